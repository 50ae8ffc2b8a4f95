import assert from "node:assert/strict";
import fc from "fast-check";
import {
	parseBusSeconds,
	parseConsoleLocked,
	parseIoregSeconds,
	parseLockedHint,
	parseLogonScreen,
	parseScreenSaverActive,
	parseTickSeconds,
} from "../../../src/editor/activity/parse-output";

/** As the programs print it; the numbers are made up. */
const ioreg = `+-o Root  <class IORegistryEntry, id 0x100000100, retain 30>
  +-o J314sAP  <class IOPlatformExpertDevice, id 0x100000237, registered, matched, active, busy 0 (61 ms), retain 43>
    +-o IOResources  <class IOResources, id 0x10000013f, registered, matched, active, busy 0 (1 ms), retain 49>
      +-o IOHIDSystem  <class IOHIDSystem, id 0x1000004a1, registered, matched, active, busy 0 (3 ms), retain 26>
          {
            "IOClass" = "IOHIDSystem"
            "HIDIdleTime" = 66589625
            "HIDParameters" = {"HIDClickTime"=500000000,"HIDIdleTimeDelta"=1}
          }
`;

describe("what programs say of the last input", () => {
	it("is read from gdbus and busctl, in milliseconds", () => {
		assert.equal(parseBusSeconds("(uint64 1234,)\n"), 1.234);
		assert.equal(parseBusSeconds("(uint32 61000,)\n"), 61);
		assert.equal(parseBusSeconds("t 1234\n"), 1.234);
		assert.equal(parseBusSeconds("u 0\n"), 0);
	});

	it("is read from ioreg, in nanoseconds, the smallest of several", () => {
		assert.equal(parseIoregSeconds(ioreg), 0.066589625);
		assert.equal(parseIoregSeconds('| "HIDIdleTime" = 999999999999\n| "HIDIdleTime" = 2000000000\n'), 2);
	});

	it("is read from the counters of Windows, also when one of them has begun anew", () => {
		assert.equal(parseTickSeconds("100500 100000\r\n"), 0.5);
		assert.equal(parseTickSeconds("704 4294967000\r\n"), 1);
		assert.equal(parseTickSeconds("unknown\r\n"), undefined);
		assert.equal(parseTickSeconds("1 99999999999"), undefined);
	});

	it("is nothing where they say something else", () => {
		const errors = [
			"",
			"Error: GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable",
			"Call failed: The name org.gnome.Mutter.IdleMonitor was not provided by any .service files",
			"s 'text'",
			"(int64 -5,)",
			'"HIDIdleTime" = "soon"',
		];
		for (const text of errors) {
			assert.deepEqual(
				[parseBusSeconds(text), parseIoregSeconds(text), parseTickSeconds(text)],
				[undefined, undefined, undefined],
			);
		}
	});

	it("is never anything but seconds from 0 on", () => {
		fc.assert(
			fc.property(fc.string(), fc.nat(), (text, number) => {
				for (const words of [text, `t ${number}`, `(uint64 ${number},)`, `${number} ${text}`]) {
					for (const seconds of [parseBusSeconds(words), parseIoregSeconds(words), parseTickSeconds(words)]) {
						assert.ok(seconds === undefined || (seconds >= 0 && seconds < Number.POSITIVE_INFINITY));
					}
				}
			}),
		);
	});
});

describe("what programs say of a locked screen", () => {
	it("is read from loginctl, and from busctl of a screen saver", () => {
		assert.deepEqual(["LockedHint=yes\n", "LockedHint=no\n", "", "Failed"].map(parseLockedHint), [
			true,
			false,
			undefined,
			undefined,
		]);
		assert.deepEqual(["b true\n", "b false\n", "u 1\n"].map(parseScreenSaverActive), [true, false, undefined]);
	});

	it("is read from ioreg's root", () => {
		const root = (locked: string) => `+-o Root  <class IORegistryEntry, id 0x100000100, retain 30>
    {
      "IOConsoleLocked" = ${locked}
      "IOConsoleUsers" = ({"kCGSSessionOnConsoleKey"=Yes,"kCGSSessionUserIDKey"=501})
    }
`;
		assert.deepEqual([root("Yes"), root("No"), "+-o Root"].map(parseConsoleLocked), [true, false, undefined]);
	});

	it("is read from tasklist, whose sentence about nothing found is in the system's language", () => {
		assert.equal(parseLogonScreen('"LogonUI.exe","9120","Console","1","51,204 K"\r\n'), true);
		assert.equal(parseLogonScreen("INFO: No tasks are running which match the specified criteria.\r\n"), false);
		assert.equal(parseLogonScreen("INFORMATION: Es werden keine Aufgaben ausgeführt.\r\n"), false);
		assert.equal(parseLogonScreen(""), undefined);
	});
});
