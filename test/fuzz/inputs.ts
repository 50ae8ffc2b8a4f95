import fc from "fast-check";

/** Names that mean something to the language itself. */
const trickyKeys = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "then", "toJSON"];

const trickyTexts = [
	...trickyKeys,
	"",
	" ",
	"\u0000",
	"\u2028",
	"\ud800",
	"\ufeff",
	"<img src=x onerror=alert(1)>",
	"</script><script>",
	// biome-ignore lint/suspicious/noTemplateCurlyInString: an input that looks like one
	"${1}{0}%s",
	"../../etc/passwd",
	"command:deskglide.eraseDiary",
	"NaN",
	"1e999",
	"9".repeat(400),
	"x".repeat(5000),
	"🦵".repeat(300),
];

const trickyNumbers = [0, -0, -1, 0.5, 1e-300, 1e21, 2 ** 31, 2 ** 53, Number.MAX_VALUE];

/** A list in a list in a list, a few hundred deep. */
const deep: unknown = Array.from({ length: 300 }).reduce<unknown>((inner) => [inner], 1);

const anyText = fc.oneof(fc.constantFrom(...trickyTexts), fc.string({ unit: "binary", maxLength: 30 }), fc.string());

/** What JSON can hold. */
const anyLeaf: fc.Arbitrary<unknown> = fc.oneof(
	anyText,
	fc.constantFrom<unknown>(null, true, false, ...trickyNumbers),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.integer(),
);

/** A value of any shape a message, a file or another extension could bring: also what JSON cannot hold. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
	anyLeaf,
	fc.constantFrom<unknown>(
		undefined,
		Number.NaN,
		Number.POSITIVE_INFINITY,
		1n,
		Symbol.iterator,
		deep,
		() => 1,
		new Date(0),
	),
	fc.object({ key: fc.oneof(fc.constantFrom(...trickyKeys), fc.string()), maxDepth: 3, withNullPrototype: true }),
	fc.array(anyLeaf, { maxLength: 5 }),
);

/** One change to a plain value, at a place chosen by `where`. */
interface Change {
	readonly where: readonly number[];
	readonly how: "replace" | "remove" | "add" | "repeat" | "wrap";
	readonly key: string;
	readonly value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
	where: fc.array(fc.nat(50), { maxLength: 6 }),
	how: fc.constantFrom("replace", "replace", "remove", "add", "repeat", "wrap"),
	key: fc.oneof(fc.constantFrom(...trickyKeys), fc.string({ maxLength: 8 })),
	value: fc.oneof(anyLeaf, fc.constant(deep), fc.constant([]), fc.constant({})),
});

/** One of the sound values, changed in one to three places. Most of it still holds, so that checks beyond the first are met. */
export function mutated(...sound: readonly unknown[]): fc.Arbitrary<unknown> {
	return fc
		.tuple(fc.constantFrom(...sound), fc.array(change, { minLength: 1, maxLength: 3 }))
		.map(([value, changes]) => changes.reduce(changed, structuredClone(value)));
}

function changed(value: unknown, { where, how, key, value: other }: Change): unknown {
	const [next, ...rest] = where;
	if (next !== undefined && typeof value === "object" && value !== null) {
		const keys = Object.keys(value);
		const inner = keys[next % Math.max(1, keys.length)];
		if (inner !== undefined) {
			const held = Object.getOwnPropertyDescriptor(value, inner)?.value;
			put(value, inner, changed(held, { where: rest, how, key, value: other }));
			return value;
		}
	}
	switch (how) {
		case "replace":
			return structuredClone(other);
		case "wrap":
			return [value];
		case "repeat":
			return Array.isArray(value)
				? [...value, ...value]
				: typeof value === "string"
					? value.repeat(20)
					: [value, value];
		case "add":
			if (typeof value === "object" && value !== null) {
				put(value, key, structuredClone(other));
			}
			return value;
		case "remove":
			return undefined;
	}
}

/** As JSON.parse would: an own field, whatever its name. */
function put(object: object, key: string, value: unknown): void {
	// A list of JSON has its items and nothing beside them.
	if (Array.isArray(object) && (key === "length" || !Object.hasOwn(object, key))) {
		return;
	}
	Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** One of the sound texts, with pieces cut out, doubled, moved or put in. */
export function mutatedText(...sound: readonly string[]): fc.Arbitrary<string> {
	const piece = fc.oneof(
		anyText,
		fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "\n", "//", "/*", "null", "1e9"),
	);
	const cut = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(30), put: piece });
	return fc.tuple(fc.constantFrom(...sound), fc.array(cut, { minLength: 1, maxLength: 3 })).map(([text, cuts]) =>
		cuts.reduce((now, { from, length, put: piece }) => {
			const at = Math.floor(from * now.length);
			return now.slice(0, at) + piece + now.slice(at + length);
		}, text),
	);
}
