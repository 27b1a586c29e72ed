/** The keys of the config file: the settings of a package, but for those of a run. */
import { SETTINGS, type Setting, type SettingKind, type SettingName, settingsWhere } from '../table.js';

/** They would be the same for all packages of a run, unless they stand in the config file. */
export const PACKAGE_SETTINGS: readonly SettingName[] = settingsWhere(
  ({ config }) => config === 'function' || config === 'each',
);

/** Further sources beside a function's own. */
export const SHARED = 'shared';

/** The command that makes a function's sources: a text for the shell, or a list of words that no shell sees. */
export const BUILD = 'build';

export const TOP_KEYS: readonly string[] = ['defaults', 'functions', 'layers'];

/** What a function may have, and how it is written. */
export const FUNCTION_KEYS: ReadonlyMap<string, SettingKind> = new Map<string, SettingKind>([
  ...settingsWhere(({ config }) => config !== 'never').map((name): [string, SettingKind] => [
    name,
    kindInConfig(SETTINGS[name]),
  ]),
  [SHARED, 'lines'],
  [BUILD, 'lines'],
]);

function kindInConfig({ kind, listInConfig }: Setting): SettingKind {
  return listInConfig === true ? 'lines' : kind;
}

/** What holds for a layer of its own as for a function: how an archive is built, whatever is in it. Among the defaults it is for both. */
export const LAYER_DEFAULTS: readonly SettingName[] = [
  'output',
  'exclude',
  'default-excludes',
  'executable',
  'modes',
  'symlinks',
  'compression-level',
  'runtime',
  'architecture',
  'binary-check',
  'secrets',
  'image',
  'bytecode',
  'manifest',
  'sbom',
  'enforce-limits',
  'baseline',
  'aws-region',
];

/** What a layer may have, of what a function may. */
export const LAYER_ENTRY_KEYS: readonly string[] = [
  'source',
  'name',
  'requirements',
  BUILD,
  'prefix',
  'layer-name',
  ...LAYER_DEFAULTS,
];

/** Settings of a run that are about functions alone. */
export const OF_FUNCTIONS: readonly SettingName[] = [
  'handler',
  'imports',
  'other-layers',
  'publish',
  'alias',
  'allow-target-change',
  'layer',
  'layer-output',
  'function-name',
  'qualifier',
];

/** Whether a key may stand among the defaults: what tells one package from another may not. */
export function isDefaultKey(key: string): boolean {
  return (
    key === SHARED ||
    key === BUILD ||
    settingsWhere(({ config }) => config !== 'function').some((name) => name === key)
  );
}

/** Settings whose values are files and folders, relative to the config file. */
export const PATH_KEYS: readonly string[] = [SHARED, ...settingsWhere(({ isPath }) => isPath === true)];

/** They are about the layer of installed packages. */
export const LAYER_KEYS = ['layer', 'layer-output', 'layer-name'] as const satisfies readonly SettingName[];

/** They name the function in Lambda. */
export const FUNCTION_SETTINGS = [
  'function-name',
  'qualifier',
  'aws-region',
] as const satisfies readonly SettingName[];
