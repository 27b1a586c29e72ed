import { LambdaZipError } from '../errors.js';
import { quoted } from '../text.js';
import type { Entry } from './entry.js';

/** An entry together with where it came from. */
export interface LocatedEntry {
  readonly entry: Entry;
  /** The source's directory as the user wrote it. */
  readonly source: string;
  /** The path inside the source, with names as the file system has them. */
  readonly located: string;
}

/** The path as the user knows it, for messages, e.g. `src/app/main.py`. */
export function originOf(source: string, located: string): string {
  return located === '' ? source : `${source.replace(/[/\\]+$/, '')}/${located}`;
}

/**
 * The order of the archive: by the bytes of the UTF-8 path, never by locale and never by UTF-16
 * code units (they disagree above U+FFFF).
 */
export function comparePaths(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** The folders a path lies in, nearest first, without a trailing slash. */
export function* foldersAbove(path: string): Generator<string> {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    yield path.slice(0, slash);
  }
}

/**
 * Puts the entries into archive order and makes sure that they can all be unpacked side by side.
 *
 * @throws LambdaZipError `collision` when two entries have one path, or a file stands where another needs a folder
 */
export function sortTree(located: readonly LocatedEntry[]): LocatedEntry[] {
  const sorted = located
    .map((item) => ({ item, key: Buffer.from(item.entry.path) }))
    .sort((left, right) => Buffer.compare(left.key, right.key))
    .map(({ item }) => item);
  const origins = new Map<string, string>();
  for (const { entry, source, located: inside } of sorted) {
    const origin = originOf(source, inside);
    const other = origins.get(entry.path);
    if (other !== undefined) {
      throw new LambdaZipError(
        'collision',
        `${quoted(other)} and ${quoted(origin)} would both be packed as ${quoted(entry.path)}`,
        { hint: 'Exclude one of them, rename it, or give the sources different prefixes.' },
      );
    }
    origins.set(entry.path, origin);
  }
  const checked = new Set<string>();
  for (const { entry, source, located: inside } of sorted) {
    for (const directory of foldersAbove(entry.path)) {
      if (checked.has(directory)) break;
      checked.add(directory);
      const other = origins.get(directory);
      if (other !== undefined) {
        const origin = originOf(source, inside);
        throw new LambdaZipError(
          'collision',
          `${quoted(other)} is a file, but ${quoted(origin)} needs a folder at ${quoted(directory)}`,
          { hint: 'Exclude one of them, rename it, or give the sources different prefixes.' },
        );
      }
    }
  }
  return sorted;
}
