import { isSingleRoutineId } from "../single-exercise";

/** Who is drawn. The motion is the same for all. */
export interface Person {
	/** 0 the lightest of the theme's skins. */
	readonly skin: 0 | 1 | 2;
	readonly hairTone: 0 | 1 | 2;
	readonly hair: "short" | "bun" | "bob";
	/** Breadth of some parts against the usual. */
	readonly build: {
		readonly shoulders: number;
		readonly chest: number;
		readonly waist: number;
		readonly hips: number;
	};
}

export type Dress = "shoes" | "barefoot" | "swim";

const BROAD = { shoulders: 1, chest: 1, waist: 1, hips: 1 } as const;
const NARROW = { shoulders: 0.9, chest: 1.03, waist: 0.9, hips: 1.04 } as const;

/** Who is drawn where nobody is chosen. */
export const ANYBODY: Person = { skin: 0, hairTone: 0, hair: "short", build: BROAD };

export const PEOPLE: readonly Person[] = [
	ANYBODY,
	{ skin: 1, hairTone: 0, hair: "bun", build: NARROW },
	{ skin: 2, hairTone: 0, hair: "short", build: BROAD },
	{ skin: 0, hairTone: 1, hair: "bob", build: NARROW },
];

/** The person who shows a routine: the same one whenever it is done, and the same one for all exercises done alone. */
export function personFor(routine: string): Person {
	if (isSingleRoutineId(routine)) return ANYBODY;
	let sum = 0;
	for (const letter of routine) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
	return PEOPLE[sum % PEOPLE.length] ?? ANYBODY;
}
