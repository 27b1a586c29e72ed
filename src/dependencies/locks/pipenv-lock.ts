/** Pipfile.lock, with the Pipfile that it is the lock of. */
import { join } from 'node:path';
import { LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import { quoted } from '../../util/text.js';
import { pathExists, readAllowed } from '../requirements/allowed-folders.js';
import type { ReadingContext, Requirements } from '../requirements/requirements.js';
import { readToml } from '../requirements/toml.js';
import { aloneError, cannotExport, exportWith, locked, outOfDate, startTool } from './lock-tool.js';

const ADVICE = "Install pipenv, or write the file with 'pipenv requirements --hash > requirements.txt'.";

/** Keeps pipenv from searching elsewhere, from creating an environment, and from reading `.env`. */
const VARIABLES = {
  PIPENV_IGNORE_VIRTUALENVS: '1',
  PIPENV_VENV_IN_PROJECT: '0',
  PIPENV_DONT_LOAD_ENV: '1',
  PIPENV_MAX_DEPTH: '1',
  PIPENV_NOSPIN: '1',
  WORKON_HOME: '{temporary}/environments',
  PIPENV_CACHE_DIR: '{temporary}/pipenv-cache',
};

/**
 * Exports the default packages.
 *
 * @param folder of the lock file, a real path
 * @param file what the user named
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
export async function exportPipenv(
  folder: string,
  file: string,
  context: ReadingContext,
  ports: Ports,
): Promise<Requirements> {
  const { allowed, environment } = context;
  const pipfile = join(folder, 'Pipfile');
  if (!(await pathExists(pipfile))) throw aloneError('pipenv', file, 'Pipfile');
  // Parsed here first, because pipenv would print a file that does not parse.
  await readToml(pipfile, allowed);
  const lock = await readAllowed(join(folder, 'Pipfile.lock'), allowed);
  try {
    JSON.parse(lock.toString('utf8'));
  } catch {
    throw new LambdaZipError(
      'dependencies',
      `requirements: the lock file of ${quoted(file)} is not valid JSON`,
    );
  }
  // pipenv says `-i` first, which is the default index unless the Pipfile has another.
  const requirements = await exportWith(
    { tool: 'pipenv', file, folders: [folder], context },
    ports,
    async (copy) => {
      await copy.put(folder, 'Pipfile', await readAllowed(pipfile, allowed));
      await copy.put(folder, 'Pipfile.lock', lock);
      const run = (...args: readonly string[]) =>
        startTool('pipenv', file, ADVICE, () =>
          copy.run({ program: 'pipenv', args, original: folder, environment, own: VARIABLES }, ports),
        );
      const checked = await run('verify');
      if (checked.code !== 0) {
        if (/out-of-date/.test(checked.stdout + checked.stderr))
          throw outOfDate('Pipfile.lock', 'Pipfile', 'pipenv lock');
        throw cannotExport('pipenv', file, 'pipenv verify');
      }
      const { code, stdout } = await run('requirements', '--hash');
      if (code !== 0) throw cannotExport('pipenv', file, 'pipenv requirements --hash');
      return stdout;
    },
  );
  return locked(requirements, file);
}
