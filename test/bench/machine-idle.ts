import { readFileSync } from "node:fs";
import { type IdleSource, sourcesOf } from "../../src/editor/activity/idle-sources";
import { settingSpecs } from "../../src/sitting/setting-specs";
import { busMissing, Desktop, startSessionBus } from "../editor/activity/support/session-bus";
import { startXvfb, xvfbMissing } from "../host/xvfb";
import { report } from "./report";

/** What it costs to ask the machine how long ago it was used, each way against a real display or a real bus. */

/** Questions of each way: what programs use is told in hundredths of a second. */
const questions = 200;

/** Per cent of one processor, while no window has focus. */
const budget = 0.5;

/** Seconds between two questions where somebody counts as away as soon as the settings let them. */
function shortest(): number {
	const spec = settingSpecs.find(({ key }) => key === "awayAfter");
	if (spec?.kind !== "number") {
		throw new Error("There is no setting awayAfter.");
	}
	return (spec.minimum * 60) / 3;
}

/** Seconds of processor time of this program, and of those it has started and that have ended. */
function spent(): number {
	const { user, system } = process.cpuUsage();
	const status = readFileSync("/proc/self/stat", "utf8");
	const [ofChildren = 0, ofTheirSystem = 0] = status
		.slice(status.lastIndexOf(")") + 2)
		.split(" ")
		.slice(13, 15)
		.map(Number);
	return (user + system) / 1e6 + (ofChildren + ofTheirSystem) / 100;
}

async function measure(source: IdleSource | undefined): Promise<void> {
	if (source === undefined || (await source.ask()) === undefined) {
		console.log(`${source?.name ?? "a way"} cannot be asked on this machine`);
		return;
	}
	const before = spent();
	for (let question = 0; question < questions; question += 1) {
		await source.ask();
	}
	const each = (spent() - before) / questions;
	report({ name: `a question to ${source.name}`, value: each * 1000, unit: "ms" });
	report({
		name: `asked every ${shortest()} s, ${source.name}`,
		value: (each / shortest()) * 100,
		unit: "%",
		budget,
	});
}

async function display(): Promise<void> {
	const missing = xvfbMissing();
	if (missing !== undefined) {
		console.log(`X11: ${missing}`);
		return;
	}
	const xvfb = await startXvfb();
	await measure(sourcesOf("linux", { DISPLAY: xvfb.name })[0]);
	await xvfb.end();
}

async function buses(): Promise<void> {
	const missing = busMissing();
	if (missing !== undefined) {
		console.log(`GNOME: ${missing}`);
		return;
	}
	const bus = await startSessionBus();
	const desktop = await Desktop.on(bus, {
		service: "org.gnome.Mutter.IdleMonitor",
		path: "/org/gnome/Mutter/IdleMonitor/Core",
		interface: "org.gnome.Mutter.IdleMonitor",
		method: "GetIdletime",
		type: "t",
		idle: 1000,
	});
	for (const source of sourcesOf("linux", { PATH: process.env["PATH"], DBUS_SESSION_BUS_ADDRESS: bus.address })) {
		await measure(source);
	}
	desktop.leave();
	await bus.end();
}

async function main(): Promise<void> {
	if (process.platform !== "linux") {
		console.log("Processor time of programs that ended is read from /proc: only on Linux.");
		return;
	}
	await display();
	await buses();
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
