import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DiaryEvent } from "../../../src/diary/events";
import { eventLine } from "../../../src/diary/journal";
import { noticeVersion } from "../../../src/safety/notice";
import { at } from "../../diary/make";
import { removeFolder } from "../../host/remove-folder";
import { screen } from "../../safety/make";

const anHour = 60 * 60_000;

/** A moment of the diary's today, epoch milliseconds: its days end at four in the morning. */
export const inDiaryToday = (): number => Date.now() - 4 * anHour;

/**
 * Leaves a diary and nothing else in the global storage, as of somebody who has accepted the notice and answered the safety questions
 * an hour ago with nothing against moving. Open the window with `keepGlobalStorage` afterwards.
 */
export function leaveDiary(globalStorage: string, events: readonly DiaryEvent[] = []): void {
	const then = Date.now() - anHour;
	const all = [at(then, { kind: "notice-accepted", version: noticeVersion }), screen(then), ...events];
	const folder = join(globalStorage, "journal");
	removeFolder(globalStorage);
	mkdirSync(folder, { recursive: true });
	const name = `${new Date(then).toISOString().slice(0, 10)}.before.a.jsonl`;
	writeFileSync(join(folder, name), all.map(eventLine).join(""));
}

/**
 * Makes everything in the diary as much older, as if that time had passed since: milliseconds. No window may be open that
 * writes meanwhile.
 */
export function letTimePass(globalStorage: string, passed: number): void {
	const folder = join(globalStorage, "journal");
	for (const name of readdirSync(folder).filter((each) => each.endsWith(".jsonl"))) {
		const path = join(folder, name);
		const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
		const older = lines.map(
			(line) => `${JSON.stringify(JSON.parse(line), (key, value) => earlier(key, value, passed))}\n`,
		);
		writeFileSync(path, older.join(""));
	}
}

/** The fields of events that name a moment; the first line of a file names none, and stays. */
function earlier(key: string, value: unknown, passed: number): unknown {
	return typeof value === "number" && ["at", "from", "to", "before"].includes(key)
		? Math.max(0, value - passed)
		: value;
}
