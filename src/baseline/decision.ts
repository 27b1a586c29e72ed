/**
 * What follows from records of deploys: whether the last one is believed, whether a deploy has to be announced, and
 * how its end is recorded. Pure: what is read and written is for others. `false` doubts are what matters here; see
 * docs/gate.md, "Records".
 */
import { quoted } from '../text.js';
import type { DeployRecord, OpenRun, PackagePlace, ReadRecord, RecordOrigin } from './record.js';

/** What a run knows of itself. */
export interface RunFacts {
  readonly origin: RecordOrigin;
  /** Workflow, job and matrix values; empty where they are not known. */
  readonly step: string;
  /** AWS region that the job has set; empty if it has none. */
  readonly region: string;
  /** Whether its ref is the one whose records every run of the repository can read. */
  readonly onDefaultBranch: boolean;
  /** Whether the same goes for another ref. */
  isDefaultBranch(ref: string): boolean;
  /**
   * `no`: what it builds is deployed from here. `own`: it builds what a pull request proposes, and nobody else finds its
   * records; `shared`: the same, but the default branch finds them.
   */
  readonly proposal: 'no' | 'own' | 'shared';
}

/** A record that was found, under its key. */
export interface Found {
  readonly key: string;
  readonly record: ReadRecord;
}

/** What is known beside the record that was found. */
export interface Surroundings {
  /** The newest of all refs; undefined when nobody could be asked. */
  readonly newestAnywhere: { readonly key: string; readonly ref: string } | undefined;
  /** Runs that are known to be over. */
  readonly over: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type Belief =
  | { readonly kind: 'absent' }
  | { readonly kind: 'believed' }
  /** What it says may not be so. With `stale`, it was so when it was written, and is worth a comparison. */
  | {
      readonly kind: 'doubted';
      readonly why: string;
      readonly stale: boolean;
      /** For people who have to change their workflow; undefined when nothing is wrong with it. */
      readonly warning?: string;
    };

/** Whether the newest record that a run may read says what is deployed. */
export function believe(
  found: Found | undefined,
  place: PackagePlace,
  facts: RunFacts,
  surroundings: Surroundings,
): Belief {
  if (found === undefined) return { kind: 'absent' };
  const { key, record } = found;
  if (record.state === 'pending') {
    return doubted(
      `a deploy of ${record.sha256.slice(0, 12)} may have begun (${writer(record)}), and how it ended is not recorded`,
    );
  }
  const other = otherPackage(record, place, facts);
  if (other !== undefined) return other;
  const [open] = stillOpen(record.open, surroundings);
  if (open !== undefined) {
    return {
      kind: 'doubted',
      stale: true,
      why: `a deploy that began earlier may have ended later: that of run ${quoted(open.run)}`,
    };
  }
  const { newestAnywhere } = surroundings;
  if (newestAnywhere === undefined) return believeUnasked(record, facts);
  if (newestAnywhere.key === key) return { kind: 'believed' };
  return {
    kind: 'doubted',
    stale: true,
    why: `a newer record exists, written from ${quoted(newestAnywhere.ref)}, which this run may not read`,
  };
}

function doubted(why: string): Belief {
  return { kind: 'doubted', why, stale: false };
}

/** Only on the default branch does a run see what all runs of its ref saw: another ref's newer deploy is out of sight. */
function believeUnasked(record: DeployRecord, facts: RunFacts): Belief {
  const seen = facts.isDefaultBranch(record.ref) && (facts.onDefaultBranch || facts.proposal !== 'no');
  if (seen) return { kind: 'believed' };
  return {
    kind: 'doubted',
    stale: true,
    why: `whether another ref deployed since ${quoted(record.ref)} did cannot be told without a github-token that has 'actions: read'`,
  };
}

/** The doubt about a record that another package, another place or another job of this run has written. */
function otherPackage(record: DeployRecord, place: PackagePlace, facts: RunFacts): Belief | undefined {
  const who = `the last record of ${quoted(record.name)} was written`;
  const advice = `give each its own 'name' or 'environment'`;
  if (record.source !== place.source) {
    const warning = `two packages have the name ${quoted(record.name)}: one was built from ${quoted(record.source)}, the other from ${quoted(place.source)}; ${advice}`;
    return { kind: 'doubted', stale: false, why: `${who} for another package`, warning };
  }
  // A check of a pull request need not know where the package goes to.
  const untold = facts.proposal !== 'no' && (place.target === '' || record.target === '');
  if (record.target !== place.target && !untold) {
    const warning = `two functions or regions share the name ${quoted(record.name)}: ${quoted(record.target)} and ${quoted(place.target)}; ${advice}`;
    return { kind: 'doubted', stale: false, why: `${who} for another function or region`, warning };
  }
  if (isOfOtherJob(record, facts.origin)) {
    const warning = `another job or attempt of this run recorded a deploy of ${quoted(record.name)}; if both deploy to places of their own, ${advice}`;
    return {
      kind: 'doubted',
      stale: false,
      why: `${who} by another job or attempt of this very run`,
      warning,
    };
  }
  // A pull request's build deploys nothing by rule, and its workflow is mostly another one.
  if (record.step !== place.step && facts.proposal === 'no') {
    return doubted(`${who} by another workflow, job or matrix leg, which may deploy to another place`);
  }
  return undefined;
}

/** Whether a record is of this run, but not of the same one of its jobs, as far as that can be told. */
export function isOfOtherJob(record: RecordOrigin, own: RecordOrigin): boolean {
  if (own.run === '' || record.run !== own.run || record.job === own.job) return false;
  // Another attempt of the same job is another job to GitHub; the leg tells.
  return record.leg === '' || record.leg !== own.leg;
}

/** What a deploy has to know of those before it, once it is to be announced. */
export interface Announcement {
  /** Key of a record that announces this very deploy already; undefined when one has to be written. */
  readonly announced: string | undefined;
  /** Other runs that may deploy at the same time. */
  readonly open: readonly OpenRun[];
  /** Whether another job of this run deploys under the same name, so that no record could tell them apart. */
  readonly shared: boolean;
}

/** What is to be announced before a deploy can begin. */
export function announce(
  found: Found | undefined,
  { place, sha256 }: { readonly place: PackagePlace; readonly sha256: string },
  { origin }: RunFacts,
  surroundings: Surroundings,
): Announcement {
  if (found === undefined) return { announced: undefined, open: [], shared: false };
  const { key, record } = found;
  const shared = isOfOtherJob(record, origin);
  const open = stillOpen(openAfter(record), surroundings).filter(({ run }) => run !== origin.run);
  // An earlier attempt of the same job is over: that nobody knows how it ended is recorded already.
  const same = record.run === origin.run && origin.run !== '' && !shared && samePlace(record, place);
  const announced = same && record.state === 'pending' && !record.ended && record.sha256 === sha256;
  return { announced: announced ? key : undefined, open, shared };
}

/** The runs that may be deploying, seen from after a record. */
function openAfter(record: DeployRecord): OpenRun[] {
  const own = record.ended || record.run === '' ? [] : [{ run: record.run, since: record.time }];
  return [...record.open.filter(({ run }) => run !== record.run), ...own];
}

/**
 * How long a job may take on GitHub's own runners.
 *
 * @see https://docs.github.com/en/actions/reference/limits "Job execution time"
 */
const LONGEST_JOB_MS = 6 * 3600 * 1000;

/** Of those, the ones that may still be under way. */
function stillOpen(open: readonly OpenRun[], { over, now }: Surroundings): OpenRun[] {
  return open.filter(({ run, since }) => !over.has(run) && now - Date.parse(since) < LONGEST_JOB_MS);
}

/** Runs that are worth asking for: whether they are over has a say. */
export function openRuns(found: Found | undefined, { origin }: RunFacts): string[] {
  const runs = found === undefined ? [] : openAfter(found.record).map(({ run }) => run);
  return [...new Set(runs)].filter((run) => run !== origin.run);
}

/**
 * How the end of a deploy is recorded.
 *
 * @param found the newest record now
 * @param announced the key under which it was announced; undefined when that could not be written
 * @returns `deployed`, or that nobody can say what is: because of another deploy since, or of one that shares the name
 */
export function conclude(
  found: Found | undefined,
  announced: { readonly key: string | undefined; readonly shared: boolean },
): 'deployed' | 'overtaken' | 'shared' {
  if (announced.shared) return 'shared';
  // One that could not be announced cannot be told from one that was overtaken.
  return announced.key !== undefined && found?.key === announced.key ? 'deployed' : 'overtaken';
}

/** The record that ends a deploy of which nobody can say whether it came last. */
export function overtakenRecord(record: DeployRecord, found: Found | undefined): DeployRecord {
  const others = found === undefined ? [] : openAfter(found.record);
  const open = [...record.open, ...others].filter(({ run }) => run !== record.run);
  return { ...record, state: 'pending', ended: true, open: unique(open), manifest: undefined };
}

function unique(open: readonly OpenRun[]): OpenRun[] {
  return [...new Map(open.map((one) => [one.run, one])).values()];
}

/** What `mark-deployed` does with a digest it is told of. */
export type Marking = 'record' | 'recorded already' | 'withdraw' | 'unknown';

/**
 * Only the deploy that was announced last can be the one that is live.
 *
 * @returns `unknown` when none was announced; `withdraw` when another one was
 */
export function mark(
  found: Found | undefined,
  sha256: string,
  { origin, proposal }: Pick<RunFacts, 'origin' | 'proposal'>,
): Marking {
  if (proposal !== 'no') return 'withdraw';
  if (found === undefined) return 'unknown';
  const { record } = found;
  if (record.sha256 !== sha256) return 'withdraw';
  // Two jobs of a run that mark one name deploy to two places, of which a third may have failed.
  if (record.state === 'deployed') return isOfOtherJob(record, origin) ? 'withdraw' : 'recorded already';
  // An ended one was overtaken: its end says nothing.
  return record.ended ? 'withdraw' : 'record';
}

function samePlace(left: PackagePlace, right: PackagePlace): boolean {
  return left.source === right.source && left.target === right.target && left.step === right.step;
}

/** Who wrote a record, in words. */
export function writer({ ref, commit, run }: RecordOrigin): string {
  const parts = [
    run && `run ${quoted(run)}`,
    ref && `of ${quoted(ref)}`,
    commit && `commit ${quoted(commit.slice(0, 12))}`,
  ];
  return parts.filter((part) => part !== '').join(', ') || 'nobody says who';
}
