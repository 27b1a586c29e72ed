/**
 * Decides by records of deploys: whether the last record is believed, whether a deploy must be announced, and how its
 * end is recorded. Pure functions; `baselines/cache.ts` reads and writes. Believing a wrong record loses a deploy,
 * doubting a right one only repeats it; see docs/gate.md, "Records".
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
  /** Whether this is a further attempt of its run, so that the run was over before and may be missing from lists of open ones. */
  readonly rerun: boolean;
  /** Workflow, job and matrix values; empty if not known. */
  readonly step: string;
  /** AWS region that the job sets; empty if it sets none. */
  readonly region: string;
  /** The kind of runner, which limits how long its job may take. */
  readonly runner: 'hosted' | 'job';
  /** Base branch of its pull request, whose records it can also read; empty without one. */
  readonly base: string;
  /** Whether a ref is the default branch, whose records every run of the repository can read. */
  isDefaultBranch(ref: string): boolean;
  /**
   * Whether it builds the content of a pull request: `no`; `own`: yes, and its records stay in the pull request's
   * scope; `shared`: yes, and runs of the default branch find its records.
   */
  readonly proposal: 'no' | 'own' | 'shared';
}

/** A record with its key. */
export interface Found {
  readonly key: string;
  readonly record: ReadRecord;
}

/** A record of any ref, as GitHub lists it: the content of other refs' records cannot be read. */
interface ListedRecord {
  readonly key: string;
  readonly ref: string;
}

/** The records of all refs. */
export interface Listing {
  /** When GitHub was asked, in milliseconds since 1970. */
  readonly asked: number;
  /** Newest first, as many as one page of GitHub's list has. */
  readonly records: readonly ListedRecord[];
}

/** The unfinished runs of all workflows of the repository. */
export interface UnfinishedRuns {
  /** When GitHub was asked, in milliseconds since 1970. */
  readonly asked: number;
  readonly runs: readonly {
    readonly run: string;
    /** When its first attempt began, in milliseconds since 1970. */
    readonly begun: number;
  }[];
}

/** Knowledge of other runs when a deploy is announced. */
interface OtherRuns {
  /** Undefined if GitHub could not be asked. */
  readonly anywhere: Listing | undefined;
  /** Undefined if GitHub could not be asked, or did not have to be: see {@link hasForgotten} and {@link RunFacts.rerun}. */
  readonly unfinished: UnfinishedRuns | undefined;
  /** Runs that are known to be over. */
  readonly over: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type RecordJudgement =
  | { readonly kind: 'absent' }
  | { readonly kind: 'believed' }
  /** It may be wrong now. With `stale`, it was right when it was written, so comparing with it still shows what differs. */
  | {
      readonly kind: 'doubted';
      readonly why: string;
      readonly stale: boolean;
      /** Shown to the user if the workflow should be changed. */
      readonly warning?: string;
    };

/** The package that is compared with a record. */
export interface ComparedPackage {
  readonly place: PackagePlace;
  /** Whether its job deploys nothing; such a job need not know where the package goes. */
  readonly readOnly: boolean;
}

/**
 * Whether the newest record that a run may read says what is deployed.
 *
 * @param anywhere undefined if GitHub could not be asked: then nothing is believed
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
 * Whether another deploy wrote a record after this deploy had looked for others. Its writer may have deployed later,
 * and ended without recording that.
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
 * The longest time from making a record's key until GitHub lists the record: the service may ask to wait with the upload
 * (`record-store.ts`), and the clocks of two machines differ.
 */
const LISTED_LATE_MS = 15 * 60 * 1000;

/** The records that a deploy's announcement states as seen. */
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
 * Why a job that deploys nothing must not read the record that GitHub would give it; undefined if it may. GitHub first
 * evicts entries that were read longest ago. Reading an old record without writing a new one could keep it longer than
 * a newer record of another ref, and the old one would then be believed.
 */
export function unreadable(anywhere: Listing | undefined, facts: RunFacts): string | undefined {
  if (anywhere === undefined) return UNASKED;
  const [newest] = anywhere.records;
  return newest?.key === givenOf(anywhere.records, facts)?.key ? undefined : newerThanRead(newest);
}

/**
 * The record that GitHub would give a run: it looks at entries of the run's own ref, then of its pull request's base,
 * then of the default branch.
 */
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

/** The doubt about a record that another package, place or job of this run wrote; undefined if there is none. */
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

/** Whether a record comes from another job of this run. */
function isOfOtherJob(record: RecordOrigin, own: RecordOrigin): boolean {
  if (own.run === '' || record.run !== own.run || record.job === own.job) return false;
  // GitHub gives each attempt another job ID; the leg stays the same.
  return record.leg === '' || record.leg !== own.leg;
}

/** How a deploy is announced, in view of the deploys before it. */
interface Announcement {
  /** Key of the record that already announces this deploy; undefined if one has to be written. */
  readonly announced: string | undefined;
  /** Other runs that may deploy at the same time. */
  readonly open: readonly OpenRun[];
  /** Whether another job of this run deploys under the same name; no record could tell the two apart. */
  readonly shared: boolean;
}

/** What to announce before a deploy begins. */
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
  // A later record of another run lists this run as open because of its other job.
  const knowsOther =
    record !== undefined &&
    (isOfOtherJob(record, origin) ||
      record.open.some(({ run }) => run !== '' && run === origin.run) ||
      // Another step of the same job, for another package or place.
      (record.run !== '' && record.run === origin.run && !samePlace(record, deploy)));
  // An unread record of this run may come from any of its jobs.
  const shared = knowsOther || unread.some(({ run }) => run === origin.run);
  const open = unique(stillOpen([...seen, ...hidden], others)).filter(({ run }) => run !== origin.run);
  // The other job continues, and readers of the record have to know that.
  if (shared) open.push({ run: origin.run, until: deploy.until });
  const stands = !shared && found !== undefined && isAnnouncement(found, deploy, facts, others);
  const announced = stands ? found.key : undefined;
  return { announced, open, shared };
}

/**
 * Whether a record already announces this deploy: an earlier attempt of this job or the build of this run wrote it, and
 * no record came after it. It must stay valid for as long as this attempt may take.
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
 * Whether no other run is unfinished. Between two attempts, another run may have counted this one as over and be about
 * to announce its own deploy; the old announcement would not tell it that this run deploys again.
 */
function isAlone({ run }: RecordOrigin, { anywhere, unfinished }: OtherRuns): boolean {
  if (anywhere === undefined || unfinished === undefined || anywhere.asked < unfinished.asked) return false;
  return unfinished.runs.every((one) => one.run === run);
}

/** How much longer an announcement lasts than its job may take: so long a further attempt need not announce again. */
const SLACK_MS = 3600 * 1000;
/**
 * The longest time that a deploy may take.
 *
 * @see https://docs.github.com/en/actions/reference/limits a job on GitHub's runners, a job on others, and a whole run
 */
const MAX_MS = { hosted: 6 * 3600 * 1000, job: 5 * 24 * 3600 * 1000, run: 35 * 24 * 3600 * 1000 };

/** The latest end of a deploy that is announced now, ISO 8601 in UTC. */
export function latestEnd(lasts: keyof typeof MAX_MS, now: number): string {
  return new Date(now + MAX_MS[lasts] + SLACK_MS).toISOString();
}

/** Stands for runs that GitHub could not be asked for. */
const UNKNOWN_RUN = '';

/**
 * Whether the announcement of an unfinished run may be evicted and forgotten: no record is left, or the last one could
 * not list runs.
 */
export function hasForgotten(found: Found | undefined): boolean {
  return found === undefined || found.record.open.some(({ run }) => run === UNKNOWN_RUN);
}

/** GitHub evicts nothing this young, so the records of a run that began later are still there. Milliseconds. */
const RECENT_MS = 30 * 60 * 1000;

/** Runs that no record mentions any more; {@link UNKNOWN_RUN} if GitHub could not be asked for them. */
function forgottenRuns(found: Found | undefined, { anywhere, unfinished, now }: OtherRuns): OpenRun[] {
  const until = latestEnd('run', now);
  if (anywhere === undefined) return [{ run: UNKNOWN_RUN, until }];
  if (!hasForgotten(found)) return [];
  if (unfinished === undefined) return [{ run: UNKNOWN_RUN, until }];
  const old = unfinished.runs.filter(({ begun }) => !(begun > now - RECENT_MS));
  return old.map(({ run }) => ({ run, until }));
}

/**
 * Runs of any ref that wrote records unknown to the one that was found. Only their keys can be seen, so each may be
 * deploying for the longest time that a run has.
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

/** The runs that may be deploying after a record was written, its writer included. */
function openAfter({ run, until, open }: DeployRecord): OpenRun[] {
  return until === '' || run === '' ? [...open] : unique([...open, { run, until }]);
}

/** Those that may still be running now. */
function stillOpen(open: readonly OpenRun[], { over, now }: OtherRuns): OpenRun[] {
  return open.filter(({ run, until }) => !over.has(run) && Date.parse(until) > now);
}

/** The runs to ask GitHub about: the decision depends on whether they are over. */
export function openRuns(found: Found | undefined, anywhere: Listing | undefined, facts: RunFacts): string[] {
  const seen = found === undefined ? [] : openAfter(found.record);
  const runs = [...seen, ...unreadRuns(anywhere, found)].map(({ run }) => run);
  return [...new Set(runs)].filter((run) => run !== facts.origin.run && run !== UNKNOWN_RUN);
}

/**
 * `deployed`, or why it is unknown what is deployed: another deploy may have come later (`overtaken`), another job uses the name
 * (`shared`), or GitHub could not be asked for others (`unasked`).
 */
export type Conclusion = 'deployed' | 'overtaken' | 'shared' | 'unasked';

/**
 * How the end of a deploy is recorded.
 *
 * @param found the newest record now
 * @param announced what was known at the announcement, and its key; undefined if it could not be written
 * @param anywhere undefined if GitHub could not be asked
 */
export function conclude(
  found: Found | undefined,
  announced: Pick<Announcement, 'shared' | 'open'> &
    Pick<DeployRecord, 'since' | 'listed'> & { readonly key: string | undefined },
  anywhere: Listing | undefined,
): Conclusion {
  const { key, open } = announced;
  if (announced.shared) return 'shared';
  // Without an announcement, a later deploy could not have noticed this one.
  if (key === undefined || found?.key !== key) return 'overtaken';
  if (anywhere === undefined || open.some(({ run }) => run === UNKNOWN_RUN)) return 'unasked';
  // A deploy that was under way when this one began may have ended after it.
  if (open.length > 0) return 'overtaken';
  return anywhere.records.some((one) => isBeside(one, [key], announced)) ? 'overtaken' : 'deployed';
}

/**
 * The record for a deploy that may not have come last.
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

/** The place of a deploy announced without its build; no package has this place. */
export const NOWHERE: PackagePlace = { source: '', target: '', step: '' };

/** What `mark-deployed` does with a digest. */
export type Marking = 'record' | 'recorded already' | 'withdraw' | 'unasked' | 'unknown';

/**
 * Decides about a digest that is said to be deployed. Only the deploy that was announced last can be live.
 *
 * @param anywhere undefined if GitHub could not be asked
 * @returns `unknown` if none was announced; `withdraw` if another one was; `unasked` if that cannot be told
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
  // Two jobs of a run that mark one name deploy to two places; a deploy to a third may have failed.
  if (record.state === 'deployed') return isOfOtherJob(record, origin) ? 'withdraw' : 'recorded already';
  // An announcement without `until` was overtaken, and one beside an open run may have been.
  if (record.until === '' || record.open.some(({ run }) => run !== UNKNOWN_RUN)) return 'withdraw';
  // No build has this place, so no build would believe the record.
  if (samePlace(record, NOWHERE)) return 'withdraw';
  if (anywhere === undefined || record.open.length > 0) return 'unasked';
  return anywhere.records.some((one) => isBeside(one, [key], record)) ? 'withdraw' : 'record';
}

function samePlace(left: PackagePlace, right: PackagePlace): boolean {
  return left.source === right.source && left.target === right.target && left.step === right.step;
}

/** Describes who wrote a record. */
export function writer({ ref, commit, run }: RecordOrigin): string {
  const parts = [
    run && `run ${quoted(run)}`,
    ref && `of ${quoted(ref)}`,
    commit && `commit ${quoted(commit.slice(0, 12))}`,
  ];
  return parts.filter((part) => part !== '').join(', ') || 'an unknown run';
}
