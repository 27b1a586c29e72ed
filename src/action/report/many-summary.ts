/** The job summary and the comment of a step of many packages. */
import { basename } from 'node:path';
import type { Outcome } from '../../build/many.js';
import type { Reason } from '../../gate/reason.js';
import { type SecretFile, secretsSentence } from '../../inspect/secrets/report.js';
import { anyChanged, type FunctionJob, type ManyResults, overviewLine } from '../../results/many.js';
import type { DeployResults, Results } from '../../results/one.js';
import { formatBytes, listed } from '../../util/text.js';
import { type CommentContext, commentFooter, commentMarker } from './comment-text.js';
import { type Budget, folded, inCode, prose, table } from './markdown.js';
import { failureForAll, verdictIcon } from './sections.js';
import { reproduction } from './summary.js';

/** What a summary shows of a function beside its results. */
export interface ShownFunction {
  /** Undefined when nothing was to be compared. */
  readonly verdict: Reason | undefined;
  /** Undefined when there is no layer, too. */
  readonly layerVerdict: Reason | undefined;
  /** Files that may contain secrets. */
  readonly secrets: readonly SecretFile[];
  /** Markdown. */
  readonly differences: readonly string[];
}

type ShownOutcome = Outcome<
  FunctionJob,
  { readonly results: Results & DeployResults; readonly shown: ShownFunction }
>;

/** GitHub takes 1 MiB for a step's summary, and 65,536 characters for a comment. */
const SUMMARY_BYTES = { table: 300_000, differences: 500_000 };
const COMMENT_BYTES = { table: 40_000, differences: 0 };

/**
 * What changed, one row for each function, and below what differs in each.
 *
 * @param many their results
 * @param command the command that repeats the builds
 * @param commit the commit that was built; empty when not known
 */
export function manySummaryMarkdown(
  outcomes: readonly ShownOutcome[],
  many: ManyResults,
  { command, commit }: { readonly command: string; readonly commit: string },
): string {
  return [
    ...body(outcomes, many, SUMMARY_BYTES),
    ...sbomLines(outcomes),
    ...reproduction(command, commit),
  ].join('\n');
}

/** How many files a line names. */
const MAX_NAMED = 10;

function sbomLines(outcomes: readonly ShownOutcome[]): string[] {
  const paths = outcomes.flatMap((one) => ('error' in one ? [] : [one.result.results['sbom-path']]));
  const names = paths.filter((path) => path !== '').map((path) => inCode(basename(path)));
  return names.length === 0 ? [] : [`Bills of materials: ${listed(names, MAX_NAMED)}`, ''];
}

/** The same for a pull request, without the differences. */
export function manyCommentMarkdown(
  outcomes: readonly ShownOutcome[],
  many: ManyResults,
  context: CommentContext,
): string {
  const { environment } = context;
  return [
    commentMarker(context),
    ...body(outcomes.map(forAll), many, COMMENT_BYTES),
    ...(environment === '' ? [] : [`Environment ${inCode(environment)}`, '']),
    commentFooter(context),
    '',
  ].join('\n');
}

function forAll(outcome: ShownOutcome): ShownOutcome {
  return 'error' in outcome ? { ...outcome, error: failureForAll(outcome.error) } : outcome;
}

function body(
  outcomes: readonly ShownOutcome[],
  many: ManyResults,
  most: { readonly table: number; readonly differences: number },
): string[] {
  const failed = outcomes.some((outcome) => 'error' in outcome);
  const sign = failed ? '❌' : many['any-changed'] ? '🔄' : '✅';
  // What needs a look comes first; a long table is cut at its end.
  const ordered = [...outcomes].sort((left, right) => rank(left) - rank(right));
  return [
    `## ${sign} ${prose(overviewLine(many))}`,
    '',
    ...table(['function', 'verdict', 'size', 'SHA-256'], ordered.map(row), { bytes: most.table }),
    ...differences(ordered, { bytes: most.differences }),
  ];
}

function rank(outcome: ShownOutcome): number {
  if ('error' in outcome) return 0;
  return anyChanged(outcome.result.results) ? 1 : 2;
}

function row(outcome: ShownOutcome): string[] {
  const name = inCode(outcome.job.name);
  if ('error' in outcome) return [name, `❌ ${prose(outcome.error.message)}`, '', ''];
  const { results, shown } = outcome.result;
  const verdict = shown.verdict === undefined ? '📦' : `${verdictIcon(shown.verdict)} ${shown.verdict}`;
  const deployed = results.deployed ? ', deployed' : '';
  const { layerVerdict } = shown;
  const layer = layerVerdict === undefined ? '' : `, layer: ${verdictIcon(layerVerdict)} ${layerVerdict}`;
  const secrets = shown.secrets.length === 0 ? '' : `, ⚠️ ${secretsSentence(shown.secrets)}`;
  const sizes = [formatBytes(results.size)];
  const digests = [inCode(results.sha256.slice(0, 12))];
  const layerSize = results['layer-size'];
  if (layerSize !== '') {
    sizes.push(`layer: ${formatBytes(layerSize)}`);
    digests.push(`layer: ${inCode(results['layer-sha256'].slice(0, 12))}`);
  }
  return [name, `${verdict}${deployed}${layer}${secrets}`, sizes.join(', '), digests.join(', ')];
}

function differences(outcomes: readonly ShownOutcome[], budget: Budget): string[] {
  return outcomes.flatMap((outcome) => {
    if ('error' in outcome || outcome.result.shown.differences.length === 0) return [];
    const section = folded(inCode(outcome.job.name), outcome.result.shown.differences);
    const bytes = Buffer.byteLength(section.join('\n'));
    if (bytes > budget.bytes) return [];
    budget.bytes -= bytes;
    return section;
  });
}
