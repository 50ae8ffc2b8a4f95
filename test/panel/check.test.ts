import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { CheckView } from "../../src/safety/views";
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

	const row = (panel: PanelPage, name: string | RegExp) => panel.page.getByRole("checkbox", { name });

	it("stand some a page, with its number, and say how long they take", async () => {
		const panel = await open();
		await pages(panel)(page("pain"));
		match((await panel.heading()) ?? "", /^Page 1 of 6\. Do you have pain in the back, buttock or leg now/);
		equal(await panel.page.getByText("1 of 6", { exact: true }).isVisible(), true);
		equal(await panel.page.getByText("This takes about a minute").isVisible(), true);
		equal(await panel.button("Back").count(), 0);
		deepEqual(await panel.page.locator(".option span").allTextContents(), ["Yes", "No, I only want to move"]);
	});

	it("put the English of an urgent sign on a line of its own, as English", async () => {
		const panel = await open();
		const view = page("emergency");
		const translated = { words: "Neue Taubheit zwischen den Beinen. (English: New numbness between the legs.)" };
		ok("rows" in view);
		await pages(panel)({
			...view,
			rows: view.rows.map((each, index) => (index === 0 ? { ...each, ...translated } : each)),
		});
		const english = panel.page.locator('.option [lang="en"]');
		equal(await english.textContent(), "New numbness between the legs.");
		const name = row(panel, "Neue Taubheit zwischen den Beinen.").locator("span").nth(1);
		const [own, other] = [await name.boundingBox(), await english.boundingBox()];
		ok(own !== null && other !== null && other.y > own.y + 10, "below the words");
		equal(await panel.page.getByText("(English:").count(), 0);
	});

	it("put the English of a ticked sign on a line of its own, as English, and do not read it out in another language", async () => {
		const panel = await open();
		const signs = ["Sie haben angekreuzt: Fieber. (English: Fever.)"];
		const words = "Heute abklären lassen. (English: Have it checked today.)";
		const show = pages(panel);
		await show(page("careful"));
		await show({ ...outcomes.urgent, words, signs } as CheckView);
		deepEqual(await panel.page.locator('.outcome [lang="en"]').allTextContents(), ["Have it checked today.", "Fever."]);
		equal(await panel.page.getByText("(English:").count(), 0);
		ok((await panel.heard()).every((said) => !said.includes("English")));
	});

	for (const width of [170, 240, 300, 600]) {
		it(`F43: have their answers at one height on each page, however long the question is: ${width} px`, async () => {
			const panel = await open({ width, height: 900 });
			const show = pages(panel);
			const tops = new Map<string, number | undefined>();
			// The first page has the words before the questions above it: no answer was given just before.
			for (const id of ["pain", "emergency", "today", "where", "seen", "careful"]) {
				await show(page(id));
				const box = await panel.page.locator(".option").first().boundingBox();
				if (id !== "pain") tops.set(id, box === null ? undefined : Math.round(box.y));
			}
			equal(new Set(tops.values()).size, 1, JSON.stringify([...tops]));
			ok([...tops.values()].every((top) => top !== undefined));
		});
	}

	it("F43: keep the button that leads on behind the answers, never in sight before they are read", async () => {
		const panel = await open({ width: 170, height: 500 });
		await pages(panel)(page("emergency"));
		const [last, on] = [await row(panel, /./).last().boundingBox(), await panel.button(/^None of these/).boundingBox()];
		ok(last !== null && on !== null && on.y >= last.y + last.height, JSON.stringify([last, on]));
		ok(on.y > 500, "below what fits");
	});

	it("say why they come again, on the page they begin with", async () => {
		const panel = await open();
		const show = pages(panel);
		const because = "You said that something is new, so the safety questions come once more.";
		await show(page("emergency", [], because));
		equal(await panel.page.getByText(because).isVisible(), true);
		await show(page("today", [], because));
		equal(await panel.page.getByText(because).count(), 0);
	});

	it("are answered by a click where there is one choice, once", async () => {
		const panel = await open();
		await pages(panel)(page("pain"));
		await panel.asked();
		await panel.page.getByRole("button", { name: "No, I only want to move" }).dblclick();
		deepEqual(await panel.asked(), [
			{ type: "answer-check", page: "pain", answers: [{ question: "P1", value: "no" }] },
		]);
	});

	it("take a tick of a sign at once, and by itself", async () => {
		const panel = await open();
		const show = pages(panel);
		for (const [id, name, question] of [
			["emergency", /^New numbness or tingling/, "A2"],
			["today", /^Losing weight/, "B3"],
		] as const) {
			await show(page(id));
			await panel.asked();
			await row(panel, name).dblclick();
			deepEqual(await panel.asked(), [{ type: "answer-check", page: id, answers: [{ question, value: "yes" }] }]);
		}
	});

	it("F43 leave every answer where it is while one of them is given", async () => {
		const panel = await open();
		const show = pages(panel);
		for (const name of ["emergency", "careful"] as const) {
			await show(page(name));
			const places = () =>
				panel.page
					.locator("dg-check")
					.evaluate((check) =>
						[...(check.shadowRoot?.querySelectorAll(".rows > *, .button.on, .ways button") ?? [])].map((one) =>
							Math.round(one.getBoundingClientRect().top),
						),
					);
			const before = await places();
			ok(before.length > 6);
			await panel.page.getByRole("checkbox").first().focus();
			deepEqual(await places(), before, name);
			if (name === "careful") {
				await panel.page.getByRole("checkbox").nth(3).click();
				deepEqual(await places(), before, "ticked");
			}
		}
	});

	it("answer every row with no by one button, or one key wherever the focus is", async () => {
		const panel = await open();
		const show = pages(panel);
		const all = ["A1", "A2", "A3", "A4", "A5", "A6"].map((question) => ({ question, value: "no" }));
		await show(page("emergency"));
		await panel.asked();
		await panel.button(/^None of these/).click();
		deepEqual(await panel.asked(), [{ type: "answer-check", page: "emergency", answers: all }]);
		await show(page("careful"));
		await panel.button("Finish later").focus();
		await panel.page.keyboard.press("0");
		const [sent] = await panel.asked();
		ok(sent?.type === "answer-check" && sent.answers.length === 8 && sent.answers.every(({ value }) => value === "no"));
	});

	it("send what is ticked and what is not together, and one of two rows that exclude each other", async () => {
		const panel = await open();
		await pages(panel)(page("seen"));
		await panel.asked();
		await row(panel, /^Seen by/).click();
		await row(panel, /^Tiptoe/).click();
		await row(panel, /^The same/).click();
		equal(await row(panel, /^Tiptoe/).getAttribute("aria-checked"), "false");
		deepEqual(await panel.asked(), [], "nothing yet");
		await panel.button(/^Go on/).click();
		deepEqual(await panel.asked(), [
			{
				type: "answer-check",
				page: "seen",
				answers: [
					{ question: "C5", value: "yes" },
					{ question: "C7", value: "no" },
					{ question: "C1", value: "known" },
				],
			},
		]);
	});

	it("wait for the choice on a page that has one, and send it with its rows", async () => {
		const panel = await open();
		await pages(panel)(page("where"));
		await panel.asked();
		equal(await panel.button(/^Go on/).isDisabled(), true);
		await panel.page.keyboard.press("0");
		deepEqual(await panel.asked(), []);
		await panel.page.keyboard.press("1");
		await panel.page.keyboard.press("7");
		await panel.page.keyboard.press("0");
		deepEqual(await panel.asked(), [
			{
				type: "answer-check",
				page: "where",
				answers: [
					{ question: "C2", value: "back-of-leg" },
					{ question: "C3", value: "yes" },
					{ question: "C4", value: "no" },
				],
			},
		]);
	});

	it("keep what is ticked when the same page comes again", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("careful"));
		await row(panel, "Pregnant").click();
		await show(page("careful"));
		equal(await row(panel, "Pregnant").getAttribute("aria-checked"), "true");
		match(await panel.focused(), /Pregnant/);
	});

	it("take no answer to a page that has only just come, as the second half of a double click would be", async () => {
		const panel = await open();
		await pages(panel)(page("pain"));
		await panel.asked();
		await panel.show(snapshot(2, { check: page("emergency") }));
		await panel.page.keyboard.press("0");
		deepEqual(await panel.asked(), []);
		await panel.page.waitForTimeout(READ);
		await panel.page.keyboard.press("0");
		equal((await panel.asked()).length, 1);
	});

	it("leave chords and other keys alone, and a key held down answers once", async () => {
		const panel = await open();
		await pages(panel)(page("emergency"));
		await panel.asked();
		for (const key of ["9", "Control+1", "Alt+2", "x"]) await panel.page.keyboard.press(key);
		deepEqual(await panel.asked(), []);
		await panel.page.keyboard.down("0");
		await panel.show(snapshot(9, { check: page("today") }));
		await panel.page.waitForTimeout(READ);
		await panel.page.keyboard.down("0");
		equal((await panel.asked()).length, 1);
	});

	it("let arrows choose and Space tick", async () => {
		const panel = await open();
		await pages(panel)(page("careful"));
		await panel.page.keyboard.press("ArrowDown");
		match(await panel.focused(), /Pregnant/);
		await panel.page.keyboard.press("Space");
		equal(await row(panel, "Pregnant").getAttribute("aria-checked"), "true");
		await panel.page.keyboard.press("ArrowUp");
		match(await panel.focused(), /Go on/);
	});

	it("go back by button and arrow, and show what was answered", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("emergency"));
		await panel.asked();
		await panel.button("Back").click();
		await panel.page.keyboard.press("ArrowLeft");
		deepEqual(await panel.asked(), [{ type: "check-back" }, { type: "check-back" }]);
		await show(page("pain", answers().slice(0, 1)));
		equal(await panel.page.getByRole("button", { name: "Yes Your answer" }).count(), 1);
		await panel.page.keyboard.press("ArrowLeft");
		deepEqual(await panel.asked(), [], "there is nothing before the first");
	});

	it("F1 show a sign that a clinician has seen, and leave it as it is", async () => {
		const panel = await open();
		await pages(panel)(page("emergency", [{ question: "saddle", is: "yes", seen: true, seenOn: "2026-11-21" }]));
		equal(await panel.page.getByText("Seen by a clinician on November 21, 2026").isVisible(), true);
		await panel.asked();
		equal(await row(panel, /Seen by a clinician/).isDisabled(), true);
		await panel.button(/^None of these/).click();
		const [sent] = await panel.asked();
		ok(sent?.type === "answer-check");
		deepEqual(
			sent.answers.map(({ question }) => question),
			["A1", "A3", "A4", "A5", "A6"],
		);
	});

	it("can be finished later, by button and by Escape", async () => {
		const panel = await open();
		await pages(panel)(page("today"));
		await panel.asked();
		await panel.button("Finish later").click();
		await panel.page.keyboard.press("Escape");
		deepEqual(await panel.asked(), [{ type: "close-check" }, { type: "close-check" }]);
	});

	it("are said to a screen reader by moving to each new page, with its number", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.button("Start a break").focus();
		await panel.show(snapshot(2, { check: page("pain") }));
		match(await panel.focused(), /^h1 Page 1 of 6\. Do you have pain/);
		await panel.page.waitForTimeout(READ);
		await panel.page.getByRole("button", { name: "Yes", exact: true }).click();
		await panel.show(snapshot(3, { check: page("emergency") }));
		match(await panel.focused(), /^h1 Page 2 of 6\. Does any of these apply/);
	});

	it("come before notice and routine", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { check: page("pain") }));
		match((await panel.heading()) ?? "", /^Page 1/);
	});
});

describe("What the safety questions come to", () => {
	const open = usePanel();

	it("in an emergency is one message with two buttons, said at once, and nothing else", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("emergency"));
		await panel.page.getByRole("checkbox").nth(1).click();
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
		await show(page("today"));
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

	it("N5 offers a clinician's word where the pattern is unusual", async () => {
		const panel = await open();
		await pages(panel)(outcomes.unclear);
		equal(await panel.button(/clinician/).count(), 1);
		equal(await panel.page.locator(".words").getByText("It may be something else").isVisible(), true);
	});

	it("says what is open now and starts the first minute with one button", async () => {
		const panel = await open();
		await pages(panel)({ ...outcomes.calm, open: "Open now: walks.", start: "breathing" } as CheckView);
		equal(await panel.page.getByText("Open now: walks.").isVisible(), true);
		await panel.asked();
		await panel.button("Start my first minute").click();
		deepEqual(await panel.asked(), [{ type: "close-check" }, { type: "start-routine", routine: "breathing" }]);
	});

	it("F18 Enter begins the first minute, or goes on where none is offered; not from an urgent page", async () => {
		const panel = await open();
		const show = pages(panel);
		await show({ ...outcomes.calm, open: "Open now: walks.", start: "breathing" } as CheckView);
		await panel.asked();
		await panel.page.keyboard.press("Enter");
		deepEqual(await panel.asked(), [{ type: "close-check" }, { type: "start-routine", routine: "breathing" }]);
		await show(page("careful"));
		await show(outcomes.well);
		await panel.asked();
		await panel.page.keyboard.press("Enter");
		deepEqual(await panel.asked(), [{ type: "close-check" }]);
		await show(outcomes.urgent);
		await panel.asked();
		await panel.page.keyboard.press("Enter");
		deepEqual(await panel.asked(), []);
	});

	it("goes on when nothing stands against it", async () => {
		const panel = await open();
		const show = pages(panel);
		await show(page("careful"));
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
