/** Pieces of an archive, as threads hand them on. */
import type { BinaryFinding } from '../inspect/binaries/check.js';
import type { EntryRecord } from './format.js';

/** Facts of a packed entry. Plain data: it crosses threads. */
export interface PackedEntry extends EntryRecord {
  /** SHA-256 of the content, hex. */
  readonly sha256: string;
  /** Findings on the content, if it is a binary that was checked. */
  readonly binary: BinaryFinding | undefined;
  /** The kinds of secrets that it may contain; empty where nothing was found, or looked for. */
  readonly secrets: readonly string[];
}

/**
 * Bytes of the archive that follow those of the segment before, and the entries whose local headers are among
 * them. Most segments hold many entries, each its local header and then its data; an entry that is larger than a
 * segment goes on in the next, which then lists no entry for it.
 */
export interface Segment {
  /** In archive order. */
  readonly entries: readonly PackedEntry[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reuse: Reuse;
}

/** Use of the store of compressed contents. */
export interface Reuse {
  /** Contents that did not have to be compressed. */
  readonly found: number;
  /** Contents that were put there for later runs. */
  readonly put: number;
}

export const NO_REUSE: Reuse = { found: 0, put: 0 };

export function addReuse(one: Reuse, other: Reuse): Reuse {
  return { found: one.found + other.found, put: one.put + other.put };
}
