/** A place for copies that takes no disk: making a hundred thousand files takes many file systems half a minute. */
import { rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { makeTemporaryDirectory } from '../util/temporary.js';

/** Where Linux has a file system in memory. */
const SHARED_MEMORY = '/dev/shm';
/** `TMPFS_MAGIC` of linux/magic.h. */
const TMPFS = 0x01021994;
/** The temporary directory of whoever has not named one. */
const USUAL_TEMPORARY = '/tmp';

/**
 * Parts of the memory that is free, and of the room there, that copies may take. Many are made at the same time, and none
 * knows of the others.
 */
const MEMORY_PART = 1 / 10;
const ROOM_PART = 1 / 2;

/** Contents take whole pages; and a file takes that much beside its content, its name and its place in a folder included. */
const PAGE_BYTES = 4096;
const FILE_BYTES = 1536;

/**
 * Makes a directory in memory that nobody else has, to be removed.
 *
 * @param purpose goes into its name
 * @returns undefined where there is no such place, or where the user has named another one for temporary files
 */
export async function makeMemoryDirectory(purpose: string): Promise<string | undefined> {
  if (process.platform !== 'linux' || tmpdir() !== USUAL_TEMPORARY) return undefined;
  try {
    if (statfsSync(SHARED_MEMORY).type !== TMPFS) return undefined;
    return await makeTemporaryDirectory(SHARED_MEMORY, purpose);
  } catch {
    // The disk will do.
    return undefined;
  }
}

/**
 * Whether copies of files can be made in a directory in memory, with much of both left.
 *
 * @param sizes bytes of each
 */
export function fitsInMemory(folder: string, sizes: readonly number[]): boolean {
  const bytes = sizes.reduce((sum, size) => sum + Math.ceil(size / PAGE_BYTES) * PAGE_BYTES + FILE_BYTES, 0);
  try {
    const { bavail, bsize, ffree } = statfsSync(folder);
    return (
      bytes <= availableMemory() * MEMORY_PART &&
      bytes <= bavail * bsize * ROOM_PART &&
      sizes.length <= ffree * ROOM_PART
    );
  } catch {
    return false;
  }
}

/** With the limit of a container, where Node.js knows of it. */
function availableMemory(): number {
  return Math.min(freemem(), process.availableMemory?.() ?? Number.POSITIVE_INFINITY);
}

/** Removes copies, directly. What cannot be removed here is left to whoever made the directory. */
export function discardCopies(workspace: string): void {
  try {
    rmSync(workspace, { recursive: true, force: true });
  } catch {
    // Nobody reads it any more.
  }
}
