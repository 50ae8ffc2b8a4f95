import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeFolder } from "../../../host/remove-folder";

/**
 * A display that speaks the bytes of the X11 protocol as the specification gives them, written apart from the code it
 * tests: set-up with a secret, QueryExtension, and QueryInfo of MIT-SCREEN-SAVER. It fails on any other byte.
 */
export interface XDisplayOptions {
	/** Milliseconds since the last input. */
	idle?: number;
	/** The secret it wants; none when absent. */
	secret?: Uint8Array;
	/** Whether it has the extension. */
	screenSaver?: boolean;
	/** Sends each byte by itself. */
	slowly?: boolean;
	/** Sends an event nobody asked for before each reply. */
	events?: boolean;
	/** Accepts connections and says nothing. */
	silent?: boolean;
	/** Closes the connection in the middle of the set-up's answer. */
	breaks?: boolean;
	/** Sends its answers one byte each half second. */
	drips?: boolean;
	/** Sends events without an end in place of a reply. */
	floods?: boolean;
	/** Announces a reply of 16 GB, and sends the beginning of it. */
	announces?: boolean;
}

const rootWindow = 0x0000_02b5;
const screenSaverOpcode = 144;

export class XDisplay {
	/** What was wrong with what it was asked. */
	readonly complaints: string[] = [];
	readonly folder = mkdtempSync(join(tmpdir(), "deskglide-x11-"));
	connections = 0;
	/** Every byte of all set-ups it got. */
	readonly setups: Buffer[] = [];
	/** Bytes it sent, and could send. */
	sent = 0;
	private readonly server: Server;

	private constructor(
		readonly number: number,
		private readonly options: XDisplayOptions,
	) {
		this.server = createServer((socket) => this.serve(socket));
	}

	static async open(options: XDisplayOptions = {}, number = 7): Promise<XDisplay> {
		const display = new XDisplay(number, options);
		await new Promise<void>((ready) => display.server.listen(join(display.folder, `X${number}`), ready));
		return display;
	}

	/** An `.Xauthority` file with these entries. */
	authority(...entries: readonly Uint8Array[]): string {
		const path = join(this.folder, "authority");
		writeFileSync(path, Buffer.concat(entries));
		return path;
	}

	async close(): Promise<void> {
		await new Promise((closed) => this.server.close(closed));
		removeFolder(this.folder);
	}

	private serve(socket: Socket): void {
		this.connections += 1;
		let received = Buffer.alloc(0);
		let isSetUp = false;
		let sequence = 0;
		socket.on("error", () => undefined);
		socket.on("data", (bytes) => {
			received = Buffer.concat([received, bytes]);
			for (;;) {
				const size = isSetUp ? requestSize(received) : setupSize(received);
				if (size === undefined || received.length < size) {
					return;
				}
				const message = received.subarray(0, size);
				received = received.subarray(size);
				if (isSetUp) {
					sequence += 1;
					if (this.options.floods === true) {
						this.flood(socket);
						return;
					}
					if (this.options.events === true) {
						this.send(socket, event(sequence));
					}
					this.send(socket, this.reply(message, sequence));
				} else {
					isSetUp = true;
					this.answerSetup(socket, message);
				}
			}
		});
	}

	private answerSetup(socket: Socket, message: Buffer): void {
		this.setups.push(message);
		const { secret, silent, breaks } = this.options;
		if (silent === true) {
			return;
		}
		this.expect(message[0] === 0x6c, "the byte order is little-endian");
		this.expect(message.readUInt16LE(2) === 11 && message.readUInt16LE(4) === 0, "the protocol is 11.0");
		const nameLength = message.readUInt16LE(6);
		const name = message.toString("latin1", 12, 12 + nameLength);
		const at = 12 + pad(nameLength);
		const data = message.subarray(at, at + message.readUInt16LE(8));
		const right = secret === undefined || (name === "MIT-MAGIC-COOKIE-1" && data.equals(secret));
		const answer = right ? accepted() : refused("Authorization required");
		if (breaks === true) {
			socket.end(answer.subarray(0, 20));
		} else {
			this.send(socket, answer);
		}
	}

	private reply(message: Buffer, sequence: number): Buffer {
		if (message[0] === 98) {
			const name = message.toString("latin1", 8, 8 + message.readUInt16LE(4));
			this.expect(name === "MIT-SCREEN-SAVER", `the extension asked for is MIT-SCREEN-SAVER, not ${name}`);
			const reply = replyOf(sequence);
			reply[8] = this.options.screenSaver === false ? 0 : 1;
			reply[9] = screenSaverOpcode;
			if (this.options.announces === true) {
				reply.writeUInt32LE(0xffff_ffff, 4);
			}
			return reply;
		}
		if (message[0] === screenSaverOpcode && message[1] === 1) {
			this.expect(message.readUInt32LE(4) === rootWindow, "the window asked about is the root");
			const reply = replyOf(sequence);
			reply.writeUInt32LE(0x0020_0001, 8);
			reply.writeUInt32LE(123, 12);
			reply.writeUInt32LE(this.options.idle ?? 0, 16);
			return reply;
		}
		this.complaints.push(`an unknown request ${message[0]}`);
		const error = Buffer.alloc(32);
		error[1] = 1;
		return error;
	}

	private expect(is: boolean, what: string): void {
		if (!is) {
			this.complaints.push(`not so: ${what}`);
		}
	}

	private flood(socket: Socket): void {
		const bytes = Buffer.concat(Array.from({ length: 1000 }, () => event(1)));
		const more = () => {
			while (!socket.destroyed && socket.write(bytes)) {
				this.sent += bytes.length;
			}
		};
		socket.on("drain", more);
		more();
	}

	private send(socket: Socket, bytes: Buffer): void {
		this.sent += bytes.length;
		if (this.options.drips === true) {
			const left = [...bytes];
			const timer = setInterval(() => {
				const byte = left.shift();
				if (byte === undefined || socket.destroyed) {
					clearInterval(timer);
				} else {
					socket.write(Uint8Array.of(byte));
				}
			}, 500);
			socket.on("close", () => clearInterval(timer));
			return;
		}
		if (this.options.slowly === true) {
			for (const byte of bytes) {
				socket.write(Uint8Array.of(byte));
			}
		} else {
			socket.write(bytes);
		}
	}
}

/** An entry of an `.Xauthority` file. */
export function authorityEntry(family: number, address: string, display: string, data: Uint8Array): Uint8Array {
	const field = (bytes: Uint8Array) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
	return Buffer.concat([
		Buffer.from([family >> 8, family & 255]),
		...[Buffer.from(address), Buffer.from(display), Buffer.from("MIT-MAGIC-COOKIE-1"), data].map(field),
	]);
}

const pad = (length: number): number => Math.ceil(length / 4) * 4;

function setupSize(bytes: Buffer): number | undefined {
	return bytes.length < 12 ? undefined : 12 + pad(bytes.readUInt16LE(6)) + pad(bytes.readUInt16LE(8));
}

function requestSize(bytes: Buffer): number | undefined {
	return bytes.length < 4 ? undefined : bytes.readUInt16LE(2) * 4;
}

/** The set-up's answer of a common server: a vendor whose name is no multiple of four, seven formats, one screen. */
function accepted(): Buffer {
	const vendor = "The X.Org Foundation, tried";
	const screen = Buffer.alloc(40);
	screen.writeUInt32LE(rootWindow, 0);
	const rest = Buffer.alloc(32 + pad(vendor.length) + 7 * 8);
	rest.writeUInt32LE(12_101_007, 0);
	rest.writeUInt16LE(vendor.length, 16);
	rest[20] = 1;
	rest[21] = 7;
	rest.write(vendor, 32, "latin1");
	const header = Buffer.alloc(8);
	header[0] = 1;
	header.writeUInt16LE(11, 2);
	header.writeUInt16LE((rest.length + screen.length) / 4, 6);
	return Buffer.concat([header, rest, screen]);
}

function refused(reason: string): Buffer {
	const text = Buffer.alloc(pad(reason.length));
	text.write(reason, "latin1");
	const header = Buffer.alloc(8);
	header[1] = reason.length;
	header.writeUInt16LE(11, 2);
	header.writeUInt16LE(text.length / 4, 6);
	return Buffer.concat([header, text]);
}

function replyOf(sequence: number): Buffer {
	const reply = Buffer.alloc(32);
	reply[0] = 1;
	reply.writeUInt16LE(sequence, 2);
	return reply;
}

/** MappingNotify, which every client gets unasked. */
function event(sequence: number): Buffer {
	const bytes = Buffer.alloc(32);
	bytes[0] = 34;
	bytes.writeUInt16LE(sequence, 2);
	return bytes;
}
