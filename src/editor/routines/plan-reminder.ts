import * as l10n from "@vscode/l10n";
import { plural } from "../../l10n/locale";
import type { TimerView } from "../../sitting/timer-view";
import { Disposables } from "../platform/disposables";

/** What the reminder works with. */
export interface PlanReminderParts {
	/** The timer: tells when the person comes and goes. */
	readonly sitting: {
		readonly onDidChange: (listener: () => void) => { dispose(): void };
		view(): Pick<TimerView, "status">;
	};
	/** Whether the person asked for it, and is at this window. */
	readonly wanted: () => boolean;
	/** The person's day, `YYYY-MM-DD`, and how many things their plan still asks of it. */
	readonly left: () => Promise<{ readonly day: string; readonly count: number }>;
	readonly show: (line: string) => void;
}

/**
 * One line a day of what the plan still asks for: when the person is back at the desk and not yet deep in anything. Off
 * unless they ask for it. It says how much, not what: others may see the screen.
 */
export class PlanReminder {
	private readonly disposables = new Disposables();
	private last: TimerView["status"];
	private saidOn: string | undefined;

	constructor(private readonly parts: PlanReminderParts) {
		this.last = parts.sitting.view().status;
		this.disposables.add(parts.sitting.onDidChange(() => this.follow()));
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private follow(): void {
		const { status } = this.parts.sitting.view();
		const isBack = status === "sitting" && (this.last === "away" || this.last === "break");
		this.last = status;
		if (isBack && this.parts.wanted()) {
			void this.remind();
		}
	}

	private async remind(): Promise<void> {
		const { day, count } = await this.parts.left();
		if (count > 0 && this.saidOn !== day) {
			this.saidOn = day;
			const line = plural(
				count,
				l10n.t("Your plan has {0} thing left for today.", count),
				l10n.t("Your plan has {0} things left for today.", count),
			);
			this.parts.show(line);
		}
	}
}
