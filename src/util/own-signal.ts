/**
 * Does work under a signal of its own, which is aborted when the parent is. What the work leaves listening to it goes with it:
 * Node.js takes its listener from a signal when a program has ended, but not when it could not be started.
 */
export async function withOwnSignal<T>(
  parent: AbortSignal | undefined,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  if (parent === undefined) return work(undefined);
  const own = new AbortController();
  const abort = (): void => own.abort();
  parent.addEventListener('abort', abort, { once: true });
  try {
    if (parent.aborted) abort();
    return await work(own.signal);
  } finally {
    parent.removeEventListener('abort', abort);
  }
}
