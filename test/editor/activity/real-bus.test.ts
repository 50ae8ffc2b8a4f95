import assert from "node:assert/strict";
import { sourcesOf } from "../../../src/editor/activity/idle-sources";
import { screenLockSources } from "../../../src/editor/activity/screen-lock-sources";
import {
	busMissing,
	Desktop,
	type DesktopMethod,
	isThere,
	type SessionBus,
	startSessionBus,
} from "./support/session-bus";

/** As the desktops' own descriptions of their interfaces have them. */
const gnome: DesktopMethod = {
	service: "org.gnome.Mutter.IdleMonitor",
	path: "/org/gnome/Mutter/IdleMonitor/Core",
	interface: "org.gnome.Mutter.IdleMonitor",
	method: "GetIdletime",
	type: "t",
	idle: 61_250,
};
const kde: DesktopMethod = {
	service: "org.freedesktop.ScreenSaver",
	path: "/org/freedesktop/ScreenSaver",
	interface: "org.freedesktop.ScreenSaver",
	method: "GetSessionIdleTime",
	type: "u",
	idle: 5000,
};

const screenSaver: DesktopMethod = {
	service: "org.gnome.ScreenSaver",
	path: "/org/gnome/ScreenSaver",
	interface: "org.gnome.ScreenSaver",
	method: "GetActive",
	type: "b",
	idle: 0,
};

describe("a desktop on a real session bus", () => {
	let bus: SessionBus | undefined;
	let desktop: Desktop | undefined;

	before(async function () {
		const missing = busMissing();
		if (missing !== undefined) {
			console.log(`      skipped: ${missing}`);
			this.skip();
		}
		bus = await startSessionBus();
	});
	afterEach(() => desktop?.leave());
	after(() => bus?.end());

	/** What each way of a name says, by the program it asks with; those that are not on this machine are left out. */
	async function answers(name: string): Promise<Record<string, number | undefined>> {
		const environment = {
			PATH: process.env["PATH"],
			DBUS_SESSION_BUS_ADDRESS: bus?.address,
			XDG_CURRENT_DESKTOP: "KDE",
		};
		const ways = sourcesOf("linux", environment).filter((source) => source.name.startsWith(name));
		const found: Record<string, number | undefined> = {};
		for (const { name: way, ask } of ways) {
			const program = way.split(" ").at(-1) ?? "";
			if (isThere(program)) {
				found[program] = await ask();
			}
		}
		return found;
	}

	async function start(offers: DesktopMethod): Promise<Desktop> {
		assert.ok(bus !== undefined);
		desktop = await Desktop.on(bus, offers);
		return desktop;
	}

	/** Every program that is here says the same. */
	function allSay(found: Record<string, number | undefined>, seconds: number | undefined): void {
		assert.deepEqual(found, Object.fromEntries(Object.keys(found).map((program) => [program, seconds])));
	}

	it("says how long ago it was used, as GNOME does", async () => {
		await start(gnome);
		allSay(await answers("GNOME"), 61.25);
		allSay(await answers("KDE"), undefined);
	});

	it("says how long ago it was used, as KDE does", async () => {
		await start(kde);
		allSay(await answers("KDE"), 5);
		allSay(await answers("GNOME"), undefined);
	});

	it("that has the method and always says 0, as KDE on Wayland does, says nothing", async () => {
		await start({ ...kde, idle: 0 });
		allSay(await answers("KDE"), undefined);
	});

	it("says whether its screen is locked, as GNOME does", async function () {
		if (!isThere("busctl")) {
			this.skip();
		}
		const [gnomeSays] = screenLockSources("linux", { DBUS_SESSION_BUS_ADDRESS: bus?.address });
		assert.equal(await gnomeSays?.ask(), undefined);
		const locked = await start({ ...screenSaver, idle: 1 });
		assert.equal(await gnomeSays?.ask(), true);
		locked.leave();
		await start(screenSaver);
		assert.equal(await gnomeSays?.ask(), false);
	});

	it("that lacks the method, or is not there, says nothing", async () => {
		const other = await start({ ...gnome, method: "AnotherMethod" });
		allSay(await answers("GNOME"), undefined);
		other.leave();
		allSay(await answers("GNOME"), undefined);
	});

	it("whose bus has ended says nothing", async () => {
		await start(gnome);
		await bus?.end();
		allSay(await answers("GNOME"), undefined);
	});
});
