/** The keys of the config file: the settings of a build, but for those that say where and when a run happens. */
import { SETTINGS, type SettingKind, type SettingName } from '../settings.js';

/** They belong to the run: a laptop has others than CI. */
export const RUN_SETTINGS: readonly SettingName[] = [
  'engine',
  'container-options',
  'container-timeout',
  'cache',
  'cache-directory',
  'environment',
  'record',
  'force',
  'deploy',
];

/** They tell one package from another, so that none can be given for all. */
export const OWN_SETTINGS: readonly SettingName[] = ['source', 'name'];

/** They would be the same for all packages of a run, unless they stand in the config file. */
export const PACKAGE_SETTINGS: readonly SettingName[] = [
  ...OWN_SETTINGS,
  'output',
  'manifest',
  'layer-output',
  'layer-name',
  'requirements',
  'function-name',
  'qualifier',
  'alias',
];

/** Further sources beside a function's own. */
export const SHARED = 'shared';

export const TOP_KEYS: readonly string[] = ['defaults', 'functions'];

const settings = (Object.entries(SETTINGS) as [SettingName, { readonly kind: SettingKind }][]).filter(
  ([name]) => !RUN_SETTINGS.includes(name),
);

/** What a function may have, and how it is written. */
export const FUNCTION_KEYS: ReadonlyMap<string, SettingKind> = new Map<string, SettingKind>([
  ...settings.map(([name, { kind }]): [string, SettingKind] => [name, kind]),
  [SHARED, 'lines'],
]);

/** Whether a key may stand among the defaults. */
export function isDefaultKey(key: string): boolean {
  return !OWN_SETTINGS.some((name) => name === key);
}

/** Settings whose values are files and folders, relative to the config file. */
export const PATH_KEYS: readonly string[] = [
  'source',
  SHARED,
  'requirements',
  'output',
  'manifest',
  'layer-output',
];

/** They are about the layer of installed packages. */
export const LAYER_KEYS = ['layer', 'layer-output', 'layer-name'] as const satisfies readonly SettingName[];

/** They name the function in Lambda. */
export const FUNCTION_SETTINGS = [
  'function-name',
  'qualifier',
  'aws-region',
] as const satisfies readonly SettingName[];
