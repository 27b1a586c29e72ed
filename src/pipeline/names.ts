import { LambdaZipError } from '../util/errors.js';
import { printable, quoted } from '../util/text.js';

/** The longest name a ZIP header can hold: its length field has two bytes (APPNOTE 4.4.10). */
export const MAX_PATH_BYTES = 0xffff;

/** In UTF-8. Counting takes longer than most of what a walk does for a file, and hardly a path is long. */
export const MOST_BYTES_OF_A_CODE_UNIT = 3;

/** Why a file name cannot be archived the same way everywhere. */
type NameProblem = 'backslash' | 'not-unicode';

/**
 * The problem of a file name, or undefined. A name that is fine goes into the archive in NFC, so that a
 * checkout on macOS (which hands out decomposed names) gives the same bytes as one on Linux.
 *
 * @param name a single path component as the file system gave it; undecodable bytes show as U+FFFD
 */
export function nameProblem(name: string): NameProblem | undefined {
  if (name.includes('\\')) return 'backslash';
  if (name.includes('\uFFFD') || /\p{Surrogate}/u.test(name)) return 'not-unicode';
  return undefined;
}

/** @param where the path to name, as the user knows it */
export function nameError(where: string, problem: NameProblem): LambdaZipError {
  return problem === 'backslash'
    ? new LambdaZipError('name', `${quoted(where)}: the name contains a backslash`, {
        hint: 'Windows and ZIP tools read a backslash as a path separator; rename the file or exclude it.',
      })
    : new LambdaZipError('name', `${quoted(where)}: the name is not valid Unicode text`, {
        hint: 'ZIP names are UTF-8; rename the file or exclude it.',
      });
}

/** @throws LambdaZipError `name` when the whole path does not fit a ZIP header */
export function assertPathFits(path: string): void {
  if (path.length * MOST_BYTES_OF_A_CODE_UNIT <= MAX_PATH_BYTES) return;
  const bytes = Buffer.byteLength(path);
  if (bytes > MAX_PATH_BYTES) {
    throw new LambdaZipError(
      'name',
      `${quoted(`${path.slice(0, 60)}…`)}: the path has ${bytes} bytes, a ZIP holds at most ${MAX_PATH_BYTES}`,
    );
  }
}

/**
 * The `prefix` setting as a path that ends in `/`, or empty.
 *
 * @param prefix e.g. `python/` for a layer; the trailing slash may be missing
 * @param setting the name of the setting to blame, e.g. `prefix`
 * @throws LambdaZipError `usage` for an absolute path, `.`, `..`, empty components or a backslash
 */
export function normalisePrefix(prefix: string, setting: string): string {
  if (prefix === '') return '';
  const fail = (problem: string): never => {
    throw new LambdaZipError(
      'usage',
      `${setting}: ${quoted(prefix)} ${problem}; use a relative folder such as 'python/'`,
    );
  };
  if (prefix.startsWith('/') || /^[A-Za-z]:/.test(prefix)) fail('is an absolute path');
  if (prefix.includes('\\')) fail('contains a backslash');
  if (prefix.includes('\0')) fail('contains a NUL character');
  const components = prefix.replace(/\/$/, '').split('/');
  for (const component of components) {
    if (component === '' || component === '.' || component === '..') {
      fail(`contains the component '${printable(component)}'`);
    }
    if (nameProblem(component) !== undefined) fail('is not valid Unicode text');
  }
  return `${components.map((component) => component.normalize('NFC')).join('/')}/`;
}
