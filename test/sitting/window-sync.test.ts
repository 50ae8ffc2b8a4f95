import assert from "node:assert/strict";
import fc from "fast-check";
import { claimExpiry, isInTime, isLost, mayShow } from "../../src/sitting/prompt-claims";
import { timerView } from "../../src/sitting/timer-view";
import { applyLocal, isLeader, mergeRemote, openWindow, toFile } from "../../src/sitting/window-sync";
import { SeveralWindows } from "./several-windows";
import { MONDAY, moment, put, rulesWith, run, touch } from "./timeline";

function near(value: number, expected: number, tolerance: number): void {
	assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not within ${tolerance} of ${expected}`);
}

describe("several windows", () => {
	it("count twenty minutes as twenty minutes, taking turns", async () => {
		const world = new SeveralWindows();
		for (const id of ["a", "b", "c"]) world.open(id);
		for (let turn = 0; turn < 60; turn++) world.typing("abc"[turn % 3] ?? "a", turn * 20, turn * 20 + 20);
		await world.run(1200);
		for (const id of ["a", "b", "c"]) near(world.view(id).today.sitting, 1200, 5);
	});

	it("show one prompt, in the window that has focus", async () => {
		const world = new SeveralWindows();
		for (const id of ["a", "b"]) world.open(id);
		world.typing("a", 0, 900);
		world.typing("b", 900, 1801);
		await world.run(1900);
		assert.deepEqual(
			world.shown.map(({ window, at }) => [window, Math.round(at)]),
			[["b", 1815]],
		);
	});

	it("know within two seconds that another is paused, snoozed, in a meeting or on a break", async () => {
		const world = new SeveralWindows({ write: 0.3, notice: 1 });
		for (const id of ["a", "b", "c"]) world.open(id);
		world.typing("a", 0, 100);
		world.at(100, () => world.put("a", { type: "pause", seconds: 1800 }));
		world.at(110, () => world.put("a", { type: "resume" }));
		world.at(120, () => world.put("b", { type: "meeting-start" }));
		world.at(130, () => world.put("b", { type: "meeting-end" }));
		world.at(140, () => world.put("c", { type: "snooze", minutes: 10 }));
		world.at(150, () => world.put("c", { type: "break-start" }));
		const statuses = async (at: number) => {
			await world.run(at);
			return ["a", "b", "c"].map((id) => world.view(id).status);
		};
		assert.deepEqual(await statuses(102), ["paused", "paused", "paused"]);
		assert.deepEqual(await statuses(112), ["sitting", "sitting", "sitting"]);
		assert.deepEqual(await statuses(122), ["quiet", "quiet", "quiet"]);
		await world.run(142);
		assert.deepEqual(
			["a", "b", "c"].map((id) => world.view(id).snoozedUntil !== undefined),
			[true, true, true],
		);
		assert.deepEqual(await statuses(152), ["break", "break", "break"]);
	});

	it("hand over when one is killed: the other goes on where it stopped", async () => {
		const world = new SeveralWindows();
		for (const id of ["a", "b"]) world.open(id);
		world.typing("a", 0, 1000);
		world.at(1000, () => world.kill("a"));
		world.typing("b", 1030, 1790);
		await world.run(1789.5);
		near(world.view("b").load, 1789, 4);
		world.typing("b", 1790, 1830);
		await world.run(1900);
		assert.deepEqual(
			world.shown.map(({ window }) => window),
			["b"],
		);
	});

	it("take up again after all were closed", async () => {
		const world = new SeveralWindows();
		world.open("a");
		world.typing("a", 0, 1000);
		world.at(1001, () => world.kill("a"));
		world.at(1060, () => world.open("b"));
		world.typing("b", 1061, 1500);
		await world.run(1500);
		near(world.view("b").load, 1500, 4);
	});

	it("that gain focus within the same second do not both prompt", async () => {
		const world = new SeveralWindows();
		for (const id of ["a", "b"]) world.open(id);
		// Due at 1800 while nobody has been there for the last minute; patience over when both windows see a hand at once.
		world.typing("a", 0, 1790);
		world.at(1960, () => world.put("a", { type: "evidence", window: "a" }));
		world.at(2120, () => {
			world.put("a", { type: "evidence", window: "a" });
			world.put("b", { type: "evidence", window: "b" });
		});
		await world.run(2200);
		assert.equal(world.shown.length, 1);
		assert.equal(new Set(world.shown.map(({ prompt }) => prompt)).size, 1);
	});

	it("lose no prompt when the one that was to show it dies at any moment, and never show two", async () => {
		// Due at 1800, a pause since then: the prompt is worked out at 1815, claimed, and shown 0.3 s later.
		for (let death = 1814.9; death < 1815.6; death += 0.05) {
			const world = new SeveralWindows();
			for (const id of ["a", "b"]) world.open(id);
			world.typing("a", 0, 1771, 30);
			world.typing("a", 1771, 1801);
			world.at(death, () => world.kill("a"));
			world.at(1816, () => world.open("ax"));
			world.typing("b", 1818, 1840);
			world.typing("b", 1860, 1900);
			await world.run(2000);
			assert.equal(world.shown.length, 1, `died at ${death}: ${JSON.stringify(world.shown)}`);
			near(world.shown[0]?.at ?? 0, 1837, 22);
		}
	});

	it("ask once for a break whose claim comes to be known minutes late, as long as the state does in time", async () => {
		const world = new SeveralWindows();
		for (const id of ["a", "b"]) world.open(id);
		world.typing("a", 1, 1801, 10);
		world.at(1700, () => world.delay("a", 170, 119));
		world.typing("a", 1825, 1830);
		world.typing("b", 1831, 2400, 5);
		await world.run(2401);
		assert.deepEqual(
			world.shown.map(({ window, at }) => [window, Math.floor(at)]),
			[["a", 1806]],
		);
	});

	it("do not show what was shown already, when they hear of it between claiming and showing", async () => {
		const world = new SeveralWindows({ write: 0.3, notice: 0.3 });
		for (const id of ["a", "b"]) world.open(id);
		world.typing("a", 1, 1801, 10);
		world.at(1780, () => world.delay("a", 145, 60));
		world.typing("b", 1850, 2400, 5);
		await world.run(2401);
		assert.deepEqual(
			world.shown.map(({ window, at }) => [window, Math.floor(at)]),
			[["a", 1806]],
		);
	});

	it("know after a start in focus that the person turns to another program", async () => {
		const world = new SeveralWindows();
		world.open("a");
		world.typing("a", 1, 601, 5);
		world.at(600, () => world.kill("a"));
		world.at(602, () => world.open("again", "a"));
		world.at(640, () => world.blur());
		world.typing("again", 1360, 1370);
		await world.run(1371);
		const [asked] = world.recorded.filter(({ effect }) => effect.type === "ask-away");
		near(asked?.effect.type === "ask-away" ? asked.effect.seconds : 0, 720, 0.01);
	});

	it("keep both of two inputs whose writing crossed", async () => {
		const world = new SeveralWindows({ write: 0.5, notice: 0.5 });
		for (const id of ["a", "b"]) world.open(id);
		world.typing("a", 0, 10);
		world.at(10, () => world.put("a", { type: "pause", seconds: 600 }));
		world.at(10.2, () => world.put("b", { type: "meeting-start" }));
		await world.run(14);
		for (const id of ["a", "b"]) assert.deepEqual([...world.view(id).suppressions].sort(), ["meeting", "paused"]);
	});

	it("lose nothing to one that begins to be used before it has heard of the others", async () => {
		const world = new SeveralWindows({ write: 0.02, notice: 30 });
		for (const id of ["a", "b"]) world.open(id);
		world.typing("a", 0, 300);
		world.typing("b", 301, 400);
		await world.run(450);
		for (const id of ["a", "b"]) near(world.view(id).today.sitting, 450, 1.5);
	});

	it("lose nothing to one that found nothing it could read when it opened, and agree with it in the end", async () => {
		const world = new SeveralWindows();
		world.open("a");
		world.typing("a", 0, 900);
		world.at(890, () => world.tear("a", 20));
		world.at(895, () => world.open("b"));
		world.typing("b", 900, 1200);
		await world.run(1205);
		for (const id of ["a", "b"]) near(world.view(id).today.sitting, 1205, 1.5);
	});

	it("that all begin at once, with nothing written yet, agree", async () => {
		const world = new SeveralWindows({ write: 0.5, notice: 0.5 });
		for (const id of ["a", "b", "c"]) world.open(id);
		for (const [second, id] of ["a", "b", "c"].entries()) {
			world.at(second / 10, () => world.put(id, { type: "focus", window: id }));
		}
		world.typing("b", 1, 1900);
		await world.run(2000);
		const [first] = world.shown;
		assert.equal(world.shown.length, 1);
		for (const id of ["a", "b", "c"]) assert.equal(world.prompt(id), first?.prompt);
	});

	it("are not moved by clocks of different origin", async () => {
		const world = new SeveralWindows();
		for (const id of ["a", "b"]) world.open(id);
		world.typing("a", 0, 600);
		await world.run(602);
		near(world.view("b").load, world.view("a").load, 0.01);
	});

	it("are not moved by a wall clock set between writing and reading", async () => {
		const rules = rulesWith();
		let a = openWindow("a", [], { at: 0, wall: MONDAY }, rules).window;
		const b = openWindow("b", [toFile(a, { at: 0, wall: MONDAY })], { at: 5000, wall: MONDAY }, rules).window;
		a = applyLocal(a, { type: "evidence", at: 1, wall: MONDAY + 1000 }, rules).window;
		a = applyLocal(a, { type: "evidence", at: 100, wall: MONDAY + 100_000 }, rules).window;
		const looked = mergeRemote(b, [], { at: 5099, wall: MONDAY + 99_000 }, rules).window;
		for (const clockStep of [3_600_000, -3_600_000]) {
			const now = { at: 5101, wall: MONDAY + 101_000 + clockStep };
			const { window } = mergeRemote(looked, [toFile(a, { at: 100, wall: MONDAY + 100_000 })], now, rules);
			near(timerView(window.state, now, rules).load, 100, 3.01);
		}
	});

	it("agree at last, whatever the order of their messages", async () => {
		const delay = fc.constantFrom(0.01, 0.1, 0.4);
		const ids = ["a", "b", "c"];
		const controls = ["pause", "resume", "snooze", "skip", "break-start", "break-end"] as const;
		const others = [...controls, "focus", "kill", "save", "stall", "tear"] as const;
		const deed = fc.record({
			after: fc.constantFrom(0, 0.05, 0.3, 1, 20, 60, 100, 150, 175),
			window: fc.constantFrom(...ids),
			what: fc.oneof(
				{ weight: 9, arbitrary: fc.constant("type" as const) },
				{ weight: 1, arbitrary: fc.constantFrom(...others) },
			),
		});
		// No sum of pauses is exactly one of these: which side of it that falls on, the last digit of a clock would say.
		const rules = rulesWith({ limit: 600.7, away: 180.7, breakLength: 300.7 });
		await fc.assert(
			fc.asyncProperty(
				fc.record({ write: delay, notice: delay }),
				fc.array(deed, { minLength: 10, maxLength: 80 }),
				async (delays, deeds) => {
					const world = new SeveralWindows(delays, rules);
					for (const id of [...ids, "last"]) world.open(id);
					let at = 1;
					for (const { after, window, what } of deeds) {
						at += after;
						world.at(at, () => {
							if (what === "kill") world.kill(window);
							else if (what === "focus") world.focus(window);
							else if (what === "stall") world.stall(window, 20);
							else if (what === "tear") world.tear(window, 20);
							else if (what === "type") world.put(window, { type: "evidence", window });
							else if (what === "save") world.put(window, { type: "breakpoint", kind: "save" });
							else if (what === "snooze") world.put(window, { type: "snooze", minutes: 5 });
							else world.put(window, { type: what });
						});
					}
					// Once nothing stands still and everything can be read.
					world.at(at + 25, () => world.put("last", { type: "evidence", window: "last" }));
					await world.run(at + 30);
					const { status, load, suppressions, today } = world.view("last");
					for (const id of ids.filter((each) => world.isAlive(each))) {
						const other = world.view(id);
						assert.deepEqual([other.status, other.suppressions], [status, suppressions]);
						near(other.load, load, 0.05);
						near(other.today.sitting, today.sitting, 0.05);
					}
					for (const [index, { at: shownAt }] of world.shown.entries()) {
						assert.ok(index === 0 || shownAt - (world.shown[index - 1]?.at ?? 0) > 60, "two prompts within a minute");
					}
					assert.equal(
						new Set(world.shown.map(({ prompt }) => prompt)).size,
						world.shown.length,
						"a prompt shown twice",
					);
				},
			),
			{ numRuns: 30 },
		);
	});
});

describe("a window", () => {
	const rules = rulesWith();

	it("that finds the file damaged begins afresh, says why, and writes a good one", () => {
		const { window, problem, write } = openWindow("a", [{ saved: 5 }], moment(0), rules);
		assert.match(problem ?? "", /window is not a short text/);
		assert.deepEqual([window.state.load, write], [0, true]);
	});

	it("that finds the file damaged later keeps what it knows, and writes it", () => {
		let { window } = openWindow("a", [], moment(0), rules);
		for (const at of [0, 100, 200]) window = applyLocal(window, { type: "evidence", ...moment(at) }, rules).window;
		const joined = mergeRemote(window, ["torn"], moment(201), rules);
		assert.deepEqual([joined.window.state.load, joined.write], [200, true]);
		assert.match(joined.problem ?? "", /not an object/);
	});

	it("does not end what another runs under the same name", () => {
		let a = openWindow("a", [], moment(0), rules).window;
		let b = openWindow("b", [toFile(a, moment(0))], moment(0), rules).window;
		a = applyLocal(a, { type: "busy-start", id: "task-1", ...moment(1) }, rules).window;
		a = applyLocal(a, { type: "debug-start", id: "debug-1", ...moment(1) }, rules).window;
		b = mergeRemote(b, [toFile(a, moment(1))], moment(2), rules).window;
		b = applyLocal(b, { type: "busy-end", id: "task-1", kind: "task", ...moment(3) }, rules).window;
		b = applyLocal(b, { type: "debug-end", id: "debug-1", ...moment(3) }, rules).window;
		assert.deepEqual(Object.values(b.state.busy), [1]);
		assert.equal(b.state.debugQuiet, true);
	});

	it("behind the one in use writes nothing when it is told that it has no focus", () => {
		let a = openWindow("a", [], moment(0), rules).window;
		a = applyLocal(a, { type: "focus", window: "a", ...moment(1) }, rules).window;
		const b = openWindow("b", [toFile(a, moment(1))], moment(2), rules).window;
		const told = applyLocal(b, { type: "blur", window: "b", ...moment(3) }, rules);
		assert.deepEqual([told.write, told.window.count], [false, b.count]);
		assert.ok(applyLocal(a, { type: "blur", window: "a", ...moment(3) }, rules).write);
	});

	it("lets time pass only while it is the one last used", () => {
		let a = openWindow("a", [], moment(0), rules).window;
		assert.ok(isLeader(a));
		a = applyLocal(a, { type: "evidence", ...moment(1) }, rules).window;
		let b = openWindow("b", [toFile(a, moment(1))], moment(2), rules).window;
		assert.ok(isLeader(a) && !isLeader(b));
		b = applyLocal(b, { type: "breakpoint", kind: "task", ...moment(3) }, rules).window;
		assert.ok(!isLeader(b));
		// Told by a window behind that has just read the diary: nobody would let time pass if it took over.
		b = applyLocal(b, { type: "lock", on: false, ...moment(3) }, rules).window;
		assert.ok(!isLeader(b));
		// Asked for there by another program.
		b = applyLocal(b, { type: "break-start", ...moment(3) }, rules).window;
		assert.ok(!isLeader(b));
		b = applyLocal(b, { type: "focus", window: "b", ...moment(4) }, rules).window;
		a = mergeRemote(a, [toFile(b, moment(4))], moment(5), rules).window;
		assert.ok(isLeader(b) && !isLeader(a));
	});
});

describe("six windows over a day, any of them killed at any moment", () => {
	/** Where the person is, for how long, then how long nowhere; and whether the window they leave for another one dies. */
	const part = fc.record({
		window: fc.nat(5),
		seconds: fc.integer({ min: 30, max: 900 }),
		pause: fc.constantFrom(0, 0, 0, 1, 20, 100, 200, 400),
		killed: fc.constantFrom(false, false, false, true),
	});

	it("count the truth within one per cent, and ask once for each break that is due", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(part, { minLength: 10, maxLength: 25 }), async (day) => {
				const world = new SeveralWindows();
				const ids = [0, 1, 2, 3, 4, 5].map(String);
				for (const id of ids) world.open(id);
				const touched: number[] = [];
				let at = 1;
				for (const { window, seconds, pause, killed } of day) {
					const id = ids[window] ?? "0";
					world.at(at, () => world.focus(id));
					for (let second = 0; second < seconds; second += 10) {
						touched.push(at + second);
						world.at(at + second, () => world.put(id, { type: "evidence", window: id }));
					}
					at += seconds;
					if (killed && pause <= 1) {
						const next = `${id}x`;
						ids[window] = next;
						world.at(at - 0.5, () => world.kill(id));
						world.at(at - 0.25, () => world.open(next));
					}
					at += pause;
				}
				world.open("last");
				// Who types in a window is at it: only there does a timer run.
				world.at(at + 1, () => {
					world.focus("last");
					world.put("last", { type: "evidence", window: "last" });
				});
				await world.run(at + 3);
				const truth = run([touched.map(touch), touch(at + 1)]);
				const { sitting } = timerView(truth.state, { at: at + 3, wall: MONDAY + (at + 3) * 1000 }, rulesWith()).today;
				near(world.view("last").today.sitting, sitting, sitting / 100 + 5);
				// Until long after nobody is there: what was about to be asked has been asked, in both tellings.
				const settled = at + 200;
				await world.run(settled);
				const whole = run([touched.map(touch), touch(at + 1), put(settled, { type: "tick" })]);
				const prompts = whole.effects.filter(({ type }) => type === "prompt");
				assert.equal(
					world.shown.length,
					prompts.length,
					`${JSON.stringify(world.shown)} for ${prompts.map((prompt) => prompt.at)}`,
				);
			}),
			{ numRuns: 4, endOnFailure: true },
		);
	});
});

describe("six windows on a machine too busy for them", () => {
	const part = fc.record({
		window: fc.nat(5),
		seconds: fc.integer({ min: 30, max: 300 }),
		/** Any window stands still for a while at any moment, or is met half written. */
		trouble: fc.array(
			fc.record({
				window: fc.nat(5),
				after: fc.nat(300),
				seconds: fc.integer({ min: 1, max: 25 }),
				what: fc.constantFrom("stall" as const, "tear" as const),
			}),
			{ maxLength: 4 },
		),
	});

	it("count the truth all the same, and ask once", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(part, { minLength: 10, maxLength: 20 }),
				fc.constantFrom(0.1, 1, 5),
				async (parts, notice) => {
					const world = new SeveralWindows({ write: 0.1, notice });
					const ids = [0, 1, 2, 3, 4, 5].map(String);
					for (const id of ids) world.open(id);
					let at = 1;
					for (const { window, seconds, trouble } of parts) {
						world.typing(ids[window] ?? "0", at, at + seconds, 5);
						for (const { window: other, after, seconds: lasting, what } of trouble) {
							world.at(at + after, () => world[what](ids[other] ?? "0", lasting));
						}
						at += seconds;
					}
					await world.run(at + 120);
					for (const id of ids) near(world.view(id).today.sitting, at + 119, (at + 119) / 100);
					for (const [index, { at: shownAt }] of world.shown.entries()) {
						assert.ok(index === 0 || shownAt - (world.shown[index - 1]?.at ?? 0) > 600, JSON.stringify(world.shown));
					}
				},
			),
			{ numRuns: 3 },
		);
	});
});

describe("a claim", () => {
	/** Milliseconds after the first moment at which one was made here. */
	const now = 400;
	const claim = (window: string, wall: number, focused = false, shown = false) => ({
		prompt: "p1",
		window,
		wall,
		focused,
		shown,
	});

	it("wins with focus, then by time, then by name", () => {
		assert.ok(mayShow([claim("a", 5), claim("b", 9, true)], "p1", "b", now));
		assert.ok(!mayShow([claim("a", 5), claim("b", 9, true)], "p1", "a", now));
		assert.ok(mayShow([claim("a", 5), claim("b", 9)], "p1", "a", now));
		assert.ok(mayShow([claim("b", 5), claim("a", 5)], "p1", "a", now));
		assert.ok(!mayShow([claim("b", 5), claim("a", 5)], "p1", "b", now));
	});

	it("loses to one that has been shown, whoever comes", () => {
		assert.ok(!mayShow([claim("a", MONDAY, false, true), claim("b", 1, true)], "p1", "b", now));
	});

	it("is for one prompt only, and must have arrived", () => {
		assert.ok(mayShow([{ ...claim("a", 1), prompt: "p0" }, claim("b", 5)], "p1", "b", now));
		assert.ok(!mayShow([claim("a", 1)], "p1", "b", now));
	});

	it("of a window that died before it showed anything stands in nobody's way after a while", () => {
		const dead = claim("a", 0, true);
		assert.ok(!mayShow([dead, claim("b", 9_000)], "p1", "b", 9_400));
		assert.ok(mayShow([dead, claim("b", 10_000)], "p1", "b", 10_400));
		assert.ok(!isLost([dead], "p1", claimExpiry - 1));
		assert.ok(isLost([dead], "p1", claimExpiry));
		assert.ok(isLost([{ ...dead, prompt: "p0" }], "p1", 0));
	});

	it("that was acted on stands for ever", () => {
		const shown = claim("a", 0, false, true);
		assert.ok(!isLost([shown], "p1", 1e9));
		assert.ok(!mayShow([shown, claim("b", 1e9)], "p1", "b", 1e9 + 300));
	});

	it("is nothing to act on for a window that stood still meanwhile, long before the others stop waiting", () => {
		const late = claim("a", 0);
		assert.ok(isInTime(late, 4_900));
		assert.ok(!isInTime(late, 5_000));
		assert.ok(!mayShow([late], "p1", "a", 5_000));
		assert.ok(mayShow([late, claim("a", 6_000)], "p1", "a", 6_300), "it may claim again");
	});

	it("made before the wall clock was set back does not stand until the clock is there again", () => {
		assert.ok(mayShow([claim("a", 3_600_000), claim("b", 0)], "p1", "b", 300));
	});
});
