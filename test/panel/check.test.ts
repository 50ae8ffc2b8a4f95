import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { CheckView } from "../../src/protocol";
import { questions } from "../../src/safety/screening-questions";
import type { PanelPage } from "./support/panel-page";
import { answers, outcomes, page } from "./support/safety-snapshots";
import { snapshot } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

/** Long enough for a page to count as read. */
const READ = 300;

/** Shows pages one after the other, each with the next sequence number, and lets each be read. */
function pages(panel: PanelPage): (check: CheckView) => Promise<void> {
	let sequence = 0;
	return async (check) => {
		sequence += 1;
		await panel.show(snapshot(sequence, { check }));
		await panel.page.waitForTimeout(READ);
	};
}

describe("The safety questions", () => {
	const open = usePanel();

	it("stand one a page, with their number, and say how long they take", async () => {
		const panel = await open();
		await pages(panel)(page("A1"));
		equal(
			await panel.heading(),
			"Question 1 of 19. Any new trouble starting, stopping, feeling or holding your pee or poo?",
		);
		equal(await panel.page.getByText("1 of 19", { exact: true }).isVisible(), true);
		equal(await panel.page.getByText("This takes about a minute").isVisible(), true);
		equal(await panel.button("Back").count(), 0);
		deepEqual(await panel.page.locator(".option span").allTextContents(), ["No", "Yes", "Not sure"]);
	});

	it("say why they come again, on the page they begin with", async () => {
		const panel = await open();
		const show = pages(panel);
		const because = "You said that something is new, so the safety questions come once more.";
		await show(page("A1", [], because));
		equal(await panel.page.getByText(because).isVisible(), true);
		await show(page("A2", [], because));
		equal(await panel.page.getByText(because).count(), 0);
	});

	it("are answered by a click, once", async () => {
		const panel = await open();
		await pages(panel)(page("A1"));
		await panel.asked();
		await panel.page.getByRole("button", { name: "Not sure" }).dblclick();
		deepEqual(await panel.asked(), [{ type: "answer-check", question: "A1", value: "unsure" }]);
	});

	it("take no answer to a page that has only just come, as the second half of a double click would be", async () => {
		const panel = await open();
		await pages(panel)(page("A1"));
		await panel.asked();
		await panel.show(snapshot(2, { check: page("A2") }));
		await panel.page.keyboard.press("1");
		deepEqual(await panel.asked(), []);
		await panel.page.waitForTimeout(READ);
		await panel.page.keyboard.press("1");
		deepEqual(await panel.asked(), [{ type: "answer-check", question: "A2", value: "no" }]);
	});

	for (const [key, value] of [
		["1", "no"],
		["2", "yes"],
		["3", "unsure"],
	] as const) {
		it(`take ${key} for ${value}, wherever the focus is`, async () => {
			const panel = await open();
			await pages(panel)(page("A3"));
			await panel.button("Finish later").focus();
			await panel.asked();
			await panel.page.keyboard.press(key);
			deepEqual(await panel.asked(), [{ type: "answer-check", question: "A3", value }]);
		});
	}

	it("leave chords and other numbers alone, and a key held down answers once", async () => {
		const panel = await open();
		await pages(panel)(page("A3"));
		await panel.asked();
		for (const key of ["0", "4", "Control+1", "Alt+2", "x"]) await panel.page.keyboard.press(key);
		deepEqual(await panel.asked(), []);
		await panel.page.keyboard.down("1");
		await panel.show(snapshot(9, { check: page("A4") }));
		await panel.page.waitForTimeout(READ);
		await panel.page.keyboard.down("1");
		deepEqual(await panel.asked(), [{ type: "answer-check", question: "A3", value: "no" }]);
	});

	it("let arrows choose and Enter answer", async () => {
		const panel = await open();
		await pages(panel)(page("C2"));
		await panel.asked();
		await panel.page.keyboard.press("ArrowDown");
		equal(await panel.focused(), "button 1 Down the back of the leg, from the back or buttock");
		await panel.page.keyboard.press("ArrowUp");
		equal(await panel.focused(), "button 5 Somewhere else");
		await panel.page.keyboard.press("ArrowUp");
		await panel.page.keyboard.press("Enter");
		deepEqual(await panel.asked(), [{ type: "answer-check", question: "C2", value: "front-thigh" }]);
	});

	it("go back by button and arrow, and show what was answered", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("A2"));
		await panel.asked();
		await panel.button("Back").click();
		await panel.page.keyboard.press("ArrowLeft");
		deepEqual(await panel.asked(), [{ type: "check-back" }, { type: "check-back" }]);
		await show(page("A1", answers().slice(0, 1)));
		equal(await panel.page.getByRole("button", { name: "No Your answer" }).count(), 1);
		await panel.page.keyboard.press("ArrowLeft");
		deepEqual(await panel.asked(), [], "there is nothing before the first");
	});

	it("can be finished later, by button and by Escape", async () => {
		const panel = await open();
		await pages(panel)(page("B2"));
		await panel.asked();
		await panel.button("Finish later").click();
		await panel.page.keyboard.press("Escape");
		deepEqual(await panel.asked(), [{ type: "close-check" }, { type: "close-check" }]);
	});

	it("are said to a screen reader by moving to each new question, with its number", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.button("Start a break").focus();
		await panel.show(snapshot(2, { check: page("A1") }));
		match(await panel.focused(), /^h1 Question 1 of 19\. Any new trouble/);
		await panel.page.waitForTimeout(READ);
		await panel.page.getByRole("button", { name: "No", exact: true }).click();
		await panel.show(snapshot(3, { check: page("A2") }));
		match(await panel.focused(), /^h1 Question 2 of 19\. New numbness/);
	});

	it("keep the focus where it is when the same page comes again", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("A2"));
		await panel.page.keyboard.press("ArrowDown");
		await show(page("A2"));
		equal(await panel.focused(), "button 1 No");
	});

	it("take a healthy answerer through with one key", async () => {
		const panel = await open();
		const show = pages(panel);
		const given: string[] = [];
		for (const [index, { id }] of questions.entries()) {
			await show(page(id, answers().slice(0, index)));
			await panel.page.keyboard.press("1");
			const [answer] = (await panel.asked()).filter(({ type }) => type === "answer-check");
			if (answer?.type === "answer-check") given.push(answer.question);
		}
		deepEqual(
			given,
			questions.map(({ id }) => id),
		);
	});

	it("keep the same answer under the pointer from one short question to the next", async () => {
		const panel = await open();
		const show = pages(panel);
		const tops: (number | undefined)[] = [];
		await show(page("A1"));
		for (const id of ["A3", "A4", "A5", "A6", "B2"]) {
			await show(page(id));
			tops.push((await panel.page.locator(".option").first().boundingBox())?.y);
		}
		deepEqual(new Set(tops).size, 1, tops.join(" "));
	});

	it("come before notice and routine", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { check: page("A1") }));
		match(await panel.heading(), /^Question 1/);
	});
});

describe("What the safety questions come to", () => {
	const open = usePanel();

	it("in an emergency is one message with two buttons, said at once, and nothing else", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("A2"));
		await panel.button("Yes").click();
		await show(outcomes.emergency);
		equal(await panel.heading(), "Emergency care now");
		equal(await panel.focused(), "h1 Emergency care now");
		const alert = panel.page.getByRole("alert").filter({ hasText: "needs emergency care now" });
		match((await alert.textContent()) ?? "", /do not drive yourself/);
		deepEqual(await panel.page.locator("button:visible").allTextContents(), ["I understand", "I answered by mistake"]);
		equal(await panel.page.locator("a:visible, input:visible, summary:visible").count(), 0);
		await panel.asked();
		for (const key of ["Escape", "1", "ArrowLeft"]) await panel.page.keyboard.press(key);
		deepEqual(await panel.asked(), [], "only the buttons lead on");
		await panel.button("I understand").click();
		await panel.button("I answered by mistake").click();
		deepEqual(await panel.asked(), [{ type: "close-check" }, { type: "check-mistake" }]);
	});

	it("fills the page in an emergency: nothing of Today is left", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.show(snapshot(2, { check: outcomes.emergency }));
		equal(await panel.page.locator("dg-today").count(), 0);
		equal(await panel.button(/^Start/).count(), 0);
	});

	it("for a sign a doctor must see gives the words, the way out and the ways on", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("B2"));
		await show(outcomes.urgent);
		equal(await panel.page.locator(".words").getByText("checked by a doctor today").isVisible(), true);
		equal(await panel.page.getByText("This opens again when you answer").isVisible(), true);
		deepEqual(await panel.heard(), [
			"Please have this checked by a doctor today before doing any exercise. If you feel worse, use emergency care.",
		]);
		await panel.asked();
		await panel.button("I understand").click();
		await panel.button("I answered by mistake").click();
		deepEqual(await panel.asked(), [{ type: "close-check" }, { type: "check-mistake" }]);
	});

	it("records a clinician's word only after asking once more, with the focus on what is asked", async () => {
		const panel = await open();
		await pages(panel)(outcomes.urgent);
		await panel.asked();
		await panel.button("A clinician has looked at this and agreed").click();
		match(await panel.focused(), /^p Has a clinician looked at exactly this/);
		deepEqual(await panel.asked(), []);
		await panel.button("Not yet").click();
		equal(await panel.focused(), "button A clinician has looked at this and agreed");
		deepEqual(await panel.asked(), []);
		await panel.page.keyboard.press("Enter");
		equal(await panel.button("Yes, record it").isDisabled(), true, "neither a sign nor a day is named");
		const sign = panel.page.getByRole("checkbox");
		await sign.check();
		await panel.page.getByLabel("On which day?").fill("2026-11-20");
		await panel.button("Yes, record it").click();
		const [sent, ...more] = await panel.asked();
		ok(sent?.type === "approve" && more.length === 0);
		deepEqual([sent.rule, sent.given, sent.signs?.length], ["R3", "2026-11-20", 1]);
	});

	it("offers no clinician's word where none can help", async () => {
		const panel = await open();
		await pages(panel)(outcomes.unclear);
		equal(await panel.button(/clinician/).count(), 0);
		equal(await panel.page.locator(".words").getByText("It may be something else").isVisible(), true);
	});

	it("goes on when nothing stands against it", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("C7", answers().slice(0, 18)));
		await show(outcomes.calm);
		equal(await panel.heading(), "That is all, thank you");
		ok((await panel.heard()).includes("Start small. You are in charge of how far you go."));
		await panel.asked();
		await panel.page.keyboard.press("Tab");
		equal(await panel.focused(), "button Go on");
		await panel.page.keyboard.press("Enter");
		deepEqual(await panel.asked(), [{ type: "close-check" }]);
	});
});
