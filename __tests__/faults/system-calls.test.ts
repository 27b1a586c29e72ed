/** Calls of the system that fail, one after the other: writes, reads and all that is done with files. */
import { describe, expect } from 'vitest';
import { atEveryCall, type Fault, withFaults } from '../helpers/faults.js';
import { buildJob, checkWholeOrUntouched } from '../helpers/faulty-jobs.js';

type Kind = Omit<Fault, 'below'>;

const KINDS: Readonly<Record<string, Kind>> = {
  'a full disk at every write': { calls: ['write'], error: 'ENOSPC' },
  'a disk that stays full': { calls: ['write', 'create', 'mkdir'], error: 'ENOSPC', lasting: true },
  'a quota at every write': { calls: ['write'], error: 'EDQUOT' },
  'writes that are short': { calls: ['write'], short: true },
  'reads that fail': { calls: ['read'], error: 'EIO' },
  'reads that are short': { calls: ['read'], short: true },
  'files that cannot be opened': { calls: ['open', 'create'], error: 'EMFILE' },
  'files that may not be opened': { calls: ['open', 'create'], error: 'EACCES' },
  'closes that fail': { calls: ['close'], error: 'EIO' },
  'renames, links and folders that fail': { calls: ['rename', 'link', 'mkdir', 'sync'], error: 'EIO' },
  'removals that fail': { calls: ['remove'], error: 'EACCES' },
  'questions about files that fail': { calls: ['stat', 'list', 'touch'], error: 'EIO' },
};

describe.each([
  ['in one thread', []],
  ['in threads', ['--workers', '2']],
] as const)('a build %s', (_, args) => {
  withFaults.each(Object.keys(KINDS))('%s', async (title) => {
    const job = await buildJob(args);
    const kind = KINDS[title] as Kind;
    const strikes = await atEveryCall(
      ({ root }) => ({ ...kind, below: [root] }),
      job.place,
      job.start,
      (place, run) => checkWholeOrUntouched(job, place, run),
    );
    expect(strikes).toBeGreaterThan(0);
  });
});
