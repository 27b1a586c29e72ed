/** Indexes of volumes, as files have them; those of small ones are read once. */
import { closeSync, fstatSync, openSync, type Stats, statSync } from 'node:fs';
import { READ_FLAGS } from '../../util/files.js';
import { VolumeIndex } from './store-volume.js';

interface KnownIndex {
  readonly stats: Stats;
  readonly kind: string;
  readonly index: VolumeIndex;
}

/** By file. A run of many small builds makes a volume in each, and each looks into those of all others. */
const known = new Map<string, KnownIndex>();

/** Records of an index that is worth remembering: 11 KiB. A larger one is of a build that takes longer than reading it. */
const MAX_RECORDS = 100;
/** As many as a store has between builds. */
const MAX_KNOWN = 256;

/**
 * The index of a volume.
 *
 * @param kind as of {@link VolumeIndex.read}
 * @returns undefined as the index where the file is no volume; when the file was used last, as its times say
 * @throws the system's error
 */
export function indexOf(
  file: string,
  kind: string,
): { readonly index: VolumeIndex | undefined; readonly usedMs: number } {
  const before = known.get(file);
  if (before !== undefined) {
    const stats = statSync(file);
    if (before.kind === kind && isSame(stats, before.stats))
      return { index: before.index, usedMs: stats.mtimeMs };
    known.delete(file);
  }
  const descriptor = openSync(file, READ_FLAGS);
  try {
    const stats = fstatSync(descriptor);
    const index = VolumeIndex.read(descriptor, stats.size, kind);
    if (index !== undefined && index.length <= MAX_RECORDS) {
      const [oldest] = known.keys();
      if (known.size >= MAX_KNOWN && oldest !== undefined) known.delete(oldest);
      known.set(file, { stats, kind, index });
    }
    return { index, usedMs: stats.mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}

function isSame(one: Stats, other: Stats): boolean {
  return (
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs
  );
}
