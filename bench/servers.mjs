// Servers that contestants ask: processes of their own, for the benchmark itself waits for each contestant.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BENCH } from './options.mjs';

/**
 * @typedef {{ url: string, stop: () => void }} Server
 */

/**
 * The index that packages are installed from.
 *
 * @param {string} wheels folder
 * @returns {Promise<Server>} the address of its simple API
 */
export function startIndex(wheels) {
  return start('package_index.mjs', wheels);
}

/**
 * A Lambda with one function.
 *
 * @param {string} archive what is deployed; it need not be there before it is asked for
 * @returns {Promise<Server>} its endpoint
 */
export function startLambda(archive) {
  return start('deployed_function.mjs', archive);
}

async function start(program, argument) {
  const child = spawn(process.execPath, [join(BENCH, 'programs', program), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { url: String(line).trim(), stop: () => child.kill() };
}
