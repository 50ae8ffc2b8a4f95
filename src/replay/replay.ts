import { formatEffect, formatSummary } from "./format-report";
import { readOptions, UsageError, usage } from "./options";
import { simulate } from "./simulate";
import { summarise } from "./summary";
import { readTraceFile, TraceError, withAutoSaves } from "./trace";

/** `npm run --silent replay -- FILE`: what the engine would have done on a recorded trace. */
function main(words: readonly string[]): number {
	if (words.includes("--help")) {
		console.log(usage);
		return 0;
	}
	try {
		const { file, settings, summaryOnly, autoSave } = readOptions(words);
		const read = readTraceFile(file);
		const rows = autoSave === undefined ? read : withAutoSaves(read, autoSave);
		const effects = simulate(rows, settings);
		const summary = summarise(effects, rows);
		if (summaryOnly) console.log(JSON.stringify(summary));
		else console.log([...effects.flatMap((effect) => formatEffect(effect) ?? []), formatSummary(summary)].join("\n"));
		return 0;
	} catch (error) {
		if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
		else if (error instanceof TraceError) console.error(error.message);
		else throw error;
		return 1;
	}
}

process.exitCode = main(process.argv.slice(2));
