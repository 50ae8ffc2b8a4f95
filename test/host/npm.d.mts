export function environmentForNpm(): NodeJS.ProcessEnv;
export function runNpm(args: readonly string[], folder: string, options?: { quiet?: boolean }): Promise<void>;
export function readNpm(args: readonly string[], folder: string): Promise<string>;
