import "../safety/fake-vscode";
import assert from "node:assert/strict";
import type { WebviewPanel, WebviewView } from "vscode";
import { MoveView } from "../../../src/editor/move/move-view";
import { PlayerTab } from "../../../src/editor/move/player-tab";
import type { PanelSnapshot } from "../../../src/protocol";
import { at, day, noon } from "../../diary/make";
import { screen } from "../../safety/make";
import { SharedDiary, settled, TestWindow } from "../safety/windows";

const answered = [
	screen(noon - day),
	at(noon - day, { kind: "notice-accepted", version: 99 }),
	at(noon - day, { kind: "phase", phase: 1, why: "own" }),
];

/** A page as the editor would show it: it can be hidden, shown and closed, and keeps what it was sent. */
function pretendPage() {
	const listeners: Record<"view" | "dispose" | "message", (() => void)[]> = { view: [], dispose: [], message: [] };
	const on = (kind: keyof typeof listeners) => (listener: () => void) => {
		listeners[kind].push(listener);
		return { dispose: () => undefined };
	};
	const sent: PanelSnapshot[] = [];
	const fire = (kind: keyof typeof listeners) => {
		for (const listener of listeners[kind]) listener();
	};
	const page = {
		visible: true,
		revealed: 0,
		closed: false,
		sent,
		webview: {
			html: "",
			onDidReceiveMessage: on("message"),
			asWebviewUri: String,
			postMessage: async (message: { snapshot: PanelSnapshot }) => sent.push(message.snapshot),
		},
		onDidChangeVisibility: on("view"),
		onDidChangeViewState: on("view"),
		onDidDispose: on("dispose"),
		reveal: () => {
			page.revealed += 1;
		},
		dispose: () => {
			page.closed = true;
			page.visible = false;
			fire("dispose");
		},
		see(visible: boolean) {
			page.visible = visible;
			fire("view");
		},
	};
	return page;
}

/** A window in which a routine plays, with the side bar and the tab in sight. */
async function playing() {
	const window = new TestWindow(new SharedDiary(answered));
	const side = pretendPage();
	const tabPage = pretendPage();
	const refresh = () => Promise.all([move.refresh(), tab.refresh()]);
	const move = new MoveView({} as never, window.panel, () => undefined);
	const tab = new PlayerTab(
		{} as never,
		window.panel,
		() => void refresh(),
		() => undefined,
	);
	Object.defineProperty(window.seen, "size", { get: () => Number(move.visible) + Number(tab.visible) });
	Object.defineProperty(window.seen, "has", { value: () => tab.visible });
	move.resolveWebviewView(side as unknown as WebviewView);
	await window.panel.intend({ type: "start-routine", routine: "exercise:ankle-pump" });
	if ((await window.panel.snapshot()).notice !== undefined) {
		await window.panel.intend({ type: "accept-notice" });
	}
	assert.equal(window.session.view?.status, "running");
	tab.restore(tabPage as unknown as WebviewPanel);
	await settled();
	await refresh();
	return { window, move, side, tab, tabPage, status: () => window.session.view?.status, refresh };
}

describe("one routine in two places", () => {
	it("is one session: both draw it, and only the tab sounds", async () => {
		const { window, side, tabPage } = await playing();
		const [inMove, inTab] = [side.sent.at(-1), tabPage.sent.at(-1)];
		assert.equal(inMove?.session?.id, window.session.id);
		assert.equal(inTab?.session?.id, window.session.id);
		assert.deepEqual([inMove?.elsewhere, inTab?.elsewhere], [true, undefined]);
		assert.match(tabPage.webview.html, /<dg-app large>/);
		assert.match(side.webview.html, /<dg-app>/);
	});

	it("goes on while one of them is in sight, in whichever, and pauses when both are hidden", async () => {
		const { side, tabPage, status, refresh } = await playing();
		side.see(false);
		assert.equal(status(), "running", "the tab is in sight");
		side.see(true);
		tabPage.see(false);
		assert.equal(status(), "running", "the side bar is in sight");
		await refresh();
		assert.equal(side.sent.at(-1)?.elsewhere, undefined, "it plays in the side bar now");
		side.see(false);
		assert.equal(status(), "paused");
	});

	it("stays in the side bar when the tab is closed, and is paused where nothing shows it", async () => {
		for (const [seen, then] of [
			[true, "running"],
			[false, "paused"],
		] as const) {
			const { side, tab, tabPage, status, refresh } = await playing();
			side.see(seen);
			tab.close();
			assert.equal(tabPage.closed, true);
			assert.equal(status(), then);
			await refresh();
			assert.equal(side.sent.at(-1)?.session === undefined, false);
			assert.equal(tab.visible, false);
		}
	});

	it("goes back to a side bar that is only just opening without a pause", async () => {
		const { side, move, tab, status } = await playing();
		side.see(false);
		const there = move.comes();
		setTimeout(() => side.see(true), 20);
		await there;
		assert.equal(move.visible, true);
		tab.close();
		assert.equal(status(), "running");
		await move.comes();
	});

	it("has one tab in a window: a second is closed, and asking again shows the first", async () => {
		const { tab, tabPage } = await playing();
		const second = pretendPage();
		tab.restore(second as unknown as WebviewPanel);
		assert.equal(second.closed, true);
		tab.open();
		assert.equal(tabPage.revealed, 1);
	});

	it("ends in both at a red flag, and shows the card in both", async () => {
		const { window, side, tabPage, refresh } = await playing();
		const { id = "" } = window.session;
		await window.session.intend(id, "hurts");
		await window.panel.intend({ type: "stop-answer", session: id, felt: "chest" });
		await settled();
		await refresh();
		for (const page of [side, tabPage]) {
			assert.equal(page.sent.at(-1)?.emergency?.understood, false);
			assert.equal(page.sent.at(-1)?.session, undefined);
		}
	});

	it("sounds alike in both", async () => {
		const { window, side, tabPage, refresh } = await playing();
		const sound = { tones: true, speech: false, volume: 0.4 };
		await window.panel.intend({ type: "sound", ...sound });
		await refresh();
		assert.deepEqual(side.sent.at(-1)?.sound, sound);
		assert.deepEqual(tabPage.sent.at(-1)?.sound, sound);
	});
});
