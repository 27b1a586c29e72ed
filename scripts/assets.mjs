// Puts what tsc does not compile beside what it does: the container's side of the pipeline, and the compressor.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

for (const file of [
  'pipeline/container/side.py',
  'archive/compressor.wasm',
  'archive/compressor-simd.wasm',
]) {
  copyFileSync(join('src', file), join('build', file));
}
