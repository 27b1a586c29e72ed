/** What differs between two packages, entry by entry. */
import type { Mode } from '../pipeline/entry.js';

/** One side of an entry, as far as it is known: a manifest knows digests, a central directory checksums. */
export interface EntryState {
  readonly path: string;
  readonly mode: Mode;
  /** Bytes. */
  readonly size: number;
  /** Of the content, hex. */
  readonly sha256?: string | undefined;
  /** CRC-32 of the content (APPNOTE 4.4.7). */
  readonly crc32?: number | undefined;
}

/** An entry that is not the same on both sides. `mode` means that nothing but the mode differs. */
export type EntryChange =
  | { readonly kind: 'added'; readonly path: string; readonly after: EntryState }
  | { readonly kind: 'removed'; readonly path: string; readonly before: EntryState }
  | {
      readonly kind: 'content' | 'mode';
      readonly path: string;
      readonly before: EntryState;
      readonly after: EntryState;
    };

/** How many entries changed in which way. */
export type ChangeCounts = Readonly<Record<EntryChange['kind'] | 'unchanged', number>>;

/** A Python package whose version is not the same on both sides; undefined where it is not installed. */
export interface PackageChange {
  /** Normalised as PEP 503 has it. */
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** All differences, in archive order. Without entry changes, only the compressor or the format differs. */
export interface Changes {
  readonly entries: readonly EntryChange[];
  readonly counts: ChangeCounts;
  readonly packages: readonly PackageChange[];
}

/**
 * All differences between two lists of entries. Contents are the same when their digests are, or their
 * checksums and sizes; where neither can be told, they count as different.
 */
export function compareEntries(before: readonly EntryState[], after: readonly EntryState[]): Changes {
  const left = new Map(before.map((entry) => [entry.path, entry]));
  const right = new Map(after.map((entry) => [entry.path, entry]));
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  const sorted = paths.map((path) => ({ path, bytes: Buffer.from(path) }));
  sorted.sort((one, two) => Buffer.compare(one.bytes, two.bytes));
  const entries: EntryChange[] = [];
  const counts = { added: 0, removed: 0, content: 0, mode: 0, unchanged: 0 };
  for (const { path } of sorted) {
    const change = changeOf(path, left.get(path), right.get(path));
    counts[change?.kind ?? 'unchanged'] += 1;
    if (change !== undefined) entries.push(change);
  }
  return { entries, counts, packages: [] };
}

function changeOf(
  path: string,
  before: EntryState | undefined,
  after: EntryState | undefined,
): EntryChange | undefined {
  if (after === undefined) return before === undefined ? undefined : { kind: 'removed', path, before };
  if (before === undefined) return { kind: 'added', path, after };
  if (!sameContent(before, after)) return { kind: 'content', path, before, after };
  return before.mode === after.mode ? undefined : { kind: 'mode', path, before, after };
}

function sameContent(before: EntryState, after: EntryState): boolean {
  if (before.size !== after.size) return false;
  if (before.sha256 !== undefined && after.sha256 !== undefined) return before.sha256 === after.sha256;
  return before.crc32 !== undefined && before.crc32 === after.crc32;
}
