import { window } from "vscode";
import { withoutLinks } from "./sanitize-message";

/**
 * The one way to the editor's notifications and dialogs. What stands in them is text: names from a plan, values of
 * settings and reasons of other programs may hold `[words](command:…)`, which the editor would show as a link that runs
 * a command.
 */

type Show = typeof window.showInformationMessage;

/** As `window.showInformationMessage`, without links. */
export const showInformation = ((message: string, ...items: string[]) =>
	window.showInformationMessage(withoutLinks(message), ...items)) as Show;

/** As `window.showWarningMessage`, without links. */
export const showWarning = ((message: string, ...items: string[]) =>
	window.showWarningMessage(withoutLinks(message), ...items)) as Show;

/** As `window.showErrorMessage`, without links. */
export const showError = ((message: string, ...items: string[]) =>
	window.showErrorMessage(withoutLinks(message), ...items)) as Show;
