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
  return treeOf(folder);
}

/** Folder by folder: Node.js 22 and 24 list a folder recursively through links. */
function treeOf(folder: string, prefix = ''): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const one of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, one.name);
    const name = `${prefix}${one.name}`;
    if (one.isSymbolicLink()) tree[name] = `-> ${readlinkSync(path)}`;
    else if (one.isFile()) tree[name] = readFileSync(path, 'utf8');
    else Object.assign(tree, treeOf(path, `${name}/`));
  }
  return tree;
}
