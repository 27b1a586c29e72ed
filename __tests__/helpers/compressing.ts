/** Contents for the compressor, from what shrinks to nearly nothing to what does not shrink at all. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compressor, ProgramFile } from '../../build/archive/pack/compressor.js';
import { REPOSITORY } from './paths.js';

export const COMPRESSORS: readonly ProgramFile[] = ['compressor-simd.wasm', 'compressor.wasm'];

const TEXT = readFileSync(join(REPOSITORY, 'package-lock.json'));

/** Bytes that no compressor makes smaller, the same every time. */
export function noise(size: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(size / 64) }, (_, index) =>
    createHash('sha512').update(`${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, size);
}

export function text(size: number): Buffer {
  return Buffer.concat(Array(Math.ceil(size / TEXT.length)).fill(TEXT)).subarray(0, size);
}

/** What the compressor makes of bytes; undefined where that is not smaller. */
export function compressed(compressor: Compressor, bytes: Uint8Array): Uint8Array | undefined {
  compressor.input(bytes.byteLength).set(bytes);
  return compressor.deflate(bytes.byteLength);
}
