import assert from "node:assert/strict";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { formatEffect } from "../../src/replay/format-report";
import { readOptions, UsageError } from "../../src/replay/options";
import { simulate } from "../../src/replay/simulate";
import { type Summary, summarise } from "../../src/replay/summary";
import { readTrace, readTraceFile, TraceError, withAutoSaves } from "../../src/replay/trace";
import { defaultSettings } from "../../src/sitting/settings";
import { removeFolder } from "../host/remove-folder";

const withoutPosture = { ...defaultSettings, postureReminder: "off" } as const;

function csv(...ranges: readonly (readonly [number, number])[]): string {
	const seconds = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index));
	return ["t_s", ...seconds].join("\n");
}

function lines(text: string, settings = withoutPosture): unknown[] {
	return simulate(readTrace(text), settings).flatMap((effect) => {
		const line = formatEffect(effect);
		return line === undefined ? [] : [JSON.parse(line)];
	});
}

describe("a replay", () => {
	it("prints what the engine does, with the wait of each prompt", () => {
		assert.deepEqual(lines(csv([0, 1801], [2000, 2001])), [
			{ t: 1800, event: "due" },
			{ t: 1815, event: "prompt", waited: 15 },
		]);
	});

	it("ends with the last row, its own moment included", () => {
		assert.deepEqual(lines(csv([0, 1801])), [{ t: 1800, event: "due" }]);
		assert.deepEqual(lines(csv([0, 2101])).at(-1), { t: 2100, event: "prompt", waited: 300 });
	});

	it("counts nobody as ignoring: a second break is asked for as the first", () => {
		const text = csv([0, 6000], [6300, 9000]);
		assert.equal(lines(text).filter((line) => (line as { event: string }).event === "prompt").length, 4);
	});

	it("takes other inputs from the column `kind`", () => {
		const text = [
			"time,kind",
			...Array.from({ length: 1901 }, (_, second) => `${second},`),
			"1900,save",
			"1901,blur",
			"2400,focus",
		].join("\r\n");
		assert.deepEqual(lines(text), [
			{ t: 1800, event: "due" },
			{ t: 1900, event: "prompt", waited: 100 },
			{ t: 2400, event: "ask-away", seconds: 499 },
		]);
	});

	it("takes a save that came by itself for nothing, and a tool's edits for an assistant at work", () => {
		const rows = (kind: string, ...at: number[]) => at.map((second) => `${second},${kind}`);
		const seconds = Array.from({ length: 1801 }, (_, second) => `${second},`);
		assert.deepEqual(lines(["time,kind", ...seconds, ...rows("auto-save", 1802, 1805)].join("\n")), [
			{ t: 1800, event: "due" },
		]);
		const edits = rows("tool-edit", ...Array.from({ length: 31 }, (_, edit) => 1350 + 5 * edit));
		assert.deepEqual(lines(["time,kind", ...seconds.slice(0, 1400), ...edits].join("\n")), [
			{ t: 1410, event: "prompt", waited: 0, whileYouWait: true },
		]);
	});

	it("of an empty trace is empty", () => {
		assert.deepEqual(lines("t_s\n"), []);
		assert.equal(summarise([], []).medianWaitSeconds, null);
	});

	it("sums up what fell in the middle of typing, as a fixed timer would have", () => {
		const rows = readTrace(csv([0, 1801], [2000, 2001]));
		assert.deepEqual(summarise(simulate(rows, withoutPosture), rows), {
			due: 1,
			prompts: 1,
			postures: 0,
			naturalBreaks: 0,
			midTypingPrompts: 0,
			midTypingFixedTimer: 0,
			medianWaitSeconds: 15,
		});
		const typedOn = readTrace(csv([0, 2200]));
		const summary = summarise(simulate(typedOn, withoutPosture), typedOn);
		assert.deepEqual([summary.midTypingPrompts, summary.midTypingFixedTimer], [1, 1]);
	});

	it("of rows out of order puts them in order", () => {
		assert.deepEqual(
			readTrace("t\n5\n1\n3").map(({ at }) => at),
			[1, 3, 5],
		);
	});
});

describe("a trace that cannot be read", () => {
	for (const [says, text, message] of [
		["without a header", "0\n1\n2", /:1: the first line must name the columns/],
		["with a row without a time", "t_s\n0\nsoon\n", /:3: "soon" is not a time in seconds/],
		["with an unknown kind", "t,kind\n0,\n1,dance\n", /:3: unknown kind "dance"; known are/],
	] as const) {
		it(`${says}: says where and what`, () =>
			assert.throws(
				() => readTrace(text),
				(error) => error instanceof TraceError && message.test(error.message),
			));
	}

	it("missing or damaged: says so", () => {
		assert.throws(() => readTraceFile("/no/such/file.csv"), TraceError);
		const folder = mkdtempSync(join(tmpdir(), "deskglide-"));
		try {
			const good = gzipSync(csv([0, 100]));
			writeFileSync(join(folder, "whole.csv.gz"), good);
			writeFileSync(join(folder, "half.csv.gz"), good.subarray(0, good.length / 2));
			assert.equal(readTraceFile(join(folder, "whole.csv.gz")).length, 100);
			assert.throws(() => readTraceFile(join(folder, "half.csv.gz")), TraceError);
		} finally {
			removeFolder(folder);
		}
	});
});

describe("automatic saves added to a trace", () => {
	it("come so long after each piece of evidence that no other follows sooner", () => {
		const rows = withAutoSaves(readTrace("t\n0\n0.5\n2\n9"), 1);
		assert.deepEqual(
			rows.map(({ at, body }) => `${at} ${body.type}`),
			["0 evidence", "0.5 evidence", "1.5 tick", "2 evidence", "3 tick", "9 evidence"],
		);
	});
});

describe("the options", () => {
	it("are minutes, after a space or an equals sign", () => {
		const { file, settings, summaryOnly } = readOptions([
			"a.csv",
			"--limit",
			"40",
			"--break=10",
			"--away",
			"2.5",
			"--patience",
			"0",
			"--posture",
			"0",
			"--json-summary",
		]);
		assert.deepEqual([file, summaryOnly], ["a.csv", true]);
		assert.deepEqual(
			[settings.limit, settings.breakLength, settings.away, settings.patience, settings.postureReminder],
			[2400, 600, 150, 0, "off"],
		);
	});

	it("default to the extension's own", () => assert.deepEqual(readOptions(["a.csv"]).settings, defaultSettings));

	it("add automatic saves after so many seconds", () => {
		assert.equal(readOptions(["a.csv", "--auto-save", "1"]).autoSave, 1);
		assert.equal(readOptions(["a.csv"]).autoSave, undefined);
	});

	for (const words of [
		[],
		["a.csv", "--auto-save", "0"],
		["a.csv", "b.csv"],
		["a.csv", "--limit"],
		["a.csv", "--limit", "0"],
		["a.csv", "--limit", "soon"],
		["a.csv", "--loud"],
		["a.csv", "--json-summary=yes"],
	]) {
		it(`"${words.join(" ")}" is refused with a reason`, () => assert.throws(() => readOptions(words), UsageError));
	}
});

/** Real editing, where the recordings are at hand: they are not part of the project. */
describe("recorded editing", () => {
	const { DESKGLIDE_TRACES: folder } = process.env;
	const expected: readonly (readonly [string, Partial<Summary>])[] = [
		["rustcode", { due: 8, prompts: 10, medianWaitSeconds: 43, midTypingPrompts: 0, midTypingFixedTimer: 4 }],
		["seph-blog1", { due: 16, prompts: 27, medianWaitSeconds: 20, midTypingPrompts: 0, midTypingFixedTimer: 4 }],
		["sveltecomponent", { due: 5, prompts: 7, medianWaitSeconds: 33, midTypingPrompts: 0, midTypingFixedTimer: 2 }],
	];
	for (const [name, summary] of expected) {
		it(`${name}: no prompt in the middle of typing`, function () {
			const file = join(folder ?? "", `${name}.csv.gz`);
			if (folder === undefined || !existsSync(file)) this.skip();
			const rows = readTraceFile(file);
			const found = summarise(simulate(rows, defaultSettings), rows);
			assert.deepEqual({ ...found, ...summary }, found);
		});

		it(`K7: ${name}: automatic saves change nothing`, function () {
			const file = join(folder ?? "", `${name}.csv.gz`);
			if (folder === undefined || !existsSync(file)) this.skip();
			const rows = readTraceFile(file);
			const saved = withAutoSaves(rows, 1);
			assert.ok(saved.length > rows.length);
			assert.deepEqual(
				summarise(simulate(saved, defaultSettings), saved),
				summarise(simulate(rows, defaultSettings), rows),
			);
		});
	}
});
