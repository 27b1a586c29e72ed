import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, sep } from 'node:path';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../errors.js';
import { othersTurn, throwIfCancelled } from '../ports.js';
import { quoted } from '../text.js';
import type { Content, Entry } from './entry.js';
import { DirectoryReplaced, holdDirectory } from './held-directory.js';
import type { InstallTraces } from './install-traces.js';
import { kindOf } from './kinds.js';
import { LinkedTree, type Scope } from './linked-tree.js';
import { isInsideAny, isLambdaPlace, type LeftOutLink, type SymlinkPolicy } from './links.js';
import { assertPathFits, nameError, nameProblem } from './names.js';
import { comparePaths, type LocatedEntry, originOf } from './tree.js';

/** How one source is walked. */
export interface WalkOptions {
  /** The source as the user wrote it; it leads every message. */
  readonly label: string;
  /** The source's real path. */
  readonly root: string;
  /** Goes before every path: empty, or ends in `/`. */
  readonly prefix: string;
  /** Real paths of directories links may lead into. */
  readonly linkRoots: readonly string[];
  readonly symlinks: SymlinkPolicy;
  /** Whether a path (relative to the source, POSIX, NFC) is left out; told the absolute path, too. */
  readonly excludes: (path: string, isDirectory: boolean, file: string) => boolean;
  /** Told of each folder without a name in it. */
  readonly onEmptyFolder?: ((located: string) => void) | undefined;
  /** Whether a file is one this job writes; told the directory's real path and the name. */
  readonly isOutput: (directory: string, name: string) => boolean;
  readonly modeOf: (path: string, stats: Stats) => Entry['mode'];
  /** Takes out of files what installers write differently each time; undefined packs all files as they are. */
  readonly traces: Pick<InstallTraces, 'without'> | undefined;
  /** Told of what cannot be packed in place of an error that ends the walk; it goes on without it. */
  readonly onProblem?: ((problem: LambdaZipError) => void) | undefined;
  /** Told of each file, how many bytes it has. */
  readonly onFile?: ((bytes: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

interface Directory {
  /** Path to read from, as reached from the root. */
  readonly path: string;
  /** Which directory was found there; undefined for what is looked at for the first time. */
  readonly seen: Pick<Stats, 'dev' | 'ino'> | undefined;
  /** Real path, and those of the directories above it on the way here: a link back to one is a cycle. */
  readonly real: string;
  readonly parents: readonly string[];
  /** Relative to the source, POSIX, NFC; empty for the root. */
  readonly relative: string;
  /** The same with names as the file system has them. */
  readonly located: string;
  /** Whether a link led here, or above. */
  readonly linked: boolean;
  /** What is packed together with it, for links in it. */
  readonly scope: Scope;
}

/** A link of which the decision waits for the names around it (symlinks 'auto'). */
interface FoundLink {
  readonly directory: Directory;
  readonly link: Member;
}

/** What a walk gives. */
export interface Walk {
  readonly files: LocatedEntry[];
  readonly leftOutLinks: readonly LeftOutLink[];
}

/** After so many names others get their turn: a signal to stop, threads that start, the next build of the run. */
const NAMES_AT_A_TIME = 100;

/** Two links a level make a million directories of twenty; no real tree comes near this. */
const MAX_LINKED_DIRECTORIES = 10_000;

/**
 * Walks one source once. Directories that are left out are not entered; the order in which the file
 * system hands out names does not matter, the tree is sorted afterwards.
 *
 * It asks the file system directly: by way of the thread pool each question takes several times as long, and a
 * tree may have ten thousands of names.
 *
 * @throws LambdaZipError `name`, `symlink`, `special-file`, `read`, `cancelled`
 */
export async function walk(options: WalkOptions): Promise<Walk> {
  const found: LocatedEntry[] = [];
  const scope: Scope = { real: options.root, path: '', parent: undefined };
  const root = { path: options.root, real: options.root, parents: [], relative: '', located: '' };
  const pending: Directory[] = [{ ...root, seen: undefined, linked: false, scope }];
  const decisions = new LinkDecisions(options);
  let links: FoundLink[] = [];
  let linked = 0;
  let names = 0;
  for (;;) {
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
      if (names >= NAMES_AT_A_TIME) {
        names = 0;
        await othersTurn();
      }
      throwIfCancelled(options.signal);
      if (directory.linked) linked += 1;
      if (linked > MAX_LINKED_DIRECTORIES) throw tooManyLinked(options, directory);
      const here = directory;
      const take = (at: string): void => {
        for (const name of listDirectory(options, here, at)) {
          names += 1;
          const item = tolerantly(options, () => visit(options, here, at, name));
          if (item === undefined) continue;
          if ('entry' in item) found.push(item);
          else if ('link' in item) links.push(item);
          else pending.push(item);
        }
      };
      tolerantly(options, () => enterDirectory(options, here, take));
    }
    // Links wait until everything around them is known; what they lead to brings further ones.
    if (links.length === 0) break;
    decisions.takeIn(found, links);
    const batch = links.sort((left, right) => comparePaths(left.link.path, right.link.path));
    links = [];
    for (const one of batch) {
      const item = tolerantly(options, () => decisions.decide(one));
      if (item === undefined) continue;
      if ('entry' in item) found.push(item);
      else pending.push(item);
    }
  }
  return { files: [...found, ...decisions.keptLinks(found)], leftOutLinks: decisions.leftOut };
}

function tooManyLinked({ label }: WalkOptions, { located }: Directory): LambdaZipError {
  return new LambdaZipError(
    'symlink',
    `${quoted(originOf(label, located))}: more than ${MAX_LINKED_DIRECTORIES} directories are reached through links`,
    {
      hint: 'Links that lead to directories with links multiply. Exclude some of them, or preserve links.',
    },
  );
}

/** What the work gives; undefined when there is somebody to be told why it gives nothing. */
function tolerantly<T>({ onProblem }: WalkOptions, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (onProblem === undefined || !(error instanceof LambdaZipError)) throw error;
    onProblem(error);
    return undefined;
  }
}

/** Looks at a directory, of which the path may lead elsewhere by now. */
function enterDirectory(options: WalkOptions, directory: Directory, take: (at: string) => void): void {
  const origin = originOf(options.label, directory.located);
  try {
    holdDirectory(directory.path, directory.seen, take);
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    const code = systemErrorCode(error);
    const isGone =
      directory.seen !== undefined && (code === 'ELOOP' || code === 'ENOTDIR' || code === 'ENOENT');
    if (!isGone && !(error instanceof DirectoryReplaced))
      throw readError(origin, directory.path, 'cannot read the directory', error);
    throw new LambdaZipError('changed-while-reading', `${quoted(origin)} changed while it was being packed`, {
      hint: 'Let whatever writes into the source finish first, or exclude the folder.',
      cause: error,
    });
  }
}

function listDirectory(options: WalkOptions, directory: Directory, at: string): string[] {
  const names = readdirSync(at);
  if (names.length === 0) options.onEmptyFolder?.(directory.located);
  return names;
}

/** Bytes. What has a longer path cannot be opened later, and the system is to say so. */
const LONGEST_PATH = 4095;

/** One name of a directory: an entry, a directory to enter, or undefined when it is left out. */
function visit(
  options: WalkOptions,
  directory: Directory,
  at: string,
  name: string,
): LocatedEntry | Directory | FoundLink | undefined {
  const located = directory.located === '' ? name : `${directory.located}/${name}`;
  const clean = name.normalize('NFC');
  const path = directory.relative === '' ? clean : `${directory.relative}/${clean}`;
  const origin = originOf(options.label, located);
  const member: Member = { path, located, name, origin, absolute: inside(directory.path, name) };

  const problem = nameProblem(name);
  if (problem !== undefined) {
    // Excluding it is the way out. A name that was not decoded cannot be found again; then it counts as a file.
    const found = reading(member, (path) => lstatSync(path, { throwIfNoEntry: false }));
    const isDirectory = found?.isDirectory() ?? false;
    if (options.excludes(path, isDirectory, member.absolute)) return undefined;
    throw nameError(origin, problem);
  }
  // Asked before the file is looked at: a draft of another job may be gone by then. In an output's place even a
  // link is what the job replaces, whatever it leads to.
  if (options.isOutput(directory.real, name)) return undefined;
  const isLong = Buffer.byteLength(member.absolute) > LONGEST_PATH;
  const stats = reading(member, (path) => lstatSync(isLong ? path : inside(at, name)));
  if (stats.isSymbolicLink()) return visitLink(options, directory, member);
  if (options.excludes(path, stats.isDirectory(), member.absolute)) return undefined;
  if (stats.isDirectory()) {
    return {
      path: member.absolute,
      seen: stats,
      real: inside(directory.real, name),
      parents: [...directory.parents, directory.real],
      relative: path,
      located,
      linked: directory.linked,
      scope: directory.scope,
    };
  }
  return fileEntry(options, member, member.absolute, stats);
}

/** A name inside of a directory that is a path without a detour: `join` would look for one, for every file. */
function inside(directory: string, name: string): string {
  return directory.endsWith(sep) ? directory + name : directory + sep + name;
}

/** One name on the walk. */
interface Member {
  /** Relative to the source, POSIX, NFC. */
  readonly path: string;
  /** The same with names as the file system has them. */
  readonly located: string;
  /** As the file system has it. */
  readonly name: string;
  /** As the user knows it, for messages. */
  readonly origin: string;
  readonly absolute: string;
}

/** What the system says of a name. */
function reading<T>(member: Member, ask: (path: string) => T): T {
  try {
    return ask(member.absolute);
  } catch (error) {
    throw readError(member.origin, member.absolute, 'cannot be read', error);
  }
}

/** @param origin as the user knows it, where the path is from the root on */
function readError(origin: string, path: string, problem: string, error: unknown): LambdaZipError {
  const hint =
    systemErrorCode(error) === 'ENAMETOOLONG'
      ? `From the root on it has ${Buffer.byteLength(path)} bytes; Linux takes 4,095, macOS 1,023. Move the source towards the root, or exclude a folder above.`
      : undefined;
  return new LambdaZipError('read', `${quoted(origin)}: ${problem}: ${describeSystemError(error)}`, {
    cause: error,
    hint,
  });
}

function fileEntry(options: WalkOptions, member: Member, file: string, stats: Stats): LocatedEntry {
  if (!stats.isFile()) {
    throw new LambdaZipError(
      'special-file',
      `${quoted(member.origin)} is ${kindOf(stats)}, which cannot be packed`,
      {
        hint: 'Exclude it, or move it out of the source.',
      },
    );
  }
  const mode = options.modeOf(member.path, stats);
  const bytes = options.traces?.without(member.path, file, stats);
  options.onFile?.(bytes?.byteLength ?? stats.size);
  if (bytes !== undefined) return locate(options, member, mode, { kind: 'bytes', bytes });
  return locate(options, member, mode, {
    kind: 'file',
    file,
    size: stats.size,
    mtimeMs: stats.mtimeMs,
    ino: stats.ino,
    origin: member.origin,
  });
}

function locate(options: WalkOptions, member: Member, mode: Entry['mode'], content: Content): LocatedEntry {
  const path = options.prefix + member.path;
  assertPathFits(path);
  return { entry: { path, mode, content }, source: options.label, located: member.located };
}

function visitLink(
  options: WalkOptions,
  directory: Directory,
  link: Member,
): LocatedEntry | Directory | FoundLink | undefined {
  if (options.symlinks === 'preserve' || options.symlinks === 'error') {
    if (options.excludes(link.path, false, link.absolute)) return undefined;
    if (options.symlinks === 'error') {
      throw new LambdaZipError('symlink', `${quoted(link.origin)} is a symbolic link`, {
        hint: "Exclude it, or use symlinks 'auto', 'follow' or 'preserve'.",
      });
    }
    return preservedLink(options, link);
  }
  // A link to a directory may be packed as that directory, so `name/` patterns apply to it.
  const target = statTarget(link.absolute);
  const isDirectory = !(target instanceof Error) && target.isDirectory();
  if (options.excludes(link.path, isDirectory, link.absolute)) return undefined;
  if (options.symlinks === 'auto') return { directory, link };
  if (target instanceof Error) throw brokenError(link, target);
  const real = realTarget(link);
  if (!isInsideAny(options.linkRoots, real)) throw symlinkError(link, real, 'leads out of the workspace');
  if (!target.isDirectory()) return followedFile(options, link, real, target);
  const followed = followedDirectory(directory, link, real, target);
  if (followed === undefined) throw symlinkError(link, real, 'leads in a circle');
  return followed;
}

function brokenError(link: Member, problem: Error): LambdaZipError {
  const circular = systemErrorCode(problem) === 'ELOOP';
  const words = circular ? 'leads in a circle' : `is broken: ${describeSystemError(problem)}`;
  return symlinkError(
    link,
    reading(link, (path) => readlinkSync(path)),
    words,
    problem,
  );
}

function followedFile(
  options: WalkOptions,
  link: Member,
  real: string,
  target: Stats,
): LocatedEntry | undefined {
  if (options.isOutput(dirname(real), basename(real))) return undefined;
  return fileEntry(options, link, real, target);
}

/** The directory that a link leads to, in the link's place; undefined when it holds the link. */
function followedDirectory(
  directory: Directory,
  link: Member,
  real: string,
  seen: Stats,
): Directory | undefined {
  const parents = [...directory.parents, directory.real];
  if (parents.includes(real)) return undefined;
  const scope: Scope = { real, path: link.path, parent: directory.scope };
  const place = { path: real, real, relative: link.path, located: link.located };
  return { ...place, seen, parents, linked: true, scope };
}

/** Decides what becomes of each link when `symlinks` is 'auto'. */
class LinkDecisions {
  readonly leftOut: LeftOutLink[] = [];
  readonly #options: WalkOptions;
  readonly #tree = new LinkedTree();
  readonly #members = new Map<string, Member>();
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

  /** What is packed in the link's place; undefined when nothing is, or the link itself, of which {@link keptLinks} has the end. */
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
    const place = this.#tree.find(real, directory.scope);
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
    // As a link it is a file to patterns, as to git.
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
      return followed ?? this.#leaveOut(link, raw, LEADS_UP);
    }
    this.#keep(link, raw, posix.join(path, store.below), true);
    if (this.#tree.mountOf(store.real) !== undefined) return undefined;
    const scope: Scope = { real: store.real, path, parent: undefined };
    this.#tree.addMount(scope);
    const place = { path: store.real, real: store.real, relative: path, located: path };
    return { ...place, seen: undefined, parents: [], linked: false, scope };
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

const LEADS_UP = 'leads back to a folder it lies in';
const OWN_PACKAGE = 'leads to the folder that this package was deployed from';

/** A package's folder in a store beside which its dependencies lie. */
interface StoreFolder {
  readonly real: string;
  /** Of the store: `.pnpm`. */
  readonly name: string;
  /** The folder's own name: `express@4.21.2`. */
  readonly id: string;
  /** What of it is asked for, POSIX: `node_modules/express`. */
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
  if (!/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path)) return false;
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

/** A target that can be reached by way of other links may have a path of its own that is longer than the system takes. */
function realTarget(link: Member): string {
  try {
    return realpathSync.native(link.absolute);
  } catch (error) {
    throw symlinkError(
      link,
      readlinkSync(link.absolute),
      `cannot be followed: ${describeSystemError(error)}`,
      error,
    );
  }
}

function statTarget(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What a link says it leads to, with slashes, in NFC. */
function rawTarget(link: Member): string {
  const raw = reading(link, (path) => readlinkSync(path));
  return (sep === '\\' ? raw.replaceAll('\\', '/') : raw).normalize('NFC');
}

function preservedLink(options: WalkOptions, link: Member): LocatedEntry {
  const target = rawTarget(link);
  if (isLambdaPlace(target) && isInsideAny(options.linkRoots, posix.normalize(target))) {
    throw symlinkError(link, target, 'is absolute', undefined, "Make it relative, or use symlinks 'auto'.");
  }
  return linkEntry(options, link, target);
}

function linkEntry(options: WalkOptions, link: Member, target: string): LocatedEntry {
  return locate(options, link, 'symlink', { kind: 'bytes', bytes: Buffer.from(target) });
}

function symlinkError(
  link: Member,
  target: string,
  problem: string,
  cause?: unknown,
  hint = 'Exclude the link, or make it lead to something inside the workspace.',
): LambdaZipError {
  return new LambdaZipError(
    'symlink',
    `${quoted(link.origin)}: the symbolic link to ${quoted(target)} ${problem}`,
    { hint, cause },
  );
}
