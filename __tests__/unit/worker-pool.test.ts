/** Threads that pack: how many there are. */
import { expect, test } from 'vitest';
import { WorkerPool } from '../../build/archive/pack/worker-pool.js';
import type { Entry } from '../../build/entries/entry.js';

const entry = (path: string): Entry => ({
  path,
  mode: '0644',
  content: { kind: 'bytes', bytes: new TextEncoder().encode('text '.repeat(100)) },
});

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
