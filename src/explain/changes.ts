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
