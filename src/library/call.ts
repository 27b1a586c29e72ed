/** One call of the library: what all of its functions have in common. */
import { LambdaZipError } from '../util/errors.js';
import { type Ports, throwIfCancelled } from '../util/ports.js';
import { printable } from '../util/text.js';
import { assertOptions, portsFor } from './context.js';
import type { Options } from './options.js';
import { inLibraryWords } from './words.js';

/**
 * Does the work of a call.
 *
 * @throws LambdaZipError always this one, whatever goes wrong
 */
export async function call<T>(options: Options, work: (ports: Ports) => Promise<T>): Promise<T> {
  try {
    assertOptions(options);
    throwIfCancelled(options.signal);
    return await work(portsFor(options));
  } catch (error) {
    if (error instanceof LambdaZipError) throw inLibraryWords(error);
    throwIfCancelled(options.signal);
    const message = error instanceof Error ? error.message : String(error);
    throw new LambdaZipError('internal', printable(message), { cause: error });
  }
}
