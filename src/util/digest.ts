import * as crypto from 'node:crypto';

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

/** SHA-256 of bytes that are all there, or of a text as UTF-8; hex. Node's own short form came with 20.12 and 21.7, and saves most of what a small file costs. */
export const sha256Of: (bytes: Uint8Array | string) => string =
  typeof crypto.hash === 'function'
    ? (bytes) => crypto.hash('sha256', bytes, 'hex')
    : (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');
