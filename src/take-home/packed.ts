/**
 * JSON as compressed text (DEFLATE, in base 64), which is data wherever it stands in a page: a plan names the same words
 * again for each repetition, and packs to a tenth.
 */
export async function packed(value: unknown): Promise<string> {
	const bytes = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(JSON.stringify(value)));
	let text = "";
	for (const byte of bytes) {
		text += String.fromCharCode(byte);
	}
	return btoa(text);
}

/**
 * Returns the data that was packed into a page.
 * @throws where the text was not packed so
 */
export async function unpacked(text: string): Promise<unknown> {
	const bytes = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0));
	return JSON.parse(new TextDecoder().decode(await through(new DecompressionStream("deflate-raw"), bytes)));
}

async function through(
	change: { readonly readable: ReadableStream; readonly writable: WritableStream },
	bytes: Uint8Array,
): Promise<Uint8Array> {
	const writer = change.writable.getWriter();
	const written = writer.write(bytes).then(() => writer.close());
	const [result] = await Promise.all([new Response(change.readable).arrayBuffer(), written]);
	return new Uint8Array(result);
}
