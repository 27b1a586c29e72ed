/** Which settings a function of the library takes, and what they are called there. */
import { SETTING_ENTRIES, type Setting, type SettingName } from '../settings/table.js';

/** The functions that take settings. */
export type SettingTaker = 'build' | 'verify';

/** A setting as a key of an object. */
interface SettingKey {
  readonly key: string;
  readonly name: SettingName;
  readonly setting: Setting;
}

/** The settings that a function takes, in the order of the table: the sources, and the options of the command of that name. */
export function settingKeys(taker: SettingTaker): SettingKey[] {
  return SETTING_ENTRIES.filter(([name, { commands }]) => name === 'source' || commands.includes(taker)).map(
    ([name, setting]) => ({ key: camelCase(name), name, setting }),
  );
}

/** `cache-directory` as `cacheDirectory`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
