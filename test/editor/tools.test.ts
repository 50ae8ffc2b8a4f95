import * as vscode from "vscode";
import type { DeskglideApi, DeskglideExports } from "../../src/api";
import type { ExternalRequests } from "../../src/editor/integrations/external-requests";
import { prepareTool } from "../../src/editor/integrations/language-model-tools";
import { toolNames } from "../../src/editor/integrations/tool-input";
import { openLink } from "../../src/editor/integrations/uri-handler";
import * as assert from "./assert";

async function exported(): Promise<DeskglideExports> {
	const extension = vscode.extensions.getExtension<DeskglideExports>("deskglide.deskglide");
	assert.ok(extension, "Deskglide is not there.");
	return extension.activate();
}

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(`deskglide.${command}`, argument);

describe("what other extensions get", () => {
	let api: DeskglideApi;

	before(async () => {
		api = await (await exported()).getApi(1);
	});

	afterEach(async () => {
		await api.endBreak();
		await api.resume();
		await api.endMeeting();
	});

	it("has a version, and no other", async () => {
		const { apiVersion, getApi } = await exported();
		assert.equal(apiVersion, 1);
		assert.equal(api.version, 1);
		await assert.rejects(getApi(2 as 1), /offers version 1/);
	});

	it("tells how the timer stands, and of each change", async () => {
		const told: string[] = [];
		const following = api.onDidChangeState(({ status }) => told.push(status));
		assert.equal(api.state().paused, false);
		await api.pause(30);
		const { paused, pausedUntil, status } = api.state();
		assert.equal(paused, true);
		assert.equal(status, "paused");
		const minutes = ((pausedUntil ?? 0) - Date.now()) / 60_000;
		assert.ok(minutes > 29 && minutes <= 30.1, `paused for ${minutes} minutes`);
		await api.resume();
		assert.equal(api.state().pausedUntil, undefined);
		await assert.eventually(() => assert.equal(told[0], "paused"));
		assert.ok(told.length >= 2);
		following.dispose();
	});

	it("starts a break of a length, once", async () => {
		assert.deepEqual(await api.startBreak(7), { done: true });
		const { status, breakEndsAt } = api.state();
		assert.equal(status, "break");
		assert.ok(Math.abs((breakEndsAt ?? 0) - Date.now() - 7 * 60_000) < 10_000);
		const again = await api.startBreak();
		assert.ok(!again.done && again.reason === "not-now");
	});

	it("tells of a break that begins and ends, once each", async () => {
		const told: string[] = [];
		const following = api.onDidBreak(({ type, seconds, early, at }) => {
			assert.ok(Math.abs(at - Date.now()) < 60_000);
			told.push(`${type} ${seconds} ${early}`);
		});
		await api.startBreak(7);
		await api.endBreak();
		await assert.eventually(() => assert.deepEqual(told, ["started 420 undefined", "ended 420 true"]));
		following.dispose();
	});

	it("takes a meeting until it is said to be over", async () => {
		await api.startMeeting("until-ended");
		assert.equal(api.state().inMeeting, true);
		assert.equal(api.state().meetingUntil, undefined);
		await api.endMeeting();
		assert.equal(api.state().inMeeting, false);
	});

	it("notes that the person stands or sits, and that a call goes on, which only holds reminders back", async () => {
		await api.stand();
		assert.equal(api.state().standing, true);
		await api.sit();
		assert.equal(api.state().standing, false);
		await vscode.commands.executeCommand("deskglide.stand", "toggle");
		assert.equal(api.state().standing, true);
		await vscode.commands.executeCommand("deskglide.stand", "toggle");
		assert.equal(api.state().standing, false);
		await api.reportCall(true);
		assert.equal(api.state().onCall, true);
		await api.reportCall(false);
	});

	it("tells nothing of diary, symptoms or safety", async () => {
		await api.startMeeting(10);
		const told = new Set([...Object.keys(api.state()), ...Object.keys(await api.startRoutine("nonsense"))]);
		const allowed = new Set([
			"status",
			"sittingSeconds",
			"limitSeconds",
			"secondsUntilBreak",
			"nextMessage",
			"breakEndsAt",
			"paused",
			"pausedUntil",
			"inMeeting",
			"meetingUntil",
			"inRoutine",
			"onCall",
			"standing",
			"standingSeconds",
			"done",
			"reason",
			"message",
		]);
		assert.deepEqual(
			[...told].filter((key) => !allowed.has(key)),
			[],
		);
	});

	it("plays nothing before the person has read the notice and answered the questions", async () => {
		for (const id of ["desk-calm", "squat-bodyweight"]) {
			const answer = await api.startRoutine(id);
			assert.ok(!answer.done && answer.reason === "not-now", JSON.stringify(answer));
		}
		// Whether it is shown is for the person to see.
		assert.deepEqual(await api.previewRoutine("desk-calm"), { done: true });
		assert.equal(api.state().inRoutine, false);
	});

	it("names no reason why something is locked", async () => {
		assert.deepEqual(await api.startRoutine("desk-calm"), {
			done: false,
			reason: "not-now",
			message: "Not just now. Deskglide's Move view shows how things stand.",
		});
		const answer = await api.startRoutine("nonsense");
		assert.deepEqual(answer, {
			done: false,
			reason: "unknown",
			message: "There is no routine or exercise of this id.",
		});
	});

	it("refuses what it cannot use, with no effect", async () => {
		const before = api.state().status;
		for (const wrong of [0, 61, Number.NaN, "5", null, {}] as never[]) {
			await assert.rejects(api.startBreak(wrong), /number of minutes from 1 to 60/);
		}
		for (const wrong of [undefined, -1, 1441, "later", []] as never[]) {
			await assert.rejects(api.pause(wrong), /number of minutes from 1 to 1440/);
			await assert.rejects(api.startMeeting(wrong), /number of minutes from 1 to 1440/);
		}
		for (const wrong of [undefined, "", 7, {}, "x".repeat(81)] as never[]) {
			await assert.rejects(api.startRoutine(wrong), /id of a routine or exercise/);
			await assert.rejects(api.previewRoutine(wrong), /id of a routine or exercise/);
		}
		assert.equal(api.state().status, before);
	});

	it("is what commands with an argument do as well", async () => {
		await run("startBreak", 3);
		assert.ok(Math.abs((api.state().breakEndsAt ?? 0) - Date.now() - 3 * 60_000) < 10_000);
		await run("endBreak");
		await run("pause", "until-resumed");
		assert.equal(api.state().paused, true);
		assert.equal(api.state().pausedUntil, undefined);
		await run("resume");
		await run("meeting", 5);
		assert.ok(api.state().meetingUntil !== undefined);
		await run("endMeeting");
	});

	it("leaves a command with a wrong argument without effect, and with its reason", async () => {
		const before = api.state();
		for (const wrong of [0, -5, 1e9, Number.NaN, "soon", true, {}, [5]]) {
			await assert.rejects(run("startBreak", wrong), /takes a number of minutes from 1 to 60\./);
			await assert.rejects(run("snooze", wrong), /takes a number of minutes from 1 to 120\./);
			await assert.rejects(run("pause", wrong), /from 1 to 1440, or “tomorrow”, “until-resumed”/);
			await assert.rejects(run("meeting", wrong), /from 1 to 1440, or “until-ended”/);
		}
		for (const wrong of [0, "", {}, [], true]) {
			await assert.rejects(run("playRoutine", wrong), /takes the id of a routine or exercise/);
			await assert.rejects(run("previewRoutine", wrong), /takes the id of a routine or exercise/);
			await assert.rejects(run("playEasier", wrong), /takes the id of a routine or exercise/);
		}
		for (const wrong of [undefined, 0, "note", [], {}, { entry: "x" }, { entry: { id: 7 } }]) {
			await assert.rejects(run("editEntry", wrong), /takes a row of the Diary view/);
			await assert.rejects(run("deleteEntry", wrong), /takes a row of the Diary view/);
		}
		const invented = { entry: { id: "nonsense", kind: "note", at: 0, day: "2026-01-02", text: "x" } };
		await assert.rejects(run("editEntry", invented), /not in the diary/);
		await assert.rejects(run("deleteEntry", invented), /not in the diary/);
		await assert.rejects(run("addNote", { day: { summary: { day: "someday" } } }), /takes a row of the Diary view/);
		await assert.rejects(run("quickStretch", "nonsense"), /There is no routine or exercise called “nonsense”/);
		await assert.rejects(run("quickStretch", { seconds: 1e9, posture: "seated" }), /takes the id/);
		assert.deepEqual([api.state().status, api.state().paused], [before.status, before.paused]);
	});
});

describe("what an assistant gets", () => {
	const text = (result: vscode.LanguageModelToolResult) =>
		result.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : "")).join("");
	const invoke = (name: string, input: object) => vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });

	it("is the tools of the manifest", async () => {
		await exported();
		const known = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith("deskglide"));
		assert.deepEqual(known.sort(), [...toolNames].sort());
	});

	it("is when the next break is due, and why", async () => {
		const answer = text(await invoke("deskglide_next_break", {}));
		assert.match(answer, /of \d+ minutes? at the desk\./);
		assert.ok(!/safety|diary|pain/i.test(answer), answer);
	});

	it("is a clear error for what cannot be used", async () => {
		await assert.rejects(invoke("deskglide_start_break", { minutes: 1000 }), /takes 1 to 60 minutes|minutes/);
		await assert.rejects(invoke("deskglide_start_routine", {}), /id of a routine|routine/);
	});

	it("is confirmed by the person before anything starts", () => {
		assert.equal(prepareTool("deskglide_next_break", {}).confirmationMessages, undefined);
		const startsBreak = prepareTool("deskglide_start_break", { minutes: 1 }).confirmationMessages;
		assert.equal(startsBreak?.message, "Deskglide starts a break of 1 minute now.");
		const { message } =
			prepareTool("deskglide_start_routine", { routine: "[x](command:y)" }).confirmationMessages ?? {};
		assert.ok(message instanceof vscode.MarkdownString);
		assert.ok(message.value.includes("\\[x\\]\\(command:y\\)"), message.value);
	});
});

describe("a link from outside", () => {
	async function follow(link: string): Promise<string[]> {
		const done: string[] = [];
		const wishes = {
			showToPerson: async (id: string) => void done.push(`preview ${id}`),
			startBreak: () => done.push("break"),
		} as unknown as ExternalRequests;
		const following = openLink(vscode.Uri.parse(`vscode://deskglide.deskglide/${link}`), wishes);
		// A question stays open until it is answered or cleared away.
		await Promise.race([following, new Promise((later) => setTimeout(later, 300))]);
		await vscode.commands.executeCommand("notifications.clearAll");
		await following;
		return done;
	}

	it("opens a routine to be looked at, never playing", async () => {
		assert.deepEqual(await follow("routine/desk-calm"), ["preview desk-calm"]);
		assert.deepEqual(await follow("routine/exercise%3Aankle-pump"), ["preview exercise:ankle-pump"]);
	});

	it("begins no break by itself", async () => {
		assert.deepEqual(await follow("break?minutes=5"), []);
	});

	it("does nothing when it is not known whole", async () => {
		for (const link of ["erase", "break?minutes=5000", "break?minutes=5&x=1", "routine/", "routine/a?play", ""]) {
			assert.deepEqual(await follow(link), [], link);
		}
	});
});
