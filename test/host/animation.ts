import { GIFEncoder, type Palette, quantize } from "gifenc";
import { PNG } from "pngjs";

/** A picture of a page, and when it was taken: milliseconds from any beginning. */
export interface Frame {
	readonly png: Buffer;
	readonly at: number;
}

/** One of the 256 colours a GIF can have says "as before"; the commonest are kept exactly, the others share the rest. */
const exactColours = 160;
const sharedColours = 95;

/**
 * A GIF that plays the frames over and over, each as long as it took until the next; the last one only says when the one
 * before it ends. Of every frame only what changed is written.
 * @throws when there are fewer than two frames, or they differ in size
 */
export function animation(frames: readonly Frame[]): Uint8Array {
	const pictures = frames.map(({ png }) => PNG.sync.read(png));
	const [first] = pictures;
	if (first === undefined || pictures.length < 2) {
		throw new Error("An animation needs two frames at least.");
	}
	const { width, height } = first;
	if (pictures.some((picture) => picture.width !== width || picture.height !== height)) {
		throw new Error("The frames of an animation must have one size.");
	}
	const palette = sharedPalette(pictures.map(({ data }) => data));
	const transparentIndex = palette.length;
	const nearest = nearestIn(palette);
	const gif = GIFEncoder();
	let before: Uint8Array | undefined;
	for (const [index, { data }] of pictures.slice(0, -1).entries()) {
		const delay = (frames[index + 1]?.at ?? 0) - (frames[index]?.at ?? 0);
		const whole = Uint8Array.from(pixels(data), nearest);
		gif.writeFrame(before === undefined ? whole : changes(before, whole, transparentIndex), width, height, {
			...(before === undefined && { palette: [...palette, [0, 0, 0]], repeat: 0 }),
			delay,
			transparent: before !== undefined,
			transparentIndex,
			dispose: 1,
		});
		before = whole;
	}
	gif.finish();
	return gif.bytes();
}

function changes(before: Uint8Array, now: Uint8Array, same: number): Uint8Array {
	return now.map((colour, index) => (colour === before[index] ? same : colour));
}

/** The bytes of red, green, blue and opacity as one number a pixel. */
function pixels(rgba: Uint8Array): Uint32Array {
	return new Uint32Array(Uint8Array.from(rgba).buffer);
}

function channels(pixel: number): [red: number, green: number, blue: number] {
	return [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
}

/** From a few frames of the whole: with a palette for each, what stands still would flicker. */
function sharedPalette(pictures: readonly Uint8Array[]): Palette {
	const step = Math.ceil(pictures.length / 4);
	const counts = new Map<number, number>();
	for (const picture of pictures.filter((_, index) => index % step === 0)) {
		for (const pixel of pixels(picture)) {
			counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
		}
	}
	const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([pixel]) => pixel);
	const others = Uint32Array.from(byCount.slice(exactColours));
	const shared = others.length === 0 ? [] : quantize(new Uint8Array(others.buffer), sharedColours);
	return [...byCount.slice(0, exactColours).map(channels), ...shared];
}

/** For a colour, the place of the nearest in the palette. */
function nearestIn(palette: Palette): (pixel: number) => number {
	const known = new Map<number, number>();
	return (pixel) => {
		let place = known.get(pixel);
		if (place === undefined) {
			place = nearestPlace(palette, channels(pixel));
			known.set(pixel, place);
		}
		return place;
	};
}

function nearestPlace(palette: Palette, [red, green, blue]: readonly [number, number, number]): number {
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	for (const [place, [r = 0, g = 0, b = 0]] of palette.entries()) {
		const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
		if (distance < least) {
			least = distance;
			best = place;
		}
	}
	return best;
}
