import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withPresenceTable } from "../../scripts/lib/presence-markdown";
import { projectFolder } from "../host/paths";
import { hosts, minutesCounted, waysOfWorking } from "./support/ways-of-working";

/** Minutes the count may be off: where the machine tells of its keyboard, and elsewhere. */
const goal = { told: 2, untold: 15 } as const;

describe("an hour at the desk", () => {
	Object.entries(hosts).forEach(([host, { machineTells }], column) => {
		for (const way of waysOfWorking) {
			it(`${way.says}, on ${host}`, async () => {
				const minutes = await minutesCounted(way, host);
				assert.equal(minutes, way.counted[column]);
				const off = Math.abs(minutes - way.truth);
				assert.ok(off <= (machineTells ? goal.told : goal.untold), `${minutes} of ${way.truth} minutes`);
			});
		}
	});

	it("stands in the page about sitting as it is counted: else run `npm run presence-table`", () => {
		const page = readFileSync(join(projectFolder, "src", "sitting", "README.md"), "utf8");
		const flat = (text: string) => text.replaceAll(/[ -]+/g, " ");
		assert.equal(flat(withPresenceTable(page, waysOfWorking, Object.keys(hosts))), flat(page));
	});
});
