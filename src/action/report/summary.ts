/** The job summary. */
import { basename } from 'node:path';
import { type ArchiveReport, archivesOf, type BuildReport } from '../../build/report.js';
import type { DeployResult } from '../../deploy/deploy.js';
import type { BuildVerdict } from '../../gate/gate.js';
import { ExclusionTally } from '../../pipeline/select.js';
import type { LambdaZipError } from '../../util/errors.js';
import { largestFolders } from '../../util/folders.js';
import { count } from '../../util/text.js';
import { VERSION } from '../../util/version.js';
import { type Budget, codeBlock, folded, inCode, rowsOf, table } from './markdown.js';
import {
  differenceSections,
  failureLines,
  importSection,
  layerLines,
  packageLines,
  secretSection,
  sizeTable,
  verdictTitle,
} from './sections.js';

const MAX_FOLDERS = 8;
const MAX_PATTERNS = 20;
/** GitHub takes 1 MiB for a step; what is not a list of secrets or differences needs less than a quarter of it. */
const MAX_LISTED_BYTES = 700_000;
const MAX_COMMAND_CHARACTERS = 20_000;

/** Parts of the summary beside the build. */
interface SummaryContext {
  /** Undefined when nothing was to be compared. */
  readonly verdict: BuildVerdict | undefined;
  /** Undefined when nothing was deployed by this step. */
  readonly deployed: DeployResult | undefined;
  /** Why the deploy failed; undefined when it did not. */
  readonly failure: LambdaZipError | undefined;
  /** Whether the deploy was a dry run. */
  readonly dryRun: boolean;
  /** The command that repeats the build. */
  readonly command: string;
  /** The commit that was built; empty when not known. */
  readonly commit: string;
}

/** The verdict, what differs, the sizes, the digests, where the bytes are, what was left out, how to repeat it. */
export function summaryMarkdown(report: BuildReport, context: SummaryContext): string {
  const { verdict, deployed, failure, dryRun, command, commit } = context;
  const budget: Budget = { bytes: MAX_LISTED_BYTES };
  return [
    ...failureLines(failure),
    `## ${verdict === undefined ? `📦 ${inCode(report.output)}` : verdictTitle(verdict)}`,
    '',
    ...packageLines(report, verdict),
    ...deployLines(deployed, dryRun),
    ...layerLines(report, verdict),
    ...importSection(report, budget),
    ...secretSection(report, budget),
    ...(verdict === undefined ? [] : differenceSections(report, verdict, budget)),
    ...sizeTable(report, verdict),
    ...digestBlocks('Digests', report),
    ...(report.layer === undefined ? [] : digestBlocks('Digests of the layer', report.layer)),
    ...sbomLines(report),
    ...folderChart(report),
    ...exclusionTable(report),
    ...reproduction(command, commit),
  ].join('\n');
}

function deployLines(deployed: DeployResult | undefined, dryRun: boolean): string[] {
  if (deployed === undefined) return [];
  const { deployed: moved, version, functionArn } = deployed;
  if (dryRun) return [`Dry run: nothing was deployed to ${inCode(functionArn)}.`, ''];
  const what = moved ? '🚀 Deployed to' : 'Nothing to deploy to';
  return [
    `${what} ${inCode(functionArn)}${version === undefined ? '' : `, version ${inCode(version)}`}.`,
    '',
  ];
}

function digestBlocks(title: string, { digest, contentSha256 }: ArchiveReport): string[] {
  return [
    `### ${title}`,
    '',
    "SHA-256, in hexadecimal and in base64 (Lambda's `CodeSha256`, Terraform's `source_code_hash`):",
    '',
    ...codeBlock(digest.hex),
    ...codeBlock(digest.base64),
    `Content digest, whatever the compression: ${inCode(contentSha256)}`,
    '',
  ];
}

function sbomLines({ sbom }: BuildReport): string[] {
  if (sbom === undefined) return [];
  const name = inCode(basename(sbom.path));
  return [`Bill of materials: ${name}, ${count(sbom.components, 'package')}`, ''];
}

function folderChart(report: BuildReport): string[] {
  const entries = archivesOf(report).flatMap((archive) => archive.entries);
  const folders = largestFolders(entries, MAX_FOLDERS).filter(({ size }) => size > 0);
  // One slice is no picture.
  if (folders.length < 2) return [];
  const slices = folders.map(({ name, size }) => `  "${forMermaid(name)}" : ${size}`);
  return codeBlock(
    ['pie showData title Largest folders, uncompressed bytes', ...slices].join('\n'),
    'mermaid',
  );
}

function exclusionTable(report: BuildReport): string[] {
  const tally = new ExclusionTally();
  for (const archive of archivesOf(report)) for (const one of archive.exclusions) tally.add(one);
  const exclusions = tally.list();
  if (exclusions.length === 0) return [];
  const rows = rowsOf(exclusions, ({ pattern, origin, count: times }) => [
    inCode(pattern),
    inCode(origin),
    String(times),
  ]);
  return folded(
    `Left out by ${count(exclusions.length, 'pattern')}`,
    table(['pattern', 'from', 'files and folders'], rows, { bytes: Number.POSITIVE_INFINITY }, MAX_PATTERNS),
  );
}

/** How to repeat the build. */
export function reproduction(command: string, commit: string): string[] {
  const where = commit === '' ? 'in the same checkout' : `in a checkout of ${inCode(commit)}`;
  const content =
    command.length <= MAX_COMMAND_CHARACTERS
      ? codeBlock(command, 'sh')
      : ['The command is too long to be shown here.', ''];
  return folded('Build the same bytes on your machine', [
    `With version ${VERSION} of lambda-zip, ${where}:`,
    '',
    ...content,
  ]);
}

const MAX_LABEL_CHARACTERS = 200;

/** Text inside a quoted mermaid label; mermaid writes entities as `#code;`. */
function forMermaid(text: string): string {
  return Array.from(text)
    .slice(0, MAX_LABEL_CHARACTERS)
    .join('')
    .replace(/[^\p{L}\p{N}\p{M} ./_*@+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
