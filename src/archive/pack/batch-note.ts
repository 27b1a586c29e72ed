/**
 * Findings from packing a batch, kept in the store as one note: entries that all are as they were then need neither be
 * read nor looked up one by one. A batch with a change has no note; its other files have theirs.
 */
import type { Entry, Mode } from '../../entries/entry.js';
import { contentSize } from '../../entries/entry.js';
import { METHOD_DEFLATED, METHOD_STORED } from '../../entries/zip-member.js';
import type { BinaryFinding } from '../../inspect/binaries/check.js';
import type { Target } from '../../lambda/target.js';
import { sha256Of } from '../../util/digest.js';
import { VERSION } from '../../util/version.js';
import type { PackedEntry } from '../segment.js';
import { MIN_CONTENT } from '../store/entry-store.js';
import { againstOf, identityOf } from './pack-note.js';

/** An entry of a batch as it was packed. */
export interface BatchedNote {
  /** Of the content, hex. */
  readonly sha256: string;
  readonly crc32: number;
  readonly mode: Mode;
  readonly binary?: BinaryFinding | undefined;
  readonly secrets?: readonly string[] | undefined;
  /** Of a content that is too small for the store: its data in the archive, in Base64, and their method. */
  readonly small?: { readonly data: string; readonly deflated: boolean };
}

/** A note for each entry of a batch; null for what has to be packed anew each time. */
type BatchNotes = readonly (BatchedNote | null)[];

/** What a batch is. */
interface BatchIdentity {
  /** Of its note: everything that this depends on. */
  readonly key: string;
  /** By the index of an entry, whether the key has its content. */
  readonly known: readonly boolean[];
}

/** @param isSearched whether secrets are looked for in an entry */
export function batchIdentity(
  entries: readonly Entry[],
  target: Target | undefined,
  isSearched: (entry: Entry) => boolean,
): BatchIdentity {
  // Asked once: a file may come to rest while the batch is packed.
  const identities = entries.map(({ content }) => identityOf(content));
  const all = entries.map((entry, index) => [
    entry.path,
    entry.mode,
    isSearched(entry),
    identities[index] ?? UNKNOWN,
  ]);
  return {
    // It begins as no other key of the store does.
    key: sha256Of(Buffer.from(`batch ${VERSION}\n${againstOf(target)}\n${JSON.stringify(all)}`)),
    known: identities.map((identity) => identity !== undefined),
  };
}

const UNKNOWN = '';

/**
 * @param data as they stand in the archive
 * @param isKept whether the store has them
 */
export function batchedNote(
  { size, sha256, crc32, mode, method, binary, secrets }: PackedEntry,
  data: Uint8Array,
  isKept: boolean,
): BatchedNote | null {
  const note = { sha256, crc32, mode, binary, secrets: secrets.length > 0 ? secrets : undefined };
  const deflated = method === METHOD_DEFLATED;
  if (size < MIN_CONTENT) return { ...note, small: { data: Buffer.from(data).toString('base64'), deflated } };
  return deflated && isKept ? note : null;
}

/** @returns an entry as it was packed before */
export function packedBefore(
  { path, content }: Entry,
  { sha256, crc32, mode, binary, secrets = [], small }: BatchedNote,
  data: Uint8Array,
): PackedEntry {
  const method = small?.deflated === false ? METHOD_STORED : METHOD_DEFLATED;
  const size = contentSize(content);
  return { path, mode, method, crc32, compressedSize: data.byteLength, size, sha256, binary, secrets };
}

export function batchBytes(notes: BatchNotes): Buffer {
  return Buffer.from(JSON.stringify(notes));
}

/** Notes that were kept, whole: their checksum has been seen to be right. */
export function parseBatch(bytes: Buffer): BatchNotes {
  return JSON.parse(bytes.toString('utf8'));
}
