/** Files that change, and clocks that jump, in the middle of a build: at the n-th call on the file, before it is answered. */
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { atEveryCall, type FaultyRun, told, withFaults } from '../helpers/faults.js';
import { buildJob, checkWholeOrUntouched, type Job, outputsOf, type Place } from '../helpers/faulty-jobs.js';
import type { Outcome } from '../helpers/programs.js';

const CHANGES: Readonly<Record<string, string>> = {
  truncated: 'truncate -s 7 "$1"',
  emptied: ': > "$1"',
  grown: 'echo more >> "$1"',
  'replaced by another of its size':
    'cp "$1" "$1.new" && tr a-m n-z < "$1.new" > "$1.other" && mv "$1.other" "$1" && rm "$1.new"',
  deleted: 'rm "$1"',
  'turned into a folder': 'rm "$1" && mkdir "$1"',
  'turned into a FIFO': 'rm "$1" && mkfifo "$1"',
  'turned into a link': 'mv "$1" ../../old && ln -s ../../old "$1"',
};
const CHANGED = 'data/table.txt';

describe.each([
  ['in one thread', '0'],
  ['in threads', '2'],
])('a file of a build %s', (_, workers) => {
  withFaults.each(Object.keys(CHANGES))('%s at each look at it', async (title) => {
    const job = await buildJob(['--workers', workers]);
    // Once is enough: what the command makes of its own files is looked at, too.
    const once = `[ -e ../../changed ] || { : > ../../changed; ${CHANGES[title]}; }`;
    const strikes = await atEveryCall(
      ({ source }) => ({
        calls: ['open', 'stat', 'read', 'close'],
        below: [join(source, CHANGED)],
        command: `cd "$(dirname "$1")" && ${once}`,
      }),
      job.place,
      job.start,
      (place, run) => checkChanged(job, place, run),
    );
    expect(strikes).toBeGreaterThan(0);
  });
});

/** The archive is of what the file was, or of what it has become: never of less, and never of a mixture. */
async function checkChanged(job: Job, place: Place, run: FaultyRun<Outcome>): Promise<void> {
  const words = told(run);
  const { code, stdout } = run.outcome;
  if (code !== 0 || job.after['function.zip']?.equals(outputsOf(place)['function.zip'] ?? Buffer.alloc(0))) {
    checkWholeOrUntouched(job, place, run);
    return;
  }
  const { sha256, changed } = JSON.parse(stdout);
  expect(changed, words).toBe(true);
  const again = await job.start(place);
  expect(again.code, words + again.stderr).toBe(0);
  expect(sha256, words).toBe(JSON.parse(again.stdout).sha256);
}

const HOURS = 3600;

withFaults.each([-48 * HOURS, -1 * HOURS, 1 * HOURS, 48 * HOURS, 40 * 365 * 24 * HOURS])(
  'a clock that jumps by %s seconds changes no byte',
  async (clock) => {
    const job = await buildJob();
    const strikes = await atEveryCall(
      ({ root }) => ({ calls: ['clock'], below: [root], clock }),
      job.place,
      job.start,
      (place, run) => {
        expect(run.outcome.code, told(run)).toBe(0);
        checkWholeOrUntouched(job, place, run);
      },
      6,
    );
    expect(strikes).toBeGreaterThan(0);
  },
);
