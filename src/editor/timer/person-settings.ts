import { ConfigurationTarget, workspace } from "vscode";
import type { SettingKey } from "../../sitting/setting-specs";

const section = "deskglide";

/** What is in force. */
export function settingNow(key: SettingKey): unknown {
	return workspace.getConfiguration(section).get<unknown>(key);
}

/** What stands in the person's own settings; undefined where the default is in force. */
export function writtenByPerson(key: SettingKey): unknown {
	return workspace.getConfiguration(section).inspect<unknown>(key)?.globalValue;
}

/** Writes into the person's own settings; undefined takes the setting out, back to its default. */
export async function writeForPerson(key: SettingKey, value: unknown): Promise<void> {
	await workspace.getConfiguration(section).update(key, value, ConfigurationTarget.Global);
}
