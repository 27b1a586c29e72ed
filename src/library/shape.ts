/** What the core gives, without what only the core needs. */

import type { BuildReport } from '../build/report.js';
import type { Changes } from '../compare/changes.js';
import type { ManifestEntry } from '../compare/manifest.js';
import type { Entry, ImportFinding, PackageChanges } from './results.js';

export function entryOf({ path, mode, size, sha256 }: ManifestEntry): Entry {
  return { path, mode, size, sha256 };
}

export function importFindingOf(one: BuildReport['imports'][number]): ImportFinding {
  if (one.kind === 'handler')
    return { kind: one.kind, name: one.handler, problem: one.problem, file: undefined, line: undefined };
  const { kind, name, why = 'is not in the package', file, line } = one;
  return { kind, name, problem: why, file, line };
}

export function changesOf({ entries, counts, packages }: Changes): PackageChanges {
  return { entries: entries.map(({ kind, path }) => ({ kind, path })), counts, packages };
}
