/** Mean time between two high waters, in minutes. */
const tidalPeriod = 12 * 60 + 25.2;

/**
 * The first high water after a moment.
 * @param {Date} lastHighWater a high water that is known
 * @param {Date} from
 * @returns {Date}
 */
export function nextHighWater(lastHighWater, from) {
	const periodMilliseconds = tidalPeriod * 60_000;
	const elapsed = from.getTime() - lastHighWater.getTime();
	const periods = Math.floor(elapsed / periodMilliseconds) + 1;
	return new Date(lastHighWater.getTime() + periods * periodMilliseconds);
}

/** The state of the tide in words, from the share of the period that has passed since high water. */
export function tideWord(share) {
	if (share < 0.05 || share > 0.95) {
		return "high";
	}
	if (share > 0.45 && share < 0.55) {
		return "low";
	}
	return share < 0.5 ? "falling" : "rising";
}
