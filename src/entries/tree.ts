import { LambdaZipError } from '../util/errors.js';
import { quoted } from '../util/text.js';
import type { Entry, SourceEntry } from './entry.js';

/** An entry together with where it came from. */
export interface LocatedEntry<E extends Entry = SourceEntry> {
  readonly entry: E;
  /** The source's directory as the user wrote it; empty for a file that was named without one. */
  readonly source: string;
  /** The path inside the source, with names as the file system has them. */
  readonly located: string;
}

/** The path as the user knows it, for messages, e.g. `src/app/main.py`. */
export function originOf(source: string, located: string): string {
  if (source === '') return located;
  return located === '' ? source : `${source.replace(/[/\\]+$/, '')}/${located}`;
}

/**
 * The order of the archive: by the bytes of the UTF-8 path, never by locale and never by UTF-16
 * code units (they disagree above U+FFFF).
 */
export function comparePaths(left: string, right: string): number {
  if (left === right) return 0;
  if (SURROGATES.test(left) || SURROGATES.test(right)) {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return left < right ? -1 : 1;
}

/** Without these, the order by code units is the order by UTF-8 bytes, and many times as fast. */
const SURROGATES = /[\uD800-\uDFFF]/;

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folders a path lies in, nearest first, without a trailing slash. */
export function* foldersAbove(path: string): Generator<string> {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    yield path.slice(0, slash);
  }
}

/**
 * Whether a path cannot be packed beside some others, which are: it is one of them, a file where they have a folder, or in
 * a folder where they have a file.
 */
export function conflictsWith(paths: Iterable<string>): (path: string) => boolean {
  const files = new Set(paths);
  const folders = new Set([...files].flatMap((path) => [...foldersAbove(path)]));
  return (path) =>
    files.has(path) || folders.has(path) || [...foldersAbove(path)].some((folder) => files.has(folder));
}

/**
 * Puts the entries into archive order and makes sure that they can all be unpacked side by side.
 *
 * @throws LambdaZipError `collision` when two entries have one path, or a file stands where another needs a folder
 */
export function sortTree<E extends Entry>(located: readonly LocatedEntry<E>[]): LocatedEntry<E>[] {
  const sorted = [...located].sort((left, right) => comparePaths(left.entry.path, right.entry.path));
  /** Folders, and the first item in each. There are far fewer than files. */
  const folders = new Map<string, LocatedEntry<E>>();
  let previous: LocatedEntry<E> | undefined;
  for (const item of sorted) {
    const { path } = item.entry;
    if (previous?.entry.path === path) {
      throw collision(`${origin(previous)} and ${origin(item)} would both be packed as ${quoted(path)}`);
    }
    if (previous === undefined || folderOf(previous.entry.path) !== folderOf(path)) {
      for (const folder of foldersAbove(path)) {
        if (folders.has(folder)) break;
        folders.set(folder, item);
      }
    }
    previous = item;
  }
  for (const item of sorted) {
    const { path } = item.entry;
    const inside = folders.get(path);
    if (inside !== undefined) {
      throw collision(`${origin(item)} is a file, but ${origin(inside)} needs a folder at ${quoted(path)}`);
    }
  }
  return sorted;
}

function origin({ source, located }: LocatedEntry<Entry>): string {
  return quoted(originOf(source, located));
}

function collision(message: string): LambdaZipError {
  return new LambdaZipError('collision', message, {
    hint: 'Exclude one of them, rename it, or give the sources different prefixes.',
  });
}
