/** Threads that die while they pack: one error, no hang, nothing half done. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildJob, checkLimited, errorOf } from '../helpers/faulty-jobs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

/** How a thread dies in place of its n-th answer; `post` would give it. */
const DEATHS: Readonly<Record<string, string>> = {
  'ends well': 'process.exit(0);',
  'ends with an error': 'process.exit(3);',
  'throws where nobody catches': "setImmediate(() => { throw new Error('no'); });",
  'runs out of memory': 'const all = []; for (;;) all.push(new Array(100_000).fill(all.length));',
};

/** Loaded into each thread beforehand. */
function deathHook(death: string): string {
  const file = join(temporaryDirectory(), 'death.cjs');
  writeFileSync(
    file,
    `const { isMainThread, parentPort } = require('node:worker_threads');
     if (!isMainThread && process.env.DIE_AT === '0') { ${death} }
     if (!isMainThread) {
       const post = parentPort.postMessage.bind(parentPort);
       let answers = 0;
       parentPort.postMessage = (...message) => {
         answers += 1;
         if (answers === Number(process.env.DIE_AT)) { ${death} } else post(...message);
       };
     }`,
  );
  return file;
}

/** Enough files for several batches, so that a thread that dies leaves work behind. */
const MANY = Object.fromEntries(
  Array.from({ length: 700 }, (_, index) => [`many/${index}.txt`, `${index}\n`]),
);

describe.each(Object.keys(DEATHS))('a thread that %s', (title) => {
  test.each(['0', '1', '2'])(
    'in place of answer %s',
    async (at) => {
      const job = await buildJob(['--workers', '1'], MANY);
      const place = job.place();
      const outcome = await job.start(place, {
        // In quotes, for folders with a space in their name.
        NODE_OPTIONS: `--max-old-space-size=64 --require ${JSON.stringify(deathHook(DEATHS[title] ?? ''))}`,
        DIE_AT: at,
      });
      const words = JSON.stringify(outcome);
      expect(outcome.code, words).toBe(1);
      expect(errorOf(outcome, words), words).toMatch(/^a compression thread (?:ended early|failed)/);
      checkLimited(job, place, outcome, 'before');
    },
    30_000,
  );
});
