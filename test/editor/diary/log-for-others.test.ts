import "../safety/fake-vscode";
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { EventBody } from "../../../src/diary/events";
import { DiaryCommands } from "../../../src/editor/diary/diary-commands";
import type { DiaryContext } from "../../../src/editor/diary/diary-context";
import { ExternalRequests } from "../../../src/editor/integrations/external-requests";
import { openLink } from "../../../src/editor/integrations/uri-handler";
import { catalogue, routines } from "../../../src/exercises/catalogue/all";
import { noon } from "../../diary/make";
import { PersonAtDialogs } from "../person-at-dialogs";
import { settled } from "../safety/windows";

/** What other programs reach of a diary, and what was written into it. */
function diary() {
	const written: EventBody<"activity">[] = [];
	const moved: true[] = [];
	const parts = {
		clock: { wall: () => noon },
		dayEnd: () => 240,
		journal: {
			onDidChange: () => ({ dispose: () => undefined }),
			onDidErase: () => ({ dispose: () => undefined }),
		},
		memory: { get: () => undefined },
		recorder: { record: async (body: EventBody<"activity">) => ({ ...body, id: `a${written.push(body)}` }) },
		catalogue: async () => ({ exercises: catalogue, routines }),
		moved: () => void moved.push(true),
		showMove: () => undefined,
		log: (line: string) => assert.fail(line),
	} as unknown as DiaryContext;
	const commands = new DiaryCommands(parts);
	const wishes = new ExternalRequests(
		{} as never,
		async () => ({ logFor: commands.logFor.bind(commands) }) as never,
		() => undefined,
	);
	return { wishes, written, moved };
}

const link = (path: string, query: string) => ({ path, query }) as never;

describe("what another program asks to write into the diary", () => {
	it("is written only after the person has said so, when it was and how it felt", async () => {
		const { wishes, written, moved } = diary();
		const person = new PersonAtDialogs(["Write It Down…", "Just now", "Fine"]);
		assert.deepEqual(await wishes.logActivity("walk-short", 30, "extension"), { done: true });
		await settled();
		assert.equal(person.messages[0]?.text, "Another extension asks to write into your diary: Walk, 30 min.");
		assert.deepEqual(
			written.map(({ activity, seconds, feeling }) => [activity, seconds, feeling]),
			[["walk-short", 1800, "fine"]],
		);
		assert.equal(moved.length, 1);
	});

	it("is told the same whether the person writes it down, leaves it, or has not answered yet", async () => {
		for (const answers of [[], ["Write It Down…"], ["Write It Down…", "Just now", "Fine"]]) {
			const { wishes, written } = diary();
			new PersonAtDialogs([...answers]);
			assert.deepEqual(await wishes.logActivity("swim", 20, "extension"), { done: true });
			await settled();
			assert.equal(written.length, answers.length === 3 ? 1 : 0);
		}
	});

	it("comes one at a time, and only of what there is", async () => {
		const { wishes, written } = diary();
		let answer: (button: string | undefined) => void = () => undefined;
		const person = new PersonAtDialogs();
		Object.assign(vscode.window, {
			showInformationMessage: () =>
				new Promise((resolve) => {
					answer = resolve;
				}),
		});
		assert.equal((await wishes.logActivity("nonsense", 20, "extension")).done, false);
		assert.deepEqual(await wishes.logActivity("walk-short", 20, "extension"), { done: true });
		const second = await wishes.logActivity("swim", 20, "extension");
		assert.deepEqual(second.done ? undefined : second.reason, "not-now");
		answer(undefined);
		await settled();
		assert.deepEqual(await wishes.logActivity("swim", 20, "extension"), { done: true });
		assert.deepEqual([written, person.titles], [[], []]);
	});

	it("can be asked by a link, which says so", async () => {
		const { wishes, written } = diary();
		const person = new PersonAtDialogs(["Write It Down…", "Earlier today", "Mild"]);
		await openLink(link("/activity/cycle-upright", "minutes=45"), wishes);
		await settled();
		assert.match(person.messages[0]?.text ?? "", /^A link asks to write into your diary: .*, 45 min\.$/);
		assert.equal(written[0]?.seconds, 2700);
		const other = new PersonAtDialogs();
		await openLink(link("/activity/nonsense", "minutes=45"), wishes);
		await openLink(link("/activity/swim", "minutes=0"), wishes);
		assert.deepEqual(
			other.messages.map(({ text }) => text),
			[
				"There is no activity of this id.",
				"The link to Deskglide was not followed. An activity takes 1 to 1440 minutes.",
			],
		);
	});
});
