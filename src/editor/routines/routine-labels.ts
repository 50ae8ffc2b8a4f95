import * as l10n from "@vscode/l10n";
import type { FilterOption } from "../../exercises/routine-filter";
import type { Phase, Place, Routine } from "../../exercises/types";
import { plural } from "../../l10n/locale";

/** How the Routines view and its filter name things. */

/** Says the posture of a routine within a line of several. */
export function postureInWords(posture: Routine["posture"]): string {
	switch (posture) {
		case "seated":
			return l10n.t("seated");
		case "standing":
			return l10n.t("standing");
		case "floor":
			return l10n.t("on the floor");
		case "any":
			return l10n.t("any position");
	}
}

function placeInWords(place: Place): string {
	switch (place) {
		case "desk":
			return l10n.t("at the desk");
		case "partly":
			return l10n.t("at the desk, with room or a prop");
		case "home":
			return l10n.t("at home");
	}
}

/** Says a phase with what it is about. */
export function phaseInWords(phase: Phase): string {
	switch (phase) {
		case 1:
			return l10n.t("Phase 1: gentle and seated");
		case 2:
			return l10n.t("Phase 2: strength");
		case 3:
			return l10n.t("Phase 3: stretching and stronger glides");
	}
}

/** Says what routines are filtered by. */
export function optionInWords({ kind, value }: FilterOption): string {
	switch (kind) {
		case "minutes":
			return plural(value, l10n.t("up to {0} minute", value), l10n.t("up to {0} minutes", value));
		case "postures":
			return postureInWords(value);
		case "places":
			return placeInWords(value);
		case "phases":
			return l10n.t("phase {0}", value);
	}
}

/** Says the heading of a kind of filter. */
export function kindInWords(kind: FilterOption["kind"]): string {
	switch (kind) {
		case "minutes":
			return l10n.t("Time");
		case "postures":
			return l10n.t("Posture");
		case "places":
			return l10n.t("Place");
		case "phases":
			return l10n.t("Phase");
	}
}
