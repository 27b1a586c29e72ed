/** Reads contents, wherever they are. */

import { fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync, constants as zlib } from 'node:zlib';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import { closeQuietly, READ_FLAGS } from '../util/files.js';
import { quoted } from '../util/text.js';
import type { Content, WheelContent } from './entry.js';
import { readWholeFile } from './read-file.js';
import { type WheelFile, wheelError } from './wheel-file.js';
import {
  contentOf,
  dataStart,
  LOCAL_FILE_HEADER_LENGTH,
  METHOD_STORED,
  MemberProblem,
} from './zip-member.js';

/** Wheels that are held open at once: a process may have a thousand files open. */
const MAX_OPEN = 64;

/** Usual maximum of a local header's extra field, in bytes: a longer one takes a second read. */
const USUAL_EXTRA = 32;

/** Of DEFLATE data, for a beginning: more than the codes take that stand before it. Bytes. */
const START_DATA = 1024;

/** Reads contents one after another, and keeps wheels open for that. To be closed. */
export class ContentReader {
  /** Those used last are last. */
  readonly #wheels = new Map<string, number>();
  readonly #header = Buffer.allocUnsafe(LOCAL_FILE_HEADER_LENGTH);

  /**
   * The whole of a content, checked: a file is still what the walk saw, a file of a wheel has its size and CRC.
   *
   * @param path of the entry, for messages
   * @throws LambdaZipError `read`, `too-large`, `changed-while-reading`, and `dependencies` for a wheel
   */
  read(content: Content, path: string): Uint8Array {
    if (content.kind === 'bytes') return content.bytes;
    return content.kind === 'wheel' ? this.#readMember(content) : readWholeFile(content, path);
  }

  /**
   * Like {@link read}, into given memory.
   *
   * @param bytes of the content's size
   */
  readInto(bytes: Uint8Array, content: Content, path: string): void {
    if (content.kind === 'file') readWholeFile(content, path, bytes);
    else bytes.set(this.read(content, path));
  }

  /**
   * The data of a file of a wheel, compressed as they are, into memory that is there.
   *
   * @param data of the compressed size
   * @throws LambdaZipError `dependencies`
   */
  readData(data: Uint8Array, content: WheelContent): void {
    this.#reading(content, () => {
      const descriptor = this.#descriptorOf(content.wheel);
      const header = this.#header;
      if (fill(header, descriptor, content.headerAt) < header.byteLength) throw new MemberProblem(CUT_OFF);
      if (fill(data, descriptor, content.headerAt + dataStart(header)) < data.byteLength)
        throw new MemberProblem(CUT_OFF);
    });
  }

  /**
   * Some first bytes of a file of a wheel, unchecked; all of it where that is little.
   *
   * @throws LambdaZipError `dependencies`
   */
  readStart(content: WheelContent): Uint8Array {
    return this.#reading(content, () => {
      const data = this.#dataOf(content, START_DATA);
      if (content.method === METHOD_STORED) return data;
      // The end is cut off on purpose: only the start is needed.
      return inflateRawSync(data, { finishFlush: zlib.Z_SYNC_FLUSH });
    });
  }

  /** Lets go of the wheels. */
  close(): void {
    for (const descriptor of this.#wheels.values()) closeQuietly(descriptor);
    this.#wheels.clear();
  }

  #readMember(content: WheelContent): Uint8Array {
    return this.#reading(content, () => contentOf(this.#dataOf(content), content));
  }

  #reading<T>({ wheel, member }: WheelContent, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof LambdaZipError) throw error;
      const problem = error instanceof MemberProblem ? error.message : cannotBeRead(error);
      throw wheelError(wheel.name, `is damaged: ${quoted(member)} ${problem}`, undefined, error);
    }
  }

  /** A member's data, compressed as they are; `most` bytes of them. Mostly by one read, together with the header. */
  #dataOf({ wheel, member, headerAt, compressedSize }: WheelContent, most = compressedSize): Buffer {
    const descriptor = this.#descriptorOf(wheel);
    const length = Math.min(compressedSize, most);
    const guess = LOCAL_FILE_HEADER_LENGTH + Buffer.byteLength(member) + USUAL_EXTRA + length;
    const read = readAt(descriptor, headerAt, Math.min(guess, wheel.size - headerAt));
    if (read.byteLength < LOCAL_FILE_HEADER_LENGTH) throw new MemberProblem(CUT_OFF);
    const start = dataStart(read);
    const data =
      start + length <= read.byteLength
        ? read.subarray(start, start + length)
        : readAt(descriptor, headerAt + start, length);
    if (data.byteLength < length) throw new MemberProblem(CUT_OFF);
    return data;
  }

  #descriptorOf(wheel: WheelFile): number {
    const { file } = wheel;
    const known = this.#wheels.get(file);
    if (known !== undefined) {
      this.#wheels.delete(file);
      this.#wheels.set(file, known);
      return known;
    }
    const descriptor = openWheel(wheel);
    const [[eldest, other] = []] = this.#wheels;
    if (this.#wheels.size >= MAX_OPEN && eldest !== undefined && other !== undefined) {
      this.#wheels.delete(eldest);
      closeQuietly(other);
    }
    this.#wheels.set(file, descriptor);
    return descriptor;
  }
}

function openWheel({ file, name, size }: WheelFile): number {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, READ_FLAGS);
    const stats = fstatSync(descriptor);
    if (stats.isFile() && stats.size === size) return descriptor;
  } catch (error) {
    throw wheelError(name, cannotBeRead(error), KEEP_HINT, error);
  }
  closeQuietly(descriptor);
  throw wheelError(name, 'changed while it was being packed', KEEP_HINT);
}

const KEEP_HINT = 'Build again, and do not change wheels until it has ended.';

const CUT_OFF = 'is truncated';

/** The available bytes, up to a length. */
function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(Math.max(0, length));
  return bytes.subarray(0, fill(bytes, descriptor, position));
}

/** @returns how many bytes were there */
function fill(bytes: Uint8Array, descriptor: number, position: number): number {
  let done = 0;
  while (done < bytes.byteLength) {
    const read = readSync(descriptor, bytes, done, bytes.byteLength - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}
