const mark = "[deskglide tests] ";
const countsMark = `${mark}counts `;
const handsMark = `${mark}hands `;

interface Counts {
	readonly passed: number;
	readonly failed: number;
}

/** What a suite inside an editor asks of the hands at its keyboard and mouse. */
export type HandsDo =
	/** Presses the keys that write a text. */
	| { readonly does: "type"; readonly text: string }
	/** Writes a text without a key, as an input method or the dictation of the system does. */
	| { readonly does: "speak"; readonly text: string }
	/** Turns the wheel over the editor, so many notches down. */
	| { readonly does: "wheel"; readonly notches: number }
	/** Goes away: the editor no longer calls the window active. */
	| { readonly does: "leave" };

/**
 * The lines by which a suite tells the process outside what is its own output among everything that an editor
 * prints, and how its tests came out. Used on both sides; runs in every host.
 */
export const suiteLine = {
	text(text: string): string {
		return text
			.split("\n")
			.map((line) => mark + line)
			.join("\n");
	},
	counts(counts: Counts): string {
		return countsMark + JSON.stringify({ passed: counts.passed, failed: counts.failed });
	},
	hands(what: HandsDo): string {
		return handsMark + JSON.stringify(what);
	},
	readHands(line: string): HandsDo | undefined {
		return line.startsWith(handsMark) ? JSON.parse(line.slice(handsMark.length)) : undefined;
	},
	read(line: string): { readonly text?: string; readonly counts?: Counts } | undefined {
		if (line.startsWith(countsMark)) {
			return { counts: JSON.parse(line.slice(countsMark.length)) };
		}
		return line.startsWith(mark) ? { text: line.slice(mark.length) } : undefined;
	},
};
