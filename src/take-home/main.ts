import { documentStyles } from "../panel/styles/document";
import type { HomeApp } from "./home-app";
import "./home-app";
import type { HomePaper } from "./home-paper";
import { homeDocumentStyles } from "./home-styles";
import type { TakeHomeData } from "./take-home-data";
import "./home-paper";
import { unpacked } from "./packed";

const sheets = [documentStyles, homeDocumentStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];

const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");

/** Names the theme as the editor does: the figure is drawn by it. Paper is light. */
function nameTheme(printing = false): void {
	const kind = contrast.matches && !printing ? "high-contrast" : "";
	const isDark = dark.matches && !printing;
	const name =
		kind === "" ? (isDark ? "vscode-dark" : "vscode-light") : isDark ? `vscode-${kind}` : `vscode-${kind}-light`;
	document.body.dataset["vscodeThemeKind"] = name;
	document.body.className = name;
}

/** Milliseconds from the first page until what is for paper is drawn. Our choice. */
const paperAfter = 1000;

nameTheme();
dark.addEventListener("change", () => nameTheme());
contrast.addEventListener("change", () => nameTheme());
addEventListener("beforeprint", () => nameTheme(true));
addEventListener("afterprint", () => nameTheme());

async function begin(): Promise<void> {
	const data = (await unpacked(document.getElementById("data")?.textContent ?? "")) as TakeHomeData;
	const app = document.querySelector<HomeApp>("dg-home");
	const paper = document.querySelector<HomePaper>("dg-home-paper");
	if (app !== null && paper !== null) {
		app.data = data;
		// Every figure of every routine: drawn once the first page stands, or when it is wanted.
		const drawPaper = () => {
			paper.data = data;
		};
		addEventListener("beforeprint", drawPaper);
		setTimeout(drawPaper, paperAfter);
	}
}

void begin();
