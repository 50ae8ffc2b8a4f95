import { isId, isMinutes, mostMinutes } from "./arguments";

/** What a link to Deskglide may open. Each only shows or asks: a page elsewhere cannot start anything by it. */
export type Link =
	| { readonly kind: "routine"; readonly id: string }
	| { readonly kind: "break"; readonly minutes?: number }
	| { readonly kind: "quick-stretch" }
	| { readonly kind: "activity"; readonly id: string; readonly minutes: number }
	| { readonly kind: "stand" }
	| { readonly kind: "sit" };

/** Why a link opens nothing. It repeats nothing of the link: a page elsewhere wrote that, and a message may hold links. */
export type LinkProblem =
	| { readonly kind: "unknown-place" }
	| { readonly kind: "no-routine" }
	| { readonly kind: "no-activity" }
	| { readonly kind: "not-activity-minutes" }
	| { readonly kind: "unknown-parameter" }
	| { readonly kind: "not-minutes" };

const places: readonly string[] = ["routine", "break", "activity", "quick-stretch", "stand", "sit"];

export type LinkReading =
	| { readonly link: Link; readonly problem?: undefined }
	| { readonly link?: undefined; readonly problem: LinkProblem };

/**
 * Reads the part of a link after the extension's name. Never throws.
 * @param path such as `/routine/desk-calm`, decoded
 * @param query such as `minutes=5`, decoded
 */
export function readLink(path: string, query: string): LinkReading {
	const [root, place = "", ...rest] = path.split("/");
	if (root !== "" || !places.includes(place) || (place !== "routine" && place !== "activity" && rest.length > 0)) {
		return { problem: { kind: "unknown-place" } };
	}
	const parameters = [...new URLSearchParams(query)];
	const takesMinutes = place === "break" || place === "activity";
	if (parameters.some(([name], index) => !takesMinutes || name !== "minutes" || index > 0)) {
		return { problem: { kind: "unknown-parameter" } };
	}
	if (place === "routine") {
		const id = rest.join("/");
		return isId(id) ? { link: { kind: "routine", id } } : { problem: { kind: "no-routine" } };
	}
	if (place === "activity") {
		return readActivity(rest.join("/"), parameters[0]?.[1]);
	}
	if (place === "break") {
		return readBreak(parameters[0]?.[1]);
	}
	return { link: { kind: place as "quick-stretch" | "stand" | "sit" } };
}

function readActivity(id: string, minutes = ""): LinkReading {
	const count = wholeNumber(minutes);
	if (!isId(id)) {
		return { problem: { kind: "no-activity" } };
	}
	return isMinutes(count, mostMinutes.activity)
		? { link: { kind: "activity", id, minutes: count } }
		: { problem: { kind: "not-activity-minutes" } };
}

/** Undefined for anything but one to four digits. */
function wholeNumber(text: string): number | undefined {
	return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function readBreak(minutes: string | undefined): LinkReading {
	if (minutes === undefined) {
		return { link: { kind: "break" } };
	}
	const count = wholeNumber(minutes);
	return isMinutes(count, mostMinutes.break)
		? { link: { kind: "break", minutes: count } }
		: { problem: { kind: "not-minutes" } };
}
