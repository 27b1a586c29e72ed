import { compressorOf } from './compressor.js';
import type { CompressionLevel } from './level.js';

/**
 * The content as a raw DEFLATE stream, in memory of its own, or undefined where that is not smaller.
 *
 * @param level 1 to 12
 * @throws LambdaZipError `internal` without memory for it
 */
export function deflate(bytes: Uint8Array, level: CompressionLevel): Uint8Array | undefined {
  const compressor = compressorOf(level);
  compressor.input(bytes.byteLength).set(bytes);
  return compressor.deflate(bytes.byteLength)?.slice();
}
