/** Installed trees that are kept: found again whole, made anew when they are not. */
import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RemoteCache, TreeStore } from '../../build/dependencies/store.js';
import { SILENT_LOGGER } from '../../build/ports.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const PACKAGES = [{ name: 'a', version: '1' }];
const keyOf = (digit: string): string => digit.repeat(64);

async function fill(directory: string) {
  await mkdir(join(directory, 'a', 'b'), { recursive: true });
  await writeFile(join(directory, 'a', 'b', 'c.py'), 'x = 1\n');
  await writeFile(join(directory, 'a.py'), 'y = 1\n');
  return PACKAGES;
}

function storeIn(root: string, remote?: RemoteCache) {
  const warnings: string[] = [];
  const log = { ...SILENT_LOGGER, warning: (message: string) => warnings.push(message) };
  return { store: new TreeStore(root, remote, log), warnings };
}

describe('a kept tree', () => {
  test('is found again', async () => {
    const { store } = storeIn(join(temporaryDirectory(), 'new', 'root'));
    const key = keyOf('1');
    expect(await store.find(key)).toBeUndefined();
    const made = await store.make(key, fill);
    expect(made.packages).toEqual(PACKAGES);
    expect(await store.find(key)).toEqual(made);
    expect(await store.find(keyOf('2'))).toBeUndefined();
  });

  const damages: Readonly<Record<string, (directory: string) => void>> = {
    'a file changed': (directory) => writeFileSync(join(directory, 'tree', 'a.py'), 'y = 2\n'),
    'a file lost': (directory) => rmSync(join(directory, 'tree', 'a.py')),
    'a file more': (directory) => writeFileSync(join(directory, 'tree', 'a', 'x.py'), ''),
    'a file of a name that objects have': (directory) =>
      writeFileSync(join(directory, 'tree', '__proto__'), ''),
    'no files at all': (directory) => rmSync(join(directory, 'tree'), { recursive: true }),
    'a record that is none': (directory) => writeFileSync(join(directory, 'installed.json'), '{"format":1}'),
    'a record cut off': (directory) => writeFileSync(join(directory, 'installed.json'), '{"format":1,"pack'),
  };
  test.each(Object.keys(damages))('with %s is made anew', async (name) => {
    const root = temporaryDirectory();
    const { store } = storeIn(root);
    const key = keyOf('1');
    await store.make(key, fill);
    damages[name]?.(join(root, key));
    expect(await store.find(key)).toBeUndefined();
    const again = await store.make(key, fill);
    expect(await store.find(key)).toEqual(again);
    expect(readdirSync(root)).toEqual([key]);
  });

  test('is not left half done by a failure', async () => {
    const root = temporaryDirectory();
    const failing = storeIn(root).store.make(keyOf('1'), async (directory) => {
      await fill(directory);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(readdirSync(root)).toEqual([]);
  });

  test('is made by several at once, and is one tree then', async () => {
    const root = temporaryDirectory();
    const key = keyOf('1');
    const made = await Promise.all([1, 2, 3, 4].map(() => storeIn(root).store.make(key, fill)));
    expect(new Set(made.map(({ directory }) => directory)).size).toBe(1);
    expect(await storeIn(root).store.find(key)).toEqual(made[0]);
    expect(readdirSync(root)).toEqual([key]);
  });

  test('goes when sixteen others were used since', async () => {
    const root = temporaryDirectory();
    const { store } = storeIn(root);
    const keys = Array.from({ length: 17 }, (_, index) => index.toString(16).padStart(64, '0'));
    for (const [index, key] of keys.slice(0, 16).entries()) {
      await store.make(key, fill);
      utimesSync(join(root, key), index, index);
    }
    // Used again: not the oldest any more.
    expect(await store.find(keys[0] ?? '')).toBeDefined();
    await store.make(keys[16] ?? '', fill);
    expect(readdirSync(root).sort()).toEqual(keys.filter((_, index) => index !== 1));
  });
});

test('trees that a run may still use stay, however many they are', async () => {
  const root = temporaryDirectory();
  const { store } = storeIn(root);
  const keys = Array.from({ length: 20 }, (_, index) => index.toString(16).padStart(64, '0'));
  for (const key of keys) await store.make(key, fill);
  expect(readdirSync(root).sort()).toEqual(keys);
});

describe('a cache that machines share', () => {
  test('gives a tree to a machine that has none, and is given new ones', async () => {
    const shared = temporaryDirectory();
    const remote: RemoteCache = {
      restore: (key, directory) =>
        cp(join(shared, key), directory, { recursive: true }).then(
          () => true,
          () => false,
        ),
      save: (key, directory) => cp(directory, join(shared, key), { recursive: true }),
    };
    const key = keyOf('1');
    await storeIn(temporaryDirectory(), remote).store.make(key, fill);
    const other = storeIn(temporaryDirectory(), remote);
    expect((await other.store.find(key))?.packages).toEqual(PACKAGES);

    writeFileSync(join(shared, key, 'tree', 'a.py'), 'hostile\n');
    const third = storeIn(temporaryDirectory(), remote);
    expect(await third.store.find(key)).toBeUndefined();
    expect(third.warnings.join()).toContain('damaged');
  });
});
