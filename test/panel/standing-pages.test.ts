import { deepEqual, equal, match, ok } from "node:assert/strict";
import { selectScreen } from "../../src/panel/select-screen";
import type { PanelSnapshot } from "../../src/protocol";
import { words } from "./support/panel-page";
import { notice, onBreak, session, sitting, snapshot, today } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

const breaks = { ...today, sitting: onBreak };
const outcome: PanelSnapshot["check"] = {
	kind: "outcome",
	tone: "calm",
	title: "That is all, thank you",
	words: "Start small.",
};
const standing: Readonly<Record<string, Partial<PanelSnapshot>>> = {
	"the end of the questions": { check: outcome },
	"the notice before a routine": { notice },
	"the question after a routine": { session: session({ status: "asking" }) },
	"the advice after a stop": { session: session({ status: "stopped" }) },
	"a paused routine": { session: session({ status: "paused" }) },
};
const nothingElse = { readingNotice: false };

describe("Pages that are left standing", () => {
	const open = usePanel();

	for (const [name, page] of Object.entries(standing)) {
		it(`F5: ${name} gives way to a break, and comes back after it`, () => {
			const before = selectScreen(snapshot(1, page), nothingElse);
			ok(before !== "today" && before !== "break");
			equal(selectScreen(snapshot(2, { ...page, today: breaks, breakInFront: true }), nothingElse), "break");
			equal(selectScreen(snapshot(3, page), nothingElse), before);
		});
	}

	it("F5: an emergency that nobody has read gives way to nothing", () => {
		const emergency = { title: "", words: "", signs: [], call: "", tell: "", understood: false };
		equal(selectScreen(snapshot(1, { emergency, today: breaks, breakInFront: true }), nothingElse), "emergency");
	});

	it("F27: a break has the way back to the routine that waits behind it", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: session({ status: "paused" }), today: breaks, breakInFront: true }));
		equal(await panel.heading(), "4 min left");
		await panel.asked();
		await panel.button("Resume routine").click();
		deepEqual(await panel.asked(), [{ type: "session", session: "s1", intent: "resume" }]);
	});

	it("F26: Escape puts a paused routine aside, where it can be resumed or ended", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: session({ status: "paused" }) }));
		await panel.asked();
		await panel.page.keyboard.press("Escape");
		equal(await panel.heading(), "Next break in 12 min");
		deepEqual(await panel.asked(), [], "nothing is thrown away");
		equal(await panel.page.getByText("Desk calm is paused, and goes on where it was.").isVisible(), true);
		await panel.button("Resume routine").click();
		deepEqual(await panel.asked(), [{ type: "session", session: "s1", intent: "resume" }]);
		await panel.show(snapshot(2, { session: session() }));
		equal(await panel.button("Pause").isVisible(), true);
		await panel.show(snapshot(3, { session: session({ status: "paused" }) }));
		equal(await panel.button("It hurts: stop").isVisible(), true, "a pause of its own shows the player");
		await panel.page.keyboard.press("Escape");
		await panel.button("End routine").click();
		deepEqual((await panel.asked()).at(-1), { type: "session", session: "s1", intent: "close" });
	});

	it("F21: the end of a break says what was done, welcomes back, and tells of the next", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(snapshot(1, { today: breaks }));
		const over = {
			...sitting,
			status: "away" as const,
			load: 0,
			name: "Break done",
			afterBreak: { rested: 300 },
			reason: "Break done. Welcome back whenever you are ready.",
		};
		await panel.show(snapshot(2, { today: { ...today, sitting: over } }));
		equal(await panel.heading(), "Break done");
		equal(
			await panel.page
				.getByText(/^Away from the chair: 5 minutes\. Welcome back .* 40 minutes of sitting\.$/)
				.isVisible(),
			true,
		);
		match((await panel.heard()).at(-1) ?? "", /^Break done\. Welcome back\./);
		await panel.show(snapshot(3, { today: { ...today, sitting: { ...sitting, load: 5, untilBreak: 2395 } } }));
		equal(await panel.page.getByText("Welcome back. Away from the chair: 5 minutes.").isVisible(), true);
		await panel.show(snapshot(4, { today: { ...today, sitting: { ...sitting, load: 130, untilBreak: 2270 } } }));
		equal(await panel.page.locator("#welcome").count(), 0);
	});

	it("F22: while away the view keeps time: what has built up goes down", async () => {
		const panel = await open({ ownTime: true });
		const away = { ...sitting, status: "away" as const, load: 600, untilRested: 300 };
		await panel.show(snapshot(1, { today: { ...today, sitting: away } }));
		equal(await panel.page.getByText("10 of 40 min sitting").isVisible(), true);
		await panel.pass(151_000);
		equal(await words(panel.page.locator(".sitting-load")), "4 of 40 min sitting");
		await panel.pass(200_000);
		equal(await words(panel.page.locator(".sitting-load")), "0 of 40 min sitting");
	});
});
