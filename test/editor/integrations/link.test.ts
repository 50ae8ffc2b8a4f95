import * as assert from "node:assert/strict";
import { readLink } from "../../../src/editor/integrations/link";

describe("a link", () => {
	it("leads to a routine, a break or the quick stretch", () => {
		assert.deepEqual(readLink("/routine/desk-calm", ""), { link: { kind: "routine", id: "desk-calm" } });
		assert.deepEqual(readLink("/routine/exercise:ankle-pump", ""), {
			link: { kind: "routine", id: "exercise:ankle-pump" },
		});
		assert.deepEqual(readLink("/break", ""), { link: { kind: "break" } });
		assert.deepEqual(readLink("/break", "minutes=5"), { link: { kind: "break", minutes: 5 } });
		assert.deepEqual(readLink("/quick-stretch", ""), { link: { kind: "quick-stretch" } });
	});

	it("leads to what was done away from the editor, with its minutes", () => {
		assert.deepEqual(readLink("/activity/walk-short", "minutes=30"), {
			link: { kind: "activity", id: "walk-short", minutes: 30 },
		});
		assert.deepEqual(readLink("/activity/exercise:swim", "minutes=1440").link?.kind, "activity");
		for (const query of ["", "minutes=0", "minutes=1441", "minutes=14400", "minutes=-5", "minutes=1.5"]) {
			assert.deepEqual(readLink("/activity/swim", query).problem, { kind: "not-activity-minutes" }, query);
		}
		assert.deepEqual(readLink("/activity", "minutes=5").problem, { kind: "no-activity" });
		assert.deepEqual(readLink("/activity/swim", "minutes=5&feeling=fine").problem, { kind: "unknown-parameter" });
	});

	it("leads nowhere else", () => {
		for (const path of [
			"",
			"/",
			"break",
			"/Break",
			"/break/",
			"/break/now",
			"/quick-stretch/x",
			"/erase",
			"//routine/x",
		]) {
			assert.deepEqual(readLink(path, "").problem, { kind: "unknown-place" }, path);
		}
	});

	it("names a routine, and no more than that", () => {
		for (const path of ["/routine", "/routine/", `/routine/${"x".repeat(81)}`]) {
			assert.deepEqual(readLink(path, "").problem, { kind: "no-routine" }, path);
		}
		assert.deepEqual(readLink("/routine/desk-calm", "manner=play").problem, {
			kind: "unknown-parameter",
		});
	});

	it("takes whole minutes, once, and nothing beside them", () => {
		for (const query of [
			"minutes=",
			"minutes=0",
			"minutes=61",
			"minutes=-5",
			"minutes=5e1",
			"minutes=0x10",
			"minutes= 5",
		]) {
			assert.deepEqual(readLink("/break", query).problem, { kind: "not-minutes" }, query);
		}
		assert.equal(readLink("/break", "minutes=5&minutes=6").problem?.kind, "unknown-parameter");
		assert.equal(readLink("/break", "minutes=5&now").problem?.kind, "unknown-parameter");
	});
});
