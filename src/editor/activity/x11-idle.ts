import { readFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { homedir, hostname } from "node:os";
import { join } from "node:path";
import { permissionFor } from "./x11-display";
import * as x11 from "./x11-messages";

/** Milliseconds a display on the same machine may take. Our choice. */
const patience = 3000;

/**
 * Asks a display of this machine, over its own socket, how many seconds ago its keyboard or mouse was used. Undefined
 * where there is no such display, or it does not say.
 */
export async function x11Idle(
	display: number,
	environment: NodeJS.ProcessEnv,
	sockets = "/tmp/.X11-unix",
): Promise<number | undefined> {
	const permission = permissionFor(await readAuthority(environment), display, hostname());
	const socket = connect(join(sockets, `X${display}`));
	try {
		return await ask(new Messages(socket), permission);
	} catch {
		return undefined;
	} finally {
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

async function readAuthority(environment: NodeJS.ProcessEnv): Promise<Uint8Array> {
	const path = environment["XAUTHORITY"] ?? join(homedir(), ".Xauthority");
	return readFile(path).catch(() => new Uint8Array());
}

/** A socket as questions and answers, one at a time. */
class Messages {
	private received = new Uint8Array();
	private wake: () => void = () => undefined;
	private fail: (error: Error) => void = () => undefined;
	private broken: Error | undefined;

	constructor(private readonly socket: Socket) {
		socket.setTimeout(patience, () => socket.destroy(new Error("The display does not answer.")));
		socket.on("data", (bytes) => {
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
