/** Options, checked, and what the core is handed of them. */
import { resolve } from 'node:path';
import type { SettingsContext } from '../settings/settings.js';
import { parseWholeNumber, WORKERS_RANGE } from '../settings/values.js';
import { LambdaZipError } from '../util/errors.js';
import { type Ports, SILENT_LOGGER } from '../util/ports.js';
import type { LogEntry, Options } from './options.js';
import { assertKnown, entriesOf, kindOf } from './raw-settings.js';
import { libraryWords } from './words.js';

const TYPES: Readonly<Record<keyof Options, 'function' | 'object' | 'string' | 'number'>> = {
  signal: 'object',
  log: 'function',
  progress: 'function',
  environment: 'object',
  workspace: 'string',
  workers: 'number',
};

/** @throws LambdaZipError `usage` that names the option */
export function assertOptions(options: unknown): asserts options is Options {
  const values = entriesOf(options, 'the options', 'pass an object such as { signal }');
  assertKnown(
    values.map(([key]) => key),
    Object.keys(TYPES),
    'is no option',
  );
  for (const [key, type] of Object.entries(TYPES)) {
    const value = values.find(([one]) => one === key)?.[1];
    if (value === undefined || (typeof value === type && value !== null)) continue;
    throw new LambdaZipError('usage', `${key}: is ${kindOf(value)}; pass ${ARTICLES[type]}`);
  }
}

const ARTICLES = { function: 'a function', object: 'an object', string: 'a string', number: 'a number' };

/** The core's way to tell, and to be stopped. */
export function portsFor({ log, progress, signal, environment = {} }: Options): Ports {
  const tell =
    (level: LogEntry['level']) =>
    (message: string): void =>
      log?.({ level, message: libraryWords(message) });
  return {
    log: {
      ...SILENT_LOGGER,
      ...(log && { phase: tell('phase'), info: tell('info'), warning: tell('warning') }),
      ...(progress && { progress }),
    },
    signal,
    environment,
  };
}

/** What settings are read with. Nothing is kept unless a setting says where. */
export function contextOf({ workspace = '.', workers, environment = {} }: Options): SettingsContext {
  return {
    workspace: resolve(workspace),
    workers: workers === undefined ? 'auto' : parseWholeNumber('workers', String(workers), WORKERS_RANGE),
    environment,
    places: { wholeProject: true },
  };
}
