import type { PanelSnapshot, TodayView } from "../../../src/protocol";
import { safetyState } from "../../../src/safety/access";
import { emergencyCard } from "../../../src/safety/emergency";
import { lockCard, phaseCards, selfCheckCard, smallerCard, stretchCard } from "../../../src/safety/requested-cards";
import { screeningState } from "../../../src/safety/screening";
import type { CheckView, EmergencyView } from "../../../src/safety/views";
import { nowAfter, screen } from "../../safety/make";
import { answers, cards, outcomes, page, stoppedAndAsking } from "./safety-snapshots";
import {
	atRep,
	due,
	emptyDay,
	notice,
	onBreak,
	planOf,
	seatedPlan,
	session,
	sitting,
	snapshot,
	someDone,
	today,
} from "./snapshots";

const heat = planOf("Warmth", [{ exercise: "heat" }]);
const walk = planOf("Walk", [{ exercise: "walk-short" }]);
const firstTimer = heat.steps[0]?.blocks.findIndex((block) => block.confirm !== undefined) ?? 0;

/** Of somebody who has answered the questions, and nothing else yet. */
const phaseOne = safetyState([screen(nowAfter(0).at)], nowAfter(1), () => 1);

/** The card of a lock, with the ways out there are. */
const lockOf = (exercise: string, rule: string) =>
	lockCard(
		"Desk glides",
		{ exercise, rule, reason: "First the ankle pumps.", wayOut: "On two days." },
		phaseOne,
		() => undefined,
		(id) => id,
	);

/** What stands over every screen for these answers. */
function emergency(given: Parameters<typeof screen>[1], numbers: readonly string[] = ["112", "999"]): EmergencyView {
	const { at } = nowAfter(0);
	const card = emergencyCard(screeningState([screen(at, given)], at), numbers);
	if (card === undefined) throw new Error("No red flag stands.");
	const { restsOn: _signs, ...said } = card;
	return { ...said, understood: false };
}

const understood: EmergencyView = { ...emergency({ saddle: "yes" }), understood: true };

/** Today while a red flag stands. */
const shut: TodayView = { ...today, offers: [], cards: [cards.opensAgain], entry: {} };

/** Every screen of the panel, and the states of it that look different. */
export const screens: Readonly<Record<string, PanelSnapshot>> = {
	today: snapshot(1),
	due: snapshot(1, { today: { ...today, sitting: due } }),
	paused: snapshot(1, {
		today: {
			...today,
			sitting: { ...sitting, status: "paused", reason: "Paused until you resume it." },
			problem: "That routine is not available today.",
		},
	}),
	away: snapshot(1, {
		today: { ...today, sitting: { ...sitting, status: "away", reason: "Away for 4 minutes: that is rest." } },
	}),
	quiet: snapshot(1, {
		today: { ...today, sitting: { ...sitting, status: "quiet", reason: "Outside working hours." } },
		notice: { title: notice.title, intro: notice.intro, sections: notice.sections },
	}),
	empty: snapshot(1, { today: emptyDay }),
	break: snapshot(1, { today: { ...today, sitting: onBreak } }),
	"break before a paused routine": snapshot(1, {
		today: { ...today, sitting: onBreak },
		session: session({ status: "paused" }),
		breakInFront: true,
	}),
	"break done": snapshot(1, {
		today: {
			...today,
			sitting: { ...onBreak, status: "away", load: 0, name: "Break done", afterBreak: { rested: 310 } },
		},
	}),
	"easier version": snapshot(1, {
		session: session({
			cursor: atRep(seatedPlan, 0, 2),
			easier: "Easier: 3 reps in place of 5, and a smaller movement.",
		}),
	}),
	locks: snapshot(1, {
		today: {
			...today,
			offers: today.offers.flatMap((offer) => [
				{ ...offer, locked: "Open from 5:15 PM, in 1 h 50 min.", waits: true as const },
				{ ...offer, id: `${offer.id}-2`, locked: "First the ankle pumps, on two different days." },
			]),
		},
	}),
	notice: snapshot(1, { notice }),
	preview: snapshot(1, { session: session({ cursor: { step: 0, block: 0, into: 2500 } }) }),
	moving: snapshot(1, { session: session({ cursor: atRep(seatedPlan, 1, 4, "left", 1200) }) }),
	"paused routine": snapshot(1, {
		session: session({ status: "paused", cursor: atRep(seatedPlan, 2, 2, "right", 1800) }),
	}),
	"waiting timer": snapshot(1, {
		session: session({ plan: heat, status: "paused", cursor: { step: 0, block: firstTimer, into: 0 } }),
	}),
	walk: snapshot(1, { session: session({ plan: walk, cursor: { step: 0, block: 2, into: 12_000 } }) }),
	asking: snapshot(1, { session: session({ status: "asking", done: someDone }) }),
	stopped: snapshot(1, { session: session({ status: "stopped", done: someDone }) }),
	"stopped question": snapshot(1, { session: stoppedAndAsking }),
	pain: snapshot(1, { check: page("pain") }),
	question: snapshot(1, { check: page("emergency") }),
	"doctor today": snapshot(1, { check: page("today") }),
	"what else": snapshot(1, { check: page("seen") }),
	careful: snapshot(1, { check: page("careful") }),
	"question again": snapshot(1, {
		check: page("where", answers(), "It has been a while, so the safety questions come once more."),
	}),
	emergency: snapshot(1, { emergency: emergency({ saddle: "unsure", bothLegs: "yes" }) }),
	"emergency, to call": snapshot(1, { emergency: emergency({ chest: "yes" }, []) }),
	"emergency, a doctor today": snapshot(1, { emergency: emergency({ trauma: "yes" }) }),
	"emergency over a break": snapshot(1, { today: { ...shut, sitting: onBreak }, emergency: understood }),
	"emergency over the questions": snapshot(1, { check: page("emergency"), today: shut, emergency: understood }),
	"emergency over the notice": snapshot(1, { notice, today: shut, emergency: understood }),
	urgent: snapshot(1, { check: outcomes.urgent }),
	unclear: snapshot(1, { check: outcomes.unclear }),
	calm: snapshot(1, {
		check: {
			...outcomes.calm,
			open: "You are in phase 1. Open now: pelvic tilts, ankle pumps, short walks and breathing.",
			start: "pelvic-tilt-seated",
		} as CheckView,
	}),
	cards: snapshot(1, {
		today: { ...today, cards: [cards.after, cards.weekly, cards.stepBack], entry: { leg: 3, reach: 4 } },
	}),
	"which one": snapshot(1, { today: { ...today, asked: [cards.which], cards: [cards.stepBack] } }),
	"first day": snapshot(1, { today: { ...emptyDay, offers: today.offers, cards: [cards.first], entry: {} } }),
	"emergency today": snapshot(1, { today: shut, emergency: understood }),
	"ask first": snapshot(1, { check: outcomes.askFirst }),
	locked: snapshot(1, { today: { ...today, asked: [lockOf("slump-glide", "G1")] } }),
	"stretch question": snapshot(1, {
		today: { ...today, asked: [stretchCard("Figure four, seated", "figure4-seated", "tight")] },
	}),
	phases: snapshot(1, { today: { ...today, asked: phaseCards(phaseOne) } }),
	"self-check": snapshot(1, { today: { ...today, asked: [selfCheckCard()] } }),
	"done smaller": snapshot(1, {
		today: { ...today, asked: [smallerCard("Ankle pump", "ankle-pump", "exercise:ankle-pump")] },
	}),
	entry: snapshot(1, { today: { ...today, entry: { leg: 3, reach: 4, pattern: "often" } } }),
};
