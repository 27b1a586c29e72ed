/** The settings that a command takes as options. */
import { SETTING_ENTRIES, type SettingCommand, type SettingName } from '../settings/table.js';

/** The settings that a command takes as options, or a query as keys, in the order of the table. */
export function optionSettings(command: SettingCommand) {
  return SETTING_ENTRIES.filter(([, { commands }]) => commands.includes(command));
}

/** The keys of a query: its options, the sources, and the function of a config file. */
export const QUERY_CONFIG_KEYS = ['config', 'function'] as const;

/** The settings that a query may hold: those that say how the archive is made. */
export function querySettings(): SettingName[] {
  return ['source', ...optionSettings('terraform').map(([name]) => name)];
}
