import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { localFileHeader } from '../../build/archive/format.js';
import { type Packing, packEntries, packTools, SEGMENT_BYTES } from '../../build/archive/pack/pack.js';
import { Packer, type PackOptions } from '../../build/archive/pack/packer.js';
import { SegmentMemory } from '../../build/archive/pack/segment-memory.js';
import { readArchive } from '../../build/archive/reader.js';
import type { PackedEntry, Segment } from '../../build/archive/segment.js';
import { writeArchive } from '../../build/archive/writer.js';
import { contentSize, type Entry } from '../../build/entries/entry.js';
import { METHOD_DEFLATED, METHOD_STORED } from '../../build/entries/zip-member.js';
import { noise } from '../helpers/random.js';
import { repeatable } from '../helpers/search.js';
import { temporaryDirectory } from '../helpers/workspace.js';

function entry(path: string, content: string | Uint8Array): Entry {
  return { path, mode: 'from-content', content: { kind: 'bytes', bytes: Buffer.from(content) } };
}

function segments(entries: readonly Entry[], packing: Packing): Segment[] {
  const found: Segment[] = [];
  const rest = packEntries(entries, packing, packTools(packing));
  for (let next = rest.next(); ; next = rest.next()) {
    found.push(next.value);
    if (next.done === true) return found;
  }
}

/** One entry, packed, and its data: what stands behind its local header. */
function pack(one: Entry, packing: Packing): PackedEntry & { data: Buffer } {
  const found = segments([one], packing);
  const [packed] = found.flatMap(({ entries }) => entries);
  if (packed === undefined) throw new Error('nothing was packed');
  const bytes = Buffer.concat(found.map((segment) => segment.bytes));
  return { ...packed, data: bytes.subarray(localFileHeader(packed).length) };
}

/** As a build packs: what is found beforehand, then all of it. */
async function* packAll(
  entries: readonly Entry[],
  options: PackOptions,
  { found = [], installed }: { found?: readonly Entry[]; installed?: ReadonlySet<string> } = {},
): AsyncGenerator<Segment> {
  const packer = new Packer(options);
  try {
    const bytes = entries.reduce((sum, { content }) => sum + contentSize(content), 0);
    packer.found(bytes / 2);
    for (const [index, one] of found.entries()) {
      packer.found(0, one);
      // On a walk, threads start in the meantime.
      if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    yield* packer.pack(entries, bytes, installed);
  } finally {
    await packer.close();
  }
}

async function* packed(...entries: readonly Entry[]): AsyncGenerator<Segment> {
  yield* segments(entries, { level: 6 });
}

async function archive(...entries: readonly Entry[]): Promise<Buffer> {
  const written: Uint8Array[] = [];
  await writeArchive(packed(...entries), (bytes) => written.push(bytes));
  return Buffer.concat(written);
}

describe('packing an entry', () => {
  test('deflates where that is smaller and stores where it is not', () => {
    expect(pack(entry('a', 'x'.repeat(100)), { level: 6 })).toMatchObject({
      method: METHOD_DEFLATED,
      size: 100,
    });
    expect(pack(entry('a', noise('a', 100)), { level: 6 })).toMatchObject({
      method: METHOD_STORED,
      compressedSize: 100,
    });
    expect(pack(entry('a', ''), { level: 6 })).toMatchObject({
      method: METHOD_STORED,
      size: 0,
      crc32: 0,
    });
    expect(pack(entry('a', 'x'.repeat(100)), { level: 0 })).toMatchObject({ method: METHOD_STORED });
  });

  test('always stores a symbolic link', () => {
    const link: Entry = { ...entry('a', 'x'.repeat(100)), mode: 'symlink' };
    expect(pack(link, { level: 9 })).toMatchObject({ method: METHOD_STORED, mode: 'symlink' });
  });

  test.each([1, 6, 9, 12])('level %i gives what inflates to the content', async (level) => {
    const { inflateRawSync } = await import('node:zlib');
    const content = readFileSync(new URL('../../package-lock.json', import.meta.url));
    const { data, method } = pack(entry('a', content), { level });
    expect(method).toBe(METHOD_DEFLATED);
    expect(inflateRawSync(data).equals(content)).toBe(true);
  });
});

describe('memory of segments', () => {
  test('is given out again, as many pieces as may be held, unless more is needed', () => {
    const memory = new SegmentMemory(1);
    const [first, second, large] = [memory.take(1), memory.take(1), memory.take(10_000_000)];
    expect(large.byteLength).toBe(10_000_000);
    for (const { buffer } of [large, first, second]) memory.giveBack(buffer);
    expect(memory.take(10_000_000).buffer).not.toBe(large.buffer);
    expect(memory.take(1).buffer).toBe(first.buffer);
    expect(memory.takeSpare()).toBeUndefined();
  });
});

describe('packing a tree in threads', () => {
  /** Who packs what does not depend on it. */
  const LEVEL = 1;
  const many = Array.from({ length: 300 }, (_, index) =>
    entry(String(index).padStart(3, '0'), `${index}`.repeat(index * 20)),
  );

  async function collect(
    workers: number | 'auto',
    entries: readonly Entry[],
    signal?: AbortSignal,
  ): Promise<{ entries: PackedEntry[]; bytes: Buffer }> {
    const found: PackedEntry[] = [];
    const pieces: Buffer[] = [];
    for await (const segment of packAll(entries, { level: LEVEL, workers, signal })) {
      found.push(...segment.entries);
      pieces.push(Buffer.from(segment.bytes));
    }
    return { entries: found, bytes: Buffer.concat(pieces) };
  }

  test.each([1, 2, 3])('%i threads give what none gives, in order', async (workers) => {
    const expected = await collect(0, many);
    const found = await collect(workers, many);
    expect(found.entries).toEqual(expected.entries);
    expect(found.entries.map(({ path }) => path)).toEqual(many.map(({ path }) => path));
    expect(found.bytes.equals(expected.bytes)).toBe(true);
  });

  test('this thread takes large files while the others have as much to do', async () => {
    const text = (path: string, size: number) => entry(path, Buffer.alloc(size, `${path} and so on; `));
    const large = [
      text('0', 2.5 * SEGMENT_BYTES),
      text('1', SEGMENT_BYTES),
      // Of two segments.
      entry('2', noise('large', SEGMENT_BYTES + 1)),
      text('3', SEGMENT_BYTES),
    ];
    const expected = await collect(0, [...large, ...many]);
    const found = await collect('auto', [...large, ...many]);
    expect(found.entries).toEqual(expected.entries);
    expect(found.bytes.equals(expected.bytes)).toBe(true);
  });

  describe.each([2, 'auto'] as const)(
    'with %s threads, what is found before its order is known',
    (workers) => {
      const large = entry('300', noise('large', SEGMENT_BYTES + 1));
      const all = [
        ...many,
        large,
        ...Array.from({ length: 40 }, (_, index) =>
          entry(`4${String(index).padStart(2, '0')}`, Buffer.alloc(160_000, `${index} and so on; `)),
        ),
      ];
      const links = all.filter((_, index) => index % 50 === 7);
      const shuffled = all.toSorted((left, right) => (left.path.slice(1) < right.path.slice(1) ? -1 : 1));
      let expected: Awaited<ReturnType<typeof collect>>;
      beforeAll(async () => {
        expected = await collect(0, all);
      });

      test.each([
        ['in the order', all],
        ['without some that stand between', all.filter((one) => !links.includes(one))],
        ['backwards', all.toReversed()],
        ['in another order', shuffled],
        ['with others, which are not packed', all.flatMap((one) => [one, entry(`${one.path}~`, 'other')])],
        ['from the middle on', all.slice(150)],
      ])('is packed as it stands: %s', async (_, found) => {
        const entries: PackedEntry[] = [];
        const pieces: Buffer[] = [];
        for await (const segment of packAll(all, { level: LEVEL, workers }, { found })) {
          entries.push(...segment.entries);
          pieces.push(Buffer.from(segment.bytes));
        }
        expect(entries).toEqual(expected.entries);
        expect(Buffer.concat(pieces).equals(expected.bytes)).toBe(true);
      });
    },
  );

  test("a secret that was found before it was known whose file it is counts only in the user's own", async () => {
    // Halves, so that no scanner takes this file for one with a secret.
    const text = `key = '${'AKIA'}${'Q3EGRIKO7XPT5ZNW'}'\n`;
    const all = [...many, entry('own.py', text), entry('theirs.py', text)];
    const installed = new Set(['theirs.py']);
    const options = { level: LEVEL, workers: 2, secrets: true } as const;
    const found: PackedEntry[] = [];
    for await (const { entries } of packAll(all, options, { found: all, installed })) found.push(...entries);
    const holding = found.filter(({ secrets }) => secrets.length > 0);
    expect(holding.map(({ path }) => path)).toEqual(['own.py']);
  });

  test.each([0, 1])('with %i threads, segments are built in memory of those before', async (workers) => {
    const content = Buffer.alloc(1024 * 1024);
    // Three times what may be under way at once.
    const lots = Array.from({ length: 192 }, (_, index) => entry(String(index).padStart(3, '0'), content));
    let times = 0;
    for await (const { bytes } of packAll(lots, { level: 1, workers })) {
      // What compressed to next to nothing leaves the end of the memory as it was.
      const end = Buffer.from(bytes.buffer).subarray(-8);
      if (end.toString() === 'was here') times += 1;
      end.write('was here');
    }
    expect(times).toBeGreaterThan(lots.length / 2);
  });

  test.each([0, 2])(
    'with %i threads, an entry larger than a segment comes in bounded pieces',
    async (workers) => {
      // The compressor looks back 32 KiB: noise that comes again after a MiB is noise to it.
      const mebibyte = noise('large', 1024 * 1024);
      const noisy = Array<Buffer>((2 * SEGMENT_BYTES) / mebibyte.length).fill(mebibyte);
      const content = Buffer.concat([...noisy, Buffer.alloc(SEGMENT_BYTES, 'x')]);
      const large = [entry('a', 'before'), entry('b', content), entry('c', 'behind')];
      const pieces: number[] = [];
      const found: Buffer[] = [];
      for await (const { bytes } of packAll(large, { level: 1, workers })) {
        pieces.push(bytes.byteLength);
        found.push(Buffer.from(bytes));
      }
      expect(Math.max(...pieces)).toBe(SEGMENT_BYTES);
      expect(pieces.filter((length) => length === SEGMENT_BYTES).length).toBeGreaterThan(1);
      const whole = Buffer.concat(segments(large, { level: 1 }).map(({ bytes }) => bytes));
      expect(Buffer.concat(found).equals(whole)).toBe(true);
    },
  );

  test.each([0, 1])('with %i threads, it is cancelled between batches', async (workers) => {
    const content = noise('batch', 1024 * 1024);
    const lots = Array.from({ length: 64 }, (_, index) => entry(String(index).padStart(2, '0'), content));
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 1);
    const packed = collect(workers, lots, cancel.signal).then(() => 'packed');
    await expect(packed).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('it is cancelled while a thread has the last entry in hand', async () => {
    const text = Buffer.alloc(16 * 1024 * 1024, noise('long', 64 * 1024).toString('hex'));
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 50);
    const options = { level: 12, workers: 1, signal: cancel.signal } as const;
    const all = async (): Promise<string> => {
      for await (const _ of packAll([entry('a', text)], options));
      return 'packed';
    };
    await expect(all()).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('an error in a thread keeps its code, message and hint', async () => {
    const missing: Entry = {
      path: 'gone.txt',
      mode: '0644',
      content: { kind: 'file', file: '/nowhere/gone.txt', size: 1, mtimeMs: 0, ctimeMs: 0, ino: 0 },
    };
    await expect(collect(2, [...many, missing])).rejects.toMatchObject({
      name: 'LambdaZipError',
      code: 'changed-while-reading',
      message: "'gone.txt' changed while it was being packed",
    });
  });

  test('an aborted signal ends the work', async () => {
    await expect(collect(2, many, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    await expect(collect(0, many, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('writing', () => {
  test.each([
    ['b', 'a'],
    ['a', 'a'],
    ['😀', 'ｔ'],
  ])('refuses %s before %s', async (first, second) => {
    await expect(archive(entry(first, ''), entry(second, ''))).rejects.toMatchObject({
      code: 'internal',
      message: `the tree is out of order: '${second}' came after '${first}'`,
    });
  });

  test('keeps names that other packers change', async () => {
    const file = join(temporaryDirectory(), 'a.zip');
    const names = ['C:x', 'a:b', '~', ' leading', 'trailing '];
    const sorted = [...names].sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    writeFileSync(file, await archive(...sorted.map((name) => entry(name, name))));
    const found: string[] = [];
    for await (const { path } of readArchive(file)) found.push(path);
    expect(found).toEqual(sorted);
  });

  test('a failure to write ends the job with its error, and the entries are closed', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Segment> {
      try {
        for (let index = 0; ; index += 1)
          yield* segments([entry(String(index).padStart(9, '0'), noise('x', 70_000))], { level: 0 });
      } finally {
        closed = true;
      }
    }
    let written = 0;
    const write = (bytes: Uint8Array): void => {
      written += bytes.byteLength;
      if (written > 500_000) throw new Error('the disk is full');
    };
    await expect(writeArchive(endless(), write)).rejects.toThrow('the disk is full');
    expect(closed).toBe(true);
  });
});

describe('reading', () => {
  async function readAll(bytes: Buffer): Promise<string[]> {
    const file = join(temporaryDirectory(), 'a.zip');
    writeFileSync(file, bytes);
    return readFrom(file);
  }

  async function readFrom(file: string): Promise<string[]> {
    const paths: string[] = [];
    for await (const { path } of readArchive(file)) paths.push(path);
    return paths;
  }

  test('finds the end record behind a comment', async () => {
    const bytes = await archive(entry('a', 'x'));
    bytes.writeUInt16LE(7, bytes.length - 2);
    expect(await readAll(Buffer.concat([bytes, Buffer.from('PK\u0005\u0006...')]))).toEqual(['a']);
  });

  test.each([
    [
      'a changed byte of content',
      (bytes: Buffer) => bytes.writeUInt8(0x59, 31),
      "'a' does not match its checksum",
    ],
    [
      'another method',
      (bytes: Buffer) => bytes.writeUInt16LE(12, 32 + 10),
      "'a' is compressed with method 12",
    ],
    ['encryption', (bytes: Buffer) => bytes.writeUInt16LE(1, 32 + 8), "'a' is encrypted"],
    [
      'a size that is not so',
      (bytes: Buffer) => bytes.writeUInt32LE(2, 32 + 24),
      "'a' has 1 bytes instead of 2",
    ],
    [
      'a local header elsewhere',
      (bytes: Buffer) => bytes.writeUInt32LE(3, 32 + 42),
      'has no local header where it should be',
    ],
    [
      'an entry that is not there',
      (bytes: Buffer) => bytes.writeUInt16LE(2, bytes.length - 12),
      'entry 2 of 2 is missing',
    ],
    [
      'a directory outside',
      (bytes: Buffer) => bytes.writeUInt32LE(1e6, bytes.length - 6),
      'truncated, or a header points outside',
    ],
    [
      'a marked size without Zip64',
      (bytes: Buffer) => bytes.writeUInt32LE(0xffffffff, 32 + 24),
      'no usable Zip64 sizes',
    ],
  ] as const)('%s is one clear error', async (_, damage, message) => {
    const bytes = await archive(entry('a', 'x'));
    expect(bytes.readUInt32LE(32)).toBe(0x02014b50);
    damage(bytes);
    await expect(readAll(bytes)).rejects.toThrow(message);
  });

  test('an archive cut off anywhere, or with a byte changed anywhere, never does worse than a clear error', () =>
    repeatable(async (random, at) => {
      const whole = await archive(
        entry('a.py', 'x = 1\n'.repeat(50)),
        entry('b', noise('b', 40)),
        entry('ü', ''),
      );
      // One file, shortened and changed in place: making a thousand of them takes longer than to read them.
      const file = join(temporaryDirectory(), 'a.zip');
      writeFileSync(file, whole);
      for (let length = whole.length - 1; length >= 0; length -= 1) {
        truncateSync(file, length);
        await expect(readFrom(file), `cut at ${length}`).rejects.toMatchObject({ code: 'archive' });
      }
      for (let round = 0; round < 300; round += 1) {
        at({ round });
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(random.integer(0, 255), random.integer(0, bytes.length - 1));
        writeFileSync(file, bytes, { flag: 'r+' });
        await readFrom(file).catch((error: unknown) => expect(error).toMatchObject({ code: 'archive' }));
      }
    }));

  test('one content under many names is refused before it takes for ever', async () => {
    const bytes = await archive(entry('a', noise('a', 1000)), entry('b', 'y'));
    const first = bytes.indexOf('PK\u0001\u0002');
    const second = bytes.indexOf('PK\u0001\u0002', first + 1);
    // The second entry says of its data what the first says: checksum, sizes and place.
    bytes.copy(bytes, second + 16, first + 16, first + 28);
    bytes.copy(bytes, second + 42, first + 42, first + 46);
    await expect(readAll(bytes)).rejects.toThrow('its entries claim 2000 bytes of data, more than it has');
  });

  test('a content that inflates to more than it claims is refused before it fills the memory', async () => {
    const bytes = await archive(entry('a', 'x'.repeat(10_000_000)));
    const central = bytes.length - 22 - 47;
    expect(bytes.readUInt32LE(central)).toBe(0x02014b50);
    bytes.writeUInt32LE(10, central + 24);
    await expect(readAll(bytes)).rejects.toThrow("'a' cannot be inflated");
  });
});
