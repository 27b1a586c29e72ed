// A part of the work of packing and nothing else; prints the seconds that it takes, without what comes before it.
// Usage: node floor_part.mjs walk|read|digest|write|compress LIST [LEVEL THREADS], a list of paths that end in NUL.
import { hash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { REPOSITORY } from '../options.mjs';

const PIECE = 1024 * 1024;
const PARTS = { walk, read, digest, write, compress };

if (isMainThread) {
  const [part, list, ...settings] = process.argv.slice(2);
  const paths = readFileSync(list, 'utf8').split('\0').filter(Boolean);
  process.stdout.write(`${await PARTS[part](paths, { list, settings: settings.map(Number) })}\n`);
} else {
  const compress = compressor(workerData);
  parentPort.once('message', () => parentPort.postMessage(compress()));
  parentPort.postMessage('ready');
}

function seconds(work) {
  const begin = performance.now();
  work();
  return (performance.now() - begin) / 1000;
}

/** Each folder of the files is listed, and each file asked for. */
function walk(paths) {
  const folders = new Set(paths.map((path) => dirname(path)));
  return seconds(() => {
    for (const folder of folders)
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (!entry.isDirectory()) lstatSync(join(folder, entry.name));
  });
}

function read(paths) {
  const memory = Buffer.allocUnsafe(PIECE);
  return seconds(() => {
    for (const path of paths) {
      const file = openSync(path);
      fstatSync(file);
      while (readSync(file, memory) > 0);
      closeSync(file);
    }
  });
}

function digest(paths) {
  const contents = paths.map((path) => readFileSync(path));
  return seconds(() => {
    for (const content of contents) {
      hash('sha256', content, 'hex');
      crc32(content);
    }
  });
}

function write(paths, { list }) {
  const bytes = Buffer.concat(paths.map((path) => readFileSync(path)));
  const output = `${list}.written`;
  try {
    return seconds(() => {
      const file = openSync(output, 'w');
      for (let at = 0; at < bytes.length; at += PIECE) writeSync(file, bytes.subarray(at, at + PIECE));
      closeSync(file);
    });
  } finally {
    rmSync(output, { force: true });
  }
}

/** All contents in the memory that threads share; each takes the next few files when it is done with those before. */
async function compress(paths, { settings: [level, threads] }) {
  const contents = paths.map((path) => readFileSync(path));
  const ends = new Float64Array(new SharedArrayBuffer(contents.length * 8));
  const bytes = new Uint8Array(new SharedArrayBuffer(contents.reduce((sum, { length }) => sum + length, 1)));
  let end = 0;
  for (const [index, content] of contents.entries()) {
    bytes.set(content, end);
    end += content.length;
    ends[index] = end;
  }
  const next = new Int32Array(new SharedArrayBuffer(4));
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL(import.meta.url), { workerData: { bytes, ends, next, level } }),
  );
  const answers = () =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
          }),
      ),
    );
  await answers();
  const begin = performance.now();
  const done = answers();
  for (const worker of workers) worker.postMessage('go');
  await done;
  return (performance.now() - begin) / 1000;
}

/** The compressor as a build has it, not yet compiled by V8. */
function compressor({ bytes, ends, next, level }) {
  const file = join(REPOSITORY, 'dist', 'cli', 'compressor-simd.wasm');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  const input = exports.start(level);
  const largest = ends.reduce((most, end, index) => Math.max(most, end - (ends[index - 1] ?? 0)), 0);
  exports.memory.grow(Math.ceil((2 * largest + 64) / 65_536));
  const memory = new Uint8Array(exports.memory.buffer);
  return () => {
    for (let from = Atomics.add(next, 0, 16); from < ends.length; from = Atomics.add(next, 0, 16)) {
      for (let index = from; index < Math.min(from + 16, ends.length); index += 1) {
        const content = bytes.subarray(ends[index - 1] ?? 0, ends[index]);
        memory.set(content, input);
        if (content.length > 0)
          exports.deflate(content.length, input + Math.ceil(content.length / 16) * 16, content.length - 1);
      }
    }
  };
}
