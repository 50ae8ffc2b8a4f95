import * as v from "valibot";
import type { FromPanel, ToPanel } from "../protocol";
import { toPanelSchema } from "../protocol";

/** The panel's one way to the editor: intents out, snapshots in, and a little memory that survives a reload. */
export interface PanelHost {
	post(message: FromPanel): void;
	/** Calls `receive` for each sound message and `refuse` for each that is not. Returns the way to stop. */
	listen(receive: (message: ToPanel) => void, refuse: (why: string) => void): () => void;
	/** Whatever was written last, unchecked: the reader decides what it makes of it. */
	read(): unknown;
	write(value: unknown): void;
}

/** What the editor gives every webview. */
export interface WebviewApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}

/** The host inside a webview of the editor; messages arrive as events on `source`. */
export function webviewHost(api: WebviewApi, source: Window): PanelHost {
	return {
		post: (message) => api.postMessage(message),
		listen(receive, refuse) {
			const onMessage = (event: MessageEvent<unknown>): void => {
				const parsed = v.safeParse(toPanelSchema, event.data);
				if (parsed.success) receive(parsed.output);
				else refuse(describe(parsed.issues[0]));
			};
			source.addEventListener("message", onMessage);
			return () => source.removeEventListener("message", onMessage);
		},
		read: () => api.getState(),
		write: (value) => api.setState(value),
	};
}

function describe(issue: v.BaseIssue<unknown>): string {
	return `${v.getDotPath(issue) ?? "message"}: ${issue.message}`;
}
