import * as assert from "node:assert/strict";
import { readToolInput } from "../../../src/editor/integrations/tool-input";

describe("what an assistant hands over", () => {
	it("is read by exactly the fields its tool takes", () => {
		assert.deepEqual(readToolInput("deskglide_next_break", {}), { wish: { kind: "next-break" } });
		assert.deepEqual(readToolInput("deskglide_start_break", {}), { wish: { kind: "break" } });
		assert.deepEqual(readToolInput("deskglide_start_break", { minutes: 2.5 }), {
			wish: { kind: "break", minutes: 2.5 },
		});
		assert.deepEqual(readToolInput("deskglide_start_routine", { routine: "desk-calm" }), {
			wish: { kind: "routine", id: "desk-calm" },
		});
	});

	it("is refused with its reason when it is anything else", () => {
		for (const input of [undefined, null, 5, "x", [], [{}]]) {
			assert.equal(readToolInput("deskglide_next_break", input).problem, "not-an-object");
		}
		assert.equal(readToolInput("deskglide_next_break", { diary: true }).problem, "unknown-field");
		assert.equal(readToolInput("deskglide_start_routine", { routine: "x", unlock: true }).problem, "unknown-field");
		for (const minutes of [0, 61, Number.NaN, "5", null, {}]) {
			assert.equal(readToolInput("deskglide_start_break", { minutes }).problem, "not-minutes");
		}
		for (const routine of ["", "x".repeat(81), 7, null, ["desk-calm"]]) {
			assert.equal(readToolInput("deskglide_start_routine", { routine }).problem, "no-routine");
		}
		assert.equal(readToolInput("deskglide_read_diary", {}).problem, "unknown-tool");
		assert.equal(readToolInput("__proto__", {}).problem, "unknown-tool");
	});

	it("is not taken from what an object inherits", () => {
		const inherited = Object.create({ routine: "desk-calm" });
		assert.equal(readToolInput("deskglide_start_routine", inherited).problem, "no-routine");
	});
});
