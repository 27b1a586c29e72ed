/** One package of the step: built, judged, announced, deployed. */
import type { ArchiveReport, BuildReport } from '../build/report.js';
import { manifestText } from '../compare/manifest.js';
import { type DeployResult, deploy } from '../deploy/deploy.js';
import type { RecordScope } from '../gate/baselines/cache.js';
import { type BaselineChoice, type BuildVerdict, judge } from '../gate/gate.js';
import { latestEnd, type RunFacts } from '../gate/records/decision.js';
import type { DeployRecord } from '../gate/records/record.js';
import { layerSubject, packageOfSubject, placeOfPackage } from '../gate/records/subject.js';
import type { Verdict } from '../gate/verdict.js';
import { choiceOf } from '../settings/values.js';
import { LambdaZipError, usage } from '../util/errors.js';
import type { Logger, Ports } from '../util/ports.js';
import type { GitHubAccess } from './github/api.js';
import type { RunContext } from './github/run-context.js';
import type { PackageInputs } from './inputs.js';
import {
  type Announced,
  announceRecord,
  recordDeploy,
  withdrawForProposal,
  withdrawOtherName,
} from './record.js';

/** Shared parts of the packages of a step. */
export interface StepScope {
  readonly context: RunContext;
  /** Undefined where there is no cache service. */
  readonly records: RecordScope | undefined;
  /** Undefined where there is no token. */
  readonly access: GitHubAccess | undefined;
}

/** A package that was built, at one of the functions that it goes to. */
export interface BuiltPackage {
  readonly report: BuildReport;
  readonly inputs: PackageInputs;
  /** Its own name, if it goes to several functions that have records under theirs. */
  readonly packageName?: string | undefined;
}

interface JudgedPackage {
  readonly report: BuildReport;
  readonly verdict: BuildVerdict;
  /** The deploys that were announced: of the code, of the layer, of both or of neither. */
  readonly announced: readonly Announced[];
}

/** Judges a package, and tells the cache that a deploy of it may begin. */
export async function judgePackage(
  { report, inputs, packageName }: BuiltPackage,
  { records }: StepScope,
  ports: Ports,
): Promise<JudgedPackage> {
  const verdict = await judge(report, inputs.gate, ports, records);
  const { gate, settings } = inputs;
  const otherName = packageName ?? (settings['function-name'] || undefined);
  const archives: ArchiveToDeploy[] = [
    { name: gate.name, otherName, report, verdict, baseline: gate.baseline },
  ];
  if (report.layer !== undefined && verdict.layer !== undefined && gate.layer !== undefined) {
    const name = layerSubject(gate.name);
    archives.push({
      name,
      otherName: otherName && layerSubject(otherName),
      report: report.layer,
      verdict: verdict.layer,
      baseline: gate.layer,
    });
  }
  const announced: Announced[] = [];
  for (const archive of archives) {
    const one = await announceDeploy(records, archive, inputs, ports.log);
    if (one !== undefined) announced.push(one);
  }
  return { report, verdict, announced };
}

/** Deploys the package if the settings say so, and records the deploy. */
export async function deployPackage(
  { deploy: deployment, recordPolicy }: PackageInputs,
  { report, announced }: JudgedPackage,
  { records }: StepScope,
  ports: Ports,
): Promise<DeployResult | undefined> {
  if (deployment === undefined) return undefined;
  const deployed = await deploy(deployment, report, ports);
  // With 'never', the deploy stays open until mark-deployed.
  if (records !== undefined && recordPolicy === 'on-success') {
    for (const one of announced) await recordDeploy(records.store, one, ports.log);
  }
  return deployed;
}

/**
 * Whether the post step writes the record. A step that deploys records its own deploy at once; `mark-deployed` records
 * a layer, which such a step does not publish.
 */
export function isForPost({ settings, recordPolicy }: PackageInputs): boolean {
  return choiceOf(settings, 'deploy') === 'false' && recordPolicy === 'on-success';
}

/** @throws LambdaZipError `usage` for a deploy that would leave no record for later builds */
export function assertRecordable(
  { deploy: deployment, gate: { baseline }, recordPolicy }: PackageInputs,
  { proposal }: RunFacts,
): void {
  if (deployment === undefined || deployment.dryRun || baseline.kind !== 'cache') return;
  if (recordPolicy === 'read-only') {
    throw usage('record', recordPolicy, "is for jobs that deploy nothing; this step has deploy 'true'");
  }
  if (proposal === 'no') return;
  throw new LambdaZipError(
    'usage',
    "deploy: 'true' does not work for a pull request with the baseline 'cache', which records no such deploy",
    { hint: "Use the baseline 'lambda', or deploy 'dry-run'." },
  );
}

const PROPOSAL =
  'this run builds a pull request: its package is never recorded as deployed, and the last record is withdrawn, because this job may deploy';

/** An archive as records know it. */
interface ArchiveToDeploy {
  readonly name: string;
  /**
   * The name of its records if its package went to several functions instead of one, or to one instead of several;
   * undefined without one.
   */
  readonly otherName: string | undefined;
  readonly report: ArchiveReport;
  readonly verdict: Verdict;
  readonly baseline: BaselineChoice;
}

/** Announces the deploy to the cache, if one can begin. @returns undefined if nothing was announced */
async function announceDeploy(
  records: RecordScope | undefined,
  { name, otherName, report, verdict: { changed, reason, baselineSha256 }, baseline }: ArchiveToDeploy,
  { settings, recordPolicy }: PackageInputs,
  log: Logger,
): Promise<Announced | undefined> {
  if (records === undefined || baseline.kind !== 'cache' || !changed) return undefined;
  const { facts } = records;
  if (recordPolicy === 'read-only') {
    log.info("nothing is recorded: record is 'read-only'");
    return undefined;
  }
  if (choiceOf(settings, 'deploy') === 'dry-run') {
    log.info('nothing is recorded: a dry run deploys nothing');
    return undefined;
  }
  const record: DeployRecord = {
    ...facts.origin,
    ...placeOfPackage(baseline, facts),
    name,
    environment: baseline.environment,
    state: 'pending',
    // A deploy that mark-deployed records may wait for another job of the run.
    until: latestEnd(recordPolicy === 'never' ? 'run' : facts.runner, Date.now()),
    open: [],
    since: '',
    listed: [],
    announcement: '',
    sha256: report.digest.hex,
    size: report.size,
    manifest: manifestText(report.entries),
    time: new Date().toISOString(),
  };
  if (otherName !== undefined && otherName !== name)
    await withdrawOtherName(records, { ...record, name: otherName }, log);
  if (facts.proposal !== 'no') {
    if (await withdrawForProposal(records, record, log)) log.warning(PROPOSAL);
    return undefined;
  }
  const older = reason === 'first-build' ? 'none' : baselineSha256 === undefined ? 'unknown' : 'believed';
  // Lambda's CodeSha256 of the function does not cover its layers.
  const asked = name === packageOfSubject(name) ? baseline.asked : undefined;
  return announceRecord(records, record, { older, asked }, log);
}
