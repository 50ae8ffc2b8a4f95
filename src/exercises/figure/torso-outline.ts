import { inFrame } from "./geometry";
import type { SideBody } from "./kinematics";
import type { SoftContact } from "./limb-outline";
import { bar, type DrawnPoint, formatPoint, outline, segmentOf } from "./path";
import { project } from "./projection";
import type { Point } from "./skeleton";
import { along, type SpineStation } from "./spine";

/** The torso in side view: pelvis and ribs are stiff, waist and belly stretch between them. */
export interface TorsoOutline {
	/** From the neck to the seat, one shape. */
	readonly shirt: string;
	/** The part below the waist, on the same outline: it turns with the pelvis. */
	readonly pelvis: string;
	readonly neck: string;
}

const station = (from: SpineStation, forward: number): Point => inFrame(from.at, from.turn, forward, 0);

export function torsoOutline(body: SideBody, press: SoftContact): TorsoOutline {
	const waist = body.lumbar[body.lumbar.length - 1] ?? body.sacrum;
	const lumbar = (fraction: number): SpineStation => along(body.sacrum, body.lumbar, fraction);
	const ribs = (fraction: number): SpineStation => along(waist, body.thoracic, fraction);
	const pelvis = (forward: number, up: number): Point => inFrame(body.hip, body.trunk.pelvis, forward, up);
	const { breath } = body.trunk;
	const points: readonly DrawnPoint[] = [
		// Up the back.
		pelvis(-1, -9.6),
		pelvis(-7.6, -9),
		pelvis(-11.4, -4.4),
		pelvis(-11.8, 2),
		pelvis(-9.4, 8.6),
		station(lumbar(0.35), -4.8),
		station(lumbar(0.85), -4.8),
		station(ribs(0.3), -5.2),
		station(ribs(0.62), -5.4),
		station(ribs(0.88), -4.8),
		// Over the shoulder and down the front.
		inFrame(body.neckBase.at, body.neckBase.turn, -4.6 + body.trunk.protract * 0.2, 0.6 + body.trunk.shrug * 0.45),
		inFrame(body.neckBase.at, body.neckBase.turn, -2.6, 2.2),
		inFrame(body.neckBase.at, body.neckBase.turn, 2.4, 0.4),
		inFrame(body.neckBase.at, body.neckBase.turn, 7, -3),
		station(ribs(0.74), 12 + breath * 0.8),
		station(ribs(0.5), 14.4 + breath * 1.4),
		station(ribs(0.2), 14 + breath * 2),
		station(lumbar(0.7), 12.4 + breath * 2.8),
		station(lumbar(0.25), 12.4 + breath * 2),
		pelvis(9.6, 6.5),
		pelvis(9.4, 0),
		pelvis(6.4, -6.4),
	].map((point) => press(project(point)));
	const waistBack = 4;
	const waistFront = 19;
	const from = points[waistFront];
	const middle = project(inFrame(body.hip, body.trunk.pelvis, 0.5, 8));
	const start = points[waistBack];
	const shape =
		from === undefined || start === undefined
			? ""
			: `M${formatPoint(from)}${segmentOf(points, waistFront, points.length + waistBack)}Q${formatPoint(middle)} ${formatPoint(from)}Z`;
	return { shirt: outline(points), pelvis: shape, neck: neckOutline(body) };
}

function neckOutline(body: SideBody): string {
	const middle = along(body.neckBase, body.neck, 0.55);
	const below = body.neckBase;
	return outline(
		[
			inFrame(below.at, below.turn, -5, -3),
			inFrame(middle.at, middle.turn, -5, 0),
			inFrame(body.skull, body.headTilt, -6.2, 1),
			inFrame(body.skull, body.headTilt, 0, 3),
			inFrame(body.skull, body.headTilt, 4.6, -3.5),
			inFrame(middle.at, middle.turn, 5.2, 0),
			inFrame(below.at, below.turn, 6.6, -3.4),
			inFrame(below.at, below.turn, 2, -6),
		].map(project),
	);
}

/** The spine as a row of vertebrae, each turned with the curve: sacrum, lumbar and thoracic parts apart. */
export function spineOutline(body: SideBody): {
	readonly sacrum: string;
	readonly lumbar: string;
	readonly thoracic: string;
} {
	const waist = body.lumbar[body.lumbar.length - 1] ?? body.sacrum;
	const row = (start: SpineStation, stations: readonly SpineStation[], count: number, deep: number, high: number) =>
		Array.from({ length: count }, (_, index) => {
			const vertebra = along(start, stations, (index + 0.5) / count);
			const end = (deep - high) / 2 - index * 0.03;
			const at = (forward: number): DrawnPoint => project(inFrame(vertebra.at, vertebra.lean, forward, 0));
			return bar(at(-end), at(end), high);
		}).join("");
	const tail = (forward: number, up: number): DrawnPoint => project(inFrame(body.hip, body.trunk.pelvis, forward, up));
	const sacrum = outline([
		tail(-5.9, 8.9),
		tail(-2.4, 7.7),
		tail(-6.6, 3.4),
		tail(-9.2, -1.6),
		tail(-10.2, -1.4),
		tail(-9, 4),
	]);
	return {
		sacrum,
		lumbar: row(body.sacrum, body.lumbar, 5, 5.2, 2.3),
		thoracic: row(waist, body.thoracic, 12, 4.4, 1.45),
	};
}
