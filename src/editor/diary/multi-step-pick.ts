import * as l10n from "@vscode/l10n";
import { type QuickPickItem, ThemeIcon, window } from "vscode";

/** Questions with rows to pick from, one after the other. Leaving ends them; what was answered stands. */

export interface StepRow<T> extends QuickPickItem {
	readonly value: T;
}

export interface PickStep<T> {
	readonly title: string;
	readonly step: number;
	readonly of: number;
	readonly rows: readonly StepRow<T>[];
	/** What was answered before: its row is marked, and Enter keeps it. */
	readonly current?: T | undefined;
}

export type StepAnswer<T> =
	| { readonly type: "given"; readonly value: T }
	/** Passed over: nothing is said, or it stays as it was. */
	| { readonly type: "passed" }
	| { readonly type: "left" };

/** Asks one step of several. Resolves with the answer, with the wish to pass it over or to go back, or with the end by Escape. */
export function askStep<T>({ title, step, of, rows, current }: PickStep<T>): Promise<StepAnswer<T>> {
	const pick = window.createQuickPick<QuickPickItem & { readonly answer: StepAnswer<T> }>();
	const known = rows.find(({ value }) => value === current);
	const pass = known === undefined ? l10n.t("Leave this out") : l10n.t("Keep: {0}", known.label);
	pick.title = title;
	pick.step = step;
	pick.totalSteps = of;
	pick.placeholder = l10n.t("Pick one. Escape ends here and keeps what you gave.");
	pick.items = [
		...rows.map((row) => ({ ...row, answer: { type: "given" as const, value: row.value } })),
		{ iconPath: new ThemeIcon("debug-step-over"), label: pass, alwaysShow: true, answer: { type: "passed" as const } },
	];
	const start = known === undefined ? pick.items[0] : pick.items[rows.indexOf(known)];
	pick.activeItems = start === undefined ? [] : [start];
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			resolve(pick.activeItems[0]?.answer ?? { type: "passed" });
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve({ type: "left" });
			pick.dispose();
		});
		pick.show();
	});
}

/** One field after the other, until the person leaves. Each gives what it adds to the entry, or `left`. */
export async function askInTurn<Entry extends object>(
	fields: readonly ((step: number, of: number) => Promise<Entry | "left">)[],
): Promise<Entry | undefined> {
	let entry: Entry | undefined;
	for (const [index, field] of fields.entries()) {
		const added = await field(index + 1, fields.length);
		if (added === "left") {
			break;
		}
		entry = Object.keys(added).length === 0 ? entry : { ...entry, ...added };
	}
	return entry;
}

/** Asks for one field of an entry. */
export function field<T, Entry extends object>(
	title: string,
	rows: readonly StepRow<T>[],
	current: T | undefined,
	entryOf: (value: T) => Entry,
): (step: number, of: number) => Promise<Entry | "left"> {
	return async (step, of) => {
		const answer = await askStep({ title, step, of, rows, current });
		return answer.type === "left" ? "left" : answer.type === "given" ? entryOf(answer.value) : ({} as Entry);
	};
}

/** Rows from `least` to `most`, with words at some of them. */
export function scale(
	least: number,
	most: number,
	words: Readonly<Record<number, string>>,
): readonly StepRow<number>[] {
	return Array.from({ length: most - least + 1 }, (_, index) => {
		const value = least + index;
		const description = words[value];
		return { label: String(value), value, ...(description !== undefined && { description }) };
	});
}
