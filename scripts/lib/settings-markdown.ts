/** The table of settings in the readme, made from the manifest and its English texts. */

export interface Property {
	readonly order: number;
	readonly scope: string;
	readonly type: string | readonly string[];
	readonly default?: unknown;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
	readonly items?: { readonly minimum?: number; readonly maximum?: number };
	readonly markdownDescription: string;
}

export interface Manifest {
	readonly contributes: {
		readonly configuration: readonly {
			readonly title: string;
			readonly order: number;
			readonly properties: Readonly<Record<string, Property>>;
		}[];
	};
}

/** The texts of `package.nls.json` by key. */
export type Texts = Readonly<Record<string, string>>;

const begin = "<!-- settings: npm run settings-table -->";
const end = "<!-- end of settings -->";

/** The English text behind `%key%`. @throws where there is none. */
export function textOf(placeholder: string, texts: Texts): string {
	const text = texts[placeholder.slice(1, -1)];
	if (text === undefined) {
		throw new Error(`There is no text for ${placeholder}.`);
	}
	return text;
}

/** The readme with its table as it must be. @throws where the readme has no place for one. */
export function withSettingsTable(readme: string, manifest: Manifest, texts: Texts): string {
	const from = readme.indexOf(begin);
	const to = readme.indexOf(end);
	if (from < 0 || to < from) {
		throw new Error(`The readme lacks the lines ${begin} and ${end}.`);
	}
	return `${readme.slice(0, from + begin.length)}\n\n${settingsTable(manifest, texts)}\n\n${readme.slice(to)}`;
}

function settingsTable({ contributes }: Manifest, texts: Texts): string {
	const rows = contributes.configuration.flatMap(({ properties }) =>
		Object.entries(properties).map(([name, property]) => row(name, property, texts)),
	);
	return ["| setting | default | what it does |", "| --- | --- | --- |", ...rows].join("\n");
}

function row(name: string, property: Property, texts: Texts): string {
	const choices = (property.enum ?? []).map((value, index) => {
		const text = textOf(property.enumDescriptions?.[index] ?? "", texts);
		return ` \`${value}\`: ${text}`;
	});
	const text = textOf(property.markdownDescription, texts) + choices.join("");
	const cells = [`\`${name}\``, `\`${JSON.stringify(property.default)}\``, text.replaceAll(/`#([\w.]+)#`/g, "`$1`")];
	return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
