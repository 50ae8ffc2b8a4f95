import * as l10n from "@vscode/l10n";
import type { Disposable, LanguageModelToolResult, PreparedToolInvocation, Uri } from "vscode";
import type { DeskglideApi } from "../../api";
import type { Desk } from "../desk";
import type { SittingService } from "../sitting/service";
import { ApiOne } from "./api-one";
import { prepareTool, runTool } from "./assistant-tools";
import { openLink } from "./links";
import { Wishes } from "./wishes";
import { WrongArgument } from "./wrong-argument";

/** What other extensions, links and assistants reach of Deskglide. Loaded when one of them first asks. */
export class OtherTools implements Disposable {
	private readonly wishes: Wishes;
	private api: ApiOne | undefined;

	constructor(
		private readonly sitting: SittingService,
		openDesk: () => Promise<Desk>,
		private readonly wall: () => number,
	) {
		this.wishes = new Wishes(sitting, openDesk);
	}

	/** @throws WrongArgument for a version there is not */
	getApi(version: number): DeskglideApi {
		if (version !== 1) {
			throw new WrongArgument(l10n.t("Deskglide offers version {0} of its interface to other extensions.", 1));
		}
		this.api ??= new ApiOne(this.sitting, this.wishes, this.wall);
		return this.api;
	}

	openLink(uri: Uri): Promise<void> {
		return openLink(uri, this.wishes);
	}

	/** @throws WrongArgument */
	prepareTool(tool: string, input: unknown): PreparedToolInvocation {
		return prepareTool(tool, input);
	}

	/** @throws WrongArgument */
	runTool(tool: string, input: unknown): Promise<LanguageModelToolResult> {
		return runTool(tool, input, this.sitting, this.wishes);
	}

	dispose(): void {
		this.api?.dispose();
	}
}
