import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { spokenDuration } from "../../src/panel/amounts";
import { projectFolder } from "../host/paths";
import type { PanelPage } from "./support/panel-page";
import { page } from "./support/safety-snapshots";
import { screens } from "./support/screens";
import { atRep, seatedPlan, session, snapshot } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

interface Told {
	readonly name: string;
	readonly description: string;
}

/** What the browser tells a screen reader of every element with a role. */
async function told(panel: PanelPage, role: string): Promise<readonly Told[]> {
	const browser = await panel.page.context().newCDPSession(panel.page);
	const { nodes } = await browser.send("Accessibility.getFullAXTree");
	return nodes
		.filter((node) => !node.ignored && node.role?.value === role)
		.map(({ name, description }) => ({ name: `${name?.value ?? ""}`, description: `${description?.value ?? ""}` }));
}

/** Each of these was heard wrong from a real screen reader first. */
describe("What a real screen reader was heard to get wrong", () => {
	const open = usePanel();

	/** The notice that a routine called for, accepted by key: Today stands in its place. */
	async function openAndAcceptNotice(): Promise<PanelPage> {
		const panel = await open();
		const notice = { title: "Before you start", intro: "", sections: [], routine: "Desk calm" };
		await panel.show(snapshot(1, { notice }));
		await panel.button("I understand").focus();
		await panel.page.keyboard.press("Enter");
		await panel.show(snapshot(2));
		return panel;
	}

	it("each safety question comes with a heading of its own: one that only changes its words is not read again", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		await panel.show(snapshot(2, { check: page("pain") }));
		const first = await panel.page.getByRole("heading", { level: 1 }).elementHandle();
		equal(await first?.evaluate((heading) => heading.matches(":focus")), true);
		await panel.show(snapshot(3, { check: page("emergency") }));
		equal(await first?.evaluate((heading) => heading.isConnected), false);
		ok((await panel.focused()).startsWith("h1 Page 2 of 6. Does any of these"));
	});

	it("the answers go by the number of their question, not by the whole of it once more", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { check: page("emergency") }));
		deepEqual(
			(await told(panel, "group")).map(({ name }) => name.trim()),
			["Page 2 of 6."],
		);
	});

	it("with a screen reader the player says that keys may not reach it, and its last button is the one that stops", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: session() }));
		const hint = panel.page.getByText("The last button on this page always stops.");
		equal(await hint.count(), 0);
		await panel.page.evaluate(() => document.body.classList.add("vscode-using-screen-reader"));
		await panel.show(snapshot(2, { session: session() }));
		equal(await hint.count(), 1);
		equal((await panel.page.getByRole("button").last().textContent())?.trim().startsWith("It hurts: stop"), true);
	});

	it("a space stands between the words for ears and those for all", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { check: page("pain") }));
		const [heading] = await told(panel, "heading");
		ok(heading?.name.startsWith("Page 1 of 6. Do you have pain"), heading?.name);
		const space = await panel.page
			.locator("h1 .hidden-text")
			.evaluate((element) => getComputedStyle(element).whiteSpace);
		equal(space, "pre");
	});

	it("a routine on offer has a short name; purpose, length and position follow, without symbols or short forms", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		const offer = (await told(panel, "button")).find(({ name }) => name.startsWith("Start Desk calm"));
		equal(offer?.name, "Start Desk calm Added for the desk");
		equal(
			offer?.description.replaceAll(" ,", ","),
			"Pelvic tilts and ankle pumps, then a short walk. 2 minutes, Seated, Done today",
		);
	});

	it("says lengths in whole words", () => {
		deepEqual([43, 90, 120, 205, 1500, 4800].map(spokenDuration), [
			"45 seconds",
			"1 minute and a half",
			"2 minutes",
			"3 minutes and a half",
			"25 minutes",
			"1 h 20 min",
		]);
	});

	it("no progress bar counts percents while one moves, and no button says its name twice", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: session({ cursor: atRep(seatedPlan, 1, 4, "left") }) }));
		deepEqual(await told(panel, "progressbar"), []);
		for (const { name, description } of await told(panel, "button")) ok(["", name].includes(description), description);
		equal(await panel.page.getByTitle("Back (←)").isVisible(), true, "the pointer still finds the key");
	});

	it("Today does not speak between the notice and the routine that called for it", async () => {
		const panel = await openAndAcceptNotice();
		equal(await panel.focused(), "body ");
		await panel.show(snapshot(3, { session: session({ cursor: atRep(seatedPlan, 1, 4, "left") }) }));
		ok((await panel.focused()).startsWith("h1 "), await panel.focused());
	});

	it("but where no routine follows, the focus comes to Today", async () => {
		const panel = await openAndAcceptNotice();
		await panel.page.locator("dg-today h1:focus").waitFor();
	});

	it("the page is never longer than the window: what only ears get takes no room", async () => {
		const panel = await open({ height: 400 });
		const longer: string[] = [];
		for (const [index, [name, shown]] of Object.entries(screens).entries()) {
			await panel.show({ ...shown, sequence: index + 1 });
			const fits = await panel.page.evaluate(
				() => document.documentElement.scrollHeight <= document.documentElement.clientHeight,
			);
			if (!fits) longer.push(name);
		}
		deepEqual(longer, []);
	});

	it("no row of a list the editor shows has an icon within its label: its name would be read out", () => {
		const editor = join(projectFolder, "src", "editor");
		const files = readdirSync(editor, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
		deepEqual(
			files.filter((name) => /\blabel: ?[`"]\$\(/.test(readFileSync(join(editor, name), "utf8"))),
			[],
		);
	});
});
