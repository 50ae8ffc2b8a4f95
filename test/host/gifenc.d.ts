/** What we use of a package that comes without types. */
declare module "gifenc" {
	export type Palette = number[][];

	export function quantize(rgba: Uint8Array, colours: number): Palette;
	export function GIFEncoder(): {
		writeFrame(
			indexed: Uint8Array,
			width: number,
			height: number,
			options: {
				/** With the first frame for all of them. */
				readonly palette?: Palette;
				/** Milliseconds; kept in hundredths of a second. */
				readonly delay: number;
				/** 0: for ever. */
				readonly repeat?: number;
				readonly transparent?: boolean;
				readonly transparentIndex?: number;
				/** 1: the next frame is drawn over this one. */
				readonly dispose?: number;
			},
		): void;
		finish(): void;
		bytes(): Uint8Array;
	};
}
