/** Decides for each link whether to keep, follow or leave it out, when `symlinks` is 'auto'. */
import { lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, sep } from 'node:path';
import type { LocatedEntry } from '../entries/tree.js';
import { systemErrorCode } from '../util/errors.js';
import { LinkedTree, type Scope } from './linked-tree.js';
import { isInsideAny, isLambdaPlace, type LeftOutLink } from './links.js';
import { nameProblem } from './names.js';
import {
  brokenError,
  type Directory,
  followedDirectory,
  followedFile,
  inside,
  linkEntry,
  type Member,
  rawTarget,
  realTarget,
  statTarget,
  symlinkError,
  type WalkOptions,
} from './walk-member.js';

/** A link that is decided once the names around it are known (symlinks 'auto'). */
export interface FoundLink {
  readonly directory: Directory;
  readonly link: Member;
}

/** Decides what becomes of each link when `symlinks` is 'auto'. */
export class LinkDecisions {
  readonly leftOut: LeftOutLink[] = [];
  readonly #options: WalkOptions;
  readonly #tree = new LinkedTree();
  readonly #members = new Map<string, Member>();
  /** Where packages outside of the source are packed: a second copy would be another module. */
  readonly #packages = new Map<string, string>();
  #known = 0;

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  /** Takes note of what was found since the last time. */
  takeIn(found: readonly LocatedEntry[], links: readonly FoundLink[]): void {
    const { prefix } = this.#options;
    for (; this.#known < found.length; this.#known += 1) {
      const path = found[this.#known]?.entry.path;
      if (path !== undefined) this.#tree.addFile(path.slice(prefix.length));
    }
    for (const { link } of links) this.#tree.addLink(link.path);
  }

  /**
   * The target that is packed in the link's place; undefined if none is, or the link itself, which {@link keptLinks}
   * decides later.
   */
  decide(found: FoundLink): LocatedEntry | Directory | undefined {
    const { directory, link } = found;
    const options = this.#options;
    const raw = rawTarget(link);
    const target = statTarget(link.absolute);
    const isLambdas = isLambdaPlace(raw) && !this.#isHere(raw, link);
    if (isLambdas) return this.#keep(link, raw, undefined);
    if (target instanceof Error && systemErrorCode(target) === 'ELOOP') throw brokenError(link, target);

    // A link to a link is kept where the other one is.
    const named = namedPlace(directory, raw);
    const next = named === undefined ? undefined : this.#tree.find(named, directory.scope);
    if (next !== undefined && next !== link.path && this.#tree.isLink(next)) {
      const isAbove = link.path.startsWith(`${next}/`);
      return isAbove ? this.#leaveOut(link, raw, LEADS_UP) : this.#keep(link, raw, next);
    }
    if (target instanceof Error) throw brokenError(link, target);
    const real = realTarget(link);
    if (target.isDirectory() && isOwnPackage(options.root, link, real)) {
      return this.#leaveOut(link, raw, OWN_PACKAGE);
    }
    if (!isInsideAny(options.linkRoots, real)) throw symlinkError(link, real, 'leads out of the workspace');
    const place = this.#tree.find(real, directory.scope) ?? this.#packagePlace(link, real);
    const leadsUp = place === '' || (place !== undefined && link.path.startsWith(`${place}/`));
    if (leadsUp || isInsideAny([real], directory.real)) return this.#leaveOut(link, raw, LEADS_UP);
    if (place !== undefined) return this.#keep(link, raw, place, target.isDirectory());
    if (!target.isDirectory()) return followedFile(options, link, real, target);
    return this.#followDirectory(found, raw, real, target);
  }

  /** The links that are packed as links; to be asked once, at the end. */
  keptLinks(found: readonly LocatedEntry[]): LocatedEntry[] {
    if (!this.#tree.hasLinks()) return [];
    this.takeIn(found, []);
    const { links, leftOut } = this.#tree.settle();
    this.leftOut.push(...leftOut);
    return links.flatMap(({ link: { path }, target }) => {
      const member = this.#members.get(path);
      return member === undefined ? [] : [linkEntry(this.#options, member, target)];
    });
  }

  /** Whether an absolute target lies in the workspace of this machine, and not in Lambda. */
  #isHere(target: string, link: Member): boolean {
    const { linkRoots } = this.#options;
    if (isInsideAny(linkRoots, posix.normalize(target))) return true;
    try {
      return isInsideAny(linkRoots, realpathSync.native(link.absolute));
    } catch {
      return false;
    }
  }

  #keep(link: Member, raw: string, to: string | undefined, isDirectory = false): undefined {
    // Patterns treat a link as a file, like git.
    if (isDirectory && this.#options.excludes(link.path, false, link.absolute)) return;
    this.#members.set(link.path, link);
    const leftOut = (why: string): LeftOutLink => ({ origin: link.origin, target: raw, why });
    this.#tree.keep({ path: link.path, raw, to, leftOut });
  }

  #leaveOut(link: Member, target: string, why: string): undefined {
    this.leftOut.push({ origin: link.origin, target, why });
  }

  #followDirectory(
    { directory, link }: FoundLink,
    raw: string,
    real: string,
    target: Stats,
  ): Directory | undefined {
    const store = storeFolder(real);
    const path = store && this.#mountPath(store);
    if (store === undefined || path === undefined) {
      const followed = followedDirectory(directory, link, real, target);
      if (followed !== undefined && PACKAGE.test(link.path))
        this.#packages.set(packageKey(link, real), link.path);
      return followed ?? this.#leaveOut(link, raw, LEADS_UP);
    }
    this.#keep(link, raw, posix.join(path, store.below), true);
    if (this.#tree.mountOf(store.real) !== undefined) return undefined;
    const scope: Scope = { real: store.real, path, parent: undefined };
    this.#tree.addMount(scope);
    const place = { path: store.real, real: store.real, relative: path, located: path };
    return { ...place, seen: undefined, parents: [], linked: false, scope };
  }

  #packagePlace(link: Member, real: string): string | undefined {
    return PACKAGE.test(link.path) ? this.#packages.get(packageKey(link, real)) : undefined;
  }

  /** Where a package's folder of a store is packed; undefined where it has no place of its own. */
  #mountPath({ real, name, id }: StoreFolder): string | undefined {
    const { root, excludes, linkRoots } = this.#options;
    if (!isInsideAny(linkRoots, real)) return undefined;
    const path = ['node_modules', name, id.normalize('NFC')].join('/');
    const known = this.#tree.mountAt(path);
    if (known !== undefined) return known.real === real ? path : undefined;
    if (lstatSync(join(root, 'node_modules', name), { throwIfNoEntry: false }) !== undefined)
      return undefined;
    if (nameProblem(id) !== undefined) return undefined;
    const isLeftOut = ['node_modules', `node_modules/${name}`, path].some((folder) =>
      excludes(folder, true, join(root, folder)),
    );
    return isLeftOut ? undefined : path;
  }
}

/** Where Node.js looks for a package. */
const PACKAGE = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/;

/** Of a package's real path, for the code beside one `node_modules`. */
function packageKey({ path }: Member, real: string): string {
  return `${/^.*?(?=node_modules\/)/s.exec(path)?.[0] ?? ''}\0${real}`;
}

const LEADS_UP = 'leads back to a folder that contains it';

const OWN_PACKAGE = 'leads to the folder that this package was deployed from';

/** A package's folder in a store beside which its dependencies lie. */
interface StoreFolder {
  readonly real: string;
  /** Of the store: `.pnpm`. */
  readonly name: string;
  /** The folder's own name: `express@4.21.2`. */
  readonly id: string;
  /** The part of it that is needed, POSIX: `node_modules/express`. */
  readonly below: string;
}

/**
 * pnpm, npm (`install-strategy=linked`), yarn (`nodeLinker: pnpm`) and Bun keep each package in a folder with links to
 * its dependencies: without those beside it, a package finds none of them.
 */
function storeFolder(real: string): StoreFolder | undefined {
  const match =
    /^(?<folder>.*[/\\]node_modules[/\\](?<name>\.pnpm|\.store|\.bun)[/\\](?<id>[^/\\]+))[/\\](?<below>.+)$/s.exec(
      real,
    );
  const { folder, name, id, below } = match?.groups ?? {};
  if (folder === undefined || name === undefined || id === undefined || below === undefined) return undefined;
  return { real: folder, name, id, below: below.split(sep).join('/').normalize('NFC') };
}

/** Whether a link of `node_modules` leads to a folder with the name of the package that is packed: pnpm's deploy leaves one. */
function isOwnPackage(root: string, { path }: Member, real: string): boolean {
  if (!PACKAGE.test(path)) return false;
  const name = packageName(root);
  return name !== undefined && packageName(real) === name;
}

function packageName(directory: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    const name = typeof parsed === 'object' && parsed !== null && 'name' in parsed ? parsed.name : undefined;
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

/** The real path of what a link names, which may be a link itself; undefined where no name stands at the end. */
function namedPlace(directory: Directory, raw: string): string | undefined {
  const named = isAbsolute(raw) ? raw : `${directory.real}/${raw}`;
  const name = basename(named);
  if (name === '' || name === '.' || name === '..') return undefined;
  try {
    return inside(realpathSync.native(dirname(named)), name);
  } catch {
    return undefined;
  }
}
