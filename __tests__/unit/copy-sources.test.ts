/** Copies for `verify`: what a file system says of a file beside its content is another. */
import { existsSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type CopyPlaces,
  type CopyRules,
  copySources,
  readLists,
  sourceList,
  writeLists,
} from '../../build/build/copy-sources.js';
import { fitsInMemory, makeMemoryDirectory } from '../../build/build/memory-folder.js';
import { collectFiles } from '../../build/pipeline/sources.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const PLAN = {
  defaultExcludes: true,
  exclude: [],
  executable: [],
  symlinks: 'auto',
  bytecodeFor: undefined,
  outputs: [],
} as const;

/** Copies what a build with the rules finds in a directory, as another process does. */
async function copied(directory: string, rules: CopyRules, places: CopyPlaces) {
  const plan = { ...PLAN, modes: rules.modes, sources: [{ directory, prefix: '' }], workspace: directory };
  const { sources } = await collectFiles(plan, {
    modeKey: '',
    modeOf: () => 'from-content',
    isTemporary: () => false,
  });
  const list = join(temporaryDirectory(), 'list');
  writeLists(list, sources.map(sourceList));
  return copySources(readLists(list), rules, places);
}

const LARGE = 'x'.repeat(300 * 1024);

test.skipIf(process.platform === 'win32').each([
  ['content', 0o666, 0o777],
  ['filesystem', 0o777, 0o666],
] as const)(
  'with modes: %s every file has other times, and the execute bits',
  async (modes, program, text) => {
    const files = {
      'a.sh': { content: '#!/bin/sh\n', mode: 0o755 },
      'b.txt': { content: '', mode: 0o644 },
      'c/d.bin': { content: LARGE, mode: 0o755 },
      'c/e.bin': { content: LARGE, mode: 0o644 },
    };
    const source = writeTree(temporaryDirectory(), files);
    const workspace = temporaryDirectory();
    const umask = process.umask(0);
    try {
      const { directories } = await copied(source, { modes, umask: 0 }, { onDisk: workspace });
      const [copy = ''] = directories;
      const seen = Object.entries(files).map(([path, { content }]) => {
        const { mode, mtime } = statSync(join(copy, path));
        expect(readFileSync(join(copy, path), 'utf8')).toBe(content);
        return [mode & 0o777, mtime.getUTCFullYear()];
      });
      // Created last to first, with the years by turns.
      expect(seen).toEqual([
        [program, 2040],
        [text, 1999],
        [program, 2040],
        [text, 1999],
      ]);
    } finally {
      process.umask(umask);
    }
  },
);

const RULES = { modes: 'content', umask: 0 } as const;

test.skipIf(process.platform === 'win32')('links stay as they are written', async () => {
  const source = writeTree(temporaryDirectory(), { 'a.txt': 'one', 'b/c.txt': { link: '../a.txt' } });
  const { directories } = await copied(source, RULES, { onDisk: temporaryDirectory() });
  expect(readlinkSync(join(directories[0] ?? '', 'b/c.txt'))).toBe('../a.txt');
});

test('what installers leave in a file is in its copy, too', async () => {
  const text = JSON.stringify({ name: 'a', _resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' });
  const path = 'node_modules/a/package.json';
  const source = writeTree(temporaryDirectory(), { [path]: text });
  const { directories } = await copied(source, RULES, { onDisk: temporaryDirectory() });
  expect(readFileSync(join(directories[0] ?? '', path), 'utf8')).toBe(text);
});

test.runIf(process.platform === 'linux')(
  'copies lie in memory where they fit, else on the disk',
  async () => {
    const memory = await makeMemoryDirectory('test');
    // A runner of tests may name a temporary directory, which is then taken.
    const root = memory ?? temporaryDirectory();
    try {
      const source = writeTree(temporaryDirectory(), { 'a.txt': 'one', 'b/c.txt': LARGE });
      const disk = temporaryDirectory();
      const copiesTo = (inMemory: { root: string; workspace: string }) =>
        copied(source, RULES, { onDisk: join(disk, 'copy'), inMemory });

      const fitting = await copiesTo({ root, workspace: join(root, 'deep', 'copy') });
      expect(fitting.workspace).toBe(join(root, 'deep', 'copy'));
      expect(readFileSync(join(fitting.directories[0] ?? '', 'b/c.txt'), 'utf8')).toBe(LARGE);
      expect(existsSync(join(disk, 'copy'))).toBe(false);

      // No such place: nothing fits.
      const missing = join(root, 'missing');
      const beside = await copiesTo({ root: missing, workspace: join(missing, 'copy') });
      expect(beside.workspace).toBe(join(disk, 'copy'));

      // What cannot be written there is written here.
      writeFileSync(join(root, 'file'), '');
      rmSync(join(disk, 'copy'), { recursive: true });
      const failing = await copiesTo({ root, workspace: join(root, 'file', 'copy') });
      expect(failing.directories).toEqual([join(disk, 'copy', '0')]);
      expect(readFileSync(join(failing.directories[0] ?? '', 'a.txt'), 'utf8')).toBe('one');
    } finally {
      rmSync(root, { recursive: true });
    }
  },
);

test('a tree that takes much of the memory does not go there', () => {
  expect(fitsInMemory(tmpdir(), [1])).toBe(true);
  expect(fitsInMemory(tmpdir(), [totalmem() / 8])).toBe(false);
  // Small files take pages.
  expect(fitsInMemory(tmpdir(), Array<number>(Math.floor(totalmem() / 8 / 4096)).fill(1))).toBe(false);
});
