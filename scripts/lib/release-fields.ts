/** The part of a manifest that a publisher has to fill in. */
export interface PublishedManifest {
	readonly version: string;
	readonly publisher?: string;
	readonly private?: boolean;
	readonly repository?: { readonly url?: string } | string;
	readonly bugs?: { readonly url?: string } | string;
	readonly homepage?: string;
}

/** The name that stands for a publisher's own until there is one. */
const placeholder = "deskglide";

const urlOf = (field: { readonly url?: string } | string | undefined): string =>
	(typeof field === "string" ? field : field?.url) ?? "";

/**
 * What stands between a version and its publication, a line each: fields that only a publisher knows, the changelog's
 * heading, and who looks after the clinical content. Empty when nothing does.
 */
export function whatIsMissing(manifest: PublishedManifest, changelog: string, owners: string): readonly string[] {
	const { version, publisher = "", repository, bugs } = manifest;
	return [
		...(publisher === "" || publisher === placeholder
			? ["`publisher` in package.json: the id of a publisher of the Marketplace and of Open VSX"]
			: []),
		...(urlOf(repository) === "" ? ["`repository` in package.json: where the sources are"] : []),
		...(urlOf(bugs) === "" ? ["`bugs` in package.json: where mistakes are reported"] : []),
		...(changelog.includes(`## [${version}]`) ? [] : [`CHANGELOG.md: a heading for ${version}, with its date`]),
		...(owners.split("\n").some((line) => line.startsWith("/src/safety/"))
			? []
			: [".github/CODEOWNERS: a clinician for what people are told about their bodies"]),
	];
}
