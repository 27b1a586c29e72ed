// Compiles native/compressor.c to src/archive/pack/*.wasm. The same bytes on every machine, in every folder.
// needs: pip install ziglang==0.17.1
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname ?? '', '..'));

const python = process.env.PYTHON ?? 'python3';
const zig = (...parameters) =>
  execFileSync(python, ['-m', 'ziglang', ...parameters], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const [, wanted] =
  /pip install ziglang==(\S+)/.exec(readFileSync(import.meta.filename ?? 'scripts/compressor.mjs', 'utf8')) ??
  [];
const version = zig('version').trim();
if (version !== wanted) throw new Error(`needs ziglang ${wanted}, not ${version}`);

// What every V8 since Node.js 20 has on every processor; SIMD it has not without SSE4.1.
const EVERYWHERE = ['bulk_memory', 'sign_ext', 'nontrapping_fptoint', 'mutable_globals'];

/** @param features beyond those */
function compile(output, ...features) {
  zig(
    'cc',
    '-target',
    'wasm32-freestanding',
    `-mcpu=${['generic', ...EVERYWHERE, ...features].join('+')}`,
    '-O3',
    '-flto',
    '-std=c11',
    '-ffreestanding',
    '-DFREESTANDING',
    '-nostdlib',
    '-Wl,--no-entry',
    '-Wl,--strip-all',
    '-Wl,-z,stack-size=131072',
    '-o',
    output,
    'native/compressor.c',
  );
  chmodSync(output, 0o644);
}

compile('src/archive/pack/compressor.wasm');
compile('src/archive/pack/compressor-simd.wasm', 'simd128');
