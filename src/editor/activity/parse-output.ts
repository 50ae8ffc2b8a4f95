/**
 * What the programs of each system print about the last input, read into seconds, and about a locked screen, read into yes
 * or no. Undefined for anything else.
 */

/** `gdbus call`: `(uint64 1234,)`, and `busctl call`: `t 1234`. Milliseconds, from GNOME and KDE alike. */
export function parseBusSeconds(output: string): number | undefined {
	const match = /^\(uint(?:32|64) (\d+),\)$|^[tu] (\d+)$/.exec(output.trim());
	return match === null ? undefined : Number(match[1] ?? match[2]) / 1000;
}

/** `ioreg -c IOHIDSystem`: `"HIDIdleTime" = 1234567890`, in nanoseconds; the smallest where there are several. */
export function parseIoregSeconds(output: string): number | undefined {
	const times = [...output.matchAll(/"HIDIdleTime" = (\d+)/g)].map(([, nanoseconds]) => Number(nanoseconds) / 1e9);
	return times.length === 0 ? undefined : Math.min(...times);
}

/** Milliseconds after which the counter of Windows begins anew: 49.7 days. */
const counterEnd = 2 ** 32;

/** `now last`, both the counter of Windows in milliseconds, as `GetTickCount` and `GetLastInputInfo` give it. */
export function parseTickSeconds(line: string): number | undefined {
	const match = /^(\d+) (\d+)$/.exec(line.trim());
	if (match === null) {
		return undefined;
	}
	const [now, last] = [Number(match[1]), Number(match[2])];
	return now < counterEnd && last < counterEnd ? ((now - last + counterEnd) % counterEnd) / 1000 : undefined;
}

/** Tells from what `loginctl show-session` prints (`LockedHint=yes`) whether the screen is locked. */
export function parseLockedHint(output: string): boolean | undefined {
	const [, hint] = /^LockedHint=(yes|no)$/m.exec(output) ?? [];
	return hint === undefined ? undefined : hint === "yes";
}

/** `busctl call` of a screen saver: `b true`. */
export function parseScreenSaverActive(output: string): boolean | undefined {
	const [, active] = /^b (true|false)$/.exec(output.trim()) ?? [];
	return active === undefined ? undefined : active === "true";
}

/** `ioreg -n Root -d 1`: `"IOConsoleLocked" = Yes`. */
export function parseConsoleLocked(output: string): boolean | undefined {
	const [, locked] = /"IOConsoleLocked" = (Yes|No)/.exec(output) ?? [];
	return locked === undefined ? undefined : locked === "Yes";
}

/** `tasklist /FO CSV /NH` filtered for the program that draws the logon screen: a row for it, or a sentence in the system's language. */
export function parseLogonScreen(output: string): boolean | undefined {
	return output.trim() === "" ? undefined : /^"LogonUI\.exe"/im.test(output);
}
