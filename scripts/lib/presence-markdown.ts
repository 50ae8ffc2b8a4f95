/** The table of ways of working in the page about sitting: minutes counted of an hour, beside the truth. */

const begin = "<!-- presence: npm run presence-table -->";
const end = "<!-- end of presence -->";

interface Row {
	readonly says: string;
	readonly truth: number;
	readonly counted: readonly number[];
}

/** The page with its table made anew. @throws where the page has no place for it. */
export function withPresenceTable(page: string, rows: readonly Row[], hosts: readonly string[]): string {
	const from = page.indexOf(begin);
	const to = page.indexOf(end);
	if (from < 0 || to < from) {
		throw new Error(`The page has no ${begin} before ${end}.`);
	}
	const line = (cells: readonly unknown[]) => `| ${cells.join(" | ")} |`;
	const table = [
		line(["an hour of", "truth", ...hosts]),
		line(["---", ...["", ...hosts].map(() => "--:")]),
		...rows.map(({ says, truth, counted }) => line([says, truth, ...counted])),
	];
	return `${page.slice(0, from)}${begin}\n\n${table.join("\n")}\n\n${page.slice(to)}`;
}
