import type { Disposable } from "vscode";
import type { SittingService } from "./service";

/**
 * Keeps in the log, whenever something happened, what the timer would answer to "why now, or why not yet?".
 * @param words loads the sentences, which the timer's start does without
 */
export function keepWhy(
	sitting: Pick<SittingService, "onEffect" | "explain" | "view">,
	log: (line: string) => void,
	words: () => Promise<typeof import("./why")> = () => import("./why"),
): Disposable {
	let last = "";
	return sitting.onEffect(async () => {
		const [explanation, { at }] = [sitting.explain(), sitting.view()];
		const { whyInWords } = await words();
		const line = whyInWords(explanation, at).join(" ");
		if (line !== last) {
			last = line;
			log(line);
		}
	});
}
