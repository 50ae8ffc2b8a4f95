// Builds everything that runs outside Node's own test runner: what pages of the editor load into media/panel/, the one
// folder they may read, and the rest into dist/.
//   node esbuild.js                  for use: minified, no maps
//   node esbuild.js --development    readable, with maps
//   node esbuild.js --watch          the same, again at every change, with all that is generated
//   node esbuild.js --tests          also the suite that runs inside the editor
const {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	watch: fsWatch,
	writeFileSync,
} = require("node:fs");
const { extname, join, relative } = require("node:path");
const esbuild = require("esbuild");

const flags = new Set(process.argv.slice(2));
const watch = flags.has("--watch");
const development = watch || flags.has("--development");

const dist = join(__dirname, "dist");
const pageFolder = join(__dirname, "media", "panel");
const testFolder = join(__dirname, "test", "editor");
const mochaFile = join(__dirname, "node_modules", "mocha", "mocha.js");

const common = {
	absWorkingDir: __dirname,
	bundle: true,
	minify: !development,
	sourcemap: development ? "linked" : false,
	legalComments: "none",
	logLevel: "warning",
	define: { "process.env.NODE_ENV": development ? '"development"' : '"production"' },
};

/** Which words a bundle speaks where a module asks for `@vscode/l10n`: see the file named. */
const wordsFrom = (file) => {
	const path = join(__dirname, file);
	return {
		name: "words",
		setup(build) {
			build.onResolve({ filter: /^@vscode\/l10n$/ }, () => ({ path }));
		},
	};
};

const hostWords = wordsFrom("src/editor/platform/l10n.ts");
const pageWords = wordsFrom("src/panel/l10n.ts");

/**
 * The extension host's code. It may use nothing of Node without asking whether it is there. Activation pays for every
 * byte it loads, so what only some days need is a file of its own, loaded on first use. A web worker host can load one
 * file only: there it is a small one that reads these.
 */
const host = {
	...common,
	platform: "neutral",
	mainFields: ["module", "main"],
	format: "cjs",
	target: "es2022",
	external: ["vscode", "node:fs", "node:os"],
	plugins: [hostWords],
};

/** The files the host's code becomes: what it loads at its start, and what it loads when that is first used. */
const hostParts = {
	extension: "src/extension.ts",
	watch: "src/editor/timer/timer-feature.ts",
	"all-commands": "src/editor/commands.ts",
	desk: "src/editor/routines/routines-feature.ts",
	"diary-desk": "src/editor/diary/diary-commands.ts",
	"other-tools": "src/editor/integrations/integrations.ts",
	"own-plan": "src/exercises/own-plan/parse.ts",
	preferences: "src/editor/timer/preferences.ts",
	"take-home": "src/editor/routines/take-home.ts",
	why: "src/editor/timer/explanation-text.ts",
	"machine-idle": "src/editor/activity/machine-idle.ts",
	recording: "src/editor/calls/recording-sources.ts",
	"screen-lock": "src/editor/activity/screen-lock-sources.ts",
};

const partsByEntry = new Map(
	Object.entries(hostParts).map(([name, entry]) => [join(__dirname, entry), `./${name}.js`]),
);

/** Leaves to the other parts what is theirs. What is imported on first use must be one, or it would be there at once. */
const lateParts = {
	name: "late-parts",
	setup(build) {
		build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
			if (kind !== "dynamic-import") {
				return undefined;
			}
			const part = partsByEntry.get(join(resolveDir, `${path}.ts`));
			return part === undefined
				? { errors: [{ text: `${path} is imported on first use and no part of its own: name it in hostParts.` }] }
				: { path: part, external: true };
		});
	},
};

/** What only a host on the person's own machine can do: a browser's host never asks for it. */
const onlyInNode = ["machine-idle", "recording", "screen-lock"];

const partBuilds = Object.entries(hostParts).map(([name, entry]) => ({
	...host,
	entryPoints: { [name]: entry },
	outdir: "dist",
	external: ["vscode", "node:*"],
	plugins: [hostWords, lateParts],
	// As a `require`, which the host answers for `vscode` as well.
	supported: { "dynamic-import": false },
}));

const webHost = {
	...host,
	entryPoints: { web: "src/extension.web.ts" },
	outdir: "dist",
	define: {
		...common.define,
		HOST_PARTS: JSON.stringify(Object.keys(hostParts).filter((name) => !onlyInNode.includes(name))),
	},
};

/** The panel's styles and markup are template text, which no minifier touches: their indentation stays behind here. */
const withoutIndentation = {
	name: "without-indentation",
	setup(build) {
		build.onLoad({ filter: /[\\/]src[\\/](panel|take-home)[\\/].*\.ts$/ }, ({ path }) => ({
			contents: readFileSync(path, "utf8").replaceAll(/\n\t+/g, "\n"),
			loader: "ts",
		}));
	},
};

/**
 * What runs in the pages of the editor, as modules: a nonce on a page's first script covers what it imports. The panel
 * opens with its first screens; the player with its figures comes as a part of its own when it is needed. What several
 * of these use ships once, in parts between them.
 */
const pages = {
	...common,
	entryPoints: {
		panel: "src/panel/main.ts",
		progress: "src/panel/progress/main.ts",
		guide: "src/panel/guide/main.ts",
	},
	outdir: "media/panel",
	splitting: true,
	chunkNames: "[name]-[hash]",
	platform: "browser",
	format: "esm",
	// The browser inside the oldest supported editor (1.100).
	target: "chrome132",
	plugins: [pageWords, ...(development ? [] : [withoutIndentation])],
	assetNames: "[name]",
	loader: { ".ttf": "file", ".svg": "dataurl" },
};

/** The script of a file to take home, which has nothing beside it to load from; for the browsers of phones. */
const takeHome = {
	...common,
	entryPoints: { "take-home-page": "src/take-home/main.ts" },
	outdir: "dist",
	platform: "browser",
	format: "iife",
	sourcemap: false,
	target: ["chrome111", "safari16.4", "firefox128"],
	plugins: pages.plugins,
};

const editorTests = {
	...common,
	minify: false,
	sourcemap: "inline",
	entryPoints: ["test/editor/index.ts"],
	outfile: "dist/test/editor.js",
	platform: "neutral",
	mainFields: ["browser", "module", "main"],
	format: "cjs",
	target: "es2022",
	external: ["vscode"],
	plugins: [
		hostWords,
		{
			name: "editor-tests",
			// `editor-tests` stands for all test files of the folder, each loaded when mocha is ready for it.
			setup(build) {
				build.onResolve({ filter: /^editor-tests$/ }, () => ({ path: "editor-tests", namespace: "editor-tests" }));
				// Its package says it is a module, its browser build is not: read as part of one it would replace our exports.
				build.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path: mochaFile, namespace: "mocha" }));
				build.onLoad({ filter: /.*/, namespace: "mocha" }, () => ({ contents: readFileSync(mochaFile, "utf8") }));
				build.onLoad({ filter: /.*/, namespace: "editor-tests" }, () => {
					const names = readdirSync(testFolder)
						.filter((name) => name.endsWith(".test.ts"))
						.sort();
					const loads = names.map((name) => `[${JSON.stringify(name)}, () => require('./${name}')]`);
					return { contents: `export const files = [${loads.join(",\n")}];`, resolveDir: testFolder };
				});
			},
		},
	],
};

/**
 * Each module that asks for the whole of `vscode` would get a copy of it with a getter for each of its hundreds of names,
 * for the sake of a default export nobody uses: a good part of a millisecond a copy. The editor's own object does as well.
 */
function takeEditorAsItIs(path) {
	writeFileSync(path, readFileSync(path, "utf8").replaceAll(/[\w$]+\((require\("vscode"\))\)/g, "$1"));
}

/** What a module of ours exports, run here and now, in the language of the words given. */
async function exportsOf(entry, words = {}) {
	const given = {
		name: "given-words",
		setup(build) {
			build.onResolve({ filter: /^@vscode\/l10n$/ }, ({ namespace }) =>
				namespace === "words" ? undefined : { path: "words", namespace: "words" },
			);
			build.onLoad({ filter: /.*/, namespace: "words" }, () => ({
				contents: `import { config, t } from "@vscode/l10n"; config({ contents: ${JSON.stringify(words)} }); export { t };`,
				resolveDir: __dirname,
			}));
		},
	};
	const built = await esbuild.build({
		...common,
		entryPoints: [entry],
		platform: "browser",
		format: "cjs",
		write: false,
		sourcemap: false,
		plugins: [given],
	});
	const module = { exports: {} };
	new Function("module", "exports", built.outputFiles[0].text)(module, module.exports);
	return module.exports;
}

/**
 * The catalogue and the guide, once for each language there are words for, and the pages in English only. Returns the
 * names of the files.
 */
async function writeData() {
	const { catalogue, routines, translatableTexts } = await exportsOf("src/exercises/catalogue/all.ts");
	const data = { catalogue, routines };
	const { guideCommands } = await exportsOf("src/safety/guide-view.ts");
	const files = wordFiles();
	for (const [suffix, words] of contentLanguages()) {
		// The texts of other languages, in the order of the English ones in the data.
		const content = suffix === "" ? data : translatableTexts(data).map((text) => words[text] ?? null);
		files.set(`catalogue${suffix}.json`, JSON.stringify(content));
		const { guidePage } = await exportsOf("src/safety/guide.ts", words);
		const manifest = JSON.parse(readFileSync(join(__dirname, `package.nls${suffix}.json`), "utf8"));
		const titles = Object.fromEntries(guideCommands.map((name) => [name, manifest[`command.${name}`]]));
		files.set(`guide${suffix}.json`, JSON.stringify({ page: guidePage(), titles }));
	}
	const { markdownPage } = await exportsOf("scripts/lib/markdown-page.ts");
	for (const [id, name] of Object.entries({ rules: "for-clinicians", keys: "accessibility" })) {
		const text = readFileSync(join(__dirname, "media", "docs", `${name}.md`), "utf8");
		files.set(`${id}.json`, JSON.stringify(markdownPage(id, text)));
	}
	for (const [name, text] of files) {
		writeFileSync(join(dist, name), text);
	}
	return [...files.keys()];
}

/**
 * The words of the running code, small: the English ones in a list of their own, and for each language a list in the
 * same order.
 */
function wordFiles() {
	const folder = join(__dirname, "l10n");
	const languages = (existsSync(folder) ? readdirSync(folder) : []).flatMap(
		(name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [],
	);
	const all = languages.map((language) => [
		language,
		JSON.parse(readFileSync(join(folder, `bundle.l10n.${language}.json`))),
	]);
	const keys = [...new Set(all.flatMap(([, words]) => Object.keys(words)))].sort();
	const said = (text) => (typeof text === "object" ? text.message : (text ?? null));
	return new Map([
		["words.json", JSON.stringify(keys)],
		...all.map(([language, words]) => [`words.${language}.json`, JSON.stringify(keys.map((key) => said(words[key])))]),
	]);
}

/** English, which needs no words, and each language of `l10n/`: the words of the catalogue and guide, and of the rules. */
function contentLanguages() {
	const folder = join(__dirname, "l10n");
	const names = existsSync(folder) ? readdirSync(folder) : [];
	const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
	const translated = names.flatMap((name) => {
		const language = /^content\.(.+)\.json$/.exec(name)?.[1];
		return language === undefined ? [] : [[`.${language}`, { ...read(`bundle.l10n.${language}.json`), ...read(name) }]];
	});
	return [["", {}], ...translated];
}

async function main() {
	const parts = [...shipped, ...(flags.has("--tests") ? [editorTests] : [])];
	if (watch) {
		const plugins = [announceBuilds()];
		for (const part of parts) {
			const context = await esbuild.context({ ...part, plugins: [...(part.plugins ?? []), ...plugins] });
			await context.watch();
		}
		// The texts of other languages are read when the data is written, and no bundle imports them.
		fsWatch(join(__dirname, "l10n"), () => writeData().catch(reportOnce));
		return;
	}
	// Kept in place while it is rebuilt: an editor may be reading it.
	const folders = [dist, pageFolder];
	for (const folder of folders) {
		mkdirSync(folder, { recursive: true });
	}
	const before = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
	const built = await Promise.all(parts.map((part) => esbuild.build({ ...part, metafile: true })));
	for (const name of development ? [] : [...Object.keys(hostParts), "web"]) {
		takeEditorAsItIs(join(dist, `${name}.js`));
	}
	const made = new Set([
		join(dist, "test"),
		...(await writeData()).map((name) => join(dist, name)),
		...built.flatMap((result) => Object.keys(result.metafile.outputs)).map((path) => join(__dirname, path)),
	]);
	for (const path of before.filter((path) => !made.has(path))) {
		rmSync(path, { recursive: true, force: true });
	}
	for (const path of [...made].filter((path) => extname(path) !== "" && extname(path) !== ".map").sort()) {
		console.log(`${relative(__dirname, path)}  ${(statSync(path).size / 1024).toFixed(1)} KB`);
	}
}

/**
 * Says when a round of builds begins and ends, which an editor's problem matcher waits for, and writes the catalogue, the
 * guide and the texts anew at its end.
 */
function announceBuilds() {
	let running = 0;
	return {
		name: "announce-builds",
		setup(build) {
			build.onStart(() => {
				if (running === 0) {
					console.log("[watch] build started");
				}
				running += 1;
			});
			build.onEnd(async () => {
				running -= 1;
				if (running === 0) {
					await writeData().catch(reportOnce);
					console.log("[watch] build finished");
				}
			});
		},
	};
}

/** esbuild has already printed what is wrong in the sources. */
function reportOnce(error) {
	if (!error.errors) {
		console.error(error.message);
	}
}

/** Everything that is packed. */
const shipped = [...partBuilds, webHost, pages, takeHome];

module.exports = { pages, shipped, takeHome };

if (require.main === module) {
	main().catch((error) => {
		reportOnce(error);
		process.exit(1);
	});
}
