import * as l10n from "@vscode/l10n";
import { openFrom } from "../l10n/clock-time";

/** Glide sessions in any 24 hours, and seconds between two: so that what follows one can be seen first. [knowledge] */
export const glidesPerDay = 3;
export const secondsBetweenGlides = 2 * 60 * 60;

/** A nerve knows of no midnight: the cap counts hours, not days. Milliseconds. */
export const glideWindow = 24 * 60 * 60_000;

/** The same for somebody to keep by themselves. */
export const glideSpacingWords = l10n.t(
	"Glides no more than three times a day, two hours apart. Some people find that they go better a while after getting up.",
);

export type GlideCap =
	| { readonly allowed: true }
	/** `nextAt`: epoch milliseconds from which another is allowed. */
	| { readonly allowed: false; readonly reason: string; readonly wayOut: string; readonly nextAt: number };

/**
 * Whether a glide session may begin.
 * @param sessions when the latest took place, in any order; one dated ahead of now counts as having happened now
 * @param at now; both in epoch milliseconds
 */
export function glideCap(sessions: readonly number[], at: number): GlideCap {
	const recent = sessions
		.map((session) => Math.min(session, at))
		.filter((session) => at - session < glideWindow)
		.sort((one, other) => other - one);
	const [latest] = recent;
	if (latest === undefined) {
		return { allowed: true };
	}
	const first = recent[glidesPerDay - 1];
	if (first !== undefined) {
		return {
			allowed: false,
			reason: l10n.t("Three glide sessions in 24 hours are enough."),
			wayOut: openFrom(first + glideWindow, at),
			nextAt: first + glideWindow,
		};
	}
	const nextAt = latest + secondsBetweenGlides * 1000;
	return at < nextAt
		? {
				allowed: false,
				reason: l10n.t("Glides need two hours between them, to see how the last one settles."),
				wayOut: openFrom(nextAt, at),
				nextAt,
			}
		: { allowed: true };
}
