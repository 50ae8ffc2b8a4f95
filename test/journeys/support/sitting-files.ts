import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { machineCalendar } from "../../../src/sitting/calendar";
import { currentSittingTotal } from "../../../src/sitting/load";
import { defaultSettings, type Settings } from "../../../src/sitting/settings";
import type { State } from "../../../src/sitting/state";
import { openWindow } from "../../../src/sitting/window-sync";

/**
 * The timer's state by what the windows have written, as a window would find it that opened now. Its moments are seconds
 * of the timer's wall clock.
 * @param storage the extension's global storage
 */
export function writtenState(storage: string, settings: Partial<Settings> = {}): State {
	const folder = join(storage, "sitting");
	const byWindow = new Map<string, Written>();
	for (const name of readdirSync(folder).filter((each) => each.startsWith("state."))) {
		const written = readWritten(join(folder, name));
		const window = name.split(".").at(-3) ?? "";
		if (written !== undefined && written.revision > (byWindow.get(window)?.revision ?? 0)) {
			byWindow.set(window, written);
		}
	}
	const files = [...byWindow.values()].map(({ content }) => content);
	const wall = Math.max(...files.map(({ saved }) => saved.wall));
	const rules = { settings: { ...defaultSettings, ...settings }, calendar: machineCalendar };
	return openWindow("reader", files, { at: wall / 1000, wall }, rules).window.state;
}

/** Seconds of sitting, and the timer's clock in seconds at which it was that much. */
export function sittingWritten(storage: string, changed?: Partial<Settings>): { sat: number; clock: number } {
	const state = writtenState(storage, changed);
	return { sat: currentSittingTotal(state, { ...defaultSettings, ...changed }), clock: state.at };
}

interface Written {
	readonly revision: number;
	readonly content: { readonly saved: { readonly wall: number } };
}

/** Undefined while it is being written. */
function readWritten(file: string): Written | undefined {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return undefined;
	}
}
