import { type Disposable, EventEmitter } from "vscode";
import type { Phase } from "../../exercises/types";
import { emergencyStands, isWell } from "../../safety/access";
import { askingTime } from "../../safety/after-effects";
import { Disposables } from "../platform/disposables";
import type { Library, LibraryNow } from "../routines/library";
import type { PendingPeriod } from "./pending-question";

/** What follows from the diary outside of it. */
export interface Consequences {
	/** What is under way asks anew whether it may go on. */
	obey(): void;
	/** The diary cannot be read: what is under way waits. */
	wait(): void;
	/** While a sign of an emergency stands, nothing asks for movement. */
	lock(on: boolean): void;
	phase(phase: Phase): Promise<void>;
	walkthrough(library: LibraryNow): void;
	question(waiting: PendingPeriod | undefined): Promise<void>;
}

/**
 * The one subscriber to the diary's changes in this window, whether or not a view can be seen: it works out once for each
 * change what follows from it. What draws only reads.
 */
export class DiaryFollower implements Disposable {
	private readonly disposables = new Disposables();
	private readonly followed = this.disposables.add(new EventEmitter<LibraryNow>());
	/** Everything that follows from the newest change is done: time to draw it. */
	readonly onDidFollow = this.followed.event;
	private running: Promise<void> | undefined;
	private again = false;
	private locked: boolean | undefined;

	constructor(
		private readonly library: Pick<Library, "now" | "nowFresh">,
		private readonly consequences: Consequences,
		private readonly log: (line: string) => void,
	) {}

	/** The diary or the programme may have changed. Resolves when everything that follows is done, also from later changes. */
	follow(): Promise<void> {
		this.again = true;
		this.running ??= this.run().finally(() => {
			this.running = undefined;
		});
		return this.running;
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private async run(): Promise<void> {
		while (this.again && !this.disposables.disposed) {
			this.again = false;
			try {
				// The first look goes to the files themselves: no word came of what happened before.
				const library = await (this.locked === undefined ? this.library.nowFresh() : this.library.now());
				// A newer change is on its way, and what this one says may be over.
				if (!this.disposables.disposed) {
					await this.act(library);
				}
			} catch (error) {
				this.consequences.wait();
				this.log(`What follows from the diary is not known: ${error}`);
			}
		}
	}

	private async act(library: LibraryNow): Promise<void> {
		const { consequences } = this;
		consequences.obey();
		const { screen, gateFacts } = library.safety.state;
		const locked = emergencyStands(screen);
		if (locked !== this.locked) {
			this.locked = locked;
			consequences.lock(locked);
		}
		consequences.walkthrough(library);
		// Drawn before anything is written: what a person must see waits for no file.
		this.followed.fire(library);
		await Promise.all([
			consequences.phase(gateFacts.phase),
			consequences.question(askingTime(library.events, { onlyStopped: isWell(screen) })),
		]);
	}
}
