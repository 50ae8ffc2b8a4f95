import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DiaryEvent } from "../../../src/diary/events";
import { eventLine } from "../../../src/diary/journal";
import { noticeVersion } from "../../../src/safety/notice";
import { at } from "../../diary/make";
import { screen } from "../../safety/make";

const anHour = 60 * 60_000;

/**
 * Leaves a diary and nothing else in the global storage, as of somebody who has accepted the notice and answered the safety questions
 * an hour ago with nothing against moving. Open the window with `keepGlobalStorage` afterwards.
 */
export function leaveDiary(globalStorage: string, events: readonly DiaryEvent[] = []): void {
	const then = Date.now() - anHour;
	const all = [at(then, { kind: "notice-accepted", version: noticeVersion }), screen(then), ...events];
	const folder = join(globalStorage, "journal");
	rmSync(globalStorage, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const name = `${new Date(then).toISOString().slice(0, 10)}.before.a.jsonl`;
	writeFileSync(join(folder, name), all.map(eventLine).join(""));
}
