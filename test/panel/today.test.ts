import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { words } from "./support/panel-page";
import { due, emptyDay, notice, onBreak, session, sitting, snapshot, today } from "./support/snapshots";
import { themes } from "./support/themes";
import { usePanel } from "./support/use-panel";

describe("Today", () => {
	const open = usePanel();

	it("says that it is ready, and that it waits for its first snapshot", async () => {
		const panel = await open();
		deepEqual(await panel.asked(), [{ type: "ready" }]);
		equal(await panel.page.getByText("Getting your day ready").isVisible(), true);
	});

	it("tells how long until the break, and starts one", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		equal(await panel.heading(), "Next break in 12 min");
		equal(await panel.page.getByText("28 of 40 min sitting").isVisible(), true);
		equal(await panel.page.locator(".sitting-reason").count(), 0, "nothing more to say");
		equal(await panel.page.getByRole("img", { name: "Sitting for 28 minutes of 40 minutes" }).isVisible(), true);
		await panel.asked();
		await panel.button("Start a break").click();
		deepEqual(await panel.asked(), [{ type: "start-break" }]);
		const reason = "In a meeting: a due break waits and comes gently after.";
		await panel.show(snapshot(2, { today: { ...today, sitting: { ...sitting, reason } } }));
		equal(await panel.page.getByText(reason).isVisible(), true);
	});

	it("changes its minutes by itself, at the timer's rate, and only them", async () => {
		const panel = await open({ ownTime: true });
		await panel.show(
			snapshot(1, { today: { ...today, sitting: { ...sitting, untilBreak: 601, load: 1799, rate: 60 } } }),
		);
		equal(await panel.heading(), "Next break in 11 min");
		await panel.pass(1900);
		equal(await panel.heading(), "Next break in 9 min");
	});

	it("offers to put a due break off", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { today: { ...today, sitting: due } }));
		equal(await panel.heading(), "Time for a break");
		await panel.asked();
		await panel.button("Remind me in 10 minutes").click();
		deepEqual(await panel.asked(), [{ type: "snooze", minutes: 10 }]);
	});

	it("tells how long somebody has stood at the desk, and when to change", async () => {
		const panel = await open({ ownTime: true });
		const standing = { seconds: 599, limit: 1800 };
		const stands = { ...sitting, standing, untilBreak: 1201, rate: 60 };
		await panel.show(snapshot(1, { today: { ...today, sitting: stands } }));
		equal(await panel.heading(), "Standing: a change in 21 min");
		equal(await panel.page.getByText("9 of 30 min standing").isVisible(), true);
		await panel.pass(1900);
		equal(await panel.heading(), "Standing: a change in 19 min");
		equal(await panel.page.getByText("11 of 30 min standing").isVisible(), true);
		equal(await panel.page.getByRole("img", { name: "Standing for 11 minutes of 30 minutes" }).isVisible(), true);
		await panel.show(snapshot(2, { today: { ...today, sitting: { ...stands, status: "due", untilBreak: 0 } } }));
		equal(await panel.heading(), "Time to sit or walk a little");
	});

	it("F24: draws somebody who stands as standing, who can say that they sit again", async () => {
		const panel = await open();
		const drawn = () => panel.page.locator(".sitting-ring svg g").last().innerHTML();
		await panel.show(snapshot(1));
		const seated = await drawn();
		const standing = { seconds: 60, limit: 1800 };
		await panel.show(snapshot(2, { today: { ...today, sitting: { ...sitting, standing, untilBreak: 1740 } } }));
		notEqual(await drawn(), seated);
		await panel.asked();
		await panel.button("I am sitting now").click();
		deepEqual(await panel.asked(), [{ type: "run-command", command: "sit" }]);
	});

	it("F24: a meeting can be ended where it is shown", async () => {
		const panel = await open();
		await panel.show(
			snapshot(1, { today: { ...today, sitting: { ...sitting, status: "quiet", name: "Meeting", meeting: true } } }),
		);
		await panel.asked();
		await panel.button("The meeting is over").click();
		deepEqual(await panel.asked(), [{ type: "run-command", command: "endMeeting" }]);
	});

	it("F17: says one thing at a time: the questions lead on to the notice, and a red flag to neither", async () => {
		const panel = await open();
		const words = panel.page.getByText("short safety notice");
		const early = { title: notice.title, intro: notice.intro, sections: notice.sections };
		await panel.show(snapshot(1, { notice: early }));
		equal(await words.count(), 1);
		const questions = { id: "questions", tone: "caution", title: "Safety questions", lines: [], actions: [] } as const;
		await panel.show(snapshot(2, { notice: early, today: { ...today, cards: [questions] } }));
		equal(await words.count(), 0);
		const emergency = { title: "Emergency care now", words: "", signs: [], call: "", tell: "", understood: true };
		await panel.show(snapshot(3, { notice: early, emergency }));
		equal(await words.count(), 0);
	});

	it("F23: begins at its top, however far down the page before was read", async () => {
		const panel = await open({ height: 360 });
		const emergency = {
			title: "Emergency care now",
			words: "Go now. ".repeat(80),
			signs: [],
			call: "",
			tell: "",
			understood: false,
		};
		await panel.show(snapshot(1, { emergency }));
		await panel.button("I answered by mistake").scrollIntoViewIfNeeded();
		ok((await panel.page.locator("main").evaluate((main) => main.scrollTop)) > 0);
		await panel.show(snapshot(2, { emergency: { ...emergency, words: "Go now.", understood: true } }));
		equal(await panel.page.locator("main").evaluate((main) => main.scrollTop), 0);
	});

	it("F42: gives a button beside the first one no edge in the colour of the focus", async () => {
		// As themes do whose own edge of buttons is their blue.
		const { "button-secondaryBorder": _left, ...colours } = themes.dark.colours;
		const blue = { ...themes.dark, colours: { ...colours, "button-border": "#0078d4", focusBorder: "#0078d4" } };
		const panel = await open({ theme: blue });
		await panel.show(snapshot(1));
		const button = panel.button("Start a break");
		const edge = (property: string) =>
			button.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
		notEqual(await edge("border-top-color"), "rgb(0, 120, 212)");
		equal(await edge("outline-style"), "none");
		await button.focus();
		await panel.page.keyboard.press("Shift+Tab");
		await panel.page.keyboard.press("Tab");
		deepEqual([await edge("outline-style"), await edge("outline-color")], ["solid", "rgb(0, 120, 212)"]);
	});

	it("offers no snooze while nothing is due", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		equal(await panel.button(/Remind me/).count(), 0);
	});

	it("can be resumed when paused", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { today: { ...today, sitting: { ...sitting, status: "paused" } } }));
		equal(await panel.heading(), "Reminders paused");
		await panel.asked();
		await panel.button("Resume reminders").click();
		deepEqual(await panel.asked(), [{ type: "run-command", command: "resumeTimer" }]);
	});

	it("F8: what can be done stands above what cannot, which is folded into one line", async () => {
		const panel = await open();
		const [calm, reset, glide] = today.offers;
		if (calm === undefined || reset === undefined || glide === undefined) throw new Error("Three offers are needed.");
		const offers = [calm, reset, glide, { ...glide, id: "slump-glide", name: "Slump glide" }];
		await panel.show(snapshot(1, { today: { ...today, entry: {}, offers } }));
		equal(await panel.page.getByText("2 are not open now: why?").isVisible(), true);
		equal(await panel.page.getByText("Slump glide").isVisible(), false);
		const top = async (text: string) => (await panel.page.getByText(text).first().boundingBox())?.y ?? 0;
		equal((await top("How is the leg")) < (await top("Suggested now")), true, "the ten seconds are in sight");
		await panel.page.getByText("2 are not open now: why?").click();
		equal(await panel.page.getByText("Slump glide").isVisible(), true);
		equal(await panel.button("How it opens: Slump glide").isVisible(), true);
	});

	it("F7: what only waits says until when, without a button that says the same again", async () => {
		const panel = await open();
		const [first] = today.offers;
		if (first === undefined) throw new Error("An offer is needed.");
		const locked = "Glides need two hours between them. Open from 5:15 PM, in 1 h 50 min.";
		await panel.show(snapshot(1, { today: { ...today, offers: [{ ...first, locked, waits: true }] } }));
		equal(await panel.page.getByText(locked).isVisible(), true);
		equal(await panel.button(/How it opens/).count(), 0);
	});

	it("F19: a skipped break is no longer asked for, and is called skipped", async () => {
		const panel = await open();
		const reason = "Skipped: the next reminder comes after 25 minutes more of sitting.";
		await panel.show(snapshot(1, { today: { ...today, sitting: { ...due, name: "Skipped", reason } } }));
		equal(await panel.heading(), "Skipped");
		equal(await panel.page.locator('[data-status="due"]').count(), 0);
		equal(await panel.button(/Remind me in/).count(), 0);
	});

	it("F36: a badge says by itself what it means", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		equal(await words(panel.page.locator(".mark").first()), "Added for the desk");
	});

	it("F36: calls what it offers by another name than the view of all routines", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		equal(await panel.page.getByRole("heading", { name: "Suggested now" }).isVisible(), true);
		equal(await panel.page.getByRole("heading", { name: "Routines" }).count(), 0);
	});

	it("lists routines with purpose, length and posture, and starts the one clicked", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		const row = panel.button(/^Start Desk calm/);
		match(
			await words(row),
			/^Start Desk calm Added for the desk Pelvic tilts and ankle pumps, then a short walk\. 2 min ?2 minutes Seated Done today/,
		);
		await panel.asked();
		await row.click();
		deepEqual(await panel.asked(), [{ type: "start-routine", routine: "desk-calm" }]);
	});

	it("shows a locked routine with its reason, nothing to start it with, and the way to how it opens", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		equal(await panel.button(/^Start Desk glides/).count(), 0);
		await panel.asked();
		await panel.button("How it opens: Desk glides").click();
		deepEqual(await panel.asked(), [{ type: "start-routine", routine: "desk-glide" }]);
		equal(
			await panel.page.getByText("Opens after the ankle pump has gone well on two days. One to go.").isVisible(),
			true,
		);
	});

	it("shows the day in the diary, and the latest routines", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		const day = panel.page.getByRole("region", { name: "Today" });
		match(
			await words(day),
			/sitting ?2 h 11 min ?breaks ?3 ?routines ?2 Desk calm Completed 11:40 Standing reset Partly done 9:55/,
		);
	});

	it("is calm about an empty day", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { today: emptyDay }));
		equal(await panel.page.getByText("Nothing noted yet today.").isVisible(), true);
		equal(await panel.page.getByText("A short walk is always a good one.").isVisible(), true);
	});

	it("leads to Quick Stretch, the diary and the guide", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.asked();
		for (const name of ["Quick Stretch", "Diary", "Guide"]) await panel.button(name).click();
		deepEqual(await panel.asked(), [
			{ type: "run-command", command: "quickStretch" },
			{ type: "run-command", command: "showDiary" },
			{ type: "run-command", command: "openGuide" },
		]);
	});

	it("says at once what could not be done, until it is dismissed", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { today: { ...today, problem: "That routine is not there any more." } }));
		const alert = panel.page.getByRole("alert").filter({ hasText: "not there any more" });
		equal(await alert.isVisible(), true);
		await panel.show(snapshot(2));
		equal(await alert.isVisible(), true, "the next snapshot comes too soon to have been read");
		await panel.button("Dismiss").click();
		equal(await alert.count(), 0);
	});

	it("ignores a snapshot older than the one it shows", async () => {
		const panel = await open();
		await panel.show(snapshot(5, { today: { ...today, sitting: due } }));
		await panel.show(snapshot(4));
		equal(await panel.heading(), "Time for a break");
	});

	it("keeps what it shows when a message makes no sense, and says so", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.send({ type: "snapshot", snapshot: { sequence: 2 } });
		equal(await panel.heading(), "Next break in 12 min");
		equal(await panel.page.getByRole("alert").filter({ hasText: "could not read" }).isVisible(), true);
	});

	it("opens without the player, which follows by itself", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		equal(await panel.heading(), "Next break in 12 min");
		await panel.page.waitForFunction(() => customElements.get("dg-player") !== undefined);
	});

	it("says so when the player is not there to load", async () => {
		const panel = await open({ withoutPlayer: true });
		await panel.show(snapshot(1, { session: session() }));
		await panel.page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
		panel.complaints.splice(0);
	});

	it("does not take the focus when it first appears", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		equal(await panel.page.evaluate(() => document.activeElement?.tagName), "BODY");
	});
});

describe("A break", () => {
	const open = usePanel();

	it("counts down in minutes and sends people off their chair first", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { today: { ...today, sitting: onBreak } }));
		equal(await panel.heading(), "4 min left");
		equal(await panel.page.getByText("Walk or stand if you can. Five minutes is plenty.").isVisible(), true);
		const offers = await panel.button(/^Start /).all();
		match(await words(panel.button(/^Start /).first()), /^Start Standing reset/);
		equal(offers.length, 2);
	});

	it("can be ended", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { today: { ...today, sitting: onBreak } }));
		await panel.asked();
		await panel.button("End break").click();
		deepEqual(await panel.asked(), [{ type: "end-break" }]);
	});

	it("says when it is done", async () => {
		const panel = await open({ ownTime: true });
		const sittingView = { ...onBreak, rate: 60, break: { elapsed: 270, length: 300 } };
		await panel.show(snapshot(1, { today: { ...today, sitting: sittingView } }));
		equal(await panel.heading(), "Under a minute left");
		await panel.pass(2000);
		equal(await panel.heading(), "Break done");
	});

	it("gives way to a routine", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { today: { ...today, sitting: onBreak }, session: session() }));
		equal(await panel.heading(), "Seated pelvic tilt Added for the desk");
	});
});

describe("The safety notice", () => {
	const open = usePanel();

	it("stands before the first routine, with the emergency signs set apart", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { notice }));
		equal(await panel.heading(), "Before you start");
		equal(await words(panel.page.locator("section.urgent").getByRole("heading")), "Get emergency care now for");
		await panel.asked();
		await panel.button("I understand").click();
		await panel.button("Not now").click();
		deepEqual(await panel.asked(), [{ type: "accept-notice" }, { type: "decline-notice" }]);
	});

	it("takes the focus to its heading when a routine calls for it, and hands it back", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.button(/^Start Desk calm/).focus();
		await panel.page.keyboard.press("Enter");
		await panel.show(snapshot(2, { notice }));
		equal(await panel.focused(), "h1 Before you start");
		await panel.page.keyboard.press("Tab");
		equal(await panel.focused(), "button I understand");
		await panel.show(snapshot(3));
		equal(await panel.focused(), "h1 Next break in 12 min");
	});

	it("takes the focus to its heading also when the editor hands the focus over only afterwards", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		const setFocus = (has: boolean) =>
			panel.page.evaluate((value) => {
				document.hasFocus = () => value;
				if (value) window.dispatchEvent(new Event("focus"));
			}, has);
		await setFocus(false);
		await panel.show(snapshot(2, { notice }));
		equal(await panel.focused(), "body ");
		await setFocus(true);
		equal(await panel.focused(), "h1 Before you start");
		await panel.button("Not now").focus();
		await setFocus(true);
		equal(await panel.focused(), "button Not now", "later it stays where the person put it");
	});

	it("can be read beforehand, from a line on Today", async () => {
		const panel = await open();
		const early = { title: notice.title, intro: notice.intro, sections: notice.sections };
		await panel.show(snapshot(1, { notice: early }));
		equal(await panel.heading(), "Next break in 12 min");
		await panel.button("Read it now").click();
		equal(await panel.heading(), "Before you start");
		await panel.button("Not now").click();
		equal(await panel.heading(), "Next break in 12 min");
	});
});
