// Writes a module that a script makes as lint wants it: what is generated is committed, and lint reads all of it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname ?? '', '..');

/**
 * @param {string} path from the root of the repository
 * @param {string} text
 */
export function writeSource(path, text) {
  writeFileSync(join(ROOT, path), text);
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  execFileSync(process.execPath, [biome, 'check', '--write', path], { cwd: ROOT, stdio: 'inherit' });
}
