import * as l10n from "@vscode/l10n";

/** Glide sessions a day, and seconds between two: so that what follows one can be seen first. [knowledge] */
export const glidesPerDay = 3;
export const secondsBetweenGlides = 2 * 60 * 60;

export type GlideCap =
	| { readonly allowed: true }
	/** `nextAt`: epoch milliseconds when the gap is over; absent when today's are used up. */
	| { readonly allowed: false; readonly reason: string; readonly nextAt?: number };

/** Whether a glide session may begin. `today` holds when today's began and `at` is now, in epoch milliseconds. */
export function glideCap(today: readonly number[], at: number): GlideCap {
	if (today.length >= glidesPerDay) {
		return { allowed: false, reason: l10n.t("Three glide sessions are enough for a day. They are back tomorrow.") };
	}
	const nextAt = Math.max(...today) + secondsBetweenGlides * 1000;
	return today.length > 0 && at < nextAt
		? { allowed: false, reason: l10n.t("Glides need two hours between them, to see how the last one settles."), nextAt }
		: { allowed: true };
}
