// The index that packages are installed from: a process of its own, for the benchmark itself waits for each contestant.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BENCH } from './options.mjs';

/**
 * @param {string} wheels folder
 * @returns {Promise<{ url: string, stop: () => void }>} the address of its simple API
 */
export async function startIndex(wheels) {
  const child = spawn(process.execPath, [join(BENCH, 'programs', 'package_index.mjs'), wheels], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { url: String(line).trim(), stop: () => child.kill() };
}
