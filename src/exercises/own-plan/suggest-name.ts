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

/** What is said of a name, and the name that was probably meant. */
export interface NameAdvice {
	readonly message: string;
	/** To be written in its place. */
	readonly instead?: string;
}

/** The name among `known` that is nearest to this one; undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const short = name.slice(0, 60);
	let nearest: { readonly each: string; readonly far: number } | undefined;
	for (const each of known) {
		const far = Math.abs(each.length - short.length) >= (nearest?.far ?? 4) ? 4 : distance(short, each);
		if (far < (nearest?.far ?? 4)) {
			nearest = { each, far };
		}
	}
	return nearest?.each;
}

/** "X" is not known; the nearest name, if there is one, or all of a short list. */
export function unknownNameMessage(name: string, known: readonly string[]): NameAdvice {
	const near = nearestName(name, known);
	const help =
		near !== undefined
			? l10n.t('Did you mean "{0}"?', near)
			: known.length <= 12
				? l10n.t("Known here: {0}.", known.join(", "))
				: "";
	return {
		message: l10n.t('"{0}" is not known here. {1}', name.slice(0, 60), help).trim(),
		...(near !== undefined && { instead: near }),
	};
}
