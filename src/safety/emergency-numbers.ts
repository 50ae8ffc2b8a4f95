/**
 * Numbers to call in an emergency, by region. Each is the one a person asks for an ambulance by, first the one most would
 * call; public lists of the regions' services. They are shown with "or your local number" always, since a list grows old.
 */
const numbers: Readonly<Record<string, readonly string[]>> = {
	AR: ["107", "911"],
	AT: ["112", "144"],
	AU: ["000"],
	BR: ["192"],
	BY: ["103", "112"],
	CA: ["911"],
	CH: ["144", "112"],
	CL: ["131"],
	CN: ["120"],
	CO: ["123"],
	CR: ["911"],
	EC: ["911"],
	EG: ["123"],
	EU: ["112"],
	FR: ["15", "112"],
	GB: ["999"],
	HK: ["999"],
	ID: ["112", "119"],
	IE: ["112", "999"],
	IL: ["101"],
	IN: ["112", "108"],
	JP: ["119"],
	KE: ["999", "112"],
	KR: ["119"],
	MX: ["911"],
	MY: ["999"],
	NG: ["112"],
	NO: ["113", "112"],
	NZ: ["111"],
	PE: ["106"],
	PH: ["911"],
	PK: ["1122"],
	RU: ["103", "112"],
	SA: ["997"],
	SG: ["995"],
	TH: ["1669"],
	TR: ["112"],
	TW: ["119"],
	UA: ["103", "112"],
	US: ["911"],
	UY: ["911"],
	VN: ["115"],
	ZA: ["10177", "112"],
};

/** Time zones that say which region somebody is in, where their first part does not. */
const zones: Readonly<Record<string, string>> = {
	"Africa/Cairo": "EG",
	"Africa/Johannesburg": "ZA",
	"Africa/Lagos": "NG",
	"Africa/Nairobi": "KE",
	"America/Bogota": "CO",
	"America/Costa_Rica": "CR",
	"America/Guayaquil": "EC",
	"America/Lima": "PE",
	"America/Montevideo": "UY",
	"America/Punta_Arenas": "CL",
	"America/Santiago": "CL",
	"Asia/Bangkok": "TH",
	"Asia/Calcutta": "IN",
	"Asia/Chongqing": "CN",
	"Asia/Ho_Chi_Minh": "VN",
	"Asia/Hong_Kong": "HK",
	"Asia/Istanbul": "TR",
	"Asia/Jakarta": "ID",
	"Asia/Jerusalem": "IL",
	"Asia/Karachi": "PK",
	"Asia/Kolkata": "IN",
	"Asia/Kuala_Lumpur": "MY",
	"Asia/Makassar": "ID",
	"Asia/Manila": "PH",
	"Asia/Riyadh": "SA",
	"Asia/Saigon": "VN",
	"Asia/Seoul": "KR",
	"Asia/Shanghai": "CN",
	"Asia/Singapore": "SG",
	"Asia/Taipei": "TW",
	"Asia/Tel_Aviv": "IL",
	"Asia/Tokyo": "JP",
	"Asia/Urumqi": "CN",
	"Atlantic/Azores": "EU",
	"Atlantic/Canary": "EU",
	"Atlantic/Madeira": "EU",
	"Atlantic/Reykjavik": "EU",
	"Europe/Belfast": "GB",
	"Europe/Dublin": "IE",
	"Europe/Guernsey": "GB",
	"Europe/Isle_of_Man": "GB",
	"Europe/Istanbul": "TR",
	"Europe/Jersey": "GB",
	"Europe/Kiev": "UA",
	"Europe/Kyiv": "UA",
	"Europe/London": "GB",
	"Europe/Minsk": "BY",
	"Europe/Moscow": "RU",
	"Europe/Oslo": "NO",
	"Europe/Paris": "FR",
	"Europe/Vienna": "AT",
	"Europe/Zurich": "CH",
	"Pacific/Auckland": "NZ",
	"Pacific/Chatham": "NZ",
	"Pacific/Honolulu": "US",
};

/** Cities of North and South America whose zones have no region of their own above. */
const cities: Readonly<Record<string, readonly string[]>> = {
	BR: [
		"Araguaina",
		"Bahia",
		"Belem",
		"Boa_Vista",
		"Campo_Grande",
		"Cuiaba",
		"Eirunepe",
		"Fortaleza",
		"Maceio",
		"Manaus",
		"Noronha",
		"Porto_Velho",
		"Recife",
		"Rio_Branco",
		"Santarem",
		"Sao_Paulo",
	],
	CA: [
		"Edmonton",
		"Halifax",
		"Moncton",
		"Montreal",
		"Regina",
		"St_Johns",
		"Toronto",
		"Vancouver",
		"Whitehorse",
		"Winnipeg",
		"Yellowknife",
	],
	MX: [
		"Cancun",
		"Chihuahua",
		"Ciudad_Juarez",
		"Hermosillo",
		"Matamoros",
		"Mazatlan",
		"Merida",
		"Mexico_City",
		"Monterrey",
		"Ojinaga",
		"Tijuana",
	],
	US: [
		"Adak",
		"Anchorage",
		"Boise",
		"Chicago",
		"Denver",
		"Detroit",
		"Juneau",
		"Los_Angeles",
		"Menominee",
		"New_York",
		"Nome",
		"Phoenix",
		"Puerto_Rico",
		"Sitka",
	],
};

/** Countries of Europe, and near it, in which 112 is answered. */
const with112 =
	"AD AL BA BE BG CY CZ DE DK EE ES FI GR HR HU IS IT LI LT LU LV MC ME MK MT NL PL PT RO RS SE SI SK SM VA XK".split(
		" ",
	);

function regionOfZone(zone: string): string | undefined {
	const known = zones[zone];
	if (known !== undefined) {
		return known;
	}
	const [area, city = ""] = zone.split("/");
	switch (area) {
		case "Europe":
			return "EU";
		case "Australia":
			return "AU";
		case "America":
			if (city === "Argentina" || city === "Buenos_Aires") {
				return "AR";
			}
			if (city === "Indiana" || city === "Kentucky" || city === "North_Dakota") {
				return "US";
			}
			return Object.keys(cities).find((region) => cities[region]?.includes(city));
		default:
			return undefined;
	}
}

/** The region a locale names, such as the GB of "en-GB". One that names none says nothing: a language is no place. */
function regionOfLocale(locale: string): string | undefined {
	const region = locale.split(/[-_]/).find((part, index) => index > 0 && /^[A-Z]{2}$/.test(part));
	return region !== undefined && with112.includes(region) ? "EU" : region;
}

/**
 * The emergency numbers where somebody seems to be, likeliest first; none where nobody can tell.
 * @param zone such as "Europe/London": where the machine is
 * @param locale such as "en-GB": asked only where the zone names no place
 */
export function emergencyNumbers(zone: string | undefined, locale: string | undefined): readonly string[] {
	const region = regionOfZone(zone ?? "") ?? regionOfLocale(locale ?? "");
	return region === undefined ? [] : (numbers[region] ?? []);
}
