/** How long leftover handles may keep the process alive after the work. */
const GRACE_MS = 3_000;

/**
 * Ends this process a little after its work, should something of others keep it alive, such as a program that a library
 * started and gave up on. Where nothing does, it ends by itself, and at once.
 *
 * @param exit ends the process, with the exit code that is set
 */
export function exitAfterGrace(exit: () => void): void {
  setTimeout(exit, GRACE_MS).unref();
}
