import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Why nothing can be asked on a bus here; undefined where it can. */
export function busMissing(): string | undefined {
	if (!isThere("dbus-daemon")) {
		return "there is no dbus-daemon on this machine";
	}
	return isThere("busctl") || isThere("gdbus") ? undefined : "there is neither busctl nor gdbus on this machine";
}

/** Whether a program is on this machine. */
export function isThere(program: string): boolean {
	return spawnSync(program, ["--version"]).error === undefined;
}

/** A session bus of our own. */
export interface SessionBus {
	/** For `DBUS_SESSION_BUS_ADDRESS`. */
	readonly address: string;
	end(): Promise<void>;
}

export async function startSessionBus(): Promise<SessionBus> {
	const folder = mkdtempSync(join(tmpdir(), "deskglide-bus-"));
	const keeper = spawn(
		process.execPath,
		[
			join(__dirname, "..", "..", "..", "host", "supervisor.mjs"),
			...["--remove", folder, "dbus-daemon", "--session", "--nofork"],
			...[`--address=unix:path=${join(folder, "bus")}`, "--print-address=1"],
		],
		{ stdio: ["pipe", "pipe", "ignore"] },
	);
	const ended = once(keeper, "exit");
	const address = await new Promise<string>((resolve, reject) => {
		keeper.stdout.once("data", (bytes) => resolve(String(bytes).trim()));
		keeper.once("exit", (code) => reject(new Error(`dbus-daemon ended with code ${code}.`)));
	});
	return {
		address,
		async end() {
			keeper.stdin.end();
			await ended;
		},
	};
}

/** A method of a desktop, as its own documentation names it, and the type of its answer: `t` of 64 bits, `u` of 32, `b` for yes or no. */
export interface DesktopMethod {
	readonly service: string;
	readonly path: string;
	readonly interface: string;
	readonly method: string;
	readonly type: "t" | "u" | "b";
	/** Milliseconds it answers, or 1 for yes and 0 for no. */
	readonly idle: number;
}

const [methodCall, methodReturn, error] = [1, 2, 3];
/** Fields of a message's head. */
const [path, inInterface, member, errorName, replySerial, destination, , signature] = [1, 2, 3, 4, 5, 6, 7, 8];
const busName = "org.freedesktop.DBus";

/** A desktop on a session bus, by the bytes of the D-Bus specification: it owns one name and answers one method. */
export class Desktop {
	private serial = 0;

	private constructor(
		private readonly socket: Socket,
		private readonly offers: DesktopMethod,
	) {}

	static async on(bus: SessionBus, offers: DesktopMethod): Promise<Desktop> {
		const socket = connect(/path=([^,]+)/.exec(bus.address)?.[1] ?? "");
		// The bus may end before it.
		socket.on("error", () => undefined);
		const desktop = new Desktop(socket, offers);
		const user = Buffer.from(String(process.getuid?.() ?? 0)).toString("hex");
		socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
		await once(socket, "data");
		socket.write("BEGIN\r\n");
		const named = new Promise<void>((resolve) => desktop.listen(resolve));
		desktop.callBus("Hello");
		desktop.callBus("RequestName", offers.service);
		await named;
		return desktop;
	}

	leave(): void {
		this.socket.destroy();
	}

	/** Answers what comes; tells when the second answer of the bus is there: its name is its own. */
	private listen(isNamed: () => void): void {
		let received: Buffer = Buffer.alloc(0);
		let answers = 0;
		this.socket.on("data", (bytes) => {
			received = Buffer.concat([received, bytes]);
			for (let message = firstMessage(received); message !== undefined; message = firstMessage(received)) {
				received = received.subarray(message.size);
				if (message.type === methodCall) {
					this.answer(message);
				}
				answers += message.type === methodReturn ? 1 : 0;
				if (answers === 2) {
					isNamed();
				}
			}
		});
	}

	private callBus(method: string, name?: string): void {
		const fields = [
			field(path, "o", text("/org/freedesktop/DBus")),
			field(inInterface, "s", text(busName)),
			field(member, "s", text(method)),
			field(destination, "s", text(busName)),
			...(name === undefined ? [] : [field(signature, "g", shortText("su"))]),
		];
		const nameAndFlags = name === undefined ? Buffer.alloc(0) : Buffer.concat([padded(text(name), 4), number(0)]);
		this.send(methodCall, fields, nameAndFlags);
	}

	private answer(call: Message): void {
		const { path: at, interface: kind, method, type, idle } = this.offers;
		const to = field(destination, "s", text(call.fields.get(7) ?? ""));
		const about = field(replySerial, "u", number(call.serial));
		const right =
			call.fields.get(path) === at && call.fields.get(inInterface) === kind && call.fields.get(member) === method;
		if (right) {
			const value = Buffer.alloc(type === "t" ? 8 : 4);
			value.writeUInt32LE(idle);
			this.send(methodReturn, [to, about, field(signature, "g", shortText(type))], value);
		} else {
			this.send(error, [to, about, field(errorName, "s", text(`${busName}.Error.UnknownMethod`))], Buffer.alloc(0));
		}
	}

	private send(type: number, fields: readonly Buffer[], body: Buffer): void {
		this.serial += 1;
		// Each field begins at a multiple of eight, the last one ends where it ends.
		const array = fields.reduce((whole, each) => Buffer.concat([padded(whole, 8), each]), Buffer.alloc(0));
		const fixed = Buffer.from([0x6c, type, 0, 1]);
		const head = Buffer.concat([fixed, number(body.length), number(this.serial), number(array.length), array]);
		this.socket.write(Buffer.concat([padded(head, 8), body]));
	}
}

interface Message {
	readonly size: number;
	readonly type: number;
	readonly serial: number;
	/** Those that are text, by their number. */
	readonly fields: ReadonlyMap<number, string>;
}

function firstMessage(bytes: Buffer): Message | undefined {
	if (bytes.length < 16) {
		return undefined;
	}
	const end = 16 + bytes.readUInt32LE(12);
	const size = up(end, 8) + bytes.readUInt32LE(4);
	if (bytes.length < size) {
		return undefined;
	}
	const fields = new Map<number, string>();
	for (let at = 16; at < end; ) {
		at = up(at, 8);
		const [code = 0, , type = 0] = bytes.subarray(at, at + 3);
		const kind = String.fromCharCode(type);
		const length = kind === "g" ? (bytes[at + 4] ?? 0) : kind === "u" ? 0 : bytes.readUInt32LE(at + 4);
		if (kind === "s" || kind === "o") {
			fields.set(code, bytes.toString("utf8", at + 8, at + 8 + length));
		}
		at += kind === "g" ? 6 + length : kind === "u" ? 8 : 9 + length;
	}
	return { size, type: bytes[1] ?? 0, serial: bytes.readUInt32LE(8), fields };
}

const up = (length: number, step: number): number => Math.ceil(length / step) * step;
const padded = (bytes: Buffer, step: number): Buffer =>
	Buffer.concat([bytes, Buffer.alloc(up(bytes.length, step) - bytes.length)]);

function number(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

const text = (value: string): Buffer =>
	Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value), Buffer.from([0])]);
const shortText = (value: string): Buffer => Buffer.from([value.length, ...Buffer.from(value), 0]);
const field = (code: number, type: string, value: Buffer): Buffer =>
	Buffer.concat([Buffer.from([code, 1, type.charCodeAt(0), 0]), value]);
