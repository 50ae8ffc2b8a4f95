import { runSuite } from "../test/host/suite";
import { outerSuite } from "../test/host/suites";
import { build, pack } from "./lib/build";

/** Runs the journeys and keeps their pictures, and one animation, in media/screenshots/. */
export async function main(args: string[]): Promise<void> {
	build({ tests: false });
	pack();
	let failed = 0;
	for (const suite of [outerSuite("journeys", args), outerSuite("long", args)]) {
		failed += (await runSuite({ ...suite, environment: { DESKGLIDE_SCREENSHOTS: "1" } })).failed;
	}
	process.exit(failed === 0 ? 0 : 1);
}
