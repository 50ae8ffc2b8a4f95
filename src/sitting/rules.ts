import type { Calendar } from "./calendar";
import type { Settings } from "./settings";

/** What a step goes by besides the state. */
export interface Rules {
	readonly settings: Settings;
	readonly calendar: Calendar;
}
