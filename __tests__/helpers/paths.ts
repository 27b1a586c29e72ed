import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the programs of `build` are bundled for tests. */
export const PROGRAMS = join(REPOSITORY, 'build-programs');

/** Whether the programs under test are those that are committed. */
export const TESTS_DIST = process.env['LAMBDA_ZIP_TEST_DIST'] === '1';

/** The folder of the programs under test. */
export const FACES = TESTS_DIST ? join(REPOSITORY, 'dist') : PROGRAMS;

/** The command line program. */
export const CLI = join(FACES, 'cli', 'index.js');

/** The action's entry point. */
export const ACTION = join(FACES, 'action', 'index.js');

/** The entry point of the action `mark-deployed`. */
export const MARK_DEPLOYED = TESTS_DIST
  ? join(FACES, 'mark-deployed', 'index.js')
  : join(FACES, 'action', 'mark-deployed-index.js');

/** The library. */
export const LIBRARY = join(FACES, 'library', 'index.js');

/** Files below a folder, relative to it, in order. Not `recursive`: Node.js 20.0 leaves some out (nodejs/node#48858). */
export function filesBelow(folder: string, inside = ''): string[] {
  const names = readdirSync(join(folder, inside), { withFileTypes: true });
  return names
    .flatMap((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort();
}
