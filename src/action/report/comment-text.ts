/** The comment on a pull request, as markdown. */

import type { BuildReport } from '../../build/report.js';
import type { BuildVerdict } from '../../gate/gate.js';
import { sha256Of } from '../../util/digest.js';
import type { LambdaZipError } from '../../util/errors.js';
import { type Budget, inCode } from './markdown.js';
import {
  differenceSections,
  failureForAll,
  failureLines,
  importSection,
  layerLines,
  packageLines,
  secretSection,
  sizeTable,
  verdictForAll,
  verdictTitle,
} from './sections.js';

/** GitHub takes 65,536 characters; what is not a list of secrets or differences needs less than a third of them. */
const MAX_LISTED_BYTES = 40_000;

export interface CommentContext {
  readonly name: string;
  /** Empty when there is one only. */
  readonly environment: string;
  /** Tells it from others of the same name: functions of a config file, or function and region. */
  readonly about?: readonly string[];
  readonly commit: string;
  /** Empty when there is none. */
  readonly runUrl: string;
}

/** The first line, which is not displayed: it identifies this package's comment. */
export function commentMarker({
  name,
  environment,
  about = [],
}: Pick<CommentContext, 'name' | 'environment' | 'about'>): string {
  const subject = sha256Of(JSON.stringify([name, environment, ...about]));
  return `<!-- lambda-zip ${subject} -->`;
}

/** The verdict, files that may contain secrets, what differs, the sizes, and where it comes from. */
export function commentMarkdown(
  report: BuildReport,
  {
    verdict: found,
    failure,
  }: { readonly verdict: BuildVerdict | undefined; readonly failure: LambdaZipError | undefined },
  context: CommentContext,
): string {
  const { environment } = context;
  const verdict = found && verdictForAll(found);
  const budget: Budget = { bytes: MAX_LISTED_BYTES };
  const title = verdict === undefined ? `📦 ${inCode(report.output)}` : verdictTitle(verdict);
  const digests = [`SHA-256 ${inCode(report.digest.hex)}`];
  if (report.layer !== undefined) digests.push(`of the layer ${inCode(report.layer.digest.hex)}`);
  return [
    commentMarker(context),
    ...failureLines(failure && failureForAll(failure)),
    `## ${title}`,
    '',
    ...(environment === '' ? [] : [`Environment ${inCode(environment)}`, '']),
    ...packageLines(report, verdict),
    ...layerLines(report, verdict),
    ...importSection(report, budget),
    ...secretSection(report, budget),
    ...(verdict === undefined ? [] : differenceSections(report, verdict, budget)),
    ...sizeTable(report, verdict),
    commentFooter(context, ...digests),
    '',
  ].join('\n');
}

/** Where it comes from. */
export function commentFooter({ commit, runUrl }: CommentContext, ...first: readonly string[]): string {
  return [
    ...first,
    ...(commit === '' ? [] : [`commit ${inCode(commit.slice(0, 12))}`]),
    ...(runUrl === '' ? [] : [`[run](${runUrl})`]),
  ].join(' · ');
}
