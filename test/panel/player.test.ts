import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import { words } from "./support/panel-page";
import { atRep, planOf, seatedPlan, session, snapshot, someDone } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

const tiltsRunning = session({ cursor: atRep(seatedPlan, 0, 2) });
const pumpsRunning = session({ cursor: atRep(seatedPlan, 1, 4, "left") });

/** The pose the figure is drawn in. */
async function pose(page: Page): Promise<{ from: string; to: string; fraction: number; still: boolean }> {
	return page.locator("dg-figure").evaluate((figure) => {
		const { from, to, fraction, still } = figure as unknown as {
			from: string;
			to: string;
			fraction: number;
			still: boolean;
		};
		return { from, to, fraction, still };
	});
}

describe("The player", () => {
	const open = usePanel();

	it("leads from what to avoid to the movements to be careful with", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.page.locator("summary", { hasText: "Avoid" }).click();
		await panel.asked();
		await panel.button("Movements to be careful with").click();
		deepEqual(await panel.asked(), [{ type: "open-guide", topic: "be-careful" }]);
	});

	it("shows exercise, rep, side and the one cue of the moment", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { session: pumpsRunning }));
		equal(await panel.heading(), "Seated ankle pump");
		equal(await words(panel.page.locator(".where")), "Left side Rep 4 of 10");
		equal(await words(panel.page.locator(".cue:visible")), "Point the toes down");
		equal(await words(panel.page.locator("header p")), "Desk calm · 2 of 3");
		equal(await panel.page.getByText("Next: Gentle slump glide", { exact: true }).isVisible(), true);
		match(
			await words(panel.page.locator(".guidance")),
			/You may feel ?Nothing much.*When to stop ?Stop if pain shoots/,
		);
	});

	for (const width of [170, 300]) {
		it(`F40: says that it is paused beside the head, not over the face: ${width} px`, async () => {
			const panel = await open({ width, ownTime: true });
			for (const [index, exercise] of ["pelvic-tilt-seated", "weight-shift", "breathing", "glute-bridge"].entries()) {
				const plan = planOf(exercise, [{ exercise }]);
				await panel.show(
					snapshot(index + 1, { session: session({ plan, cursor: atRep(plan, 0, 1), status: "paused" }) }),
				);
				const mark = await panel.page.locator(".paused-mark").boundingBox();
				const heads = await panel.page
					.locator("dg-figure .hair")
					.evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().toJSON() as DOMRect));
				ok(mark !== null && heads.length > 0, exercise);
				for (const head of heads) {
					const apart =
						head.right <= mark.x ||
						head.left >= mark.x + mark.width ||
						head.bottom <= mark.y ||
						head.top >= mark.y + mark.height;
					ok(apart, `${exercise}: ${JSON.stringify([mark, head])}`);
				}
			}
		});
	}

	it("goes on between snapshots by elapsed time, through reps and sides", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.pass(2050);
		equal(await words(panel.page.locator(".cue:visible")), "Draw the toes up");
		await panel.pass(2050);
		equal(await words(panel.page.locator(".where")), "Left side Rep 5 of 10");
		await panel.pass(30_000);
		equal(await words(panel.page.locator(".where")), "Change sides Right side");
	});

	it("moves the figure along its poses", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { session: tiltsRunning }));
		await panel.pass(1600);
		const first = await pose(panel.page);
		equal(first.to, "rolled-back");
		ok(first.fraction > 0.5 && first.fraction < 0.6, `${first.fraction}`);
		await panel.pass(3000);
		equal((await pose(panel.page)).to, "rolled-forward");
	});

	it("moves only as far as an easier version asks", async () => {
		const panel = await open();
		const plan = { ...seatedPlan, steps: seatedPlan.steps.map((step) => ({ ...step, range: 0.5 })) };
		await panel.show(snapshot(1, { session: session({ plan, cursor: atRep(plan, 0, 2) }) }));
		const range = await panel.page
			.locator("dg-figure")
			.evaluate((figure) => (figure as unknown as { range: number }).range);
		equal(range, 0.5);
	});

	it("never runs beyond the plan: it waits for the editor at its end", async () => {
		const panel = await open({ ownTime: true });
		const last = seatedPlan.steps.length - 1;
		const block = (seatedPlan.steps[last]?.blocks.length ?? 0) - 1;
		await panel.show(snapshot(1, { session: session({ cursor: { step: last, block, into: 0 } }) }));
		await panel.pass(60_000);
		equal(await panel.heading(), "Gentle slump glide");
		deepEqual((await pose(panel.page)).fraction, 1);
	});

	it("waits before a block that has to be confirmed, and asks", async () => {
		const heat = planOf("Warmth", [{ exercise: "heat" }]);
		const block = heat.steps[0]?.blocks.findIndex((each) => each.confirm !== undefined) ?? -1;
		const question = heat.steps[0]?.blocks[block]?.confirm ?? "";
		const panel = await open({ ownTime: true });
		await panel.show(
			snapshot(1, { session: session({ plan: heat, status: "paused", cursor: { step: 0, block, into: 0 } }) }),
		);
		equal(await panel.page.getByText(question).isVisible(), true);
		await panel.asked();
		await panel.button("Yes, go on").click();
		deepEqual(await panel.asked(), [{ type: "session", session: "s1", intent: "resume" }]);
	});

	it("follows a newer snapshot and ignores an older one", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(5, { session: pumpsRunning }));
		await panel.show(snapshot(6, { session: session({ cursor: atRep(seatedPlan, 1, 9, "right") }) }));
		equal(await words(panel.page.locator(".where")), "Right side Rep 9 of 10");
		await panel.show(snapshot(4, { session: tiltsRunning }));
		equal(await panel.heading(), "Seated ankle pump");
	});

	it("runs at the session's own rate in a demonstration", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { session: { ...pumpsRunning, rate: 10 } }));
		await panel.pass(420);
		equal(await words(panel.page.locator(".where")), "Left side Rep 5 of 10");
	});

	it("previews the first exercise: how to do it, an example of the movement, a countdown", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { session: session() }));
		equal(await words(panel.page.locator(".cue:visible")), "Get ready");
		equal(await words(panel.page.locator(".where")), "5 reps");
		equal(await panel.page.getByText("Let the pelvis roll back and then forward").isVisible(), true);
		await panel.pass(1500);
		equal((await pose(panel.page)).to, "rolled-back");
		equal(await words(panel.page.locator(".tempo-text")), "4sec");
	});

	it("keeps the layout in place while cues of different length come and go", async () => {
		const panel = await open({ ownTime: true, width: 240 });
		await panel.show(snapshot(1, { session: session({ cursor: atRep(seatedPlan, 2, 1, "left") }) }));
		const place = async () => (await panel.page.locator(".adjust").boundingBox())?.y;
		const before = await place();
		const seen = new Set<string>();
		for (let second = 0; second < 10; second++) {
			seen.add(await words(panel.page.locator(".cue:visible")));
			equal(await place(), before);
			await panel.pass(1000);
		}
		ok(seen.size >= 4, [...seen].join("; "));
	});
});

describe("The player at rest", () => {
	const open = usePanel();

	it("asks for no frames while paused, and the figure stands", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: { ...pumpsRunning, status: "paused" } }));
		const frames = await panel.countFrames();
		const before = await pose(panel.page);
		await panel.page.waitForTimeout(400);
		equal(await frames(), 0);
		deepEqual(await pose(panel.page), before);
		equal(await panel.page.getByText("Paused", { exact: true }).isVisible(), true);
	});

	it("asks for frames while it runs, and stops when the question comes", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: pumpsRunning }));
		const frames = await panel.countFrames();
		await panel.page.waitForTimeout(300);
		ok((await frames()) > 2);
		await panel.show(snapshot(2, { session: session({ status: "asking", done: someDone }) }));
		const after = await frames();
		await panel.page.waitForTimeout(300);
		equal(await frames(), after);
	});

	it("asks for no frames on Today", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		const frames = await panel.countFrames();
		await panel.page.waitForTimeout(300);
		equal(await frames(), 0);
	});

	it("stops for pain at once, before the editor has answered", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.asked();
		await panel.button("It hurts: stop").click();
		deepEqual(await panel.asked(), [{ type: "session", session: "s1", intent: "hurts" }]);
		const frames = await panel.countFrames();
		const before = await pose(panel.page);
		await panel.page.waitForTimeout(300);
		equal(await frames(), 0);
		deepEqual(await pose(panel.page), before);
	});
});

describe("The player without motion", () => {
	const open = usePanel();

	for (const [name, options] of [
		["the editor's setting", { reduceMotion: true }],
		["the system's setting", { systemReducedMotion: true }],
	] as const) {
		it(`shows key poses side by side by ${name}, and asks for no frames`, async () => {
			const panel = await open(options);
			await panel.show(snapshot(1, { session: pumpsRunning }));
			equal(await panel.page.locator("dg-pose-strip").count(), 1);
			equal(await panel.page.locator("dg-figure").count(), 0);
			const frames = await panel.countFrames();
			await panel.page.waitForTimeout(400);
			equal(await frames(), 0);
		});
	}

	it("still leads by its words", async () => {
		const panel = await open({ reduceMotion: true, ownTime: true });
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.pass(2050);
		equal(await words(panel.page.locator(".cue:visible")), "Draw the toes up");
		await panel.pass(2050);
		equal(await words(panel.page.locator(".where")), "Left side Rep 5 of 10");
	});

	it("stands in the pose asked for where there is a single one", async () => {
		const panel = await open({ reduceMotion: true });
		const setUp = seatedPlan.steps[1]?.blocks.findIndex((block) => block.kind === "set-up") ?? -1;
		await panel.show(snapshot(1, { session: session({ cursor: { step: 1, block: setUp, into: 500 } }) }));
		equal((await pose(panel.page)).still, true);
	});

	it("follows the setting while it is open", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.page.evaluate(() => document.body.classList.add("vscode-reduce-motion"));
		await panel.page.locator("dg-pose-strip").waitFor();
	});
});

describe("The player for ears", () => {
	const open = usePanel();

	it("tells a screen reader phases, not seconds", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { session: session() }));
		for (let step = 0; step < 30; step++) await panel.pass(1000);
		deepEqual(await panel.heard(), [
			"Seated pelvic tilt. 5 reps",
			"Sit clear of the backrest, feet flat",
			"Roll the pelvis back, low back softly round",
			"Roll forward, small arch, chest lifts",
			"Rep 2 of 5",
			"Rep 3 of 5",
		]);
	});

	it("does not repeat a phase because a snapshot of it arrives", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { session: tiltsRunning }));
		await panel.pass(4100);
		const before = await panel.heard();
		const cursor = { ...tiltsRunning.cursor, into: tiltsRunning.cursor.into + 3950 };
		await panel.show(
			snapshot(2, { session: { ...tiltsRunning, cursor: { ...cursor, block: cursor.block + 1, into: 950 } } }),
		);
		await panel.pass(100);
		deepEqual(await panel.heard(), before);
	});

	it("asserts a stop for pain, and says so once", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.show(snapshot(2, { session: { ...pumpsRunning, status: "stopped" } }));
		deepEqual(await panel.heard("urgent"), ["Stopped. Let it settle."]);
	});

	it("makes no sound until asked, then remembers what was asked for", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.button("Sound and keys").click();
		const tones = panel.page.getByLabel("Soft tones");
		equal(await tones.isChecked(), false);
		equal(await panel.page.getByLabel("Spoken cues").isChecked(), false);
		equal(await panel.page.getByLabel("Volume").isVisible(), false);
		await tones.check();
		deepEqual(await panel.remembered(), { preferences: { tones: true, speech: false, volume: 0.6 } });
		await panel.page.getByLabel("Volume").fill("30");
		deepEqual(await panel.remembered(), { preferences: { tones: true, speech: false, volume: 0.3 } });
		await panel.button("Try it").click();
	});

	it("comes back with the sounds chosen before", async () => {
		const panel = await open({ state: { preferences: { tones: true, speech: false, volume: 0.3 } } });
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.button("Sound and keys").click();
		equal(await panel.page.getByLabel("Soft tones").isChecked(), true);
		equal(await panel.page.getByLabel("Volume").inputValue(), "30");
	});

	it("says when the machine has no voice of its own", async () => {
		const panel = await open();
		await panel.page.evaluate(() => {
			speechSynthesis.getVoices = () => [];
		});
		await panel.show(snapshot(1, { session: pumpsRunning }));
		await panel.button("Sound and keys").click();
		equal(await panel.page.getByLabel("Spoken cues").isDisabled(), true);
		equal(await panel.page.getByText("No voice is installed on this machine.").isVisible(), true);
	});

	it("speaks with a voice of the machine only, never with one that sends the text away", async () => {
		const panel = await open({ state: { preferences: { tones: false, speech: true, volume: 1 } } });
		const spoken = await panel.page.evaluateHandle(() => {
			const said: { text: string; voice: string | undefined }[] = [];
			const chosen = new WeakMap<object, string>();
			const voice = (name: string, localService: boolean) =>
				({ name, localService, lang: "en-GB", default: false, voiceURI: name }) as SpeechSynthesisVoice;
			speechSynthesis.getVoices = () => [voice("far", false), voice("near", true)];
			speechSynthesis.speak = (utterance) => said.push({ text: utterance.text, voice: chosen.get(utterance) });
			Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", {
				set(this: SpeechSynthesisUtterance, one: SpeechSynthesisVoice) {
					chosen.set(this, one.name);
				},
			});
			return said;
		});
		await panel.show(snapshot(1, { session: pumpsRunning }));
		const said = await spoken.jsonValue();
		deepEqual(said, [{ text: "Seated ankle pump. Left side. Rep 4 of 10", voice: "near" }]);
	});
});
