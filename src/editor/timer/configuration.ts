import * as l10n from "@vscode/l10n";
import { commands, type Disposable, EventEmitter, window, workspace } from "vscode";
import type { Phase } from "../../exercises/types";
import {
	decodeReported,
	type ReportedProblems,
	stillReported,
	unreportedProblems,
} from "../../sitting/reported-problems";
import { type SettingProblem, settingSpecs } from "../../sitting/setting-specs";
import type { Settings } from "../../sitting/settings";
import { type Validated, validateSettings } from "../../sitting/validate-settings";
import { Disposables } from "../platform/disposables";
import { showWarning } from "../platform/messages";
import { sanitizeForMessage } from "../platform/sanitize-message";
import type { GlobalState } from "../platform/stored";

const section = "deskglide";

/** Days of use before posture checks begin by themselves. Our choice: breaks first. */
const daysWithoutPosture = 2;

/** Most seconds of the timer's clock per real second: beyond it a keystroke's pause would be an absence. Our choice. */
const fastest = 600;

/**
 * Seconds of the timer's clock per real second. Not among the settings anyone is shown: `npm start` and the tests write
 * it into the settings of the editor they open.
 */
export function clockRate(): number {
	const rate = workspace.getConfiguration(section).inspect<unknown>("clockRate")?.globalValue;
	return typeof rate === "number" && rate >= 1 && rate <= fastest ? rate : 1;
}

/**
 * The person's settings, checked. Of what cannot be used, the person is told once until it is written anew, with what is
 * used instead: in the window they are at, whatever windows there are and will be. The log of each window has it too.
 */
export class Configuration implements Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<Settings>());
	readonly onDidChange = this.changed.event;
	private logged = "";

	/**
	 * @param memory shared by all windows: the phase as the diary last told it, for the diary itself is not read at every
	 * start, and the mistakes that were told
	 * @param show tells the person, in one message
	 */
	constructor(
		private readonly memory: GlobalState,
		private readonly log: (line: string) => void,
		private readonly show: (lines: readonly string[]) => unknown = warnOfSettings,
	) {
		this.disposables.add(
			workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(section)) {
					this.forgetMended((key) => event.affectsConfiguration(`${section}.${key}`));
					this.changed.fire(this.read());
				}
			}),
		);
		this.disposables.add(window.onDidChangeWindowState(({ focused }) => focused && this.read()));
	}

	read(): Settings {
		const { settings, problems } = this.validate();
		this.note(problems);
		if (window.state.focused) {
			this.tell(problems);
		}
		return settings;
	}

	/** Seconds of sitting after which a break is due by the person's settings, or in phase 1: for whom the phase is none of their business. */
	limitWithoutPhase(): number {
		return this.validate(1).settings.limit;
	}

	/** The diary tells the phase, which an unset sitting limit follows. */
	async follow(phase: Phase): Promise<void> {
		if (phase !== this.phase) {
			// Nothing is kept of the phase everybody begins with, and so nothing of an erased diary.
			await this.memory.update("phase", phase === 1 ? undefined : phase);
			this.changed.fire(this.read());
		}
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private get phase(): Phase {
		const phase = this.memory.get<unknown>("phase");
		return phase === 2 || phase === 3 ? phase : 1;
	}

	private get told(): ReportedProblems {
		return decodeReported(this.memory.get<unknown>("toldSettings"));
	}

	/** A day has begun: what waits for it holds from now on. */
	refresh(): void {
		this.changed.fire(this.read());
	}

	private validate(phase = this.phase): Validated {
		const written = workspace.getConfiguration(section);
		const values = Object.fromEntries(settingSpecs.map(({ key }) => [key, written.get<unknown>(key)]));
		const validated = validateSettings(values, phase);
		const chosen = Object.entries(written.inspect<unknown>("postureReminder") ?? {}).some(
			([scope, value]) => scope.endsWith("Value") && scope !== "defaultValue" && value !== undefined,
		);
		return chosen || !this.isNew()
			? validated
			: { ...validated, settings: { ...validated.settings, postureReminder: "off" } };
	}

	/** On their first two days people meet one kind of reminder, unless they chose otherwise. */
	private isNew(): boolean {
		const first = this.memory.get<unknown>("firstDay");
		const now = new Date();
		const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
		if (typeof first !== "number") {
			void this.memory.update("firstDay", today);
			return true;
		}
		return today >= first && today < first + daysWithoutPosture;
	}

	private tell(problems: readonly SettingProblem[]): void {
		const { news, told } = unreportedProblems(problems, this.told);
		if (news.length > 0) {
			void this.memory.update("toldSettings", told);
			void this.show(news.map(problemSentence));
		}
	}

	/** Left to the window the person is at: the windows' writings would cross. */
	private forgetMended(changed: (key: string) => boolean): void {
		const { told } = this;
		if (!window.state.focused) {
			return;
		}
		const still = stillReported(told, this.validate().problems, changed);
		if (still.length < told.length) {
			void this.memory.update("toldSettings", still);
		}
	}

	/** Keeps in the log what is used instead, each time it differs. */
	private note(problems: readonly SettingProblem[]): void {
		const lines = problems.map(problemSentence);
		const text = lines.join("\n");
		if (text !== this.logged) {
			this.logged = text;
			for (const line of lines) {
				this.log(line);
			}
		}
	}
}

/** A value, and a name within `workingHours`, is whatever somebody wrote into a file of settings. */
function problemSentence({ key, given, used }: SettingProblem): string {
	return l10n.t(
		"The setting {0} cannot be {1}: {2} is used instead.",
		`deskglide.${key}`,
		sanitizeForMessage(JSON.stringify(given)),
		typeof used === "string" ? used : JSON.stringify(used),
	);
}

/** Tells of settings that cannot be used as written, in one message, with the way to mend them. */
export async function warnOfSettings(lines: readonly string[]): Promise<void> {
	const mend = l10n.t("Open Settings");
	if ((await showWarning(lines.join(" "), mend)) === mend) {
		await commands.executeCommand("deskglide.openSettings");
	}
}
