/** The same of whatever else writes: each of its calls on files fails once, and it ends whole or with one error. */
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { startCacheDouble } from '../helpers/cache-double.js';
import { atEveryCall, type Fault, withFaults } from '../helpers/faults.js';
import {
  COMMAND,
  checkWholeOrUntouched,
  type Expectation,
  gateJob,
  initJob,
  type Job,
  layerJob,
  manyJob,
  stepErrorOf,
  stepJob,
} from '../helpers/faulty-jobs.js';
import { startPackageIndex } from '../helpers/package-index.js';
import { hasPip, hasProgram, needs } from '../helpers/parts.js';
import type { Outcome } from '../helpers/programs.js';

const withPip = needs(
  process.platform === 'linux' && hasProgram('gcc') && hasPip(),
  'gcc on Linux, and python3 with pip',
);

type Kind = Omit<Fault, 'below'>;

const KINDS: Readonly<Record<string, Kind>> = {
  'a full disk': { calls: ['write', 'create', 'mkdir'], error: 'ENOSPC' },
  'a disk that stays full': { calls: ['write', 'create', 'mkdir'], error: 'ENOSPC', lasting: true },
  'a damaged disk': { calls: ['read', 'open', 'list', 'stat'], error: 'EIO' },
  'what cannot be finished': { calls: ['close', 'rename', 'link', 'touch', 'sync', 'remove'], error: 'EIO' },
};

/** What a job says, and where its files are. */
interface Program {
  readonly make: () => Promise<Job>;
  readonly expectation?: Expectation;
  readonly below?: (root: string) => string[];
  /** As of {@link atEveryCall}. */
  readonly most?: number;
  readonly test?: typeof withFaults;
}

const STEP: Expectation = {
  errorIn: stepErrorOf,
  changedIn: (outcome) => (outcome as Outcome & { outputs: Record<string, string> }).outputs['changed'],
  mayBeDone: true,
};

const PROGRAMS: Readonly<Record<string, Program>> = {
  'a build of a layer of packages that are kept': {
    make: async () => layerJob(await startPackageIndex(), true),
    test: withPip,
  },
  'a build of a layer of packages to install': {
    make: async () => layerJob(await startPackageIndex(), false),
    below: (root) => [join(root, 'cache'), join(root, 'out')],
    most: 4,
    test: withPip,
  },
  'a build of many functions': {
    make: manyJob,
    expectation: {
      errorIn: (outcome, words) => {
        if (outcome.stdout === '') return COMMAND.errorIn(outcome, words);
        const { results } = JSON.parse(outcome.stdout);
        return results.map(({ error }: { error?: string }) => error ?? '').join('\n');
      },
      packageOf: (output) => output.replace(/\..*$/, ''),
      changedIn: ({ stdout }) => JSON.parse(stdout)['any-changed'],
    },
  },
  init: { make: initJob, expectation: { ...COMMAND, changedIn: () => true } },
  'a step that asks the cache for the last deploy': {
    make: async () => gateJob(await startCacheDouble()),
    expectation: { ...STEP, mayNameOthers: true },
    most: 5,
  },
  'the step': { make: stepJob, expectation: STEP },
};

for (const [
  program,
  { make, expectation, below = (root: string) => [root], most, test = withFaults },
] of Object.entries(PROGRAMS)) {
  describe(program, () => {
    test.each(Object.keys(KINDS))('%s', async (title) => {
      const job = await make();
      const strikes = await atEveryCall(
        ({ root }) => ({ ...(KINDS[title] as Kind), below: below(root) }),
        job.place,
        job.start,
        (place, run) => checkWholeOrUntouched(job, place, run, expectation),
        most,
      );
      expect(strikes).toBeGreaterThan(0);
    });
  });
}
