/** Holds a checked directory while its names are read, even if something else takes its path meanwhile. */
import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, type Stats } from 'node:fs';

/** Identifies the directory. */
type Identity = Pick<Stats, 'dev' | 'ino'>;

/** The directory at the path is another one than that which was checked. */
export class DirectoryReplaced extends Error {}

/** Linux gives each open directory a path of its own, which follows it and not its name. */
const DESCRIPTORS = '/proc/self/fd';
let hasDescriptors: boolean | undefined;

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_DIRECTORY ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Runs work on a directory. Elsewhere than on Linux the path is compared before and after.
 *
 * @param path with no link in its last component
 * @param seen what was checked; undefined takes the directory that is there
 * @param work is handed the path by which to look at names
 * @throws DirectoryReplaced; the system's error; what the work throws
 */
export function withDirectoryHeld<T>(path: string, seen: Identity | undefined, work: (at: string) => T): T {
  hasDescriptors ??= process.platform === 'linux' && existsSync(DESCRIPTORS);
  if (!hasDescriptors) {
    const before = seen ?? lstatSync(path);
    assertSame(before, lstatSync(path));
    const result = work(path);
    assertSame(before, lstatSync(path));
    return result;
  }
  const descriptor = openSync(path, OPEN_FLAGS);
  try {
    if (seen !== undefined) assertSame(seen, fstatSync(descriptor));
    return work(`${DESCRIPTORS}/${descriptor}`);
  } finally {
    closeSync(descriptor);
  }
}

function assertSame(one: Identity, other: Identity): void {
  if (one.ino !== other.ino || one.dev !== other.dev) throw new DirectoryReplaced();
}
