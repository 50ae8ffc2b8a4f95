import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { planJsonSchema } from "../../scripts/lib/plan-json-schema";
import { examplePlan } from "../../src/editor/routines/example-plan";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import { longestName } from "../../src/exercises/id-length";
import { type ParsedPlan, readPlan } from "../../src/exercises/own-plan/parse";
import { cutTo } from "../../src/exercises/own-plan/plain-text";
import { poseNames } from "../../src/exercises/own-plan/schema";
import { planRoutine } from "../../src/exercises/planner";
import { singleRoutine } from "../../src/exercises/single-exercise";
import type { Exercise, Routine } from "../../src/exercises/types";
import { lookupIn } from "./samples";

function read(text: string): ParsedPlan {
	const { plan, problems } = readPlan(text, catalogue, routines);
	assert.deepEqual(problems, []);
	assert.ok(plan !== undefined);
	return plan;
}

/** `line:column-line:column message` of each problem. */
function problems(text: string): readonly string[] {
	return readPlan(text, catalogue, routines).problems.map(
		({ line, column, endLine, endColumn, message }) => `${line}:${column}-${endLine}:${endColumn} ${message}`,
	);
}

function exerciseOf(plan: ParsedPlan, id: string): Exercise {
	const found = plan.exercises.find((exercise) => exercise.id === id);
	assert.ok(found !== undefined);
	return found;
}

function routineOf(plan: ParsedPlan, id: string): Routine {
	const found = plan.routines.find((routine) => routine.id === id);
	assert.ok(found !== undefined);
	return found;
}

const good = `{
	// from the physiotherapist, in March
	"$schema": "./my-plan.schema.json",
	"doses": {
		"ankle-pump": { "reps": 8 },
		"plank": { "hold": 25, "reps": 3 },
		"walk-short": { "duration": 480 },
	},
	"exercises": {
		"small-bridge": {
			"name": "Small bridge",
			"figure": "glute-bridge",
			"reps": 6,
			"hold": 5,
			"stop": "Stop at six out of ten."
		},
		"slow-pump": {
			"name": "Slow ankle pump",
			"figure": "ankle-pump",
			"reps": 4,
			"rep": [
				{ "pose": "toes-down", "seconds": 4, "cue": "Down, slowly" },
				{ "hold": 2 },
				{ "pose": "toes-up", "seconds": 4 }
			]
		}
	},
	"routines": {
		"evening": {
			"name": "Evening",
			"steps": [{ "exercise": "small-bridge" }, { "exercise": "slow-pump", "reps": 3 }]
		}
	}
}`;

describe("a plan of one's own", () => {
	it("changes the dose of an exercise wherever it occurs", () => {
		const plan = read(good);
		assert.deepEqual(exerciseOf(plan, "ankle-pump").dose.reps, { value: 8, min: 8, max: 15, source: "own" });
		assert.deepEqual(exerciseOf(plan, "plank").dose.hold, { value: 25, min: 10, max: 25, source: "own" });
		assert.equal(exerciseOf(plan, "walk-short").dose.timer?.duration.value, 480);
		const glides = planRoutine(routineOf(plan, "desk-glide"), lookupIn(plan.exercises));
		assert.equal(glides.steps[0]?.blocks.find((block) => block.reps !== undefined)?.reps, 8);
		assert.equal(glides.steps[1]?.blocks.find((block) => block.reps !== undefined)?.reps, 5);
	});

	it("adds exercises that borrow a figure, its cautions and its locks", () => {
		const bridge = exerciseOf(read(good), "small-bridge");
		assert.equal(bridge.figure, "glute-bridge");
		assert.equal(bridge.origin, "own");
		assert.equal(bridge.phase, 2);
		assert.deepEqual([bridge.dose.reps?.value, bridge.dose.hold?.value], [6, 5]);
		assert.equal(bridge.stop, "Stop at six out of ten.");
		assert.equal(exerciseOf(read(good), "slow-pump").glide, true);
	});

	it("plays an exercise written pose by pose, with the figure of another", () => {
		const plan = read(good);
		const planned = planRoutine(routineOf(plan, "evening"), lookupIn(plan.exercises)).steps[1];
		assert.equal(planned?.figure, "ankle-pump");
		assert.deepEqual(
			planned?.blocks.slice(1, 4).map((block) => [block.kind, block.from, block.to, block.seconds, block.cue]),
			[
				["move", "leg-forward", "toes-down", 4, "Down, slowly"],
				["hold", "toes-down", "toes-down", 2, "Down, slowly"],
				["move", "toes-down", "toes-up", 4, "Down, slowly"],
			],
		);
		assert.equal(planned?.blocks.find((block) => block.reps !== undefined)?.reps, 3);
	});

	it("comes back to rest where the plan leaves the way out open", () => {
		const plan = read(`{ "exercises": { "mine": { "name": "Mine", "figure": "figure4-supine",
			"rep": [{ "pose": "thigh-drawn", "seconds": 4 }, { "hold": "dose" }], "finish": [{ "hold": 2 }] } } }`);
		assert.deepEqual(exerciseOf(plan, "mine").finish.at(-1), { pose: "rest", kind: "move", seconds: 3 });
	});

	it("puts what is one's own before the programme", () => {
		const plan = read(good);
		assert.equal(plan.routines[0]?.id, "evening");
		assert.equal(plan.exercises[0]?.id, "small-bridge");
		assert.equal(plan.routines[0]?.posture, "floor");
		assert.equal(plan.routines[0]?.phase, 2);
	});

	it("leaves the programme as it is when it is empty", () => {
		for (const text of ["", "  \n", "{}"]) {
			assert.deepEqual(read(text), { exercises: catalogue, routines });
		}
	});

	it("takes what is written as text, even when it looks like markup", () => {
		const plan = read(`{ "exercises": { "mine": { "name": "<b>Mine</b>", "figure": "ankle-pump" } } }`);
		assert.equal(exerciseOf(plan, "mine").name, "<b>Mine</b>");
	});

	it("treats __proto__ as a name like any other", () => {
		assert.equal(problems(`{ "__proto__": { "reps": 3 } }`).length, 1);
		assert.equal(({} as { reps?: number }).reps, undefined);
	});
});

describe("a mistake in a plan", () => {
	const table: readonly (readonly [string, string, readonly string[]])[] = [
		["a comma left out", `{\n\t"doses": {}\n\t"routines": {}\n}`, ["3:2-3:12 A comma or } is missing here."]],
		[
			"text that does not end",
			`{ "doses: {} }`,
			["1:3-1:15 This text does not end on its line, or holds a \\ that means nothing."],
		],
		["no end", `{ "doses": {`, ["1:13-1:14 A comma or } is missing here."]],
		["no name", `{ "doses": { 8 } }`, ["1:14-1:15 A name in double quotes, or }, is missing here."]],
		["no colon", `{ "doses" {} }`, [`1:11-1:12 A colon is missing after "doses".`]],
		["no comma in a list", `{ "a": [1 2] }`, ["1:11-1:12 A comma or ] is missing here."]],
		["a comment that does not end", `{} /* more`, ["1:4-1:11 This comment does not end."]],
		[
			"a value left out",
			`{ "doses": }`,
			["1:12-1:13 A value is missing here: text in double quotes, a number, true, false, [ … ] or { … }."],
		],
		["more after the end", `{} {}`, ["1:4-1:5 Nothing may follow the end of the plan."]],
		["a name written twice", `{ "doses": {},\n"doses": {} }`, [`2:1-2:8 "doses" is written twice.`]],
		["a list instead of a plan", `[]`, ["1:1-1:2 { … } is needed here."]],
		[
			"a list of exercises without names",
			`{ "exercises": [{ "name": "M", "figure": "plank" }] }`,
			["1:16-1:52 { … } is needed here."],
		],
		["a list for a dose", `{ "doses": { "plank": [] } }`, ["1:23-1:25 { … } is needed here."]],
		[
			"a list for a number",
			`{ "doses": { "plank": { "reps": [] } } }`,
			["1:33-1:35 A whole number of reps from 1 to 50 is needed here."],
		],
		["an unknown part", `{ "routine": {} }`, [`1:3-1:12 "routine" is not known here. Did you mean "routines"?`]],
		[
			"an unknown exercise",
			`{ "doses": { "ankle-pumps": { "reps": 8 } } }`,
			[`1:14-1:27 "ankle-pumps" is not known here. Did you mean "ankle-pump"?`],
		],
		[
			"a dose the exercise does not have",
			`{ "doses": { "ankle-pump": { "hold": 8 } } }`,
			[`1:30-1:36 "hold" is not known here. Known here: reps, timesADay, daysAWeek.`],
		],
		[
			"an absurd dose",
			`{ "doses": { "ankle-pump": {\n  "reps": 5000 } } }`,
			["2:11-2:15 A whole number of reps from 1 to 50 is needed here."],
		],
		[
			"half a rep",
			`{ "doses": { "ankle-pump": { "reps": 2.5 } } }`,
			["1:38-1:41 A whole number of reps from 1 to 50 is needed here."],
		],
		[
			"no reps at all",
			`{ "doses": { "ankle-pump": { "reps": 0 } } }`,
			["1:38-1:39 A whole number of reps from 1 to 50 is needed here."],
		],
		[
			"an endless hold",
			`{ "doses": { "plank": { "hold": 1e9 } } }`,
			["1:33-1:36 A number of seconds from 1 to 300 is needed here."],
		],
		["no name", `{ "exercises": { "mine": { "figure": "plank" } } }`, [`1:18-1:24 "name" is missing here.`]],
		[
			"an empty name",
			`{ "exercises": { "mine": { "name": " ", "figure": "plank" } } }`,
			["1:36-1:39 This text is empty."],
		],
		[
			"a name over two lines",
			`{ "exercises": { "mine": { "name": "a\\nb", "figure": "plank" } } }`,
			["1:36-1:42 Only plain text on one line is possible here."],
		],
		[
			"an unknown figure",
			`{ "exercises": { "mine": { "name": "M", "figure": "planck" } } }`,
			[`1:51-1:59 "planck" is not known here. Did you mean "plank"?`],
		],
		[
			"a figure that is only logged",
			`{ "exercises": { "mine": { "name": "M", "figure": "swim" } } }`,
			[`1:51-1:57 "swim" is not known here.`],
		],
		[
			"a name with spaces",
			`{ "exercises": { "My own": { "name": "M", "figure": "plank" } } }`,
			["1:18-1:26 Names of your own are made of small letters, digits and single hyphens."],
		],
		[
			"a name of the programme",
			`{ "exercises": { "plank": { "name": "M", "figure": "plank" } } }`,
			[`1:18-1:25 "plank" is an exercise of the programme. Change its dose under "doses", or choose another name.`],
		],
		[
			"a routine's name of the programme",
			`{ "routines": { "desk-calm": { "name": "M", "steps": [{ "exercise": "plank" }] } } }`,
			[`1:17-1:28 "desk-calm" is a routine of the programme. Choose another name.`],
		],
		[
			"a pose of another figure",
			`{ "exercises": { "mine": { "name": "M", "figure": "plank",\n"rep": [{ "pose": "toes-up", "seconds": 2 }] } } }`,
			[`2:19-2:28 This figure has no pose "toes-up". It has: rest, plank.`],
		],
		[
			"a pose without its time",
			`{ "exercises": { "mine": { "name": "M", "figure": "plank",\n"rep": [{ "pose": "plank" }] } } }`,
			[`2:9-2:28 "pose" with "seconds", or "hold", is needed here.`],
		],
		[
			"a hold that moves",
			`{ "exercises": { "mine": { "name": "M", "figure": "ankle-pump",\n"rep": [{ "pose": "toes-up", "seconds": 2, "hold": 3 }] } } }`,
			[`2:9-2:55 Either "pose" with "seconds", or "hold": not both.`],
		],
		[
			"a hold for no dose",
			`{ "exercises": { "mine": { "name": "M", "figure": "ankle-pump", "hold": 9 } } }`,
			[
				`1:65-1:71 This movement has no hold. Write one with "rep" and { "hold": "dose" } in it, or take "figure": "none".`,
			],
		],
		[
			"a dose for no hold",
			`{ "exercises": { "mine": { "name": "M", "figure": "ankle-pump", "rep": [{ "hold": "dose" }] } } }`,
			[`1:65-1:70 The repetition holds for the dose: say how long with "hold".`],
		],
		[
			"a timer of reps",
			`{ "exercises": { "mine": { "name": "M", "figure": "walk-short", "reps": 9 } } }`,
			[`1:65-1:71 Short walk is a timer: only "duration" can be set.`],
		],
		[
			"reps of a timer",
			`{ "exercises": { "mine": { "name": "M", "figure": "plank", "duration": 90 } } }`,
			[`1:60-1:70 Short plank is no timer: use "reps" and "hold".`],
		],
		[
			"sides that cannot take turns",
			`{ "exercises": { "mine": { "name": "M", "figure": "ankle-pump", "sides": "alternate" } } }`,
			[`1:18-1:24 Sides that alternate need a repetition that ends where it began: in "leg-forward".`],
		],
		[
			"a routine of nothing",
			`{ "routines": { "mine": { "name": "M", "steps": [] } } }`,
			["1:49-1:51 This list is empty."],
		],
		[
			"a routine of the unknown",
			`{ "routines": { "mine": { "name": "M", "steps": [{ "exercise": "bird-dogs" }] } } }`,
			[`1:64-1:75 "bird-dogs" is not known here. Did you mean "bird-dog"?`],
		],
		[
			"a routine of what is only logged",
			`{ "routines": { "mine": { "name": "M", "steps": [{ "exercise": "swim" }] } } }`,
			["1:64-1:70 Easy swimming is done away from the desk and cannot be played."],
		],
		[
			"a step's dose that does not exist",
			`{ "routines": { "mine": { "name": "M", "steps": [{ "exercise": "plank", "duration": 60 }] } } }`,
			["1:73-1:83 Short plank is no timer."],
		],
		[
			"a routine of many hours",
			`{ "routines": { "mine": { "name": "M", "steps": [{ "exercise": "walk-short", "duration": 3600 }, { "exercise": "walk-short", "duration": 3600 }, { "exercise": "plank" }] } } }`,
			["1:17-1:23 This would take 122 minutes; at most 120 are possible."],
		],
		[
			"an exercise of many hours",
			`{ "exercises": { "mine": { "name": "M", "figure": "figure4-supine", "reps": 50, "hold": 300 } } }`,
			["1:18-1:24 This would take 514 minutes; at most 120 are possible."],
		],
		[
			"two at once, in their order",
			`{ "doses": { "plank": { "hold": 0 }, "ankle-pump": { "reps": "ten" } } }`,
			[
				"1:33-1:34 A number of seconds from 1 to 300 is needed here.",
				"1:62-1:67 A whole number of reps from 1 to 50 is needed here.",
			],
		],
	];
	for (const [name, text, expected] of table) {
		it(`is shown where it stands: ${name}`, () => {
			assert.deepEqual(problems(text), expected);
		});
	}

	it("is shown for a file that is too large, and for one nested too deep", () => {
		assert.match(problems(" ".repeat(300 * 1024))[0] ?? "", /larger than 256 KB/);
		assert.match(problems("[".repeat(1000))[0] ?? "", /nested too deep/);
	});

	it("never throws, whatever is written", () => {
		const bits = fc.constantFrom(
			"{",
			"}",
			"[",
			"]",
			",",
			":",
			'"',
			'"reps"',
			'"doses"',
			'"ankle-pump"',
			"8",
			"-",
			"\n",
			"//",
			"/*",
			"true",
			"\\u12",
			"é",
			"😀",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(bits, { maxLength: 30 }).map((parts) => parts.join("")),
					fc.json(),
				),
				(text) => {
					const reading = readPlan(text, catalogue, routines);
					const lines = text.split("\n");
					for (const { line, column } of reading.problems) {
						assert.ok(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1);
					}
					assert.equal(reading.plan === undefined, reading.problems.length > 0);
				},
			),
			{ numRuns: 150 },
		);
	});

	it("reads JSON as everybody does", () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				const reading = readPlan(`{ "x": ${text} }`, catalogue, routines);
				assert.match(reading.problems[0]?.message ?? "", /^"x" is not known here/);
			}),
			{ numRuns: 100 },
		);
	});
});

describe("a name in a plan", () => {
	const exercise = (name: string) => JSON.stringify({ exercises: { mine: { name, figure: "plank" } } });

	it("O1: that is no text, or means something to the language, is a mistake with its place", () => {
		assert.deepEqual(problems(`{ "exercises": { "mine": { "name": "M", "figure": { "toString": 1 } } } }`), [
			"1:51-1:68 Text in double quotes is needed here.",
		]);
		for (const value of ["null", "1", "[]", "true", '{ "valueOf": 1, "toString": 2 }', '{ "__proto__": null }']) {
			for (const key of ["figure", "name", "sides", "purpose"]) {
				const text = `{ "exercises": { "mine": { "name": "M", "figure": "plank", "${key}": ${value} } } }`.replace(
					key === "figure" ? '"figure": "plank", ' : key === "name" ? '"name": "M", ' : "nothing",
					"",
				);
				assert.equal(problems(text).length > 0, true, text);
			}
		}
		for (const name of ["constructor", "prototype", "__proto__"]) {
			const whole = `{ "name": "M", "figure": "plank" }`;
			assert.deepEqual(
				problems(`{ "exercises": { "${name}": ${whole} } }`).map((each) => each.replace(/^\S+ /, "")),
				[`"${name}" cannot be a name. Choose another one.`],
			);
			assert.match(
				problems(`{ "routines": { "${name}": { "name": "M", "steps": [{ "exercise": "plank" }] } } }`)[0] ?? "",
				/cannot be a name/,
			);
			for (const part of [
				`{ "${name}": 1 }`,
				`{ "doses": { "${name}": {} } }`,
				`{ "exercises": { "mine": { "name": "M", "figure": "plank", "${name}": 1 } } }`,
			]) {
				assert.match(problems(part)[0] ?? "", /is not known here/);
			}
			assert.match(
				problems(`{ "routines": { "r": { "name": "M", "steps": [{ "exercise": "${name}" }] } } }`)[0] ?? "",
				/is not known here/,
			);
		}
	});

	it("O3: is taken where an exercise or a routine has it already", () => {
		const routine = `{ "name": "M", "steps": [{ "exercise": "plank" }] }`;
		assert.deepEqual(problems(`{ "routines": { "ankle-pump": ${routine} } }`), [
			`1:17-1:29 "ankle-pump" is the name of an exercise. Choose another one for the routine.`,
		]);
		assert.deepEqual(
			problems(`{ "exercises": { "mine": { "name": "M", "figure": "plank" } }, "routines": { "mine": ${routine} } }`),
			[`1:78-1:84 "mine" is the name of an exercise. Choose another one for the routine.`],
		);
		for (const id of ["desk-calm", "right-now"]) {
			assert.deepEqual(problems(`{ "exercises": { "${id}": { "name": "M", "figure": "plank" } } }`), [
				`1:18-1:${20 + id.length} "${id}" is a routine of the programme. Choose another name.`,
			]);
		}
		const names = [...catalogue.map(({ id }) => id), ...routines.map(({ id }) => id)];
		assert.equal(new Set(names).size, names.length, "the programme itself gives each name once");
	});

	it("O5: is counted as a person counts, and has something to be seen", () => {
		const family = "👨‍👩‍👧‍👦";
		const syllable = "क्षि";
		for (const [name, most] of [
			["é", 40],
			["e\u0301", 40],
			["😀", 40],
			[family, 40],
			[syllable, 40],
			["あ", 40],
		] as const) {
			assert.deepEqual(problems(exercise(name.repeat(most))), [], `${name}, ${most} times`);
			assert.match(problems(exercise(name.repeat(most + 1)))[0] ?? "", /At most 40 characters/, `${name}, one more`);
		}
		const endless = `e${"\u0301".repeat(2000)}`;
		assert.match(problems(exercise(endless))[0] ?? "", /At most 40 characters/);
		for (const name of ["\u2028", "a\u2029b", "a\u2028", "a\u202eb", "\ud83d", "a\ufffd"]) {
			assert.match(problems(exercise(name))[0] ?? "", /Only plain text on one line/, JSON.stringify(name));
		}
		for (const name of ["\u200b", "\u200b\u200d\ufeff", "\u00a0", "\u3000", "\u2060", "\u3164", "\u2800", "\u00ad"]) {
			assert.match(problems(exercise(name))[0] ?? "", /This text is empty|Only plain text/, JSON.stringify(name));
		}
		assert.deepEqual(problems(exercise("कमर के लिए \u200d अभ्यास")), []);
	});

	it("O5: is kept in the diary as far as there is room, and no character of it is cut in two", () => {
		const family = "👨‍👩‍👧‍👦";
		assert.equal(cutTo(family.repeat(40), longestName), family.repeat(Math.floor(longestName / family.length)));
		assert.equal(cutTo("Rücken", longestName), "Rücken");
		assert.equal(cutTo("é".repeat(201), longestName), "é".repeat(200));
	});

	it("O5: stands on the line the editor shows, whatever ends the lines", () => {
		for (const end of ["\n", "\r", "\r\n"]) {
			const text = ["{ // a comment", '"doses": {', '"plank": { "reps": 99 }', "} }"].join(end);
			assert.deepEqual(
				problems(text),
				["3:20-3:22 A whole number of reps from 1 to 50 is needed here."],
				JSON.stringify(end),
			);
		}
		assert.deepEqual(problems("\ufeff{}"), []);
	});

	it("that was probably meant stands with the mistake, ready to be put in its place", () => {
		const meant = (text: string) => {
			const { problems: found } = readPlan(text, catalogue, routines);
			return found.map(({ instead }) => instead);
		};
		assert.deepEqual(meant(`{ "dosis": {} }`), ['"doses"']);
		assert.deepEqual(meant(`{ "doses": { "ankle-pumps": { "reps": 8 } } }`), ['"ankle-pump"']);
		assert.deepEqual(meant(`{ "doses": { "ankle-pump": { "rep": 8 } } }`), ['"reps"']);
		assert.deepEqual(meant(`{ "exercises": { "m": { "name": "M", "figure": "planck" } } }`), ['"plank"']);
		assert.deepEqual(meant(`{ "exercises": { "m": { "name": "M", "figure": "plank", "sides": "non" } } }`), ['"none"']);
		assert.deepEqual(meant(`{ "routines": { "m": { "name": "M", "steps": [{ "exercise": "bird-dogs" }] } } }`), [
			'"bird-dog"',
		]);
		const pose = `{ "exercises": { "m": { "name": "M", "figure": "ankle-pump", "rep": [{ "pose": "toe-up", "seconds": 2 }] } } }`;
		assert.deepEqual(meant(pose), ['"toes-up"']);
		assert.deepEqual(meant(pose.replace("toe-up", "plank")), [undefined]);
		assert.deepEqual(meant(`{ "something": {} }`), [undefined]);
	});
});

describe("a large plan full of mistakes", () => {
	const most = 256 * 1024;
	const filled = (start: string, part: string, end: string) => {
		const times = Math.floor((most - start.length - end.length) / (part.length + 1));
		return `${start}${Array.from({ length: times }, () => part).join(",")}${end}`;
	};
	const within = (text: string, expected: number) => {
		readPlan(text, catalogue, routines);
		let best = Number.POSITIVE_INFINITY;
		for (let turn = 0; turn < 5; turn += 1) {
			const started = process.cpuUsage();
			const { problems: found } = readPlan(text, catalogue, routines);
			const { user, system } = process.cpuUsage(started);
			best = Math.min(best, (user + system) / 1000);
			assert.equal(found.length, expected);
		}
		return best;
	};
	const start = '{ "exercises": { "m": { "name": "M", "figure": "plank", "rep": [';

	// Processor time, and the best of five: a busy machine must not make it fail. Measured 2026-11 beside eight other workers: 25 to 50 ms.
	for (const [name, part] of [
		["unknown poses", '{"pose":"unknwon","seconds":2}'],
		["unknown parts", '{"x":1}'],
		["numbers where names belong", '{"pose":1,"seconds":"2"}'],
	] as const) {
		it(`O4: is read in less than 200 ms: ${name}`, () => {
			const text = filled(start, part, "] } } }");
			const took = within(text, Math.min(50, readPlan(text, catalogue, routines).problems.length));
			assert.ok(took < 200, `${took} ms`);
		});
	}

	it("O4: is read in less than 200 ms: as many mistakes as there can be", () => {
		const poses = Array.from({ length: 12 }, () => ({ pose: "unknwon", seconds: 2 }));
		const exercise = { name: "M", figure: "planck", rep: poses, setUp: poses };
		const text = JSON.stringify({
			exercises: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`e${index}`, exercise])),
		});
		const took = within(text, 50);
		assert.ok(took < 200, `${took} ms`);
	});

	it("O4: is read in less than 200 ms: none, and as long as it may be", () => {
		const rep = Array.from({ length: 12 }, (_, index) => ({ pose: index % 2 ? "toes-up" : "toes-down", seconds: 0.5 }));
		const exercise = { name: "M", figure: "ankle-pump", reps: 50, rep };
		const steps = (first: number) =>
			Array.from({ length: 11 }, (_, index) => ({ exercise: `e${(first + index) % 50}` }));
		const text = JSON.stringify({
			exercises: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`e${index}`, exercise])),
			routines: Object.fromEntries(
				Array.from({ length: 30 }, (_, index) => [`r${index}`, { name: "M", steps: steps(index) }]),
			),
		});
		const took = within(text, 0);
		assert.ok(took < 200, `${took} ms`);
	});
});

describe("an exercise without a figure", () => {
	const own = (fields: object) =>
		JSON.stringify({ exercises: { calf: { name: "Calf stretch", figure: "none", ...fields } } });
	const at = (fields: object) => problems(own(fields)).map((each) => each.replace(/^\S+ /, ""));

	it("F11: is a hold of so many seconds on each side, with the person's own words and no others", () => {
		const plan = read(own({ position: "standing", hold: 20, reps: 2, sides: "each", how: ["Heel on the ground."] }));
		const calf = exerciseOf(plan, "calf");
		assert.deepEqual(
			[calf.purpose, calf.mayFeel, calf.avoid, calf.how, calf.glide, calf.phase],
			["", "", [], ["Heel on the ground."], false, 1],
		);
		assert.match(calf.stop, /^Stop at sharp/);
		const [step] = planRoutine(singleRoutine(calf), lookupIn(plan.exercises)).steps;
		assert.equal(step?.figure, "none");
		assert.deepEqual(
			step?.blocks
				.slice(1)
				.map(({ kind, seconds, side, rep, doseHold, cue }) => [kind, seconds, side, rep, doseHold, cue]),
			[
				["hold", 20, "left", 1, true, "Calf stretch"],
				["hold", 20, "left", 2, true, "Calf stretch"],
				["switch-side", 5, "right", undefined, undefined, "Now the right side"],
				["hold", 20, "right", 1, true, "Now the right side"],
				["hold", 20, "right", 2, true, "Now the right side"],
			],
		);
	});

	it("F11: is a timer, or follows its own cues", () => {
		const timer = exerciseOf(read(own({ position: "seated", duration: 90 })), "calf");
		assert.equal(timer.dose.timer?.duration.value, 90);
		const cues = exerciseOf(
			read(
				own({
					position: "seated",
					reps: 5,
					rep: [
						{ hold: 2, cue: "Up" },
						{ hold: 3, cue: "Down" },
					],
				}),
			),
			"calf",
		);
		assert.deepEqual(
			cues.rep.map(({ kind, seconds, cue }) => [kind, seconds, cue]),
			[
				["hold", 2, "Up"],
				["hold", 3, "Down"],
			],
		);
	});

	it("F11: says what is missing, and what has no place in it", () => {
		assert.deepEqual(at({ hold: 20 }), ['Without a figure, "position" is needed here.']);
		assert.deepEqual(at({ position: "seated" }), ['Say how long it takes, with "duration" or "hold".']);
		assert.deepEqual(at({ position: "seated", duration: 60, reps: 3 }), [
			'"duration" counts down once: leave "reps" out.',
		]);
		assert.deepEqual(at({ position: "seated", rep: [{ pose: "rest", seconds: 2 }] }), [
			'Without a figure there are no poses: use "hold".',
		]);
		assert.deepEqual(at({ position: "seated", rep: [{ hold: "dose" }] }), [
			'The repetition holds for the dose: say how long with "hold".',
		]);
		assert.match(at({ position: "lying", hold: 5 })[0] ?? "", /"lying" is not known here/);
		assert.match(
			problems(`{ "exercises": { "m": { "name": "M", "figure": "plank", "position": "seated" } } }`)[0] ?? "",
			/"position" is for exercises without a figure/,
		);
	});
});

describe("how often something was prescribed", () => {
	it("F12: is twice a day, five days a week, for a dose, an exercise or a routine", () => {
		const often = { timesADay: 2, daysAWeek: 5 };
		const plan = read(
			JSON.stringify({
				doses: { "ankle-pump": { reps: 8, ...often } },
				exercises: { mine: { name: "M", figure: "plank", timesADay: 3 } },
				routines: { evening: { name: "E", daysAWeek: 4, steps: [{ exercise: "mine" }] } },
			}),
		);
		assert.deepEqual(exerciseOf(plan, "ankle-pump").frequency, often);
		assert.deepEqual(singleRoutine(exerciseOf(plan, "ankle-pump")).frequency, often);
		assert.deepEqual(exerciseOf(plan, "mine").frequency, { timesADay: 3, daysAWeek: 7 });
		assert.deepEqual(routineOf(plan, "evening").frequency, { timesADay: 1, daysAWeek: 4 });
		assert.equal(exerciseOf(plan, "plank").frequency, undefined);
	});

	it("F12: is a whole number within a day and a week", () => {
		const dose = (fields: object) => problems(JSON.stringify({ doses: { plank: fields } }));
		for (const fields of [
			{ timesADay: 0 },
			{ timesADay: 13 },
			{ timesADay: 1.5 },
			{ daysAWeek: 8 },
			{ daysAWeek: "5" },
		]) {
			assert.match(dose(fields)[0] ?? "", /A whole number from 1 to (12|7) is needed here/, JSON.stringify(fields));
		}
	});
});

describe("a plan that was accepted", () => {
	const playable = catalogue.filter((each) => each.logOnly !== true);
	const ids = playable.map((each) => each.id);
	/** Mostly left out, so that many files pass; what is there is not always allowed. */
	const seldom = <Value>(value: fc.Arbitrary<Value>) =>
		fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
	const segment = (poses: readonly string[]) =>
		fc.oneof(
			{ weight: 3, arbitrary: fc.record({ pose: fc.constantFrom(...poses), seconds: fc.constantFrom(1, 2.5, 60) }) },
			{ weight: 1, arbitrary: fc.record({ hold: fc.constantFrom(3, "dose") }) },
		);
	const exercises = fc.constantFrom(...playable).chain((base) =>
		fc.record({
			name: fc.constant("Mine"),
			figure: fc.constant(base.id),
			reps: seldom(fc.integer({ min: 1, max: 51 })),
			hold: seldom(fc.integer({ min: 1, max: 60 })),
			sides: seldom(fc.constantFrom("none", "each", "alternate")),
			rep: fc.option(fc.array(segment(poseNames(base)), { minLength: 1, maxLength: 3 }), { nil: undefined }),
			finish: seldom(fc.array(segment(poseNames(base)), { minLength: 1, maxLength: 2 })),
		}),
	);
	const step = fc.record({ exercise: fc.constantFrom("mine", ...ids), hold: seldom(fc.integer({ min: 1, max: 60 })) });
	const files = fc.record({
		exercises: fc.record({ mine: exercises }),
		routines: fc.record({
			evening: fc.record({ name: fc.constant("Evening"), steps: fc.array(step, { minLength: 1, maxLength: 3 }) }),
		}),
	});

	it("can be played, in poses its figures have, within the limits", () => {
		let accepted = 0;
		fc.assert(
			fc.property(files, (file) => {
				const { plan } = readPlan(JSON.stringify(file), catalogue, routines);
				if (plan === undefined) {
					return;
				}
				accepted++;
				const lookup = lookupIn(plan.exercises);
				const mine = singleRoutine(exerciseOf(plan, "mine"));
				for (const routine of [mine, ...plan.routines.filter((each) => each.origin === "own")]) {
					for (const step of planRoutine(routine, lookup).steps) {
						const figure = catalogue.find((each) => each.id === (step.figure ?? step.exercise));
						assert.ok(figure !== undefined);
						for (const block of step.blocks) {
							assert.ok(block.seconds > 0);
							assert.ok(poseNames(figure).includes(block.from) && poseNames(figure).includes(block.to));
						}
					}
				}
			}),
			{ numRuns: 80 },
		);

		assert.ok(accepted > 10, `only ${accepted} plans were accepted: the property says little`);
	});
});

describe("the JSON Schema of a plan", () => {
	it("F47: knows figures and exercises by name", () => {
		const { exercises, routines: own } = JSON.parse(kept).properties;
		const { figure } = exercises.additionalProperties.properties;
		const [ofProgramme] = own.additionalProperties.properties.steps.items.properties.exercise.anyOf;
		for (const { enum: ids, enumDescriptions } of [figure, ofProgramme]) {
			assert.equal(ids.length, enumDescriptions.length);
			assert.match(enumDescriptions[ids.indexOf("glute-bridge")], /^Glute bridge\. /);
		}
		assert.equal(figure.enum[0], "none");
	});

	const kept = readFileSync(join(__dirname, "../../media/my-plan.schema.json"), "utf8");

	it("is the one the types give", () => {
		assert.deepEqual(JSON.parse(kept), JSON.parse(JSON.stringify(planJsonSchema())));
	});

	it("knows every playable exercise, with a word on each", () => {
		const doses = JSON.parse(kept).properties.doses.properties;
		const playable = catalogue.filter((exercise) => exercise.logOnly !== true);
		assert.deepEqual(Object.keys(doses).sort(), playable.map((exercise) => exercise.id).sort());
		assert.equal(doses["ankle-pump"].properties.reps.description, "Repetitions on each side. The guide says 10 to 15.");
	});
});

describe("the examples in a new plan", () => {
	it("change nothing as they stand", () => {
		const plan = read(examplePlan);
		assert.deepEqual(plan.exercises, catalogue);
		assert.deepEqual(plan.routines, routines);
	});

	it("are good when they are all in force", () => {
		const plan = read(examplePlan.replaceAll('// "', '"'));
		assert.equal(exerciseOf(plan, "ankle-pump").dose.reps?.value, 8);
		assert.equal(exerciseOf(plan, "small-tilt").dose.reps?.value, 6);
		assert.equal(exerciseOf(plan, "calf").dose.hold?.value, 20);
		assert.equal(routineOf(plan, "after-lunch").steps.length, 2);
	});
});
