import { setTimeout as sleep } from 'node:timers/promises';
import { LambdaZipError } from './errors.js';
import { throwIfCancelled } from './ports.js';

/**
 * Does work that may wait for another process or machine, for a limited time. When the time is over, or the job is cancelled,
 * the work's signal is aborted and the work is no longer waited for, whether it listens or not.
 *
 * @param limit milliseconds
 * @throws LambdaZipError `cancelled`; `timeout` when the time is over
 */
export async function withDeadline<T>(
  limit: number,
  parent: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  throwIfCancelled(parent);
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const over = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () =>
      reject(new LambdaZipError('timeout', `no answer within ${limit / 1000} seconds`)),
    );
  });
  parent?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(abort, limit);
  try {
    return await Promise.race([work(controller.signal), over]);
  } catch (error) {
    throwIfCancelled(parent);
    throw error;
  } finally {
    clearTimeout(timer);
    parent?.removeEventListener('abort', abort);
  }
}

/**
 * @param delay milliseconds
 * @throws LambdaZipError `cancelled`
 */
export async function pause(delay: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(delay, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throwIfCancelled(signal);
    throw error;
  }
}
