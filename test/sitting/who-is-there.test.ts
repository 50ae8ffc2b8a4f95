import assert from "node:assert/strict";
import { Desk, type DeskOptions, saveReason } from "./support/desk";

const telling: DeskOptions = { machineTells: true };
const silent: DeskOptions = { machineTells: false };

/** Seconds of doubt a host without an answer may cost, and of waiting for the next question where there is one. */
const doubt = 120;

describe("who is there", () => {
	let desk: Desk;
	const open = async (options: DeskOptions) => {
		desk = await Desk.open(options);
	};
	afterEach(() => desk.close());

	const dueAt = () => Number(desk.said("due")[0]?.split(" ")[0]);

	it("K1: after one edit by a tool, work in a terminal program is sitting though the machine cannot tell", async () => {
		await open(silent);
		await desk.pass(2500, (second) => {
			if (second === 60) desk.edit("formatted");
			desk.press();
		});
		assert.ok(Math.abs(dueAt() - 1800) <= doubt, `due at ${dueAt()}`);
		assert.deepEqual(desk.said("away"), []);
	});

	it("K2: the same where the machine tells", async () => {
		await open(telling);
		await desk.pass(2500, (second) => {
			if (second === 60) desk.edit("formatted");
			desk.press();
		});
		assert.equal(dueAt(), 1800);
		assert.deepEqual(desk.said("away"), []);
	});

	it("K3: beside a tool that edits on and on, a touch of the machine is sitting", async () => {
		await open(telling);
		await desk.pass(3600, (second) => {
			if (second % 10 === 0) desk.edit("by a tool");
			desk.press();
		});
		assert.equal(dueAt(), 1800);
		assert.deepEqual(desk.said("away"), []);
	});

	it("K4: beside a tool that edits on and on, nobody is there a quarter of an hour after the last sign of a hand", async () => {
		await open(silent);
		desk.progress(true);
		await desk.pass(3600, (second) => {
			if (second % 10 === 0) desk.edit("by a tool");
		});
		const away = desk.effects.filter((effect) => effect.type === "away");
		assert.equal(away.length, 1);
		const from = away[0]?.from ?? 0;
		assert.ok(from > 900 - 90 && from <= 900, `away from ${from}`);
		assert.deepEqual(desk.said("due", "back"), []);
	});

	it("K5: editors that a tool opens and scrolls are nobody's", async () => {
		await open(silent);
		await desk.pass(3600, (second) => {
			if (second % 60 === 0) desk.openEditor();
		});
		assert.ok(desk.view.today.sitting < 60, `${desk.view.today.sitting} s of sitting`);
		assert.equal(desk.view.load, 0);
	});

	for (const options of [silent, telling]) {
		it(`K6: a wheel that turns is somebody reading, ${options.machineTells ? "also where the machine tells" : "though no key tells"}`, async () => {
			await open(options);
			for (let minute = 1; minute <= 40; minute += 1) {
				await desk.pass(minute * 60);
				await desk.turnWheel();
			}
			assert.equal(Math.round(dueAt()), 1800);
			assert.deepEqual(desk.said("away"), []);
		});
	}

	for (const hasUptime of [false, true]) {
		describe(hasUptime ? "where the host knows how long the machine has been on" : "in a browser", () => {
			const host: DeskOptions = { machineTells: false, hasUptime };

			it("K8: a night of sleep is time away, though the steady clock stands still", async () => {
				await open(host);
				await desk.pass(1500, () => desk.type());
				desk.sleep(15 * 3600);
				await desk.pass(1502, () => desk.type());
				assert.deepEqual(desk.said("ask-away"), []);
				assert.equal(desk.said("natural-break").length, 1);
				assert.ok(desk.view.load <= 2, `${desk.view.load}`);
			});

			it("K9: two hours of sleep with another program in front are time away, without a question", async () => {
				await open(host);
				await desk.pass(1000, () => desk.type());
				desk.focus(false);
				desk.sleep(2 * 3600);
				await desk.pass(1001);
				desk.focus(true);
				await desk.pass(1002);
				assert.deepEqual(desk.said("ask-away"), []);
				assert.equal(desk.said("natural-break").length, 1);
				assert.ok(desk.view.load <= 1, `${desk.view.load}`);
			});

			it("what was typed before the machine went to sleep was sitting", async () => {
				await open(host);
				await desk.pass(600, () => desk.type());
				desk.sleep(3600);
				await desk.pass(601);
				desk.type();
				await desk.pass(602);
				assert.ok(Math.abs(desk.view.today.sitting - 600) <= 3, `${desk.view.today.sitting}`);
			});

			it("a window that says after sleep that it is active proves nobody there", async () => {
				await open(host);
				await desk.pass(600, () => desk.type());
				desk.sleep(3600);
				await desk.pass(625);
				assert.equal(desk.view.status, "away");
			});
		});
	}

	it("in a browser, half a minute more by the wall clock is no sleep", async () => {
		await open(silent);
		await desk.pass(1000, () => desk.type());
		desk.sleep(59);
		await desk.pass(1100, () => desk.type());
		assert.deepEqual(desk.said("away"), []);
		assert.ok(Math.abs(desk.view.load - 1100) <= 1, `${desk.view.load}`);
	});

	describe("on a call", () => {
		it("a message waits until two minutes after it, and the microphone is asked about only when it matters", async () => {
			await open({ ...silent, recording: (second) => second >= 1700 && second < 3000 });
			await desk.pass(3600, () => desk.type());
			const [prompt] = desk.said("prompt");
			// Found at the end of patience, and over when it was asked for at the next full minute.
			assert.match(prompt ?? "", /^3[45]\d\d prompt$/);
			assert.equal(desk.microphoneAsked[0], 2100);
			assert.ok(desk.microphoneAsked.length < 30, desk.microphoneAsked.join());
		});

		it("F4: an hour in the chair is an hour, also with another program in front and hands off the keyboard", async () => {
			await open({ ...silent, recording: (second) => second >= 610 && second < 4200 });
			await desk.pass(600, () => desk.type());
			desk.focus(false);
			await desk.pass(4230);
			desk.focus(true);
			await desk.pass(4240, () => desk.type());
			assert.deepEqual(desk.said("away", "ask-away"), []);
			assert.ok(Math.abs(desk.view.today.sitting - 4240) <= 60, `${desk.view.today.sitting}`);
		});

		it("without one, a gap is time away as ever", async () => {
			await open({ ...silent, recording: () => false });
			await desk.pass(600, () => desk.type());
			await desk.pass(1200);
			desk.type();
			await desk.pass(1202, () => desk.type());
			assert.equal(desk.said("natural-break").length, 1);
			assert.equal(desk.microphoneAsked.length, 1);
		});

		it("a prompt that nothing holds back comes as soon as the machine has answered", async () => {
			await open({ ...silent, recording: () => false });
			await desk.pass(1801, () => desk.type());
			await desk.pass(1820);
			assert.deepEqual(desk.said("prompt"), ["1816 prompt"]);
		});
	});

	describe("a locked screen", () => {
		const locks = (second: number) => second >= 900 && second < 4000;

		it("ends what a meeting holds at the desk, a minute late at most", async () => {
			await open({ ...silent, locked: locks });
			await desk.pass(600, () => desk.type());
			desk.feed({ type: "meeting-start" });
			await desk.pass(4100);
			desk.type();
			await desk.pass(4102, () => desk.type());
			assert.equal(desk.said("natural-break").length, 1);
			const { sitting } = desk.view.today;
			assert.ok(sitting >= 900 && sitting <= 965, `${sitting}`);
		});

		it("ends what a call holds, though the microphone is in use for ever", async () => {
			await open({ ...silent, recording: (second) => second >= 610, locked: locks });
			await desk.pass(600, () => desk.type());
			desk.focus(false);
			await desk.pass(4100);
			desk.focus(true);
			await desk.pass(4102, () => desk.type());
			assert.equal(desk.said("natural-break").length, 1);
			const { sitting } = desk.view.today;
			assert.ok(sitting >= 900 && sitting <= 965, `${sitting}`);
		});

		it("makes no call out of a gap in which it was locked", async () => {
			await open({ ...silent, recording: () => true, locked: () => true });
			await desk.pass(600, () => desk.type());
			await desk.pass(1200);
			assert.equal(desk.view.status, "away");
		});

		it("is asked about only while somebody is held without a touch", async () => {
			await open({ ...silent, locked: () => false });
			await desk.pass(600, () => desk.type());
			desk.feed({ type: "meeting-start" });
			await desk.pass(1200, () => desk.type());
			assert.deepEqual(desk.lockAsked, []);
			await desk.pass(1500);
			assert.ok(desk.lockAsked.length >= 4 && desk.lockAsked.length <= 5, desk.lockAsked.join());
			desk.feed({ type: "meeting-end" });
			desk.lockAsked.length = 0;
			await desk.pass(3000);
			assert.deepEqual(desk.lockAsked, []);
		});
	});

	it("one change of what an editor shows is no gesture, nor are many that follow an edit or a switch", async () => {
		await open(silent);
		await desk.pass(120);
		const { load } = desk.view;
		const many = async (before: () => void) => {
			before();
			for (let change = 0; change < 3; change += 1) desk.scroll();
			await desk.pass(desk.now + 10);
		};
		await many(() => desk.edit("by a tool"));
		await many(() => desk.openEditor());
		desk.scroll();
		await desk.pass(400);
		assert.ok(load > 0);
		assert.equal(desk.view.status, "away");
	});

	it("what the machine calls idle is time away, whatever tools do in an active window", async () => {
		await open(telling);
		desk.progress(true);
		await desk.pass(1800, (second) => {
			if (second % 30 === 0) desk.edit("b");
			if (second % 45 === 0) desk.openEditor();
		});
		assert.ok(desk.view.today.sitting <= 120, `${desk.view.today.sitting} s of sitting`);
		assert.equal(desk.view.status, "away");
	});

	it("a save is a breakpoint when the person asks for it, and not when it comes by itself in the middle of typing", async () => {
		await open(silent);
		await desk.pass(1830, (second) => {
			desk.type();
			if (second % 2 === 0) desk.save(saveReason.AfterDelay);
		});
		assert.deepEqual(desk.said("due", "prompt"), ["1800 due"]);
		desk.save(saveReason.Manual);
		assert.deepEqual(desk.said("prompt"), ["1830 prompt"]);
	});

	it("a save as the hands go to another editor is a breakpoint, one as the window loses focus is not", async () => {
		await open(silent);
		await desk.pass(1830, () => desk.type());
		desk.focus(false);
		desk.save(saveReason.FocusOut);
		assert.deepEqual(desk.said("prompt"), []);
		desk.focus(true);
		await desk.pass(1831, () => desk.type());
		desk.save(saveReason.FocusOut);
		assert.deepEqual(desk.said("prompt"), ["1831 prompt"]);
	});

	for (const [how, ended] of [
		["ended", (command: { end(): void }) => command.end()],
		["closed", (command: { close(): void }) => command.close()],
	] as const) {
		it(`nothing is waited for in a terminal that was ${how}`, async () => {
			await open(silent);
			const command = desk.terminalCommand();
			await desk.pass(1700, (second) => {
				if (second <= 1420 || second >= 1450) desk.type();
				if (second === 1300) ended(command);
			});
			assert.deepEqual(desk.said("prompt"), []);
		});
	}

	it("while an assistant works, the wait is offered as a moment to stand", async () => {
		await open(silent);
		await desk.pass(1600, (second) => {
			if (second <= 1400) desk.type();
			if (second >= 1350 && second % 5 === 0) desk.edit("written by an assistant", 0, desk.other);
		});
		const prompt = desk.effects.find((effect) => effect.type === "prompt");
		assert.ok(prompt?.type === "prompt" && prompt.whileYouWait);
		assert.ok(prompt.at >= 1410 && prompt.at <= 1420, `${prompt.at}`);
	});
});
