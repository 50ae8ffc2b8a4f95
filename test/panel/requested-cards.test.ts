import { deepEqual, equal, ok } from "node:assert/strict";
import type { CardView } from "../../src/safety/views";
import { cards } from "./support/safety-snapshots";
import { snapshot, today } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

const lock: CardView = {
	id: "asked-lock-figure4-supine-G3",
	tone: "caution",
	title: "Figure-4 is locked",
	lines: ["Stretching is only for a muscle that feels tight.", "Answer the short questions about this stretch."],
	actions: [
		{ label: "Answer the short questions", intent: { type: "open-stretch-check", exercise: "figure4-supine" } },
		{ label: "Read about it in the guide", intent: { type: "open-guide", topic: "faq-stretch-last" } },
		{ label: "Close", intent: { type: "dismiss-card", card: "asked" } },
	],
};

const question: CardView = {
	id: "asked-stretch-tight",
	tone: "calm",
	title: "Does the muscle feel tight?",
	lines: [],
	actions: [
		{
			label: "Yes",
			intent: { type: "stretch-answer", exercise: "figure4-supine", question: "tight", yes: true },
		},
	],
};

const phase: CardView = {
	id: "asked-phase-3",
	tone: "calm",
	title: "Phase 3: mobility",
	lines: ["Not yet: Six strength sessions in the last fourteen days."],
	actions: [
		{
			label: "A clinician told me to go on to this phase",
			intent: { type: "choose-phase", phase: 3, why: "clinician" },
		},
	],
};

const asking = (sequence: number, ...asked: CardView[]) => snapshot(sequence, { today: { ...today, asked } });

describe("What the person asked to see", () => {
	const open = usePanel();

	it("comes before everything else, in sight, with the focus on its title", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.button("How it opens: Desk glides").click();
		await panel.show(asking(2, lock));
		equal(await panel.focused(), "h2 Please note: Figure-4 is locked");
		const top = async (text: string) => (await panel.page.getByText(text).first().boundingBox())?.y ?? 0;
		ok((await top("Figure-4 is locked")) < (await top("Next break in 12 min")));
		ok((await top("Figure-4 is locked")) >= 0);
	});

	it("hands the focus on from one question to the next, and to the heading at the end", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.show(asking(2, lock));
		await panel.button("Answer the short questions").focus();
		await panel.show(asking(3, question));
		equal(await panel.focused(), "h2 Does the muscle feel tight?");
		await panel.button("Yes").focus();
		await panel.show(snapshot(4));
		equal(await panel.focused(), "h1 Next break in 12 min");
	});

	it("posts the way out that is pressed", async () => {
		const panel = await open();
		await panel.show(asking(1, lock));
		await panel.asked();
		for (const { label } of lock.actions) {
			await panel.button(label).click();
		}
		deepEqual(
			await panel.asked(),
			lock.actions.map(({ intent }) => intent),
		);
	});

	it("asks once more before a clinician's word opens a later phase", async () => {
		const panel = await open();
		await panel.show(asking(1, phase));
		await panel.asked();
		await panel.button("A clinician told me to go on to this phase").click();
		deepEqual(await panel.asked(), []);
		ok(await panel.page.getByText("Did a clinician tell you to go on to this phase now?").isVisible());
		await panel.button("Yes, record it").click();
		deepEqual(await panel.asked(), [{ type: "choose-phase", phase: 3, why: "clinician" }]);
	});

	it("follows an answer of worse with the question which one it was, above the rest and with the focus", async () => {
		const panel = await open();
		const withCards = (sequence: number, shown: readonly CardView[], asked: readonly CardView[]) =>
			snapshot(sequence, { today: { ...today, cards: shown, asked } });
		await panel.show(withCards(1, [cards.after], []));
		await panel.button("Worse, and longer than two hours").focus();
		await panel.page.keyboard.press("Enter");
		await panel.show(withCards(2, [cards.emergency, cards.stepBack], [cards.which]));
		equal(await panel.focused(), "h2 Which one was it?");
		await panel.show(withCards(3, [cards.emergency, cards.stepBack], [cards.which]));
		equal(await panel.focused(), "h2 Which one was it?", "the next snapshot leaves it there");
		await panel.asked();
		await panel.page.keyboard.press("Tab");
		equal(await panel.focused(), "button Seated pelvic tilt");
		await panel.page.keyboard.press("Tab");
		await panel.page.keyboard.press("Enter");
		deepEqual(await panel.asked(), [{ type: "which-one", of: "a1", exercise: "ankle-pump" }]);
		await panel.button("More than one, or I cannot tell").click();
		deepEqual(await panel.asked(), [{ type: "which-one", of: "a1" }]);
		await panel.show(withCards(4, [], []));
		equal(await panel.focused(), "h1 Next break in 12 min");
	});

	it("takes no focus when the panel opens with it", async () => {
		const panel = await open();
		await panel.show(asking(1, lock));
		equal(await panel.focused(), "body ");
	});
});
