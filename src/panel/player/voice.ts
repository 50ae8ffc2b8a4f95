/** The voice a text is spoken with. */

/** What a voice tells of itself that matters here. */
export interface VoiceLike {
	/** BCP 47, on some systems with underscores. */
	readonly lang: string;
	/** It speaks on this machine; others would send the text away. */
	readonly localService: boolean;
	readonly default?: boolean;
}

/**
 * The voice for a text: of its exact language, else of the same language in the same script, so that nobody hears
 * Brazilian texts in a Chinese voice or simplified Chinese in a traditional one; undefined where there is none.
 * @param language BCP 47, such as `pt-br`
 */
export function voiceFor<Voice extends VoiceLike>(language: string, voices: readonly Voice[]): Voice | undefined {
	const wanted = localeOf(language);
	if (wanted === undefined) {
		return undefined;
	}
	const ranked = voices
		.filter((voice) => voice.localService)
		.map((voice) => ({ voice, locale: localeOf(voice.lang) }))
		.filter(({ locale }) => locale?.language === wanted.language && locale.script === wanted.script);
	const exact = ranked.filter(({ locale }) => locale?.region === wanted.region);
	// A language without a country is that of every country: there the system's own voice comes first.
	const anyRegion = !/[-_]([a-z]{2}|\d{3})\b/i.test(language);
	const own = (anyRegion ? ranked : exact).find(({ voice }) => voice.default === true);
	return (own ?? exact[0] ?? ranked.find(({ voice }) => voice.default === true) ?? ranked[0])?.voice;
}

/** Language, script and region, the likely ones where they are left out; undefined for what is no language. */
function localeOf(tag: string): Intl.Locale | undefined {
	try {
		return new Intl.Locale(tag.replaceAll("_", "-")).maximize();
	} catch {
		return undefined;
	}
}
