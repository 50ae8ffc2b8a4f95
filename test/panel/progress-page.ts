import type { FromProgress, ProgressView } from "../../src/diary/progress-view";
import { type TabOptions, type TabPage, useTab } from "./support/tab-page";

export type ProgressPage = TabPage<FromProgress> & { show(view: ProgressView): Promise<void> };

/** The Progress tab alone, for the tests of a file. */
export function useProgress(): (options?: TabOptions) => Promise<ProgressPage> {
	const open = useTab<FromProgress>("progress");
	return async (options) => {
		const tab = await open(options);
		return Object.assign(tab, { show: (view: ProgressView) => tab.send({ type: "progress", view }) });
	};
}
