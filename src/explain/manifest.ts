import { createHash } from 'node:crypto';
import { FORMAT_VERSION } from '../archive/format.js';
import type { Mode } from '../pipeline/entry.js';

/** One entry as the manifest records it. */
export interface ManifestEntry {
  readonly path: string;
  readonly mode: Mode;
  /** Bytes. */
  readonly size: number;
  /** Of the content, hex. */
  readonly sha256: string;
}

/**
 * The manifest as text: JSON with one line per entry, in archive order, and the same bytes for the
 * same entries. docs/format.md states them.
 */
export function manifestText(entries: Iterable<ManifestEntry>): string {
  const lines: string[] = [];
  for (const { path, mode, size, sha256 } of entries)
    lines.push(JSON.stringify({ path, mode, size, sha256 }));
  return `{"formatVersion":${FORMAT_VERSION},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * The content digest: SHA-256 of the manifest's text, hex. It moves with paths, modes and contents,
 * not with the compression level.
 */
export function contentDigest(manifest: string): string {
  return createHash('sha256').update(manifest).digest('hex');
}
