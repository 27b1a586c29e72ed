import { execFileSync } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';
import { describe, expect, test } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip } from '../helpers/programs.js';
import { type Node, temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

const OLD = {
  'handler.py': 'import requests\n\n\ndef handler(event, context):\n    return requests.__version__\n',
  'tool.py': 'print("tool")\n',
  'notes.txt': 'to be removed\n',
  'requests/__init__.py': '__version__ = "2.31.0"\n',
  'requests/compat.py': 'old = True\n',
  'requests-2.31.0.dist-info/METADATA': 'Name: requests\nVersion: 2.31.0\n',
  'idna/__init__.py': 'x = 1\n',
  'idna-3.7.dist-info/METADATA': 'Name: idna\nVersion: 3.7\n',
};

const NEW = {
  'handler.py': OLD['handler.py'],
  'tool.py': '#!/usr/bin/env python3\nprint("tool")\n',
  'requests/__init__.py': '__version__ = "2.32.3"\n',
  'requests/_types.py': 'new = True\n',
  'requests-2.32.3.dist-info/METADATA': 'Name: requests\nVersion: 2.32.3\n',
  'idna/__init__.py': OLD['idna/__init__.py'],
  'idna-3.7.dist-info/METADATA': OLD['idna-3.7.dist-info/METADATA'],
};

interface Built {
  readonly zip: string;
  readonly manifest: string;
}

async function built(files: Readonly<Record<string, Node>>, ...args: readonly string[]): Promise<Built> {
  const { workspace, source } = workspaceWith(files);
  const zip = join(workspace, 'package.zip');
  const manifest = join(workspace, 'package.json');
  const { code, stderr } = await lambdaZip(['build', source, '-o', zip, '--manifest', manifest, ...args]);
  expect(code, stderr).toBe(0);
  return { zip, manifest };
}

const OVERVIEW = `2 changed, 2 added, 3 removed, 3 unchanged
files in the root: 1 changed, 1 removed
  notes.txt: removed, 14 B
  tool.py: content, 14 B → 37 B; mode 0644 → 0755
requests 2.31.0 → 2.32.3: 1 changed, 2 added, 2 removed
  requests-2.31.0.dist-info/METADATA: removed, 31 B
  requests-2.32.3.dist-info/METADATA: added, 31 B
  requests/__init__.py: content, 23 B
  requests/_types.py: added, 11 B
  requests/compat.py: removed, 11 B
`;

const TEXTS = `
--- old/requests/__init__.py
+++ new/requests/__init__.py
@@ -1,1 +1,1 @@
-__version__ = "2.31.0"
+__version__ = "2.32.3"

--- old/tool.py
+++ new/tool.py
@@ -1,1 +1,2 @@
+#!/usr/bin/env python3
 print("tool")
`;

describe('two builds: a package upgraded, a shebang added, a file removed', () => {
  test('the archives tell exactly that, and how the texts moved', async () => {
    const [before, after] = [await built(OLD), await built(NEW)];
    expect(await lambdaZip(['diff', before.zip, after.zip])).toEqual({
      code: 1,
      stdout: OVERVIEW + TEXTS,
      stderr: '',
    });
    expect((await lambdaZip(['diff', '--brief', before.zip, after.zip])).stdout).toBe(OVERVIEW);
  });

  test('so do their manifests, and one of each', async () => {
    const [before, after] = [await built(OLD), await built(NEW)];
    for (const [one, two] of [
      [before.manifest, after.manifest],
      [before.zip, after.manifest],
      [before.manifest, after.zip],
    ] as const) {
      expect(await lambdaZip(['diff', one, two])).toEqual({ code: 1, stdout: OVERVIEW, stderr: '' });
    }
  });

  test('--json', async () => {
    const [before, after] = [await built(OLD), await built(NEW)];
    const { code, stdout, stderr } = await lambdaZip(['diff', '--json', before.zip, after.manifest]);
    expect([code, stderr]).toEqual([1, '']);
    const { changes, ...rest } = JSON.parse(stdout);
    const { stdout: sums } = await lambdaZip(['diff', '--json', before.zip, after.zip]);
    expect(rest).toEqual({
      same: false,
      bytes: 'unknown',
      old: JSON.parse(sums).old,
      new: {
        file: after.manifest,
        kind: 'manifest',
        'content-sha256': JSON.parse(sums).new['content-sha256'],
      },
      counts: { added: 2, removed: 3, content: 2, mode: 0, unchanged: 3 },
      packages: [{ name: 'requests', before: '2.31.0', after: '2.32.3' }],
    });
    expect(changes).toHaveLength(7);
    expect(changes[0]).toMatchObject({
      kind: 'removed',
      path: 'notes.txt',
      before: { mode: '0644', size: 14 },
    });
  });
});

describe('nothing differs but', () => {
  test('nothing', async () => {
    const [one, two] = [await built(NEW), await built(NEW)];
    expect(await lambdaZip(['diff', one.zip, two.zip])).toEqual({
      code: 0,
      stdout: 'same bytes\n',
      stderr: '',
    });
    const manifest = await lambdaZip(['diff', one.zip, two.manifest]);
    expect(manifest).toEqual({
      code: 0,
      stdout: 'same content; manifests do not record the bytes\n',
      stderr: '',
    });
    expect(JSON.parse((await lambdaZip(['diff', one.zip, two.zip, '--json'])).stdout)).toMatchObject({
      same: true,
      bytes: 'same',
      changes: [],
    });
  });

  test('the compressor', async () => {
    const files = { 'a.txt': 'x'.repeat(1000) };
    const [one, two] = [await built(files), await built(files, '--compression-level', '0')];
    expect(await lambdaZip(['diff', one.zip, two.zip])).toEqual({
      code: 1,
      stdout:
        'same content, other bytes: only the compressor or the format differs (method, compressedSize)\n',
      stderr: '',
    });
    expect((await lambdaZip(['diff', one.manifest, two.manifest])).code).toBe(0);
  });

  test('a mode', async () => {
    const [one, two] = [await built({ tool: 'x' }), await built({ tool: 'x' }, '--executable', 'tool')];
    expect((await lambdaZip(['diff', one.zip, two.zip])).stdout).toBe(
      '1 mode only, 0 unchanged\nfiles in the root: 1 mode only\n  tool: mode 0644 → 0755\n',
    );
  });

  needs(hasProgram('zip'), 'zip')('how another program archives', async () => {
    const { workspace, source } = workspaceWith({ 'd/a.txt': 'x\n' });
    const own = await built({ 'd/a.txt': 'x\n' });
    execFileSync('zip', ['-qr', join(workspace, 'other.zip'), '.'], { cwd: source });
    const { code, stdout } = await lambdaZip(['diff', own.zip, join(workspace, 'other.zip')]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^same content, other bytes: .*modified/);
  });
});

describe('the texts', () => {
  test('binary, large and entirely other contents are named as such', async () => {
    const lines = (word: string): string => Array.from({ length: 3000 }, (_, n) => `${word} ${n}\n`).join('');
    const before = await built({ 'a.bin': 'a\0b', 'b.txt': 'x'.repeat(1_100_000), 'c.txt': lines('one') });
    const after = await built({ 'a.bin': 'b\0b', 'b.txt': 'y'.repeat(1_100_000), 'c.txt': lines('two') });
    const { stdout } = await lambdaZip(['diff', before.zip, after.zip]);
    expect(stdout.slice(stdout.indexOf('\n\n'))).toBe(
      '\n\na.bin: binary, no lines to compare\n\nb.txt: too large, no lines to compare\n' +
        '\nc.txt: too different, no lines to compare\n',
    );
  });

  test('a long list of them is cut where a file ends, and that is said', async () => {
    const files = (word: string): Record<string, string> =>
      Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.txt`, `${word}\n`.repeat(400)]));
    const { stdout } = await lambdaZip([
      'diff',
      (await built(files('x'))).zip,
      (await built(files('y'))).zip,
    ]);
    expect([...stdout.matchAll(/^--- /gm)]).toHaveLength(6);
    expect(stdout.endsWith('\n+y\n\n3 more text files differ: too long to show\n')).toBe(true);
  });

  test('a missing line break at the end, CRLF and control characters are visible', async () => {
    const before = await built({ 'a.txt': 'a\tb\\c\r\nend\n' });
    const after = await built({ 'a.txt': 'a\tb\\c\n\u001b[31m\u202eend' });
    const { stdout } = await lambdaZip(['diff', before.zip, after.zip]);
    expect(stdout.slice(stdout.indexOf('@@'))).toBe(
      '@@ -1,2 +1,2 @@\n-a\tb\\c\\r\n-end\n+a\tb\\c\n+\\x1b[31m\\u{202e}end\n\\ No newline at end of file\n',
    );
  });
});

describe('trouble is exit code 2, one message, and nothing on standard output', () => {
  const good = join(temporaryDirectory(), 'good.json');
  writeFileSync(good, '{"formatVersion":1,"entries":[]}');
  const bad = (name: string, content: string | Buffer): string => {
    const file = join(temporaryDirectory(), name);
    writeFileSync(file, content);
    return file;
  };

  test.each([
    ['one file', ['x.zip'], 'diff takes two files'],
    ['three files', ['x', 'y', 'z'], 'diff takes two files'],
    ['an unknown option', ['--what', 'x', 'y'], "Unknown option '--what'"],
    ['a missing file', [good, '/nowhere/x.zip'], "'/nowhere/x.zip' cannot be read: no such file"],
    ['a folder', ['/', good], "'/' cannot be read as a ZIP archive: it is not a file"],
    ['an empty file', [bad('empty', ''), good], 'it has no end of central directory record'],
    ['neither', [bad('text', 'hello\n'), good], 'it has no end of central directory record'],
    ['a hostile manifest', [bad('m.json', '{"a\u001b":1}'), good], 'is not a manifest: it is not JSON'],
    ['no UTF-8', [bad('m.json', Buffer.from('{"\xff":1}', 'latin1')), good], 'it is not UTF-8 text'],
  ])('%s', async (_, args, problem) => {
    const { code, stdout, stderr } = await lambdaZip(['diff', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
    expect(stderr).not.toContain('\u001b');
  });

  test('a damaged archive, and a manifest without end', async () => {
    const { zip } = await built(OLD);
    const bytes = readFileSync(zip);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 0xff, 40);
    writeFileSync(zip, bytes);
    expect((await lambdaZip(['diff', zip, good])).code).toBe(2);
    const large = bad('large.json', '{');
    truncateSync(large, 3_000_000_000);
    const { code, stderr } = await lambdaZip(['diff', good, large]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('it has 3000000000 bytes, more than 67108864'),
    ]);
  });
});

test('an archive that archiver wrote, as other packers of functions do, holds the same and is packed otherwise', async () => {
  const ours = await built(NEW);
  const theirs = join(temporaryDirectory(), 'archiver.zip');
  const archive = new ZipArchive({ zlib: { level: 6 } });
  for (const [name, content] of Object.entries(NEW).reverse()) {
    archive.append(content, { name, mode: content.startsWith('#!') ? 0o755 : 0o644, date: new Date() });
  }
  void archive.finalize();
  writeFileSync(theirs, await buffer(archive));
  const { code, stdout, stderr } = await lambdaZip(['diff', theirs, ours.zip]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^same content, other bytes: only the compressor or the format differs \(flags, .*modified/,
  );
  // As with diff(1): the bytes are not the same.
  expect(code).toBe(1);
});
