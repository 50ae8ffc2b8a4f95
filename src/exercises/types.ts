/**
 * The vocabulary of the catalogue: what an exercise is, how a repetition runs, and what a routine strings together.
 *
 * Units: every duration is in seconds unless a name says otherwise.
 */

/** The guide's three phases: gentle and seated, strength, stretching and stronger glides. `[seed]` */
export type Phase = 1 | 2 | 3;

export const routinePostures = ["seated", "standing", "floor", "any"] as const;
export type RoutinePosture = (typeof routinePostures)[number];

export type Position = "seated" | "standing" | "walking" | "supine" | "prone" | "quadruped" | "side-lying" | "any";

/** Where it can be done: at the desk in office clothes, at the desk with some space or a prop, or only elsewhere. */
export type Place = "desk" | "partly" | "home";

/** `none`: no sides. `alternate`: the side changes each rep. `each`: all reps of one side, then the other. */
export const sidesOfExercise = ["none", "alternate", "each"] as const;
export type Sides = (typeof sidesOfExercise)[number];

export const bodySides = ["left", "right"] as const;
export type Side = (typeof bodySides)[number];

/** In place of the name of a figure: the exercise is shown by its name and the person's own words alone. */
export const noFigure = "none";

export type Equipment =
	| "chair"
	| "desk"
	| "mat"
	| "step"
	| "strap"
	| "band"
	| "weight"
	| "pool"
	| "bike"
	| "heat-pad"
	| "ice-pack"
	| "lumbar-support";

/**
 * `seed`: in the guide the programme rests on. `beyond-seed`: added for the desk, shown with a small mark. `own`: from
 * the person's own plan.
 */
export type Origin = "seed" | "beyond-seed" | "own";

/** Where a figure in a dose comes from: stated by the guide, suggested where the guide is silent, or the person's own plan. */
export type DoseSource = "guide" | "suggested" | "own";

/**
 * A dose in reps, holds or time. `value` is what a session uses unless the person chose otherwise. Of a figure from the
 * guide, `min` and `max` are the guide's; of a suggested one, `min` is the least still worth doing in a short break.
 */
export interface Amount {
	readonly value: number;
	readonly min: number;
	readonly max: number;
	readonly source: DoseSource;
}

/**
 * A stretch of time in which the body moves from the pose before it to `pose`, or stays in it (`hold`).
 * Pose names belong to the exercise's figure; the first segment starts from the pose `rest`.
 */
export interface Segment {
	readonly pose: string;
	readonly kind: "move" | "hold";
	/** Seconds, more than 0. A hold that the dose lengthens says `dose` instead and lasts `dose.hold` seconds. */
	readonly seconds: number | "dose";
	/** One short imperative, shown and (on request) spoken as the segment starts. Absent: the cue before it stays. */
	readonly cue?: string;
	readonly breath?: "in" | "out";
}

/** A plain countdown with a cue at intervals: walking, heat, ice, a free timer. */
export interface TimerDose {
	/** Seconds. */
	readonly duration: Amount;
	/** Seconds between cues; cues are shown in turn. */
	readonly cueEvery: number;
	readonly cues: readonly string[];
	/** What the figure does over and over meanwhile: the strides of a walk. Absent: it stays as it is. */
	readonly motion?: readonly Motion[];
	/**
	 * Questions to settle before the stretch of the same place in `cues` begins: the session waits, paused, until the
	 * person goes on. Heat and ice ask about the skin first.
	 */
	readonly confirm?: readonly string[];
}

export interface Dose {
	/** Repetitions per side (`each`, `alternate`) or in all (`none`). */
	readonly reps?: Amount;
	/** Seconds of the segment marked `dose`. */
	readonly hold?: Amount;
	/** Seconds of rest between one rep and the next; absent: none. */
	readonly restBetween?: number;
	readonly timer?: TimerDose;
}

/** How often something was prescribed: so many times a day, on so many days of each seven. Whole numbers from 1. */
export interface Frequency {
	readonly timesADay: number;
	readonly daysAWeek: number;
}

export interface Exercise {
	readonly id: string;
	readonly name: string;
	/** First phase in which it is offered. */
	readonly phase: Phase;
	readonly position: Position;
	readonly place: Place;
	readonly equipment: readonly Equipment[];
	readonly sides: Sides;
	readonly origin: Origin;
	/** A nerve glide: counted against the daily cap and gated. */
	readonly glide: boolean;
	readonly kind: "mobility" | "strength" | "stretch" | "glide" | "walk" | "calm" | "thermal" | "checklist";
	readonly dose: Dose;
	/** Once per side before the first rep (`alternate`: once in all). */
	readonly setUp: readonly Segment[];
	/**
	 * One rep (of one side). With sides it ends in the pose the set-up left, so that the sides can change; without, the
	 * next rep may start from the last pose. Empty for timers, checklists and what is only logged.
	 */
	readonly rep: readonly Segment[];
	/** Once per side after the last rep (`alternate`: once in all); ends in `rest`. */
	readonly finish: readonly Segment[];
	/** One sentence: what it is for. */
	readonly purpose: string;
	/** Two or three short sentences: how to take up the position and do it. */
	readonly how: readonly string[];
	readonly mayFeel: string;
	readonly avoid: readonly string[];
	readonly mistakes: readonly string[];
	/** When to stop this exercise in particular; the global stop rule always holds. */
	readonly stop: string;
	/** What is harder, and what is gentler, the first choice first. */
	readonly progress: readonly Onward[];
	readonly stepDown: readonly Onward[];
	/** The exercise of which this is a harder level, with a weight, a band or on one leg (gate G5). */
	readonly level?: string;
	/** Checklist lines, for `kind: "checklist"`. */
	readonly checklist?: readonly string[];
	/** A line of explanation where the exercise could seem to contradict the rest of the programme. */
	readonly note?: string;
	/** The exercise whose figure and poses this one borrows, for exercises of a person's own plan; absent: its own. */
	readonly figure?: string;
	/** How often a person's own plan asks for it; absent: it does not say. */
	readonly frequency?: Frequency;
	/** From beyond the guide and offered only to those who asked for extras; a routine may still hold it. */
	readonly extra?: true;
	/** Done away from the editor (pool, bike): kept in the diary by hand, never played. */
	readonly logOnly?: true;
}

/** Where an exercise leads to: the id of another, or this one done otherwise, in words. */
export type Onward = string | { readonly words: string };

export interface RoutineStep {
	readonly exercise: string;
	readonly reps?: number;
	readonly hold?: number;
	/** Seconds, for timers. */
	readonly duration?: number;
	/** May be left out when time is short. */
	readonly optional?: true;
}

export interface Routine {
	readonly id: string;
	readonly name: string;
	readonly phase: Phase;
	readonly place: Place;
	/** Posture that runs through it: what Quick Stretch filters by. */
	readonly posture: RoutinePosture;
	readonly purpose: string;
	readonly steps: readonly RoutineStep[];
	readonly origin: Origin;
	/** How often a person's own plan asks for it; absent: it does not say. */
	readonly frequency?: Frequency;
}

/** How the rules find an exercise: the catalogue, with what a person's own plan adds or changes. */
export type Lookup = (id: string) => Exercise | undefined;

/** One leg of a motion that repeats: from the pose before it (the first: from the last) to `pose`. */
export interface Motion {
	readonly pose: string;
	/** Seconds, more than 0. */
	readonly seconds: number;
}
