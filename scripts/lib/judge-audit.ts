/** One advisory that stands against an installed package. */
interface Advisory {
	readonly package: string;
	readonly severity: string;
	readonly title: string;
	readonly url: string;
}

/** What is known and left as it is: the advisory's address, why, and the day after which it counts again. */
export interface Accepted {
	readonly url: string;
	readonly because: string;
	/** `YYYY-MM-DD` */
	readonly until: string;
}

export type AuditOutcome =
	| { readonly kind: "judged"; readonly failures: readonly string[]; readonly told: readonly string[] }
	/** Nobody could be asked: no network, or a registry that knows no advisories. */
	| { readonly kind: "skipped"; readonly because: string };

/**
 * Judges what `npm audit --json` printed. What is bundled reaches people: any advisory against it fails. What only builds
 * and tests stays on the machines of who works here: there a critical one fails, and the rest is told.
 * @param today `YYYY-MM-DD`
 */
export function judgeAudit(
	printed: string,
	bundled: ReadonlySet<string>,
	accepted: readonly Accepted[],
	today: string,
): AuditOutcome {
	const report = read(printed);
	if (report === undefined) {
		return { kind: "skipped", because: firstLine(printed) };
	}
	const counted = report.filter(
		({ url }) => !accepted.some((each) => each.url === url && each.because !== "" && today <= each.until),
	);
	const fails = (advisory: Advisory) => bundled.has(advisory.package) || advisory.severity === "critical";
	const inWords = (advisory: Advisory) =>
		`${advisory.package} (${bundled.has(advisory.package) ? "bundled" : "a tool"}), ${advisory.severity}: ${advisory.title} ${advisory.url}`;
	return {
		kind: "judged",
		failures: counted.filter(fails).map(inWords),
		told: counted.filter((advisory) => !fails(advisory)).map(inWords),
	};
}

/** The advisories of a report; undefined when there is no report. */
function read(printed: string): readonly Advisory[] | undefined {
	let report: unknown;
	try {
		report = JSON.parse(printed);
	} catch {
		return undefined;
	}
	const { vulnerabilities } = (report ?? {}) as {
		vulnerabilities?: Readonly<Record<string, { via?: readonly unknown[] }>>;
	};
	if (vulnerabilities === undefined) {
		return undefined;
	}
	return Object.entries(vulnerabilities).flatMap(([name, { via = [] }]) =>
		// A text names another package of the report, which tells for itself.
		via
			.filter((each): each is Partial<Advisory> => typeof each === "object" && each !== null)
			.map(({ severity = "unknown", title = "", url = "" }) => ({ package: name, severity, title, url })),
	);
}

function firstLine(printed: string): string {
	const [, message] = /"(?:message|summary)": "([^"]+)"/.exec(printed) ?? [];
	// Which registry was asked is of no interest here.
	return (message ?? "npm gave no report").replaceAll(/https?:\/\/\S+/g, "the registry");
}
