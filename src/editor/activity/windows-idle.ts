import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { win32 } from "node:path";
import { parseTickSeconds } from "./parse-output";

/** Milliseconds PowerShell may take, its start included. Our choice. */
const patience = 20_000;

/** Characters an answer may have: two numbers. More is no answer of the script. */
const longestAnswer = 100;

/** For each line it is sent, prints the counter of Windows and the counter at the last input. */
const script = `
$member = '[StructLayout(LayoutKind.Sequential)] public struct Info { public uint size; public uint time; }
[DllImport("user32.dll")] public static extern bool GetLastInputInfo(ref Info info);'
Add-Type -Namespace Deskglide -Name Input -MemberDefinition $member
while ($null -ne [Console]::In.ReadLine()) {
	$info = New-Object Deskglide.Input+Info
	$info.size = 8
	$now = [BitConverter]::ToUInt32([BitConverter]::GetBytes([Environment]::TickCount), 0)
	if ([Deskglide.Input]::GetLastInputInfo([ref]$info)) { [Console]::Out.WriteLine("$now $($info.time)") }
	else { [Console]::Out.WriteLine('unknown') }
}`;

/** One PowerShell that stays while it is asked: its start costs more processor time than an hour of questions. */
export class WindowsIdle {
	private running: ChildProcessWithoutNullStreams | undefined;

	constructor(private readonly environment: NodeJS.ProcessEnv) {}

	ask(): Promise<number | undefined> {
		this.running ??= this.start();
		const { stdin, stdout } = this.running;
		return new Promise((resolve) => {
			let text = "";
			const finish = (seconds: number | undefined) => {
				clearTimeout(timer);
				stdout.off("data", read);
				this.running?.off("close", close);
				if (seconds === undefined) {
					this.end();
				}
				resolve(seconds);
			};
			const read = (bytes: Buffer) => {
				text += bytes.toString();
				if (text.length > longestAnswer) {
					finish(undefined);
				} else if (text.includes("\n")) {
					finish(parseTickSeconds(text));
				}
			};
			const close = () => finish(undefined);
			const timer = setTimeout(close, patience);
			stdout.on("data", read);
			this.running?.on("close", close);
			stdin.write("?\n");
		});
	}

	end(): void {
		this.running?.kill();
		this.running = undefined;
	}

	private start(): ChildProcessWithoutNullStreams {
		const { program, cwd, env } = powerShell(this.environment);
		const child = spawn(program, ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", script], {
			cwd,
			env,
			windowsHide: true,
		});
		// It may not be there, or be gone when it is written to: then it answers nothing.
		child.on("error", () => undefined);
		child.stdin.on("error", () => undefined);
		return child;
	}
}

/** The variables PowerShell and the compiler behind `Add-Type` need. */
const passedOn = ["TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROCESSOR_ARCHITECTURE"] as const;

/**
 * The PowerShell of the system with the folder and the environment it runs in: nothing of the open folder, and no `PATH`
 * or module path but the system's.
 */
export function powerShell(environment: NodeJS.ProcessEnv): {
	readonly program: string;
	readonly cwd: string;
	readonly env: NodeJS.ProcessEnv;
} {
	const named = environment["SystemRoot"] ?? "";
	const root = /^[A-Za-z]:\\/.test(named) ? named : "C:\\Windows";
	const system = win32.join(root, "System32");
	const home = win32.join(system, "WindowsPowerShell", "v1.0");
	const kept = passedOn.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]));
	return {
		program: win32.join(home, "powershell.exe"),
		cwd: system,
		env: {
			...Object.fromEntries(kept),
			SystemRoot: root,
			windir: root,
			PATH: [system, root].join(";"),
			PSModulePath: win32.join(home, "Modules"),
		},
	};
}
