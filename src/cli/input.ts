/** Input of commands. */
import { CONFIG_FILE, functionNames } from '../settings/config-file/names.js';
import type { RawSettings } from '../settings/table.js';
import { parseWholeNumber, WORKERS_RANGE } from '../settings/values.js';

/** Of options, by their names. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Arguments and options of a command. */
export interface Input {
  /** The values of options by their names; those that were not given are missing. */
  readonly values: Values;
  readonly positionals: readonly string[];
  /** Settings, and sources, of a command that takes them. */
  readonly settings: RawSettings;
}

/** The options that name functions of a config file, in place of sources. */
const CONFIG_OPTIONS = ['all', 'config', 'functions'];

/** Whether a command is asked for functions of a config file. */
export function asksForConfig({ values }: Input): boolean {
  return CONFIG_OPTIONS.some((name) => values[name] !== undefined);
}

/** The chosen functions of the config file. */
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

/** The command that installs packages in copies, of `verify`. */
export function reinstallOf({ values: { reinstall } }: Input): string | undefined {
  return typeof reinstall === 'string' ? reinstall : undefined;
}

/** @throws LambdaZipError `usage` for a value that is not a number of threads */
export function workersOf({ values: { workers } }: Input): number | 'auto' {
  return typeof workers === 'string' ? parseWholeNumber('--workers', workers, WORKERS_RANGE) : 'auto';
}
