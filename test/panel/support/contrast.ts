type Colour = readonly [number, number, number];

/** The contrast of a mark on a ground, from 1 to 21, by WCAG 2: the mark may let some of the ground through. */
export function contrast(mark: string, ground: string, opacity = 1): number {
	const [front, back] = [parts(mark), parts(ground)];
	const seen = front.map((value, index) => value * opacity + (back[index] ?? 0) * (1 - opacity));
	const [lighter, darker] = [luminance(seen), luminance(back)].sort((one, other) => other - one);
	return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Red, green and blue of `#rrggbb` or `rgb(…)`, each from 0 to 255. */
function parts(colour: string): Colour {
	const values = colour.startsWith("#")
		? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
		: [...colour.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
	const [red = 0, green = 0, blue = 0] = values;
	return [red, green, blue];
}

function luminance(colour: readonly number[]): number {
	const [red = 0, green = 0, blue = 0] = colour.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
