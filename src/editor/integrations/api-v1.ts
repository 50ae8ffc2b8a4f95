import * as l10n from "@vscode/l10n";
import { type Disposable, EventEmitter } from "vscode";
import type { DeskglideAnswer, DeskglideApi, DeskglideBreak, DeskglideState } from "../../api";
import type { Effect } from "../../sitting/effect";
import { Disposables } from "../platform/disposables";
import type { SittingService } from "../timer/sitting-service";
import { apiState, changeKey } from "./api-state";
import { isId, isMinutes, mostMinutes } from "./arguments";
import type { ExternalRequests } from "./external-requests";
import { InvalidArgumentError } from "./invalid-argument-error";

/** Version 1 of what other extensions get. */
export class ApiV1 implements DeskglideApi, Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<DeskglideState>());
	private readonly broke = this.disposables.add(new EventEmitter<DeskglideBreak>());
	readonly version = 1;
	readonly onDidChangeState = this.changed.event;
	readonly onDidBreak = this.broke.event;
	private told: string;

	constructor(
		private readonly sitting: SittingService,
		private readonly wishes: ExternalRequests,
		private readonly wall: () => number,
		/** Seconds of sitting after which a break is due without regard to the phase. */
		private readonly limit: () => number,
	) {
		this.told = changeKey(this.state());
		this.disposables.add(sitting.onDidChange(() => this.tell()));
		this.disposables.add(sitting.onEffect((effect) => this.tellOfBreak(effect)));
	}

	state(): DeskglideState {
		return apiState(this.sitting, this.wall(), this.limit());
	}

	async startBreak(minutes?: number): Promise<DeskglideAnswer> {
		if (minutes !== undefined) {
			checkMinutes(minutes, mostMinutes.break);
		}
		return this.wishes.startBreak(minutes);
	}

	async endBreak(): Promise<DeskglideAnswer> {
		this.sitting.feed({ type: "break-end" });
		return { done: true };
	}

	async startRoutine(id: string): Promise<DeskglideAnswer> {
		checkId(id);
		return this.wishes.startRoutine(id);
	}

	async previewRoutine(id: string): Promise<DeskglideAnswer> {
		checkId(id);
		return this.wishes.previewRoutine(id);
	}

	async pause(length: number | "tomorrow" | "until-resumed"): Promise<DeskglideAnswer> {
		if (length === "tomorrow") {
			this.sitting.feed({ type: "pause", until: length });
		} else if (length === "until-resumed") {
			this.sitting.feed({ type: "pause" });
		} else {
			checkMinutes(length, mostMinutes.pause);
			this.sitting.feed({ type: "pause", seconds: length * 60 });
		}
		return { done: true };
	}

	async resume(): Promise<DeskglideAnswer> {
		this.sitting.feed({ type: "resume" });
		return { done: true };
	}

	async startMeeting(length: number | "until-ended"): Promise<DeskglideAnswer> {
		if (length === "until-ended") {
			this.sitting.feed({ type: "meeting-start" });
		} else {
			checkMinutes(length, mostMinutes.meeting);
			this.sitting.feed({ type: "meeting-start", seconds: length * 60 });
		}
		return { done: true };
	}

	async endMeeting(): Promise<DeskglideAnswer> {
		this.sitting.feed({ type: "meeting-end" });
		return { done: true };
	}

	async stand(): Promise<DeskglideAnswer> {
		this.sitting.feed({ type: "stand" });
		return { done: true };
	}

	async sit(): Promise<DeskglideAnswer> {
		this.sitting.feed({ type: "sit" });
		return { done: true };
	}

	async reportCall(goesOn: boolean): Promise<DeskglideAnswer> {
		if (typeof goesOn !== "boolean") {
			throw new InvalidArgumentError(l10n.t("True or false is needed here."));
		}
		this.sitting.feed({ type: "call", on: goesOn, source: "report" });
		return { done: true };
	}

	async logActivity(id: string, minutes: number): Promise<DeskglideAnswer> {
		checkId(id);
		checkMinutes(minutes, mostMinutes.activity);
		return this.wishes.logActivity(id, Math.round(minutes), "extension");
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private tellOfBreak(effect: Effect): void {
		const at = effect.wall;
		if (effect.type === "break-started") {
			this.broke.fire({ type: "started", at, seconds: effect.length });
		} else if (effect.type === "break-ended") {
			this.broke.fire({ type: "ended", at, seconds: effect.length, early: effect.early });
		} else if (effect.type === "skipped") {
			this.broke.fire({ type: "skipped", at });
		}
	}

	private tell(): void {
		const state = this.state();
		const telling = changeKey(state);
		if (telling !== this.told) {
			this.told = telling;
			this.changed.fire(state);
		}
	}
}

function checkMinutes(value: unknown, most: number): void {
	if (!isMinutes(value, most)) {
		throw new InvalidArgumentError(l10n.t("A number of minutes from 1 to {0} is needed here.", most));
	}
}

function checkId(value: unknown): void {
	if (!isId(value)) {
		throw new InvalidArgumentError(l10n.t("The id of a routine or exercise is needed here."));
	}
}
