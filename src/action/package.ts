/** One package of the step: built, judged, announced, deployed. */
import type { RecordStore } from '../baseline/cache.js';
import type { DeployRecord } from '../baseline/record.js';
import type { Verdict } from '../baseline/verdict.js';
import { type BuildReport, type BuildRun, build } from '../build.js';
import { type DeployResult, deploy } from '../deploy/deploy.js';
import { LambdaZipError } from '../errors.js';
import { manifestText } from '../explain/manifest.js';
import { judge } from '../gate.js';
import type { Logger, Ports } from '../ports.js';
import type { PackageInputs } from './inputs.js';
import { type Announced, announceRecord, recordDeploy } from './record.js';
import type { RunContext } from './run-context.js';

/** What packages of a step have in common. */
export interface StepScope {
  readonly context: RunContext;
  /** Undefined where there is no cache service. */
  readonly store: RecordStore | undefined;
}

export interface BuiltPackage {
  readonly report: BuildReport;
  readonly verdict: Verdict;
  /** Undefined when no deploy was announced. */
  readonly announced: Announced | undefined;
}

/** Builds and judges a package, and tells the cache that a deploy of it may begin. */
export async function buildPackage(
  inputs: PackageInputs,
  { context, store }: StepScope,
  ports: Ports,
  run?: BuildRun,
): Promise<BuiltPackage> {
  const report = await build(inputs.request, ports, run);
  const verdict = await judge(report, inputs.gate, ports, store);
  const announced =
    store === undefined
      ? undefined
      : await announceDeploy(store, report, verdict, inputs, context, ports.log);
  return { report, verdict, announced };
}

/** Deploys it, if this step is to, and records that. */
export async function deployPackage(
  { deploy: deployment, recordPolicy }: PackageInputs,
  { report, announced }: BuiltPackage,
  { store }: StepScope,
  ports: Ports,
): Promise<DeployResult | undefined> {
  if (deployment === undefined) return undefined;
  const deployed = await deploy(deployment, report, ports);
  // What 'never' leaves to mark-deployed stays open until then.
  if (store !== undefined && announced !== undefined && recordPolicy === 'on-success') {
    await recordDeploy(store, announced, ports.log);
  }
  return deployed;
}

/** Whether the record of the deploy is for the post step to write: the deploy of this step is recorded by this step. */
export function isForPost({ deploy: deployment, recordPolicy }: PackageInputs): boolean {
  return deployment === undefined && recordPolicy === 'on-success';
}

/** @throws LambdaZipError `usage` for a deploy that later builds could not know of */
export function assertRecordable(
  { deploy: deployment, gate: { baseline } }: PackageInputs,
  { mayRecord }: RunContext,
): void {
  if (deployment === undefined || deployment.dryRun || baseline.kind !== 'cache' || mayRecord) return;
  throw new LambdaZipError(
    'usage',
    "deploy: 'true' is not possible for a pull request with the baseline 'cache', which records no deploy of one",
    { hint: "Use the baseline 'lambda', or deploy 'dry-run'." },
  );
}

/** What the cache has to be told before a deploy can begin, if one can. @returns undefined when it was told nothing */
async function announceDeploy(
  store: RecordStore,
  report: BuildReport,
  { changed, reason, baselineSha256 }: Verdict,
  { gate: { name, baseline }, deploy: deployment }: PackageInputs,
  { origin, mayRecord }: RunContext,
  log: Logger,
): Promise<Announced | undefined> {
  if (baseline.kind !== 'cache' || !changed) return undefined;
  if (!mayRecord) {
    log.info('nothing is recorded: what a pull request builds is not deployed');
    return undefined;
  }
  if (deployment?.dryRun) {
    log.info('nothing is recorded: a dry run deploys nothing');
    return undefined;
  }
  const record: DeployRecord = {
    ...origin,
    name,
    environment: baseline.environment,
    state: 'pending',
    sha256: report.digest.hex,
    size: report.size,
    manifest: manifestText(report.entries),
    time: new Date().toISOString(),
  };
  const older = reason === 'first-build' ? 'none' : baselineSha256 === undefined ? 'unknown' : 'believed';
  return announceRecord(store, record, older, log);
}
