import * as v from "valibot";

/** The shape of the catalogue, strict: an unknown key is a mistake. */

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const seconds = v.pipe(v.number(), v.gtValue(0), v.maxValue(30));

const amount = v.pipe(
	v.strictObject({
		value: v.pipe(v.number(), v.gtValue(0)),
		min: v.pipe(v.number(), v.gtValue(0)),
		max: v.pipe(v.number(), v.gtValue(0)),
		source: v.picklist(["guide", "suggested"]),
	}),
	v.check(({ value, min, max }) => min <= value && value <= max, "the value must lie between min and max"),
);

const segment = v.strictObject({
	pose: id,
	kind: v.picklist(["move", "hold"]),
	seconds: v.union([seconds, v.literal("dose")]),
	cue: v.optional(v.pipe(words, v.maxLength(80))),
	breath: v.optional(v.picklist(["in", "out"])),
});

const timer = v.strictObject({
	duration: amount,
	cueEvery: v.pipe(v.number(), v.gtValue(0)),
	cues: v.pipe(v.array(words), v.minLength(1)),
	motion: v.optional(v.array(v.strictObject({ pose: id, seconds }))),
	confirm: v.optional(v.array(words)),
});

const sentences = v.array(words);

const onward = v.array(v.union([id, v.strictObject({ words })]));

export const exerciseSchema = v.strictObject({
	id,
	name: v.pipe(words, v.maxLength(40)),
	phase: v.picklist([1, 2, 3]),
	position: v.picklist(["seated", "standing", "walking", "supine", "prone", "quadruped", "side-lying", "any"]),
	place: v.picklist(["desk", "partly", "home"]),
	equipment: v.array(
		v.picklist([
			"chair",
			"desk",
			"mat",
			"step",
			"strap",
			"band",
			"weight",
			"pool",
			"bike",
			"heat-pad",
			"ice-pack",
			"lumbar-support",
		]),
	),
	sides: v.picklist(["none", "alternate", "each"]),
	origin: v.picklist(["seed", "beyond-seed"]),
	glide: v.boolean(),
	kind: v.picklist(["mobility", "strength", "stretch", "glide", "walk", "calm", "thermal", "checklist"]),
	dose: v.strictObject({
		reps: v.optional(amount),
		hold: v.optional(amount),
		restBetween: v.optional(seconds),
		timer: v.optional(timer),
	}),
	setUp: v.array(segment),
	rep: v.array(segment),
	finish: v.array(segment),
	purpose: words,
	how: v.pipe(sentences, v.minLength(1), v.maxLength(3)),
	mayFeel: words,
	avoid: v.pipe(sentences, v.minLength(1)),
	mistakes: v.pipe(sentences, v.minLength(1)),
	stop: words,
	progress: onward,
	stepDown: onward,
	figure: v.optional(id),
	level: v.optional(id),
	checklist: v.optional(v.pipe(sentences, v.minLength(1))),
	note: v.optional(words),
	extra: v.optional(v.literal(true)),
	logOnly: v.optional(v.literal(true)),
});

export const routineSchema = v.strictObject({
	id,
	name: v.pipe(words, v.maxLength(40)),
	phase: v.picklist([1, 2, 3]),
	place: v.picklist(["desk", "partly", "home"]),
	posture: v.picklist(["seated", "standing", "floor", "any"]),
	purpose: words,
	steps: v.pipe(
		v.array(
			v.strictObject({
				exercise: id,
				reps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
				hold: v.optional(seconds),
				duration: v.optional(v.pipe(v.number(), v.minValue(10))),
				optional: v.optional(v.literal(true)),
			}),
		),
		v.minLength(1),
	),
	origin: v.picklist(["seed", "beyond-seed"]),
});
