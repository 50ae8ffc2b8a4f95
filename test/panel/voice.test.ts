import { equal } from "node:assert/strict";
import { voiceFor } from "../../src/panel/player/voice";

const spoken = (language: string, ...langs: readonly string[]) =>
	voiceFor(
		language,
		langs.map((lang) => ({ lang, localService: true })),
	)?.lang;

describe("the voice of spoken cues", () => {
	it("O8: is of the exact language, wherever it stands in the list", () => {
		equal(spoken("pt-br", "pt-PT", "pt-BR"), "pt-BR");
		equal(spoken("pt-br", "pt_PT", "pt_BR"), "pt_BR");
		equal(spoken("zh-cn", "zh-TW", "zh-HK", "zh-CN"), "zh-CN");
		equal(spoken("de", "de-AT", "de-DE"), "de-DE");
		equal(spoken("en", "en-GB", "en-US"), "en-US");
	});

	it("O8: else of the same language in the same script", () => {
		equal(spoken("pt-br", "es-ES", "pt-PT"), "pt-PT");
		equal(spoken("zh-cn", "zh-TW", "zh-SG"), "zh-SG");
		equal(spoken("zh-cn", "zh-Hant", "cmn-Hans-CN"), "cmn-Hans-CN");
		equal(spoken("es", "es-MX"), "es-MX");
		equal(spoken("ja", "ja"), "ja");
	});

	it("O8: else there is none", () => {
		equal(spoken("zh-cn", "zh-TW", "zh-HK", "yue-HK"), undefined);
		equal(spoken("pt-br", "es-ES", "gl-ES"), undefined);
		// Letters alone would make Filipino of Finnish, and Danish of nothing.
		equal(spoken("fr", "fro", "fry-NL", "", "!"), undefined);
		equal(spoken("de"), undefined);
	});

	it("speaks on this machine only, and is the system's own where several are as good", () => {
		const voices = [
			{ lang: "de-DE", localService: false, default: true, name: "far" },
			{ lang: "de-DE", localService: true, name: "first" },
			{ lang: "de-DE", localService: true, default: true, name: "own" },
		];
		equal(voiceFor("de", voices)?.name, "own");
		equal(voiceFor("de", voices.slice(0, 1)), undefined);
		const british = { lang: "en-GB", localService: true, default: true };
		equal(voiceFor("en", [{ lang: "en-US", localService: true }, british]), british);
		const portuguese = { lang: "pt-PT", localService: true, default: true };
		equal(voiceFor("pt-br", [portuguese, { lang: "pt-BR", localService: true }])?.lang, "pt-BR");
	});
});
