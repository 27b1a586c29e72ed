/** The last version in which the program was seen to hang; newer ones keep their optimisations. */
const LAST_AFFECTED_MAJOR = 20;

/**
 * Keeps Node.js 20 from hanging once the work is done (nodejs/node#54918). At its end the main thread waits
 * for every background task. A background compilation of JavaScript that then needs a garbage collection
 * waits for the main thread. `process.exit()` waits for the same threads.
 *
 * Without optimised JavaScript there is no such task. WebAssembly, which is where the time goes, has a
 * compiler of its own and stays optimised. Whether compilation is concurrent at all is settled when a thread's
 * engine starts, too early for this; this flag is read each time, by all threads.
 *
 * Call it before the work begins: what the start of Node.js left under way ends during the work.
 *
 * @param version of Node.js, as in `process.versions.node`
 */
export async function avoidExitDeadlock(version: string): Promise<void> {
  if (Number.parseInt(version, 10) > LAST_AFFECTED_MAJOR) return;
  // Loaded where it is needed: it takes as long as reading the command line.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--no-opt');
}
