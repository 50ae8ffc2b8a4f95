const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A name never used before: 12 letters and digits, 62 bits of chance. */
export function shortId(): string {
	return Array.from(crypto.getRandomValues(new Uint32Array(12)), (value) => letters[value % letters.length]).join("");
}
