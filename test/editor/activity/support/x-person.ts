import { connect, type Socket } from "node:net";

const [createWindow, mapWindow, setInputFocus, queryExtension] = [1, 8, 42, 98];
const [fakeInput, motion] = [2, 6];
/** Bits of a window's attributes, and the kinds of a window and of what follows one that has the focus. */
const [overrideRedirect, inputOutput, pointerRoot] = [1 << 9, 1, 1];

/**
 * Somebody at a real X display: moves the mouse by its extension XTEST, as a hand would, and goes to a window of
 * another program. Written apart from the code it tests; needs no program but the display.
 */
export class XPerson {
	private turn = 0;

	private constructor(
		private readonly socket: Socket,
		private readonly root: number,
		private readonly firstId: number,
		private readonly xtest: number,
	) {}

	static async at(display: number): Promise<XPerson> {
		const socket = connect(`/tmp/.X11-unix/X${display}`);
		// It may be killed under us.
		socket.on("error", () => undefined);
		const read = reader(socket);
		socket.write(Uint8Array.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
		const head = await read(8);
		const setup = await read(head.readUInt16LE(6) * 4);
		if (head[0] !== 1) {
			throw new Error("The display keeps us out.");
		}
		const screen = 32 + Math.ceil(setup.readUInt16LE(16) / 4) * 4 + (setup[21] ?? 0) * 8;
		const request = Buffer.alloc(16);
		request[0] = queryExtension;
		request.writeUInt16LE(4, 2);
		request.writeUInt16LE(5, 4);
		request.write("XTEST", 8, "latin1");
		socket.write(request);
		const reply = await read(32);
		if (reply[8] !== 1) {
			throw new Error("The display has no XTEST.");
		}
		return new XPerson(socket, setup.readUInt32LE(screen), setup.readUInt32LE(4), reply[9] ?? 0);
	}

	/** A small movement of the mouse, in a corner of the screen. */
	moveMouse(): void {
		this.turn += 1;
		const request = Buffer.alloc(36);
		request[0] = this.xtest;
		request[1] = fakeInput;
		request.writeUInt16LE(9, 2);
		request[4] = motion;
		request.writeUInt32LE(this.root, 12);
		request.writeInt16LE(1500 + (this.turn % 50), 24);
		request.writeInt16LE(900, 26);
		this.socket.write(request);
	}

	/** Opens a window of another program in a corner, which takes the keyboard. */
	openOtherProgram(): void {
		const create = Buffer.alloc(36);
		create[0] = createWindow;
		create.writeUInt16LE(9, 2);
		create.writeUInt32LE(this.firstId, 4);
		create.writeUInt32LE(this.root, 8);
		create.writeInt16LE(1480, 12);
		create.writeInt16LE(880, 14);
		create.writeUInt16LE(100, 16);
		create.writeUInt16LE(60, 18);
		create.writeUInt16LE(inputOutput, 22);
		create.writeUInt32LE(overrideRedirect, 28);
		create.writeUInt32LE(1, 32);
		const map = Buffer.alloc(8);
		map[0] = mapWindow;
		map.writeUInt16LE(2, 2);
		map.writeUInt32LE(this.firstId, 4);
		this.socket.write(Buffer.concat([create, map]));
		this.focus(this.firstId);
	}

	/** Gives the keyboard to a window. */
	focus(window: number): void {
		const request = Buffer.alloc(12);
		request[0] = setInputFocus;
		request[1] = pointerRoot;
		request.writeUInt16LE(3, 2);
		request.writeUInt32LE(window, 4);
		this.socket.write(request);
	}

	leave(): void {
		this.socket.destroy();
	}
}

/** Reads as many bytes as are asked for, one asking at a time. */
function reader(socket: Socket): (size: number) => Promise<Buffer> {
	return async (size) => {
		for (;;) {
			const bytes: Buffer | null = socket.read(size);
			if (bytes !== null) {
				return bytes;
			}
			await new Promise<void>((resolve, reject) => {
				socket.once("readable", resolve);
				socket.once("close", () => reject(new Error("The display closed the connection.")));
			});
		}
	};
}
