import { type Disposable, window, workspace } from "vscode";
import type { SettingKey } from "../../sitting/setting-specs";
import { Disposables } from "../platform/disposables";
import type { SittingService } from "../timer/sitting-service";
import { IdlePoller } from "./idle-poller";
import { sourcesOf } from "./idle-sources";

const setting: SettingKey = "systemIdle";

/** Real seconds between two questions at most: what this costs cannot be measured, and time away is known to a minute. Our choice. */
const seldom = 60;

/** Joins the watch over the machine to this window and to the timer. Begins in a window that has no focus. */
export class SystemIdle implements Disposable {
	private readonly disposables = new Disposables();

	constructor(sitting: SittingService, log: (line: string) => void) {
		const watch = this.disposables.add(
			new IdlePoller({
				sources: sourcesOf(process.platform, process.env),
				wanted: () =>
					!window.state.focused &&
					sitting.isLeader &&
					workspace.getConfiguration("deskglide").get<unknown>(setting) !== false,
				// Three times within the gap from which a person counts as away, so that none goes unseen.
				every: () => Math.min(seldom, sitting.settings.away / 3 / sitting.rate),
				tell: (seconds) => sitting.feed({ type: "machine-idle", seconds: seconds * sitting.rate }),
				after: (seconds, run) => {
					const timer = setTimeout(run, seconds * 1000);
					return { dispose: () => clearTimeout(timer) };
				},
				log,
			}),
		);
		this.disposables.add(
			window.onDidChangeWindowState(({ focused }) => {
				if (focused) {
					watch.stop();
				} else {
					watch.start();
				}
			}),
		);
		watch.start();
	}

	dispose(): void {
		this.disposables.dispose();
	}
}
