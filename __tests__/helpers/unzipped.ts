/** What unzip makes of an archive. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { run } from './programs.js';
import { temporaryDirectory } from './workspace.js';

/** Contents of files, and `-> target` of links, by path. */
export async function unzipped(zip: string): Promise<Record<string, string>> {
  const folder = temporaryDirectory();
  const { code, stdout } = await run('unzip', ['-qq', zip, '-d', folder]);
  expect(code, stdout).toBe(0);
  const tree: Record<string, string> = {};
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(one.parentPath, one.name);
    const name = path.slice(folder.length + 1);
    if (one.isSymbolicLink()) tree[name] = `-> ${readlinkSync(path)}`;
    else if (one.isFile()) tree[name] = readFileSync(path, 'utf8');
  }
  return tree;
}
