import { equal } from "node:assert/strict";
import { intentFor, type KeyPress } from "../../src/panel/player/player-keymap";

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
	key,
	ctrlKey: false,
	altKey: false,
	metaKey: false,
	repeat: false,
	...part,
});

describe("keys of the player", () => {
	it("F26: Escape pauses, then puts aside: it never ends a routine", () => {
		for (const running of [true, false]) {
			equal(intentFor(press("Escape"), running, "nothing"), running ? "pause" : "put-aside");
		}
	});

	const table: readonly [string, boolean, string | undefined][] = [
		[" ", true, "pause"],
		[" ", false, "resume"],
		["ArrowLeft", true, "back"],
		["ArrowRight", true, "next"],
		["s", true, "switch-side"],
		["E", true, "easier"],
		["h", true, "hurts"],
		["H", false, "hurts"],
		["Escape", true, "pause"],
		["Escape", false, "put-aside"],
		["x", true, undefined],
		["Tab", true, undefined],
		["Enter", true, undefined],
	];
	for (const [key, running, intent] of table) {
		it(`${key === " " ? "Space" : key} while ${running ? "running" : "paused"}: ${intent ?? "nothing"}`, () => {
			equal(intentFor(press(key), running, "nothing"), intent);
		});
	}

	it("leave Space to a focused button, and arrows to a focused slider", () => {
		equal(intentFor(press(" "), true, "activates"), undefined);
		equal(intentFor(press("ArrowRight"), true, "activates"), "next");
		equal(intentFor(press("ArrowRight"), true, "slides"), undefined);
	});

	it("stop for pain wherever the focus is", () => {
		equal(intentFor(press("h"), true, "activates"), "hurts");
		equal(intentFor(press("h"), true, "slides"), "hurts");
	});

	it("leave chords to the editor, and do nothing again while held down", () => {
		equal(intentFor(press("h", { ctrlKey: true }), true, "nothing"), undefined);
		equal(intentFor(press("s", { metaKey: true }), true, "nothing"), undefined);
		equal(intentFor(press("ArrowLeft", { altKey: true }), true, "nothing"), undefined);
		equal(intentFor(press("h", { repeat: true }), true, "nothing"), undefined);
	});
});
