/** A package of the config file that goes to several functions. */
import type { ActionOutcome } from './programs.js';
import { temporaryDirectory, writeTree } from './workspace.js';

/** A workspace whose function `api` goes to the functions. */
export function workspace(names: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  return writeTree(temporaryDirectory(), {
    'src/handler.py': 'x = 2\n',
    'lambda-zip.yml': config(names, more),
  });
}

export function config(
  names: readonly string[] | string,
  more: Readonly<Record<string, string>> = {},
): string {
  return JSON.stringify({ functions: [{ name: 'api', source: 'src', 'function-name': names, ...more }] });
}

export interface ToldRow {
  readonly name: string;
  readonly package: string;
  readonly output: string;
  readonly sha256: string;
  readonly reason?: string;
  readonly deployed?: boolean;
  readonly error?: string;
  readonly runtime: string;
  readonly 'function-name': string;
}

export function rowsOf({ outputs }: ActionOutcome): ToldRow[] {
  return JSON.parse(outputs['results'] || '[]');
}
