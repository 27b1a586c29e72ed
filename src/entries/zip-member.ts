/** The content of a member of a ZIP archive, from its bytes. Section numbers are those of PKWARE's APPNOTE.TXT 6.3.10. */
import { inflateRawSync } from 'node:zlib';
import { crc32 } from '../util/crc32.js';
import { MAX_FILE_BYTES } from './read-file.js';

/** Compression methods (4.4.5). */
export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;
export type Method = typeof METHOD_STORED | typeof METHOD_DEFLATED;

/** Signature and length of the fixed part of a local file header (4.3.7). */
export const LOCAL_FILE_HEADER = 0x04034b50;
export const LOCAL_FILE_HEADER_LENGTH = 30;

/** General purpose bit 0 (4.4.4). */
const FLAG_ENCRYPTED = 0x0001;

/** A member's data by the central directory. Sizes in bytes. */
interface ZipMember {
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
}

/** The problem of a member, in words that follow its name. */
export class MemberProblem extends Error {}

/**
 * Makes sure that a member can be read, before memory is taken for it.
 *
 * @throws MemberProblem when it is encrypted, too large or compressed in another way
 */
export function assertReadable({ method, compressedSize, size }: ZipMember, flags: number): void {
  if ((flags & FLAG_ENCRYPTED) !== 0) throw new MemberProblem('is encrypted');
  for (const claimed of [size, compressedSize]) {
    if (claimed > MAX_FILE_BYTES)
      throw new MemberProblem(`claims ${claimed} bytes, more than ${MAX_FILE_BYTES}`);
  }
  if (method !== METHOD_STORED && method !== METHOD_DEFLATED)
    throw new MemberProblem(`is compressed with method ${method}; 0 (stored) and 8 (DEFLATE) can be read`);
}

/**
 * Where a member's data begin, from the start of its local header. The lengths of name and extra field are its own:
 * those of the central directory may differ.
 *
 * @param header the fixed part, at least
 * @throws MemberProblem
 */
export function dataStart(header: Buffer): number {
  if (header.readUInt32LE(0) !== LOCAL_FILE_HEADER)
    throw new MemberProblem('has no local header where it should be');
  return LOCAL_FILE_HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/**
 * A member's content, checked against its size and CRC.
 *
 * @param data of the compressed size; stored ones are the content
 * @throws MemberProblem
 */
export function contentOf(data: Buffer, member: ZipMember): Buffer {
  const bytes = member.method === METHOD_STORED ? data : inflated(data, member.size);
  if (bytes.byteLength !== member.size)
    throw new MemberProblem(`has ${bytes.byteLength} bytes instead of ${member.size}`);
  if (crc32(bytes) !== member.crc32) throw new MemberProblem('does not match its checksum');
  return bytes;
}

/** The least that Node.js takes for the size of a piece. */
const MIN_CHUNK = 64;

function inflated(data: Buffer, size: number): Buffer {
  try {
    // The bound keeps a hostile archive from filling the memory. One byte more than the content has is room for all
    // of it in one piece, and for the first one too many.
    return inflateRawSync(data, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.max(MIN_CHUNK, size + 1),
    });
  } catch (error) {
    throw new MemberProblem(`cannot be inflated: ${error instanceof Error ? error.message : String(error)}`);
  }
}
