/**
 * A handler for each type of message: one that nobody handles does not compile.
 * `Given` is what each of them gets besides the message.
 */
export type MessageHandlers<Message extends { readonly type: string }, Given extends readonly unknown[] = []> = {
	readonly [Type in Message["type"]]: (
		message: Extract<Message, { readonly type: Type }>,
		...given: Given
	) => void | Promise<void>;
};

/** Gives a message to its handler. */
export async function handleMessage<Message extends { readonly type: string }, Given extends readonly unknown[] = []>(
	handlers: MessageHandlers<Message, Given>,
	message: Message,
	...given: Given
): Promise<void> {
	const handler = handlers[message.type as Message["type"]] as (
		message: Message,
		...given: Given
	) => void | Promise<void>;
	await handler(message, ...given);
}
