import * as l10n from "@vscode/l10n";
import { window } from "vscode";
import { inMinutes } from "../../l10n/durations";
import { typedNumber } from "../../l10n/typed-number";
import { settingSpecs } from "../../sitting/setting-specs";
import { type Choice, choose } from "../platform/quick-pick";
import { settingNow, writeForPerson } from "./person-settings";

/** Minutes offered; any other can be written in the settings. Our choice. */
const offered = [15, 20, 25, 30, 40, 50, 60];

type Limit = { readonly limit: number } | "tolerance";

/** Asks how long one wants to sit. Gives whether a choice was made, which may be to leave all as it is. */
export async function setSittingLimit(): Promise<boolean> {
	const chosen = await choose(rows(), l10n.t("A break is due after"));
	if (chosen === undefined) {
		return false;
	}
	if (chosen === "tolerance") {
		return askTolerance();
	}
	await writeForPerson("sittingLimit", chosen.limit === 0 ? undefined : chosen.limit);
	return true;
}

function rows(): Choice<Limit>[] {
	const now = settingNow("sittingLimit");
	const tolerance = settingNow("sittingTolerance");
	const inUse = (is: boolean) => (is ? { description: l10n.t("in use") } : {});
	return [
		{
			label: l10n.t("The time that goes with the phase"),
			detail: l10n.t("30 minutes in phase 1, 40 in phase 2, 50 in phase 3"),
			value: { limit: 0 },
			...inUse(now === 0 && typeof tolerance !== "number"),
		},
		{
			label: l10n.t("Five minutes less than I can usually sit…"),
			value: "tolerance",
			...inUse(now === 0 && typeof tolerance === "number"),
		},
		...offered.map((limit) => ({ label: inMinutes(limit), value: { limit }, ...inUse(now === limit) })),
	];
}

async function askTolerance(): Promise<boolean> {
	const known = settingNow("sittingTolerance");
	const answer = await window.showInputBox({
		title: l10n.t("How many minutes can you usually sit before it gets uncomfortable?"),
		value: typeof known === "number" ? String(known) : "",
		validateInput: (text) => (minutesIn(text) === undefined ? l10n.t("Minutes, from {0} to {1}.", ...limits()) : ""),
	});
	const minutes = minutesIn(answer ?? "");
	if (minutes === undefined) {
		return false;
	}
	await writeForPerson("sittingTolerance", minutes);
	await writeForPerson("sittingLimit", undefined);
	return true;
}

function minutesIn(text: string): number | undefined {
	const minutes = typedNumber(text);
	const [least, most] = limits();
	return minutes !== undefined && minutes >= least && minutes <= most ? minutes : undefined;
}

function limits(): [least: number, most: number] {
	const spec = settingSpecs.find(({ key }) => key === "sittingTolerance");
	return spec?.kind === "number" ? [spec.minimum, spec.maximum] : [0, 0];
}
