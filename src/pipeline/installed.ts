/** Tells files that an installer wrote from the user's own. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { LocatedEntry } from '../entries/tree.js';

/** Where npm, pnpm, yarn and Bundler put packages. */
export const INSTALLED =
  /(?:^|\/)(?:node_modules\/|\.yarn\/(?:cache|unplugged)\/|vendor\/bundle\/ruby\/|\.pnp\.(?:cjs|js|loader\.mjs)$)/;

/** Files that Composer puts into its folder, whatever the folder's name. */
const COMPOSERS = /^(?<vendor>.*\/)composer\/installed\.json$/s;

/**
 * Paths of the archive that installed Python packages list as theirs (`RECORD`, which is not packed itself), and those
 * in the folders of package managers.
 *
 * @param files with contents as the walk found them
 */
export function installedPaths(files: Iterable<LocatedEntry>): Set<string> {
  const located = [...files];
  const paths = new Set<string>();
  const composers: string[] = [];
  for (const { entry } of located) {
    const { path, content } = entry;
    if (INSTALLED.test(path)) paths.add(path);
    if (content.kind !== 'file') continue;
    if (/[/\\]node_modules[/\\]/.test(content.file)) paths.add(path);
    const vendor = COMPOSERS.exec(path)?.groups?.['vendor'];
    if (vendor !== undefined) composers.push(vendor);
    if (!path.endsWith('.dist-info/METADATA')) continue;
    const parent = posix.dirname(posix.dirname(path));
    for (const line of recordOf(content.file)) {
      // `path,hash,size`; a path with a comma is in quotes.
      const name = line.replace(/,[^,]*,[^,]*$/, '').replace(/^"(.*)"$/, '$1');
      if (name !== '') paths.add(posix.join(parent, name));
    }
    paths.add(path);
  }
  for (const { entry } of composers.length === 0 ? [] : located) {
    if (composers.some((vendor) => entry.path.startsWith(vendor))) paths.add(entry.path);
  }
  return paths;
}

function recordOf(metadata: string): string[] {
  try {
    return readFileSync(join(dirname(metadata), 'RECORD'), 'utf8').split(/\r?\n/);
  } catch {
    // Without a RECORD, the package counts as the user's own and is searched.
    return [];
  }
}
