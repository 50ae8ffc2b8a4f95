import * as assert from "node:assert/strict";
import { judgeAudit } from "../../../scripts/lib/judge-audit";

const advisory = (severity: string, url = "https://example.test/1") => ({ severity, title: "Something", url });

const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities });

const judge = (printed: string, accepted: Parameters<typeof judgeAudit>[2] = []) =>
	judgeAudit(printed, new Set(["lit"]), accepted, "2026-11-22");

describe("the audit of packages", () => {
	it("fails for any advisory against what is bundled", () => {
		const outcome = judge(report({ lit: { via: [advisory("low")] } }));
		assert.ok(outcome.kind === "judged");
		assert.match(outcome.failures.join(), /^lit \(bundled\), low: Something/);
	});

	it("fails for a critical one against a tool, and tells of the rest", () => {
		const outcome = judge(
			report({ mocha: { via: [advisory("critical")] }, tsx: { via: [advisory("high"), "mocha"] } }),
		);
		assert.ok(outcome.kind === "judged");
		assert.deepEqual([outcome.failures.length, outcome.told.length], [1, 1]);
	});

	it("lets pass what was accepted with a reason, until its day", () => {
		const found = report({ lit: { via: [advisory("high")] } });
		const known = { url: "https://example.test/1", because: "Only on a server.", until: "2026-11-22" };
		const failures = (accepted: Parameters<typeof judgeAudit>[2]) => {
			const outcome = judge(found, accepted);
			return outcome.kind === "judged" ? outcome.failures.length : undefined;
		};
		assert.equal(failures([known]), 0);
		assert.equal(failures([{ ...known, until: "2026-11-21" }]), 1);
		assert.equal(failures([{ ...known, because: "" }]), 1);
	});

	it("passes when nothing stands against anything", () => {
		assert.deepEqual(judge(report({})), { kind: "judged", failures: [], told: [] });
	});

	it("is skipped, and says so, where nobody could be asked", () => {
		const refused = JSON.stringify(
			{ message: "405 Method Not Allowed - POST https://registry.test/x", statusCode: 405 },
			null,
			2,
		);
		for (const printed of ["", "npm error network", refused, "null", "[]"]) {
			assert.equal(judge(printed).kind, "skipped", printed);
		}
		const outcome = judge(refused);
		assert.ok(outcome.kind === "skipped");
		assert.equal(outcome.because, "405 Method Not Allowed - POST the registry");
	});
});
