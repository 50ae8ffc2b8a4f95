import * as l10n from "@vscode/l10n";
import { EventEmitter, QuickPickItemKind, window } from "vscode";
import {
	type FilterOption,
	filterOf,
	filterOptions,
	isFiltering,
	isPicked,
	type RoutineFilter,
} from "../../exercises/routine-filter";
import type { Choice } from "../platform/quick-pick";
import type { WorkspaceState } from "../platform/stored";
import { kindInWords, optionInWords } from "./routine-labels";

/** What the Routines view is filtered by in this workspace. */
export class ChosenFilter {
	private readonly changed = new EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	constructor(private readonly memento: WorkspaceState) {}

	/** Only options that are known are kept, so that whatever was stored gives a filter. */
	get filter(): RoutineFilter {
		return filterOf(this.options);
	}

	get active(): boolean {
		return isFiltering(this.filter);
	}

	/** The filter in a line of words; empty when nothing is filtered. */
	get description(): string {
		return this.options.map(optionInWords).join(", ");
	}

	/** Lets the person pick; leaving the list changes nothing. */
	async choose(): Promise<void> {
		const { filter } = this;
		const rows = filterOptions.map((option) => ({
			label: optionInWords(option),
			picked: isPicked(option, filter),
			value: option,
		}));
		const title = l10n.t("Filter Routines");
		const picked = await window.showQuickPick<Row>(withHeadings(rows), {
			title,
			placeHolder: l10n.t("Show what is…"),
			canPickMany: true,
		});
		if (picked !== undefined) {
			await this.keep(picked.flatMap(({ value }) => value ?? []));
		}
	}

	async clear(): Promise<void> {
		await this.keep([]);
	}

	dispose(): void {
		this.changed.dispose();
	}

	private get options(): readonly FilterOption[] {
		const kept = this.memento.get<unknown>("routineFilter");
		const names = Array.isArray(kept) ? kept : [];
		return filterOptions.filter((option) => names.includes(nameOf(option)));
	}

	private async keep(options: readonly FilterOption[]): Promise<void> {
		await this.memento.update("routineFilter", options.length === 0 ? undefined : options.map(nameOf));
		this.changed.fire();
	}
}

type Row = Omit<Choice<FilterOption>, "value"> & { readonly value?: FilterOption };

function nameOf({ kind, value }: FilterOption): string {
	return `${kind}:${value}`;
}

function withHeadings(rows: readonly Choice<FilterOption>[]): Row[] {
	return rows.flatMap((row, index) => {
		const { kind } = row.value;
		return rows[index - 1]?.value.kind === kind
			? [row]
			: [{ label: kindInWords(kind), kind: QuickPickItemKind.Separator }, row];
	});
}
