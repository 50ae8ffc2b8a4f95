import { smooth } from "./arrows";
import type { Body } from "./body";
import { type Camera, project } from "./camera";
import { armFlesh, legFlesh, trunkFlesh } from "./flesh";
import { headFlesh } from "./head";
import type { Highlight } from "./highlights";
import { highlightHulls, nervePoints } from "./highlights";
import type { Dress, Person } from "./person";
import type { Shape, Tone } from "./shape";
import { type LayerName, SIDES, type Side, signOf } from "./skeleton";
import { dot } from "./vectors";
import { type SpinePart, spineHulls } from "./vertebrae";
import { type Bounds, type Disc, type Hull, pathOf } from "./volumes";

/** The body as shapes on the sheet, what is nearer to the viewer later. */

export interface BodyLook {
	readonly camera: Camera;
	readonly person: Person;
	readonly dress: Dress;
	/** The parts of the spine in the accent colour; absent: no spine. */
	readonly spine?: readonly SpinePart[] | undefined;
	/** The side whose sciatic nerve is drawn. */
	readonly nerve?: Side | undefined;
	readonly highlights: readonly Highlight[];
	/** Grows to hold what is drawn, where that is asked for. */
	readonly bounds?: Bounds | undefined;
}

interface Fill {
	readonly key: string;
	readonly tone: Tone;
	readonly d: string;
}

interface Layer {
	readonly name: LayerName;
	/** What passes in front of others is set off by a thin line, which fades out towards the joint it hangs from. */
	readonly edge: readonly Hull[];
	readonly fills: readonly Fill[];
	readonly discs: readonly Disc[];
}

/** Seen so far from the side, a limb on the other side of the body is drawn fainter. */
const FAR = -0.72;
/** Width of the line that sets a limb off, in units; half of it shows. */
const EDGE = 1.3;
/** Arms hang beside the ribs, a little nearer than what they overlap by a hair. */
const ARMS_NEARER = 1.5;

function discsOf(hulls: readonly Hull[]): Disc[] {
	const discs: Disc[] = [];
	for (const [disc] of hulls) if (disc !== undefined) discs.push(disc);
	return discs;
}

/** How much nearer one layer is than another where they overlap: above 0 in front, below 0 behind, 0 apart. */
function nearer(a: Layer, b: Layer): number {
	let sum = 0;
	for (const first of a.discs) {
		for (const second of b.discs) {
			const reach = (first.size + second.size) * 0.9;
			const dx = first.x - second.x;
			if (dx > reach || dx < -reach) continue;
			const dy = first.y - second.y;
			const apart = dx * dx + dy * dy;
			if (apart < reach * reach) sum += (reach - Math.sqrt(apart)) * (first.near - second.near);
		}
	}
	const arm = (layer: Layer): boolean => layer.name.endsWith("arm");
	if (sum !== 0 && arm(a) !== arm(b)) sum += arm(a) ? ARMS_NEARER : -ARMS_NEARER;
	return sum;
}

/** A neck goes into its collar, and a hanging leg under the shirt. */
function settled(a: Layer, b: Layer, hanging: ReadonlySet<LayerName>): number | undefined {
	if (a.name === "neck" && (b.name === "trunk" || b.name === "head")) return -1;
	if (b.name === "neck" && (a.name === "trunk" || a.name === "head")) return 1;
	if (hanging.has(a.name) && b.name === "trunk") return -1;
	if (hanging.has(b.name) && a.name === "trunk") return 1;
	return undefined;
}

/** Farthest first: each layer after all that it covers. Where three cover each other in turn, the farthest goes first. */
function ordered(layers: readonly Layer[], hanging: ReadonlySet<LayerName>): Layer[] {
	const covers = layers.map((): number[] => []);
	for (const [first, a] of layers.entries()) {
		for (const [second, b] of layers.entries()) {
			if (second >= first) break;
			const over = settled(a, b, hanging) ?? nearer(a, b);
			(covers[first] ?? [])[second] = over;
			(covers[second] ?? [])[first] = -over;
		}
	}
	const depth = layers.map(({ discs }) => discs.reduce((sum, disc) => sum + disc.near, 0) / Math.max(1, discs.length));
	const left = new Set(layers.keys());
	const done: Layer[] = [];
	while (left.size > 0) {
		const free = [...left].filter((index) => [...left].every((other) => (covers[index]?.[other] ?? 0) <= 0));
		const choice = (free.length > 0 ? free : [...left]).reduce((a, b) => ((depth[b] ?? 0) < (depth[a] ?? 0) ? b : a));
		const layer = layers[choice];
		if (layer !== undefined) done.push(layer);
		left.delete(choice);
	}
	return done;
}

/** Draws a body as flat shapes, the farthest first. */
export function drawBody(body: Body, look: BodyLook): Shape[] {
	const { camera, person, dress, bounds } = look;
	const path = (hulls: readonly Hull[]): string => pathOf(hulls, bounds);
	const isFar = (side: Side, right: number): boolean => signOf(side) * right < FAR;
	const hipsRight = dot(body.pelvis.s, camera.near);
	const ribsRight = dot(body.ribs.s, camera.near);
	const flesh = trunkFlesh(body, person, camera);
	const head = headFlesh(body.skull, body.head, person, camera);
	const bare = dress === "swim";
	const fromBelow = dot(body.pelvis.u, camera.near) < -0.4;
	const seat: Fill = { key: "seat", tone: "trousers", d: path(flesh.seat) };
	const shirt: Fill = { key: "shirt", tone: bare ? "skin" : "shirt", d: path(flesh.top) };
	const spineFills = (part: SpinePart): Fill[] =>
		spine === undefined || look.spine === undefined
			? []
			: [{ key: `spine-${part}`, tone: look.spine.includes(part) ? "accent" : "spine", d: pathOf(spine[part]) }];
	const spine = look.spine === undefined ? undefined : spineHulls(body, camera);
	const layers: Layer[] = [
		{
			name: "neck",
			edge: [],
			fills: [{ key: "neck", tone: "skin-shade", d: path(flesh.neck) }, ...spineFills("neck")],
			discs: discsOf(flesh.neck),
		},
		{
			name: "trunk",
			edge: [],
			fills: [
				// Seen from below, the seat lies over the shirt's hem; swimming trunks always lie over the skin.
				...(bare || fromBelow ? [shirt, seat] : [seat, shirt]),
				...spineFills("thoracic"),
				...spineFills("lumbar"),
				...spineFills("sacrum"),
			],
			discs: [...discsOf(flesh.top), ...discsOf(flesh.seat)],
		},
		{
			name: "head",
			edge: [],
			fills: [
				{ key: "hair", tone: "hair", d: path(head.hair) },
				{ key: "face", tone: "skin", d: path(head.face) + head.brow },
				{ key: "locks", tone: "hair", d: path(head.locks) },
				{ key: "ears", tone: "skin-shade", d: path(head.ears) },
				{ key: "nose", tone: "skin-shade", d: path(head.nose) },
				{ key: "eyes", tone: "eye", d: path(head.eyes) },
			],
			discs: discsOf(head.face),
		},
	];
	const hanging = new Set<LayerName>();
	for (const side of SIDES) {
		const leg = legFlesh(body.legs[side], side, dress, camera);
		const arm = armFlesh(body.arms[side], side, dress, camera);
		const [legFar, armFar] = [isFar(side, hipsRight), isFar(side, ribsRight)];
		const tone = (near: Tone, far: Tone, isAway: boolean): Tone => (isAway ? far : near);
		const trousers = tone("trousers", "trousers-far", legFar);
		const skinOf = (away: boolean): Tone => tone("skin", "skin-far", away);
		if (dot(body.legs[side].thigh.u, body.pelvis.u) > Math.cos((50 * Math.PI) / 180)) hanging.add(`${side}-thigh`);
		layers.push(
			{
				name: `${side}-thigh`,
				edge: leg.thigh.slice(3, 5),
				fills: [
					{ key: `${side}-thigh`, tone: bare ? skinOf(legFar) : trousers, d: path(leg.thigh) },
					...(bare ? [{ key: `${side}-trunks`, tone: trousers, d: path(leg.thigh.slice(0, 4)) }] : []),
				],
				discs: discsOf(leg.thigh),
			},
			{
				name: `${side}-shin`,
				edge: [...(bare ? leg.skin : leg.cloth).slice(2), ...leg.foot],
				fills: [
					{ key: `${side}-ankle`, tone: skinOf(legFar), d: path(leg.skin) },
					{
						key: `${side}-foot`,
						tone: dress === "shoes" ? tone("shoe", "shoe-far", legFar) : skinOf(legFar),
						d: path(leg.foot),
					},
					{ key: `${side}-sole`, tone: "sole", d: path(leg.sole) },
					{ key: `${side}-shin`, tone: trousers, d: path(leg.cloth) },
				],
				discs: [...discsOf(bare ? leg.skin : leg.cloth), ...discsOf(leg.foot)],
			},
			{
				name: `${side}-upper-arm`,
				edge: bare ? arm.upper.slice(2, 4) : [...arm.sleeve.slice(2), ...arm.upper.slice(0, 2)],
				fills: [
					{ key: `${side}-upper-arm`, tone: skinOf(armFar), d: path(arm.upper) },
					{ key: `${side}-sleeve`, tone: tone("shirt", "shirt-far", armFar), d: path(arm.sleeve) },
				],
				discs: [...discsOf(arm.sleeve), ...discsOf(arm.upper)],
			},
			{
				name: `${side}-forearm`,
				edge: [...arm.forearm.slice(2), ...arm.hand],
				fills: [{ key: `${side}-forearm`, tone: skinOf(armFar), d: path(arm.forearm) + path(arm.hand) }],
				discs: [...discsOf(arm.forearm), ...discsOf(arm.hand).slice(0, 4)],
			},
		);
	}
	const drawn = ordered(layers, hanging);
	const nerve = look.nerve;
	const last =
		nerve === undefined ? -1 : drawn.findLastIndex(({ name }) => name === `${nerve}-thigh` || name === `${nerve}-shin`);
	const lastOf = (names: readonly LayerName[]): number => drawn.findLastIndex(({ name }) => names.includes(name));
	const marksAfter = (index: number): Shape[] =>
		look.highlights.flatMap((highlight, number): Shape[] => {
			if (lastOf(highlight.after) !== index) return [];
			const hidden = highlight.side !== undefined && isFar(highlight.side, hipsRight);
			const { soft, core } = hidden ? { soft: [], core: [] } : highlightHulls(highlight, body, camera);
			return [
				{ key: `mark-soft-${number}`, tone: "accent-soft", paint: "fill", d: pathOf(soft) },
				{ key: `mark-${number}`, tone: "accent", paint: "fill", d: pathOf(core) },
			];
		});
	return drawn.flatMap(({ name, edge, fills }, index): Shape[] => [
		{ key: `${name}-edge`, tone: "edge", paint: "stroke", width: EDGE, d: pathOf(edge) },
		...fills.map(({ key, tone, d }): Shape => ({ key, tone, paint: "fill", d })),
		...marksAfter(index),
		...(index === last && nerve !== undefined ? nerveShapes(body, nerve, camera) : []),
	]);
}

function nerveShapes(body: Body, side: Side, camera: Camera): Shape[] {
	const d = smooth(nervePoints(body, side).map((at) => project(camera, at)));
	return [
		{ key: "nerve-soft", tone: "accent-soft", paint: "stroke", width: 4.2, d },
		{ key: "nerve", tone: "accent", paint: "stroke", width: 1.7, d },
	];
}

/** The whole body as one shape, for the pale picture of where it was. */
export function bodyOutline(body: Body, look: Pick<BodyLook, "camera" | "person" | "dress">): string {
	const { camera, person, dress } = look;
	const trunk = trunkFlesh(body, person, camera);
	const head = headFlesh(body.skull, body.head, person, camera);
	const limbs = SIDES.flatMap((side) => {
		const leg = legFlesh(body.legs[side], side, dress, camera);
		const arm = armFlesh(body.arms[side], side, dress, camera);
		return [leg.thigh, leg.cloth, leg.skin, leg.foot, arm.sleeve, arm.upper, arm.forearm, arm.hand].flat();
	});
	return pathOf([...trunk.top, ...trunk.seat, ...trunk.neck, ...head.face, ...head.hair, ...limbs]);
}
