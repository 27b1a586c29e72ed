/** What the job summary and the comment share: the verdict, the differences, the sizes. */
import { type Reason, type Verdict, verdictSentence } from '../baseline/verdict.js';
import type { BuildReport } from '../build.js';
import type { EntryChange, PackageChange } from '../explain/changes.js';
import { LAMBDA_LIMITS } from '../explain/limits.js';
import { count, formatBytes, groupThousands } from '../text.js';
import { type Budget, escaped, folded, inCode, table } from './markdown.js';

const SIGNS: Readonly<Record<Reason, string>> = {
  unchanged: '✅',
  forced: '⏩',
  'first-build': '🆕',
  'baseline-unavailable': '❔',
  content: '🔄',
  dependencies: '🔄',
  mode: '🔄',
  compressor: '🔄',
};

/** The verdict as a heading's text. */
export function verdictTitle(verdict: Verdict): string {
  return `${SIGNS[verdict.reason]} ${escaped(verdictSentence(verdict))}`;
}

/** What was packed, and what it was compared with. */
export function packageLines(report: BuildReport, verdict: Verdict | undefined): string[] {
  const image = report.imageDigest === undefined ? '' : `, image ${inCode(report.imageDigest)}`;
  const packed = `${count(report.entries.length, 'file')}, ${formatBytes(report.uncompressedSize)}, packed into ${formatBytes(report.size)}`;
  return [
    `${inCode(report.output)}: ${packed} by the ${report.engine} engine${image}.`,
    '',
    ...(verdict?.notes ?? []).flatMap((note) => [`${escaped(asSentence(note))}`, '']),
  ];
}

const MOST_NOTE_CHARACTERS = 500;

function asSentence(text: string): string {
  const characters = Array.from(text);
  const end = characters.length > MOST_NOTE_CHARACTERS ? '…' : '.';
  return `${text.slice(0, 1).toUpperCase()}${characters.slice(1, MOST_NOTE_CHARACTERS).join('')}${end}`;
}

/** More differences than this are summed up by folder, and listed on a click. */
const MOST_LISTED = 15;

/** What differs, entry by entry: all of it, or as much as the budget has room for. */
export function differenceSection({ changes }: Verdict, budget: Budget): string[] {
  if (changes === undefined || changes.entries.length === 0) return [];
  const { entries, packages } = changes;
  // The name last: a long one must not push the rest out of sight.
  const files = entries.map((change) => [
    unbroken(SIGN_OF_KIND[change.kind]),
    unbroken(sizeCell(change)),
    inCode(change.path),
  ]);
  const head = ['change', 'size', 'file'];
  const listed =
    files.length <= MOST_LISTED
      ? table(head, files, budget)
      : [
          ...table(['folder', 'files', 'size'], folderRows(entries), budget),
          ...folded(`All ${count(files.length, 'file')}`, table(head, files, budget)),
        ];
  return ['### Differences', '', ...packageTable(packages, budget), ...listed];
}

const SIGN_OF_KIND: Readonly<Record<EntryChange['kind'], string>> = {
  added: '🟢 added',
  removed: '🔴 removed',
  content: '🟡 content',
  mode: '🔵 mode',
};

/** For cells beside a long one, which would take their space. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function packageTable(packages: readonly PackageChange[], budget: Budget): string[] {
  if (packages.length === 0) return [];
  const version = (value: string | undefined): string => (value === undefined ? '–' : inCode(value));
  const rows = packages.map(({ name, before, after }) => [inCode(name), version(before), version(after)]);
  return table(['package', 'deployed', 'this build'], rows, budget);
}

function sizeCell(change: EntryChange): string {
  switch (change.kind) {
    case 'added':
      return formatBytes(change.after.size);
    case 'removed':
      return signedBytes(-change.before.size);
    case 'mode':
      return `${change.before.mode} → ${change.after.mode}`;
    case 'content': {
      const { before, after } = change;
      return before.size === after.size
        ? formatBytes(after.size)
        : `${formatBytes(after.size)} (${signedBytes(after.size - before.size)})`;
    }
  }
}

/** Top folders, those with most differences first. */
function folderRows(entries: readonly EntryChange[]): string[][] {
  const folders = new Map<string, EntryChange[]>();
  for (const change of entries) {
    const slash = change.path.indexOf('/');
    const folder = slash < 0 ? '' : change.path.slice(0, slash + 1);
    const changes = folders.get(folder);
    if (changes === undefined) folders.set(folder, [change]);
    else changes.push(change);
  }
  const sorted = [...folders].sort(([, one], [, two]) => two.length - one.length);
  const row = (name: string, changes: readonly EntryChange[]): string[] => {
    const bytes = changes.reduce((sum, change) => sum + growth(change), 0);
    return [name, countsByKind(changes), signedBytes(bytes)];
  };
  const shown = sorted.slice(0, MOST_LISTED);
  const rest = sorted.slice(MOST_LISTED);
  return [
    ...shown.map(([folder, changes]) => row(folder === '' ? 'files in the root' : inCode(folder), changes)),
    ...(rest.length === 0
      ? []
      : [
          row(
            count(rest.length, 'other'),
            rest.flatMap(([, changes]) => changes),
          ),
        ]),
  ];
}

function growth(change: EntryChange): number {
  const after = 'after' in change ? change.after.size : 0;
  return after - ('before' in change ? change.before.size : 0);
}

function countsByKind(changes: readonly EntryChange[]): string {
  return (['added', 'removed', 'content', 'mode'] as const)
    .map((kind) => [changes.filter((change) => change.kind === kind).length, SIGN_OF_KIND[kind]] as const)
    .filter(([times]) => times > 0)
    .map(([times, sign]) => `${groupThousands(times)} ${sign}`)
    .join(', ');
}

/** Sizes against Lambda's limits, with the change against what is deployed. */
export function sizeTable(report: BuildReport, verdict: Verdict | undefined): string[] {
  const row = (title: string, bytes: number, limit: number, before: number | undefined): string =>
    `| ${title} | ${groupThousands(bytes)} of ${groupThousands(limit)} bytes | ${before === undefined ? '' : signedBytes(bytes - before)} | ${bar(bytes / limit)} |`;
  return [
    '### Size',
    '',
    "| Lambda's limit | used | change | |",
    '| --- | --- | --- | --- |',
    row('zipped, direct upload', report.size, LAMBDA_LIMITS.zipped, verdict?.baselineSize),
    row(
      'unzipped, layers included',
      report.uncompressedSize,
      LAMBDA_LIMITS.unzipped,
      verdict?.baselineUncompressedSize,
    ),
    '',
  ];
}

const BAR_WIDTH = 20;

function bar(share: number): string {
  const full = Math.min(BAR_WIDTH, Math.ceil(share * BAR_WIDTH));
  const warning = share > 1 ? ' ⚠️' : '';
  return `\`${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}\` ${(share * 100).toFixed(1)} %${warning}`;
}

function signedBytes(bytes: number): string {
  if (bytes === 0) return '±0';
  return `${bytes < 0 ? '−' : '+'}${formatBytes(Math.abs(bytes))}`;
}
