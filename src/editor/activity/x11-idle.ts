import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { homedir, hostname } from "node:os";
import { isAbsolute, join } from "node:path";
import { permissionFor } from "./x11-display";
import * as x11 from "./x11-messages";

/** Milliseconds one question to a display of this machine may take in all. Our choice. */
const patience = 3000;

/** Bytes a display may send in answer to it, and an authority file may have: a set-up has 10 to 20 KB. Our choice. */
const mostBytes = 64 << 10;

/**
 * Asks a display of this machine, over its own socket, how many seconds ago its keyboard or mouse was used. Undefined
 * where there is no such display, it does not say, or it says too much.
 */
export async function x11Idle(
	display: number,
	environment: NodeJS.ProcessEnv,
	sockets = "/tmp/.X11-unix",
): Promise<number | undefined> {
	const permission = permissionFor(await readAuthority(environment), display, hostname());
	const socket = connect(join(sockets, `X${display}`));
	const deadline = setTimeout(() => socket.destroy(new Error("The display takes too long.")), patience);
	try {
		return await ask(new Messages(socket), permission);
	} catch {
		return undefined;
	} finally {
		clearTimeout(deadline);
		socket.destroy();
	}
}

async function ask(display: Messages, permission: x11.Permission | undefined): Promise<number | undefined> {
	const root = x11.rootWindow(await display.ask(x11.setupRequest(permission), x11.setupReplySize));
	if (root === undefined) {
		return undefined;
	}
	const opcode = x11.extensionOpcode(await display.ask(x11.queryExtensionRequest(), x11.messageLength));
	if (opcode === undefined) {
		return undefined;
	}
	return x11.idleSeconds(await display.ask(x11.queryInfoRequest(opcode, root), x11.messageLength));
}

/** The beginning of the authority file: nothing where it is no plain file, or named by a relative path. */
async function readAuthority(environment: NodeJS.ProcessEnv): Promise<Uint8Array> {
	const path = environment["XAUTHORITY"] ?? join(homedir(), ".Xauthority");
	const nothing = new Uint8Array();
	if (!isAbsolute(path)) {
		return nothing;
	}
	// Opened without waiting: a named pipe would keep the reader until somebody writes.
	const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
	try {
		if (file === undefined || !(await file.stat()).isFile()) {
			return nothing;
		}
		const { buffer, bytesRead } = await file.read(new Uint8Array(mostBytes), 0, mostBytes, 0);
		return buffer.subarray(0, bytesRead);
	} catch {
		return nothing;
	} finally {
		await file?.close().catch(() => undefined);
	}
}

/** A socket as questions and answers, one at a time. */
class Messages {
	private received = new Uint8Array();
	private wake: () => void = () => undefined;
	private fail: (error: Error) => void = () => undefined;
	private broken: Error | undefined;
	/** Bytes received so far. */
	private total = 0;

	constructor(private readonly socket: Socket) {
		socket.on("data", (bytes) => {
			this.total += bytes.length;
			if (this.total > mostBytes) {
				socket.destroy(new Error("The display sends too much."));
				return;
			}
			const joined = new Uint8Array(this.received.length + bytes.length);
			joined.set(this.received);
			joined.set(bytes, this.received.length);
			this.received = joined;
			this.wake();
		});
		socket.on("error", (error) => this.end(error));
		socket.on("close", () => this.end(new Error("The display closed the connection.")));
	}

	async ask(request: Uint8Array, sizeOf: (bytes: Uint8Array) => number | undefined): Promise<Uint8Array> {
		this.socket.write(request);
		for (;;) {
			const size = sizeOf(this.received);
			if (size !== undefined && size > mostBytes) {
				throw new Error("The display announces too much.");
			}
			if (size !== undefined && this.received.length >= size) {
				const message = this.received.slice(0, size);
				this.received = this.received.slice(size);
				if (sizeOf === x11.setupReplySize || !x11.isEvent(message)) {
					return message;
				}
			} else {
				await this.more();
			}
		}
	}

	private more(): Promise<void> {
		return new Promise((resolve, reject) => {
			this.wake = resolve;
			this.fail = reject;
			if (this.broken !== undefined) {
				reject(this.broken);
			}
		});
	}

	private end(error: Error): void {
		this.broken ??= error;
		this.fail(this.broken);
	}
}
