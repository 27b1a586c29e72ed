// The least program that packs a tree with our compressor: no rules, no checks, no findings, no records. What a build
// takes beyond this is ours; what this takes beyond a target is Node.js's and the compressor's.
// Usage: node bare_pack.mjs TREE OUTPUT LEVEL THREADS
import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

const BATCH_BYTES = 1024 * 1024;
const BATCH_FILES = 256;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END = 22;
const TIME = 0x00210000; // 1980-01-01

const compressorFile = new URL('../../dist/cli/compressor-simd.wasm', import.meta.url);

function packer(level) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(compressorFile)));
  const input = exports.start(level);
  return ({ files }) => {
    const most = files.reduce((sum, { name, size }) => sum + LOCAL_HEADER + name.length * 3 + size, 0);
    const out = Buffer.allocUnsafeSlow(most);
    const records = [];
    let at = 0;
    for (const { path, name, size } of files) {
      const output = input + Math.ceil(size / 16) * 16;
      const missing = output + size + 64 - exports.memory.buffer.byteLength;
      if (missing > 0) exports.memory.grow(Math.ceil(missing / 65_536));
      const memory = new Uint8Array(exports.memory.buffer, input, size);
      const file = openSync(path);
      for (let done = 0; done < size; ) done += readSync(file, memory, done, size - done);
      fstatSync(file);
      closeSync(file);
      const digest = hash('sha256', memory, 'hex');
      const checksum = crc32(memory);
      const written = size === 0 || level === 0 ? 0 : exports.deflate(size, output, size - 1);
      const data = written === 0 ? memory : new Uint8Array(exports.memory.buffer, output, written);
      const offset = at;
      const length = out.write(name, at + LOCAL_HEADER);
      header(out, at, { written, checksum, data, size, length });
      at += LOCAL_HEADER + length;
      out.set(data, at);
      at += data.length;
      records.push({ name, offset, written, checksum, compressed: data.length, size, digest });
    }
    return { bytes: out.subarray(0, at), records };
  };
}

function header(out, at, { written, checksum, data, size, length }) {
  out.writeUInt32LE(0x04034b50, at);
  out.writeUInt32LE(20, at + 4);
  out.writeUInt16LE(written === 0 ? 0 : 8, at + 8);
  out.writeUInt32LE(TIME, at + 10);
  out.writeUInt32LE(checksum, at + 14);
  out.writeUInt32LE(data.length, at + 18);
  out.writeUInt32LE(size, at + 22);
  out.writeUInt32LE(length, at + 26);
}

async function main([tree, output, level, threads]) {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const settings = { next, level: Number(level) };
  const workers = Array.from(
    { length: Number(threads) - 1 },
    () => new Worker(new URL(import.meta.url), { workerData: settings }),
  );
  const results = [];
  let arrived = () => undefined;
  for (const worker of workers)
    worker.on('message', ({ index, bytes, records }) => {
      results[index] = { bytes, records };
      arrived();
    });

  const batches = [];
  let batch = { files: [], bytes: 0 };
  const close = () => {
    if (batch.files.length === 0) return;
    for (const worker of workers) worker.postMessage(batch);
    batches.push(batch);
    batch = { files: [], bytes: 0 };
  };
  const walk = (folder, prefix) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries) entry.key = entry.isDirectory() ? `${entry.name}/` : entry.name;
    entries.sort((one, other) => (one.key < other.key ? -1 : 1));
    for (const { name, key } of entries) {
      const path = `${folder}/${name}`;
      if (key !== name) {
        walk(path, `${prefix}${key}`);
        continue;
      }
      const { size } = lstatSync(path);
      if (batch.bytes + size > BATCH_BYTES || batch.files.length >= BATCH_FILES) close();
      batch.files.push({ path, name: prefix + name, size });
      batch.bytes += size;
    }
  };
  walk(tree, '');
  close();
  for (const worker of workers) worker.postMessage('all');

  const file = openSync(output, 'w');
  const digest = createHash('sha256');
  const put = (bytes) => {
    digest.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  };
  const pack = packer(settings.level);
  const central = [];
  let start = 0;
  let written = 0;
  const write = () => {
    for (; results[written] !== undefined; written += 1) {
      const { bytes, records } = results[written];
      results[written] = null;
      put(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      for (const record of records) central.push({ ...record, offset: start + record.offset });
      start += bytes.length;
    }
  };
  for (let index = Atomics.add(next, 0, 1); index < batches.length; index = Atomics.add(next, 0, 1)) {
    results[index] = pack(batches[index]);
    await turn();
    write();
  }
  while (written < batches.length) {
    await new Promise((resolve) => {
      arrived = resolve;
    });
    write();
  }
  const directory = Buffer.alloc(
    central.reduce((sum, { name }) => sum + CENTRAL_HEADER + name.length * 3, END),
  );
  let at = 0;
  for (const { name, offset, written: deflated, checksum, compressed, size } of central) {
    const length = directory.write(name, at + CENTRAL_HEADER);
    directory.writeUInt32LE(0x02014b50, at);
    directory.writeUInt32LE(0x03140314, at + 4);
    directory.writeUInt16LE(20, at + 6);
    directory.writeUInt16LE(deflated === 0 ? 0 : 8, at + 10);
    directory.writeUInt32LE(TIME, at + 12);
    directory.writeUInt32LE(checksum, at + 16);
    directory.writeUInt32LE(compressed, at + 20);
    directory.writeUInt32LE(size, at + 24);
    directory.writeUInt16LE(length, at + 28);
    directory.writeUInt32LE((0o100644 << 16) >>> 0, at + 38);
    directory.writeUInt32LE(offset, at + 42);
    at += CENTRAL_HEADER + length;
  }
  directory.writeUInt32LE(0x06054b50, at);
  directory.writeUInt16LE(Math.min(central.length, 0xffff), at + 8);
  directory.writeUInt16LE(Math.min(central.length, 0xffff), at + 10);
  directory.writeUInt32LE(at, at + 12);
  directory.writeUInt32LE(start, at + 16);
  put(directory.subarray(0, at + END));
  closeSync(file);
  process.stdout.write(`${digest.digest('hex')}\n`);
}

function work({ next, level }) {
  const batches = [];
  let pack;
  let index = Atomics.add(next, 0, 1);
  parentPort.on('message', (batch) => {
    if (batch === 'all') {
      if (index >= batches.length) parentPort.close();
      return;
    }
    batches.push(batch);
    pack ??= packer(level);
    for (; index < batches.length; index = Atomics.add(next, 0, 1)) {
      const { bytes, records } = pack(batches[index]);
      parentPort.postMessage({ index, bytes, records }, [bytes.buffer]);
    }
  });
}

if (isMainThread) await main(process.argv.slice(2));
else work(workerData);
