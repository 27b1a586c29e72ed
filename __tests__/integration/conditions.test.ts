/** The promise itself: same content, same bytes, whatever else differs. Every case runs the real program. */
import { chmodSync, chownSync, cpSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { needs, OTHER_NODES } from '../helpers/parts.js';
import { CLI } from '../helpers/paths.js';
import { cliFor, type Outcome, type RunOptions, run } from '../helpers/programs.js';
import { noise } from '../helpers/random.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const posix = process.platform !== 'win32';
const root = posix && process.getuid?.() === 0;

/** Enough content that the program starts threads by itself. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'handler.py': 'def handler(event, context):\n    return event\n',
  'bin/run.sh': '#!/bin/sh\necho run\n',
  'lib/ｔext.txt': 'sorts differently in UTF-16\n',
  'lib/😀.txt': 'sorts differently in UTF-16\n',
  'lib/ı/İ.py': 'x = "Turkish i"\n',
  'lib/Zebra.py': 'x = 1\n',
  'lib/apple.py': 'x = 2\n',
  'lib/empty.py': '',
  'data/large.txt': 'a line of text that repeats\n'.repeat(100_000),
  'data/noise.bin': noise('conditions', 300_000),
};

/** Builds a source and gives the digest the program printed. */
async function digest(
  source: string,
  options: RunOptions = {},
  args: readonly string[] = [],
  node = process.execPath,
): Promise<string> {
  const output = join(temporaryDirectory(), 'out.zip');
  if (options.uid !== undefined) chownSync(join(output, '..'), options.uid, options.gid ?? options.uid);
  return digestOf(await run(node, [cliFor(options), 'build', source, '-o', output, ...args], options));
}

function digestOf({ code, stdout, stderr }: Outcome): string {
  expect(code, stderr).toBe(0);
  const match = /^(?<hex>[0-9a-f]{64}) {2}/.exec(stdout);
  expect(match, stdout).not.toBeNull();
  return match?.groups?.['hex'] ?? '';
}

describe('same content, same bytes', () => {
  let expected = '';

  beforeAll(async () => {
    expected = await digest(freshTree());
  });

  function freshTree(): string {
    return writeTree(join(temporaryDirectory(), 'source'), FILES);
  }

  test('one byte of content changes the digest: the comparison is not blind', async () => {
    const source = writeTree(join(temporaryDirectory(), 'source'), { ...FILES, 'lib/apple.py': 'x = 3\n' });
    expect(await digest(source)).not.toBe(expected);
  });

  test.each(['0', '1', '2', '4'])('%s compression threads', async (workers) => {
    expect(await digest(freshTree(), {}, ['--workers', workers])).toBe(expected);
  });

  test.each(['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'])('time zone %s', async (TZ) => {
    expect(await digest(freshTree(), { env: { TZ } })).toBe(expected);
  });

  test.each(['C', 'tr_TR.UTF-8', 'de_DE.UTF-8'])('locale %s', async (locale) => {
    expect(await digest(freshTree(), { env: { LC_ALL: locale, LANG: locale, LANGUAGE: locale } })).toBe(
      expected,
    );
  });

  test('files created last to first', async () => {
    const reversed = Object.fromEntries(Object.entries(FILES).reverse());
    expect(await digest(writeTree(join(temporaryDirectory(), 'source'), reversed))).toBe(expected);
  });

  test.each(['a', 'much/deeper/down/the/tree', 'with blanks/and ünicode'])(
    'the source at %s',
    async (path) => {
      expect(await digest(writeTree(join(temporaryDirectory(), path), FILES))).toBe(expected);
    },
  );

  test.each(['2001-01-01T00:00:00Z', '2040-01-01T00:00:00Z', '1970-01-01T00:00:00Z'])(
    'files of %s',
    async (time) => {
      const source = freshTree();
      for (const path of Object.keys(FILES)) utimesSync(join(source, path), new Date(time), new Date(time));
      expect(await digest(source)).toBe(expected);
    },
  );

  test('the source as a relative path, from inside of it', async () => {
    expect(await digest('.', { cwd: freshTree() })).toBe(expected);
  });

  test('a copy of the program somewhere else', async () => {
    const elsewhere = temporaryDirectory();
    cpSync(join(CLI, '..', '..', '..', 'dist'), join(elsewhere, 'dist'), { recursive: true });
    const output = join(elsewhere, 'out.zip');
    const program = join(elsewhere, 'dist', 'cli', 'index.js');
    expect(digestOf(await run(process.execPath, [program, 'build', freshTree(), '-o', output]))).toBe(
      expected,
    );
  });

  needs(posix, 'permission bits').each(['no x bit at all', 'every x bit'])('%s', async (title) => {
    const source = freshTree();
    for (const path of Object.keys(FILES))
      chmodSync(join(source, path), title.startsWith('no') ? 0o644 : 0o777);
    expect(await digest(source)).toBe(expected);
  });

  needs(posix, 'a umask').each(['000', '027', '077'])('umask %s, at checkout and at build', async (umask) => {
    const directory = temporaryDirectory();
    const copy = join(directory, 'copy');
    const output = join(directory, 'out.zip');
    const script = `umask ${umask} && cp -r "$1" "$2" && exec "$3" "$4" build "$2" -o "$5"`;
    const outcome = await run('sh', ['-c', script, 'sh', freshTree(), copy, process.execPath, CLI, output]);
    expect(digestOf(outcome)).toBe(expected);
  });

  needs(root, 'root, to become somebody else')('another user', async () => {
    const source = freshTree();
    chmodSync(join(source, '..'), 0o755);
    expect(await digest(source, { uid: 65_534, gid: 65_534 })).toBe(expected);
  });

  needs(OTHER_NODES.length >= 5, 'other Node.js programs in LAMBDA_ZIP_TEST_NODES')(
    'every Node.js version and processor there is',
    async () => {
      const platforms = new Set<string>();
      for (const node of OTHER_NODES) {
        const { stdout } = await run(node, [
          '-p',
          'process.arch + " " + process.versions.node.split(".")[0]',
        ]);
        platforms.add(stdout.trim());
        expect(await digest(freshTree(), {}, [], node), stdout).toBe(expected);
      }
      expect([...platforms]).toEqual(
        expect.arrayContaining(['arm64 24', 'x64 20', 'x64 22', 'x64 24', 'x64 26']),
      );
    },
    300_000,
  );
});
