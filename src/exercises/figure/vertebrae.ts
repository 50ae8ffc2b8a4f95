import type { Body } from "./body";
import type { Camera } from "./camera";
import { type Station, stationAt } from "./spine";
import { add, frameOf, inFrame, radians, scale, type Vec } from "./vectors";
import { type Bead, ball, beadIn, type Hull, linkOf } from "./volumes";

/** Vertebrae of each part: how many, how deep and how high. */
const ROWS = { lumbar: [5, 4.6, 1.15], thoracic: [12, 3.9, 0.75], neck: [6, 3, 0.62] } as const;

function row(
	start: Station,
	stations: readonly Station[],
	[count, deep, high]: readonly [number, number, number],
	camera: Camera,
): Hull[] {
	return Array.from({ length: count }, (_, index) => {
		const { at, frame, lean } = stationAt(start, stations, (index + 0.5) / count);
		const slope = radians(lean);
		const up: Vec = add(scale(frame.u, Math.cos(slope)), scale(frame.f, Math.sin(slope)));
		const bone = frameOf(up, frame.f);
		return linkOf(
			[ball(inFrame(at, bone, -deep * 0.62, -high * 0.5), high * 0.8), ball(inFrame(at, bone, deep * 0.38, 0), high)],
			camera,
		);
	});
}

export type SpinePart = "sacrum" | "lumbar" | "thoracic" | "neck";

/** The spine from sacrum to skull, each vertebra turned with the curve. */
export function spineHulls(body: Body, camera: Camera): Readonly<Record<SpinePart, Hull[]>> {
	const { hip, pelvis } = body;
	const tail = (forward: number, up: number, size: number): Bead =>
		beadIn(hip, pelvis, [forward, up, 0], [size, size, size * 1.6]);
	return {
		sacrum: [
			linkOf([tail(-4.4, 7.6, 1.9), tail(-7.4, 3, 1.4)], camera),
			linkOf([tail(-7.4, 3, 1.4), tail(-8.6, -1.4, 0.6)], camera),
		],
		lumbar: row(body.sacrum, body.lumbar, ROWS.lumbar, camera),
		thoracic: row(body.waist, body.thoracic, ROWS.thoracic, camera),
		neck: row(body.neckBase, body.neck, ROWS.neck, camera),
	};
}
