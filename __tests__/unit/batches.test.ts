/** What is packed before the order of the archive is known, in that order. */
import { expect, test } from 'vitest';
import { localFileLength } from '../../build/archive/format.js';
import { AheadOfOrder, type PackedBatch } from '../../build/archive/pack/batches.js';
import { NO_REUSE, type PackedEntry } from '../../build/archive/segment.js';
import type { Entry } from '../../build/entries/entry.js';

const MEBIBYTE = 1024 * 1024;

/** A third of what a batch holds. */
const file = (path: string, size = MEBIBYTE / 3): Entry => ({
  path,
  mode: '0644',
  content: { kind: 'file', file: `/${path}`, size, mtimeMs: 0, ctimeMs: 0, ino: 1 },
});

const packedEntry = (path: string): PackedEntry => ({
  path,
  mode: '0644',
  method: 0,
  crc32: 0,
  compressedSize: 2,
  size: 2,
  sha256: path.padEnd(64),
  binary: undefined,
  secrets: [],
});

/** Data that tell whose they are, in place of header and content. */
const dataOf = (path: string): Uint8Array =>
  new Uint8Array(localFileLength(packedEntry(path))).fill(path.codePointAt(0) ?? 0);

const packed = async (entries: readonly Entry[]): Promise<PackedBatch> => ({
  segment: {
    entries: entries.map(({ path }) => packedEntry(path)),
    bytes: new Uint8Array(Buffer.concat(entries.map(({ path }) => dataOf(path)))),
    reuse: NO_REUSE,
  },
  more: undefined,
});

const walked = [...'abcdefghij'].map((name) => file(name));
const late = file('x');
const [a, b, c, d, e, f, g, h, i, j] = walked as [Entry, ...Entry[]] & readonly Entry[];

// Of ten, nine fill three batches; the tenth waits for more and is packed in its turn.
test.each<[string, readonly (Entry | undefined)[], string]>([
  ['as they were found', walked, 'abc|def|ghi|(j)'],
  ['without one', [a, b, c, d, f, g, h, i, j], 'abc|d|f|ghi|(j)'],
  ['without the first of a batch, and with no others after it', [a, b, c, e, f], 'abc|ef'],
  ['without a whole batch', [a, b, c, g, h, i, j], 'abc|ghi|(j)'],
  ['with one that was found later', [a, b, late, c, d, e, f, g, h, i, j], 'ab|(x)|c|def|ghi|(j)'],
  ['with one before all others', [late, ...walked], '(x)|abc|def|ghi|(j)'],
  ['backwards', [...walked].reverse(), '(j)|i|h|g|f|e|d|c|b|a'],
  ['the last batch before the first', [g, h, i, a, b, c], 'ghi|abc'],
  ['none of them', [late], '(x)'],
])('entries %s', async (_, asked, expected) => {
  const ahead = new AheadOfOrder(100 * MEBIBYTE);
  for (const entry of walked) ahead.add(entry);
  ahead.begin(packed);
  const batches: string[] = [];
  const order = asked.filter((entry) => entry !== undefined);
  for await (const batch of ahead.batches(order, undefined)) {
    const names = batch.entries.map(({ path }) => path).join('');
    const segment = (await batch.packed?.())?.segment;
    batches.push(segment === undefined ? `(${names})` : names);
    if (segment === undefined) continue;
    expect(segment.entries.map(({ path }) => path).join('')).toBe(names);
    expect(Buffer.from(segment.bytes)).toEqual(Buffer.concat([...names].map(dataOf)));
  }
  expect(batches.join('|')).toBe(expected);
});

test('what is too large for one segment is not packed ahead, and nothing beyond the limit', async () => {
  const large = file('b', 8 * MEBIBYTE);
  const given: string[] = [];
  const ahead = new AheadOfOrder(9 * MEBIBYTE);
  ahead.begin((entries) => {
    given.push(entries.map(({ path }) => path).join(''));
    return packed(entries);
  });
  for (const entry of [a, large, file('c', 7 * MEBIBYTE), file('d', 2 * MEBIBYTE), file('e'), file('f')])
    ahead.add(entry as Entry);
  expect(given).toEqual(['a', 'c', 'd']);
});
