import { catalogue } from "../../../src/exercises/catalogue/all";
import type { SessionPlan } from "../../../src/exercises/plan";
import { planRoutine } from "../../../src/exercises/planner";
import type { PanelSnapshot, SessionView, SittingView, TodayView } from "../../../src/protocol";
import type { NoticeView } from "../../../src/safety/views";

/** A plan as the editor would make it, of catalogue exercises. */
export function planOf(name: string, exercises: readonly { exercise: string; reps?: number }[]): SessionPlan {
	return planRoutine(
		{
			id: "sample",
			name,
			phase: 1,
			place: "desk",
			posture: "seated",
			purpose: "A sample.",
			steps: exercises,
			origin: "seed",
		},
		(id) => catalogue.find((exercise) => exercise.id === id),
	);
}

export const seatedPlan = planOf("Desk calm", [
	{ exercise: "pelvic-tilt-seated", reps: 5 },
	{ exercise: "ankle-pump", reps: 10 },
	{ exercise: "slump-glide", reps: 5 },
]);

export const sitting: SittingView = {
	status: "sitting",
	load: 28 * 60 + 5,
	limit: 40 * 60,
	untilBreak: 11 * 60 + 55,
	rate: 1,
	snoozes: [5, 10, 15],
};

export const due: SittingView = {
	...sitting,
	status: "due",
	load: 43 * 60,
	untilBreak: 0,
	reason: "You have been sitting for 43 minutes. Tests just finished: a good moment.",
};

export const onBreak: SittingView = {
	...sitting,
	status: "break",
	load: 30 * 60,
	break: { elapsed: 70, length: 300 },
	reason: "On a break.",
};

export const today: TodayView = {
	sitting,
	offers: [
		{
			id: "desk-calm",
			name: "Desk calm",
			purpose: "Pelvic tilts and ankle pumps, then a short walk.",
			seconds: 130,
			posture: "seated",
			added: true,
			doneToday: 1,
		},
		{
			id: "stand-reset",
			name: "Standing reset",
			purpose: "Shift your weight from side to side, then walk.",
			seconds: 200,
			posture: "standing",
			added: false,
			doneToday: 0,
		},
		{
			id: "desk-glide",
			name: "Desk glides",
			purpose: "Ankle pumps, then a gentle slump glide on each side.",
			seconds: 210,
			posture: "seated",
			added: false,
			doneToday: 0,
			locked: "Opens after the ankle pump has gone well on two days. One to go.",
		},
	],
	diary: {
		sitting: 2 * 3600 + 640,
		breaksTaken: 2,
		naturalBreaks: 1,
		routines: 2,
		recent: [
			{ name: "Desk calm", at: "11:40", outcome: "completed" },
			{ name: "Standing reset", at: "9:55", outcome: "partial" },
		],
	},
};

export const emptyDay: TodayView = {
	sitting: { ...sitting, load: 0, untilBreak: 2400 },
	offers: [],
	diary: { sitting: 0, breaksTaken: 0, naturalBreaks: 0, routines: 0, recent: [] },
};

export const notice: NoticeView = {
	routine: "desk-calm",
	title: "Before you start",
	intro:
		"This is a reminder and exercise guide, not medical advice. It cannot examine or diagnose you. If your clinician says something different, follow your clinician.",
	sections: [
		{ heading: "The golden rule", lines: ["Small and slow. A mild stretch is fine."], urgent: false },
		{
			heading: "Stop if",
			lines: [
				"Pain is sharp, shooting or electric.",
				"Symptoms move further down the leg.",
				"You notice new numbness or weakness.",
			],
			urgent: false,
		},
		{
			heading: "Get emergency care now for",
			lines: [
				"New trouble starting, stopping or holding pee or poo.",
				"New numbness between the legs or around the genitals.",
				"A leg or foot that is very weak or getting weaker.",
				"New pain, numbness or weakness in both legs.",
			],
			urgent: true,
		},
	],
};

export function session(part: Partial<SessionView> = {}): SessionView {
	return {
		id: "s1",
		plan: seatedPlan,
		cursor: { step: 0, block: 0, into: 0 },
		status: "running",
		done: [],
		...part,
	};
}

export const someDone: SessionView["done"] = [
	{ exercise: "pelvic-tilt-seated", reps: 5, holds: 0, seconds: 45, sides: [], planned: 5 },
	{ exercise: "ankle-pump", reps: 20, holds: 0, seconds: 80, sides: ["left", "right"], planned: 20 },
];

/** Where the `rep`th rep of a step's side begins, in milliseconds into its `part`th block. */
export function atRep(plan: SessionPlan, step: number, rep: number, side?: "left" | "right", into = 0, part = 0) {
	const blocks = plan.steps[step]?.blocks ?? [];
	const block = blocks.findIndex((each) => each.rep === rep && (side === undefined || each.side === side));
	if (block === -1) throw new Error(`The plan has no rep ${rep} in step ${step}.`);
	return { step, block: block + part, into };
}

export function snapshot(sequence: number, part: Partial<PanelSnapshot> = {}): PanelSnapshot {
	return { sequence, today, ...part };
}
