import { open } from 'node:fs/promises';
import { type ArchiveRecord, type ReadEntry, readArchive } from '../archive/reader.js';

/** One way in which two archives differ. */
export interface ArchiveDifference {
  /** The entry, or undefined when no entry explains the difference. */
  readonly path: string | undefined;
  /** The kind of difference: `present`, `content`, `mode`, a header field, or `bytes` at an offset. */
  readonly field: string;
  readonly first: string;
  readonly second: string;
}

const HEADER_FIELDS = [
  'mode',
  'flags',
  'method',
  'modified',
  'crc32',
  'compressedSize',
  'size',
  'offset',
] as const satisfies readonly (keyof ArchiveRecord)[];

/**
 * Compares two archives byte for byte and, where they differ, names entries and fields. An entry
 * whose content differs is named for that alone; `offset` is named only where nothing else explains it.
 *
 * @returns empty when the bytes are equal
 */
export async function compareArchives(first: string, second: string): Promise<ArchiveDifference[]> {
  const offset = await firstDifference(first, second);
  if (offset === undefined) return [];
  const left = await readAll(first);
  const right = await readAll(second);
  const differences: ArchiveDifference[] = [];
  for (const path of new Set([...left.keys(), ...right.keys()])) {
    const one = left.get(path);
    const two = right.get(path);
    if (one === undefined || two === undefined) {
      differences.push({ path, field: 'present', first: yesOrNo(one), second: yesOrNo(two) });
    } else {
      differences.push(...compareHeaders(path, one, two));
    }
  }
  const telling = differences.filter(({ field }) => field !== 'offset');
  if (telling.length > 0) return telling;
  return [
    {
      path: undefined,
      field: 'bytes',
      first: `differ from offset ${offset}`,
      second: `differ from offset ${offset}`,
    },
  ];
}

function compareHeaders(path: string, one: ReadEntry, two: ReadEntry): ArchiveDifference[] {
  if (one.sha256 !== two.sha256) {
    return [{ path, field: 'content', first: `sha256 ${one.sha256}`, second: `sha256 ${two.sha256}` }];
  }
  return HEADER_FIELDS.filter((field) => one[field] !== two[field]).map((field) => ({
    path,
    field,
    first: String(one[field]),
    second: String(two[field]),
  }));
}

function yesOrNo(entry: ReadEntry | undefined): string {
  return entry === undefined ? 'no' : 'yes';
}

async function readAll(file: string): Promise<Map<string, ReadEntry>> {
  const entries = new Map<string, ReadEntry>();
  for await (const entry of readArchive(file)) entries.set(entry.path, entry);
  return entries;
}

const CHUNK_BYTES = 256 * 1024;

/** The offset of the first byte in which two files differ (a missing byte differs), or undefined. */
async function firstDifference(first: string, second: string): Promise<number | undefined> {
  const left = await open(first, 'r');
  try {
    const right = await open(second, 'r');
    try {
      const one = Buffer.alloc(CHUNK_BYTES);
      const two = Buffer.alloc(CHUNK_BYTES);
      for (let position = 0; ; ) {
        const a = await left.read(one, 0, CHUNK_BYTES, position);
        const b = await right.read(two, 0, CHUNK_BYTES, position);
        const length = Math.min(a.bytesRead, b.bytesRead);
        if (!one.subarray(0, length).equals(two.subarray(0, length))) {
          return position + one.subarray(0, length).findIndex((byte, index) => byte !== two[index]);
        }
        if (a.bytesRead !== b.bytesRead) return position + length;
        if (length === 0) return undefined;
        position += length;
      }
    } finally {
      await right.close();
    }
  } finally {
    await left.close();
  }
}
