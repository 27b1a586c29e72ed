/** The store of compressed contents: what is asked for, what is damaged, what is too much. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { EntryStore, type Outcome } from '../../build/archive/entry-store.js';
import { keepInBounds } from '../../build/archive/entry-store-upkeep.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const SIZE = 10_000;
const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const DATA = Buffer.from('compressed '.repeat(50));

let directory: string;
let store: EntryStore;

beforeEach(() => {
  directory = join(temporaryDirectory(), 'store');
  store = new EntryStore(directory, 6);
});

/** The files of the store, absolute, without the ledger. */
function files(): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== 'grown.txt')
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function onlyFile(): string {
  const [file, ...others] = files();
  if (file === undefined || others.length > 0) throw new Error('there is not one file');
  return file;
}

function bytesOf(outcome: Outcome | undefined): Buffer | string | undefined {
  return typeof outcome === 'object' ? Buffer.from(outcome) : outcome;
}

describe('what was put', () => {
  test('is found, by content and level', () => {
    expect(store.find(KEY, SIZE)).toBeUndefined();
    expect(store.put(KEY, SIZE, DATA)).toBe(DATA.length + 33);
    expect(bytesOf(store.find(KEY, SIZE))).toEqual(DATA);
    expect(store.find(OTHER, SIZE)).toBeUndefined();
    expect(new EntryStore(directory, 9).find(KEY, SIZE)).toBeUndefined();
    expect(statSync(onlyFile()).size).toBe(DATA.length + 33);
  });

  test('may be that compressing does not pay', () => {
    store.put(KEY, SIZE, 'stored');
    expect(store.find(KEY, SIZE)).toBe('stored');
  });

  test('is for its owner alone', () => {
    store.put(KEY, SIZE, DATA);
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  test('is not kept where the content is small', () => {
    expect(store.put(KEY, 8191, DATA)).toBe(0);
    expect(() => files()).toThrow('ENOENT');
  });
});

describe('damage counts as absence, and is mended', () => {
  test.each<[string, (file: string) => void]>([
    ['one bit of the data', (file) => flip(file, 40)],
    ['one bit of the checksum', (file) => flip(file, 3)],
    ['the outcome', (file) => flip(file, 32)],
    ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, -1))],
    ['empty', (file) => writeFileSync(file, '')],
    ['longer', (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.of(0)]))],
    ['larger than the content ever was', (file) => writeFileSync(file, Buffer.alloc(SIZE + 34))],
  ])('%s', (_, damage) => {
    store.put(KEY, SIZE, DATA);
    damage(onlyFile());
    expect(store.find(KEY, SIZE)).toBeUndefined();
    store.put(KEY, SIZE, DATA);
    expect(bytesOf(store.find(KEY, SIZE))).toEqual(DATA);
  });

  test('an entry in the place of another', () => {
    store.put(KEY, SIZE, DATA);
    const file = onlyFile();
    store.put(OTHER, SIZE, DATA);
    renameSync(file, files().find((one) => one !== file) ?? '');
    expect(store.find(OTHER, SIZE)).toBeUndefined();
  });

  test('an entry of another level', () => {
    store.put(KEY, SIZE, DATA);
    const file = onlyFile();
    const nine = new EntryStore(directory, 9);
    nine.put(KEY, SIZE, DATA);
    renameSync(file, files().find((one) => one !== file) ?? '');
    expect(nine.find(KEY, SIZE)).toBeUndefined();
  });

  function flip(file: string, at: number): void {
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
  }
});

test('where nothing can be written, nothing is kept and nothing thrown', () => {
  mkdirSync(join(directory, '..'), { recursive: true });
  writeFileSync(directory, 'a file');
  expect(store.put(KEY, SIZE, DATA)).toBe(0);
  expect(store.find(KEY, SIZE)).toBeUndefined();
});

describe('bounds', () => {
  const DAY = 24 * 60 * 60;

  function putMany(count: number): number {
    let grown = 0;
    for (let index = 0; index < count; index += 1) {
      const key = index.toString(16).padStart(2, '0').repeat(32);
      grown += store.put(key, SIZE, Buffer.alloc(967, index));
      utimesSync(join(directory, '1-6', key.slice(0, 2), key.slice(2)), 0, 1_000_000 + index * DAY);
    }
    return grown;
  }

  test('what was not used for longest goes, once there is too much', async () => {
    expect(putMany(20)).toBe(20_000);
    await keepInBounds(directory, 20_000, 20_000);
    expect(files()).toHaveLength(20);
    store.put('ff'.repeat(32), SIZE, Buffer.alloc(967));
    await keepInBounds(directory, 1000, 20_000);
    expect(files()).toHaveLength(15);
    expect(store.find('00'.repeat(32), SIZE)).toBeUndefined();
    expect(store.find('ff'.repeat(32), SIZE)).toBeDefined();
    // The ledger goes on with what is left.
    expect(readFileSync(join(directory, 'grown.txt'), 'utf8')).toBe('15000\n');
  });

  test('being found counts as being used', async () => {
    putMany(20);
    expect(store.find('00'.repeat(32), SIZE)).toBeDefined();
    await keepInBounds(directory, 20_000, 19_000);
    expect(store.find('00'.repeat(32), SIZE)).toBeDefined();
    expect(store.find('01'.repeat(32), SIZE)).toBeUndefined();
  });

  test('a run that put nothing writes nothing', async () => {
    await keepInBounds(directory, 0);
    expect(() => files()).toThrow('ENOENT');
  });

  test('a ledger of any content is no error, and drafts of killed runs go', async () => {
    const grown = putMany(3);
    writeFileSync(join(directory, 'grown.txt'), 'what?\n99999999999999999999\n');
    const draft = join(directory, '1-6', '00', '.0123456789abcdef');
    writeFileSync(draft, 'half');
    utimesSync(draft, 0, 0);
    await keepInBounds(directory, grown, 20_000);
    expect(files()).toHaveLength(3);
    expect(readFileSync(join(directory, 'grown.txt'), 'utf8')).toBe(`${grown}\n`);
  });
});
