/** What is asked of git, where there is one. */
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ProgramPorts, throwIfCancelled } from './ports.js';
import { runProgram } from './processes.js';

/** Arguments that end a command which is about one name of the directory; none where it is about all. */
export function gitPaths(only: string | undefined): string[] {
  return only === undefined ? [] : ['--', `:(literal)${only}`];
}

/**
 * What git prints, run in a directory.
 *
 * @returns undefined where git is missing, the directory is in no repository, or git refuses
 * @throws LambdaZipError `cancelled`
 */
export async function git(
  directory: string,
  args: readonly string[],
  { signal, environment }: ProgramPorts,
): Promise<string | undefined> {
  if (isInNoRepository(directory, environment)) return undefined;
  try {
    const { code, stdout } = await runProgram('git', ['-C', directory, ...args], {
      signal,
      env: environment,
    });
    return code === 0 ? stdout : undefined;
  } catch {
    throwIfCancelled(signal);
    return undefined;
  }
}

/**
 * Whether git would find no repository, by what it looks for: starting it takes as long as packing a small tree. False in doubt.
 *
 * @param directory absolute
 */
function isInNoRepository(directory: string, environment: ProgramPorts['environment']): boolean {
  if (environment === undefined || Object.keys(environment).some((name) => /^git_dir$/i.test(name)))
    return false;
  try {
    for (let folder = realpathSync(directory); ; folder = dirname(folder)) {
      // A file in a worktree or a submodule; a folder that is a repository itself has a HEAD.
      if (['.git', 'HEAD'].some((name) => lstatSync(join(folder, name), { throwIfNoEntry: false })))
        return false;
      if (folder === dirname(folder)) return true;
    }
  } catch {
    return false;
  }
}
