import { pause } from '../util/deadline.js';

/** How long to wait between checks, in milliseconds. */
export interface Backoff {
  readonly firstDelay: number;
  /** Delays double up to here. */
  readonly longestDelay: number;
  /** All delays together. */
  readonly limit: number;
}

/** An update of a large package takes seconds, into a VPC up to a few minutes. */
export const DEFAULT_BACKOFF: Backoff = { firstDelay: 500, longestDelay: 10_000, limit: 300_000 };

/**
 * Waits longer and longer between looks.
 *
 * @returns a function that waits once; false, at once, when the time is over
 */
export function backoffWaiter(
  { firstDelay, longestDelay, limit }: Backoff,
  signal: AbortSignal | undefined,
): () => Promise<boolean> {
  let delay = firstDelay;
  let waited = 0;
  return async () => {
    if (waited >= limit) return false;
    const next = Math.min(delay, limit - waited);
    await pause(next, signal);
    waited += next;
    delay = Math.min(delay * 2, longestDelay);
    return true;
  };
}
