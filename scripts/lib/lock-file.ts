/** An entry of `package-lock.json`, as far as it is looked at. */
interface LockedPackage {
	readonly integrity?: unknown;
	readonly link?: unknown;
	readonly resolved?: unknown;
	readonly version?: unknown;
}

/** A hash that is strong enough to rest on, as npm writes it. */
const strong = /^sha512-[A-Za-z0-9+/]{86}==$/;

/**
 * What is wrong with a lock file: packages that npm would install on this or another system without comparing them to
 * what was reviewed, or from elsewhere than the registry it is told to use. One line each.
 */
export function lockFileFaults(text: string): readonly string[] {
	const { packages = {} } = JSON.parse(text) as { readonly packages?: Readonly<Record<string, LockedPackage>> };
	const faults = Object.entries(packages).flatMap(([path, { integrity, link, resolved, version }]) => {
		if (path === "") {
			return [];
		}
		if (link !== undefined || typeof version !== "string") {
			return [`${path} is no package of a registry`];
		}
		if (typeof integrity !== "string" || !strong.test(integrity)) {
			return [`${path} ${version} has no sha512 integrity`];
		}
		return typeof resolved === "string" ? [`${path} ${version} names the registry it came from`] : [];
	});
	return Object.keys(packages).length === 0 ? ["there are no packages in it"] : faults;
}
