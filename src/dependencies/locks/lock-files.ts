/** Turns lock files into requirements: those of uv, Poetry and Pipenv with their own tools; pylock.toml is read here. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import { quoted } from '../../util/text.js';
import { isAllowed, outside, pathExists } from '../requirements/allowed-folders.js';
import type { ReadingContext, Requirements } from '../requirements/requirements.js';
import { exportPipenv } from './pipenv-lock.js';
import { exportPoetry } from './poetry-lock.js';
import { isPylockName, readPylock } from './pylock.js';
import { exportUv } from './uv-lock.js';

/** A kind of lock file, and its reader. */
interface Lock {
  readonly lockFile: string;
  /** @param folder of the lock file, a real path; @param file as the user named it */
  readonly read: (
    folder: string,
    file: string,
    context: ReadingContext,
    ports: Ports,
  ) => Promise<Requirements>;
}

const LOCKS = [
  { lockFile: 'uv.lock', read: exportUv },
  { lockFile: 'poetry.lock', read: exportPoetry },
  { lockFile: 'Pipfile.lock', read: exportPipenv },
] as const satisfies readonly Lock[];

/** Lock files that need a tool. */
export type LockFile = (typeof LOCKS)[number]['lockFile'];

/** The files that the setting `requirements` takes by their name, the best first: the first needs no tool of its own. */
export const REQUIREMENTS_FILES: readonly string[] = [
  'requirements.txt',
  ...LOCKS.map(({ lockFile }) => lockFile),
  'pylock.toml',
];

/**
 * The requirements of a lock file, or of a project that has one: beside it, or further up, where a workspace has it.
 *
 * @param file as the user named it
 * @returns undefined when it is neither, and so a requirements file
 * @throws LambdaZipError `dependencies` when there is no lock file, it is out of date, or its tool is missing or fails
 */
export async function exportLockFile(
  file: string,
  context: ReadingContext,
  ports: Ports,
): Promise<Requirements | undefined> {
  const name = basename(file);
  if (name === PDM_LOCK) throw pdmLock(file);
  if (isPylockName(name)) return readPylock(file, context);
  const own = LOCKS.find(({ lockFile }) => lockFile === (name === 'Pipfile' ? 'Pipfile.lock' : name));
  if (own === undefined && name !== 'pyproject.toml') return undefined;
  const folder = await realFolder(file, context);
  if (own !== undefined) {
    if (!(await pathExists(join(folder, own.lockFile)))) throw missing(join(dirname(file), own.lockFile));
    return own.read(folder, file, context, ports);
  }
  for (const lock of LOCKS) {
    if (await pathExists(join(folder, lock.lockFile))) return lock.read(folder, file, context, ports);
  }
  if (await pathExists(join(folder, 'pylock.toml')))
    return readPylock(join(dirname(file), 'pylock.toml'), context);
  const ofWorkspace = await inWorkspace(folder, file, context, ports);
  if (ofWorkspace !== undefined) return ofWorkspace;
  throw (await pathExists(join(folder, PDM_LOCK))) ? pdmLock(join(dirname(file), PDM_LOCK)) : unlocked(file);
}

/** A member of a uv workspace: the lock file is further up. */
async function inWorkspace(
  folder: string,
  file: string,
  context: ReadingContext,
  ports: Ports,
): Promise<Requirements | undefined> {
  for (let above = dirname(folder); isAllowed(above, context.allowed); above = dirname(above)) {
    if (await pathExists(join(above, 'uv.lock'))) return exportUv(above, file, context, ports);
    if (above === dirname(above)) break;
  }
  return undefined;
}

async function realFolder(file: string, { allowed }: ReadingContext): Promise<string> {
  const folder = await realpath(dirname(file)).catch(() => undefined);
  if (folder === undefined) throw missing(file);
  if (!isAllowed(folder, allowed)) throw outside(file);
  return folder;
}

function missing(file: string): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: ${quoted(file)} does not exist`);
}

/** PDM writes requirements with hashes, too, which need no tool to be read. */
const PDM_LOCK = 'pdm.lock';

function pdmLock(file: string): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: ${quoted(file)} is in a format of PDM's own`, {
    hint: "Write a requirements.txt with 'pdm export --prod -o requirements.txt', and name that.",
  });
}

function unlocked(file: string): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: ${quoted(file)} has no lock file beside it`, {
    hint: "Lock it ('uv lock' or 'poetry lock') and commit the lock file, or name a requirements.txt.",
  });
}
