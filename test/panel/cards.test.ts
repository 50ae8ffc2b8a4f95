import { deepEqual, equal, match, ok } from "node:assert/strict";
import { stopRules } from "../../src/safety/stop-rules";
import type { CardView } from "../../src/safety/views";
import { words } from "./support/panel-page";
import { cards, stoppedAndAsking } from "./support/safety-snapshots";
import { session, snapshot, today } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

const withCards = (sequence: number, ...shown: CardView[]) => snapshot(sequence, { today: { ...today, cards: shown } });

describe("Cards on Today", () => {
	const open = usePanel();

	it("post what their buttons carry, as it is", async () => {
		const panel = await open();
		await panel.show(withCards(1, cards.after, cards.weekly, cards.first));
		await panel.asked();
		await panel.button("Worse, and longer than two hours").click();
		await panel.button("Yes").click();
		await panel.button("Answer them now").click();
		deepEqual(await panel.asked(), [
			{ type: "after-effect", of: "r1", since: "worse", still: true },
			{ type: "weekly-check", anythingNew: true },
			{ type: "open-check" },
		]);
	});

	it("N10 fold away what is asked about earlier sessions, each with its own answers", async () => {
		const panel = await open();
		const earlier = cards.after.actions.map(({ label, intent }) => ({ label, intent: { ...intent, of: "r0" } }));
		const more = [{ title: "Since Stand and reset, 09:15:", actions: earlier }];
		await panel.show(withCards(1, { ...cards.after, more }));
		await panel.asked();
		equal(await panel.page.getByRole("button", { name: "Better" }).count(), 1, "folded away");
		await panel.page.getByText("Since Stand and reset, 09:15:").click();
		await panel.page.getByRole("button", { name: "Better" }).nth(1).click();
		deepEqual(await panel.asked(), [{ type: "after-effect", of: "r0", since: "better", still: false }]);
	});

	it("are groups with the title for a name, and say their tone in words", async () => {
		const panel = await open();
		await panel.show(withCards(1, cards.emergency, cards.stepBack, cards.weekly));
		deepEqual(await panel.page.locator(".card h2").allTextContents(), [
			"Important: Emergency care now",
			"Please note: Phase 1 for now",
			"Anything new since last week?",
		]);
		equal(await panel.page.getByRole("group", { name: "Phase 1 for now" }).count(), 1);
		const shapes = await panel.page.locator(".card > svg").evaluateAll((icons) => icons.map((each) => each.innerHTML));
		equal(new Set(shapes).size, 3, "each tone has an icon of its own shape");
	});

	it("stand above the timer when urgent, and take the routines away", async () => {
		const panel = await open();
		await panel.show(withCards(1, cards.weekly, cards.emergency));
		const top = async (text: string) => (await panel.page.getByText(text).first().boundingBox())?.y ?? 0;
		ok((await top("Emergency care now")) < (await top("Next break in 12 min")));
		ok((await top("Next break in 12 min")) < (await top("Anything new since last week?")));
		equal(await panel.button(/^Start Desk calm/).count(), 0);
		equal(await panel.page.getByText("No routines to offer").count(), 0);
		equal(await panel.button("Start a break").isVisible(), true);
	});

	it("line up answers of every kind", async () => {
		const panel = await open();
		const { actions } = cards.emergency;
		const approve = actions.find(({ intent }) => intent.type === "approve");
		ok(approve !== undefined);
		const play = { label: "Do it now", intent: { type: "start-routine", routine: "exercise:ankle-pump" } } as const;
		await panel.show(withCards(1, { ...cards.stepBack, actions: [play, approve, ...actions] }));
		const starts = await panel.page
			.locator(".answers button.button")
			.evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).justifyContent));
		ok(starts.length > 1);
		deepEqual([...new Set(starts)], ["start"]);
	});

	it("leave the routines where nothing is urgent", async () => {
		const panel = await open();
		await panel.show(withCards(1, cards.first, cards.stepBack));
		equal(await panel.button(/^Start Desk calm/).count(), 1);
	});

	it("ask once more before they record a clinician's word", async () => {
		const panel = await open();
		await panel.show(withCards(1, cards.emergency));
		await panel.asked();
		await panel.button("A clinician has agreed").click();
		deepEqual(await panel.asked(), []);
		await panel.page.getByRole("checkbox", { name: "New numbness between the legs" }).check();
		await panel.page.getByLabel("On which day?").fill("2026-11-20");
		await panel.button("Yes, record it").click();
		deepEqual(await panel.asked(), [{ type: "approve", rule: "R1", signs: ["s1"], given: "2026-11-20" }]);
	});

	it("hand the focus to the heading when the card that had it goes, not to the next card's button", async () => {
		const panel = await open();
		await panel.show(withCards(1, cards.weekly, cards.stepBack));
		await panel.button("No").first().focus();
		await panel.show(withCards(2, cards.stepBack));
		equal(await panel.focused(), "h1 Next break in 12 min");
		await panel.button("Not now").focus();
		await panel.show(withCards(3));
		equal(await panel.focused(), "h1 Next break in 12 min");
	});

	it("keep the focus on a card that moves", async () => {
		const panel = await open();
		await panel.show(withCards(1, cards.weekly, cards.stepBack));
		await panel.button("Not now").focus();
		await panel.show(withCards(2, cards.stepBack));
		equal(await panel.focused(), "button Not now");
		await panel.show(withCards(3, cards.after, cards.weekly, cards.stepBack));
		equal(await panel.focused(), "button Not now");
	});

	it("take no focus by coming or going", async () => {
		const panel = await open();
		await panel.show(withCards(1));
		await panel.button("Start a break").focus();
		await panel.show(withCards(2, cards.weekly));
		await panel.show(withCards(3));
		equal(await panel.focused(), "button Start a break");
	});
});

describe("After a stop", () => {
	const open = usePanel();

	it("asks what it was, with the advice below and the way back to Today", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: stoppedAndAsking }));
		equal(await panel.heading(), "Stopped");
		const card = panel.page.getByRole("group", { name: "What was it?" });
		deepEqual(
			await Promise.all((await card.getByRole("button").all()).map((button) => words(button))),
			stopRules.map(({ label }) => label),
		);
		equal(await panel.button("Back to today").isVisible(), true);
		await panel.asked();
		await panel.button("It moved further down the leg").click();
		deepEqual(await panel.asked(), [{ type: "stop-answer", session: "s1", felt: "further" }]);
	});

	it("shows what follows from the answer, moves there and says it", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: stoppedAndAsking }));
		await panel.button(/^Sharp, shooting/).focus();
		await panel.page.keyboard.press("Enter");
		await panel.show(
			snapshot(2, { session: session({ status: "stopped", advice: ["Stop. That is enough for today."] }) }),
		);
		equal(await panel.page.getByText("What was it?").count(), 0);
		equal(await panel.focused(), "h2 What to do now");
		match((await panel.heard()).at(-1) ?? "", /^Stop\. That is enough for today\.$/);
		equal(await panel.button("Back to today").isVisible(), true);
	});
});
