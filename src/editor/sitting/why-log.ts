import type { Disposable } from "vscode";
import type { SittingService } from "./service";
import { whyInWords } from "./why";

/** Keeps in the log, whenever something happened, what the timer would answer to "why now, or why not yet?". */
export function keepWhy(
	sitting: Pick<SittingService, "onEffect" | "explain" | "view">,
	log: (line: string) => void,
): Disposable {
	let last = "";
	return sitting.onEffect(() => {
		const line = whyInWords(sitting.explain(), sitting.view().at).join(" ");
		if (line !== last) {
			last = line;
			log(line);
		}
	});
}
