/** What the core gives, without what only the core needs. */
import type { Changes } from '../compare/changes.js';
import type { ManifestEntry } from '../compare/manifest.js';
import type { Entry, PackageChanges } from './results.js';

export function entryOf({ path, mode, size, sha256 }: ManifestEntry): Entry {
  return { path, mode, size, sha256 };
}

export function changesOf({ entries, counts, packages }: Changes): PackageChanges {
  return { entries: entries.map(({ kind, path }) => ({ kind, path })), counts, packages };
}
