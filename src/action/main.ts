/** The build step: inputs, build, verdict, outputs, summary. */
import * as core from '@actions/core';
import type { RecordStore } from '../baseline/cache.js';
import type { DeployRecord } from '../baseline/record.js';
import type { Verdict } from '../baseline/verdict.js';
import { type BuildReport, build } from '../build.js';
import { buildCommand } from '../command-line.js';
import { type DeployResult, deploy } from '../deploy/deploy.js';
import { describeSystemError, LambdaZipError } from '../errors.js';
import { manifestText } from '../explain/manifest.js';
import { judge } from '../gate.js';
import type { Logger } from '../ports.js';
import { deployResultsOf, resultsOf } from '../results.js';
import { printable } from '../text.js';
import { cacheOffered } from './cache-process.js';
import { cacheStore } from './cache-store.js';
import { writeComment } from './comment.js';
import { commentMarkdown, commentMarker } from './comment-text.js';
import { type GitHubAccess, gitHubAccess } from './github.js';
import { type ActionInputs, readInputs } from './inputs.js';
import { announcePost } from './post.js';
import { type Announced, announceRecord, leaveForPost, recordDeploy } from './record.js';
import { type RunContext, runContext } from './run-context.js';
import { runStep } from './step.js';
import { summaryMarkdown } from './summary.js';

/** Runs the step. Never rejects: whatever goes wrong fails the step with one message. */
export async function run(): Promise<void> {
  await runStep(async (ports) => {
    announcePost();
    const { log } = ports;
    const inputs = readInputs(ports);
    const context = runContext();
    const access = gitHubAccess(inputs.githubToken, context.repository);
    const store = cacheOffered() ? cacheStore(ports, access) : undefined;

    assertRecordable(inputs, context);

    const report = await build(inputs.request, ports);
    const verdict = await judge(report, inputs.gate, ports, store);
    const announced =
      store === undefined ? undefined : await announceDeploy(store, report, verdict, inputs, context, log);
    log.phase('Outputs');
    setOutputs(resultsOf(report, verdict), log);

    let deployed: DeployResult | undefined;
    try {
      if (inputs.deploy !== undefined) {
        deployed = await deploy(inputs.deploy, report, ports);
      }
      setOutputs(deployResultsOf(deployed), log);
      if (store !== undefined && announced !== undefined && inputs.deploy !== undefined) {
        // What 'never' leaves to mark-deployed stays open until then.
        if (inputs.recordPolicy === 'on-success') await recordDeploy(store, announced, log);
      }
    } finally {
      // A reviewer wants to see what was built, all the more when the deploy failed.
      await show(report, { verdict, deployed }, inputs, context, access);
    }
  });
}

/** @throws LambdaZipError `usage` for a deploy that later builds could not know of */
function assertRecordable(
  { deploy: deployment, gate: { baseline } }: ActionInputs,
  { mayRecord }: RunContext,
): void {
  if (deployment === undefined || deployment.dryRun || baseline.kind !== 'cache' || mayRecord) return;
  throw new LambdaZipError(
    'usage',
    "deploy: 'true' is not possible for a pull request with the baseline 'cache', which records no deploy of one",
    { hint: "Use the baseline 'lambda', or deploy 'dry-run'." },
  );
}

function setOutputs(results: object, log: Logger): void {
  for (const [name, result] of Object.entries(results)) {
    const value = typeof result === 'object' ? JSON.stringify(result) : String(result);
    core.setOutput(name, value);
    log.info(`${name}: ${printable(value)}`);
  }
}

/** The summary and the comment. Neither can fail the step: the archive is built, and the outputs are set. */
async function show(
  report: BuildReport,
  { verdict, deployed }: { readonly verdict: Verdict; readonly deployed: DeployResult | undefined },
  inputs: ActionInputs,
  { origin: { commit }, runUrl }: RunContext,
  access: GitHubAccess | undefined,
): Promise<void> {
  const { settings, gate, environment, summary, comment, deploy: deployment } = inputs;
  const { name, baseline } = gate;
  const compared = baseline.kind === 'none' ? undefined : verdict;
  if (summary) {
    const command = buildCommand(settings);
    const dryRun = deployment?.dryRun === true;
    await writeSummary(summaryMarkdown(report, { verdict: compared, deployed, dryRun, command, commit }));
  }
  if (comment) {
    const subject = { name, environment, commit, runUrl };
    const body = commentMarkdown(report, compared, subject);
    await writeComment(access, commentMarker(subject), body);
  }
}

/** What the cache has to be told before a deploy can begin, if one can. @returns undefined when it was told nothing */
async function announceDeploy(
  store: RecordStore,
  report: BuildReport,
  { changed, reason, baselineSha256 }: Verdict,
  { gate: { name, baseline }, recordPolicy, deploy: deployment }: ActionInputs,
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
  const announced = await announceRecord(store, record, older, log);
  // The deploy of this step is recorded by this step.
  if (deployment === undefined && recordPolicy === 'on-success') await leaveForPost(announced);
  return announced;
}

async function writeSummary(markdown: string): Promise<void> {
  // Runners that know no summaries leave the variable unset; the step is none the worse for it.
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    // The archive is built and the outputs are set: that is what the step is for.
    core.warning(`the job summary cannot be written: ${printable(describeSystemError(error))}`);
  }
}
