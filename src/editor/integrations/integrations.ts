import * as l10n from "@vscode/l10n";
import type { Disposable, LanguageModelToolResult, PreparedToolInvocation, Uri } from "vscode";
import type { DeskglideApi } from "../../api";
import type { RoutinesFeature } from "../routines/routines-feature";
import type { SittingService } from "../timer/sitting-service";
import { ApiV1 } from "./api-v1";
import { ExternalRequests } from "./external-requests";
import { InvalidArgumentError } from "./invalid-argument-error";
import { prepareTool, runTool } from "./language-model-tools";
import { openLink } from "./uri-handler";

/** What other extensions, links and assistants reach of Deskglide. Loaded when one of them first asks. */
export class Integrations implements Disposable {
	private readonly wishes: ExternalRequests;
	private api: ApiV1 | undefined;

	constructor(
		private readonly sitting: SittingService,
		openRoutines: () => Promise<RoutinesFeature>,
		private readonly wall: () => number,
		/** Seconds of sitting after which a break is due without regard to the phase. */
		private readonly limit: () => number,
		log: (line: string) => void,
	) {
		this.wishes = new ExternalRequests(sitting, openRoutines, log);
	}

	/** @throws InvalidArgumentError for a version there is not */
	getApi(version: number): DeskglideApi {
		if (version !== 1) {
			throw new InvalidArgumentError(l10n.t("Deskglide offers version {0} of its interface to other extensions.", 1));
		}
		this.api ??= new ApiV1(this.sitting, this.wishes, this.wall, this.limit);
		return this.api;
	}

	openLink(uri: Uri): Promise<void> {
		return openLink(uri, this.wishes);
	}

	/** @throws InvalidArgumentError */
	prepareTool(tool: string, input: unknown): PreparedToolInvocation {
		return prepareTool(tool, input);
	}

	/** @throws InvalidArgumentError */
	runTool(tool: string, input: unknown): Promise<LanguageModelToolResult> {
		return runTool(tool, input, this.sitting, this.wishes, this.limit());
	}

	dispose(): void {
		this.api?.dispose();
	}
}
