/** The keys of the config file: all settings of a package, but not those of a run. */
import { SETTINGS, type Setting, type SettingKind, type SettingName, settingsWhere } from '../table.js';

/** Settings of which each package needs its own value. Outside the config file, all packages of a run would share one. */
export const PACKAGE_SETTINGS: readonly SettingName[] = settingsWhere(
  ({ config }) => config === 'function' || config === 'each',
);

/** Further sources beside a function's own. */
export const SHARED = 'shared';

/** The command that makes a function's sources: a text for the shell, or a list of words to run without one. */
export const BUILD = 'build';

export const TOP_KEYS: readonly string[] = ['defaults', 'functions', 'layers'];

/** The keys of a function, with the form of their values. */
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

/** Settings for how an archive is built, whatever its content. Under `defaults` they apply to functions and layers. */
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

/** The keys of a layer. */
export const LAYER_ENTRY_KEYS: readonly string[] = [
  'source',
  'name',
  'requirements',
  BUILD,
  'prefix',
  'layer-name',
  ...LAYER_DEFAULTS,
];

/** Settings that make no sense for a layer. */
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

/** Whether a key may be a default; those that tell packages apart may not. */
export function isDefaultKey(key: string): boolean {
  return (
    key === SHARED ||
    key === BUILD ||
    settingsWhere(({ config }) => config !== 'function').some((name) => name === key)
  );
}

/** Settings whose values are files and folders, relative to the config file. */
export const PATH_KEYS: readonly string[] = [SHARED, ...settingsWhere(({ isPath }) => isPath === true)];

/** Settings of the layer of installed packages. */
export const LAYER_KEYS = ['layer', 'layer-output', 'layer-name'] as const satisfies readonly SettingName[];

/** Settings that name the function in Lambda. */
export const FUNCTION_SETTINGS = [
  'function-name',
  'qualifier',
  'aws-region',
] as const satisfies readonly SettingName[];
