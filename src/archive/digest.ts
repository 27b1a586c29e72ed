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
