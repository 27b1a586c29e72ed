/** Processes that are killed, wherever they are: the old files or the new ones, and the next job is a good one. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { atMoments, type Fault, forEachAtOnce, runWithFault, withFaults } from '../helpers/faults.js';
import {
  buildJob,
  checkAfterKill,
  environmentIn,
  filesOfBuild,
  type Job,
  type Place,
  STEP_INPUTS,
  stepJob,
} from '../helpers/faulty-jobs.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { ACTION, CLI } from '../helpers/paths.js';
import { cases, repeatable } from '../helpers/search.js';

/** Enough of them to meet every part of a run. */
const KILLS = cases(100, 24);

const JOBS: Readonly<Record<string, () => Promise<Job>>> = {
  'a build in one thread': () => buildJob(['--workers', '0']),
  'a build in threads': () => buildJob(['--workers', '2']),
  'the step': stepJob,
};

describe.each(Object.keys(JOBS))('%s', (name) => {
  withFaults('killed at every call that changes something', async () => {
    const job = await (JOBS[name] as () => Promise<Job>)();
    const fault: Omit<Fault, 'below'> = {
      calls: ['write', 'create', 'mkdir', 'rename', 'link', 'remove', 'close', 'touch'],
      kill: true,
    };
    const counted = job.place();
    const { count } = await runWithFault({ ...fault, kill: false, below: [counted.root] }, 0, (env) =>
      job.start(counted, env),
    );
    expect(count).toBeGreaterThan(5);
    const attempt = async (at: number): Promise<void> => {
      const place = job.place();
      const run = await runWithFault({ ...fault, below: [place.root] }, at, (env) => job.start(place, env));
      if (run.strike !== undefined) expect(run.outcome.code, JSON.stringify(run)).toBe(-1);
      await checkAfterKill(job, place, JSON.stringify(run.strike));
    };
    await atMoments(count, attempt, cases(count, 6));
  });

  needs(process.platform !== 'win32' && hasProgram('sh', ['-c', 'true']), 'signals')(
    'killed at random moments',
    async () => {
      const job = await (JOBS[name] as () => Promise<Job>)();
      const begun = performance.now();
      await job.start(job.place());
      const duration = performance.now() - begun;
      await repeatable((dice) => {
        const delays = Array.from({ length: Math.ceil(KILLS / 3) }, () => dice.next() * duration * 1.2);
        return forEachAtOnce(delays, async (delay) => {
          const place = job.place();
          await killAfter(name === 'the step', place, delay);
          await checkAfterKill(job, place, `killed after ${delay} of ${duration} ms`);
        });
      });
    },
  );
});

/** Starts the program of a job, and kills it. */
async function killAfter(isStep: boolean, place: Place, delay: number): Promise<void> {
  const variables = Object.entries(STEP_INPUTS).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const args = isStep ? [ACTION] : [CLI, 'build', 'source', ...filesOfBuild(place)];
  const child = spawn(process.execPath, args, {
    cwd: place.root,
    stdio: 'ignore',
    env: {
      ...process.env,
      ...environmentIn(place),
      ...(isStep ? { ...Object.fromEntries(variables), GITHUB_OUTPUT: '', GITHUB_STATE: '' } : {}),
    },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await sleep(delay);
  child.kill('SIGKILL');
  await ended;
}
