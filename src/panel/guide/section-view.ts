import "./guide-figure";
import { html, nothing, type TemplateResult } from "lit";
import { withoutEnglish } from "../../l10n/beside-english";
import {
	type FromGuide,
	type GuideBlock,
	type GuidePageSection,
	type GuideRun,
	plainOf,
	type ToGuide,
} from "../../safety/guide-view";
import { besideEnglish } from "../parts/beside-english";
import { icon } from "../parts/icons";
import { guideStrings as strings } from "./strings";

/** What a section needs beside its words. */
export interface AroundSection {
	readonly titles: Extract<ToGuide, { type: "page" }>["titles"] | undefined;
	/** What stands against its exercise now. */
	readonly lock: string | undefined;
	readonly ask: (message: FromGuide) => void;
}

/** A section with its heading, the figure of its exercise, its words, and where the thing is done. */
export function sectionView(section: GuidePageSection, around: AroundSection): TemplateResult {
	const { id, title, level, blocks, exercise } = section;
	const heading =
		level === 2
			? html`<h2 tabindex="-1">${besideEnglish(title)}</h2>`
			: html`<h3 tabindex="-1">${besideEnglish(title)}</h3>`;
	return html`<section id=${id} class=${`level-${level}`}>
		${heading} ${exercise === undefined ? nothing : figure(exercise, title)} ${blocks.map((block) => blockView(block, withoutEnglish(title)))} ${ways(section, around)}
	</section>`;
}

function figure({ id, poses }: NonNullable<GuidePageSection["exercise"]>, name: string): TemplateResult {
	return html`<dg-guide-figure
		class="figure"
		role="img"
		aria-label=${poses.length > 1 ? strings.figure(name) : name}
		data-poses=${poses.length}
		.exercise=${id}
		.poses=${poses}
	></dg-guide-figure>`;
}

function ways({ exercise, ways: commands, title }: GuidePageSection, { titles, lock, ask }: AroundSection) {
	const buttons = commands.map(
		(command) =>
			html`<button class="button second" @click=${() => ask({ type: "run-command", command })}>${titles?.[command]}</button>`,
	);
	if (exercise !== undefined) {
		buttons.push(
			!exercise.plays
				? html`<p class="quiet">${strings.nowhere}</p>`
				: lock === undefined
					? html`<button class="button" aria-label=${strings.startNamed(title)} @click=${() => ask({ type: "start", exercise: exercise.id })}>
							${icon("play")}${strings.start}
						</button>`
					: html`<p class="lock">${icon("lock")}<span>${strings.locked}: ${besideEnglish(lock)}</span></p>
							<button class="button second" @click=${() => ask({ type: "how-it-opens", exercise: exercise.id })}>${strings.howItOpens}</button>`,
		);
	}
	return buttons.length === 0 ? nothing : html`<div class="ways">${buttons}</div>`;
}

function blockView(block: GuideBlock, title: string): TemplateResult {
	switch (block.kind) {
		case "text":
			return html`<p>${runs(block.words)}</p>`;
		case "list": {
			const items = block.items.map((item) => html`<li>${runs(item)}</li>`);
			return block.ordered === true ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
		}
		case "table":
			return table(block, title);
	}
}

/** Its roles are said: where it is narrow, each row stands as a block, and would be no table to a browser any more. */
function table({ head, rows }: Extract<GuideBlock, { kind: "table" }>, title: string): TemplateResult {
	const names = head.map(plainOf);
	return html`<div class="table" role="group" tabindex="0" aria-label=${title}>
		<table role="table">
			<thead class="names" role="rowgroup">
				<tr role="row">
					${head.map((cell) =>
						plainOf(cell) === ""
							? html`<td role="cell"></td>`
							: html`<th role="columnheader" scope="col">${runs(cell)}</th>`,
					)}
				</tr>
			</thead>
			<tbody role="rowgroup">
				${rows.map(
					(row) => html`<tr role="row">
						${row.map((cell, at) => (plainOf(cell) === "" ? html`<td role="cell" class="empty"></td>` : html`<td role="cell" data-name=${names[at] || nothing}>${runs(cell)}</td>`))}
					</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}

function runs(words: readonly GuideRun[]): readonly (TemplateResult | string)[] {
	return words.map((one) => (typeof one === "string" ? besideEnglish(one) : withLook(one)));
}

function withLook({ text, look }: Exclude<GuideRun, string>): TemplateResult {
	switch (look) {
		case "strong":
			return html`<strong>${text}</strong>`;
		case "emphasis":
			return html`<em>${text}</em>`;
		case "code":
			return html`<code>${text}</code>`;
	}
}
