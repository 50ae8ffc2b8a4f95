import * as l10n from "@vscode/l10n";
import { type Disposable, EventEmitter, type Memento, workspace } from "vscode";
import type { Phase } from "../../exercises/types";
import { settingSpecs } from "../../sitting/setting-specs";
import type { Settings } from "../../sitting/settings";
import { type SettingProblem, validateSettings } from "../../sitting/validate-settings";
import { Disposables } from "../disposables";
import { tellSettings } from "./tell-settings";

const section = "deskglide";
const phaseKey = "phase";

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

/** The person's settings, checked. What cannot be used is told once for each new mistake, with what is used instead. */
export class Configuration implements Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<Settings>());
	readonly onDidChange = this.changed.event;
	private told = "";

	/**
	 * @param memory the phase as the diary last told it: the diary itself is not read at every start
	 */
	constructor(
		private readonly memory: Memento,
		private readonly log: (line: string) => void,
	) {
		this.disposables.add(
			workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(section)) {
					this.changed.fire(this.read());
				}
			}),
		);
	}

	read(): Settings {
		const written = workspace.getConfiguration(section);
		const values = Object.fromEntries(settingSpecs.map(({ key }) => [key, written.get<unknown>(key)]));
		const { settings, problems } = validateSettings(values, this.phase);
		this.tell(problems);
		return settings;
	}

	/** The diary tells the phase, which an unset sitting limit follows. */
	async follow(phase: Phase): Promise<void> {
		if (phase !== this.phase) {
			await this.memory.update(phaseKey, phase);
			this.changed.fire(this.read());
		}
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private get phase(): Phase {
		const phase = this.memory.get<unknown>(phaseKey);
		return phase === 2 || phase === 3 ? phase : 1;
	}

	private tell(problems: readonly SettingProblem[]): void {
		const lines = problems.map(inWords);
		const text = lines.join("\n");
		if (text !== this.told && text !== "") {
			for (const line of lines) {
				this.log(line);
			}
			void tellSettings(lines);
		}
		this.told = text;
	}
}

function inWords({ key, given, used }: SettingProblem): string {
	return l10n.t(
		"The setting {0} cannot be {1}: {2} is used instead.",
		`deskglide.${key}`,
		JSON.stringify(given),
		typeof used === "string" ? used : JSON.stringify(used),
	);
}
