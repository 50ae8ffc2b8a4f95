import { deepEqual, equal } from "node:assert/strict";
import { atRep, seatedPlan, session, snapshot, someDone } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

const running = session({ cursor: atRep(seatedPlan, 1, 4, "left") });
const paused = { ...running, status: "paused" } as const;
const intent = (name: string) => [{ type: "session", session: "s1", intent: name }];

describe("The player's controls", () => {
	const open = usePanel();

	for (const [button, state, name] of [
		["Pause", running, "pause"],
		["Resume", paused, "resume"],
		["Back", running, "back"],
		["Next", running, "next"],
		["Switch side", running, "switch-side"],
		["Easier version", running, "easier"],
		["It hurts: stop", running, "hurts"],
		["End routine", running, "close"],
	] as const) {
		it(`${button} asks for ${name}`, async () => {
			const panel = await open();
			await panel.show(snapshot(1, { session: state }));
			await panel.asked();
			await panel.page.getByRole("button", { name: button, exact: true }).click();
			deepEqual(await panel.asked(), intent(name));
		});
	}

	it("offer no side where there are none", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: session({ cursor: atRep(seatedPlan, 0, 2) }) }));
		equal(await panel.button("Switch side").count(), 0);
		await panel.asked();
		await panel.page.keyboard.press("s");
		deepEqual(await panel.asked(), []);
	});
});

describe("The keyboard", () => {
	const open = usePanel();

	for (const [key, name] of [
		["Space", "pause"],
		["ArrowLeft", "back"],
		["ArrowRight", "next"],
		["s", "switch-side"],
		["e", "easier"],
		["h", "hurts"],
		["Shift+H", "hurts"],
		["Escape", "pause"],
	] as const) {
		it(`${key} asks for ${name} wherever the focus is`, async () => {
			const panel = await open();
			await panel.show(snapshot(1, { session: running }));
			await panel.asked();
			await panel.page.keyboard.press(key);
			deepEqual(await panel.asked(), intent(name));
		});
	}

	it("Space goes on from a pause, and Escape leaves the routine as it is", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: paused }));
		await panel.asked();
		await panel.page.keyboard.press("Space");
		deepEqual(await panel.asked(), intent("resume"));
		await panel.page.keyboard.press("Escape");
		deepEqual(await panel.asked(), []);
	});

	it("leaves Space and Enter to the button that has the focus, once", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: running }));
		await panel.button("Next").focus();
		await panel.asked();
		await panel.page.keyboard.press("Space");
		deepEqual(await panel.asked(), intent("next"));
		await panel.page.keyboard.press("Enter");
		deepEqual(await panel.asked(), intent("next"));
	});

	it("stops for pain with the focus on any button", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: running }));
		await panel.button("Pause").focus();
		await panel.asked();
		await panel.page.keyboard.press("h");
		deepEqual(await panel.asked(), intent("hurts"));
	});

	it("leaves chords to the editor", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: running }));
		await panel.asked();
		await panel.page.keyboard.press("Control+h");
		await panel.page.keyboard.press("Alt+ArrowLeft");
		deepEqual(await panel.asked(), []);
	});

	it("is the player's only while there is a player", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.asked();
		for (const key of ["h", "Space", "Escape", "ArrowRight"]) await panel.page.keyboard.press(key);
		deepEqual(await panel.asked(), []);
	});

	it("reaches every control in order, the stop last", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: running }));
		const order: string[] = [];
		for (let index = 0; index < 13; index++) {
			await panel.page.keyboard.press("Tab");
			const name = await panel.focused();
			order.push(name);
			if (name.includes("It hurts")) break;
		}
		deepEqual(order, [
			"button Sound and keys",
			"button Play large, in an editor tab",
			"button End routine",
			"button Switch side",
			"button Easier version",
			"summary How to do it",
			"summary Avoid",
			"summary Gentler, or harder later",
			"button Something new or worrying?",
			"button Back",
			"button Pause",
			"button Next",
			"button It hurts: stopH",
		]);
	});
});

describe("The end of a routine", () => {
	const open = usePanel();
	const asking = session({ status: "asking", done: someDone });

	it("asks one question, with the focus on it when the panel has it", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: running }));
		await panel.button("Next").focus();
		await panel.show(snapshot(2, { session: asking }));
		equal(await panel.focused(), "h1 How was that?");
		deepEqual(await panel.heard(), ["Seated ankle pump. Left side. Rep 4 of 10", "Routine finished. How was that?"]);
	});

	for (const feeling of ["fine", "mild", "sharp"] as const) {
		it(`takes the answer ${feeling}, and thanks for it`, async () => {
			const panel = await open();
			await panel.show(snapshot(1, { session: asking }));
			await panel.asked();
			await panel.page.locator(`[data-feeling="${feeling}"]`).click();
			deepEqual(await panel.asked(), [{ type: "feeling", session: "s1", feeling }]);
			await panel.show(snapshot(2));
			equal(await panel.page.locator("p", { hasText: /^Thanks, noted\./ }).isVisible(), true);
			await panel.button("Start a break").click();
			equal(await panel.page.locator("p", { hasText: /^Thanks, noted\./ }).count(), 0);
		});
	}

	it("shows what was done: reps and sides", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: asking }));
		const done = panel.page.getByRole("region", { name: "What you did" });
		equal(await done.getByText("5 reps", { exact: true }).isVisible(), true);
		equal(await done.getByText("20 reps, both sides").isVisible(), true);
	});

	it("can be left unanswered, by button or Escape", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: asking }));
		await panel.asked();
		await panel.button("Skip the question").click();
		await panel.page.keyboard.press("Escape");
		deepEqual(await panel.asked(), [...intent("close"), ...intent("close")]);
	});

	it("after a stop gives the editor's advice, and nothing to play", async () => {
		const panel = await open();
		await panel.show(
			snapshot(1, { session: session({ status: "stopped", advice: ["Stand up and take a short walk."] }) }),
		);
		equal(await panel.heading(), "Stopped");
		equal(await panel.page.getByText("Stand up and take a short walk.").isVisible(), true);
		equal(await panel.page.getByText("This has been noted in your diary.").isVisible(), true);
		equal(await panel.button(/Start|Resume|Next/).count(), 0);
		await panel.asked();
		await panel.button("Back to today").click();
		deepEqual(await panel.asked(), intent("close"));
	});
});
