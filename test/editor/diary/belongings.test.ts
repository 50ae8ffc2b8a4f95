import "../safety/fake-vscode";
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { belongingsFor, belongingsIn } from "../../../src/diary/belongings";
import { toJson } from "../../../src/diary/import-export";
import { BelongingsKeeper } from "../../../src/editor/diary/belongings-keeper";
import { importDiary, undoImport } from "../../../src/editor/diary/import";
import { Favourites } from "../../../src/editor/routines/favourites";
import { settingSpecs } from "../../../src/sitting/setting-specs";
import { at, noon } from "../../diary/make";
import { screen } from "../../safety/make";

const plan = '{ "routines": {} }\n';
const mine = { plan, favourites: ["desk-calm"], settings: { breakLength: 7, awayAfter: 9 } };
const note = at<"note">(noon, { kind: "note", day: "2026-01-02", text: "kept" }, "n1");

/** Somebody's editor: their settings, plan, favourites and diary, and what they tick and press. */
function desk(given: { plan?: string; favourites?: string[]; settings?: Record<string, unknown> } = {}) {
	const written = new Map(Object.entries(given.settings ?? {}));
	const memory = new Map<string, unknown>([["favourites", given.favourites ?? []]]);
	const state = {
		get: <T>(key: string) => memory.get(key) as T | undefined,
		update: async (key: string, value: unknown) => void memory.set(key, value),
	};
	const diary: { id: string; kind: string; at: number; n: number }[] = [];
	let count = 0;
	const desk = {
		plan: given.plan,
		text: "",
		/** Answers the preview; undefined takes what is ticked to begin with. */
		tick: undefined as ((rows: readonly { label: string; picked?: boolean }[]) => unknown) | undefined,
		press: undefined as string | undefined,
		shown: [] as { label: string; description?: string; picked?: boolean; kind?: number }[],
		said: [] as string[],
		failing: false,
		clock: noon,
		memory,
		written,
		diary,
	};
	const ownPlan = {
		text: async () => desk.plan,
		mistakeIn: async (text: string) => (text.startsWith("{") ? undefined : "This is no plan."),
		replace: async (text: string | undefined) => {
			desk.plan = text;
		},
		beingEdited: false,
	};
	const favourites = new Favourites(state);
	const fake = vscode as unknown as Record<string, Record<string, unknown>>;
	Object.assign(fake["workspace"] ?? {}, {
		getConfiguration: () => ({
			get: (key: string) => written.get(key) ?? settingSpecs.find((spec) => spec.key === key)?.default,
			inspect: (key: string) => ({ globalValue: written.get(key) }),
			update: async (key: string, value: unknown) => {
				if (desk.failing) throw new Error("The settings cannot be written.");
				if (value === undefined) written.delete(key);
				else written.set(key, value);
			},
		}),
		fs: { readFile: async () => new TextEncoder().encode(desk.text) },
		decode: async (bytes: Uint8Array) => new TextDecoder().decode(bytes),
	});
	const say = async (message: string, ...buttons: readonly string[]) => {
		desk.said.push(message);
		return buttons.find((button) => button === desk.press);
	};
	Object.assign(fake["window"] ?? {}, {
		showOpenDialog: async () => ["file"],
		showInformationMessage: say,
		showErrorMessage: say,
		withProgress: (_options: unknown, task: (progress: unknown, token: unknown) => unknown) =>
			task({}, { isCancellationRequested: false }),
		showQuickPick: async (rows: typeof desk.shown) => {
			desk.shown = rows;
			return desk.tick === undefined ? rows.filter(({ picked }) => picked) : desk.tick(rows);
		},
	});
	const keeper = new BelongingsKeeper(ownPlan, favourites, state, () => desk.clock);
	const parts = {
		belongings: keeper,
		clock: { wall: () => desk.clock },
		recorder: {
			stamp: () => ({ id: `import-${diary.length}`, kind: "import", at: desk.clock }),
			record: async (event: { kind: string; of: string }) => {
				if (event.kind === "deletion") diary.splice(0, diary.length);
			},
		},
		journal: {
			events: async () => diary,
			merged: async () => ({ events: diary, deleted: new Set<string>(), clock: count }),
			takeIn: async (event: { id: string }, entries: (by: { id: string; n: number }) => Promise<readonly never[]>) => {
				const taken = await entries({ id: event.id, n: 1 });
				if (taken.length === 0) return undefined;
				count += 1;
				diary.push(...taken, { ...event, n: count } as never);
				return event;
			},
		},
	} as unknown as Parameters<typeof importDiary>[0];
	return Object.assign(desk, {
		ownPlan,
		keeper,
		bring: async (text: string) => {
			desk.text = text;
			await importDiary(parts);
		},
		undo: () => undoImport(parts),
		favourites: () => favourites.all,
	});
}

const file = (belongings: unknown = belongingsFor(mine)) => toJson([note], noon, belongings);

describe("what comes along with a diary", () => {
	it("is all that is the person's, as an export holds it", async () => {
		assert.deepEqual(await desk(mine).keeper.now(), mine);
		assert.deepEqual(belongingsIn(file(belongingsFor(await desk(mine).keeper.now()))), mine);
	});

	it("goes to a new computer whole, after a look at what changes", async () => {
		const there = desk();
		await there.bring(file());
		assert.deepEqual(
			there.shown.map(({ label, description, picked }) => [label, description, picked]),
			[
				["Own plan", "added: there is none here", true],
				["Favourites", "added beside yours: 1", true],
				["deskglide.breakLength", "5 → 7", true],
				["deskglide.awayAfter", "3 → 9", true],
			],
		);
		assert.equal(there.plan, plan);
		assert.deepEqual(there.favourites(), ["desk-calm"]);
		assert.deepEqual(Object.fromEntries(there.written), mine.settings);
		assert.match(there.said[0] ?? "", /1 entry added\. Your own plan came along\. Favourites .*: 1\. Settings .*: 2\./);
	});

	it("replaces nothing of the person's own unless they tick it", async () => {
		const own = { plan: '{ "exercises": {} }', favourites: ["stand-reset"], settings: { breakLength: 4 } };
		const there = desk(own);
		await there.bring(file());
		assert.deepEqual(
			there.shown.filter(({ picked }) => picked === false).map(({ label }) => label),
			["Own plan", "deskglide.breakLength"],
		);
		assert.equal(there.plan, own.plan);
		assert.deepEqual(there.favourites(), ["stand-reset", "desk-calm"]);
		assert.deepEqual(Object.fromEntries(there.written), { breakLength: 4, awayAfter: 9 });
		const other = desk(own);
		other.tick = (rows) => rows;
		await other.bring(file());
		assert.equal(other.plan, plan);
		assert.equal(other.written.get("breakLength"), 7);
	});

	it("is undone with the import, but for what was changed since", async () => {
		const own = { plan: '{ "exercises": {} }', favourites: ["stand-reset"], settings: { breakLength: 4 } };
		const there = desk(own);
		there.tick = (rows) => rows;
		await there.bring(file());
		there.written.set("awayAfter", 20);
		await there.undo();
		assert.equal(there.plan, own.plan);
		assert.deepEqual(there.favourites(), own.favourites);
		assert.deepEqual(Object.fromEntries(there.written), { breakLength: 4, awayAfter: 20 });
		assert.deepEqual(there.diary, []);
		await there.undo();
		assert.match(there.said.at(-1) ?? "", /no import of the last hour/);
	});

	it("is undone at once by the message's button, also where the diary had nothing new, and for an hour", async () => {
		const there = desk();
		there.press = "Undo the Import";
		await there.bring(toJson([], noon, belongingsFor(mine)));
		assert.equal(there.plan, undefined);
		assert.deepEqual(Object.fromEntries(there.written), {});
		there.press = undefined;
		await there.bring(toJson([], noon, belongingsFor(mine)));
		there.clock += 61 * 60_000;
		await there.undo();
		assert.equal(there.plan, plan, "too late");
		there.clock -= 5 * 60_000;
		await there.undo();
		assert.equal(there.plan, undefined);
	});

	it("is undone as the later one, whatever the clock said of the import before it", async () => {
		const there = desk();
		await there.bring(toJson([note], noon));
		there.clock -= 20 * 60_000;
		await there.bring(toJson([], noon, belongingsFor(mine)));
		await there.undo();
		assert.equal(there.plan, undefined);
		assert.ok(there.diary.length > 0, "the earlier import stands");
		await there.bring(toJson([], noon, belongingsFor(mine)));
		const later = at<"note">(noon, { kind: "note", day: "2026-01-02", text: "later" }, "n2");
		there.clock -= 20 * 60_000;
		await there.bring(toJson([later], noon, undefined));
		await there.undo();
		assert.equal(there.plan, plan, "what came before the later import stays");
	});

	it("imports an older file as before, and asks nothing where nothing would change", async () => {
		const there = desk(mine);
		await there.bring(toJson([note], noon));
		await there.bring(file());
		assert.deepEqual(there.shown, []);
		assert.equal(there.diary.filter(({ kind }) => kind === "note").length, 1);
	});

	it("loses nothing by bad input: a damaged file, a plan with a mistake, settings that cannot be written", async () => {
		const damaged = desk(mine);
		await damaged.bring(file({ version: 1, plan: 7 }));
		assert.match(damaged.said[0] ?? "", /^Nothing was imported\. .*cannot be read/);
		assert.deepEqual(damaged.diary, []);
		const mistaken = desk();
		await mistaken.bring(file({ version: 1, plan: "no plan", settings: { breakLength: "x" } }));
		assert.equal(mistaken.plan, undefined);
		assert.match(mistaken.said[0] ?? "", /own plan is left out: This is no plan\. Settings left out.*breakLength/);
		const failing = desk({ plan: "{}" });
		failing.tick = (rows) => rows;
		failing.failing = true;
		await failing.bring(file());
		assert.equal(failing.plan, "{}");
		assert.deepEqual(failing.favourites(), []);
		assert.equal(failing.diary.length, 2, "the diary came in");
		assert.match(failing.said[0] ?? "", /1 entry added\. What was ticked could not be taken in.*cannot be written/);
	});

	it("leaves everything as it is when the preview is left, or the plan is being edited", async () => {
		const left = desk();
		left.tick = () => undefined;
		await left.bring(file());
		assert.deepEqual([left.plan, left.diary.length, left.said], [undefined, 0, ["Nothing was imported."]]);
		const edited = desk();
		edited.ownPlan.beingEdited = true;
		await edited.bring(file());
		assert.deepEqual([edited.plan, edited.diary.length], [undefined, 0]);
		assert.match(edited.said[0] ?? "", /open with changes that are not saved/);
	});

	it("never answers a safety question: what is said of it comes in as history", async () => {
		const there = desk();
		await there.bring(toJson([screen(noon)], noon, belongingsFor({ settings: { screened: true, phase: 3 } })));
		assert.deepEqual(Object.fromEntries(there.written), {});
		assert.ok(there.diary.every((event) => event.kind === "import" || "imported" in event));
		assert.match(there.said[0] ?? "", /opens nothing, and the safety questions come once more/);
	});
});
