// Puts what tsc does not compile beside what it does: the container's side of the pipeline, the compressor, and the parsers.
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PARSERS } from './bundled.mjs';

for (const file of [
  'engines/container/runner.py',
  'archive/pack/compressor.wasm',
  'archive/pack/compressor-simd.wasm',
]) {
  copyFileSync(join('src', file), join('build', file));
}
for (const file of PARSERS) copyFileSync(join('node_modules', file), join('build', 'syntax', basename(file)));
