import * as vscode from "vscode";
import type { CommandHandlers } from "../platform/command-types";
import type { RoutinesFeature } from "./routines-feature";

const diaryCommands = [
	"logDay",
	"logOtherDay",
	"logThisDay",
	"logActivity",
	"logWeek",
	"logFortnight",
	"addNote",
	"exportReport",
	"exportDiary",
	"importDiary",
	"undoImport",
	"keepDiaryInFolder",
	"keepDiaryInOwnStorage",
	"clinicianWords",
	"eraseDiary",
	"editEntry",
	"deleteEntry",
] as const;

/** The commands of the routine side, and the menu over everything. Each loads what it needs when it is run. */
export function routineCommands(desk: () => Promise<RoutinesFeature>, openMove: () => void): CommandHandlers {
	return {
		openMove,
		showDiary: () => vscode.commands.executeCommand("deskglide.diary.focus"),
		toggleRoutine: async () => (await desk()).toggleRoutine(),
		itHurts: async () => (await desk()).stopBecauseItHurts(),
		playRoutine: async (row) => (await desk()).routines.playRow(row, "play"),
		previewRoutine: async (row) => (await desk()).routines.playRow(row, "preview"),
		playInTab: async (row) => (await desk()).playInTab(row),
		playInMove: async () => (await desk()).playInMove(),
		playEasier: async (row) => (await desk()).routines.playRow(row, "easier"),
		addFavourite: async (row) => (await desk()).routines.setFavourite(row, true),
		removeFavourite: async (row) => (await desk()).routines.setFavourite(row, false),
		putOnKey: async (row) => (await desk()).routines.putOnKey(row),
		takeHome: async (row) => (await desk()).takeHome(row),
		filterRoutines: async () => (await desk()).routines.filter.choose(),
		clearRoutineFilter: async () => (await desk()).routines.filter.clear(),
		quickStretch: async (argument) => (await desk()).routines.quickStretch(argument),
		rightNow: async () => (await desk()).routines.rightNow(),
		openMyPlan: async () => (await desk()).ownPlan.open(),
		menu: async () => (await desk()).menu(),
		openCheck: async () => (await desk()).openCheck(),
		somethingNew: async () => (await desk()).openCheck(),
		openProgress: async () => (await desk()).openProgress(),
		...Object.fromEntries(
			diaryCommands.map((command) => [command, async (node: unknown) => (await desk()).runDiary(command, node)]),
		),
		howItOpens: async (row) => (await desk()).routines.explain(row),
		choosePhase: async () => (await desk()).choosePhase(),
		openGuide: async (topic) => (await desk()).guide.open("guide", topic),
		openForClinicians: async () => (await desk()).guide.open("rules"),
		openAccessibility: async () => (await desk()).guide.open("keys"),
		openCautions: async () => (await desk()).guide.open("guide", "be-careful"),
	};
}
