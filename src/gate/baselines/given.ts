/** A baseline the user states, as a Terraform output or a parameter store has it. */
import { type Digest, digestOf } from '../../util/digest.js';
import type { Baseline } from './baseline.js';

/**
 * Reads a SHA-256 as people write it: 64 hexadecimal digits of either case, or base64 of the 32 bytes,
 * with or without `sha256:` before it.
 *
 * @returns undefined for anything else
 */
export function parseDigest(text: string): Digest | undefined {
  const value = text.replace(/^sha256:/i, '');
  if (/^[0-9a-f]{64}$/i.test(value)) return digestOf(Buffer.from(value, 'hex'));
  if (!/^[A-Za-z0-9+/]{43}=$/.test(value)) return undefined;
  const digest = digestOf(Buffer.from(value, 'base64'));
  // The last character has two unused bits, so the same bytes could be written in several ways.
  return digest.base64 === value ? digest : undefined;
}

/** A baseline that is the digest itself; nothing is known of its entries. */
export function givenBaseline(digest: Digest): Baseline {
  return {
    read: async () => ({
      kind: 'known',
      digest,
      origin: "the digest given as 'baseline'",
      entries: async () => undefined,
    }),
  };
}
