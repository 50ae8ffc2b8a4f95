import { deepEqual, equal, ok } from "node:assert/strict";
import { catalogue } from "../../src/exercises/catalogue/all";
import { overflowing } from "./support/overflow";
import type { PanelPage } from "./support/panel-page";
import { keepScreenshot } from "./support/screenshots";
import { atRep, planOf, seatedPlan, session, snapshot } from "./support/snapshots";
import { type Theme, themes } from "./support/themes";
import { usePanel } from "./support/use-panel";

/** Pixels of the tab: the window of a large and a small screen, half of one, a window of its own on end, and a low one. */
const sizes = [
	{ width: 1400, height: 800 },
	{ width: 1000, height: 640 },
	{ width: 620, height: 400 },
	{ width: 700, height: 900 },
	{ width: 1600, height: 360 },
] as const;

/** The height of a capital or digit in its type's size. */
const capital = 0.72;

/** Millimetres: a tab on a screen of 24 inches, which is 299 high, under the editor's own bars. */
const tabHeight = 250;

/** Minutes of arc at 2.5 m. */
const minutesOfArc = (millimetres: number): number => (Math.atan(millimetres / 2500) * 180 * 60) / Math.PI;

const pumps = session({ cursor: atRep(seatedPlan, 1, 4, "left") });

/** Of all cues of the catalogue one of the longest. */
const plank = planOf("Plank", [{ exercise: "plank" }]);

async function typeSize(panel: PanelPage, part: string): Promise<number> {
	return panel.page
		.locator(part)
		.first()
		.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}

describe("The player in an editor tab", () => {
	const open = usePanel();

	it("can be read from two and a half metres: the cue as ISO 9241-303 prefers, the count beyond", async () => {
		for (const { width, height } of [sizes[0], sizes[1]]) {
			const panel = await open({ width, height, large: true });
			await panel.show(snapshot(1, { session: pumps }));
			const arc = async (part: string) => minutesOfArc(((await typeSize(panel, part)) / height) * tabHeight * capital);
			ok((await typeSize(panel, ".tempo-text b")) >= 0.12 * height, "the count has 12 % of the height");
			ok((await arc(".tempo-text b")) >= 35, `count ${await arc(".tempo-text b")}`);
			ok((await arc(".cue:not(.unseen)")) >= 16, `cue ${await arc(".cue:not(.unseen)")}`);
			ok((await arc(".where")) >= 9, `where ${await arc(".where")}`);
		}
	});

	for (const { width, height } of [...sizes, { width: 599, height: 700 }, { width: 170, height: 500 }]) {
		it(`has figure, count, cue and stop in sight together, and nothing outside: ${width} × ${height}`, async () => {
			const panel = await open({ width, height, large: true });
			await panel.show(snapshot(1, { session: pumps }));
			const bar = await panel.page.locator(".bar").boundingBox();
			ok(bar !== null && bar.y + bar.height <= height + 0.5, "the bar is in sight");
			for (const part of ["dg-figure", ".tempo", ".cue:not(.unseen)"]) {
				const box = await panel.page.locator(part).first().boundingBox();
				ok(box !== null && box.height > 12 && box.y >= 0 && box.y + box.height <= bar.y + 1, part);
			}
			equal(await panel.button("It hurts: stop").isVisible(), true);
			deepEqual(await overflowing(panel), []);
		});
	}

	it("gives the longest cues room, at one size for all of an exercise", async () => {
		const spoken = catalogue.map(({ id }) => id);
		ok(spoken.includes("plank"));
		for (const { width, height } of sizes) {
			const panel = await open({ width, height, large: true });
			await panel.show(snapshot(1, { session: session({ plan: plank, cursor: { step: 0, block: 1, into: 0 } }) }));
			const bar = await panel.page.locator(".bar").boundingBox();
			const ends = await panel.page
				.locator(".cue")
				.evaluateAll((cues) => cues.map((cue) => cue.getBoundingClientRect().bottom));
			ok(ends.length > 0 && bar !== null, `${width} × ${height}`);
			for (const end of ends) {
				ok(end <= bar.y + 1, `${width} × ${height}`);
			}
			ok((await typeSize(panel, ".tempo-text b")) >= 0.12 * Math.min(height, width * 0.62));
		}
	});

	it("looks right in light, dark and high contrast, running, at a hold, paused, asking and stopped", async () => {
		const floor = planOf("Floor: gentle", [{ exercise: "knee-chest-single" }, { exercise: "bird-dog" }]);
		const holding = { plan: floor, cursor: { step: 0, block: 3, into: 2000 } };
		for (const [name, theme] of Object.entries(themes) as [string, Theme][]) {
			const panel = await open({ width: 1280, height: 720, large: true, theme, ownTime: true });
			for (const [index, status] of (["running", "paused", "asking", "stopped"] as const).entries()) {
				await panel.show(snapshot(index + 1, { session: session({ ...holding, status }) }));
				await panel.pass(400);
				deepEqual(await overflowing(panel), [], `${name} ${status}`);
				await keepScreenshot(panel.page, `large-${name}-${status}`);
			}
		}
	});

	it("has tones and voice at hand, and keeps them for both places", async () => {
		const panel = await open({ width: 1280, height: 720, large: true });
		await panel.show(snapshot(1, { session: pumps }));
		const tones = panel.page.locator(".switch").first();
		equal(await tones.getAttribute("aria-pressed"), "false");
		await tones.click();
		equal(await tones.getAttribute("aria-pressed"), "true");
		deepEqual(await panel.asked(), [{ type: "ready" }, { type: "sound", tones: true, speech: false, volume: 0.6 }]);
		await panel.show({ ...snapshot(2, { session: pumps }), sound: { tones: false, speech: false, volume: 0.3 } });
		equal(await tones.getAttribute("aria-pressed"), "false");
	});

	it("takes the keys of the player, and leads back to the side bar", async () => {
		const panel = await open({ width: 1280, height: 720, large: true });
		await panel.show(snapshot(1, { session: pumps }));
		await panel.asked();
		for (const key of ["Space", "ArrowRight", "ArrowLeft", "s", "e", "h"]) {
			await panel.page.keyboard.press(key);
		}
		deepEqual(
			(await panel.asked()).map((message) => message.type === "session" && message.intent),
			["pause", "next", "back", "switch-side", "easier", "hurts"],
		);
		await panel.button("Bring it back to the side bar").click();
		deepEqual(await panel.asked(), [{ type: "run-command", command: "playInMove" }]);
	});

	it("shows the emergency card over everything, as the side bar does", async () => {
		const panel = await open({ width: 1280, height: 720, large: true });
		const emergency = {
			title: "Emergency care now",
			words: "Go now.",
			signs: ["New numbness between the legs"],
			call: "Call 112.",
			tell: "I have new numbness.",
			understood: false,
		};
		await panel.show({ ...snapshot(1, { session: pumps }), emergency });
		equal(await panel.heading(), "Emergency care now");
		equal(await panel.page.locator("dg-player").count(), 0);
		deepEqual(await overflowing(panel), []);
	});
});

describe("The side bar while the tab shows the routine", () => {
	const open = usePanel();
	const elsewhere = (sequence: number) => ({ ...snapshot(sequence, { session: pumps }), elsewhere: true as const });

	for (const width of [300, 170]) {
		it(`says where it is played, leads there and back, and stops it: ${width} px`, async () => {
			const panel = await open({ width, height: 420 });
			await panel.show(elsewhere(1));
			equal(await panel.heading(), "Desk calm");
			equal(await panel.page.getByText("Played in an editor tab.").isVisible(), true);
			await panel.asked();
			await panel.button("Bring it back here").click();
			await panel.button("Show the tab").click();
			await panel.button("It hurts: stop").click();
			await panel.page.keyboard.press("h");
			deepEqual(await panel.asked(), [
				{ type: "run-command", command: "playInMove" },
				{ type: "run-command", command: "playInTab" },
				{ type: "session", session: pumps.id, intent: "hurts" },
				{ type: "session", session: pumps.id, intent: "hurts" },
			]);
			deepEqual(await overflowing(panel), []);
		});
	}

	it("is silent: no tone, no voice, and nothing for a screen reader to say twice", async () => {
		const panel = await open({ height: 420, state: { preferences: { tones: true, speech: true, volume: 1 } } });
		await panel.page.evaluate(() => {
			Object.assign(window, { sounded: 0 });
			const count = () => Object.assign(window, { sounded: (window as unknown as { sounded: number }).sounded + 1 });
			speechSynthesis.speak = count;
			Object.assign(window, { OscillatorNode: count });
		});
		await panel.show(elsewhere(1));
		await panel.page.keyboard.press("Space");
		await panel.show({ ...elsewhere(2), session: { ...pumps, status: "asking" } });
		await panel.show({ ...elsewhere(3), session: { ...pumps, status: "stopped" } });
		deepEqual([...(await panel.heard()), ...(await panel.heard("urgent"))], []);
		equal(await panel.page.evaluate(() => (window as unknown as { sounded: number }).sounded), 0);
	});

	it("offers the tab from its own player", async () => {
		const panel = await open();
		await panel.show(snapshot(1, { session: pumps }));
		await panel.asked();
		await panel.button("Play large, in an editor tab").click();
		deepEqual(await panel.asked(), [{ type: "run-command", command: "playInTab" }]);
	});
});
