/** Lists the files of a repository: those that git tracks or would add, or, without git, all but vendored ones. */

import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import { git } from '../util/git.js';
import { type ProgramPorts, throwIfCancelled } from '../util/ports.js';
import { quoted } from '../util/text.js';

/** Folders with vendored or generated files. */
const FOREIGN = new Set([
  'node_modules',
  'site-packages',
  'vendor',
  'venv',
  'env',
  '__pycache__',
  'build',
  'dist',
]);
/** Folders for tests, unless a repository has its functions only there. */
const FOR_TESTS = /(?:^|\/)(?:tests?|__tests__)\//;

/** Paths without those in folders for tests. */
export function withoutTests(paths: readonly string[]): string[] {
  return paths.filter((path) => !FOR_TESTS.test(path));
}

/** Whether a folder is not looked into; hidden ones (`.git`, `.venv`, `.terraform`, `.aws-sam`) never are. */
function isForeign(folder: string): boolean {
  return (
    (folder.startsWith('.') && folder !== '.chalice') || FOREIGN.has(folder) || folder.endsWith('.egg-info')
  );
}

/** More files than a repository has whose functions can be guessed. */
const MAX_FILES = 200_000;

/**
 * Paths of files below a directory, POSIX and relative to it, sorted; without what git ignores and without vendored
 * folders.
 *
 * @throws LambdaZipError `source` when the directory cannot be read, `too-large` when it has too many files
 */
export async function listFiles(directory: string, ports: ProgramPorts): Promise<string[]> {
  const paths = (await gitFiles(directory, ports)) ?? (await walkFiles(directory, ports.signal));
  if (paths.length > MAX_FILES) {
    throw new LambdaZipError('too-large', `${quoted(directory)} has more than ${MAX_FILES} files`, {
      hint: 'Run init in the folder that contains the functions.',
    });
  }
  return paths
    .filter((path) => !path.split('/').slice(0, -1).some(isForeign) && isFile(join(directory, path)))
    .sort();
}

/** Files that git lists may be missing: removed, outside a sparse checkout, or a repository of its own. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A circular link, or an unreadable folder.
    return false;
  }
}

/** Files that git tracks or would add; undefined without git or a repository. */
async function gitFiles(directory: string, ports: ProgramPorts): Promise<string[] | undefined> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const printed = await git(directory, args, ports);
  return printed === undefined ? undefined : [...new Set(printed.split('\0').filter((path) => path !== ''))];
}

async function walkFiles(directory: string, signal?: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    throwIfCancelled(signal);
    try {
      for (const item of await readdir(join(directory, folder), { withFileTypes: true })) {
        const path = folder === '' ? item.name : `${folder}/${item.name}`;
        if (item.isFile()) found.push(path);
        else if (item.isDirectory() && !isForeign(item.name)) pending.push(path);
      }
    } catch (error) {
      throw new LambdaZipError('source', `${quoted(join(directory, folder))} ${cannotBeRead(error)}`, {
        cause: error,
      });
    }
    if (found.length > MAX_FILES) break;
  }
  return found;
}

/** The branch that deploys come from: the remote's own, else `main` or `master`, else the one that is checked out. */
export async function defaultBranch(directory: string, ports: ProgramPorts): Promise<string> {
  const line = async (...args: string[]): Promise<string> =>
    (await git(directory, args, ports))?.trim() ?? '';
  const remote = await line('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  if (remote.startsWith('origin/')) return remote.slice('origin/'.length);
  const branches = (await line('for-each-ref', '--format=%(refname:short)', 'refs/heads')).split('\n');
  const usual = ['main', 'master'].find((name) => branches.includes(name));
  return usual ?? ((await line('symbolic-ref', '--short', 'HEAD')) || 'main');
}
