import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/exercises/catalogue/all";
import { durationRules } from "../../src/safety/duration-rules";
import { guidePage } from "../../src/safety/guide";
import { wordsOf } from "../../src/safety/guide-view";
import { screeningRules } from "../../src/safety/screening-rules";

const languages = ["de", "es", "fr", "ja", "pt-br", "zh-cn"] as const;
type Language = (typeof languages)[number];

type Texts = Readonly<Record<string, string | { readonly message: string }>>;

const read = (name: string, folder = "l10n"): Texts =>
	JSON.parse(readFileSync(join(__dirname, "..", "..", folder, `${name}.json`), "utf8"));

/** Every text of a language by its English (the manifest's by their names), without the English that stands beside some. */
function textsIn(language: Language): ReadonlyMap<string, string> {
	const all = Object.entries({
		...read(`bundle.l10n.${language}`),
		...read(`content.${language}`),
		...read(`package.nls.${language}`, "."),
	});
	return new Map(
		all.map(([english, text]) => {
			const words = typeof text === "string" ? text : text.message;
			return [english, words.replace(/ \(English: .*\)$/s, "")];
		}),
	);
}

const said = (language: Language, english: string | RegExp): string => {
	const found = [...textsIn(language)].filter(([key]) =>
		typeof english === "string" ? key === english : english.test(key),
	);
	assert.equal(found.length, 1, `${language}: ${english}`);
	return found[0]?.[1] ?? "";
};

describe("the words of heat and ice", () => {
	it("N13 the skin check asks for a light touch, warm and cold", () => {
		const thermal = catalogue.filter(({ kind }) => kind === "thermal");
		assert.equal(thermal.length, 3);
		for (const { id, dose } of thermal) {
			assert.match(dose.timer?.confirm?.[0] ?? "", /light touch, warm and cold/, id);
		}
		assert.equal([...wordsOf(guidePage()).matchAll(/light touch, warm and cold/g)].length, 2);
	});

	it("N13 never lets half an hour be taken for heat, in any language", () => {
		for (const language of languages) {
			const both = said(language, "Stop after 15 to 20 minutes of heat; if you change over, ice for up to 15.");
			assert.deepEqual([...both.matchAll(/\d+/g)].map(String).sort(), ["15", "15", "20"], language);
			assert.match(said(language, /^The heat is over: take the pad off/), /15/, language);
		}
		const changeOver = catalogue.find(({ id }) => id === "heat-ice-alt")?.dose.timer?.confirm?.[1];
		assert.match(changeOver ?? "", /take the pad off.*if not, stop here/);
	});
});

describe("the guide's questions and answers", () => {
	it("N15 say what the programme's guide says", () => {
		const guide = wordsOf(guidePage());
		for (const words of [
			/two to six weeks with consistent exercise/,
			/GP, an orthopaedist or a neurologist/,
			/surgery in severe, lasting cases/,
			/Forcing hamstring stretches is a common mistake/,
			/a flare-up is not worth one set/,
			/room for the nerve, not a stretch/,
		]) {
			assert.match(guide, words);
		}
	});
});

/** Calques and words a native reader took for something else, by kind: none of them may come back. */
const unwanted: Readonly<Record<Language, readonly RegExp[]>> = {
	de: [
		/nachgewirkt|wirken nach|nachwirken/,
		/\bG(ang|änge)\b/,
		/leichte Dehnung ist in Ordnung/,
		/^Nach vorn rollen/,
		/\bWorte? (der|einer|von) /,
		/^Klein und langsam/,
	],
	es: [
		/\b[Cc]on poco\b/,
		/accidente o un golpe[;?]/,
		// "El dolor baja" is said of pain that gets less, too.
		/(hac(e|er)|hizo) bajar el dolor|[Dd]olor que (va )?baja(ndo)?( más)? (por la pierna )?significa/,
		/[Uu]n estiramiento leve/,
		/[Ss]e abre más|Cómo se abre/,
		/^Pequeño y lento/,
		/(la|ninguna) palabra de/,
	],
	fr: [
		/\ben petit\b/,
		/restez-en à la chaleur/,
		/^Aux urgences maintenant/,
		/douleur qui descend|descendre la douleur/,
		/[Uu]n léger étirement/,
		/sont ouverts\.|[Oo]uvert maintenant|Davantage s’ouvre/,
		/^Roulez/,
		/\b(engourdissement|faiblesse|douleur|perte) nouve(lle|au)/i,
		/^(L’avis|Avis|Aucun avis) (du|de) professionnel/,
	],
	ja: [
		/楽になりませんか/,
		/新しい(しびれ|力|痛み)/,
		/症状が.*移った/,
		/軽い伸び/,
		/(?<!（)骨盤チルト(?!）)/,
		/了承/,
		/は開いています/,
		/尿や便の異常/,
		/待たないで/,
		/打撲/,
		/(?<!歩行|動作|運動)段階/,
		/新しい.*(低下|症状)/,
		/支障/,
		/専門家の言葉/,
		/まさにこの点/,
	],
	"pt-br": [
		/\b[Dd]or desce/,
		/\bdedos (ainda )?para cima/,
		/\b[Aa]ponte os dedos/,
		/\b[Rr]ole (a pelve|para)/,
		/dor na perna está mais alta/,
		/\b[Dd]eixe (isto |este exercício )?de fora/,
		/\bfica de lado/,
		/[Uu]m alongamento suave não/,
		/baixo-ventre|empilhados/,
		/Retire se queimar/i,
		/\b[Ff]raqueza nova|[Dd]or nova/,
		/\b[Pp]alavra d(o|e) [Pp]rofissional/,
		/\bO parte\b/,
	],
	"zh-cn": [
		/向下走/,
		/拱起|弓起/,
		/刺麻/,
		/平复/,
		/激惹|征象|腘绳/,
		/不必中途/,
		/专业人员的意见/,
		/大小便有问题/,
		/低下巴/,
		/向(后|前)转/,
	],
};

describe("what native readers found", () => {
	for (const language of languages) {
		it(`N16 has not come back: ${language}`, () => {
			const found = [...textsIn(language)].flatMap(([english, text]) =>
				(unwanted[language] ?? []).filter((kind) => kind.test(text)).map((kind) => `${kind}: ${english}: ${text}`),
			);
			assert.deepEqual(found, []);
		});
	}

	/** What must be said in each language, by how it is said there. */
	const saidThere: Readonly<Record<string, readonly [RegExp, Readonly<Record<Language, RegExp>>]>> = {
		"N1 the heading over chest pain says to call": [
			/^Call for emergency help now$/,
			{ de: /^Rufen/, es: /^Llame/, fr: /^Appelez/, ja: /電話/, "pt-br": /^Ligue/, "zh-cn": /拨打/ },
		],
		"N13 the skin check asks for a light touch, warm and cold": [
			/^Check the skin first/,
			{
				de: /leichte Berührung, Wärme und Kälte/,
				es: /roce ligero, el calor y el frío/,
				fr: /léger toucher, le chaud et le froid/,
				ja: /軽く触れた感じ、温かさ、冷たさ/,
				"pt-br": /toque leve, o quente e o frio/,
				"zh-cn": /轻触、热和冷/,
			},
		],
		"N15 mild episodes get better with consistent exercise": [
			/^Mild episodes often get much better/,
			{ de: /regelmäßig/, es: /constante/, fr: /régulier/, ja: /継続/, "pt-br": /constante/, "zh-cn": /坚持/ },
		],
		"N15 surgery is for severe, lasting cases": [
			/^A doctor, such as a GP/,
			{
				de: /schweren, anhaltenden/,
				es: /graves y persistentes/,
				fr: /graves et durables/,
				ja: /重く長引く/,
				"pt-br": /graves e persistentes/,
				"zh-cn": /严重且持续/,
			},
		],
	};

	for (const [what, [english, there]] of Object.entries(saidThere)) {
		it(`${what}, in every language`, () => {
			for (const language of languages) {
				assert.match(said(language, english), there[language], language);
			}
		});
	}

	it("N16 emergency texts give the number where the language is of one country", () => {
		for (const english of [/^Please stop here\./, /^Chest pain or sudden breathlessness needs/]) {
			assert.match(said("ja", english), /119/);
			assert.match(said("zh-cn", english), /120/);
			assert.match(said("pt-br", english), /192/);
		}
	});

	it("N16 say what pain stops somebody from", () => {
		assert.match(
			screeningRules.find(({ rule }) => rule === "R6")?.words ?? "",
			/^When pain stops you from working or sleeping/,
		);
		assert.match(
			durationRules.find(({ rule }) => rule === "D3")?.words ?? "",
			/^When pain stops you from working or sleeping/,
		);
		assert.match(said("es", /^New numbness or tingling.*wiping/), /nota distinto el contacto al limpiarse/);
	});
});
