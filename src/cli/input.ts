/** What a command is told. */
import { CONFIG_FILE, functionNames } from '../settings/config-file/names.js';
import type { RawSettings } from '../settings/table.js';
import { parseWholeNumber, WORKERS_RANGE } from '../settings/values.js';

/** Of options, by their names. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command is told. */
export interface Input {
  /** The values of options by their names; those that were not given are missing. */
  readonly values: Values;
  readonly positionals: readonly string[];
  /** Settings, and sources, of a command that takes them. */
  readonly settings: RawSettings;
}

/** Which functions of which config file. */
export function configArguments({ values: { config, functions } }: Input): {
  readonly config: string;
  /** Names; empty for all. */
  readonly functions: readonly string[];
} {
  const names = Array.isArray(functions) ? functions.map(String) : [];
  return {
    config: typeof config === 'string' ? config : CONFIG_FILE,
    functions: functionNames(names.join('\n')),
  };
}

/** @throws LambdaZipError `usage` for a value that is no number of threads */
export function workersOf({ values: { workers } }: Input): number | 'auto' {
  return typeof workers === 'string' ? parseWholeNumber('--workers', workers, WORKERS_RANGE) : 'auto';
}
