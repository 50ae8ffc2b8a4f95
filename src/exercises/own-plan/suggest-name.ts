import * as l10n from "@vscode/l10n";

/** Letters that have to change to make one word of another; more than 3 count as 4. */
function distance(one: string, other: string): number {
	let row = [...other].map((_, index) => index + 1);
	for (const [line, letter] of [...one].entries()) {
		const next: number[] = [];
		for (const [column, otherLetter] of [...other].entries()) {
			const corner = column === 0 ? line : (row[column - 1] ?? 0);
			const left = column === 0 ? line + 1 : (next[column - 1] ?? 0);
			next.push(letter === otherLetter ? corner : 1 + Math.min(corner, left, row[column] ?? 0));
		}
		row = next;
	}
	return Math.min(4, row.at(-1) ?? one.length);
}

/** "X" is not known; the nearest name, if there is one, or all of a short list. */
export function unknownNameMessage(name: string, known: readonly string[]): string {
	const near = known
		.map((each) => ({ each, far: distance(name.slice(0, 60), each) }))
		.sort((a, b) => a.far - b.far)
		.find(({ far }) => far < 4)?.each;
	const help =
		near !== undefined
			? l10n.t('Did you mean "{0}"?', near)
			: known.length <= 12
				? l10n.t("Known here: {0}.", known.join(", "))
				: "";
	return l10n.t('"{0}" is not known here. {1}', name.slice(0, 60), help).trim();
}
