/** A step of one package. */
import { build } from '../build/build.js';
import type { BuildReport } from '../build/report.js';
import type { DeployResult } from '../deploy/deploy.js';
import type { BuildVerdict } from '../gate/gate.js';
import { deployResultsOf, resultsOf } from '../results/one.js';
import { buildCommand } from '../settings/arguments.js';
import { resolveTarget } from '../settings/target.js';
import { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { type PackageInputs, parsePackage, type StepInputs } from './inputs.js';
import { assertRecordable, deployPackage, isForPost, judgePackage, type StepScope } from './package.js';
import { leaveForPost } from './record.js';
import { writeComment } from './report/comment.js';
import { commentMarkdown, commentMarker } from './report/comment-text.js';
import { setOutputs, writeSummary } from './report/outputs.js';
import { summaryMarkdown } from './report/summary.js';

export async function runOne(step: StepInputs, scope: StepScope, ports: Ports): Promise<void> {
  const { log } = ports;
  const given = parsePackage(step.settings, ports);
  assertRecordable(given, scope.context.facts);
  const inputs = await resolveTarget(given, (settings) => parsePackage(settings, ports), ports);

  const built = await judgePackage({ report: await build(inputs.request, ports), inputs }, scope, ports);
  if (built.announced.length > 0 && isForPost(inputs)) await leaveForPost(built.announced);
  log.phase('Outputs');
  setOutputs(resultsOf(built.report, built.verdict), log);

  const { report, verdict } = built;
  let deployed: DeployResult | undefined;
  try {
    deployed = await deployPackage(inputs, built, scope, ports);
  } catch (error) {
    // A reviewer wants to see what was built, all the more when the deploy failed.
    const failure = error instanceof LambdaZipError ? error : undefined;
    await show({ report, verdict, deployed: undefined, failure }, inputs, step, scope);
    throw error;
  }
  setOutputs(deployResultsOf(deployed), log);
  await show({ report, verdict, deployed, failure: undefined }, inputs, step, scope);
}

/** Results of the build and of its deploy. */
interface Shown {
  readonly report: BuildReport;
  readonly verdict: BuildVerdict;
  readonly deployed: DeployResult | undefined;
  /** Why the deploy failed; undefined when it did not. */
  readonly failure: LambdaZipError | undefined;
}

/** The summary and the comment. Neither can fail the step: the archive is built, and the outputs are set. */
async function show(
  { report, verdict, deployed, failure }: Shown,
  { settings, gate: { name, baseline }, deploy: deployment }: PackageInputs,
  { environment, summary, comment }: StepInputs,
  { context, access }: StepScope,
): Promise<void> {
  const { facts, runUrl } = context;
  const { commit } = facts.origin;
  const compared = baseline.kind === 'none' ? undefined : verdict;
  if (summary) {
    const command = buildCommand(settings);
    const dryRun = deployment?.dryRun === true;
    await writeSummary(
      summaryMarkdown(report, { verdict: compared, deployed, failure, dryRun, command, commit }),
    );
  }
  if (comment) {
    const about = [settings['function-name'] ?? '', settings['aws-region'] ?? ''].filter((one) => one !== '');
    const subject = { name, environment, about, commit, runUrl };
    const body = commentMarkdown(report, { verdict: compared, failure }, subject);
    await writeComment(access, commentMarker(subject), body);
  }
}
