/** Copies for `verify`: what a file system says of a file beside its content is another. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copySources } from '../../build/build/copy-sources.js';
import { fitsInMemory, makeMemoryDirectory } from '../../build/build/memory-folder.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const PLAN = {
  defaultExcludes: true,
  exclude: [],
  executable: [],
  symlinks: 'auto',
  bytecodeFor: undefined,
  outputs: [],
} as const;

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
    const sources = [{ directory: source, prefix: '' }];
    const umask = process.umask(0);
    try {
      const plan = { ...PLAN, modes, sources, workspace: source };
      const { directories } = await copySources(plan, 0, { onDisk: workspace });
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

const COPY = { ...PLAN, modes: 'content' } as const;

test.runIf(process.platform === 'linux')(
  'copies lie in memory where they fit, else on the disk',
  async () => {
    const memory = await makeMemoryDirectory('test');
    // A runner of tests may name a temporary directory, which is then taken.
    const root = memory ?? temporaryDirectory();
    try {
      const source = writeTree(temporaryDirectory(), { 'a.txt': 'one', 'b/c.txt': LARGE });
      const plan = { ...COPY, sources: [{ directory: source, prefix: '' }], workspace: source };
      const disk = temporaryDirectory();
      const copiesTo = (inMemory: { root: string; workspace: string }) =>
        copySources(plan, 0, { onDisk: join(disk, 'copy'), inMemory });

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
  const file = (size: number) =>
    ({ entry: { content: { kind: 'file', size } } }) as unknown as Parameters<typeof fitsInMemory>[1][number];
  expect(fitsInMemory(tmpdir(), [file(1)])).toBe(true);
  expect(fitsInMemory(tmpdir(), [file(totalmem() / 8)])).toBe(false);
  // Small files take pages.
  expect(fitsInMemory(tmpdir(), Array<ReturnType<typeof file>>(totalmem() / 8 / 4096).fill(file(1)))).toBe(
    false,
  );
});
