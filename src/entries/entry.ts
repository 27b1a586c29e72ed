import type { WheelFile } from './wheel-file.js';

/**
 * The mode of an entry as it is archived. There are three only, so that nothing of a file system's
 * permission bits, owner, umask or ACLs can reach a hash.
 */
export const MODES = ['0644', '0755', 'symlink'] as const;
export type Mode = (typeof MODES)[number];

/** Bytes that still lie in a file; what the walk saw of it is checked again when it is read. */
export interface FileContent {
  readonly kind: 'file';
  /** Absolute path in this system's notation, with no symbolic link in its last component. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** When its content and when anything of it was changed last, and which file it is, as `Stats` has them. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
  /** The path that the user knows, for messages; by default the entry's path. */
  readonly origin?: string;
}

/** Bytes in memory: symbolic link targets, and whatever an engine produced itself. */
export interface BytesContent {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
}

/** A file inside a wheel, still compressed; the packer inflates it. */
export interface WheelContent {
  readonly kind: 'wheel';
  readonly wheel: WheelFile;
  /** Its name in the wheel. */
  readonly member: string;
  /** Where its local header begins, in bytes from the start of the wheel. */
  readonly headerAt: number;
  /** 0 (stored) or 8 (DEFLATE). */
  readonly method: number;
  /** Bytes. */
  readonly compressedSize: number;
  /** Bytes. */
  readonly size: number;
  readonly crc32: number;
  /** Of the content, hex, as the wheel states it; compared when the content is read. */
  readonly sha256: string;
}

/** Content of a directory: files, and links, whose targets are in memory. */
export type SourceContent = FileContent | BytesContent;

export type Content = SourceContent | WheelContent;

/**
 * One member of the tree, as every engine yields it. `from-content` leaves the mode to the first
 * bytes of the content, which are known only once the content is read.
 */
export interface Entry {
  /** POSIX relative path in NFC. */
  readonly path: string;
  readonly mode: Mode | 'from-content';
  readonly content: Content;
  /** Whether an installer wrote it. The bytes do not depend on it. */
  readonly installed?: boolean;
}

/** An entry of a directory that was walked. */
export interface SourceEntry extends Entry {
  readonly content: SourceContent;
}

/** The size of an entry's content in bytes. */
export function contentSize(content: Content): number {
  return content.kind === 'bytes' ? content.bytes.byteLength : content.size;
}
