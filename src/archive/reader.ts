/** Reads archives back: the central directory, and contents one at a time. */

import type { Mode } from '../entries/entry.js';
import {
  assertReadable,
  contentOf,
  dataStart,
  LOCAL_FILE_HEADER_LENGTH,
  MemberProblem,
} from '../entries/zip-member.js';
import { sha256Of } from '../util/digest.js';
import { throwIfCancelled } from '../util/ports.js';
import { quoted } from '../util/text.js';
import { type ByteSource, damaged, openFileSource } from './byte-source.js';
import * as format from './format.js';

/** One entry as the central directory has it. Sizes and offsets in bytes. */
export interface ArchiveRecord {
  readonly path: string;
  readonly mode: Mode;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time in the low and date in the high 16 bits. */
  readonly modified: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

/** An entry's content, digested. */
export interface ReadEntry extends ArchiveRecord {
  /** Hex. */
  readonly sha256: string;
}

/**
 * Reads an archive's central directory, and then every entry: inflated, checked against its size
 * and CRC, and digested, one after the other.
 *
 * @param file path of the archive
 * @throws LambdaZipError `archive` for what is not a ZIP, is damaged, encrypted or split; `cancelled`
 */
export async function* readArchive(file: string, signal?: AbortSignal): AsyncGenerator<ReadEntry> {
  const source = await openFileSource(file);
  try {
    for (const record of await readRecords(source)) {
      throwIfCancelled(signal);
      const bytes = await readContent(source, record);
      yield { ...record, sha256: sha256Of(bytes) };
    }
  } finally {
    await source.close();
  }
}

/** Reads exactly `length` bytes at `position`, or says that they are not there. */
async function readAt(source: ByteSource, position: number, length: number): Promise<Buffer> {
  if (position < 0 || length < 0 || position + length > source.size) {
    throw damaged(source.name, 'it is truncated, or a header points outside of it');
  }
  return await source.read(position, length);
}

/** The longest comment there can be: its length field has two bytes. */
const MAX_COMMENT = 0xffff;

/** Of millions of entries; Node.js cannot read more than 2 GiB at once. */
const MAX_DIRECTORY_BYTES = 512 * 1024 * 1024;

interface DirectoryLocation {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

async function locateDirectory(source: ByteSource): Promise<DirectoryLocation> {
  const { name: file, size } = source;
  const tailLength = Math.min(size, MAX_COMMENT + format.END_OF_CENTRAL_DIRECTORY_LENGTH);
  const tail = await readAt(source, size - tailLength, tailLength);
  let at = tail.length - format.END_OF_CENTRAL_DIRECTORY_LENGTH;
  // The record that counts is the one whose comment ends with the file.
  while (
    at >= 0 &&
    !(
      tail.readUInt32LE(at) === format.END_OF_CENTRAL_DIRECTORY &&
      at + format.END_OF_CENTRAL_DIRECTORY_LENGTH + tail.readUInt16LE(at + 20) === tail.length
    )
  ) {
    at -= 1;
  }
  if (at < 0) throw damaged(file, 'it has no end of central directory record');
  const classic = {
    entries: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== format.ZIP64_MARK_16) {
    throw damaged(file, 'it is one part of a split archive');
  }
  const marked =
    classic.entries === format.ZIP64_MARK_16 ||
    classic.size === format.ZIP64_MARK_32 ||
    classic.offset === format.ZIP64_MARK_32;
  const endPosition = size - tail.length + at;
  if (!marked || endPosition < format.ZIP64_LOCATOR_LENGTH) return classic;

  const locator = await readAt(
    source,
    endPosition - format.ZIP64_LOCATOR_LENGTH,
    format.ZIP64_LOCATOR_LENGTH,
  );
  if (locator.readUInt32LE(0) !== format.ZIP64_LOCATOR) return classic;
  const record = await readAt(
    source,
    Number(locator.readBigUInt64LE(8)),
    format.ZIP64_END_OF_CENTRAL_DIRECTORY_LENGTH,
  );
  if (record.readUInt32LE(0) !== format.ZIP64_END_OF_CENTRAL_DIRECTORY) {
    throw damaged(file, 'its Zip64 locator does not lead to a Zip64 record');
  }
  return {
    entries: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

/**
 * Reads an archive's central directory and nothing else of it. The source stays open.
 *
 * @returns in the order of the directory; without folders, which other tools write as entries
 * @throws LambdaZipError `archive` for what is not a ZIP, is damaged or split; what reading the source throws
 */
export async function readRecords(source: ByteSource): Promise<ArchiveRecord[]> {
  const { name: file } = source;
  const location = await locateDirectory(source);
  if (location.size > MAX_DIRECTORY_BYTES) {
    throw damaged(
      source.name,
      `its central directory claims ${location.size} bytes, more than ${MAX_DIRECTORY_BYTES}`,
    );
  }
  const directory = await readAt(source, location.offset, location.size);
  const records: ArchiveRecord[] = [];
  let at = 0;
  for (let index = 0; index < location.entries; index += 1) {
    if (
      at + format.CENTRAL_FILE_HEADER_LENGTH > directory.length ||
      directory.readUInt32LE(at) !== format.CENTRAL_FILE_HEADER
    ) {
      throw damaged(file, `entry ${index + 1} of ${location.entries} is missing from its central directory`);
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    const nameAt = at + format.CENTRAL_FILE_HEADER_LENGTH;
    const next = nameAt + nameLength + extraLength + commentLength;
    if (next > directory.length) throw damaged(file, `entry ${index + 1} runs past its central directory`);
    const path = decodeName(file, directory.subarray(nameAt, nameAt + nameLength));
    const extra = directory.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
    const record = withZip64(file, extra, {
      path,
      mode: modeOf(directory.readUInt8(at + 5), directory.readUInt32LE(at + 38)),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      modified: directory.readUInt32LE(at + 12),
      crc32: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    if (!path.endsWith('/')) records.push(record);
    at = next;
  }
  const claimed = records.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  // Each entry could be read alone, but a small archive could claim endless data this way.
  if (claimed > source.size)
    throw damaged(file, `its entries claim ${claimed} bytes of data, more than it has`);
  return records;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Names are UTF-8, whether flagged as that or not: some tools forget the flag, and code pages cannot be told apart. */
function decodeName(file: string, name: Buffer): string {
  try {
    return UTF_8.decode(name);
  } catch {
    throw damaged(file, `the name ${quoted(name.toString('latin1'))} is not UTF-8`);
  }
}

/** Replaces marked values by those of the Zip64 extra field, which holds only the marked ones, in this order (4.5.3). */
function withZip64(file: string, extra: Buffer, record: ArchiveRecord): ArchiveRecord {
  const marked = (['size', 'compressedSize', 'offset'] as const).filter(
    (field) => record[field] === format.ZIP64_MARK_32,
  );
  if (marked.length === 0) return record;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== format.ZIP64_EXTRA_ID) continue;
    const length = extra.readUInt16LE(at + 2);
    if (length < 8 * marked.length || at + 4 + length > extra.length) break;
    const values = marked.map((field, index) => [field, Number(extra.readBigUInt64LE(at + 4 + 8 * index))]);
    return { ...record, ...Object.fromEntries(values) };
  }
  throw damaged(file, `${quoted(record.path)} has no usable Zip64 sizes`);
}

const TYPE_MASK = 0o170000;
const TYPE_SYMLINK = 0o120000;

function modeOf(host: number, externalAttributes: number): Mode {
  const mode = host === format.HOST_UNIX ? externalAttributes >>> 16 : 0;
  if ((mode & TYPE_MASK) === TYPE_SYMLINK) return 'symlink';
  return (mode & 0o100) === 0 ? '0644' : '0755';
}

/**
 * An entry's content: inflated, and checked against its size and CRC.
 *
 * @throws LambdaZipError `archive` when it is damaged, encrypted, too large or compressed in another way
 */
export async function readContent(source: ByteSource, record: ArchiveRecord): Promise<Buffer> {
  try {
    assertReadable(record, record.flags);
    const header = await readAt(source, record.offset, LOCAL_FILE_HEADER_LENGTH);
    const data = await readAt(source, record.offset + dataStart(header), record.compressedSize);
    return contentOf(data, record);
  } catch (error) {
    if (!(error instanceof MemberProblem)) throw error;
    throw damaged(source.name, `${quoted(record.path)} ${error.message}`);
  }
}
