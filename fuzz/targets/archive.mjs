/** Archives that others wrote: damaged ones, and whole ones whose directory is a lie. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readArchive } from '../../build/archive/reader.js';
import { crc32 } from '../../build/util/crc32.js';
import { damagedBytes, nastyText } from '../mutations.mjs';
import { assert, clearly, Tally } from '../oracle.mjs';

/** Compresses to a thousandth. */
const GROWING = Buffer.alloc(1024 * 1024);
const CONTENTS = [Buffer.alloc(0), Buffer.from('x'), Buffer.from('text\n'.repeat(400)), GROWING].map(
  (content) => ({
    content,
    deflated: deflateRawSync(content),
    crc: crc32(content),
  }),
);
const ZIP64 = 0xffffffff;

const number = fc.oneof(fc.nat(4096), fc.constantFrom(ZIP64, ZIP64 - 1, 2 ** 31, 512 * 1024 * 1024));
const entry = fc.record({
  name: fc.oneof(nastyText, fc.constantFrom('a', 'b/c', '/abs', 'a/../b', 'folder/')),
  content: fc.nat(CONTENTS.length - 1),
  deflated: fc.boolean(),
  attributes: fc.constantFrom(0o100644, 0o100755, 0o120777, 0o060000),
  /** In place of what is so; the Zip64 field gets the second half. */
  lies: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc.record(
      { size: number, compressedSize: number, offset: number, crc: number, method: number, flags: number },
      { requiredKeys: [] },
    ),
  ),
  zip64: fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 3 }),
  /** So many directory entries for the same data. */
  times: fc.oneof(
    { weight: 20, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }) },
  ),
});
const crafted = fc
  .record({
    entries: fc.array(entry, { maxLength: 4 }),
    end: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      fc.record(
        { entries: fc.nat(70_000), size: number, offset: number, disk: fc.nat(65_535) },
        { requiredKeys: [] },
      ),
    ),
    zip64End: fc.option(
      fc.oneof(
        fc.constant({}),
        fc.record({ entries: number, size: number, offset: number }, { requiredKeys: [] }),
      ),
    ),
    comment: fc.uint8Array({ maxLength: 30 }),
  })
  .map(craft);

export const archive = {
  about: 'the reader of archives, over damaged and lying ones',
  async setup(folder) {
    const file = join(folder, 'hostile.zip');
    const good = craft({
      entries: ['a.py', 'é/b', 'l'].map((name, index) => ({
        ...PLAIN,
        name,
        content: index,
        deflated: index === 2,
      })),
      end: {},
      zip64End: null,
      comment: new Uint8Array(),
    });
    const marked = craft({
      entries: [{ ...PLAIN, name: 'z', content: 2 }],
      end: {},
      zip64End: {},
      comment: Buffer.from('hi'),
    });
    const tally = new Tally();
    return {
      input: fc.oneof(damagedBytes([good, marked]), crafted),
      note: () => tally.note(),
      assertFair: () => tally.assertFair(),
      async run(bytes) {
        writeFileSync(file, bytes);
        const read = async () => {
          let inflated = 0;
          for await (const { size } of readArchive(file)) inflated += size;
          return inflated;
        };
        const outcome = tally.add(await clearly(read, ['archive']));
        // DEFLATE gives 1032 bytes for one at most; more means that data counted several times.
        assert(
          !(outcome.result > bytes.length * 1032),
          () => `${bytes.length} bytes became ${outcome.result}`,
        );
      },
    };
  },
};

const PLAIN = { content: 0, deflated: false, attributes: 0o100644, lies: {}, zip64: [], times: 1 };

/** An archive from what it is to claim. */
function craft({ entries, end, zip64End, comment }) {
  const blocks = [];
  const directory = [];
  let at = 0;
  let count = 0;
  for (const { name, content: index, deflated, attributes, lies, zip64, times } of entries) {
    const { content, deflated: data, crc } = CONTENTS[index];
    const bytes = deflated ? data : content.length > 10_000 ? data : content;
    const method = lies.method === undefined ? (bytes === data ? 8 : 0) : lies.method & 0xffff;
    const path = Buffer.from(name).subarray(0, 0xffff);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(path.length, 26);
    const extra = Buffer.alloc(zip64.length === 0 ? 0 : 4 + 8 * zip64.length);
    if (zip64.length > 0) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8 * zip64.length, 2);
      for (const [place, value] of zip64.entries()) extra.writeBigUInt64LE(value, 4 + 8 * place);
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt8(3, 5);
    central.writeUInt16LE((lies.flags ?? 0) & 0xffff, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(lies.crc ?? crc, 16);
    central.writeUInt32LE(lies.compressedSize ?? bytes.length, 20);
    central.writeUInt32LE(lies.size ?? content.length, 24);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(attributes * 65536, 38);
    central.writeUInt32LE(lies.offset ?? at, 42);
    for (let time = 0; time < times; time += 1) directory.push(central, path, extra);
    count += times;
    blocks.push(local, path, bytes);
    at += local.length + path.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const tail = [];
  if (zip64End !== null) {
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(BigInt(zip64End.entries ?? count), 32);
    record.writeBigUInt64LE(BigInt(zip64End.size ?? size), 40);
    record.writeBigUInt64LE(BigInt(zip64End.offset ?? at), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(at + size), 8);
    tail.push(record, locator);
  }
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.disk ?? 0, 4);
  last.writeUInt16LE(Math.min(end.entries ?? count, 0xffff), 10);
  last.writeUInt32LE(zip64End === null ? (end.size ?? size) : ZIP64, 12);
  last.writeUInt32LE(zip64End === null ? (end.offset ?? at) : ZIP64, 16);
  last.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...blocks, ...directory, ...tail, last, comment]);
}
