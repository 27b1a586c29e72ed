/** What is asked of git, where there is one. */
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
