/** Contents for the compressor, from what shrinks to nearly nothing to what does not shrink at all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compressor, ProgramFile } from '../../build/archive/pack/compressor.js';
import { REPOSITORY } from './paths.js';
import { noise as noiseOf } from './random.js';

export const COMPRESSORS: readonly ProgramFile[] = ['compressor-simd.wasm', 'compressor.wasm'];

const TEXT = readFileSync(join(REPOSITORY, 'package-lock.json'));

/** Bytes that no compressor makes smaller. */
export function noise(size: number): Buffer {
  return noiseOf('compressor', size);
}

export function text(size: number): Buffer {
  return Buffer.concat(Array(Math.ceil(size / TEXT.length)).fill(TEXT)).subarray(0, size);
}

/** What the compressor makes of bytes; undefined where that is not smaller. */
export function compressed(compressor: Compressor, bytes: Uint8Array): Uint8Array | undefined {
  compressor.input(bytes.byteLength).set(bytes);
  return compressor.deflate(bytes.byteLength);
}
