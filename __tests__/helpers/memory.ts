import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, REPOSITORY } from './paths.js';
import { type Outcome, type RunOptions, run } from './programs.js';

export const MEBIBYTE = 1024 * 1024;

/** Runs `lambda-zip`, and tells the most memory that it, or a process it started, had at once. Needs python3. */
export async function measuredLambdaZip(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome & { readonly peakBytes: number }> {
  const script =
    'import resource, subprocess, sys; code = subprocess.call(sys.argv[1:]); ' +
    'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024, file=sys.stderr); sys.exit(code)';
  const outcome = await run('python3', ['-c', script, process.execPath, CLI, ...args], options);
  return { ...outcome, peakBytes: Number(outcome.stderr.trim().split('\n').at(-1)) };
}

/**
 * A bound as the table in docs/limits.md states it.
 *
 * @param what the first cell of its row
 * @returns bytes
 */
export function statedMemory(what: string): number {
  const page = readFileSync(join(REPOSITORY, 'docs', 'limits.md'), 'utf8');
  const row = page.split('\n').find((line) => line.startsWith(`| ${what} |`));
  const bound = /(?<mib>[\d,]+) MiB/.exec(row ?? '')?.groups?.['mib'];
  if (bound === undefined) throw new Error(`docs/limits.md has no bound for '${what}'`);
  return Number(bound.replaceAll(',', '')) * MEBIBYTE;
}
