/** The job summary, as GitHub-flavoured markdown. */
import type { BuildReport } from '../build.js';
import { largestFolders } from '../explain/folders.js';
import { LAMBDA_LIMITS } from '../explain/limits.js';
import { count, formatBytes, groupThousands, printable } from '../text.js';

const MOST_FOLDERS = 8;
const MOST_PATTERNS = 20;

/** What was packed, its digests, its size against Lambda's limits, where the bytes are, what was left out. */
export function summaryMarkdown(report: BuildReport): string {
  return [
    `## ${inCode(report.output)}`,
    '',
    `${count(report.entries.length, 'file')}, ${formatBytes(report.uncompressedSize)}, packed into ${formatBytes(report.size)} by the ${report.engine} engine${imageOf(report)}.`,
    '',
    ...digestTable(report),
    ...limitTable(report),
    ...folderChart(report),
    ...exclusionTable(report),
  ].join('\n');
}

function imageOf({ imageDigest }: BuildReport): string {
  return imageDigest === undefined ? '' : `, image ${inCode(imageDigest)}`;
}

function digestTable({ digest, contentSha256 }: BuildReport): string[] {
  return [
    '| digest | value |',
    '| --- | --- |',
    `| SHA-256 | ${inCode(digest.hex)} |`,
    `| SHA-256, base64 (Lambda's \`CodeSha256\`, Terraform's \`source_code_hash\`) | ${inCode(digest.base64)} |`,
    `| content | ${inCode(contentSha256)} |`,
    '',
  ];
}

function limitTable({ size, uncompressedSize }: BuildReport): string[] {
  const row = (title: string, bytes: number, limit: number): string =>
    `| ${title} | ${groupThousands(bytes)} of ${groupThousands(limit)} bytes | ${bar(bytes / limit)} |`;
  return [
    "| Lambda's limit | used | |",
    '| --- | --- | --- |',
    row('zipped, direct upload', size, LAMBDA_LIMITS.zipped),
    row('unzipped, layers included', uncompressedSize, LAMBDA_LIMITS.unzipped),
    '',
  ];
}

const BAR_WIDTH = 20;

function bar(share: number): string {
  const full = Math.min(BAR_WIDTH, Math.ceil(share * BAR_WIDTH));
  const warning = share > 1 ? ' ⚠️' : '';
  return `\`${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}\` ${(share * 100).toFixed(1)} %${warning}`;
}

function folderChart({ entries }: BuildReport): string[] {
  const folders = largestFolders(entries, MOST_FOLDERS).filter(({ size }) => size > 0);
  // One slice is no picture.
  if (folders.length < 2) return [];
  return [
    '```mermaid',
    'pie showData title Largest folders, uncompressed bytes',
    ...folders.map(({ name, size }) => `  "${forMermaid(name)}" : ${size}`),
    '```',
    '',
  ];
}

function exclusionTable({ exclusions }: BuildReport): string[] {
  if (exclusions.length === 0) return [];
  const shown = exclusions.slice(0, MOST_PATTERNS);
  const rest = exclusions.length - shown.length;
  return [
    `<details><summary>Left out by ${count(exclusions.length, 'pattern')}</summary>`,
    '',
    '| pattern | from | files and folders |',
    '| --- | --- | --- |',
    ...shown.map(
      ({ pattern, origin, count: times }) => `| ${inCode(pattern)} | ${inCode(origin)} | ${times} |`,
    ),
    ...(rest > 0 ? [`| and ${rest} more | | |`] : []),
    '',
    '</details>',
    '',
  ];
}

const MOST_CHARACTERS = 200;

/** Foreign text as an HTML code element: every character that markdown, HTML or a table could act on becomes an entity. */
export function inCode(text: string): string {
  const characters = Array.from(printable(text));
  const shown =
    characters.length <= MOST_CHARACTERS ? characters : [...characters.slice(0, MOST_CHARACTERS - 1), '…'];
  const escaped = shown
    .join('')
    .replace(/[^\p{L}\p{N}\p{M} .,/=+…-]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${escaped}</code>`;
}

/** Text inside a quoted mermaid label; mermaid writes entities as `#code;`. */
function forMermaid(text: string): string {
  return Array.from(text)
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/[^\p{L}\p{N}\p{M} ./_*@+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
