/** The differences of two packages, entry by entry, and by Python package. */
import type { Mode } from '../entries/entry.js';
import { comparePaths } from '../entries/tree.js';
import { packageVersions } from './packages.js';

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
 * Compares two packages entry by entry. Contents are the same when their SHA-256 are, or else, where one side
 * does not know it, when size and CRC-32 are. What cannot be told counts as changed.
 *
 * @param before what was there, in any order
 * @param after what is there now, in any order
 */
export function compareEntries(before: Iterable<EntryState>, after: Iterable<EntryState>): Changes {
  const left = new Map([...before].map((entry) => [entry.path, entry]));
  const right = new Map([...after].map((entry) => [entry.path, entry]));
  const counts = { added: 0, removed: 0, content: 0, mode: 0, unchanged: 0 };
  const entries: EntryChange[] = [];
  for (const path of new Set([...left.keys(), ...right.keys()])) {
    const change = changeOf(path, left.get(path), right.get(path));
    counts[change?.kind ?? 'unchanged'] += 1;
    if (change !== undefined) entries.push(change);
  }
  entries.sort((one, other) => comparePaths(one.path, other.path));
  return { entries, counts, packages: comparePackages(left.keys(), right.keys()) };
}

function changeOf(
  path: string,
  before: EntryState | undefined,
  after: EntryState | undefined,
): EntryChange | undefined {
  if (after === undefined) return before && { kind: 'removed', path, before };
  if (before === undefined) return { kind: 'added', path, after };
  if (!sameContent(before, after)) return { kind: 'content', path, before, after };
  return before.mode === after.mode ? undefined : { kind: 'mode', path, before, after };
}

function sameContent(one: EntryState, other: EntryState): boolean {
  if (one.size !== other.size) return false;
  if (one.sha256 !== undefined && other.sha256 !== undefined) return one.sha256 === other.sha256;
  return one.crc32 !== undefined && one.crc32 === other.crc32;
}

function comparePackages(before: Iterable<string>, after: Iterable<string>): PackageChange[] {
  const left = packageVersions(before);
  const right = packageVersions(after);
  return [...new Set([...left.keys(), ...right.keys()])]
    .sort(comparePaths)
    .map((name) => ({ name, before: left.get(name), after: right.get(name) }))
    .filter((change) => change.before !== change.after);
}
