/** Threads that pack: how many there are, and what they wait for. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PackedBatch } from '../../build/archive/pack/batches.js';
import { WorkerPool } from '../../build/archive/pack/worker-pool.js';
import type { Entry } from '../../build/entries/entry.js';

const entry = (path: string, bytes = new TextEncoder().encode('text '.repeat(100))): Entry => ({
  path,
  mode: '0644',
  content: { kind: 'bytes', bytes },
});

/** Takes long to compress. */
function words(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = 1; at < length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    bytes[at] = 97 + ((state >> 16) % 5);
  }
  return bytes;
}

/** All segments of the jobs, asked for in their order. */
async function lengths(jobs: readonly Promise<PackedBatch>[]): Promise<number[]> {
  const all: number[] = [];
  for (const job of jobs) {
    let length = 0;
    for (let batch: PackedBatch | undefined = await job; batch !== undefined; batch = await batch.more?.())
      length += batch.segment.bytes.length;
    all.push(length);
  }
  return all;
}

test('a thread starts when there is work for it, up to their number', async () => {
  let started = 0;
  const pool = new WorkerPool(3, { level: 6 }, () => {
    started += 1;
    return undefined;
  });
  try {
    const first = await pool.pack([entry('a')]);
    expect(first.segment.entries.map(({ path }) => path)).toEqual(['a']);
    expect(started).toBe(1);
    await Promise.all(['b', 'c', 'd', 'e', 'f'].map((path) => pool.pack([entry(path)])));
    expect(started).toBe(3);
  } finally {
    await pool.close();
  }
});

test('a job of several segments does not keep a thread from one that is asked for before it', async () => {
  const pool = new WorkerPool(1, { level: 12 }, () => undefined);
  try {
    await pool.pack([entry('start')]);
    pool.help();
    // The thread has two jobs; this one takes the third, and while it is busy, the thread takes more.
    const contents = [
      undefined,
      undefined,
      words(1024 * 1024),
      undefined,
      words(1000),
      randomBytes(20 * 1024 * 1024),
    ];
    const jobs = contents.map((bytes, index) => pool.pack([entry(String(index), bytes)]));
    const alone = new WorkerPool(1, { level: 12 }, () => undefined);
    const expected: number[] = [];
    for (const [index, bytes] of contents.entries())
      expected.push(...(await lengths([alone.pack([entry(String(index), bytes)])])));
    await alone.close();
    expect(await lengths(jobs)).toEqual(expected);
  } finally {
    await pool.close();
  }
}, 30_000);
