import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { parseTickSeconds } from "./parse-output";

/** Milliseconds PowerShell may take, its start included. Our choice. */
const patience = 20_000;

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
				if (text.includes("\n")) {
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
		const root = this.environment["SystemRoot"] ?? "C:\\Windows";
		const program = join(root, "System32", "WindowsPowerShell", "v1.0", "powershell.exe");
		const child = spawn(program, ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", script], {
			windowsHide: true,
		});
		// It may not be there, or be gone when it is written to: then it answers nothing.
		child.on("error", () => undefined);
		child.stdin.on("error", () => undefined);
		return child;
	}
}
