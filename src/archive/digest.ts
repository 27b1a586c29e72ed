import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** A SHA-256 in the two notations people meet. */
export interface Digest {
  /** 64 lower-case hexadecimal digits, as `sha256sum` prints. */
  readonly hex: string;
  /** Base64 of the 32 raw bytes: Lambda's `CodeSha256`, Terraform's `source_code_hash`. */
  readonly base64: string;
}

/** @param bytes the 32 raw bytes of a SHA-256 */
export function digestOf(bytes: Buffer): Digest {
  return { hex: bytes.toString('hex'), base64: bytes.toString('base64') };
}

/** The digest of a file, read as a stream. Errors are those of the file system. */
export async function digestFile(file: string): Promise<Digest> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return digestOf(hash.digest());
}
