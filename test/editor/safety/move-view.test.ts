import "./fake-vscode";
import assert from "node:assert/strict";
import type { WebviewView } from "vscode";
import { MoveView } from "../../../src/editor/move/move-view";
import type { PanelSnapshot } from "../../../src/protocol";

/** A view that keeps what it is sent, and one snapshot after another that take as long as the test says. */
function openView() {
	const sent: PanelSnapshot[] = [];
	const waiting: (() => void)[] = [];
	let made = 0;
	const model = {
		snapshot: () =>
			new Promise<Omit<PanelSnapshot, "sequence">>((resolve) => {
				made += 1;
				const snapshot = { today: { problem: `${made}` } } as unknown as PanelSnapshot;
				waiting.push(() => resolve(snapshot));
			}),
		intend: async () => undefined,
		hidden: () => undefined,
	};
	const none = () => ({ dispose: () => undefined });
	const page = {
		visible: true,
		webview: {
			onDidReceiveMessage: none,
			asWebviewUri: String,
			postMessage: async (message: { snapshot: PanelSnapshot }) => sent.push(message.snapshot),
		},
		onDidChangeVisibility: none,
		onDidDispose: none,
	};
	const view = new MoveView({} as never, model, () => undefined);
	view.resolveWebviewView(page as unknown as WebviewView);
	return {
		view,
		page,
		/** What was drawn, by the snapshot it was made from. */
		drawn: () => sent.map(({ today }) => Number(today.problem)),
		numbers: () => sent.map(({ sequence }) => sequence),
		async finish() {
			waiting.shift()?.();
			await new Promise((resolve) => setImmediate(resolve));
		},
	};
}

describe("the Move view", () => {
	it("is drawn again and again where changes come faster than snapshots are made", async () => {
		const { view, drawn, numbers, finish } = openView();
		for (let change = 0; change < 5; change += 1) {
			void view.refresh();
			void view.refresh();
			await finish();
		}
		assert.deepEqual(drawn(), [1, 2, 3, 4, 5]);
		assert.deepEqual(numbers(), [1, 2, 3, 4, 5]);
	});

	it("is drawn once more for what changed while a snapshot was made, and then rests", async () => {
		const { view, drawn, finish } = openView();
		const asked = view.refresh();
		void view.refresh();
		void view.refresh();
		await finish();
		await finish();
		await asked;
		await finish();
		assert.deepEqual(drawn(), [1, 2]);
	});

	it("is not drawn while nobody sees it", async () => {
		const { view, page, drawn, finish } = openView();
		page.visible = false;
		await view.refresh();
		await finish();
		assert.deepEqual(drawn(), []);
	});
});
