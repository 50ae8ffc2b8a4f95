/**
 * What no text that a person reads may say: promises, alarm, and words for software that treats or watches a disease.
 * The names say why.
 */
const forbidden: Readonly<Record<string, RegExp>> = {
	"promises a result": /\b(cures?|cured|curing|heals?|healed|healing|proven|guaranteed?|miracles?)\b|pain-free in\b/i,
	"promises repair": /\b(fix(es|ed|ing)?|repairs?)\s+(your|the|a|it|sciatica|pain|nerves?|discs?|backs?|postures?)\b/i,
	"claims to relieve": /\b(relieves?|relieving|reliefs?|alleviates?)\b(?=.{0,30}\b(sciatica|pain|symptoms?)\b)/i,
	"claims to treat": /\b(treats?|treating|treatment of)\s+(your|the|sciatica|pain|symptoms?|conditions?|diseases?)\b/i,
	"claims to monitor": /\bmonitor(s|ing)?\s+(your|the)\s+(condition|disease|symptoms?|sciatica|pain|health)\b/i,
	alarms: /\b(damag(e|es|ed|ing)|worn(-out)?|trapped|crush(ed|ing)?|degenerat\w+|terrible|crumbling|ruined)\b/i,
	scolds: /\b(you (missed|failed|forgot)|lazy|no excuses|bad posture|should have)\b/i,
	"cheers on through pain": /\b(no pain,? no gain|push through|feel the burn|streaks?)\b/i,
};

/** Reasons why a text may not be shown, empty when it may. */
export function wordingFaults(text: string): readonly string[] {
	return Object.entries(forbidden)
		.filter(([, pattern]) => pattern.test(text))
		.map(([reason, pattern]) => `${reason}: "${pattern.exec(text)?.[0]}" in "${text}"`);
}

/** Every string inside data, however deep, with the path to it. */
export function stringsIn(data: unknown, path = ""): readonly { readonly path: string; readonly text: string }[] {
	if (typeof data === "string") {
		return [{ path, text: data }];
	}
	if (typeof data === "object" && data !== null) {
		return Object.entries(data).flatMap(([key, value]) => stringsIn(value, `${path}/${key}`));
	}
	return [];
}
