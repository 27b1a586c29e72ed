// Programs that are run to prepare something: one failure is one clear error.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {string} what it printed
 * @throws {Error} with what the program said
 */
export function run(program, args, options = {}) {
  const { error, status, signal, stdout, stderr } = spawnSync(program, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: false,
  });
  if (error) throw new Error(`${program} cannot be started: ${error.message}`);
  if (status !== 0) {
    const said = (stderr || stdout).trim().split('\n').slice(-3).join(' ');
    throw new Error(`${basename(program)} ended with ${status ?? signal}: ${said}`);
  }
  return stdout;
}

/** `run`, or `undefined` where the program is missing or fails. */
export function tryRun(...call) {
  try {
    return run(...call);
  } catch {
    return undefined;
  }
}
