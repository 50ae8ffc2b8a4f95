/** The parts of the guide that are linked to: ids of its sections and questions. */
export const guideTopics = [
	"emergency",
	"doctor-today",
	"is-it-sciatica",
	"how-much",
	"phases",
	"be-careful",
	"see-whom",
	"faq-glides-safe",
	"faq-worse",
	"faq-hamstring",
	"faq-stretch-last",
	"faq-walk",
	"faq-lift",
	"faq-when",
	"faq-phases",
] as const;

export type GuideTopic = (typeof guideTopics)[number];

/** Where the guide says more about what a rule holds back or asks for; undefined where it says no more. */
export function guideTopicOf(rule: string): GuideTopic | undefined {
	return topics[rule];
}

const topics: Readonly<Record<string, GuideTopic>> = {
	R1: "emergency",
	R2: "emergency",
	R3: "doctor-today",
	R5: "see-whom",
	R6: "see-whom",
	R7: "see-whom",
	R8: "is-it-sciatica",
	R9: "see-whom",
	P1: "phases",
	P2: "phases",
	P3: "phases",
	P4: "phases",
	P5: "phases",
	P6: "faq-phases",
	G1: "faq-glides-safe",
	G2: "faq-glides-safe",
	G3: "faq-stretch-last",
	G4: "faq-lift",
	G6: "be-careful",
	stop: "how-much",
	E2: "how-much",
	E3: "faq-worse",
	E4: "faq-worse",
	E5: "faq-worse",
	E6: "see-whom",
	E7: "faq-walk",
	D0: "faq-when",
	D1: "faq-when",
	D2: "see-whom",
	D3: "see-whom",
	D4: "faq-when",
};
