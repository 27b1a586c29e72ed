/** Words that many modules share. */
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../build/util/digest.js';
import { readBeginning } from '../../build/util/files.js';
import { listed, shortened } from '../../build/util/text.js';
import { temporaryDirectory } from '../helpers/workspace.js';

test('listed names some, and counts the rest', () => {
  expect(listed(['a', 'b'], 2)).toBe('a, b');
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
  expect(listed(Array(1203).fill('a'), 1)).toBe('a and 1,202 more');
});

test('shortened cuts what is longer, and says so', () => {
  expect(shortened('abc', 3)).toBe('abc');
  expect(shortened('abcd', 3)).toBe('abc…');
});

test('a text has the SHA-256 of its UTF-8', () => {
  // By `printf 'ü' | sha256sum`.
  expect(sha256Of('ü')).toBe('607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f');
});

describe('the beginning of a file', () => {
  const folder = temporaryDirectory();
  const file = join(folder, 'file');
  writeFileSync(file, 'abcdef');

  test('is no longer than asked for, and no longer than the file', () => {
    expect(readBeginning(file, 3).toString()).toBe('abc');
    expect(readBeginning(file, 10).toString()).toBe('abcdef');
  });

  test('is read through a link', () => {
    symlinkSync(file, join(folder, 'link'));
    expect(readBeginning(join(folder, 'link'), 2).toString()).toBe('ab');
  });

  test.skipIf(process.platform === 'win32')('of a FIFO is empty, and nobody waits for a writer', () => {
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    expect(readBeginning(join(folder, 'fifo'), 2)).toHaveLength(0);
  });
});
