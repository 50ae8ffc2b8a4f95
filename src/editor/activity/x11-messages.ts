/**
 * The few messages of the X Window System protocol, version 11, that are needed to ask a display how long ago its
 * keyboard or mouse was last used: the set-up of a connection, and `QueryInfo` of the extension MIT-SCREEN-SAVER.
 * All in little-endian order, which the first byte of the set-up announces.
 */

const littleEndian = 0x6c;
const protocolMajor = 11;
/** Every reply, error and event but a longer reply is this long. */
const messageSize = 32;
const errorCode = 0;
const replyCode = 1;
const setupHeader = 8;
const setupFixed = 40;
const formatSize = 8;
const queryExtensionOpcode = 98;
const queryInfoMinorOpcode = 1;
const screenSaver = "MIT-SCREEN-SAVER";

/** What a display asks for before it lets anyone in: the name of the method, and its secret. */
export interface Permission {
	readonly name: string;
	readonly data: Uint8Array;
}

const padded = (length: number): number => (length + 3) & ~3;

/** Returns the bytes that open a connection, with the permission from the authority file where there is one. */
export function setupRequest(permission: Permission | undefined): Uint8Array {
	const name = new TextEncoder().encode(permission?.name ?? "");
	const data = permission?.data ?? new Uint8Array();
	const bytes = new Uint8Array(12 + padded(name.length) + padded(data.length));
	const view = new DataView(bytes.buffer);
	view.setUint8(0, littleEndian);
	view.setUint16(2, protocolMajor, true);
	view.setUint16(6, name.length, true);
	view.setUint16(8, data.length, true);
	bytes.set(name, 12);
	bytes.set(data, 12 + padded(name.length));
	return bytes;
}

/** How many bytes the answer to the set-up has, once its first eight are there; undefined before. */
export function setupReplySize(bytes: Uint8Array): number | undefined {
	return bytes.length < setupHeader ? undefined : setupHeader + viewOf(bytes).getUint16(6, true) * 4;
}

/** The root window of the first screen; undefined where the display refuses, or does not speak as expected. */
export function rootWindow(reply: Uint8Array): number | undefined {
	const view = viewOf(reply);
	if (reply.length < setupFixed || view.getUint8(0) !== 1) {
		return undefined;
	}
	const screens = setupFixed + padded(view.getUint16(24, true)) + view.getUint8(29) * formatSize;
	return screens + 4 <= reply.length ? view.getUint32(screens, true) : undefined;
}

/** Returns the bytes that ask for the opcode of the screen saver extension. */
export function queryExtensionRequest(): Uint8Array {
	const name = new TextEncoder().encode(screenSaver);
	const bytes = new Uint8Array(8 + padded(name.length));
	const view = new DataView(bytes.buffer);
	view.setUint8(0, queryExtensionOpcode);
	view.setUint16(2, bytes.length / 4, true);
	view.setUint16(4, name.length, true);
	bytes.set(name, 8);
	return bytes;
}

/** The number under which the display knows the extension; undefined where it lacks it. */
export function extensionOpcode(reply: Uint8Array): number | undefined {
	return isReply(reply) && reply[8] === 1 ? reply[9] : undefined;
}

/**
 * Returns the bytes that ask how long the person has been idle.
 * @param opcode of the screen saver extension
 * @param window the root window
 */
export function queryInfoRequest(opcode: number, window: number): Uint8Array {
	const bytes = new Uint8Array(8);
	const view = new DataView(bytes.buffer);
	view.setUint8(0, opcode);
	view.setUint8(1, queryInfoMinorOpcode);
	view.setUint16(2, 2, true);
	view.setUint32(4, window, true);
	return bytes;
}

/** Seconds since the last input; undefined for an error. */
export function idleSeconds(reply: Uint8Array): number | undefined {
	return isReply(reply) ? viewOf(reply).getUint32(16, true) / 1000 : undefined;
}

/** How many bytes the reply or error at the start of `bytes` has, once that can be told. */
export function messageLength(bytes: Uint8Array): number | undefined {
	if (bytes.length < messageSize) {
		return undefined;
	}
	return bytes[0] === replyCode ? messageSize + viewOf(bytes).getUint32(4, true) * 4 : messageSize;
}

/** Whether this is an event nobody asked for, to be passed over. */
export function isEvent(message: Uint8Array): boolean {
	return message[0] !== replyCode && message[0] !== errorCode;
}

function isReply(message: Uint8Array): boolean {
	return message.length >= messageSize && message[0] === replyCode;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
