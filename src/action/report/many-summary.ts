/** The job summary and the comment of a step of many packages. */
import { basename } from 'node:path';
import type { Reason } from '../../gate/reason.js';
import type { CodeFinding } from '../../inspect/imports/finding.js';
import { importsSentence } from '../../inspect/imports/report.js';
import { type SecretFile, secretsSentence } from '../../inspect/secrets/report.js';
import { anyChanged, type ManyResults, overviewLine, type Row } from '../../results/many.js';
import type { DeployResults, Results } from '../../results/one.js';
import { formatBytes, listed } from '../../util/text.js';
import { type CommentContext, commentFooter, commentMarker } from './comment-text.js';
import { type Budget, folded, inCode, prose, table } from './markdown.js';
import { failureForAll, verdictIcon } from './sections.js';
import { reproduction } from './summary.js';

/** Parts of a function's summary beside its results. */
export interface ShownFunction {
  /** Undefined when nothing was to be compared. */
  readonly verdict: Reason | undefined;
  /** Undefined when there is no layer, too. */
  readonly layerVerdict: Reason | undefined;
  /** What keeps Lambda from loading the handler. */
  readonly imports: readonly CodeFinding[];
  /** Files that may contain secrets. */
  readonly secrets: readonly SecretFile[];
  /** Markdown. */
  readonly differences: readonly string[];
}

type ShownRow = Row<{ readonly results: Results & DeployResults; readonly shown: ShownFunction }>;

/** GitHub takes 1 MiB for a step's summary, and 65,536 characters for a comment. */
const SUMMARY_BYTES = { table: 300_000, differences: 500_000 };
const COMMENT_BYTES = { table: 40_000, differences: 0 };

/**
 * The changes, one row for each function, and below the differences of each.
 *
 * @param many their results
 * @param command the command that repeats the builds
 * @param commit the commit that was built; empty when not known
 */
export function manySummaryMarkdown(
  outcomes: readonly ShownRow[],
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

function sbomLines(outcomes: readonly ShownRow[]): string[] {
  // A package that goes to several functions has one.
  const paths = new Set(outcomes.flatMap((one) => ('error' in one ? [] : [one.result.results['sbom-path']])));
  const names = [...paths].filter((path) => path !== '').map((path) => inCode(basename(path)));
  return names.length === 0 ? [] : [`Bills of materials: ${listed(names, MAX_NAMED)}`, ''];
}

/** The same for a pull request, without the differences. */
export function manyCommentMarkdown(
  outcomes: readonly ShownRow[],
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

function forAll(outcome: ShownRow): ShownRow {
  return 'error' in outcome ? { ...outcome, error: failureForAll(outcome.error) } : outcome;
}

function body(
  outcomes: readonly ShownRow[],
  many: ManyResults,
  most: { readonly table: number; readonly differences: number },
): string[] {
  const failed = outcomes.some((outcome) => 'error' in outcome);
  const sign = failed ? '❌' : many['any-changed'] || many['any-layer-changed'] ? '🔄' : '✅';
  // Failures and changes come first: a long table is cut at its end.
  const ordered = [...outcomes].sort((left, right) => rank(left) - rank(right));
  return [
    `## ${sign} ${prose(overviewLine(many))}`,
    '',
    ...table(['function', 'verdict', 'size', 'SHA-256'], ordered.map(row), { bytes: most.table }),
    ...differences(ordered, { bytes: most.differences }),
  ];
}

function rank(outcome: ShownRow): number {
  if ('error' in outcome) return 0;
  return anyChanged(outcome.result.results) ? 1 : 2;
}

function row(outcome: ShownRow): string[] {
  const { kind } = outcome.job.configured;
  const name = `${inCode(outcome.destination.name)}${kind === 'layer' ? ' (layer)' : ''}`;
  if ('error' in outcome) return [name, `❌ ${prose(outcome.error.message)}`, '', ''];
  const { results, shown } = outcome.result;
  const verdict = shown.verdict === undefined ? '📦' : `${verdictIcon(shown.verdict)} ${shown.verdict}`;
  const deployed = results.deployed ? ', deployed' : '';
  const { layerVerdict } = shown;
  const layer = layerVerdict === undefined ? '' : `, layer: ${verdictIcon(layerVerdict)} ${layerVerdict}`;
  const imports = shown.imports.length === 0 ? '' : `, ⚠️ ${prose(importsSentence(shown.imports))}`;
  const secrets = shown.secrets.length === 0 ? '' : `, ⚠️ ${secretsSentence(shown.secrets)}`;
  const sizes = [formatBytes(results.size)];
  const digests = [inCode(results.sha256.slice(0, 12))];
  const layerSize = results['layer-size'];
  if (layerSize !== '') {
    sizes.push(`layer: ${formatBytes(layerSize)}`);
    digests.push(`layer: ${inCode(results['layer-sha256'].slice(0, 12))}`);
  }
  return [name, `${verdict}${deployed}${layer}${imports}${secrets}`, sizes.join(', '), digests.join(', ')];
}

function differences(outcomes: readonly ShownRow[], budget: Budget): string[] {
  return outcomes.flatMap((outcome) => {
    if ('error' in outcome || outcome.result.shown.differences.length === 0) return [];
    const section = folded(inCode(outcome.destination.name), outcome.result.shown.differences);
    const bytes = Buffer.byteLength(section.join('\n'));
    if (bytes > budget.bytes) return [];
    budget.bytes -= bytes;
    return section;
  });
}
