import { inFrame, radians } from "./geometry";
import type { Trunk } from "./pose";
import { GIRDLE, NEUTRAL, type Point, SACRUM, SEGMENT } from "./skeleton";

/** A point of the spine with the direction in which it climbs there. */
export interface SpineStation {
	readonly at: Point;
	readonly lean: number;
	/** How far the lean is from easy standing at this station: the turn of the ribs or vertebra. */
	readonly turn: number;
}

const LUMBAR_STATIONS = 5;
const THORACIC_STATIONS = 8;
const NECK_STATIONS = 3;

/** Equal steps along an arc of constant bend: the middle tangent of each step is exact, so the length is too. */
function arc(start: SpineStation, length: number, bend: number, neutralBend: number, count: number): SpineStation[] {
	const stations: SpineStation[] = [];
	let at = start.at;
	for (let index = 1; index <= count; index++) {
		const middle = start.lean + (bend * (index - 0.5)) / count;
		const stride = length / count;
		at = { x: at.x + stride * Math.sin(radians(middle)), y: at.y + stride * Math.cos(radians(middle)), z: at.z };
		const lean = start.lean + (bend * index) / count;
		stations.push({ at, lean, turn: start.turn + ((bend - neutralBend) * index) / count });
	}
	return stations;
}

function last(stations: readonly SpineStation[], otherwise: SpineStation): SpineStation {
	return stations[stations.length - 1] ?? otherwise;
}

/** The station at a fraction of the thoracic spine, between the drawn ones. */
export function along(start: SpineStation, stations: readonly SpineStation[], fraction: number): SpineStation {
	const place = Math.min(1, Math.max(0, fraction)) * stations.length;
	const index = Math.min(stations.length - 1, Math.floor(place));
	const below = index === 0 ? start : (stations[index - 1] ?? start);
	const above = stations[index] ?? start;
	const part = place - index;
	return {
		at: {
			x: below.at.x + (above.at.x - below.at.x) * part,
			y: below.at.y + (above.at.y - below.at.y) * part,
			z: below.at.z,
		},
		lean: below.lean + (above.lean - below.lean) * part,
		turn: below.turn + (above.turn - below.turn) * part,
	};
}

/** Pelvis, spine and head, and where the arms hang from them. */
export interface Core {
	readonly hip: Point;
	readonly trunk: Trunk;
	readonly sacrum: SpineStation;
	readonly lumbar: readonly SpineStation[];
	readonly thoracic: readonly SpineStation[];
	readonly neckBase: SpineStation;
	readonly neck: readonly SpineStation[];
	/** Where the skull sits on the neck, and the tilt of the head (chin down positive). */
	readonly skull: Point;
	readonly headTilt: number;
	readonly shoulder: Point;
	/** Turn of the ribs where the shoulders hang. */
	readonly ribs: number;
}

export function placeCore(trunk: Trunk, hip: Point): Core {
	const sacrum: SpineStation = {
		at: inFrame(hip, trunk.pelvis, SACRUM.forward, SACRUM.up),
		lean: trunk.pelvis + NEUTRAL.sacrum,
		turn: trunk.pelvis,
	};
	const lumbarBend = NEUTRAL.lumbarBend + trunk.lumbar;
	const lumbar = arc(sacrum, SEGMENT.lumbar, lumbarBend, NEUTRAL.lumbarBend, LUMBAR_STATIONS);
	const waist = last(lumbar, sacrum);
	const thoracicBend = NEUTRAL.thoracicBend + trunk.thoracic;
	const thoracic = arc(waist, SEGMENT.thoracic, thoracicBend, NEUTRAL.thoracicBend, THORACIC_STATIONS);
	const neckBase = last(thoracic, waist);
	const neckBend = NEUTRAL.neckBend + trunk.neck;
	const neck = arc(neckBase, SEGMENT.neck, neckBend, NEUTRAL.neckBend, NECK_STATIONS);
	const top = last(neck, neckBase);
	const girdle = along(waist, thoracic, GIRDLE.along);
	return {
		hip,
		trunk,
		sacrum,
		lumbar,
		thoracic,
		neckBase,
		neck,
		skull: top.at,
		headTilt: top.turn + trunk.head,
		shoulder: inFrame(girdle.at, girdle.turn, GIRDLE.forward + trunk.protract, trunk.shrug),
		ribs: girdle.turn,
	};
}
