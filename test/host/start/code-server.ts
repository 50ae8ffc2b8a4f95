import { createServer } from "node:net";
import { join } from "node:path";
import { startServedEditor } from "../code-server-editor";
import { mergeSettings, type Profile, startSettings } from "./profile";

/** An editor that `npm start` opened. */
export interface StartedEditor {
	/** What a person does now. */
	readonly ready: string;
	/** Resolves with the reason when the editor ends by itself. */
	readonly ended: Promise<string | undefined>;
	stop(): Promise<void>;
}

export interface StartRequest {
	readonly extension: string;
	readonly profile: Profile;
	readonly rate: number;
	/** Of Deskglide's own texts; the editor's stay in its language. */
	readonly locale: string | undefined;
}

export async function startServed(request: StartRequest & { readonly port: number }): Promise<StartedEditor> {
	const { profile } = request;
	mergeSettings(join(profile.data, "data", "User", "settings.json"), startSettings(request.rate, request.locale));
	const editor = await startServedEditor({
		release: "newest",
		dataFolder: profile.data,
		port: (await isFree(request.port)) ? request.port : 0,
		extension: request.extension,
		settings: "kept",
	});
	return {
		ready: `Open ${editor.address(profile.workspace)}`,
		ended: editor.lost.then(() => `The VS Code server ended by itself; its log is ${editor.logFile}`),
		stop: () => editor.stop(),
	};
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", () => resolve(false));
		probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
	});
}
