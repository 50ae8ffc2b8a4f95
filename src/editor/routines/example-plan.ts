/** What a new plan file holds: nothing in force, and one example of everything to take the slashes from. */
export const examplePlan = `{
	// What was prescribed to you. Save, and the Routines view follows.
	// Ctrl+Space shows what can stand in a place. A mistake is underlined with its reason, and the last good plan stays in use.

	// Another dose for an exercise of the programme, wherever it occurs:
	"doses": {
		// "ankle-pump": { "reps": 8, "timesADay": 2, "daysAWeek": 5 },
	},

	// An exercise of your own. It is shown by the figure of an exercise of the programme and keeps that one's cautions,
	// or, with "none", by your own words alone:
	"exercises": {
		// "small-tilt": { "name": "Small pelvic tilt", "figure": "pelvic-tilt-seated", "reps": 6 },
		// "calf": { "name": "Calf stretch", "figure": "none", "position": "standing", "hold": 20, "reps": 2, "sides": "each", "how": ["Heel on the ground."] },
	},

	// A routine of your own:
	"routines": {
		// "after-lunch": { "name": "After lunch", "steps": [{ "exercise": "pelvic-tilt-seated" }, { "exercise": "walk-short", "duration": 180 }] },
	},
}
`;
