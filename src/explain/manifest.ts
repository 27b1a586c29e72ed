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

/** More than any package AWS Lambda takes can need; keeps a hostile manifest from filling the memory. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a manifest of this format version back.
 *
 * @returns undefined for anything but a text that {@link manifestText} writes, to the letter
 */
export function parseManifest(text: string): ManifestEntry[] | undefined {
  try {
    const { entries }: { entries?: unknown } = JSON.parse(text);
    if (!Array.isArray(entries) || !entries.every(isManifestEntry)) return undefined;
    return manifestText(entries) === text && ascend(entries) ? entries : undefined;
  } catch {
    return undefined;
  }
}

function isManifestEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { path, mode, size, sha256 }: { [K in keyof ManifestEntry]?: unknown } = value;
  return (
    typeof path === 'string' &&
    (mode === '0644' || mode === '0755' || mode === 'symlink') &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

/** Whether paths are in archive order, and so each there once. */
function ascend(entries: readonly ManifestEntry[]): boolean {
  return entries.every(({ path }, index) => {
    const previous = entries[index - 1];
    return previous === undefined || Buffer.compare(Buffer.from(previous.path), Buffer.from(path)) < 0;
  });
}
