import { build, pack } from "../build";
import { runSuite } from "../suite";
import { outerSuite } from "../suites";

/** Runs the journeys and keeps their pictures, and one animation, in media/screenshots/. */
export async function main(args: string[]): Promise<void> {
	build({ tests: false });
	pack();
	const outcome = await runSuite({ ...outerSuite("journeys", args), environment: { DESKGLIDE_SCREENSHOTS: "1" } });
	process.exit(outcome.failed === 0 ? 0 : 1);
}
