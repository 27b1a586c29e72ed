/**
 * Findings from packing a file, kept in the store beside its compressed data: with both, another build needs neither to
 * read the file nor to compress it.
 */
import type { Content, Entry, Mode } from '../../entries/entry.js';
import type { BinaryFinding } from '../../inspect/binaries/check.js';
import type { Target } from '../../lambda/target.js';
import { sha256Of } from '../../util/digest.js';
import { isSettled } from '../../util/settled.js';
import { VERSION } from '../../util/version.js';

export interface PackNote {
  /** Of the content, hex. */
  readonly sha256: string;
  readonly crc32: number;
  /** The mode by content. */
  readonly mode: Mode;
  /** By the target that is part of the key. */
  readonly binary: BinaryFinding | undefined;
  /** If they were looked for, which is part of the key. */
  readonly secrets: readonly string[];
}

/**
 * The key of a note: everything that it depends on, the program that looked included. Contents have keys of the same
 * form, their SHA-256; none that is looked up is as short as what this is the SHA-256 of.
 *
 * @param searched whether secrets are looked for in the entry
 * @returns undefined where only reading the content tells what it is
 */
export function noteKey(
  { path, content }: Entry,
  target: Target | undefined,
  searched: boolean,
): string | undefined {
  if (content.kind === 'file' && content.size < MIN_FILE) return undefined;
  const identity = identityOf(content);
  if (identity === undefined) return undefined;
  // The path says which Python a library is for, and names files that hold secrets.
  const names = sha256Of(Buffer.from(JSON.stringify([...identity, path])));
  return sha256Of(Buffer.from(`${VERSION}\n${names}\n${againstOf(target)}\n${searched}`));
}

/** What binaries are checked against. */
export function againstOf(target: Target | undefined): string {
  return target === undefined ? '' : `${target.runtime} ${target.architecture}`;
}

/** What no two contents share; undefined where only reading the content tells what it is. */
export function identityOf(content: Content): readonly (string | number)[] | undefined {
  if (content.kind === 'bytes') return undefined;
  if (content.kind === 'wheel') return [content.wheel.sha256, content.member];
  const { file, size, mtimeMs, ctimeMs, ino } = content;
  return isSettled(content) ? [file, size, mtimeMs, ctimeMs, ino] : undefined;
}

/** A smaller file is read and digested in the time it takes to look up a note of its own. Bytes. */
const MIN_FILE = 8 * 1024;

export function noteBytes(note: PackNote): Buffer {
  return Buffer.from(JSON.stringify(note));
}

/** A note that was kept, whole: its checksum has been seen to be right. */
export function parseNote(bytes: Buffer): PackNote {
  const { sha256, crc32, mode, binary, secrets }: PackNote = JSON.parse(bytes.toString('utf8'));
  return { sha256, crc32, mode, binary, secrets };
}
