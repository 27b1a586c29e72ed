/** poetry.lock, with the pyproject.toml that it is the lock of. */
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stringify } from 'smol-toml';
import { LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import { quoted } from '../../util/text.js';
import { isAllowed, outside, pathExists, readAllowed } from '../requirements/allowed-folders.js';
import type { ReadingContext, Requirements } from '../requirements/requirements.js';
import { readToml, type Table, tableAt, tablesAt, textAt } from '../requirements/toml.js';
import { aloneError, cannotExport, exportWith, locked, outOfDate, startTool } from './lock-tool.js';

const EXPORT = ['export', '--format', 'requirements.txt', '--only', 'main', '--no-interaction', '--no-ansi'];
const ADVICE = 'Install poetry and poetry-plugin-export, or write a requirements.txt with them.';

const VARIABLES = {
  POETRY_CONFIG_DIR: '{temporary}/poetry-config',
  POETRY_CACHE_DIR: '{temporary}/poetry-cache',
  POETRY_VIRTUALENVS_CREATE: 'false',
  PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
};

/**
 * Exports what the project needs at run time.
 *
 * @param folder of the lock file, a real path
 * @param file what the user named
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
export async function exportPoetry(
  folder: string,
  file: string,
  context: ReadingContext,
  ports: Ports,
): Promise<Requirements> {
  const { allowed, environment } = context;
  const description = join(folder, 'pyproject.toml');
  if (!(await pathExists(description))) throw aloneError('poetry', file, 'pyproject.toml');
  const pyproject = await readToml(description, allowed);
  const lockFile = join(folder, 'poetry.lock');
  const lock = await readToml(lockFile, allowed);
  const locals = await localFolders(lock, folder, context);
  const python = textAt(lock, 'metadata', 'python-versions');
  const requirements = await exportWith(
    { tool: 'poetry', file, folders: [folder, ...locals], context },
    ports,
    async (copy) => {
      await copy.put(folder, 'poetry.lock', await readAllowed(lockFile, allowed));
      await copy.put(folder, 'pyproject.toml', stringify(withoutPrograms(pyproject)));
      // poetry checks that these folders are projects.
      for (const local of locals) {
        const own = join(local, 'pyproject.toml');
        const table = (await pathExists(own)) ? withoutPrograms(await readToml(own, allowed)) : {};
        await copy.put(local, 'pyproject.toml', stringify(table));
      }
      const { code, stdout, stderr } = await startTool('poetry', file, ADVICE, () =>
        copy.run({ program: 'poetry', args: EXPORT, original: folder, environment, own: VARIABLES }, ports),
      );
      if (code === 0) return stdout;
      if (/changed significantly/.test(stderr))
        throw outOfDate('poetry.lock', 'pyproject.toml', 'poetry lock');
      if (/not compatible with the current version of Poetry/i.test(stderr))
        throw new LambdaZipError(
          'dependencies',
          `requirements: ${quoted(file)} was written by a version of poetry that this one cannot read`,
          { hint: "Run 'poetry lock', and commit the lock file; or install the version that wrote it." },
        );
      if (
        /command "export"|"export" (?:does not exist|is not)|no commands? (?:defined|named)/i.test(
          stderr + stdout,
        )
      ) {
        throw new LambdaZipError(
          'dependencies',
          `requirements: ${quoted(file)} needs poetry-plugin-export, which poetry does not have`,
          { hint: "Add it with 'poetry self add poetry-plugin-export', or write a requirements.txt." },
        );
      }
      throw cannotExport('poetry', file, 'poetry export');
    },
  );
  return locked(requirements, file, python);
}

/** The description without plugins and build hooks, which poetry would install or run. */
function withoutPrograms(pyproject: Table): Table {
  const { build: _build, 'requires-plugins': _plugins, ...poetry } = tableAt(pyproject, 'tool', 'poetry');
  const { 'build-system': _system, tool, ...rest } = pyproject;
  return tool === undefined ? rest : { ...rest, tool: { poetry } };
}

async function localFolders(lock: Table, folder: string, { allowed }: ReadingContext): Promise<string[]> {
  const found: string[] = [];
  for (const one of tablesAt(lock, 'package')) {
    const path = textAt(one, 'source', 'type') === 'directory' ? textAt(one, 'source', 'url') : undefined;
    if (path === undefined) continue;
    const local = resolve(folder, path);
    const real = await realpath(local).catch(() => local);
    if (!isAllowed(real, allowed)) throw outside(local);
    found.push(real);
  }
  return found;
}
