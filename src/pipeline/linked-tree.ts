/** The packed part of a source, for links: where a target is in the archive, and which links work there. */
import { posix, relative, sep } from 'node:path';
import { foldersAbove } from '../entries/tree.js';
import { isInsideAny, type LeftOutLink } from './links.js';

/** A real directory, and where it is packed. What is packed twice, through links, has a scope for each. */
export interface Scope {
  /** Real path. */
  readonly real: string;
  /** Relative to the source, POSIX, NFC; empty for its root. */
  readonly path: string;
  /** The scope of the link that led here. */
  readonly parent: Scope | undefined;
}

/** A link that is to be kept. */
interface KeptLink {
  /** Relative to the source, POSIX, NFC. */
  readonly path: string;
  /** Its target as written, with slashes, in NFC. */
  readonly raw: string;
  /** Its target relative to the source; undefined if it is outside the package, in Lambda itself. */
  readonly to: string | undefined;
  /** Says of it that it is left out after all. */
  readonly leftOut: (why: string) => LeftOutLink;
}

/** Paths are relative to the source, POSIX, in NFC. */
export class LinkedTree {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #links = new Set<string>();
  readonly #kept: KeptLink[] = [];
  /** Store folders outside of the source that are packed with it. */
  readonly #mounts: Scope[] = [];

  addFile(path: string): void {
    this.#files.add(path);
    this.#addFolders(path);
  }

  /** A link that was found: until it turns out otherwise, something is packed there. */
  addLink(path: string): void {
    this.#links.add(path);
    this.#addFolders(path);
  }

  addMount(mount: Scope): void {
    this.#mounts.push(mount);
  }

  mountOf(real: string): Scope | undefined {
    return this.#mounts.find((mount) => mount.real === real);
  }

  mountAt(path: string): Scope | undefined {
    return this.#mounts.find((mount) => mount.path === path);
  }

  keep(link: KeptLink): void {
    this.#kept.push(link);
  }

  hasLinks(): boolean {
    return this.#links.size > 0;
  }

  isLink(path: string): boolean {
    return this.#links.has(path);
  }

  /** Where a real path is packed, seen from a scope; undefined when it is not. */
  find(real: string, scope: Scope | undefined): string | undefined {
    for (let one = scope; one !== undefined; one = one.parent) {
      const path = pathIn(one, real);
      if (path !== undefined && this.#has(path)) return path;
    }
    for (const mount of this.#mounts) {
      const path = pathIn(mount, real);
      // A folder that will be walked will be packed.
      if (path !== undefined) return path;
    }
    return undefined;
  }

  /** The links to pack with their targets, and those whose target turned out not to be packed. */
  settle(): {
    readonly links: readonly { link: KeptLink; target: string }[];
    readonly leftOut: LeftOutLink[];
  } {
    const leftOut: LeftOutLink[] = [];
    let kept = this.#kept;
    for (;;) {
      const paths = new Set([...this.#files, ...kept.map(({ path }) => path)]);
      for (const path of [...paths]) {
        for (const folder of foldersAbove(path)) {
          if (paths.has(folder)) break;
          paths.add(folder);
        }
      }
      const lost = kept.filter(({ to }) => to !== undefined && !paths.has(to));
      if (lost.length === 0) break;
      leftOut.push(...lost.map((link) => link.leftOut('leads to something that is not packed')));
      kept = kept.filter((link) => !lost.includes(link));
    }
    return { links: kept.map((link) => ({ link, target: targetOf(link) })), leftOut };
  }

  #has(path: string): boolean {
    return this.#files.has(path) || this.#folders.has(path) || this.#links.has(path);
  }

  #addFolders(path: string): void {
    for (const folder of foldersAbove(path)) {
      if (this.#folders.has(folder)) break;
      this.#folders.add(folder);
    }
  }
}

function pathIn({ real, path }: Scope, target: string): string | undefined {
  if (!isInsideAny([real], target)) return undefined;
  const below = relative(real, target).split(sep).join('/').normalize('NFC');
  return [path, below].filter((part) => part !== '').join('/');
}

/** Leading `./` and `../`, and then names: without a detour by way of a folder that may be a link. */
const DIRECT = /^(?:\.\.?\/)*(?!\.\.?(?:\/|$))[^/]+(?:\/(?!\.\.?(?:\/|$))[^/]+)*\/?$/;

/** The target as written if that works in the package, otherwise the shortest path to it. */
function targetOf({ path, raw, to }: KeptLink): string {
  if (to === undefined) return raw;
  const folder = posix.dirname(path);
  const meant = posix.join(folder, raw).replace(/\/$/, '');
  if (DIRECT.test(raw) && meant === to) return raw;
  return posix.relative(`/${folder}`, `/${to}`);
}
