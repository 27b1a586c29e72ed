import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the programs under test come from: `build` (what tsc just made) or `dist` (what is committed). */
const FACES = process.env['LAMBDA_ZIP_TEST_DIST'] === '1' ? 'dist' : 'build';

/** The command line program. */
export const CLI = join(REPOSITORY, FACES, 'cli', 'index.js');

/** The action's entry point. */
export const ACTION = join(REPOSITORY, FACES, 'action', 'index.js');

/** The entry point of the action `mark-deployed`. */
export const MARK_DEPLOYED =
  FACES === 'dist'
    ? join(REPOSITORY, 'dist', 'mark-deployed', 'index.js')
    : join(REPOSITORY, 'build', 'action', 'mark-deployed-index.js');
