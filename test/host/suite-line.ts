const mark = "[deskglide tests] ";
const countsMark = `${mark}counts `;

interface Counts {
	readonly passed: number;
	readonly failed: number;
}

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
	read(line: string): { readonly text?: string; readonly counts?: Counts } | undefined {
		if (line.startsWith(countsMark)) {
			return { counts: JSON.parse(line.slice(countsMark.length)) };
		}
		return line.startsWith(mark) ? { text: line.slice(mark.length) } : undefined;
	},
};
