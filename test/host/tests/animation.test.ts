import * as assert from "node:assert/strict";
import { PNG } from "pngjs";
import { animation } from "../animation";

/** A dark picture with one bright square, so many pixels from the left. */
function picture(square: number, width = 40): Buffer {
	const png = new PNG({ width, height: 10 });
	for (let pixel = 0; pixel < width * 10; pixel += 1) {
		const bright = pixel % width >= square && pixel % width < square + 5;
		png.data.set(bright ? [80, 160, 255, 255] : [30, 30, 30, 255], pixel * 4);
	}
	return PNG.sync.write(png);
}

const frames = [0, 10, 20].map((square, index) => ({ png: picture(square), at: index * 120 }));

describe("an animation", () => {
	it("is a GIF of the frames' size that plays for ever, each frame as long as it took until the next", () => {
		const gif = Buffer.from(animation(frames));
		assert.equal(gif.toString("latin1", 0, 6), "GIF89a");
		assert.deepEqual([gif.readUInt16LE(6), gif.readUInt16LE(8)], [40, 10]);
		assert.ok(gif.includes("NETSCAPE2.0"));
		const delays: number[] = [];
		// A frame's own header: how it gives way, and its delay in hundredths of a second.
		for (let at = gif.indexOf("21f904", 0, "hex"); at >= 0; at = gif.indexOf("21f904", at + 1, "hex")) {
			delays.push(gif.readUInt16LE(at + 4));
		}
		assert.deepEqual(delays, [12, 12]);
	});

	it("takes little room for what stands still", () => {
		const still = Array.from({ length: 20 }, (_, index) => ({ png: picture(10), at: index * 100 }));
		const perFrame = (animation(still).length - animation(still.slice(0, 2)).length) / 18;
		assert.ok(perFrame < 60, `${perFrame} bytes`);
	});

	it("refuses what is none", () => {
		assert.throws(() => animation(frames.slice(0, 1)), /two frames/);
		assert.throws(() => animation([...frames, { png: picture(0, 50), at: 500 }]), /one size/);
	});
});
