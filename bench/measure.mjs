// One run of one contestant: a cold process, timed from outside.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Measure
 * @property {number} wall seconds
 * @property {number | null} cpu seconds of processor time, user and system; null where it cannot be measured
 * @property {number | null} memory peak resident bytes of the largest process
 * @property {string} stdout
 */

/**
 * @param {string} program
 * @param {import('./contestants.mjs').Call} call
 * @param {{ time: string | undefined, notes: string }} gnuTime the program, and a file for what it says
 * @returns {Measure}
 * @throws {Error} when the process fails, with what it said
 */
export function measure(program, { args, cwd, env, fails = false }, { time, notes }) {
  const command = time ? [time, '-q', '-f', '%U %S %M', '-o', notes, program, ...args] : [program, ...args];
  const begin = process.hrtime.bigint();
  const { error, status, signal, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd,
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    // A manifest of 100,000 files takes some 20 MB.
    maxBuffer: 256 * 1024 * 1024,
  });
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  if (error) throw new Error(`${program} cannot be started: ${error.message}`);
  if (status !== 0 && !(fails && status === 1))
    throw new Error(
      `${program} ended with ${status ?? signal}: ${stderr.trim().split('\n').slice(-3).join(' ')}`,
    );
  if (!time) return { wall, cpu: null, memory: null, stdout };
  const [user, system, kibibytes] = readFileSync(notes, 'utf8').trim().split(' ').map(Number);
  return { wall, cpu: user + system, memory: kibibytes * 1024, stdout };
}

/** Nothing that a user's own settings would change. */
function environment() {
  const { PATH, HOME, TMPDIR, SystemRoot, DOCKER_HOST } = process.env;
  return {
    PATH,
    HOME,
    LANG: 'C.UTF-8',
    ...(TMPDIR && { TMPDIR }),
    ...(SystemRoot && { SystemRoot }),
    ...(DOCKER_HOST && { DOCKER_HOST }),
  };
}
