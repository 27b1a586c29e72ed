/** The build step: inputs, build, verdict, outputs, summary. */
import * as core from '@actions/core';
import type { RecordStore } from '../baseline/cache.js';
import type { DeployRecord } from '../baseline/record.js';
import type { Verdict } from '../baseline/verdict.js';
import { type BuildReport, build } from '../build.js';
import { buildCommand } from '../command-line.js';
import { describeSystemError } from '../errors.js';
import { manifestText } from '../explain/manifest.js';
import { judge } from '../gate.js';
import type { Logger } from '../ports.js';
import { resultsOf } from '../results.js';
import { printable } from '../text.js';
import { cacheOffered } from './cache-process.js';
import { cacheStore } from './cache-store.js';
import { writeComment } from './comment.js';
import { commentMarkdown, commentMarker } from './comment-text.js';
import { type GitHubAccess, gitHubAccess } from './github.js';
import { type ActionInputs, readInputs } from './inputs.js';
import { announcePost } from './post.js';
import { prepareRecord } from './record.js';
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

    const report = await build(inputs.request, ports);
    const verdict = await judge(report, inputs.gate, ports, store);
    if (store !== undefined) await announceDeploy(store, report, verdict, inputs, context, log);

    log.phase('Outputs');
    for (const [name, result] of Object.entries(resultsOf(report, verdict))) {
      const value = typeof result === 'object' ? JSON.stringify(result) : String(result);
      core.setOutput(name, value);
      log.info(`${name}: ${printable(value)}`);
    }
    await show(report, verdict, inputs, context, access);
  });
}

/** The summary and the comment. Neither can fail the step: the archive is built, and the outputs are set. */
async function show(
  report: BuildReport,
  verdict: Verdict,
  { settings, gate: { name, baseline }, environment, summary, comment }: ActionInputs,
  { origin: { commit }, runUrl }: RunContext,
  access: GitHubAccess | undefined,
): Promise<void> {
  const compared = baseline.kind === 'none' ? undefined : verdict;
  if (summary) {
    const command = buildCommand(settings);
    await writeSummary(summaryMarkdown(report, { verdict: compared, command, commit }));
  }
  if (comment) {
    const subject = { name, environment, commit, runUrl };
    const body = commentMarkdown(report, compared, subject);
    await writeComment(access, commentMarker(subject), body);
  }
}

/** What the cache has to be told before a deploy can begin, if one can. */
async function announceDeploy(
  store: RecordStore,
  report: BuildReport,
  { changed, reason }: Verdict,
  { gate: { name, baseline }, recordPolicy }: ActionInputs,
  { origin, mayRecord }: RunContext,
  log: Logger,
): Promise<void> {
  if (baseline.kind !== 'cache' || !changed) return;
  if (!mayRecord) {
    log.info('nothing is recorded: what a pull request builds is not deployed');
    return;
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
  await prepareRecord(store, record, reason === 'first-build', recordPolicy, log);
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
