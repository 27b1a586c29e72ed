/** One walk over one source. */
import { lstatSync, readdirSync } from 'node:fs';
import { contentSize } from '../entries/entry.js';
import { comparePaths, type LocatedEntry, originOf } from '../entries/tree.js';
import { LambdaZipError, systemErrorCode } from '../util/errors.js';
import { DirectoryReplaced, withDirectoryHeld } from '../util/held-directory.js';
import { throwIfCancelled, yieldToEventLoop } from '../util/ports.js';
import { quoted } from '../util/text.js';
import { type FoundLink, LinkDecisions } from './link-decisions.js';
import type { Scope } from './linked-tree.js';
import { isInsideAny, type LeftOutLink } from './links.js';
import { MOST_BYTES_OF_A_CODE_UNIT, nameError, nameProblem } from './names.js';
import {
  brokenError,
  type Directory,
  fileEntry,
  followedDirectory,
  followedFile,
  inside,
  type Member,
  preservedLink,
  readError,
  reading,
  realTarget,
  statTarget,
  symlinkError,
  type WalkOptions,
} from './walk-member.js';

/** Result of a walk. */
interface Walk {
  readonly files: LocatedEntry[];
  readonly leftOutLinks: readonly LeftOutLink[];
}

/** After so many names others get their turn: a signal to stop, threads that start, the next build of the run. */
const NAMES_AT_A_TIME = 100;

/** Two links a level make a million directories of twenty; no real tree comes near this. */
const MAX_LINKED_DIRECTORIES = 10_000;

/**
 * Walks one source once. Directories that are left out are not entered. It goes in the order of the archive, so that
 * what is found first can be packed while the walk goes on; what links bring comes last, and the tree is sorted afterwards.
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
  /** What comes first in the archive is last. */
  const pending: (Directory | LocatedEntry)[] = [{ ...root, seen: undefined, linked: false, scope }];
  const decisions = new LinkDecisions(options);
  let links: FoundLink[] = [];
  let linked = 0;
  let names = 0;
  for (;;) {
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if ('entry' in next) {
        found.push(next);
        options.onFile?.(contentSize(next.entry.content), next.entry);
        continue;
      }
      if (names >= NAMES_AT_A_TIME) {
        names = 0;
        await yieldToEventLoop();
      }
      throwIfCancelled(options.signal);
      const here = next;
      if (here.linked) linked += 1;
      if (linked > MAX_LINKED_DIRECTORIES) throw tooManyLinked(options, here);
      const inside: (Directory | LocatedEntry)[] = [];
      const take = (at: string): void => {
        for (const name of listDirectory(options, here, at)) {
          names += 1;
          const item = tolerantly(options, () => visit(options, here, at, name));
          if (item === undefined) continue;
          if ('link' in item) links.push(item);
          else inside.push(item);
        }
      };
      tolerantly(options, () => enterDirectory(options, here, take));
      pending.push(...lastFirst(options, inside));
    }
    // Links wait until everything around them is known; what they lead to brings further ones.
    if (links.length === 0) break;
    decisions.takeIn(found, links);
    const batch = links.sort((left, right) => comparePaths(left.link.path, right.link.path));
    links = [];
    for (const one of batch) {
      const item = tolerantly(options, () => decisions.decide(one));
      if (item !== undefined) pending.push(item);
    }
  }
  return { files: [...found, ...decisions.keptLinks(found)], leftOutLinks: decisions.leftOut };
}

/** The items of one directory by where they, or what is in them, stand in the archive. */
function lastFirst(
  { prefix }: WalkOptions,
  items: readonly (Directory | LocatedEntry)[],
): (Directory | LocatedEntry)[] {
  return items
    .map((item) => ({ item, at: 'entry' in item ? item.entry.path : `${prefix}${item.relative}/` }))
    .sort((left, right) => comparePaths(right.at, left.at))
    .map(({ item }) => item);
}

function tooManyLinked({ label }: WalkOptions, { located }: Directory): LambdaZipError {
  return new LambdaZipError(
    'symlink',
    `${quoted(originOf(label, located))}: more than ${MAX_LINKED_DIRECTORIES} directories are reached through links`,
    {
      hint: "Exclude some of the links, or set symlinks to 'preserve': links to directories with links multiply.",
    },
  );
}

/** The result of the work; undefined after an error that `onProblem` was told. */
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
    withDirectoryHeld(directory.path, directory.seen, take);
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    const code = systemErrorCode(error);
    const isGone =
      directory.seen !== undefined && (code === 'ELOOP' || code === 'ENOTDIR' || code === 'ENOENT');
    if (!isGone && !(error instanceof DirectoryReplaced))
      throw readError(origin, directory.path, 'cannot read the directory', error);
    throw new LambdaZipError('changed-while-reading', `${quoted(origin)} changed while it was being packed`, {
      hint: 'Wait until nothing writes into the source, or exclude the folder.',
      cause: error,
    });
  }
}

function listDirectory(options: WalkOptions, directory: Directory, at: string): string[] {
  // A file is its source, whatever else may be read of its folder.
  if (options.only !== undefined && directory.located === '') return [options.only];
  const names = readdirSync(at);
  if (names.length === 0) options.onEmptyFolder?.(directory.located);
  return names;
}

/** Bytes. What has a longer path cannot be opened later, and the system is to say so. */
const MAX_PATH = 4095;

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
  const isLong =
    member.absolute.length * MOST_BYTES_OF_A_CODE_UNIT > MAX_PATH &&
    Buffer.byteLength(member.absolute) > MAX_PATH;
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
