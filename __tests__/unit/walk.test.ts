import { realpathSync } from 'node:fs';
import { expect, test } from 'vitest';
import { comparePaths } from '../../build/entries/tree.js';
import { walk } from '../../build/pipeline/walk.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

test('a walk goes in the order of the archive', async () => {
  const directory = temporaryDirectory();
  const paths = [
    'a-b',
    'a.txt',
    'a/a',
    'a/b/c',
    'a/b.txt',
    'a0',
    'a~/x',
    'ä/y',
    'A/z',
    '\u{1F600}',
    '\uFF54/t',
    'b',
  ];
  writeTree(directory, Object.fromEntries(paths.map((path) => [path, path])));
  const found: string[] = [];
  const root = realpathSync(directory);
  const { files } = await walk({
    ...{ label: 'source', root, only: undefined, prefix: 'in/', linkRoots: [root], symlinks: 'auto' },
    excludes: () => false,
    isOutput: () => false,
    modeOf: () => 'from-content',
    traces: undefined,
    onFile: (bytes, { path }) => {
      expect(bytes).toBe(Buffer.byteLength(path) - 'in/'.length);
      found.push(path);
    },
    signal: undefined,
  });
  expect(found).toEqual(paths.map((path) => `in/${path}`).sort(comparePaths));
  expect(files.map(({ entry }) => entry.path)).toEqual(found);
});
