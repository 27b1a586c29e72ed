/** The baseline `cache`: the newest record of a deploy, kept in a store that only ever adds. */
import { digestOf } from '../../util/digest.js';
import { LambdaZipError } from '../../util/errors.js';
import type { Logger, Ports } from '../../util/ports.js';
import { quoted } from '../../util/text.js';
import {
  announce,
  type ComparedPackage,
  type Conclusion,
  conclude,
  type Found,
  hasForgotten,
  judgeRecord,
  type Listing,
  latestEnd,
  type Marking,
  mark,
  NOWHERE,
  openRuns,
  overtakenRecord,
  type RunFacts,
  seenBefore,
  UNASKED,
  type UnfinishedRuns,
  unreadable,
  writer,
} from '../records/decision.js';
import {
  type DeployRecord,
  parseRecord,
  proposalPrefix,
  type RecordSubject,
  recordKeyEnd,
  recordPrefix,
  serialiseRecord,
  subjectPrefix,
} from '../records/record.js';
import type { Baseline, BaselineState } from './baseline.js';

/** Where records are kept. Every method rejects with LambdaZipError `baseline` when the store is out of reach. */
export interface RecordStore {
  /** The newest record whose key begins with the prefix, as far as this run may see. */
  newest(prefix: string): Promise<{ readonly key: string; readonly bytes: Buffer } | undefined>;
  /** The records of all refs; undefined when that cannot be asked. */
  anywhere(prefix: string): Promise<Listing | undefined>;
  /** Whether a run has come to its end; false when that cannot be asked. */
  isOver(run: string): Promise<boolean>;
  /** Runs that have not come to their end; undefined when that cannot be asked. */
  unfinished(): Promise<UnfinishedRuns | undefined>;
  add(key: string, bytes: Buffer): Promise<void>;
}

/** Records are about one package, and are read and written by one run. */
export interface RecordScope {
  readonly store: RecordStore;
  readonly facts: RunFacts;
}

/** The most runs to ask about one by one. */
const MAX_ASKED = 20;

/**
 * The last deploy of a subject, from its newest record. What is doubtful about it counts as not knowing: see
 * `decision.ts`.
 */
export function cacheBaseline(
  scope: RecordScope,
  subject: RecordSubject,
  compared: ComparedPackage,
  ports: Ports,
): Baseline {
  return { read: () => readNewest(scope, subject, compared, ports) };
}

async function readNewest(
  { store, facts }: RecordScope,
  subject: RecordSubject,
  compared: ComparedPackage,
  { log }: Ports,
): Promise<BaselineState> {
  const list = () => store.anywhere(subjectPrefix(subject));
  try {
    let anywhere: Listing | undefined;
    if (compared.readOnly) {
      anywhere = await list();
      const why = unreadable(anywhere, facts);
      if (why !== undefined) return { kind: 'unavailable', why };
    }
    const found = await findNewest(store, subject);
    // The list is needed only for a record that could be believed.
    if (found?.record.state === 'deployed') anywhere ??= await list();
    const belief = judgeRecord(found, compared, facts, anywhere);
    if (found === undefined || belief.kind === 'absent')
      return { kind: 'absent', why: `no deploy of ${named(subject)} is recorded` };
    const doubt = belief.kind === 'doubted' ? belief : undefined;
    if (doubt?.warning !== undefined) log.warning(doubt.warning);
    if (doubt?.stale === false) return { kind: 'unavailable', why: doubt.why };
    const { record } = found;
    return {
      kind: 'known',
      digest: digestOf(Buffer.from(record.sha256, 'hex')),
      origin: `the deploy recorded on ${record.time.slice(0, 16).replace('T', ' ')} UTC (${writer(record)})`,
      size: record.size,
      doubt: doubt?.why,
      entries: async () => record.entries,
    };
  } catch (error) {
    if (!isStoreError(error)) throw error;
    log.warning(error.message);
    return { kind: 'unavailable', why: error.message };
  }
}

async function findNewest(store: RecordStore, subject: RecordSubject): Promise<Found | undefined> {
  const stored = await store.newest(recordPrefix(subject));
  return stored && { key: stored.key, record: parseRecord(stored.bytes, subject) };
}

async function runsOver(store: RecordStore, runs: readonly string[]): Promise<ReadonlySet<string>> {
  const over = new Set<string>();
  for (const run of runs.slice(0, MAX_ASKED)) if (await store.isOver(run)) over.add(run);
  return over;
}

/** A deploy that was announced, or could not be. */
export interface Withdrawal {
  /** Of the record that announces it; undefined when that could not be written. */
  readonly key: string | undefined;
  /** Whether another job of this run deploys under the same name. */
  readonly shared: boolean;
  /** The announced record. */
  readonly record: DeployRecord;
}

/**
 * Withdraws the record of the last deploy before another deploy may begin. If that deploy fails half-way, it is unknown what
 * is deployed, and going back to the package before must count as a change.
 *
 * @param record of the package that may be deployed
 * @throws LambdaZipError `baseline` when it cannot be written
 */
export async function withdrawRecord(scope: RecordScope, record: DeployRecord): Promise<Withdrawal> {
  const { store, facts } = scope;
  const { proposal, rerun } = facts;
  // Before the list of records: a run that counted this one as over, and announces later, is listed as unfinished here.
  const beside = rerun ? await store.unfinished() : undefined;
  // First the list: what others write from now on counts as beside this deploy, and what they wrote before is read or listed.
  const anywhere = await listOrNothing(store, record);
  // No other run sees the records of a pull request's own scope, so there is nothing to look for.
  const found = proposal === 'own' ? undefined : await findReadable(store, record);
  const over = await runsOver(store, openRuns(found, anywhere, facts));
  const unfinished =
    beside ?? (anywhere !== undefined && hasForgotten(found) ? await store.unfinished() : undefined);
  const others = { anywhere, unfinished, over, now: Date.now() };
  const { announced, open, shared } = announce(found, record, facts, others);
  const announcing: DeployRecord = { ...record, ...seenBefore(anywhere, found), state: 'pending', open };
  const prefix = proposal === 'own' ? proposalPrefix(record) : recordPrefix(record);
  const key = announced ?? (await addRecord(store, { ...announcing, manifest: undefined }, prefix));
  return { key, shared, record: { ...announcing, state: record.state, manifest: record.manifest } };
}

/** The target in a record that withdraws a package's other name; no function has this name. */
const OTHER_NAME = 'recorded under another name';

/** The record that withdraws the last one under a package's other name. */
export function otherNameRecord(record: DeployRecord): DeployRecord {
  return { ...record, target: OTHER_NAME };
}

/**
 * Whether a later run may believe a record of this name, that is: one of the same sources, of any ref, unless its
 * newest one already tells of a deploy under another name.
 *
 * @throws LambdaZipError `baseline` when that cannot be asked
 */
export async function isBelievable(
  store: RecordStore,
  { source, ...subject }: DeployRecord,
): Promise<boolean> {
  const anywhere = await store.anywhere(subjectPrefix(subject));
  const [newest] = anywhere?.records ?? [];
  if (newest === undefined) return false;
  const found = await findReadable(store, subject);
  // A record of another ref cannot be read, so it may be any.
  if (found === undefined || found.key !== newest.key) return true;
  return found.record.source === source && found.record.target !== OTHER_NAME;
}

/** The newest record; undefined if it is unusable, because then it tells nothing about earlier runs. */
async function findReadable(store: RecordStore, subject: RecordSubject): Promise<Found | undefined> {
  try {
    return await findNewest(store, subject);
  } catch (error) {
    if (!isStoreError(error)) throw error;
    return undefined;
  }
}

/** Without an answer, the deploy is still announced, as without the permission. */
async function listOrNothing(store: RecordStore, subject: RecordSubject): Promise<Listing | undefined> {
  try {
    return await store.anywhere(subjectPrefix(subject));
  } catch (error) {
    if (!isStoreError(error)) throw error;
    return undefined;
  }
}

/**
 * Adds a record. Its key is unique: an older record is never replaced, a newer one never lost.
 *
 * @returns the key
 * @throws LambdaZipError `baseline` when it cannot be written
 */
export async function addRecord(
  store: RecordStore,
  record: DeployRecord,
  prefix = recordPrefix(record),
): Promise<string> {
  const key = `${prefix}${recordKeyEnd(record, Date.now())}`;
  await store.add(key, serialiseRecord(record));
  return key;
}

/**
 * Records that a deploy has succeeded; or, if another one has begun since, that it is unknown which came last.
 *
 * @param withdrawal result of {@link withdrawRecord}, without a key if it could not write
 * @throws LambdaZipError `baseline` when nothing can be written
 */
export async function confirmRecord(
  store: RecordStore,
  { record, key, shared }: Withdrawal,
): Promise<Conclusion> {
  const found = key === undefined ? undefined : await findReadable(store, record);
  const anywhere = await listOrNothing(store, record);
  const conclusion = conclude(found, { ...record, key, shared }, anywhere);
  const announcement = key ?? '';
  if (conclusion === 'deployed')
    await addRecord(store, { ...record, state: 'deployed', until: '', announcement });
  else await addRecord(store, overtakenRecord(record, found?.key === key ? undefined : found?.record));
  return conclusion;
}

/**
 * Records that a deploy is over, and that it did not bring the package to where it should be.
 *
 * @throws LambdaZipError `baseline` when that cannot be written
 */
export async function endRecord(store: RecordStore, { record }: Withdrawal): Promise<void> {
  await addRecord(store, overtakenRecord(record, undefined));
}

/** The inputs of `mark-deployed`. */
interface MarkedPackage {
  readonly sha256: string;
  readonly size: number | undefined;
  readonly manifest: string | undefined;
  /** When mark-deployed ran, ISO 8601 in UTC. */
  readonly time: string;
}

/**
 * Records a deploy that another job announced; or, if another deploy was announced after it, that it is unknown what is
 * deployed.
 *
 * @throws LambdaZipError `baseline` if the record cannot be written
 */
export async function markRecord(
  { store, facts }: RecordScope,
  subject: RecordSubject,
  marked: MarkedPackage,
): Promise<Marking> {
  let found: Found | undefined;
  let marking: Marking = 'withdraw';
  try {
    found = await findNewest(store, subject);
    marking = mark(found, marked.sha256, facts, await store.anywhere(subjectPrefix(subject)));
  } catch (error) {
    // An unusable record cannot be the announcement of this deploy.
    if (!isStoreError(error)) throw error;
  }
  const { source, target, step } = found?.record ?? NOWHERE;
  const record: DeployRecord = {
    ...subject,
    ...facts.origin,
    ...marked,
    source,
    target,
    step,
    state: 'deployed',
    until: '',
    open: found?.record.open ?? [],
    since: found?.record.since ?? '',
    listed: found?.record.listed ?? [],
    announcement: found?.key ?? '',
  };
  if (marking === 'record') await addRecord(store, record);
  if (marking === 'withdraw' || marking === 'unasked') {
    const prefix = facts.proposal === 'own' ? proposalPrefix(subject) : recordPrefix(subject);
    await addRecord(store, overtakenRecord(record, found?.record), prefix);
  }
  return marking;
}

/**
 * Announces the deploy of another job's build, unless that build's own announcement is still the newest record. Another
 * run may have deployed since, and later builds would not know of this deploy until it ends.
 *
 * @throws LambdaZipError `baseline` when it cannot be written
 */
export async function announceMarked(
  { store, facts }: RecordScope,
  subject: RecordSubject,
  marked: MarkedPackage,
): Promise<Withdrawal> {
  const found = await findReadable(store, subject);
  const { run } = facts.origin;
  const isOfBuild =
    run !== '' &&
    found?.record.run === run &&
    found.record.state === 'pending' &&
    found.record.sha256 === marked.sha256;
  // As the job of the build, because another job of the run would count as sharing the name.
  const { job, leg } = isOfBuild ? found.record : facts.origin;
  const own: RunFacts = { ...facts, origin: { ...facts.origin, job, leg } };
  // A record of another run may be about another place, and the place of this deploy is unknown here.
  const { source, target, step } = isOfBuild ? found.record : NOWHERE;
  return withdrawRecord(
    { store, facts: own },
    {
      ...subject,
      ...own.origin,
      ...marked,
      source,
      target,
      step,
      state: 'pending',
      until: latestEnd('run', Date.now()),
      open: [],
      since: '',
      listed: [],
      announcement: '',
    },
  );
}

/** Logs how a deploy's end was recorded. */
export function logConclusion(
  conclusion: Conclusion,
  { name, sha256 }: DeployRecord,
  because: string,
  log: Logger,
): void {
  const next = 'the next build counts as changed';
  switch (conclusion) {
    case 'deployed':
      log.info(`${quoted(name)}: ${sha256} is recorded as deployed, because ${because}`);
      return;
    case 'overtaken':
      log.warning(
        `${quoted(name)}: another deploy may have run at the same time, and it is unknown which came last; ${next}`,
      );
      return;
    case 'unasked':
      log.warning(`${quoted(name)}: nothing is recorded, and ${next}: ${UNASKED}`);
      return;
    case 'shared':
      log.warning(
        `${quoted(name)}: another job of this run deploys under the same name, so nothing is recorded, and ${next}; give each its own 'name' or 'environment'`,
      );
  }
}

/** Whether an error says that the store is out of reach, or what it holds of no use. */
export function isStoreError(error: unknown): error is LambdaZipError {
  return error instanceof LambdaZipError && error.code === 'baseline';
}

function named({ name, environment }: RecordSubject): string {
  return environment === '' ? quoted(name) : `${quoted(name)} in the environment ${quoted(environment)}`;
}
