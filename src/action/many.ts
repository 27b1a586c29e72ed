/** A step of many packages: the functions of a config file. */
import { build } from '../build/build.js';
import { buildAll } from '../build/many.js';
import type { PackageKind } from '../build/request.js';
import type { RunFacts } from '../gate/records/decision.js';
import {
  atEachDestination,
  type FunctionJob,
  type ManyResults,
  manyResults,
  matrixWarning,
  outcomeTitle,
  overviewLine,
  type Row,
  rowsOf,
  unpublishedWarning,
} from '../results/many.js';
import { type DeployResults, deployResultsOf, type Results, resultsOf } from '../results/one.js';
import { buildCommand } from '../settings/arguments.js';
import { assertNoPackageSettings, parseFunctions, readConfig } from '../settings/config-file/functions.js';
import { resolveFunctions } from '../settings/config-file/resolve.js';
import type { RawSettings } from '../settings/table.js';
import { choiceOf } from '../settings/values.js';
import { LambdaZipError } from '../util/errors.js';
import type { Logger, Ports } from '../util/ports.js';
import { printable, quoted } from '../util/text.js';
import { type PackageInputs, parsePackage, type StepInputs } from './inputs.js';
import {
  assertRecordable,
  type BuiltPackage,
  deployPackage,
  isForPost,
  judgePackage,
  type StepScope,
} from './package.js';
import { type Announced, leaveForPost } from './record.js';
import { writeComment } from './report/comment.js';
import { commentMarker } from './report/comment-text.js';
import { manyCommentMarkdown, manySummaryMarkdown, type ShownFunction } from './report/many-summary.js';
import { setOutputs, writeSummary } from './report/outputs.js';
import { differenceSections } from './report/sections.js';

/** The part of a function's build that is kept: a hundred whole reports would take too much memory. */
interface Made {
  readonly results: Results & DeployResults;
  readonly shown: ShownFunction;
  readonly announced: readonly Announced[];
}

/** The config file, and the functions of it that the step builds; none stands for all. */
interface ConfigChoice {
  readonly file: string;
  readonly functions: readonly string[];
}

/** Bytes of differences that one function may show, of the 1 MiB that GitHub takes for a step. */
const MAX_DIFFERENCE_BYTES = 60_000;

/** @throws LambdaZipError the functions that failed, once the others are done and everything is told */
export async function runMany(
  step: StepInputs,
  config: ConfigChoice,
  scope: StepScope,
  ports: Ports,
): Promise<void> {
  const { file, functions } = config;
  assertNoPackageSettings(step.settings);
  const parse = (settings: RawSettings, kind: PackageKind): PackageInputs => {
    const inputs = parsePackage(settings, ports, kind);
    assertRecordable(inputs, scope.context.facts);
    return inputs;
  };
  const parsed = parseFunctions(await readConfig(file, functions), step.settings, parse);
  const jobs = await resolveFunctions(parsed, parse, ports);
  const outcomes = await buildAll(
    jobs,
    ports,
    async (job, own, run) => {
      const report = await build(job.request, own, run);
      const packageName = ownNameOf(job);
      return atEachDestination(job, own, (inputs, its) => make({ report, inputs, packageName }, scope, its));
    },
    { title: outcomeTitle, beforeCommand: proposalNote(scope.context.facts) },
  );
  const rows = rowsOf(outcomes);
  await leaveForPost(rows.flatMap((row) => ('result' in row ? row.result.announced : [])));
  const many = manyResults(rows);
  ports.log.phase('Outputs');
  ports.log.info(overviewLine(many));
  setOutputs(many, ports.log);
  const tooMany = matrixWarning(many);
  if (tooMany !== undefined) ports.log.warning(tooMany);
  const unpublished = choiceOf(step.settings, 'deploy') === 'true' ? unpublishedWarning(many) : undefined;
  if (unpublished !== undefined) ports.log.warning(unpublished);
  await show({ rows, many }, step, config, scope);
  throwFailures(rows);
}

/** What is said before a command runs that a pull request may have written; undefined when none has. */
function proposalNote({ proposal }: RunFacts): ((log: Logger) => void) | undefined {
  if (proposal === 'no') return undefined;
  const note =
    "the command comes from a pull request's config: whoever opens the pull request decides what runs here";
  // In a scope that it shares with branches, such a run has their secrets, too.
  return (log) => (proposal === 'shared' ? log.warning(`build: ${note}`) : log.info(note));
}

/** The name of a package that goes to several functions, unless one of them has it; undefined for one that goes to one. */
function ownNameOf({ name, destinations }: FunctionJob): string | undefined {
  return destinations.length === 1 || destinations.some((one) => one.name === name) ? undefined : name;
}

/** Judges and deploys a package at one of the functions that it goes to. */
async function make(built: BuiltPackage, scope: StepScope, ports: Ports): Promise<Made> {
  const { report, inputs } = built;
  const judged = await judgePackage(built, scope, ports);
  const deployed = await deployPackage(inputs, judged, scope, ports);
  const { verdict } = judged;
  return {
    results: { ...resultsOf(report, verdict), ...deployResultsOf(deployed) },
    shown: {
      verdict: inputs.gate.baseline.kind === 'none' ? undefined : verdict.reason,
      layerVerdict: inputs.gate.layer?.kind === 'none' ? undefined : verdict.layer?.reason,
      imports: report.imports,
      secrets: report.secrets,
      differences: differenceSections(report, verdict, { bytes: MAX_DIFFERENCE_BYTES }),
    },
    announced: isForPost(inputs) ? judged.announced : [],
  };
}

/**
 * The commands that build the same archives where no AWS can be asked: one for the functions of each target that was taken from
 * Lambda.
 */
function rebuildCommands(
  rows: readonly Row<Made>[],
  settings: RawSettings,
  { file, functions }: ConfigChoice,
): string {
  const groups = new Map<string, { readonly taken: RawSettings; readonly names: string[] }>();
  const jobs = new Map(rows.map((row) => [row.job.name, row]));
  for (const { job, destination } of jobs.values()) {
    const taken: RawSettings = {};
    for (const name of ['runtime', 'architecture'] as const) {
      const value = destination.settings[name];
      if (value && !job.configured.settings[name] && !settings[name]) taken[name] = value;
    }
    const key = JSON.stringify(taken);
    const group = groups.get(key) ?? { taken, names: [] };
    group.names.push(job.name);
    groups.set(key, group);
  }
  const isOfFunction = rows.some(({ job }) => job.configured.settings['function-name']);
  // Whoever rebuilds need not be able to compare.
  const asksNobody = isOfFunction ? ['--baseline=none'] : [];
  const commandFor = (taken: RawSettings, names: readonly string[]): string =>
    buildCommand({ ...settings, ...taken }, [
      `--config=${file}`,
      ...asksNobody,
      ...names.map((name) => `--functions=${name}`),
    ]);
  const [first, ...others] = groups.values();
  if (first === undefined || others.length === 0) return commandFor(first?.taken ?? {}, functions);
  return [first, ...others].map(({ taken, names }) => commandFor(taken, names)).join('\n');
}

async function show(
  { rows, many }: { readonly rows: readonly Row<Made>[]; readonly many: ManyResults },
  { settings, summary, comment, environment }: StepInputs,
  config: ConfigChoice,
  { access, context }: StepScope,
): Promise<void> {
  const { facts, runUrl } = context;
  const { commit } = facts.origin;
  if (summary) {
    const command = rebuildCommands(rows, settings, config);
    await writeSummary(manySummaryMarkdown(rows, many, { command, commit }));
  }
  if (comment) {
    // Jobs that share out the functions of a file have a comment each.
    const subject = { name: config.file, environment, about: [...config.functions].sort() };
    const marker = commentMarker(subject);
    const body = manyCommentMarkdown(rows, many, { ...subject, commit, runUrl });
    await writeComment(access, marker, body);
  }
}

function throwFailures(rows: readonly Row<Made>[]): void {
  const failed = rows.flatMap((row) => ('error' in row ? [row] : []));
  const [first] = failed;
  if (first === undefined) return;
  const lines = failed.map(
    ({ destination, error }) =>
      `${printable(destination.name)}: ${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}`,
  );
  throw new LambdaZipError(
    first.error.code,
    `${failed.length} of ${rows.length} ${rows.some(({ job }) => job.configured.kind === 'layer') ? 'entries' : 'functions'} failed: ${failed.map(({ destination }) => quoted(destination.name)).join(', ')}`,
    { hint: lines.join('\n') },
  );
}
