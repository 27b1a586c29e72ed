/**
 * Format profile 1: every byte of the archive that is not content. docs/format.md states the same
 * in prose; the golden digests in the tests hold it. Section numbers are those of PKWARE's
 * APPNOTE.TXT 6.3.10.
 *
 * Invariants: local header, name, data, nothing between entries; no data descriptors, no extra
 * fields but Zip64 where a value does not fit; the central directory in the order of the entries;
 * no comments; all integers little-endian.
 */
import type { Mode } from '../entries/entry.js';
import { LOCAL_FILE_HEADER, LOCAL_FILE_HEADER_LENGTH, type Method } from '../entries/zip-member.js';

/** Rises, with the major version of the product, whenever an archive of the same content would get other bytes. */
export const FORMAT_VERSION = 1;

/** Signatures (4.3.12, 4.3.16, 4.3.14, 4.3.15). */
export const CENTRAL_FILE_HEADER = 0x02014b50;
export const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
export const ZIP64_END_OF_CENTRAL_DIRECTORY = 0x06064b50;
export const ZIP64_LOCATOR = 0x07064b50;

/** Lengths of the fixed parts, in bytes. */
export const CENTRAL_FILE_HEADER_LENGTH = 46;
export const END_OF_CENTRAL_DIRECTORY_LENGTH = 22;
export const ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH = 56;
export const ZIP64_LOCATOR_LENGTH = 20;

/** Values that mean "look in the Zip64 record" (4.4.1.4). */
export const ZIP64_MARK_16 = 0xffff;
export const ZIP64_MARK_32 = 0xffffffff;
/** Header ID of the Zip64 extended information extra field (4.5.3). */
export const ZIP64_EXTRA_ID = 0x0001;

/** Version needed to extract (4.4.3): 2.0 for DEFLATE, 4.5 for Zip64. */
const VERSION_DEFAULT = 20;
const VERSION_ZIP64 = 45;
/** Version made by (4.4.2): the upper byte says that the external attributes are UNIX ones. */
export const HOST_UNIX = 3;

/** General purpose bit 11 (4.4.4): the name is UTF-8. Set only where it says something: non-ASCII names. */
export const FLAG_UTF8 = 0x0800;

/** 1980-01-01 00:00:00, the first moment MS-DOS time can express (4.4.6), as its two fields. */
export const DOS_TIME = 0;
export const DOS_DATE = 0x0021;

/** `st_mode` of each mode; the upper 16 bits of the external attributes (4.4.15). */
export const UNIX_MODES: Readonly<Record<Mode, number>> = {
  '0644': 0o100644,
  '0755': 0o100755,
  symlink: 0o120777,
};

/** The fields of an entry's header. Sizes in bytes; the CRC as an unsigned 32-bit number. */
export interface EntryRecord {
  readonly path: string;
  readonly mode: Mode;
  readonly method: Method;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
}

/** The longest local file header that an entry with this name may have, with the rare Zip64 field. */
export function mostLocalFileHeaderLength(path: string): number {
  return LOCAL_FILE_HEADER_LENGTH + Buffer.byteLength(path) + zip64ExtraLength(2);
}

/** How many bytes an entry takes up in the archive before the central directory: local header, name and data. */
export function localFileLength(entry: EntryRecord): number {
  const extra = sizesNeedZip64(entry) ? zip64ExtraLength(2) : 0;
  return LOCAL_FILE_HEADER_LENGTH + Buffer.byteLength(entry.path) + extra + entry.compressedSize;
}

/** The local file header of an entry, with its name (4.3.7). */
export function localFileHeader(entry: EntryRecord): Buffer {
  const zip64 = sizesNeedZip64(entry);
  const extra = zip64 ? bothSizes(entry) : [];
  const { header, nameLength } = headerWithName(LOCAL_FILE_HEADER_LENGTH, entry.path, extra);
  header.writeUInt32LE(LOCAL_FILE_HEADER, 0);
  writeCommonFields(header, 4, entry, { nameLength, zip64, zip64Sizes: zip64 });
  header.writeUInt16LE(zip64ExtraLength(extra.length), 28);
  return header;
}

/**
 * The central directory header of an entry, with its name (4.3.12).
 *
 * @param offset of the entry's local header from the start of the archive, in bytes
 */
export function centralFileHeader(entry: EntryRecord, offset: number): Buffer {
  const zip64Sizes = sizesNeedZip64(entry);
  const zip64Offset = offset >= ZIP64_MARK_32;
  const extra = [...(zip64Sizes ? bothSizes(entry) : []), ...(zip64Offset ? [offset] : [])];
  const zip64 = zip64Sizes || zip64Offset;
  const { header, nameLength } = headerWithName(CENTRAL_FILE_HEADER_LENGTH, entry.path, extra);
  header.writeUInt32LE(CENTRAL_FILE_HEADER, 0);
  header.writeUInt8(zip64 ? VERSION_ZIP64 : VERSION_DEFAULT, 4);
  header.writeUInt8(HOST_UNIX, 5);
  writeCommonFields(header, 6, entry, { nameLength, zip64, zip64Sizes });
  header.writeUInt16LE(zip64ExtraLength(extra.length), 30);
  // File comment length, disk number start and internal attributes (32, 34, 36).
  header.fill(0, 32, 38);
  header.writeUInt32LE(UNIX_MODES[entry.mode] * 0x10000, 38);
  header.writeUInt32LE(zip64Offset ? ZIP64_MARK_32 : offset, 42);
  return header;
}

/**
 * The records that end the archive: Zip64 ones where a value does not fit, then the classic one
 * (4.3.14 to 4.3.16).
 *
 * @param entries number of entries
 * @param size of the central directory in bytes
 * @param offset of the central directory from the start of the archive, in bytes
 */
export function endOfCentralDirectory(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END_OF_CENTRAL_DIRECTORY_LENGTH);
  end.writeUInt32LE(END_OF_CENTRAL_DIRECTORY, 0);
  // Disk numbers (4, 6) and the comment length (20) stay zero.
  end.writeUInt16LE(Math.min(entries, ZIP64_MARK_16), 8);
  end.writeUInt16LE(Math.min(entries, ZIP64_MARK_16), 10);
  end.writeUInt32LE(Math.min(size, ZIP64_MARK_32), 12);
  end.writeUInt32LE(Math.min(offset, ZIP64_MARK_32), 16);
  if (entries < ZIP64_MARK_16 && size < ZIP64_MARK_32 && offset < ZIP64_MARK_32) return end;

  const record = Buffer.alloc(ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH);
  record.writeUInt32LE(ZIP64_END_OF_CENTRAL_DIRECTORY, 0);
  // The size of the record leaves out the signature and this field itself (4.3.14.1).
  record.writeBigUInt64LE(BigInt(ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH - 12), 4);
  record.writeUInt8(VERSION_ZIP64, 12);
  record.writeUInt8(HOST_UNIX, 13);
  record.writeUInt16LE(VERSION_ZIP64, 14);
  // Disk numbers (16, 20) stay zero.
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);

  const locator = Buffer.alloc(ZIP64_LOCATOR_LENGTH);
  locator.writeUInt32LE(ZIP64_LOCATOR, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

function sizesNeedZip64(entry: EntryRecord): boolean {
  return entry.size >= ZIP64_MARK_32 || entry.compressedSize >= ZIP64_MARK_32;
}

/**
 * Memory for a header, whose fixed part is still to be written to every byte, with the name and the Zip64 extra
 * field (4.5.3) in their places. Allocated once and from the pool: an archive may have a hundred thousand of them.
 *
 * @param extra the values of the Zip64 field; without any there is no field
 */
function headerWithName(
  fixedLength: number,
  path: string,
  extra: readonly number[],
): { header: Buffer; nameLength: number } {
  const nameLength = Buffer.byteLength(path);
  const extraAt = fixedLength + nameLength;
  const header = Buffer.allocUnsafe(extraAt + zip64ExtraLength(extra.length));
  header.write(path, fixedLength);
  if (extra.length > 0) {
    header.writeUInt16LE(ZIP64_EXTRA_ID, extraAt);
    header.writeUInt16LE(8 * extra.length, extraAt + 2);
    for (const [index, value] of extra.entries())
      header.writeBigUInt64LE(BigInt(value), extraAt + 4 + 8 * index);
  }
  return { header, nameLength };
}

/** The sizes of a Zip64 field: always both in a local header (4.5.3), and here in a central one, too. */
function bothSizes({ size, compressedSize }: EntryRecord): [number, number] {
  return [size, compressedSize];
}

/** The length of a Zip64 extra field with so many values, its own header included. */
function zip64ExtraLength(values: number): number {
  return values === 0 ? 0 : 4 + 8 * values;
}

interface CommonFields {
  /** Bytes. */
  readonly nameLength: number;
  /** Whether the header has a Zip64 field. */
  readonly zip64: boolean;
  /** Whether the sizes are in that field. */
  readonly zip64Sizes: boolean;
}

/** The fields both headers share, from "version needed" to "file name length", at the given position. */
function writeCommonFields(
  header: Buffer,
  at: number,
  entry: EntryRecord,
  { nameLength, zip64, zip64Sizes }: CommonFields,
): void {
  header.writeUInt16LE(zip64 ? VERSION_ZIP64 : VERSION_DEFAULT, at);
  header.writeUInt16LE(nameLength === entry.path.length ? 0 : FLAG_UTF8, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt16LE(DOS_TIME, at + 6);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(entry.crc32, at + 10);
  header.writeUInt32LE(zip64Sizes ? ZIP64_MARK_32 : entry.compressedSize, at + 14);
  header.writeUInt32LE(zip64Sizes ? ZIP64_MARK_32 : entry.size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}
