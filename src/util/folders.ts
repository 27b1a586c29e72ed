import { printable } from './text.js';

/** A path in the archive and the bytes of its content. */
export interface SizedPath {
  readonly path: string;
  readonly size: number;
}

/** A top-level folder of the archive, or all the files that lie in none. */
export interface Folder {
  /** Made printable. */
  readonly name: string;
  /** Uncompressed bytes of everything in it. */
  readonly size: number;
}

/**
 * The top-level folders by uncompressed size, largest first. Where everything lies in a single
 * folder (a layer's `python/`), the folders inside that one say more and are given instead.
 *
 * @param most how many at most; the rest is summed up as one
 */
export function largestFolders(entries: readonly SizedPath[], most: number): Folder[] {
  const sizes = new Map<string, number>();
  const base = commonFolder(entries);
  for (const { path, size } of entries) {
    const name = folderOf(path, base);
    sizes.set(name, (sizes.get(name) ?? 0) + size);
  }
  const folders = [...sizes]
    .map(([name, size]) => ({ name: printable(name), size }))
    .sort((left, right) => right.size - left.size || (left.name < right.name ? -1 : 1));
  if (folders.length <= most) return folders;
  const rest = folders.slice(most - 1);
  const size = rest.reduce((sum, folder) => sum + folder.size, 0);
  return [...folders.slice(0, most - 1), { name: `${rest.length} others`, size }];
}

/** The folder of `base` that a path lies in, ending in `/`, or words for the files of `base` itself. */
export function folderOf(path: string, base: string): string {
  const slash = path.indexOf('/', base.length);
  return slash < 0 ? `files in ${base || 'the root'}` : path.slice(0, slash + 1);
}

/** The folder that holds every entry, ending in `/`; empty when there is none. */
export function commonFolder(entries: readonly { readonly path: string }[]): string {
  const first = entries[0]?.path ?? '';
  let base = '';
  for (let slash = first.indexOf('/'); slash >= 0; slash = first.indexOf('/', slash + 1)) {
    const candidate = first.slice(0, slash + 1);
    if (!entries.every(({ path }) => path.startsWith(candidate))) break;
    base = candidate;
  }
  return base;
}
