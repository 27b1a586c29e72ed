import { deflate as deflateWithLibdeflate } from 'libdeflate';
import type { CompressionLevel } from './level.js';

const GLOBAL_EVENTS = ['uncaughtException', 'unhandledRejection'] as const;
let started = false;

/**
 * The content as a raw DEFLATE stream: libdeflate's `libdeflate_deflate_compress`, compiled to
 * WebAssembly, on the whole content at once. Same input and level, same bytes, on every machine.
 *
 * @param level 1 to 12
 */
export function deflate(bytes: Uint8Array, level: CompressionLevel): Uint8Array {
  if (started) return deflateWithLibdeflate(bytes, level);
  started = true;
  // On its first call the module installs handlers that rethrow whatever nobody caught, with its own
  // minified source as the place. Errors of this process are not its business.
  const before = new Set(GLOBAL_EVENTS.flatMap((event) => process.rawListeners(event)));
  const result = deflateWithLibdeflate(bytes, level);
  for (const event of GLOBAL_EVENTS) {
    for (const listener of process.rawListeners(event)) {
      if (!before.has(listener)) process.removeListener(event, listener as () => void);
    }
  }
  return result;
}
