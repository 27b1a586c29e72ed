/** Whether a file can be known by its times, without being read. */

/**
 * A change moves the change time, which no program can set back. But what is changed within the resolution of the clock
 * keeps it, and so does what a program writes to pages in memory until the kernel has written these to the disk, half a
 * minute later.
 */
const SETTLED_MS = 60_000;

/** When a file was changed last: its content, and anything about it. Milliseconds since 1970. */
export interface FileTimes {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/**
 * Whether a file that changes from now on will have another change time. As git has it for its index.
 *
 * @see https://git-scm.com/docs/racy-git
 */
export function isSettled({ mtimeMs, ctimeMs }: FileTimes): boolean {
  // Whole seconds: a file system that has no change times of its own, such as that of an image with one date for all.
  return ctimeMs % 1000 !== 0 && Date.now() - Math.max(mtimeMs, ctimeMs) > SETTLED_MS;
}
