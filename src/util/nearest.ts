import { closest, distance } from 'fastest-levenshtein';

/**
 * The name that a mistyped word most likely meant.
 *
 * @returns undefined where none is near: a third of its letters, and at least two, may differ
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const name = closest(word, names);
  return distance(word, name) <= Math.max(2, Math.floor(name.length / 3)) ? name : undefined;
}
