/** What a plan file may ask for at most. Our choice: beyond any sensible prescription, short of absurd. */
export const limits = {
	reps: { min: 1, max: 50 },
	/** Seconds. */
	hold: { min: 1, max: 300 },
	/** Seconds of a timer. */
	duration: { min: 10, max: 3600 },
	/** Seconds of one movement. */
	segment: { min: 0.5, max: 60 },
	segments: 12,
	/** Times a day and days a week something was prescribed for. */
	timesADay: { min: 1, max: 12 },
	daysAWeek: { min: 1, max: 7 },
	exercises: 50,
	routines: 30,
	steps: 20,
	/** Characters, counted as a person counts them. */
	name: 40,
	cue: 80,
	text: 200,
	/** Characters of the whole file. */
	file: 256 * 1024,
	/** Seconds a routine may take in all. */
	routine: 2 * 60 * 60,
} as const;
