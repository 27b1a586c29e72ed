/**
 * A file of the store of compressed contents: the data of many, one after another, then an index of them, then an end
 * of fixed length that tells where the index is. A file for each content would be simpler, but many file systems take
 * longer to make a file than the compressor takes to fill it.
 */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';

/** Where a content's outcome is in a volume. */
export interface VolumeRecord {
  /** Of the content, or of what a note is about, hex. */
  readonly sha256: string;
  /** SHA-256 of the data, hex. */
  readonly checksum: string;
  /** Bytes from the start of the volume. */
  readonly offset: number;
  /** Bytes; 0 where compressing does not make the content smaller. */
  readonly length: number;
}

/** An index holds for each record: two SHA-256, of the content and of the data, and two numbers of 48 bits, little-endian. */
const DIGEST_BYTES = 32;
const NUMBER_BYTES = 6;
const RECORD_BYTES = 2 * DIGEST_BYTES + 2 * NUMBER_BYTES;
/** The end: the number of records, SHA-256 of the kind and the index, and what tells volumes from other files. */
const MAGIC = Buffer.from('lambda-zip volume 1\n');
const END_BYTES = NUMBER_BYTES + DIGEST_BYTES + MAGIC.length;

/** The records of a volume that is being written, as they will lie in it: an object and a piece of memory for each would cost more. */
export class VolumeRecords {
  #bytes = Buffer.allocUnsafeSlow(FIRST_RECORDS * RECORD_BYTES);
  #length = 0;

  add({ sha256, checksum, offset, length }: VolumeRecord): void {
    if (this.#length + RECORD_BYTES > this.#bytes.length) {
      const more = Buffer.allocUnsafeSlow(2 * this.#bytes.length);
      this.#bytes.copy(more, 0, 0, this.#length);
      this.#bytes = more;
    }
    const at = this.#length;
    this.#bytes.write(sha256, at, 'hex');
    this.#bytes.write(checksum, at + DIGEST_BYTES, 'hex');
    this.#bytes.writeUIntLE(offset, at + 2 * DIGEST_BYTES, NUMBER_BYTES);
    this.#bytes.writeUIntLE(length, at + 2 * DIGEST_BYTES + NUMBER_BYTES, NUMBER_BYTES);
    this.#length += RECORD_BYTES;
  }

  /**
   * The part after the data.
   *
   * @param kind what the data depend on beside their contents; a volume of another kind is not one
   */
  end(kind: string): Buffer {
    const index = this.#bytes.subarray(0, this.#length);
    const end = Buffer.alloc(END_BYTES);
    end.writeUIntLE(this.#length / RECORD_BYTES, 0, NUMBER_BYTES);
    sha256(index, kind).copy(end, NUMBER_BYTES);
    MAGIC.copy(end, NUMBER_BYTES + DIGEST_BYTES);
    return Buffer.concat([index, end]);
  }
}

/** Those of a small build: 5 KiB. */
const FIRST_RECORDS = 64;

/** The index of a volume as it lies there: a store has a hundred thousand records, and a build asks for few. */
export class VolumeIndex {
  readonly #bytes: Buffer;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /**
   * The index of a volume, or undefined when the file is not one, or not whole.
   *
   * @param size of the file, bytes
   * @param kind as {@link VolumeRecords.end} was told
   * @throws the system's error
   */
  static read(descriptor: number, size: number, kind: string): VolumeIndex | undefined {
    if (size < END_BYTES) return undefined;
    const end = readAt(descriptor, size - END_BYTES, END_BYTES);
    if (end === undefined || !end.subarray(NUMBER_BYTES + DIGEST_BYTES).equals(MAGIC)) return undefined;
    const length = end.readUIntLE(0, NUMBER_BYTES) * RECORD_BYTES;
    const start = size - END_BYTES - length;
    if (start < 0) return undefined;
    const bytes = readAt(descriptor, start, length);
    const checksum = end.subarray(NUMBER_BYTES, NUMBER_BYTES + DIGEST_BYTES);
    if (bytes === undefined || !sha256(bytes, kind).equals(checksum)) return undefined;
    return new VolumeIndex(bytes);
  }

  /** How many records there are. */
  get length(): number {
    return this.#bytes.length / RECORD_BYTES;
  }

  /** The first 32 bits of a record's key, which are as good as random. */
  prefix(index: number): number {
    return this.#bytes.readUInt32LE(index * RECORD_BYTES);
  }

  /** A record, if it is that of the content. It may lead beyond the data; their checksum tells. */
  record(index: number, content: Buffer): VolumeRecord | undefined {
    const bytes = this.#bytes.subarray(index * RECORD_BYTES, (index + 1) * RECORD_BYTES);
    if (!bytes.subarray(0, DIGEST_BYTES).equals(content)) return undefined;
    return {
      sha256: content.toString('hex'),
      checksum: bytes.toString('hex', DIGEST_BYTES, 2 * DIGEST_BYTES),
      offset: bytes.readUIntLE(2 * DIGEST_BYTES, NUMBER_BYTES),
      length: bytes.readUIntLE(2 * DIGEST_BYTES + NUMBER_BYTES, NUMBER_BYTES),
    };
  }
}

/**
 * Exactly so many bytes, or undefined where the file ends before.
 *
 * @param bytes what to read them into, of that length
 */
export function readAt(
  descriptor: number,
  position: number,
  length: number,
  bytes: Buffer = Buffer.allocUnsafeSlow(length),
): Buffer | undefined {
  let done = 0;
  while (done < length) {
    const read = readSync(descriptor, bytes, done, length - done, position + done);
    if (read === 0) return undefined;
    done += read;
  }
  return bytes;
}

function sha256(index: Buffer, kind: string): Buffer {
  return createHash('sha256').update(`${kind}\n`).update(index).digest();
}
