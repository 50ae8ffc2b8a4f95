#!/usr/bin/env node
// Stands where a VS Code program stands: it understands the arguments a test runner gives to VS Code
// and runs the served editor in a headless browser with them.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("tsx/cjs");
require("./code-server-cli.ts")
	.main(process.argv.slice(2))
	.then(
		(code) => process.exit(code),
		(error) => {
			console.error(error instanceof Error ? error.message : error);
			process.exit(1);
		},
	);
