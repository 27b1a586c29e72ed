import { describe, expect, test } from 'vitest';
import {
  centralFileHeader,
  type EntryRecord,
  endOfCentralDirectory,
  localFileHeader,
} from '../../build/archive/format.js';
import { METHOD_DEFLATED } from '../../build/entries/zip-member.js';

const ENTRY: EntryRecord = {
  path: 'a.py',
  mode: '0755',
  method: METHOD_DEFLATED,
  crc32: 0x11223344,
  compressedSize: 0x10,
  size: 0x20,
};

function hex(bytes: Buffer): string {
  return bytes.toString('hex').replace(/../g, '$& ').trim();
}

describe('every byte', () => {
  test('of a local file header', () => {
    expect(hex(localFileHeader(ENTRY))).toBe(
      '50 4b 03 04 14 00 00 00 08 00 00 00 21 00 44 33 22 11 10 00 00 00 20 00 00 00 04 00 00 00 61 2e 70 79',
    );
  });

  test('of a central directory header', () => {
    expect(hex(centralFileHeader(ENTRY, 0x01020304))).toBe(
      '50 4b 01 02 14 03 14 00 00 00 08 00 00 00 21 00 44 33 22 11 10 00 00 00 20 00 00 00 04 00 00 00 00 00 ' +
        '00 00 00 00 00 00 ed 81 04 03 02 01 61 2e 70 79',
    );
  });

  test('of the end record', () => {
    expect(hex(endOfCentralDirectory(2, 0x100, 0x200))).toBe(
      '50 4b 05 06 00 00 00 00 02 00 02 00 00 01 00 00 00 02 00 00 00 00',
    );
  });

  test.each([
    ['0644', 0o100644],
    ['0755', 0o100755],
    ['symlink', 0o120777],
  ] as const)('mode %s stands in the upper half of the external attributes', (mode, unixMode) => {
    expect(centralFileHeader({ ...ENTRY, mode }, 0).readUInt32LE(38)).toBe(unixMode * 65_536);
  });

  test('the UTF-8 flag is set for names beyond ASCII, and for those alone', () => {
    expect(localFileHeader({ ...ENTRY, path: 'é' }).readUInt16LE(6)).toBe(0x0800);
    expect(centralFileHeader({ ...ENTRY, path: '😀' }, 0).readUInt16LE(8)).toBe(0x0800);
    expect(localFileHeader({ ...ENTRY, path: '~' }).readUInt16LE(6)).toBe(0);
  });
});

describe('Zip64', () => {
  const LARGE = 0xffffffff;

  test('sizes at the mark move into the extra field of both headers', () => {
    const large = { ...ENTRY, size: LARGE };
    const local = localFileHeader(large);
    expect(local.readUInt16LE(4)).toBe(45);
    expect([local.readUInt32LE(18), local.readUInt32LE(22), local.readUInt16LE(28)]).toEqual([
      LARGE,
      LARGE,
      20,
    ]);
    expect(hex(local.subarray(34))).toBe('01 00 10 00 ff ff ff ff 00 00 00 00 10 00 00 00 00 00 00 00');
    const central = centralFileHeader(large, 5);
    expect([central.readUInt8(4), central.readUInt16LE(6), central.readUInt16LE(30)]).toEqual([45, 45, 20]);
    expect(central.readUInt32LE(42)).toBe(5);
  });

  test('an offset at the mark moves into the extra field of the central header', () => {
    const central = centralFileHeader(ENTRY, 2 ** 33);
    expect([central.readUInt32LE(20), central.readUInt32LE(24)]).toEqual([0x10, 0x20]);
    expect(central.readUInt32LE(42)).toBe(LARGE);
    expect(hex(central.subarray(50))).toBe('01 00 08 00 00 00 00 00 02 00 00 00');
    expect(centralFileHeader(ENTRY, LARGE - 1).length).toBe(50);
  });

  test.each([
    [65_534, 10, 10, false],
    [65_535, 10, 10, true],
    [1, LARGE - 1, LARGE - 1, false],
    [1, LARGE, 10, true],
    [1, 10, LARGE, true],
  ])('%i entries, directory of %i bytes at %i: Zip64 records %s', (entries, size, offset, zip64) => {
    const end = endOfCentralDirectory(entries, size, offset);
    expect(end.length).toBe(zip64 ? 56 + 20 + 22 : 22);
    if (!zip64) return;
    expect(end.readUInt32LE(0)).toBe(0x06064b50);
    expect(end.readBigUInt64LE(4)).toBe(44n);
    expect([end.readBigUInt64LE(32), end.readBigUInt64LE(40), end.readBigUInt64LE(48)]).toEqual(
      [entries, size, offset].map(BigInt),
    );
    expect(end.readUInt32LE(56)).toBe(0x07064b50);
    expect(end.readBigUInt64LE(64)).toBe(BigInt(size + offset));
  });
});
