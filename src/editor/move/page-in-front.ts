/**
 * Which of two stands before the other: a break that was started, or a page that was left standing when it was. The page
 * comes back after the break, and before that as soon as the person asks for it or it becomes another one.
 */
export class PageInFront {
	private breakFrom: number | undefined;
	private behind: string | undefined;

	/**
	 * Whether the break covers the page.
	 * @param breakFrom when the break began, monotonic seconds; undefined while there is none
	 * @param page what would be shown without it; undefined while that is the break itself, or what plays
	 */
	isBreak(breakFrom: number | undefined, page: string | undefined): boolean {
		if (breakFrom === undefined) {
			this.breakFrom = undefined;
			this.behind = undefined;
			return false;
		}
		if (this.breakFrom === undefined || Math.abs(breakFrom - this.breakFrom) > 1) {
			this.breakFrom = breakFrom;
			this.behind = page;
		}
		return page !== undefined && page === this.behind;
	}

	/** The person asked for the page. */
	bringForward(): void {
		this.behind = undefined;
	}
}
