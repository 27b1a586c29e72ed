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
