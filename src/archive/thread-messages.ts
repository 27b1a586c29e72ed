/**
 * What threads tell each other, in columns: copied one by one, with the names of all their fields, entries would take
 * longer to hand over than small ones take to compress.
 */
import type { BinaryFinding } from '../binary/check.js';
import { type Entry, MODES } from '../pipeline/entry.js';
import { METHOD_DEFLATED, METHOD_STORED } from './format.js';
import type { PackedEntry, Reuse, Segment } from './segment.js';

/** Entries; every list has one item for each. */
export interface EntryColumns {
  readonly paths: readonly string[];
  readonly modes: readonly Entry['mode'][];
  /** The file to read, or the bytes. */
  readonly contents: readonly (string | Uint8Array)[];
  /** What the walk saw of the files: {@link SEEN} numbers for each entry. */
  readonly seen: Float64Array;
}

/** Size, time of the last change, number of the file; whether an installer wrote it. */
const SEEN = 4;

export function entryColumns(entries: readonly Entry[]): EntryColumns {
  const seen = new Float64Array(entries.length * SEEN);
  const contents = entries.map(({ content, installed }, index) => {
    if (installed) seen[index * SEEN + SEEN - 1] = 1;
    if (content.kind === 'bytes') return content.bytes;
    seen.set([content.size, content.mtimeMs, content.ino], index * SEEN);
    return content.file;
  });
  return { paths: entries.map(({ path }) => path), modes: entries.map(({ mode }) => mode), contents, seen };
}

export function entriesOf({ paths, modes, contents, seen }: EntryColumns): Entry[] {
  return paths.map((path, index) => {
    const [size = 0, mtimeMs = 0, ino = 0, installed] = seen.subarray(index * SEEN, (index + 1) * SEEN);
    const content = contents[index] ?? '';
    return {
      path,
      mode: modes[index] ?? 'from-content',
      installed: installed === 1,
      content:
        typeof content === 'string'
          ? { kind: 'file', file: content, size, mtimeMs, ino }
          : { kind: 'bytes', bytes: content },
    };
  });
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

/** @param paths of the segment's entries, and of those that follow */
export function segmentOf(
  { bytes, reuse, rows, digests, binaries, secrets }: SegmentColumns,
  paths: readonly string[],
): Segment {
  const findings = new Map(binaries);
  const kinds = new Map(secrets);
  const entries: PackedEntry[] = [];
  for (let index = 0; index * ROW < rows.length; index += 1) {
    const number = (column: number): number => rows[index * ROW + column] ?? 0;
    entries.push({
      path: paths[index] ?? '',
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
