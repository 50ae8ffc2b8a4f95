import { answer, put, timelines, touch, typing } from "./timeline";

const posture = { postureReminder: "notification" } as const;

timelines("posture", [
	{
		says: "the next nudge comes twenty minutes of sitting after the last",
		settings: { ...posture, limit: 7200 },
		inputs: [typing(0, 1201), typing(1220, 2416), touch(2500)],
		gives: ["1215 posture", "2430 posture"],
	},
	{
		says: "being away begins the clock anew",
		settings: { ...posture, limit: 7200 },
		inputs: [typing(0, 1000), typing(1300, 2505), touch(2600)],
		gives: ["1300 natural-break 301", "2519 posture"],
	},
	{
		says: "a nudge that waits is dropped when the person goes",
		settings: { ...posture, limit: 7200, away: 60, patience: 600 },
		inputs: [put(0, { type: "pause" }), typing(0, 1210), touch(1400)],
		gives: ["0 suppression-began paused", "1269 posture-dropped"],
	},
	{
		says: "a save is moment enough",
		settings: posture,
		inputs: [typing(0, 1300), put(1234, { type: "breakpoint", kind: "save" })],
		gives: ["1234 posture"],
	},
	{
		says: "a prompt begins the clock anew",
		settings: { ...posture, postureEvery: 900 },
		inputs: [typing(0, 1801), typing(1820, 3000)],
		// Wanted at 900 s; without a pause dropped at 1200 s; the prompt at 1815 s starts it again.
		gives: ["1200 posture-dropped", "1800 due", "1815 prompt", "2715 posture-dropped"],
	},
	{
		says: "near a break it is not wanted at all",
		settings: { ...posture, limit: 1500 },
		inputs: [typing(0, 1201), touch(1300)],
		gives: ["1200 posture-dropped"],
	},
	{
		says: "a break begins the clock anew when it ends",
		settings: { ...posture, limit: 7200 },
		inputs: [
			typing(0, 600),
			put(600, { type: "break-start", seconds: 60 }),
			put(660, { type: "break-end" }),
			typing(661, 1861),
			touch(1900),
		],
		gives: ["600 break-started", "660 break-ended complete 60", "1875 posture"],
	},
	{
		says: "in the status bar only, if so chosen",
		settings: { postureReminder: "statusBar" },
		inputs: [typing(0, 1201), touch(1300)],
		gives: ["1215 posture statusBar"],
	},
	{
		says: "someone must be there",
		settings: { ...posture, limit: 7200 },
		inputs: [typing(0, 1000), touch(1100), touch(1270), touch(1280), touch(1400)],
		// Wanted at 1200 s, a hundred seconds after the last touch: it waits for the next, and then for a pause.
		gives: ["1295 posture"],
	},
	{
		says: "gives way to a prompt that comes early, and stays quiet while it is open",
		settings: { ...posture, limit: 3600, postureEvery: 300 },
		inputs: [
			typing(0, 2701),
			put(2700, { type: "busy-start", id: "x" }),
			put(2740, { type: "busy-end", id: "x", kind: "task" }),
			typing(2741, 3100),
			touch(3150),
			answer(3160, "skip"),
		],
		gives: [
			...[600, 1200, 1800, 2400].map((at) => `${at} posture-dropped`),
			"2730 prompt while-you-wait",
			"3030 posture-dropped",
			"3160 skipped",
		],
	},
]);
