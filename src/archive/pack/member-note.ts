/**
 * Findings from packing a file of a wheel, kept in the store beside its compressed data: with both, another build needs
 * neither to inflate the file nor to compress it.
 */
import type { Mode, WheelContent } from '../../entries/entry.js';
import type { BinaryFinding } from '../../inspect/binaries/check.js';
import type { Target } from '../../lambda/target.js';
import { sha256Of } from '../../util/digest.js';
import { VERSION } from '../../util/version.js';

interface MemberNote {
  /** Of the content, hex. */
  readonly sha256: string;
  /** The mode by content. */
  readonly mode: Mode;
  /** By the target that is part of the key. */
  readonly binary: BinaryFinding | undefined;
}

/**
 * The key of a note: everything that it depends on, the program that looked included. Contents have keys of the same
 * form, their SHA-256; none that is looked up is as short as what this is the SHA-256 of.
 *
 * @param path the entry's, which says which Python a library is for
 */
export function noteKey({ wheel, member }: WheelContent, path: string, target: Target | undefined): string {
  const names = sha256Of(Buffer.from(JSON.stringify([member, path])));
  const against = target === undefined ? '' : `${target.runtime} ${target.architecture}`;
  return sha256Of(Buffer.from(`${VERSION}\n${wheel.sha256}\n${names}\n${against}`));
}

export function noteBytes(note: MemberNote): Buffer {
  return Buffer.from(JSON.stringify(note));
}

/** A note that was kept, whole: its checksum has been seen to be right. */
export function parseNote(bytes: Buffer): MemberNote {
  const { sha256, mode, binary }: MemberNote = JSON.parse(bytes.toString('utf8'));
  return { sha256, mode, binary };
}
