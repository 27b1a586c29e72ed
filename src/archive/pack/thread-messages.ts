/**
 * Messages between threads, in columns: copied one by one, with the names of all their fields, entries would take
 * longer to hand over than small ones take to compress.
 */
import { type Content, type Entry, MODES } from '../../entries/entry.js';
import type { WheelFile } from '../../entries/wheel-file.js';
import { METHOD_DEFLATED, METHOD_STORED } from '../../entries/zip-member.js';
import type { BinaryFinding } from '../../inspect/binaries/check.js';
import type { PackedEntry, Reuse, Segment } from '../segment.js';

/** Entries; every list has one item for each. */
export interface EntryColumns {
  readonly paths: readonly string[];
  readonly modes: readonly Entry['mode'][];
  /** The file to read, the name in the wheel, or the bytes. */
  readonly contents: readonly (string | Uint8Array)[];
  /** {@link NUMBERS} for each entry. */
  readonly numbers: Float64Array;
  /** Those that the entries lie in. */
  readonly wheels: readonly WheelFile[];
  /** SHA-256 of what lies in a wheel, hex; otherwise empty. */
  readonly digests: readonly string[];
  /** Of a file as the user knows it, if that is told. */
  readonly origins: readonly (string | undefined)[];
}

/**
 * Whether an installer wrote it; the place of its wheel in the list and one more, 0 for none; its size. Then of a file
 * when its content and when it was changed last, and its number; of what lies in a wheel its CRC-32, header, method and compressed size.
 */
const NUMBERS = 7;

export function entryColumns(entries: readonly Entry[]): EntryColumns {
  const numbers = new Float64Array(entries.length * NUMBERS);
  const wheels: WheelFile[] = [];
  const contents = entries.map(({ content, installed }, index) => {
    const at = index * NUMBERS;
    if (installed) numbers[at] = 1;
    if (content.kind === 'bytes') return content.bytes;
    if (content.kind === 'file') {
      numbers.set([0, content.size, content.mtimeMs, content.ctimeMs, content.ino], at + 1);
      return content.file;
    }
    const { wheel, size, crc32, headerAt, method, compressedSize } = content;
    // Those of one wheel mostly follow one another.
    let place = wheels.lastIndexOf(wheel);
    if (place < 0) place = wheels.push(wheel) - 1;
    numbers.set([place + 1, size, crc32, headerAt, method, compressedSize], at + 1);
    return content.member;
  });
  return {
    paths: entries.map(({ path }) => path),
    modes: entries.map(({ mode }) => mode),
    contents,
    numbers,
    wheels,
    digests: entries.map(({ content }) => (content.kind === 'wheel' ? content.sha256 : '')),
    origins: entries.map(({ content }) => (content.kind === 'file' ? content.origin : undefined)),
  };
}

export function entriesOf(columns: EntryColumns): Entry[] {
  return columns.paths.map((path, index) => ({
    path,
    mode: columns.modes[index] ?? 'from-content',
    installed: columns.numbers[index * NUMBERS] === 1,
    content: contentAt(columns, index),
  }));
}

function contentAt(columns: EntryColumns, index: number): Content {
  const { contents, numbers, wheels, digests, origins } = columns;
  const content = contents[index] ?? '';
  if (typeof content !== 'string') return { kind: 'bytes', bytes: content };
  const [place = 0, size = 0, ...rest] = numbers.subarray(index * NUMBERS + 1, (index + 1) * NUMBERS);
  const wheel = wheels[place - 1];
  if (wheel === undefined) {
    const [mtimeMs = 0, ctimeMs = 0, ino = 0] = rest;
    const origin = origins[index];
    return {
      kind: 'file',
      file: content,
      size,
      mtimeMs,
      ctimeMs,
      ino,
      ...(origin !== undefined && { origin }),
    };
  }
  const [crc32 = 0, headerAt = 0, method = 0, compressedSize = 0] = rest;
  const sha256 = digests[index] ?? '';
  return { kind: 'wheel', wheel, member: content, headerAt, method, compressedSize, size, crc32, sha256 };
}

/** A segment, without what whoever asked for it knows: the paths. */
export interface SegmentColumns {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reuse: Reuse;
  /** {@link ROW} numbers for each entry. */
  readonly rows: Float64Array;
  /** SHA-256 of each entry, hex, one after another. */
  readonly digests: string;
  /** By the entry's index in the segment. */
  readonly binaries: readonly (readonly [number, BinaryFinding])[];
  readonly secrets: readonly (readonly [number, readonly string[]])[];
}

/** CRC-32, compressed size, size, index of the mode, whether it is deflated. */
const ROW = 5;
const DIGEST_LENGTH = 64;

export function segmentColumns({ entries, bytes, reuse }: Segment): SegmentColumns {
  const rows = new Float64Array(entries.length * ROW);
  let at = 0;
  for (const { crc32, compressedSize, size, mode, method } of entries) {
    rows.set([crc32, compressedSize, size, MODES.indexOf(mode), method === METHOD_DEFLATED ? 1 : 0], at);
    at += ROW;
  }
  return {
    bytes,
    reuse,
    rows,
    digests: entries.map(({ sha256 }) => sha256).join(''),
    binaries: entries.flatMap(({ binary }, index) =>
      binary === undefined ? [] : [[index, binary] as const],
    ),
    secrets: entries.flatMap(({ secrets }, index) =>
      secrets.length === 0 ? [] : [[index, secrets] as const],
    ),
  };
}

/** @param asked the segment's entries, and those that follow */
export function segmentOf(
  { bytes, reuse, rows, digests, binaries, secrets }: SegmentColumns,
  asked: readonly Entry[],
): Segment {
  const findings = new Map(binaries);
  const kinds = new Map(secrets);
  const entries: PackedEntry[] = [];
  for (let index = 0; index * ROW < rows.length; index += 1) {
    const number = (column: number): number => rows[index * ROW + column] ?? 0;
    entries.push({
      path: asked[index]?.path ?? '',
      crc32: number(0),
      compressedSize: number(1),
      size: number(2),
      mode: MODES[number(3)] ?? '0644',
      method: number(4) === 1 ? METHOD_DEFLATED : METHOD_STORED,
      sha256: digests.slice(index * DIGEST_LENGTH, (index + 1) * DIGEST_LENGTH),
      binary: findings.get(index),
      secrets: kinds.get(index) ?? [],
    });
  }
  return { entries, bytes, reuse };
}
