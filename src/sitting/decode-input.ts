import { amount, anyNumber, breakpointKind, type Decoder, flag, moment, oneOf, optional, record, text } from "./decode";
import type { Input } from "./input";
import type { Settings } from "./settings";

type Type = Input["type"];
type InputOf<Each extends Type> = Extract<Input, { type: Each }>;
type BodyOf<Each extends Type> = Omit<InputOf<Each>, "type" | "at" | "wall">;

const nothing = record({});
const named = record({ id: text });
const inWindow = record<{ readonly window?: string }>({ window: optional(text) });
const forSeconds = record<{ readonly seconds?: number }>({ seconds: optional(anyNumber) });

/** What comes with each type besides the time. Settings are each window's own: those of whoever reads take their place. */
const inputBodies: { readonly [Each in Exclude<Type, "settings">]: Decoder<BodyOf<Each>> } = {
	tick: nothing,
	evidence: inWindow,
	"machine-idle": record({ seconds: anyNumber }),
	breakpoint: record({ kind: breakpointKind }),
	"busy-start": named,
	"busy-end": record({ id: text, kind: breakpointKind }),
	"tool-edit": nothing,
	"debug-start": named,
	"debug-end": named,
	focus: inWindow,
	blur: inWindow,
	sleep: record<BodyOf<"sleep">>({ sinceLastSign: optional(flag) }),
	wake: nothing,
	"message-seen": nothing,
	"prompt-shown": named,
	"prompt-hidden": named,
	"prompt-closed": named,
	answer: record<BodyOf<"answer">>({
		id: text,
		answer: oneOf("start", "stand30", "stand", "sit", "skip", "snooze"),
		minutes: optional(anyNumber),
	}),
	snooze: record({ minutes: anyNumber }),
	skip: nothing,
	"undo-skip": nothing,
	"prompt-lost": named,
	"away-answer": record({ id: text, answer: oneOf("moving", "sitting") }),
	"break-start": forSeconds,
	"break-end": nothing,
	"routine-start": record({ id: text, posture: oneOf("seated", "standing", "walking", "floor") }),
	"routine-end": named,
	pause: record<BodyOf<"pause">>({
		seconds: optional(anyNumber),
		until: optional((value, path, shift) => (value === "tomorrow" ? value : anyNumber(value, path, shift))),
	}),
	resume: nothing,
	"meeting-start": forSeconds,
	"meeting-end": nothing,
	call: record<BodyOf<"call">>({ on: flag, source: optional(oneOf("machine", "report")) }),
	"screen-locked": nothing,
	stand: nothing,
	sit: nothing,
	lock: record({ on: flag }),
};

const when = record<{ readonly at: number; readonly wall: number }>({ at: moment, wall: amount });

const typeOf = record<{ readonly type: Type }>({
	type: oneOf<Type>("settings", ...(Object.keys(inputBodies) as (keyof typeof inputBodies)[])),
});

/** An input another window took, with its moment moved to this window's clock. Throws `DecodeError`. */
export function inputDecoder(settings: Settings): Decoder<Input> {
	return (value, path, shift) => {
		const { type } = typeOf(value, path, shift);
		const body = type === "settings" ? { settings } : inputBodies[type](value, path, shift);
		return { type, ...body, ...when(value, path, shift) } as Input;
	};
}
