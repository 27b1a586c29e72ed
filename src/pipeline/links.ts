import { isAbsolute, posix, relative, sep } from 'node:path';
import type { Entry } from '../entries/entry.js';
import { foldersAbove } from '../entries/tree.js';
import { LambdaZipError } from '../util/errors.js';
import { quoted } from '../util/text.js';

/**
 * Policies for symbolic links: keep those whose target is packed and follow the others (default), pack what they
 * lead to, pack the links, or refuse them.
 */
export const SYMLINK_POLICIES = ['auto', 'follow', 'preserve', 'error'] as const;
export type SymlinkPolicy = (typeof SYMLINK_POLICIES)[number];

/** A link that is not packed. */
export interface LeftOutLink {
  /** The path that the user knows. */
  readonly origin: string;
  readonly target: string;
  /** Words that follow its name. */
  readonly why: string;
}

/** Folders that AWS Lambda itself provides: layers, scratch space, the function, and mounted file systems. */
const LAMBDA_PLACES = ['/opt', '/tmp', '/var/task', '/mnt'];

/** Whether a link's target is absolute and right in Lambda, whatever this machine has there. */
export function isLambdaPlace(target: string): boolean {
  if (!target.startsWith('/')) return false;
  const path = posix.normalize(target);
  return LAMBDA_PLACES.some((place) => path === place || path.startsWith(`${place}/`));
}

/** Whether a real path is one of the directories or lies below one. */
export function isInsideAny(directories: readonly string[], path: string): boolean {
  return directories.some((directory) => {
    const rest = relative(directory, path);
    return rest === '' || (rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest));
  });
}

/** Like Linux (`MAXSYMLINKS`): more links than this on one path count as a cycle. */
const MAX_HOPS = 40;

/**
 * Checks that every packed link leads, inside the archive, to something that is packed, or to one of Lambda's own
 * folders: Lambda unpacks the archive somewhere else, where nothing but its members exists.
 *
 * @param entries the whole tree
 * @throws LambdaZipError `symlink` for an absolute target, one outside the tree, one that is not packed, a cycle
 */
export function assertLinksResolve(entries: readonly Entry[]): void {
  const links = new Map<string, string>();
  for (const entry of entries) {
    if (entry.mode === 'symlink' && entry.content.kind === 'bytes') {
      links.set(entry.path, Buffer.from(entry.content.bytes).toString('utf8'));
    }
  }
  if (links.size === 0) return;

  const files = new Set<string>();
  const directories = new Set<string>(['']);
  for (const { path } of entries) {
    files.add(path);
    for (const directory of foldersAbove(path)) {
      if (directories.has(directory)) break;
      directories.add(directory);
    }
  }
  for (const [path, target] of links) {
    const problem = followInTree(path, links, (at) => files.has(at) || directories.has(at));
    if (problem !== undefined) {
      throw new LambdaZipError(
        'symlink',
        `${quoted(path)}: the symbolic link to ${quoted(target)} ${problem}`,
        {
          hint: "Exclude the link, or use symlinks 'auto' or 'follow' to pack its target.",
        },
      );
    }
  }
}

/** Follows a link through the tree by path components; gives what is wrong with it, or undefined. */
function followInTree(
  path: string,
  links: ReadonlyMap<string, string>,
  isPacked: (path: string) => boolean,
): string | undefined {
  const resolved: string[] = [];
  const pending = path.split('/').reverse();
  let hops = 0;
  for (let component = pending.pop(); component !== undefined; component = pending.pop()) {
    if (component === '' || component === '.') continue;
    if (component === '..') {
      if (resolved.pop() === undefined) return 'leads out of the archive';
      continue;
    }
    resolved.push(component);
    const target = links.get(resolved.join('/'));
    if (target === undefined) continue;
    hops += 1;
    if (hops > MAX_HOPS) return 'leads in a circle';
    if (isLambdaPlace(target)) return undefined;
    if (target.startsWith('/') || /^[A-Za-z]:/.test(target)) return 'is absolute';
    resolved.pop();
    pending.push(...target.split('/').reverse());
  }
  return isPacked(resolved.join('/')) ? undefined : 'leads to something that is not packed';
}
