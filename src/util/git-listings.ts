/** What git lists of many directories: a repository is asked once for all of them. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { git, gitPaths } from './git.js';
import { Memo } from './memo.js';
import type { ProgramPorts } from './ports.js';

/** A directory, or one name in it. */
interface GitPlace {
  /** Real path. */
  readonly root: string;
  readonly only: string | undefined;
}

/** How many paths go to git at once: a command line has an end. */
const BATCH = 200;

/**
 * Listings of one run. Each start of git takes as long as packing a small function, and a run may have hundreds in one
 * repository.
 */
export class GitListings {
  readonly #places: () => Promise<readonly GitPlace[]>;
  #grouped: Promise<ReadonlyMap<string, readonly GitPlace[]>> | undefined;
  readonly #listed = new Memo<ReadonlyMap<string, readonly string[]> | undefined>();
  readonly #alone = new Memo<readonly string[] | undefined>();
  readonly #tops = new Map<string, string | undefined>();

  /** @param places those that will be asked about; others are asked about one by one */
  constructor(places: () => Promise<readonly GitPlace[]> = async () => []) {
    this.#places = places;
  }

  /**
   * What `git ls-files -z` lists, a line for each file: with the file's path in the place.
   *
   * @param args after `ls-files -z`
   * @returns undefined where git is missing, the place is in no repository, or git refuses
   * @throws LambdaZipError `cancelled`
   */
  async list(
    place: GitPlace,
    args: readonly string[],
    ports: ProgramPorts,
  ): Promise<readonly string[] | undefined> {
    const top = this.#topOf(place.root);
    this.#grouped ??= this.#group();
    const together = (top === undefined ? undefined : (await this.#grouped).get(top)) ?? [];
    const isKnown = together.some((one) => keyOf(one) === keyOf(place));
    if (top !== undefined && isKnown && together.length > 1) {
      const all = await this.#listed.get(JSON.stringify([top, args]), () =>
        listTogether(top, together, args, ports),
      );
      return all && (all.get(keyOf(place)) ?? []);
    }
    return this.#alone.get(JSON.stringify([keyOf(place), args]), async () => {
      const printed = await git(place.root, [...LIST, ...args, ...gitPaths(place.only)], ports);
      return printed?.split('\0').filter((line) => line !== '');
    });
  }

  /** By repository. */
  async #group(): Promise<ReadonlyMap<string, readonly GitPlace[]>> {
    const groups = new Map<string, Map<string, GitPlace>>();
    for (const place of await this.#places()) {
      const top = this.#topOf(place.root);
      if (top === undefined) continue;
      const group = groups.get(top) ?? new Map<string, GitPlace>();
      groups.set(top, group.set(keyOf(place), place));
    }
    return new Map([...groups].map(([top, group]) => [top, [...group.values()]]));
  }

  /** The directory with `.git` that a directory is in. */
  #topOf(directory: string): string | undefined {
    if (this.#tops.has(directory)) return this.#tops.get(directory);
    const parent = dirname(directory);
    const above = parent === directory ? undefined : () => this.#topOf(parent);
    const top = existsSync(join(directory, '.git')) ? directory : above?.();
    this.#tops.set(directory, top);
    return top;
  }
}

const LIST = ['ls-files', '-z'];

function keyOf({ root, only }: GitPlace): string {
  return JSON.stringify([root, only]);
}

async function listTogether(
  top: string,
  places: readonly GitPlace[],
  args: readonly string[],
  ports: ProgramPorts,
): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  // By the path that a place has in the repository; a directory and the one name of another may be the same.
  const byPath = new Map<string, GitPlace[]>();
  for (const place of places) {
    const path = relative(top, join(place.root, place.only ?? '')).replaceAll(sep, '/');
    byPath.set(path, [...(byPath.get(path) ?? []), place]);
  }
  const paths = [...byPath.keys()];
  const lines = new Map<string, string[]>(places.map((place) => [keyOf(place), []]));
  const seen = new Set<string>();
  for (let start = 0; start < paths.length; start += BATCH) {
    const named = paths.slice(start, start + BATCH).map((path) => (path === '' ? '.' : `:(literal)${path}`));
    const printed = await git(top, [...LIST, ...args, '--', ...named], ports);
    if (printed === undefined) return undefined;
    for (const line of printed.split('\0')) {
      // One place may lie in another, and they be asked about one after the other.
      if (line === '' || seen.has(line)) continue;
      seen.add(line);
      const at = line.indexOf('\t') + 1;
      for (let end = line.length; ; end = line.lastIndexOf('/', end - 1)) {
        const path = end <= at ? '' : line.slice(at, end);
        for (const place of byPath.get(path) ?? []) {
          const inPlace = relative(top, place.root).length;
          lines
            .get(keyOf(place))
            ?.push(line.slice(0, at) + line.slice(inPlace === 0 ? at : at + inPlace + 1));
        }
        if (path === '') break;
      }
    }
  }
  return lines;
}
