import * as l10n from "@vscode/l10n";
import { window } from "vscode";
import { type PresetChange, type PresetKey, type PresetName, presetChanges, presets } from "../../sitting/presets";
import { settingSpecs } from "../../sitting/setting-specs";
import { InvalidArgumentError } from "../integrations/invalid-argument-error";
import { showInformation } from "../platform/messages";
import { type Choice, choose } from "../platform/quick-pick";
import type { GlobalState } from "../platform/stored";
import { settingNow, writeForPerson, writtenByPerson } from "./person-settings";
import { changeInWords, presetPurpose, presetTitle } from "./preset-labels";

const shownMilliseconds = 10_000;

/** What stood in the person's settings before a preset; `null` where nothing did. */
interface Undo {
	readonly preset: PresetName;
	readonly before: Readonly<Partial<Record<PresetKey, unknown>>>;
}

/** Asks which preset to use unless `argument` names one, shows what it would change, and changes it if told to. @throws InvalidArgumentError */
export async function usePreset(memory: GlobalState, argument: unknown): Promise<void> {
	if (argument !== undefined && argument !== null && !isPreset(argument)) {
		throw new InvalidArgumentError(
			l10n.t(
				"This command takes one of {0}.",
				Object.keys(presets)
					.map((name) => `“${name}”`)
					.join(", "),
			),
		);
	}
	const chosen = isPreset(argument) ? argument : await choose(rows(memory), l10n.t("How reminders come"));
	if (chosen === undefined) {
		return;
	}
	if (chosen === "undo") {
		return undo(memory);
	}
	const changes = presetChanges(chosen, settingsNow());
	if (changes.length === 0) {
		void showInformation(l10n.t("{0} is in use already.", presetTitle(chosen)));
	} else if (await agreed(chosen, changes)) {
		await apply(memory, chosen, changes);
	}
}

async function agreed(preset: PresetName, changes: readonly PresetChange[]): Promise<boolean> {
	const use = l10n.t("Use It");
	const detail = [presetPurpose(preset), "", ...changes.map(changeInWords)].join("\n");
	const message = l10n.t("Preset {0}: these settings change", presetTitle(preset));
	return (await showInformation(message, { modal: true, detail }, use)) === use;
}

async function apply(memory: GlobalState, preset: PresetName, changes: readonly PresetChange[]): Promise<void> {
	const before = Object.fromEntries(changes.map(({ key }) => [key, writtenByPerson(key) ?? null]));
	await memory.update("presetUndo", { preset, before } satisfies Undo);
	for (const { key, to, isDefault } of changes) {
		await writeForPerson(key, isDefault ? undefined : to);
	}
	const back = l10n.t("Undo");
	const answer = await showInformation(l10n.t("Preset {0} is in use.", presetTitle(preset)), back);
	if (answer === back) {
		await undo(memory);
	}
}

async function undo(memory: GlobalState): Promise<void> {
	const last = lastPreset(memory);
	await memory.update("presetUndo", undefined);
	for (const [key, value] of Object.entries(last?.before ?? {})) {
		await writeForPerson(key as PresetKey, value ?? undefined);
	}
	window.setStatusBarMessage(l10n.t("The settings are as they were before."), shownMilliseconds);
}

/** The last preset, as long as everything it wrote still stands: later changes of the person's own are not undone. */
function lastPreset(memory: GlobalState): Undo | undefined {
	const last = memory.get<Undo>("presetUndo");
	return last !== undefined && presetChanges(last.preset, settingsNow()).length === 0 ? last : undefined;
}

function rows(memory: GlobalState): Choice<PresetName | "undo">[] {
	const now = settingsNow();
	const last = lastPreset(memory);
	const choices: Choice<PresetName | "undo">[] = presetNames().map((preset) => ({
		label: presetTitle(preset),
		detail: presetPurpose(preset),
		value: preset,
		...(presetChanges(preset, now).length === 0 && { description: l10n.t("in use") }),
	}));
	if (last !== undefined) {
		const label = l10n.t("Undo {0}", presetTitle(last.preset));
		choices.push({ label, detail: l10n.t("Puts back the settings as they were before."), value: "undo" });
	}
	return choices;
}

function presetNames(): readonly PresetName[] {
	return Object.keys(presets) as PresetName[];
}

function isPreset(value: unknown): value is PresetName {
	return typeof value === "string" && Object.hasOwn(presets, value);
}

function settingsNow(): Readonly<Record<string, unknown>> {
	return Object.fromEntries(settingSpecs.map(({ key }) => [key, settingNow(key)]));
}
