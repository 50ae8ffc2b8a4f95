/** A binding as it is written into the editor's list of them, and where in that list. */

/** The parts of a binding around the name of its key, which the person types. */
export interface BindingParts {
	readonly before: string;
	/** A key to begin with, to be typed over. */
	readonly key: string;
	readonly after: string;
}

/** The binding that plays a routine or exercise, by its id. */
export function bindingFor(id: string): BindingParts {
	return {
		before: '{ "key": "',
		key: "ctrl+alt+1",
		after: `", "command": "deskglide.quickStretch", "args": ${JSON.stringify(id)} }`,
	};
}

/** The offset right after the beginning of the list in a file of bindings; undefined where there is no list. */
export function beginningOfList(text: string): number | undefined {
	// Comments may stand before it; the list itself begins on a line of its own.
	const list = /^[^\S\n]*\[/m.exec(text);
	return list === null ? undefined : list.index + list[0].length;
}
