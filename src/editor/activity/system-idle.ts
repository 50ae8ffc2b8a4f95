import { type Disposable, type Event, window } from "vscode";
import { Disposables } from "../platform/disposables";
import { type RealTime, realTime } from "../platform/real-time";
import { settingNow } from "../timer/person-settings";
import type { SittingService } from "../timer/sitting-service";
import { IdlePoller } from "./idle-poller";
import type { IdleSource } from "./idle-sources";

/** Real seconds between two questions at most: what this costs cannot be measured, and time away is known to a minute. Our choice. */
const seldom = 60;

/** What this window knows of its person. */
export interface Doubt {
	readonly inDoubt: boolean;
	readonly onDidDoubt: Event<void>;
	settleDoubt(idleSeconds: number): void;
}

/** Joins the watch over the machine to this window and to the timer. Begins when the answer is first needed. */
export class SystemIdle implements Disposable {
	private readonly disposables = new Disposables();

	constructor(
		sitting: SittingService,
		doubt: Doubt,
		sources: readonly IdleSource[],
		log: (line: string) => void,
		time: Pick<RealTime, "after"> = realTime,
	) {
		const watch = this.disposables.add(
			new IdlePoller({
				sources,
				wanted: () => (window.state.focused ? doubt.inDoubt : sitting.isLeader) && settingNow("systemIdle") !== false,
				// Three times within the gap from which a person counts as away, so that none goes unseen.
				every: () => Math.min(seldom, sitting.settings.away / 3 / sitting.rate),
				tell: (seconds) => {
					if (window.state.focused) {
						doubt.settleDoubt(seconds);
					} else {
						sitting.feed({ type: "machine-idle", seconds: seconds * sitting.rate });
					}
				},
				after: (seconds, run) => time.after(seconds * 1000, run),
				log,
			}),
		);
		this.disposables.add(
			window.onDidChangeWindowState(({ focused }) => {
				if (!focused) {
					watch.start();
				} else if (!doubt.inDoubt) {
					watch.stop();
				}
			}),
		);
		this.disposables.add(doubt.onDidDoubt(() => watch.start()));
		watch.start();
	}

	dispose(): void {
		this.disposables.dispose();
	}
}
