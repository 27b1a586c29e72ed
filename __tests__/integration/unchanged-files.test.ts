/** Files that have not changed since an earlier build are not read again; whatever has changed is, however it was done. */
import {
  linkSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { batchIdentity } from '../../build/archive/pack/batch-note.js';
import { noteKey } from '../../build/archive/pack/pack-note.js';
import { entriesOf, entryColumns } from '../../build/archive/pack/thread-messages.js';
import { build } from '../../build/build/build.js';
import type { Entry } from '../../build/entries/entry.js';
import { parseSettings } from '../../build/settings/settings.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { workspaceWith } from '../helpers/workspace.js';

/** Compressible, and large enough for a note; the letter tells one from another of the same size. */
const text = (letter: string): string => `value = '${letter}'\n`.repeat(2000);
/** A program in the one place, and none in the other. */
const script = `#!/bin/sh\n${text('s')}`;

afterEach(() => {
  vi.useRealTimers();
});

function project() {
  const { workspace, source } = workspaceWith({
    'handler.py': text('a'),
    'tool.sh': script,
    'token.txt': `${text('t')}ghp_${'aB3dE5gH7'.repeat(4)}\n`,
  });
  const pack = async (settings: Readonly<Record<string, string>> = {}, kept = true) => {
    const output = join(workspace, 'out.zip');
    const request = parseSettings(
      { source, output, secrets: 'off', ...settings },
      { workspace, workers: 0, cacheDirectory: kept ? join(workspace, 'cache') : undefined },
    );
    const { digest } = await build(request, { log: SILENT_LOGGER });
    return { sha256: digest.hex, zip: readFileSync(output) };
  };
  /** Two minutes from now: what lies here now has come to rest. */
  const later = (minutes = 2): void => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
  };
  return { source, file: join(source, 'handler.py'), pack, later };
}

/** The file is gone as soon as the walk has seen it: who reads it fails. */
async function withoutReading<T>(file: string, work: (onWalked: () => void) => Promise<T>): Promise<T> {
  const bytes = readFileSync(file);
  let gone = false;
  try {
    return await work(() => {
      if (!gone) unlinkSync(file);
      gone = true;
    });
  } finally {
    if (gone) writeFileSync(file, bytes);
  }
}

async function packUnread(settings: Readonly<Record<string, string>>, scene: ReturnType<typeof project>) {
  const { file, source } = scene;
  return await withoutReading(file, async (onWalked) => {
    const workspace = join(source, '..');
    const output = join(workspace, 'out.zip');
    const request = parseSettings(
      { source, output, secrets: 'off', ...settings },
      { workspace, workers: 0, cacheDirectory: join(workspace, 'cache') },
    );
    const log = {
      ...SILENT_LOGGER,
      phase: (name: string) => {
        if (name === 'Write the archive') onWalked();
      },
    };
    return (await build(request, { log })).digest.hex;
  });
}

test('a file that has not changed is not read', async () => {
  const scene = project();
  const plain = await scene.pack({}, false);
  scene.later();
  await scene.pack();
  expect(await packUnread({}, scene)).toBe(plain.sha256);
});

test.each([10, 300, 2000])('nor is a small one among others that have not, of %i bytes', async (size) => {
  const scene = project();
  const file = join(scene.source, 'small.py');
  writeFileSync(file, 'x = 1\n'.repeat(size).slice(0, size));
  const plain = await scene.pack({}, false);
  scene.later();
  await scene.pack();
  expect(await packUnread({}, { ...scene, file })).toBe(plain.sha256);

  // Of the same size, with the time set back.
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'y = 2\n'.repeat(size).slice(0, size));
  utimesSync(file, atime, mtime);
  const changed = await scene.pack({}, false);
  expect(changed.sha256).not.toBe(plain.sha256);
  expect((await scene.pack()).sha256).toBe(changed.sha256);
});

test('one that comes to rest while it is packed is read next time', () => {
  const content = { kind: 'file', file: '/a', size: 10_000, ino: 1 } as const;
  const [young, old] = [59_990, 600_000].map((age) => Date.now() - age + 0.5);
  const identity = () =>
    batchIdentity(
      [young, old].map((ms = 0) => ({
        path: `a${ms}`,
        mode: '0644',
        content: { ...content, mtimeMs: ms, ctimeMs: ms },
      })),
      undefined,
      () => false,
    );
  const before = identity();
  expect(before.known).toEqual([false, true]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
  const after = identity();
  expect(after.known).toEqual([true, true]);
  expect(after.key).not.toBe(before.key);
});

test('one that changed within the last minute is', async () => {
  const scene = project();
  await scene.pack();
  await expect(packUnread({}, scene)).rejects.toThrow("source/handler.py' changed");
});

test.each<[string, Record<string, string>]>([
  ['another target', { architecture: 'arm64' }],
  ['a search for secrets', { secrets: 'warn' }],
  ['another level', { 'compression-level': '9' }],
])('%s asks for another look', async (_, settings) => {
  const scene = project();
  scene.later();
  await scene.pack();
  await expect(packUnread(settings, scene)).rejects.toThrow("source/handler.py' changed");
});

test('what a file holds is known without reading it: a secret, a program', async () => {
  const { pack, later } = project();
  later();
  const plain = await pack({ secrets: 'warn' });
  expect((await pack({ secrets: 'warn' })).sha256).toBe(plain.sha256);
  await expect(pack({ secrets: 'error' })).rejects.toThrow('token.txt');
  await expect(pack({ secrets: 'error' })).rejects.toThrow('token.txt');
});

const CHANGES: Record<string, (file: string) => void> = {
  'written anew': (file) => writeFileSync(file, text('b')),
  'written in place': (file) => {
    truncateSync(file, 0);
    writeFileSync(file, text('b'), { flag: 'r+' });
  },
  'replaced by another file': (file) => {
    writeFileSync(`${file}.new`, text('b'));
    renameSync(`${file}.new`, file);
  },
  'replaced by another that was there before': (file) => {
    const other = join(file, '..', 'tool.sh');
    renameSync(other, `${file}.new`);
    renameSync(file, other);
    renameSync(`${file}.new`, file);
  },
  'written through a second name': (file) => {
    linkSync(file, `${file}.second`);
    writeFileSync(`${file}.second`, text('b'));
    unlinkSync(`${file}.second`);
  },
  'made a link to another': (file) => {
    renameSync(file, `${file}.old`);
    symlinkSync('tool.sh', file);
    unlinkSync(`${file}.old`);
  },
};

describe('a change of the same size, with the time set back, is seen:', () => {
  test.each(Object.keys(CHANGES))('%s', async (name) => {
    const { file, pack, later } = project();
    const { atime, mtime, size } = statSync(file);
    later();
    const before = await pack();
    CHANGES[name]?.(file);
    if (!name.includes('link')) utimesSync(file, atime, mtime);
    if (name.startsWith('written')) expect(statSync(file)).toMatchObject({ size, mtime });
    // Whether it has come to rest, or not yet.
    for (const minutes of [0, 2]) {
      later(minutes);
      const plain = await pack({}, false);
      expect(plain.sha256).not.toBe(before.sha256);
      const kept = await pack();
      expect(kept.sha256).toBe(plain.sha256);
      expect((await pack()).zip.equals(plain.zip)).toBe(true);
    }
  });
});

test('threads are told all of an entry', () => {
  const file = { kind: 'file', file: '/a.py', size: 1, mtimeMs: 2.5, ctimeMs: 3.25, ino: 4 } as const;
  const entries: Entry[] = [
    { path: 'a.py', mode: '0644', installed: true, content: file },
    { path: 'b.py', mode: 'from-content', installed: false, content: { ...file, origin: 'source/b.py' } },
    {
      path: 'c',
      mode: 'symlink',
      installed: false,
      content: { kind: 'bytes', bytes: new TextEncoder().encode('a.py') },
    },
  ];
  expect(entriesOf(structuredClone(entryColumns(entries)))).toEqual(entries);
});

describe('a change time is believed', () => {
  const key = (times: { readonly mtimeMs: number; readonly ctimeMs: number }) =>
    noteKey(
      {
        path: 'a.py',
        mode: '0644',
        content: { kind: 'file', file: '/a.py', size: 10_000, ino: 1, ...times },
      },
      undefined,
      false,
    );
  const old = Date.now() - 3_600_123.5;

  test('when it is a minute old, and has fractions of a second', () => {
    expect(key({ mtimeMs: old, ctimeMs: old })).toMatch(/^[0-9a-f]{64}$/);
    expect(key({ mtimeMs: old, ctimeMs: old + 0.25 })).not.toBe(key({ mtimeMs: old, ctimeMs: old }));
  });

  test.each([
    ['a second ago', old, Date.now() - 1000.5],
    ['in the future', old, Date.now() + 1_000_000.5],
    ['where the file itself was', Date.now() + 1_000_000.5, old],
    ['of whole seconds, as images have them', 315_532_800_000, 315_532_800_000],
  ])('not %s', (_, mtimeMs, ctimeMs) => {
    expect(key({ mtimeMs, ctimeMs })).toBeUndefined();
  });
});
