import type { Permission } from "./x11-messages";

/** Where a display is, and who may speak to it. */

/** The number of a display on this machine, from `DISPLAY`; undefined for one reached over a network, or none. */
export function displayNumber(display: string | undefined): number | undefined {
	const match = /^(?:unix|[^:]*\/unix)?:(\d{1,5})(?:\.\d+)?$/.exec(display ?? "");
	return match === null ? undefined : Number(match[1]);
}

const cookie = "MIT-MAGIC-COOKIE-1";

/** Families of an entry: this machine by its name, and any. */
const local = 256;
const wild = 65_535;

/**
 * The secret for a display out of an `.Xauthority` file; undefined where it holds none for this machine, or ends in the
 * middle. The secret of another machine is that machine's, and never sent here.
 */
export function permissionFor(file: Uint8Array, display: number, host: string): Permission | undefined {
	for (const { family, address, number, name, data } of entries(file)) {
		if (name !== cookie || (number !== "" && number !== String(display))) {
			continue;
		}
		if (family === wild || (family === local && address === host)) {
			return { name, data };
		}
	}
	return undefined;
}

interface Entry {
	readonly family: number;
	readonly address: string;
	readonly number: string;
	readonly name: string;
	readonly data: Uint8Array;
}

function* entries(file: Uint8Array): Generator<Entry> {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const text = new TextDecoder();
	let at = 0;
	const field = (): Uint8Array | undefined => {
		if (at + 2 > file.length) {
			return undefined;
		}
		const end = at + 2 + view.getUint16(at);
		const bytes = end <= file.length ? file.subarray(at + 2, end) : undefined;
		at = end;
		return bytes;
	};
	while (at + 2 <= file.length) {
		const family = view.getUint16(at);
		at += 2;
		const [address, number, name, data] = [field(), field(), field(), field()];
		if (address === undefined || number === undefined || name === undefined || data === undefined) {
			return;
		}
		yield { family, address: text.decode(address), number: text.decode(number), name: text.decode(name), data };
	}
}
