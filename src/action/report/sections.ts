/** Shared sections of the job summary and the comment: the verdict, the differences, the secrets, the sizes. */
import type { ArchiveReport, BuildReport } from '../../build/report.js';
import type { Changes, EntryChange, PackageChange } from '../../compare/changes.js';
import { describeCounts, groupChanges } from '../../compare/groups.js';
import { packageOwners } from '../../compare/packages.js';
import type { BuildVerdict } from '../../gate/gate.js';
import type { Reason } from '../../gate/reason.js';
import { type Verdict, verdictSentence } from '../../gate/verdict.js';
import { importsSentence } from '../../inspect/imports/report.js';
import { secretsSentence } from '../../inspect/secrets/report.js';
import { LAMBDA_LIMITS } from '../../lambda/limits.js';
import { LambdaZipError } from '../../util/errors.js';
import { count, formatBytes, groupThousands } from '../../util/text.js';
import { type Budget, escaped, folded, inCode, prose, rowsOf, table, withoutAccounts } from './markdown.js';

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

/** A sign for a verdict. */
export function verdictIcon(reason: Reason): string {
  return SIGNS[reason];
}

/** The verdict as a heading's text. */
export function verdictTitle(verdict: Verdict): string {
  return `${verdictIcon(verdict.reason)} ${escaped(verdictSentence(verdict))}`;
}

/** The package, and the baseline. */
export function packageLines(report: ArchiveReport, verdict: Verdict | undefined): string[] {
  const image = report.imageDigest === undefined ? '' : `, image ${inCode(report.imageDigest)}`;
  const packed = `${count(report.entries.length, 'file')}, ${formatBytes(report.uncompressedSize)}, packed into ${formatBytes(report.size)}`;
  return [
    `${inCode(report.output)}: ${packed} by the ${report.engine} engine${image}.`,
    '',
    ...(verdict?.notes ?? []).flatMap((note) => [prose(asSentence(note)), '']),
  ];
}

/** A failed deploy comes first, because everything after it looks like a success. */
export function failureLines(failure: LambdaZipError | undefined): string[] {
  if (failure === undefined) return [];
  const { message, hint } = failure;
  return [
    '## ❌ The deploy failed',
    '',
    prose(asSentence(message)),
    '',
    ...(hint === undefined ? [] : [prose(hint), '']),
  ];
}

/** A verdict without account IDs and roles: everybody can read a comment. */
export function verdictForAll<V extends Verdict & { readonly layer?: Verdict | undefined }>(verdict: V): V {
  const notes = verdict.notes.map(withoutAccounts);
  const { layer } = verdict;
  return {
    ...verdict,
    notes,
    ...(layer && { layer: { ...layer, notes: layer.notes.map(withoutAccounts) } }),
  };
}

/** A failure without account IDs and roles: everybody can read a comment. */
export function failureForAll({ code, message, hint }: LambdaZipError): LambdaZipError {
  return new LambdaZipError(code, withoutAccounts(message), { hint: hint && withoutAccounts(hint) });
}

const MAX_NOTE_CHARACTERS = 500;

function asSentence(text: string): string {
  const characters = Array.from(text);
  const end = characters.length > MAX_NOTE_CHARACTERS ? '…' : '.';
  // A permission such as `lambda:GetFunction` is written as it is.
  const first = /^\w+:/.test(text) ? text.slice(0, 1) : text.slice(0, 1).toUpperCase();
  return `${first}${characters.slice(1, MAX_NOTE_CHARACTERS).join('')}${end}`;
}

/** More differences than this are summed up by folder and package, and listed on a click. */
const MAX_LISTED = 15;

/** The differences of a build's archives, entry by entry, as far as the budget has room. */
export function differenceSections(report: BuildReport, verdict: BuildVerdict, budget: Budget): string[] {
  const { layer } = verdict;
  return [
    ...differenceSection('Differences', verdict, report, budget),
    ...(layer === undefined || report.layer === undefined
      ? []
      : differenceSection('Differences of the layer', layer, report.layer, budget)),
  ];
}

/** The verdict on the layer, and what it is. */
export function layerLines({ layer }: BuildReport, verdict: BuildVerdict | undefined): string[] {
  if (layer === undefined) return [];
  const ofLayer = verdict?.layer;
  const title = ofLayer === undefined ? 'Layer' : `Layer: ${verdictTitle(ofLayer)}`;
  return [`### ${title}`, '', ...packageLines(layer, ofLayer)];
}

function differenceSection(
  title: string,
  { changes }: Verdict,
  report: ArchiveReport,
  budget: Budget,
): string[] {
  if (changes === undefined || changes.entries.length === 0) return [];
  const { entries, packages } = changes;
  // The name last: a long one must not push the rest out of sight.
  const files = rowsOf(entries, (change) => [
    unbroken(SIGN_OF_KIND[change.kind]),
    unbroken(sizeCell(change)),
    inCode(change.path),
  ]);
  const head = ['change', 'size', 'file'];
  const listed =
    files.length <= MAX_LISTED
      ? table(head, files, budget)
      : [
          ...table(['folder or package', 'files', 'size'], groupRows(changes, report), budget),
          ...folded(`All ${count(files.length, 'file')}`, table(head, files, budget)),
        ];
  return [`### ${title}`, '', ...packageTable(packages, budget), ...listed];
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
  const rows = rowsOf(packages, ({ name, before, after }) => [inCode(name), version(before), version(after)]);
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

/** By Python package and by folder, as `lambda-zip diff` groups them. */
function groupRows(changes: Changes, report: ArchiveReport): string[][] {
  const paths = [...report.entries, ...changes.entries].map(({ path }) => path);
  const most = { groups: MAX_LISTED, entries: Number.POSITIVE_INFINITY };
  const { groups, folded: more } = groupChanges(changes, packageOwners(paths), most);
  const rows = groups.map(({ name, counts, entries }) => {
    const bytes = entries.reduce((sum, change) => sum + growth(change), 0);
    return [inCode(name), escaped(describeCounts(counts)), signedBytes(bytes)];
  });
  return more === 0 ? rows : [...rows, [`and ${count(more, 'other')}`, '', '']];
}

function growth(change: EntryChange): number {
  const after = 'after' in change ? change.after.size : 0;
  return after - ('before' in change ? change.before.size : 0);
}

/** Sizes against Lambda's limits, with the change against what is deployed. */
export function sizeTable(report: BuildReport, verdict: BuildVerdict | undefined): string[] {
  const { layer } = report;
  const before = verdict?.baselineUncompressedSize;
  const layerBefore = layer === undefined ? 0 : verdict?.layer?.baselineUncompressedSize;
  const row = (title: string, bytes: number, limit: number, earlier: number | undefined): string =>
    `| ${title} | ${groupThousands(bytes)} of ${groupThousands(limit)} bytes | ${earlier === undefined ? '' : signedBytes(bytes - earlier)} | ${bar(bytes / limit)} |`;
  return [
    '### Size',
    '',
    "| Lambda's limit | used | change | |",
    '| --- | --- | --- | --- |',
    row('zipped, direct upload', report.size, LAMBDA_LIMITS.zipped, verdict?.baselineSize),
    ...(layer === undefined
      ? []
      : [row('layer, zipped', layer.size, LAMBDA_LIMITS.zipped, verdict?.layer?.baselineSize)]),
    row(
      'unzipped, layers included',
      report.uncompressedSize + (layer?.uncompressedSize ?? 0),
      LAMBDA_LIMITS.unzipped,
      before === undefined || layerBefore === undefined ? undefined : before + layerBefore,
    ),
    '',
  ];
}

const MAX_SECRETS = 20;

/** Files that may contain secrets; the log says what to do. */
export function secretSection({ secrets }: ArchiveReport, budget: Budget): string[] {
  if (secrets.length === 0) return [];
  const rows = rowsOf(secrets, ({ path, found }) => [found.join(', '), inCode(path)]);
  return [
    `### ⚠️ ${escaped(secretsSentence(secrets))}`,
    '',
    ...table(['looks like', 'file'], rows, budget, MAX_SECRETS),
  ];
}

const MAX_IMPORTS = 20;

/** What keeps Lambda from loading the handler; the log says what to do. */
export function importSection({ imports }: BuildReport, budget: Budget): string[] {
  if (imports.length === 0) return [];
  const rows = rowsOf(imports, (one) =>
    one.kind === 'handler'
      ? [prose(one.problem), inCode(one.handler)]
      : [
          `${inCode(one.name)} ${prose(one.why ?? 'is not in the package')}`,
          `${inCode(one.file)}, line ${one.line}`,
        ],
  );
  return [
    `### ⚠️ ${prose(importsSentence(imports))}`,
    '',
    ...table(['what', 'where'], rows, budget, MAX_IMPORTS),
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
