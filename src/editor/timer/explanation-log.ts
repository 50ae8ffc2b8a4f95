import type { Disposable } from "vscode";
import type { SittingService } from "./sitting-service";

/**
 * Keeps in the log, whenever something happened, what the timer would answer to "why now, or why not yet?".
 * @param words loads the sentences, which the timer's start does without
 */
export function logExplanations(
	sitting: Pick<SittingService, "onEffect" | "explain" | "view">,
	log: (line: string) => void,
	words: () => Promise<typeof import("./explanation-text")> = () => import("./explanation-text"),
): Disposable {
	let last = "";
	return sitting.onEffect(async () => {
		const [explanation, { at }] = [sitting.explain(), sitting.view()];
		const { explanationText } = await words();
		const line = explanationText(explanation, at).join(" ");
		if (line !== last) {
			last = line;
			log(line);
		}
	});
}
