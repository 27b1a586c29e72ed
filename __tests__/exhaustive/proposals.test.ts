/** Every way in which a pull request's code can come to run where the default branch's records are kept, by the action as a process. */
import { test } from 'vitest';
import { expectNeverRecorded, PROPOSALS } from '../helpers/repository.js';

// The first one is in gate-records.test.ts beside it.
test.each(PROPOSALS.slice(1))('%s is never recorded, and leaves the last record disbelieved', (_, env) =>
  expectNeverRecorded(env),
);
