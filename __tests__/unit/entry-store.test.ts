/** The store of compressed contents: what is asked for, what is damaged, what is too much. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { draftOf, EntryStore, type Outcome } from '../../build/archive/store/entry-store.js';
import { trimStore } from '../../build/archive/store/entry-store-limits.js';
import { sha256Of } from '../../build/util/digest.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const SIZE = 10_000;
const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const DATA = Buffer.from('compressed '.repeat(50));

let directory: string;

beforeEach(() => {
  directory = join(temporaryDirectory(), 'store');
});

/** What a run puts; gives the volume that it leaves. */
function put(outcomes: Readonly<Record<string, Outcome>>, level = 6): string {
  const draft = draftOf(directory, level);
  const store = new EntryStore(draft);
  for (const [key, outcome] of Object.entries(outcomes)) expect(store.put(key, SIZE, outcome)).toBe(true);
  expect(existsSync(draft)).toBe(true);
  store.finish();
  expect(existsSync(draft)).toBe(false);
  return `${draft}.volume`;
}

/** What a later run finds. */
function find(key: string, level = 6): Buffer | string | undefined {
  const store = new EntryStore(draftOf(directory, level));
  const outcome = store.find(key, SIZE);
  const copy = typeof outcome === 'object' ? Buffer.from(outcome) : outcome;
  store.finish();
  return copy;
}

describe('what a run put', () => {
  test('the next one finds, by content and level', () => {
    expect(find(KEY)).toBeUndefined();
    put({ [KEY]: DATA, [OTHER]: 'stored' });
    expect(find(KEY)).toEqual(DATA);
    expect(find(OTHER)).toBe('stored');
    expect(find('ef'.repeat(32))).toBeUndefined();
    expect(find(KEY, 9)).toBeUndefined();
  });

  test('is found among the volumes of many', () => {
    for (let index = 10; index < 40; index += 1)
      put({ [`${index}`.repeat(32)]: Buffer.from(`data ${index}`) });
    expect(find('10'.repeat(32))).toEqual(Buffer.from('data 10'));
    expect(find('39'.repeat(32))).toEqual(Buffer.from('data 39'));
  });

  test('is for its owner alone', () => {
    const volume = put({ [KEY]: DATA });
    expect(statSync(volume).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(volume)).mode & 0o777).toBe(0o700);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  test('is not there before it is finished, nor when the run is given up', () => {
    const store = new EntryStore(draftOf(directory, 6));
    store.put(KEY, SIZE, DATA);
    expect(find(KEY)).toBeUndefined();
    store.discard();
    expect(find(KEY)).toBeUndefined();
    expect(readdirSync(join(directory, '1-6'))).toEqual([]);
  });

  test('is not kept where the content is small', () => {
    const store = new EntryStore(draftOf(directory, 6));
    expect(store.put(KEY, 511, DATA)).toBe(false);
    store.finish();
    expect(existsSync(directory)).toBe(false);
  });
});

describe('damage counts as absence, and goes', () => {
  const DATA_AT = 0;
  const INDEX_AT = DATA.length;
  const END_AT = INDEX_AT + 76;

  test.each<[string, (file: string) => void]>([
    ['one bit of the data', (file) => flip(file, DATA_AT + 40)],
    ['one bit of a key', (file) => flip(file, INDEX_AT)],
    ['one bit of a checksum', (file) => flip(file, INDEX_AT + 32)],
    ['one bit of an offset', (file) => flip(file, INDEX_AT + 64)],
    ['one bit of a length', (file) => flip(file, INDEX_AT + 70)],
    ['one bit of the number of records', (file) => flip(file, END_AT)],
    ['a number of records beyond all measure', (file) => overwrite(file, END_AT, Buffer.alloc(6, 0xff))],
    ['one bit of the end', (file) => flip(file, END_AT + 50)],
    ['cut short', (file) => truncateSync(file, readFileSync(file).length - 1)],
    ['empty', (file) => writeFileSync(file, '')],
    ['longer', (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.of(0)]))],
    ['data missing at the start', (file) => writeFileSync(file, readFileSync(file).subarray(1))],
  ])('%s', (_, damage) => {
    const volume = put({ [KEY]: DATA });
    damage(volume);
    expect(find(KEY)).toBeUndefined();
    expect(existsSync(volume)).toBe(false);
    put({ [KEY]: DATA });
    expect(find(KEY)).toEqual(DATA);
  });

  test('after this process has read its index', () => {
    const volume = put({ [KEY]: DATA });
    expect(find(KEY)).toEqual(DATA);
    flip(volume, INDEX_AT);
    // The clock of files may not have moved on since it was written.
    utimesSync(volume, 1, 1);
    expect(find(KEY)).toBeUndefined();
    expect(existsSync(volume)).toBe(false);
  });

  test('a volume of another level', () => {
    const volume = put({ [KEY]: DATA });
    mkdirSync(join(directory, '1-9'));
    renameSync(volume, join(directory, '1-9', basename(volume)));
    expect(find(KEY, 9)).toBeUndefined();
  });

  function flip(file: string, at: number): void {
    overwrite(file, at, Buffer.of(readFileSync(file).readUInt8(at) ^ 1));
  }

  function overwrite(file: string, at: number, bytes: Buffer): void {
    const all = readFileSync(file);
    bytes.copy(all, at);
    writeFileSync(file, all);
  }
});

test('where nothing can be written, nothing is kept and nothing thrown', () => {
  writeFileSync(directory, 'a file');
  const store = new EntryStore(draftOf(directory, 6));
  expect(store.put(KEY, SIZE, DATA)).toBe(false);
  store.finish();
  expect(find(KEY)).toBeUndefined();
});

test.runIf(process.platform === 'linux')('the index of a small volume is read once', () => {
  const keys = Array.from({ length: 50 }, (_, index) => String(index).padStart(2, '0').repeat(32));
  for (const key of keys) put({ [key]: DATA });
  const reads = (): number => Number(/^syscr: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  const readsOf = (work: () => void): number => {
    const before = reads();
    work();
    return reads() - before;
  };
  const open = (): void => new EntryStore(draftOf(directory, 6)).finish();
  open();
  expect(readsOf(open)).toBeLessThan(20);
  for (const key of keys) expect(find(key)).toEqual(DATA);
});

describe('bounds', () => {
  const DAY = 24 * 60 * 60;
  const volumeBytes = 1000 + 76 + 58;

  /** Volumes of equal size, the first of them used longest ago. */
  function putMany(count: number): string[] {
    return Array.from({ length: count }, (_, index) => {
      const volume = put({ [String(index).padStart(2, '0').repeat(32)]: Buffer.alloc(1000, index) });
      expect(statSync(volume).size).toBe(volumeBytes);
      utimesSync(volume, 0, 1_000_000 + index * DAY);
      return volume;
    });
  }

  test('of bytes: what was not used for longest goes', () => {
    const volumes = putMany(8);
    trimStore(directory, { bytes: 5 * volumeBytes, volumes: 100 });
    expect(volumes.map((one) => existsSync(one))).toEqual([...Array(3).fill(false), ...Array(5).fill(true)]);
  });

  test('of volumes, over all levels', () => {
    const volumes = putMany(8);
    put({ [KEY]: DATA }, 9);
    trimStore(directory, { bytes: 1e9, volumes: 3 });
    expect(volumes.map((one) => existsSync(one))).toEqual([...Array(6).fill(false), true, true]);
    expect(find(KEY, 9)).toEqual(DATA);
  });

  test('being found counts as being used', () => {
    putMany(8);
    expect(find('00'.repeat(32))).toBeDefined();
    trimStore(directory, { bytes: 5 * volumeBytes, volumes: 100 });
    expect(find('00'.repeat(32))).toBeDefined();
    expect(find('01'.repeat(32))).toBeUndefined();
  });

  test('drafts of killed runs go, those of others stay', () => {
    put({ [KEY]: DATA });
    const [killed, running] = [draftOf(directory, 6), draftOf(directory, 6)];
    for (const draft of [killed, running]) writeFileSync(draft, 'half');
    utimesSync(killed, 0, 0);
    trimStore(directory);
    expect([existsSync(killed), existsSync(running)]).toEqual([false, true]);
    expect(find(KEY)).toEqual(DATA);
  });

  test('no store is no error', () => {
    trimStore(directory);
    expect(existsSync(directory)).toBe(false);
  });
});

describe('contents that are asked for in order', () => {
  const keys = Array.from({ length: 40 }, (_, index) => `${index + 10}`.repeat(32));
  const data = (key: string): Buffer => Buffer.from(`data of ${key} `.repeat(Number(key.slice(0, 2)) * 100));
  const wanted = (all: readonly string[]) => all.map((sha256) => ({ sha256, size: 1_000_000 }));

  /** By their digests: what is given is there until the next is asked for, and large. */
  const digest = (key: string): string => sha256Of(data(key));

  function findAll(all: readonly string[]): (string | undefined)[] {
    const store = new EntryStore(draftOf(directory, 6));
    const find = store.findInOrder([undefined, ...wanted(all)]);
    expect(find(0)).toBeUndefined();
    const found = all.map((_, index) => {
      const one = find(index + 1);
      return one && sha256Of(one);
    });
    store.finish();
    return found;
  }

  function putAll(all: readonly string[]): string {
    const draft = draftOf(directory, 6);
    const store = new EntryStore(draft);
    for (const key of all) {
      store.put(key, 1_000_000, data(key));
      store.putNote(`${key.slice(1)}f`, Buffer.from('between'));
    }
    store.finish();
    return `${draft}.volume`;
  }

  test('are those that were put, in whatever order', () => {
    putAll(keys.slice(0, 25));
    putAll(keys.slice(25).reverse());
    expect(findAll(keys)).toEqual(keys.map(digest));
    expect(findAll([...keys].reverse())).toEqual([...keys].reverse().map(digest));
    const missing = 'ff'.repeat(32);
    const [first = '', second = ''] = keys;
    expect(findAll([first, missing, second])).toEqual([digest(first), undefined, digest(second)]);
  });

  test('count as absent in a damaged volume, which is removed', () => {
    const volume = putAll(keys.slice(0, 20));
    putAll(keys.slice(20));
    const bytes = readFileSync(volume);
    bytes[data(keys[0] ?? '').length + 100] = 1;
    writeFileSync(volume, bytes);
    const found = findAll(keys);
    expect(found.slice(0, 20)).toEqual([digest(keys[0] ?? ''), ...Array(19).fill(undefined)]);
    expect(found.slice(20)).toEqual(keys.slice(20).map(digest));
    expect(existsSync(volume)).toBe(false);
  });
});
