import { figureFrame } from "../../src/exercises/figure/render-frame";
import type { FigureFrame, Tone } from "../../src/exercises/figure/shape";

/**
 * The pictures of the walkthrough, drawn with the figure of the exercises. The editor shows such a picture with the
 * theme's colours at hand but without style sheets, so each shape carries its colour itself.
 */

const ink = "var(--vscode-foreground)";
const paper = "var(--vscode-editor-background)";
const hue = "var(--vscode-charts-blue, var(--vscode-focusBorder))";

const mix = (colour: string, share: number, other = paper) => `color-mix(in oklab, ${colour} ${share}%, ${other})`;

/** Of furniture: the border that a theme of high contrast draws around everything, else a share of the ink. */
const border = (share: number) => `var(--vscode-contrastBorder, ${mix(ink, share)})`;

/** What stands in the background of a picture. */
const faint = mix(border(52), 46);

/** Warmth from the theme's own yellow and red; these pictures have no light and dark kind, so tones lie in the middle. */
const flesh =
	"color-mix(in oklab, var(--vscode-charts-yellow, var(--vscode-foreground)) 56%, var(--vscode-charts-red, var(--vscode-foreground)))";
const skin = mix(flesh, 46, mix(ink, 26));

/** One set of tones for light and dark ground: clothes in the accent, skin in the middle, so that neither turns round. */
const tones: Readonly<Record<Tone, string>> = {
	skin,
	"skin-shade": mix(skin, 84, ink),
	"skin-far": mix(skin, 84),
	hair: mix(flesh, 40, mix(ink, 66)),
	eye: mix(ink, 84, flesh),
	shirt: mix(hue, 66),
	"shirt-far": mix(hue, 56),
	trousers: mix(ink, 62),
	"trousers-far": mix(ink, 48),
	shoe: mix(ink, 78),
	"shoe-far": mix(ink, 60),
	sole: mix(ink, 34),
	accent: hue,
	"accent-soft": mix(hue, 60),
	spine: mix(paper, 78, ink),
	edge: paper,
	ghost: mix(hue, 20),
	shadow: mix(ink, 16),
	ground: mix(ink, 8),
	furniture: mix(border(38), 42),
	"furniture-top": mix(border(38), 30),
	"furniture-edge": mix(border(55), 48),
	prop: mix(ink, 46),
	water: mix(hue, 20),
	warm: flesh,
	cool: hue,
	arc: hue,
};

/** Width and height of every picture, in units of the figure. */
const wide = 300;
const tall = 200;

type Point = readonly [x: number, y: number];

interface Picture {
	/** The figure in a pose, at its place on the sheet: left edge and scale of its own units. */
	readonly figure: FigureFrame;
	readonly left: number;
	/** What stands beside it. */
	readonly beside: readonly string[];
}

const pose = (exercise: string, from: string, to: string) => figureFrame(exercise, from, to, 1);

const bar = (x: number, y: number, width: number, height: number, colour: string) =>
	`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${Math.min(width, height) / 2}" fill="${colour}"/>`;
const dot = (x: number, y: number, radius: number, colour: string) =>
	`<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;
const line = (d: string, colour: string, width: number) =>
	`<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Three questions, each answered. */
function answers(): string[] {
	return [62, 98, 134].flatMap((y, index) => [
		dot(176, y, 11, mix(hue, 22)),
		line(`M171 ${y}l4 4l7 -8`, hue, 2.6),
		bar(198, y - 4, [74, 56, 66][index] ?? 60, 8, faint),
	]);
}

/** A day on a scale, and how far down the leg. */
function scales(): string[] {
	const row = (y: number, count: number, chosen: number) =>
		Array.from({ length: count }, (_, index) => {
			const x = 172 + (index * 106) / (count - 1);
			return index === chosen ? dot(x, y, 6, hue) : dot(x, y, 2.6, mix(ink, 46));
		});
	return [...row(76, 11, 3), ...row(122, 6, 2)];
}

/** Sitting that fills up, three quarters of the way. */
function ring(): string[] {
	return [
		line("M226 52a46 46 0 1 1 -0.01 0", faint, 9),
		line("M226 52a46 46 0 1 1 -46 46", hue, 9),
		line("M226 74v24h16", mix(ink, 70), 4.5),
	];
}

/** Time to move for a minute: what has run of a routine. */
function steps(): string[] {
	return [70, 98, 126].flatMap((y, index) => [
		dot(182, y, 7, index === 0 ? hue : faint),
		bar(200, y - 4, [72, 60, 48][index] ?? 60, 8, index === 0 ? mix(hue, 60) : faint),
	]);
}

/** Days of a diary. */
function days(): string[] {
	return [34, 52, 44, 68, 60, 82, 92].map((height, index) =>
		bar(164 + index * 17, 146 - height, 10, height, index === 6 ? hue : mix(hue, 38)),
	);
}

const pictures: Readonly<Record<string, Picture>> = {
	safety: { figure: pose("weight-shift", "rest", "rest"), left: 22, beside: answers() },
	now: { figure: pose("ankle-pump", "leg-forward", "toes-up"), left: 14, beside: scales() },
	limit: { figure: pose("ergo-check", "rest", "rest"), left: 14, beside: ring() },
	routine: { figure: pose("pelvic-tilt-seated", "rolled-back", "rolled-forward"), left: 24, beside: steps() },
	diary: { figure: pose("walk-short", "stride-right", "stride-left"), left: 22, beside: days() },
};

/** The pictures by the name of the step they stand in. */
export function walkthroughPictures(): ReadonlyMap<string, string> {
	return new Map(Object.entries(pictures).map(([name, picture]) => [name, drawn(picture)]));
}

function drawn({ figure, left, beside }: Picture): string {
	const [x, y, width, height] = figure.viewBox;
	const scale = Math.min(136 / width, 164 / height);
	const place = `translate(${round(left - x * scale)} ${round(178 - (y + height) * scale)}) scale(${round(scale)})`;
	const shapes = figure.shapes
		.filter(({ d }) => d !== "")
		.map(({ tone, paint, width: stroke, d: fine }) => {
			const colour = tones[tone];
			const d = inTenths(fine);
			return paint === "fill"
				? `<path d="${d}" fill="${colour}"/>`
				: `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${stroke ?? 1}" stroke-linecap="round" stroke-linejoin="round"/>`;
		});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${tall}" width="100%">`,
		`<g transform="${place}">`,
		`<g${figure.transform === "" ? "" : ` transform="${figure.transform}"`}>`,
		...shapes,
		"</g>",
		"</g>",
		...beside,
		"</svg>",
		"",
	].join("\n");
}

/** A path of points alone, each to the nearest tenth of a unit: all that is seen here, in three fifths of the file. */
function inTenths(path: string): string {
	if (/[^Mlz\d\s.-]/.test(path)) {
		return path;
	}
	let at: Point = [0, 0];
	let written: Point = [0, 0];
	const parts = path.matchAll(/([Mlz])([^Mlz]*)/g);
	return [...parts]
		.map(([, command = "", numbers = ""]) => {
			const values = numbers.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
			const points = values.flatMap((x, index) => {
				const y = values[index + 1];
				if (index % 2 === 1 || y === undefined) {
					return [];
				}
				const from: Point = command === "M" ? [0, 0] : at;
				at = [from[0] + x, from[1] + y];
				const tenths: Point = [Math.round(at[0] * 10), Math.round(at[1] * 10)];
				const before: Point = command === "M" ? [0, 0] : written;
				written = tenths;
				return [`${(tenths[0] - before[0]) / 10} ${(tenths[1] - before[1]) / 10}`];
			});
			return `${command}${points.join(" ").replaceAll(/\b0\./g, ".").replaceAll(" -", "-")}`;
		})
		.join("");
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
