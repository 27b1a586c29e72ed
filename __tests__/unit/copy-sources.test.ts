/** Copies for `verify`: what a file system says of a file beside its content is another. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copySources } from '../../build/build/copy-sources.js';
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
      const [copy = ''] = await copySources({ ...PLAN, modes, sources, workspace: source }, 0, workspace);
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
