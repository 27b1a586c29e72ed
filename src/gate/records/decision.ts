/**
 * What follows from records of deploys: whether the last one is believed, whether a deploy has to be announced, and
 * how its end is recorded. Pure: what is read and written is for others. `false` doubts are what matters here; see
 * docs/gate.md, "Records".
 */
import { quoted } from '../../util/text.js';
import {
  type DeployRecord,
  isProposalKey,
  keyTail,
  type OpenRun,
  type PackagePlace,
  parseRecordKey,
  type ReadRecord,
  type RecordOrigin,
} from './record.js';

/** What a run knows of itself. */
export interface RunFacts {
  readonly origin: RecordOrigin;
  /** Whether its run was over before, as far as is known: a first attempt goes on from its beginning. */
  readonly rerun: boolean;
  /** Workflow, job and matrix values; empty where they are not known. */
  readonly step: string;
  /** AWS region that the job has set; empty if it has none. */
  readonly region: string;
  /** How long a job of its runner may take. */
  readonly runner: 'hosted' | 'job';
  /** The branch that its pull request is for, whose records it can read, too; empty if it has none. */
  readonly base: string;
  /** Whether a ref is the one whose records every run of the repository can read. */
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

/** A record of any ref, of which only this can be seen. */
interface ListedRecord {
  readonly key: string;
  readonly ref: string;
}

/** The records of all refs. */
export interface Listing {
  /** When GitHub was asked for them, milliseconds since 1970. */
  readonly asked: number;
  /** Newest first, as many as GitHub lists at once. */
  readonly records: readonly ListedRecord[];
}

/** The runs of the repository that have not come to their end, of all workflows. */
export interface UnfinishedRuns {
  /** When GitHub was asked for them, milliseconds since 1970. */
  readonly asked: number;
  readonly runs: readonly {
    readonly run: string;
    /** When its first attempt began, milliseconds since 1970. */
    readonly begun: number;
  }[];
}

/** What is known of other runs when a deploy is announced. */
interface OtherRuns {
  /** Undefined when nobody could be asked. */
  readonly anywhere: Listing | undefined;
  /** Undefined when nobody could be asked, or nobody had to: see {@link hasForgotten} and {@link RunFacts.rerun}. */
  readonly unfinished: UnfinishedRuns | undefined;
  /** Runs that are known to be over. */
  readonly over: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type RecordJudgement =
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

/** The package that is compared with a record. */
export interface ComparedPackage {
  readonly place: PackagePlace;
  /** Whether its job deploys nothing: then it need not know where the package goes to. */
  readonly readOnly: boolean;
}

/**
 * Whether the newest record that a run may read says what is deployed.
 *
 * @param anywhere undefined when nobody could be asked: then nothing is believed
 */
export function judgeRecord(
  found: Found | undefined,
  compared: ComparedPackage,
  facts: RunFacts,
  anywhere: Listing | undefined,
): RecordJudgement {
  if (found === undefined) return { kind: 'absent' };
  const { key, record } = found;
  if (record.state === 'pending') {
    return doubted(
      `a deploy of ${record.sha256.slice(0, 12)} may have begun (${writer(record)}), and its end is not recorded`,
    );
  }
  const other = otherPackage(record, compared, facts);
  if (other !== undefined) return other;
  if (anywhere === undefined) return { kind: 'doubted', stale: true, why: UNASKED };
  const [newest] = anywhere.records;
  if (newest?.key !== key) return { kind: 'doubted', stale: true, why: newerThanRead(newest) };
  const beside = anywhere.records.find((one) => isBeside(one, [key, record.announcement], record));
  if (beside === undefined) return { kind: 'believed' };
  const why = `another deploy, from ${quoted(beside.ref)}, began while the last recorded one was under way`;
  return { kind: 'doubted', stale: true, why };
}

/** Why nothing is believed without a list. */
export const UNASKED =
  "cannot tell whether another branch or tag deployed since, without a github-token that has 'actions: read'";

function doubted(why: string): RecordJudgement {
  return { kind: 'doubted', why, stale: false };
}

function newerThanRead(newest: ListedRecord | undefined): string {
  return newest === undefined
    ? 'GitHub does not list the record that was read'
    : `a newer record exists, written from ${quoted(newest.ref)}, which this run may not read`;
}

/**
 * Whether a record was written since a deploy's other runs were looked for, and not by the deploy itself. Whoever wrote it may have
 * deployed later, and ended without a word.
 */
function isBeside(
  { key }: ListedRecord,
  own: readonly string[],
  { since, listed }: Pick<DeployRecord, 'since' | 'listed'>,
): boolean {
  if (own.includes(key) || listed.includes(keyTail(key))) return false;
  return !((parseRecordKey(key)?.time ?? 0) < Date.parse(since));
}

/**
 * How long it may take from when a record's key is made until the record is listed: the service may ask to wait with it
 * (`record-store.ts`), and the clocks of two machines differ.
 */
const LISTED_LATE_MS = 15 * 60 * 1000;

/** What a deploy's announcement says of the records that were there. */
export function seenBefore(
  anywhere: Listing | undefined,
  found: Found | undefined,
): Pick<DeployRecord, 'since' | 'listed'> {
  if (anywhere === undefined) return { since: '', listed: [] };
  const since = anywhere.asked - LISTED_LATE_MS;
  const late = anywhere.records.filter(({ key }) => (parseRecordKey(key)?.time ?? 0) >= since);
  const keys = [...late, ...(found === undefined ? [] : [found])].map(({ key }) => keyTail(key));
  return { since: new Date(since).toISOString(), listed: [...new Set(keys)] };
}

/**
 * Why a job that deploys nothing must not read the record it would be given; undefined when it may. GitHub evicts what was read longest
 * ago: to read a record without writing one after it keeps it longer than a newer one of another ref, and the older would be believed.
 */
export function unreadable(anywhere: Listing | undefined, facts: RunFacts): string | undefined {
  if (anywhere === undefined) return UNASKED;
  const [newest] = anywhere.records;
  return newest?.key === givenOf(anywhere.records, facts)?.key ? undefined : newerThanRead(newest);
}

/** The record that a run is given: GitHub looks through the entries of its own ref, then of its pull request's base, then of the default branch. */
function givenOf(listed: readonly ListedRecord[], { origin, base, isDefaultBranch }: RunFacts) {
  const scopes: readonly ((ref: string) => boolean)[] = [
    (ref) => ref === origin.ref,
    (ref) => ref === base,
    isDefaultBranch,
  ];
  const shown = listed.filter(({ key }) => !isProposalKey(key));
  for (const isIn of scopes) {
    const given = shown.find(({ ref }) => isIn(ref));
    if (given !== undefined) return given;
  }
  return undefined;
}

/** The doubt about a record that another package, another place or another job of this run has written. */
function otherPackage(
  record: DeployRecord,
  { place, readOnly }: ComparedPackage,
  { origin }: RunFacts,
): RecordJudgement | undefined {
  const who = `the last record of ${quoted(record.name)} was written`;
  const advice = `give each its own 'name' or 'environment'`;
  if (record.source !== place.source) {
    const warning = `two packages have the name ${quoted(record.name)}: one was built from ${quoted(record.source)}, the other from ${quoted(place.source)}; ${advice}`;
    return { kind: 'doubted', stale: false, why: `${who} for another package`, warning };
  }
  if (readOnly) return undefined;
  if (record.target !== place.target) {
    const warning = `two functions or regions share the name ${quoted(record.name)}: ${quoted(record.target)} and ${quoted(place.target)}; ${advice}`;
    return { kind: 'doubted', stale: false, why: `${who} for another function or region`, warning };
  }
  if (isOfOtherJob(record, origin)) {
    const warning = `another job or attempt of this run recorded a deploy of ${quoted(record.name)}; if they deploy to different places, ${advice}`;
    return {
      kind: 'doubted',
      stale: false,
      why: `${who} by another job or attempt of this run`,
      warning,
    };
  }
  if (record.step !== place.step) {
    const why = `${who} by another workflow, job or matrix leg, which may deploy to another place`;
    return { kind: 'doubted', stale: true, why };
  }
  return undefined;
}

/** Whether a record is of this run, but not of the same one of its jobs, as far as that can be told. */
function isOfOtherJob(record: RecordOrigin, own: RecordOrigin): boolean {
  if (own.run === '' || record.run !== own.run || record.job === own.job) return false;
  // Another attempt of the same job is another job to GitHub; the leg tells.
  return record.leg === '' || record.leg !== own.leg;
}

/** What a deploy has to know of those before it, once it is to be announced. */
interface Announcement {
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
  deploy: Pick<DeployRecord, keyof PackagePlace | 'sha256' | 'until'>,
  facts: RunFacts,
  others: OtherRuns,
): Announcement {
  const { origin } = facts;
  const unread = unreadRuns(others.anywhere, found);
  const hidden = [...unread, ...forgottenRuns(found, others)];
  const record = found?.record;
  const seen = record === undefined ? [] : openAfter(record).filter(({ run }) => run !== UNKNOWN_RUN);
  // A record that another run wrote since knows of this run's other jobs, too.
  const knowsOther =
    record !== undefined &&
    (isOfOtherJob(record, origin) ||
      record.open.some(({ run }) => run !== '' && run === origin.run) ||
      // Another step of the same job, for another package or place.
      (record.run !== '' && record.run === origin.run && !samePlace(record, deploy)));
  // Where the newest record could not be read, one of this run may be of any job.
  const shared = knowsOther || unread.some(({ run }) => run === origin.run);
  const open = unique(stillOpen([...seen, ...hidden], others)).filter(({ run }) => run !== origin.run);
  // Its other job goes on, and whoever reads the record has to know.
  if (shared) open.push({ run: origin.run, until: deploy.until });
  const stands = !shared && found !== undefined && isAnnouncement(found, deploy, facts, others);
  const announced = stands ? found.key : undefined;
  return { announced, open, shared };
}

/**
 * Whether a record announces the very same deploy: an earlier attempt of this job wrote it, or the build of this run, and nobody
 * wrote one since. It has to hold for as long as this attempt may take.
 */
function isAnnouncement(
  { key, record }: Found,
  deploy: Pick<DeployRecord, keyof PackagePlace | 'sha256' | 'until'>,
  { origin, rerun }: RunFacts,
  others: OtherRuns,
): boolean {
  const { anywhere, now } = others;
  if (rerun && !isAlone(origin, others)) return false;
  if (anywhere?.records[0]?.key !== key || record.state !== 'pending' || record.until === '') return false;
  if (origin.run === '' || record.run !== origin.run || record.sha256 !== deploy.sha256) return false;
  const longest = Date.parse(deploy.until) - now - SLACK_MS;
  return samePlace(record, deploy) && Date.parse(record.until) - now >= longest;
}

/**
 * Whether no other run can have taken this one for over, and not yet said that it deploys itself: it would go on, and the older
 * announcement tell it nothing.
 */
function isAlone({ run }: RecordOrigin, { anywhere, unfinished }: OtherRuns): boolean {
  if (anywhere === undefined || unfinished === undefined || anywhere.asked < unfinished.asked) return false;
  return unfinished.runs.every((one) => one.run === run);
}

/** For how long another attempt need not announce its deploy anew. */
const SLACK_MS = 3600 * 1000;
/**
 * How long a deploy that begins may take.
 *
 * @see https://docs.github.com/en/actions/reference/limits a job on GitHub's runners, a job on others, and a whole run
 */
const MAX_MS = { hosted: 6 * 3600 * 1000, job: 5 * 24 * 3600 * 1000, run: 35 * 24 * 3600 * 1000 };

/** When a deploy that is announced now is over at the latest, ISO 8601 in UTC. */
export function latestEnd(lasts: keyof typeof MAX_MS, now: number): string {
  return new Date(now + MAX_MS[lasts] + SLACK_MS).toISOString();
}

/** Stands for runs that nobody could be asked for. */
const UNKNOWN_RUN = '';

/** Whether a run's announcement may have been evicted, while it still goes on: the record that knew of it is not there, or never knew. */
export function hasForgotten(found: Found | undefined): boolean {
  return found === undefined || found.record.open.some(({ run }) => run === UNKNOWN_RUN);
}

/** A run that began later than this has written its records a moment ago, if any: they are not evicted yet. Milliseconds. */
const RECENT_MS = 30 * 60 * 1000;

/** What no record tells: runs that began before those that are recorded, or {@link UNKNOWN_RUN} where nobody could be asked. */
function forgottenRuns(found: Found | undefined, { anywhere, unfinished, now }: OtherRuns): OpenRun[] {
  const until = latestEnd('run', now);
  if (anywhere === undefined) return [{ run: UNKNOWN_RUN, until }];
  if (!hasForgotten(found)) return [];
  if (unfinished === undefined) return [{ run: UNKNOWN_RUN, until }];
  const old = unfinished.runs.filter(({ begun }) => !(begun > now - RECENT_MS));
  return old.map(({ run }) => ({ run, until }));
}

/**
 * Runs that wrote records which the one that was found does not know of, in whatever ref: their deploys may be under way for as long
 * as any may.
 */
function unreadRuns(anywhere: Listing | undefined, found: Found | undefined): OpenRun[] {
  const known = found === undefined ? [] : [found.key, found.record.announcement];
  const { since, listed } = found?.record ?? { since: '', listed: [] };
  return (anywhere?.records ?? []).flatMap((one) => {
    const written = parseRecordKey(one.key);
    if (written === undefined || !isBeside(one, known, { since, listed })) return [];
    return [{ run: written.run, until: latestEnd('run', written.time) }];
  });
}

/** The runs that may be deploying, seen from after a record. */
function openAfter({ run, until, open }: DeployRecord): OpenRun[] {
  return until === '' || run === '' ? [...open] : unique([...open, { run, until }]);
}

/** Of those, the ones that may still be under way, and whose deploy may come after one that begins now. */
function stillOpen(open: readonly OpenRun[], { over, now }: OtherRuns): OpenRun[] {
  return open.filter(({ run, until }) => !over.has(run) && Date.parse(until) > now);
}

/** Runs that are worth asking for: whether they are over has a say. */
export function openRuns(found: Found | undefined, anywhere: Listing | undefined, facts: RunFacts): string[] {
  const seen = found === undefined ? [] : openAfter(found.record);
  const runs = [...seen, ...unreadRuns(anywhere, found)].map(({ run }) => run);
  return [...new Set(runs)].filter((run) => run !== facts.origin.run && run !== UNKNOWN_RUN);
}

/**
 * `deployed`; or that nobody can say what is: because of another deploy since, of one that shares the name, or because nobody could be
 * asked whether there is one.
 */
export type Conclusion = 'deployed' | 'overtaken' | 'shared' | 'unasked';

/**
 * How the end of a deploy is recorded.
 *
 * @param found the newest record now
 * @param announced the key under which it was announced, undefined when that could not be written, and what was known then
 * @param anywhere undefined when nobody could be asked
 */
export function conclude(
  found: Found | undefined,
  announced: Pick<Announcement, 'shared' | 'open'> &
    Pick<DeployRecord, 'since' | 'listed'> & { readonly key: string | undefined },
  anywhere: Listing | undefined,
): Conclusion {
  const { key, open } = announced;
  if (announced.shared) return 'shared';
  // One that could not be announced cannot be told from one that was overtaken.
  if (key === undefined || found?.key !== key) return 'overtaken';
  if (anywhere === undefined || open.some(({ run }) => run === UNKNOWN_RUN)) return 'unasked';
  // What was under way when this deploy began may have ended after it, and without a word.
  if (open.length > 0) return 'overtaken';
  return anywhere.records.some((one) => isBeside(one, [key], announced)) ? 'overtaken' : 'deployed';
}

/**
 * The record that ends a deploy of which nobody can say whether it came last.
 *
 * @param record with the runs that were open when it was announced
 * @param other the newest record, if that is not the one that announced this deploy
 */
export function overtakenRecord(record: DeployRecord, other: DeployRecord | undefined): DeployRecord {
  const open = unique([...record.open, ...(other === undefined ? [] : openAfter(other))]);
  return { ...record, state: 'pending', until: '', open, manifest: undefined };
}

function unique(open: readonly OpenRun[]): OpenRun[] {
  return [...new Map(open.map((one) => [one.run, one])).values()];
}

/** The place of a deploy that was announced without its build: no package has it. */
export const NOWHERE: PackagePlace = { source: '', target: '', step: '' };

/** What `mark-deployed` does with a digest it is told of. */
export type Marking = 'record' | 'recorded already' | 'withdraw' | 'unasked' | 'unknown';

/**
 * Only the deploy that was announced last can be the one that is live.
 *
 * @param anywhere undefined when nobody could be asked
 * @returns `unknown` when none was announced; `withdraw` when another one was; `unasked` when that cannot be told
 */
export function mark(
  found: Found | undefined,
  sha256: string,
  { origin, proposal }: Pick<RunFacts, 'origin' | 'proposal'>,
  anywhere: Listing | undefined,
): Marking {
  if (proposal !== 'no') return 'withdraw';
  if (found === undefined) return 'unknown';
  const { key, record } = found;
  if (record.sha256 !== sha256) return 'withdraw';
  // Two jobs of a run that mark one name deploy to two places, of which a third may have failed.
  if (record.state === 'deployed') return isOfOtherJob(record, origin) ? 'withdraw' : 'recorded already';
  // One that ended was overtaken; one that began beside another may have been.
  if (record.until === '' || record.open.some(({ run }) => run !== UNKNOWN_RUN)) return 'withdraw';
  // Nobody would believe a record of it.
  if (samePlace(record, NOWHERE)) return 'withdraw';
  if (anywhere === undefined || record.open.length > 0) return 'unasked';
  return anywhere.records.some((one) => isBeside(one, [key], record)) ? 'withdraw' : 'record';
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
  return parts.filter((part) => part !== '').join(', ') || 'an unknown run';
}
