/** Where a handler's file lies when it is not where Lambda looks for it. */
import { posix } from 'node:path';
import { quoted } from '../../util/text.js';
import { type LambdaFiles, shownPath, TASK } from './lambda-files.js';

interface HandlerPlace {
  /** In quotes. */
  readonly shown: string;
  /** The path without its suffix. */
  readonly module: string;
  /** In quotes. */
  readonly folder: string;
}

/**
 * A file of the package whose path ends like the one that is missing; that of an installed package does not count.
 *
 * @param file relative, e.g. `app.py`
 */
export function elsewhere(files: LambdaFiles, file: string): HandlerPlace | undefined {
  const name = posix.basename(file);
  const candidates = [...files.paths()].filter(
    (path) => posix.basename(path) === name && path.startsWith(`${TASK}/`) && !files.isInstalled(path),
  );
  const [found] = candidates.sort((left, right) => left.length - right.length);
  if (found === undefined) return undefined;
  const shown = shownPath(found);
  return {
    shown: quoted(shown),
    module: shown.slice(0, -posix.extname(shown).length),
    folder: quoted(posix.dirname(shown)),
  };
}
