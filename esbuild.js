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
const { dirname, extname, join, relative } = require("node:path");
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

/** Nothing of ours asks the network: a library that could finds no way to. */
const offline = { ...common.define, fetch: "undefined" };

/** What the extension host's bundles share. They may use nothing of Node without asking whether it is there. */
const host = {
	...common,
	define: offline,
	outdir: "dist",
	// Of libraries what uses nothing of Node.
	platform: "browser",
	format: "cjs",
	target: "es2022",
	external: ["vscode", "node:*"],
};

/**
 * Changes each script of a build before `main` writes it. A build for something else, such as what is in it, thus writes
 * nothing.
 */
const changed = (change) => ({
	name: "changed",
	setup(build) {
		build.onEnd(async ({ outputFiles = [] }) => {
			for (const file of outputFiles.filter(({ path }) => extname(path) === ".js")) {
				file.contents = Buffer.from(await change(file.text));
			}
		});
	},
});

/**
 * Each module that asks for the whole of `vscode` would get a copy of it with a getter for each of its hundreds of names,
 * for the sake of a default export nobody uses: a good part of a millisecond a copy. The editor's own object does as well.
 */
function takesEditorAsItIs(code) {
	return code.replaceAll(/[\w$]+\((require\("vscode"\))\)/g, "$1");
}

/** What the editor waits for at its start, small. It loads all else when that is first needed. */
const start = {
	...host,
	entryPoints: { extension: "src/extension.ts" },
	external: [...host.external, "./host.js"],
	supported: { "dynamic-import": false },
	plugins: [changed(takesEditorAsItIs)],
};

/**
 * A part of Node's host as CommonJS once it is split. As modules, which they could stay, the editor's older releases find
 * `vscode` for them in a thread of its own: beside a `require` elsewhere both wait for each other, for ever.
 */
async function asCommonJs(part) {
	const { code } = await esbuild.transform(withoutExports(part), {
		format: "cjs",
		minify: !development,
		sourcemap: development ? "inline" : false,
		supported: { "dynamic-import": false },
		target: "es2022",
	});
	return takesEditorAsItIs(code);
}

/** What a part exports stands once, at its end, and never changes: an object of it takes less room than getters do. */
function withoutExports(part) {
	return part.replace(/\bexport\s*\{([^{}]*)\};?(?=\s*(?:\/\/# sourceMappingURL=\S*)?\s*$)/, (_, names) => {
		const entries = names.split(",").map((name) => {
			const [local, exported = local] = name.trim().split(/\s+as\s+/);
			return `${exported}: ${local}`;
		});
		return `module.exports = { ${entries.join(", ")} };`;
	});
}

/** All else for Node, split by what it imports: what only some days need is a part of its own, loaded on first use. */
const nodeHost = {
	...host,
	entryPoints: { host: "src/host.ts" },
	format: "esm",
	splitting: true,
	sourcemap: development ? "inline" : false,
	chunkNames: "[name]-[hash]",
	plugins: [changed(asCommonJs)],
};

/** A web worker host loads one file. What only Node can do is in it, and never asked for. */
const webHost = { ...host, entryPoints: { web: "src/extension.ts" }, plugins: [changed(takesEditorAsItIs)] };

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
	define: offline,
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
	inject: ["src/panel/words.ts"],
	plugins: development ? [] : [withoutIndentation],
	assetNames: "[name]",
	loader: { ".ttf": "file", ".svg": "dataurl" },
};

/** The script of a file to take home, which has nothing beside it to load from; for the browsers of phones. */
const takeHome = {
	...common,
	define: offline,
	entryPoints: { "take-home-page": "src/take-home/main.ts" },
	outdir: "dist",
	platform: "browser",
	format: "iife",
	sourcemap: false,
	target: ["chrome111", "safari16.4", "firefox128"],
	inject: pages.inject,
	plugins: pages.plugins,
};

const editorTests = {
	...common,
	minify: false,
	sourcemap: "inline",
	entryPoints: ["test/editor/index.ts"],
	outfile: "dist/test/editor.js",
	platform: "browser",
	format: "cjs",
	target: "es2022",
	external: ["vscode"],
	plugins: [
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
 * The catalogue and the guide in English, their texts alone in each language there are words for, and the pages in
 * English only. Returns the names of the files.
 */
async function writeData() {
	const { catalogue, routines, translatableTexts } = await exportsOf("src/exercises/catalogue/all.ts");
	const data = { catalogue, routines };
	const { guideCommands } = await exportsOf("src/safety/guide-view.ts");
	const { textsOf } = await exportsOf("src/l10n/with-texts.ts");
	const files = new Map();
	let englishGuide;
	for (const [suffix, words] of contentLanguages()) {
		const { guidePage } = await exportsOf("src/safety/guide.ts", words);
		const manifest = JSON.parse(readFileSync(join(__dirname, `package.nls${suffix}.json`), "utf8"));
		const titles = Object.fromEntries(guideCommands.map((name) => [name, manifest[`command.${name}`]]));
		const guide = { page: guidePage(), titles };
		if (suffix === "") {
			englishGuide = textsOf(guide);
			files.set("catalogue.json", JSON.stringify(data));
			files.set("guide.json", JSON.stringify(guide));
		} else {
			const content = translatableTexts(data).map((text) => words[text] ?? null);
			files.set(`catalogue${suffix}.json`, JSON.stringify(content));
			const guideTexts = textsOf(guide).map((text, at) => (text === englishGuide[at] ? null : text));
			files.set(`guide${suffix}.json`, JSON.stringify(guideTexts));
		}
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
	const announced = watch ? [announceBuilds()] : [];
	const parts = [...shipped, ...(flags.has("--tests") ? [editorTests] : [])].map((part) => ({
		...part,
		write: false,
		plugins: [...(part.plugins ?? []), written, ...announced],
	}));
	if (watch) {
		for (const part of parts) {
			const context = await esbuild.context(part);
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

/** Writes what a build made, as the plugins before this one changed it. */
const written = {
	name: "written",
	setup(build) {
		build.onEnd(({ outputFiles = [] }) => {
			for (const { path, contents } of outputFiles) {
				mkdirSync(dirname(path), { recursive: true });
				writeFileSync(path, contents);
			}
		});
	},
};

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
const shipped = [start, nodeHost, webHost, pages, takeHome];

module.exports = { pages, shipped, takeHome };

if (require.main === module) {
	main().catch((error) => {
		reportOnce(error);
		process.exit(1);
	});
}
