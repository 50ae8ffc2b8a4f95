import * as vscode from "vscode";
import type { DiaryEvent, EventBody } from "../../src/diary/events";
import type { Recorder } from "../../src/editor/diary/recorder";
import { availabilityNow } from "../../src/editor/move/available-time";
import { RequestedCard } from "../../src/editor/move/requested-card";
import { SessionHost } from "../../src/editor/move/session-host";
import { Catalogue } from "../../src/editor/routines/catalogue";
import { ChosenFilter } from "../../src/editor/routines/chosen-filter";
import { Favourites } from "../../src/editor/routines/favourites";
import { Library, type LibraryNow } from "../../src/editor/routines/library";
import { pickQuickStretch } from "../../src/editor/routines/quick-stretch";
import { type PlayMode, RoutineActions } from "../../src/editor/routines/routine-actions";
import { RoutinesTree } from "../../src/editor/routines/routines-tree";
import { SafetyController } from "../../src/editor/safety/safety-controller";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import { readPlan } from "../../src/exercises/own-plan/parse";
import { planRoutine } from "../../src/exercises/planner";
import type { Routine } from "../../src/exercises/types";
import { at, routine as played } from "../diary/make";
import { screen } from "../safety/make";
import * as assert from "./assert";

const now = Date.now();
const zone = -new Date(now).getTimezoneOffset();
const day = 24 * 60 * 60_000;
const desk = { seconds: 180, posture: "seated" } as const;

/** The shipped programme, or as a plan leaves it. */
function programme(plan = ""): Catalogue {
	const read = readPlan(plan, catalogue, routines).plan;
	assert.ok(read, "the plan is not good");
	return new Catalogue(read.exercises, read.routines);
}

interface Given {
	readonly events?: readonly DiaryEvent[];
	readonly plan?: string;
	readonly added?: boolean;
}

/** The library of somebody who has answered the safety questions and nothing stands against. */
function libraryOf({ events = [], plan = "", added = false }: Given = {}): Library {
	const all = [screen(now - day), ...events].map((event) => ({ ...event, zone }));
	const safety = new SafetyController(
		{} as Recorder,
		() => now,
		() => 0,
	);
	return new Library(
		async () => programme(plan),
		{ events: async () => all, invalidateRecent: () => undefined },
		safety,
		() => now,
		() => 0,
		() => added,
	);
}

function memento(values = new Map<string, unknown>()) {
	return {
		keys: () => [...values.keys()],
		get: <T>(key: string, otherwise?: T) => (values.has(key) ? (values.get(key) as T) : otherwise) as T,
		update: async (key: string, value: unknown) => void values.set(key, structuredClone(value)),
	};
}

function done(exercise: string, at: number, id = exercise): DiaryEvent {
	const line = { exercise, reps: 10, holds: 0, planned: 10, seconds: 60, sides: [] };
	return played(at, { routine: `exercise:${exercise}`, name: exercise, done: [line] }, id);
}

const evening = '{ "routines": { "evening": { "name": "Evening", "steps": [{ "exercise": "ankle-pump" }] } } }';

describe("the Routines view", () => {
	const favourites = new Favourites(memento());
	const kept = new Map<string, unknown>();
	const filter = new ChosenFilter(memento(kept));

	afterEach(async () => {
		kept.clear();
		for (const id of favourites.all) {
			await favourites.set(id, false);
		}
	});

	async function drawn(given: Given = {}) {
		const view: { description?: string; message?: string } = {};
		const tree = new RoutinesTree(libraryOf(given), { mistake: undefined }, favourites, filter);
		tree.attach(view);
		const groups = await Promise.all(
			(await tree.getChildren()).map(async (node) => ({
				item: tree.getTreeItem(node),
				rows: (await tree.getChildren(node)).map((row) => tree.getTreeItem(row)),
			})),
		);
		tree.dispose();
		return { view, groups, group: (label: string) => groups.find(({ item }) => item.label === label) };
	}

	it("begins with one's own plan, what is marked and what was done lately, where there is any", async () => {
		const always = [
			"Phase 1: gentle and seated",
			"Phase 2: strength",
			"Phase 3: stretching and stronger glides",
			"Away from the desk",
		];
		const plain = await drawn();
		assert.deepEqual(
			plain.groups.map(({ item }) => item.label),
			always,
		);
		await favourites.set("desk-calm", true);
		const full = await drawn({ plan: evening, events: [done("ankle-pump", now - day)] });
		assert.deepEqual(
			full.groups.map(({ item }) => item.label),
			["My plan", "Favourites", "Recent", ...always],
		);
		assert.deepEqual(
			full.group("My plan")?.rows.map(({ label }) => label),
			["Evening"],
		);
		assert.deepEqual(
			full.group("Recent")?.rows.map(({ label }) => label),
			["Seated ankle pump"],
		);
	});

	it("lists a prescribed dose under the plan, and where it always was", async () => {
		const { group } = await drawn({ plan: '{ "doses": { "ankle-pump": { "reps": 8 } } }' });
		assert.deepEqual(
			group("My plan")?.rows.map(({ label }) => label),
			["Seated ankle pump"],
		);
		assert.ok(group("Phase 1: gentle and seated")?.rows.some(({ label }) => label === "Seated ankle pump"));
	});

	it("gives each row an id of its own, wherever a routine stands", async () => {
		await favourites.set("exercise:ankle-pump", true);
		const { groups } = await drawn({ events: [done("ankle-pump", now - day)] });
		const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
		assert.equal(new Set(ids).size, ids.length);
	});

	it("F33: tells routines, exercises and what is locked apart, without repeating why in each row", async () => {
		const { group } = await drawn();
		const rows = group("Phase 1: gentle and seated")?.rows ?? [];
		const icon = (label: string) =>
			(rows.find((row) => row.label === label)?.iconPath as vscode.ThemeIcon | undefined)?.id;
		assert.deepEqual(
			[icon("Desk calm"), icon("Seated pelvic tilt"), icon("Gentle slump glide")],
			["run-all", "play-circle", "lock"],
		);
		const locked = rows.map(({ description }) => description === "Locked");
		assert.equal(locked.indexOf(true) > locked.lastIndexOf(false), true, "what can be done stands first");
	});

	it("F7: says on a row that waits for a time when it opens", async () => {
		const { group } = await drawn({ events: [done("ankle-pump", now - 10 * 60_000)] });
		const row = group("Phase 1: gentle and seated")?.rows.find(({ label }) => label === "Seated ankle pump");
		assert.match(String(row?.description), /^Open from .*, in 1 h 50 min\.$/);
		assert.equal((row?.iconPath as vscode.ThemeIcon | undefined)?.id, "clock");
	});

	it("F25: says how long something takes as the Move view does", async () => {
		const { group } = await drawn();
		const row = group("Phase 1: gentle and seated")?.rows.find(({ label }) => label === "Seated pelvic tilt");
		assert.match(String(row?.description), /^50 sec · seated/);
	});

	it("says on a locked row why, and offers no way to play it", async () => {
		const { group } = await drawn();
		const row = group("Phase 1: gentle and seated")?.rows.find(({ label }) => label === "Gentle slump glide");
		assert.equal(row?.description, "Locked");
		assert.match(String(row?.tooltip), /First the ankle pumps/);
		assert.match(String(row?.tooltip), /Complete the ankle pump on two days/);
		assert.match(String(row?.accessibilityInformation?.label), /^Gentle slump glide, locked: First the ankle pumps/);
		assert.match(String(row?.contextValue), /^locked/);
	});

	it("holds an exercise of one's own to what holds for its figure", async () => {
		const plan = '{ "exercises": { "mine": { "name": "Mine", "figure": "slump-glide" } } }';
		const shut = await drawn({ plan });
		assert.equal(shut.group("My plan")?.rows[0]?.description, "Locked");
		const events = [done("ankle-pump", now - 3 * day, "a"), done("ankle-pump", now - 2 * day, "b")];
		const open = await drawn({ plan, events });
		assert.match(String(open.group("My plan")?.rows[0]?.contextValue), /^playable/);
	});

	it("shows what is off by default only when asked, or when it is prescribed", async () => {
		const added = catalogue.find(({ extra, dose }) => extra === true && dose.reps !== undefined);
		assert.ok(added);
		const names = async (given: Given) =>
			(await drawn(given)).groups.flatMap(({ rows }) => rows.map(({ label }) => label));
		assert.ok(!(await names({})).includes(added.name));
		assert.ok((await names({ added: true })).includes(added.name));
		assert.ok((await names({ plan: `{ "doses": { "${added.id}": { "reps": 4 } } }` })).includes(added.name));
	});

	it("filtered shows what suits, all of it open, and says so in its header", async () => {
		kept.set("routineFilter", ["postures:standing", "minutes:5", "nonsense"]);
		const { groups, view } = await drawn();
		assert.equal(view.description, "up to 5 minutes, standing");
		assert.ok(groups.length > 0);
		for (const { item, rows } of groups) {
			assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
			assert.ok(
				rows.every(
					({ contextValue, description }) =>
						/^locked/.test(String(contextValue)) || /standing|any position/.test(String(description)),
				),
			);
		}
		await filter.clear();
		assert.equal((await drawn()).view.description, "");
	});

	it("filtered down to nothing says so", async () => {
		kept.set("routineFilter", ["postures:floor", "minutes:1", "places:desk"]);
		const { groups, view } = await drawn();
		assert.equal(groups.length, 0);
		assert.equal(view.message, "Nothing suits this filter.");
	});

	it("puts a mistake in the plan on top, with a way to it", async () => {
		const mistake = { message: "A comma is missing.", line: 7, column: 1, endLine: 7, endColumn: 2 };
		const tree = new RoutinesTree(libraryOf(), { mistake }, favourites, filter);
		const [first] = await tree.getChildren();
		assert.ok(first);
		const item = tree.getTreeItem(first);
		assert.equal(item.description, "line 7: A comma is missing.");
		assert.equal(item.command?.command, "deskglide.openMyPlan");
		tree.dispose();
	});

	it("remembers favourites, the newest first, and forgets what is taken away", async () => {
		const store = memento();
		const marked = new Favourites(store);
		await marked.set("desk-calm", true);
		await marked.set("stand-reset", true);
		await marked.set("desk-calm", true);
		assert.deepEqual(new Favourites(store).all, ["desk-calm", "stand-reset"]);
		await marked.set("desk-calm", false);
		assert.deepEqual(new Favourites(store).all, ["stand-reset"]);
	});
});

describe("a row's actions", () => {
	function deskOf(given: Given = {}) {
		const plays: [string, PlayMode][] = [];
		const shown: string[] = [];
		const routineDesk = new RoutineActions(
			libraryOf(given),
			new Favourites(memento()),
			new ChosenFilter(memento()),
			() => desk,
			async ({ id }) => void shown.push(id),
			async ({ id }, manner) => void plays.push([id, manner]),
		);
		return { routineDesk, plays, shown };
	}

	it("play in the manner asked for, by id and by row", async () => {
		const { routineDesk, plays } = deskOf();
		await routineDesk.playRow("desk-calm", "play");
		await routineDesk.playRow({ type: "routine", routine: { id: "desk-calm" } }, "preview");
		await routineDesk.playRow("ankle-pump", "easier");
		assert.deepEqual(plays, [
			["desk-calm", "play"],
			["desk-calm", "preview"],
			["exercise:ankle-pump", "easier"],
		]);
	});

	it("say what they take when they are given something else, and do nothing", async () => {
		const { routineDesk, plays } = deskOf();
		for (const argument of [undefined, null, 7, "", "x".repeat(81), {}, { routine: { id: 7 } }]) {
			await assert.rejects(routineDesk.playRow(argument, "play"), /takes the id of a routine or exercise/);
			await assert.rejects(routineDesk.setFavourite(argument, true), /takes the id of a routine or exercise/);
		}
		await assert.rejects(routineDesk.setFavourite("nonsense", true), /There is no routine or exercise called/);
		assert.deepEqual(routineDesk.favourites.all, []);
		assert.deepEqual(plays, []);
	});

	it("show how a row opens", async () => {
		const { routineDesk, shown } = deskOf();
		await routineDesk.explain({ routine: { id: "exercise:slump-glide" } });
		await routineDesk.explain("nothing of the kind");
		assert.deepEqual(shown, ["exercise:slump-glide"]);
	});

	it("mark and unmark", async () => {
		const { routineDesk } = deskOf();
		await routineDesk.setFavourite({ routine: { id: "desk-calm" } }, true);
		assert.deepEqual(routineDesk.favourites.all, ["desk-calm"]);
		await routineDesk.setFavourite("desk-calm", false);
		assert.deepEqual(routineDesk.favourites.all, []);
	});
});

describe("what somebody asked to see", () => {
	function asking(events: readonly DiaryEvent[] = []) {
		const recorded: EventBody[] = [];
		const asked = new RequestedCard({
			record: async (body: EventBody) => {
				recorded.push(body);
				return {} as never;
			},
		} as Pick<Recorder, "record">);
		const titles = async (more: readonly DiaryEvent[] = []) =>
			asked.cards(await libraryOf({ events: [...events, ...more] }).now()).map(({ title }) => title);
		return { asked, recorded, titles };
	}

	const third = at(now - day, { kind: "phase", phase: 3, why: "clinician" });

	it("is how a locked routine opens, until it is put away", async () => {
		const { asked, titles } = asking();
		asked.openRoutine("desk-glide");
		assert.deepEqual(await titles(), ["Desk glides is locked"]);
		await asked.intend({ type: "dismiss-card", card: "another" });
		assert.deepEqual(await titles(), ["Desk glides is locked"]);
		await asked.intend({ type: "dismiss-card", card: "asked" });
		assert.deepEqual(await titles(), []);
	});

	it("turns into the way on when it opens meanwhile", async () => {
		const { asked, titles } = asking();
		asked.openRoutine("exercise:slump-glide");
		const pumps = [done("ankle-pump", now - 3 * day, "a"), done("ankle-pump", now - 2 * day, "b")];
		assert.deepEqual(await titles(pumps), ["Gentle slump glide is open"]);
	});

	it("G3 asks before a stretch, one thing at a time, and records what all of it comes to", async () => {
		const { asked, recorded, titles } = asking([third]);
		asked.openRoutine("exercise:hamstring-strap");
		await asked.intend({ type: "open-stretch-check", exercise: "hamstring-strap" });
		const answer = (question: "tight" | "nervePain" | "eases", yes: boolean) =>
			asked.intend({ type: "stretch-answer", exercise: "hamstring-strap", question, yes });
		assert.deepEqual(await titles(), ["Does the muscle feel tight?"]);
		await answer("tight", true);
		await answer("nervePain", false);
		assert.deepEqual(recorded, [], "nothing is taken for an answer that was not given");
		await answer("eases", true);
		const said = {
			kind: "stretch-check",
			exercise: "hamstring-strap",
			tight: true,
			nervePain: false,
			eases: true,
		} as const;
		assert.deepEqual(recorded, [said]);
		assert.deepEqual(await titles([at(now - 1, said)]), ["Hamstring stretch with a strap is open"]);
	});

	it("G3 leaves a stretch shut that brings pain down the leg", async () => {
		const { asked, recorded, titles } = asking([third]);
		await asked.intend({ type: "open-stretch-check", exercise: "figure4-supine" });
		for (const question of ["tight", "nervePain"] as const) {
			await asked.intend({ type: "stretch-answer", exercise: "figure4-supine", question, yes: true });
		}
		assert.equal(recorded.length, 1);
		const [title] = await titles([at(now - 1, recorded[0] as EventBody<"stretch-check">)]);
		assert.match(String(title), /is locked$/);
	});

	it("is the phases, until one is chosen", async () => {
		const { asked, titles } = asking();
		asked.openPhases();
		assert.deepEqual(await titles(), ["Phase 1: gentle", "Phase 2: strength", "Phase 3: mobility"]);
		await asked.intend({ type: "choose-phase", phase: 2, why: "clinician" });
		assert.deepEqual(await titles(), []);
	});
});

describe("a routine that is only looked at", () => {
	it("stands at its start until the person goes on", async () => {
		const later: (() => void)[] = [];
		const clock = {
			rate: 1,
			at: () => 5,
			wall: () => now,
			takeSleep: () => undefined,
			after: (_seconds: number, call: () => void) => {
				later.push(call);
				return { dispose: () => undefined };
			},
		};
		const host = new SessionHost(clock, memento(), { refresh: async () => undefined, objectionTo: () => undefined });
		const { lookup } = programme();
		const plan = planRoutine(routines[0] as Routine, lookup);
		let changes = 0;
		host.onDidChange(() => {
			changes += 1;
		});
		host.start(plan, lookup, {}, true);
		assert.equal(changes, 1);
		assert.equal(host.view?.status, "paused");
		assert.deepEqual(host.view?.cursor, { step: 0, block: 0, into: 0 });
		assert.equal(later.length, 0);
		await host.intend(host.id ?? "", "resume");
		assert.equal(host.running, true);
		host.dispose();
	});
});

describe("right now", () => {
	it("is made for the chair and three minutes at work, and for what is left of a break", () => {
		assert.deepEqual(availabilityNow({}), desk);
		const kind = "full" as never;
		assert.deepEqual(availabilityNow({ break: { elapsed: 100, length: 300, kind } }), { seconds: 180, posture: "any" });
		assert.deepEqual(availabilityNow({ break: { elapsed: 299, length: 300, kind } }), { seconds: 60, posture: "any" });
	});

	it("is the first offer, and is played as it was offered", async () => {
		const library = libraryOf();
		const offered = (await library.now()).offers(desk)[0];
		assert.equal(offered?.id, "right-now");
		const found = (await library.now()).find("right-now");
		assert.equal(found?.purpose, offered?.purpose);
	});

	it("keeps to the order of things: what is locked or used up is not in it", async () => {
		const glides = [3, 2, 1].map((before) => done("ankle-pump", now - before, `${before}`));
		const { routine, reason } = (await libraryOf({ events: glides }).now()).rightNow(desk);
		assert.ok(routine);
		assert.ok(routine.steps.every(({ exercise }) => catalogue.find(({ id }) => id === exercise)?.glide !== true));
		assert.match(reason, /^Without glides\./);
	});

	it("is offered after nothing else than one's own routines, which stay as long as they are prescribed", async () => {
		const library = await libraryOf({ plan: evening }).now();
		assert.deepEqual(
			library
				.offers(desk)
				.slice(0, 2)
				.map(({ id }) => id),
			["right-now", "evening"],
		);
		const own = library.find("evening");
		assert.ok(own);
		assert.equal(library.shortened(own), own);
	});
});

describe("Quick Stretch by the argument of a key binding", () => {
	const pick = async (argument: unknown, library?: LibraryNow) => {
		const picked = await pickQuickStretch(library ?? (await libraryOf().now()), desk, argument);
		assert.ok(picked !== "nothing-open");
		return picked;
	};

	it("takes the id of a routine or an exercise", async () => {
		assert.equal((await pick("desk-calm"))?.id, "desk-calm");
		assert.equal((await pick("ankle-pump"))?.id, "exercise:ankle-pump");
		await assert.rejects(pick("nonsense"), /There is no routine or exercise called “nonsense”/);
	});

	it("takes a length and a posture, and gives what fits and is open", async () => {
		const library = await libraryOf().now();
		const routine = await pick({ seconds: 60, posture: "standing" }, library);
		assert.ok(routine);
		assert.ok(library.secondsOf(routine) <= 75);
		assert.equal(library.lockOfRoutine(routine), undefined);
	});

	it("says what it takes when it is given something else", async () => {
		for (const argument of [{ seconds: 60 }, { seconds: -1, posture: "seated" }, { posture: "lying" }, 7, true, []]) {
			await assert.rejects(pick(argument), /takes the id of a routine or exercise, or a length/);
		}
	});

	it("prefers what was played lately", async () => {
		const library = await libraryOf({ events: [done("pelvic-tilt-seated", now - day)] }).now();
		assert.equal((await pick({ seconds: 60, posture: "seated" }, library))?.id, "exercise:pelvic-tilt-seated");
	});

	it("lists what is locked last, with the reason", async () => {
		const rows = (await libraryOf().now()).quickStretch(120, "seated");
		const first = rows.findIndex(({ locked }) => locked !== undefined);
		assert.ok(first > 0);
		assert.ok(rows.slice(first).every(({ locked }) => locked !== undefined));
	});
});
