import { radians } from "./geometry";
import { frameOf } from "./limb-outline";
import { bar, type DrawnPoint, line, outline } from "./path";
import { SEGMENT } from "./skeleton";

/** Places points given forward of and above the ankle; beyond the ball of the foot they turn with the toes. */
function footFrame(ankle: DrawnPoint, pitch: number, toes: number): (forward: number, up: number) => DrawnPoint {
	const foot = frameOf(ankle, ankle, radians(pitch));
	const ball = foot.at(SEGMENT.ball, -SEGMENT.ankle);
	const front = frameOf(ball, ball, radians(pitch + toes));
	return (forward, up) =>
		forward <= SEGMENT.ball ? foot.at(forward, up) : front.at(forward - SEGMENT.ball, up + SEGMENT.ankle);
}

/** A low shoe in profile. */
export function shoeOutline(ankle: DrawnPoint, pitch: number, toes: number): string {
	const at = footFrame(ankle, pitch, toes);
	return outline([
		at(-4.3, 3.2),
		at(-5.2, 0),
		at(-6, -3.2),
		at(-5.4, -5.6),
		at(-2, -5.9),
		at(4, -5.9),
		at(11.3, -5.9),
		at(15.6, -5.8),
		at(17.6, -4.4),
		at(15.8, -2.4),
		at(11.3, -1.1),
		at(7, 1),
		at(4.4, 3.4),
		at(0, 4.4),
	]);
}

/** The sole, as a line. */
export function shoeSoleLine(ankle: DrawnPoint, pitch: number, toes: number): string {
	const at = footFrame(ankle, pitch, toes);
	return line([at(-5.2, -5.3), at(0, -5.3), at(6, -5.3), at(11.3, -5.3), at(16.2, -5.1)]);
}

/** A relaxed hand: palm, then fingers bent by `curl` degrees towards the front of the arm. */
export function handOutline(wrist: DrawnPoint, finger: DrawnPoint, curl: number): string {
	const palm = frameOf(wrist, finger);
	const lean = Math.atan2(finger.y - wrist.y, finger.x - wrist.x);
	const half = palm.length * 0.5;
	const knuckles = palm.at(half, 0);
	const fingers = frameOf(knuckles, finger, lean + radians(curl * 0.6));
	const joint = fingers.at(half * 0.5, 0);
	const tips = frameOf(joint, finger, lean + radians(curl * 1.4));
	const reach = half * 0.52;
	// With the palm down the thumb lies behind the hand.
	const thumb = curl > 0 ? bar(palm.at(2.6, 1.4), palm.at(7.6, 4.1), 2.9, 2.1) : "";
	return `${thumb}${outline([
		palm.at(-2.4, 2.3),
		palm.at(0.8, 2.4),
		palm.at(4.6, 2.9),
		fingers.at(0.8, 2.7),
		fingers.at(half * 0.5, 2.2),
		tips.at(reach - 0.6, 1.5),
		tips.at(reach + 0.2, 0.1),
		tips.at(reach - 0.8, -1.4),
		fingers.at(half * 0.5, -2.2),
		fingers.at(0.6, -2.8),
		palm.at(4, -2.9),
		palm.at(0.8, -2.4),
		palm.at(-2.4, -2.3),
	])}`;
}
