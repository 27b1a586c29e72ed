import type { Changes } from '../../compare/changes.js';
import { compareArchives } from '../../compare/compare-archives.js';
import { type ComparedBytes, comparePackages } from '../../compare/compare-packages.js';
import { describeCounts, groupChanges, groupLines } from '../../compare/groups.js';
import type { PackageFile } from '../../compare/package-file.js';
import { packageOwners } from '../../compare/packages.js';
import { textDifferences } from '../../compare/text-diff.js';
import { count, printable } from '../../util/text.js';
import type { Input } from '../input.js';
import { print, printText } from '../terminal.js';

/** More lines than this do not help; the rest is counted. */
const MAX_DIFF_LINES = 5000;

/**
 * `lambda-zip diff`: what differs between two packages, on standard output.
 *
 * @returns as diff(1): 0 if they are the same, in their bytes where both are archives, else in their content; 1 if not
 */
export async function runDiff({ values, positionals }: Input, signal: AbortSignal): Promise<number> {
  const [before = '', after = ''] = positionals;
  const compared = await comparePackages(before, after, signal);
  const { before: left, after: right, changes, bytes, same } = compared;
  const exitCode = same ? 0 : 1;
  if (values['json'] === true) {
    const { counts, packages, entries } = changes;
    const summary = {
      same,
      bytes,
      old: sideOf(left),
      new: sideOf(right),
      counts,
      packages,
      changes: entries,
    };
    await print(`${JSON.stringify(summary)}\n`);
    return exitCode;
  }
  if (changes.entries.length === 0) {
    await print(`${await sameContentInWords(bytes, before, after)}\n`);
    return exitCode;
  }
  await printText(`${overview(changes, left, right).join('\n')}\n`);
  if (values['brief'] !== true && left.digest !== undefined && right.digest !== undefined) {
    await printTexts(before, after, changes, signal);
  }
  return exitCode;
}

function sideOf({ file, digest, contentSha256 }: PackageFile) {
  return {
    file,
    kind: digest === undefined ? 'manifest' : 'zip',
    sha256: digest?.hex,
    'content-sha256': contentSha256,
  };
}

async function sameContentInWords(bytes: ComparedBytes, before: string, after: string): Promise<string> {
  if (bytes === 'same') return 'same bytes';
  if (bytes === 'unknown') return 'same content; manifests do not record the bytes';
  const fields = new Set((await compareArchives(before, after)).map(({ field }) => field));
  return `same content, other bytes: only the compressor or the format differs (${[...fields].join(', ')})`;
}

function overview(changes: Changes, left: PackageFile, right: PackageFile): string[] {
  const { counts } = changes;
  const paths = [...left.entries, ...right.entries].map(({ path }) => path);
  const everything = { groups: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY };
  return [
    `${describeCounts(counts)}, ${counts.unchanged} unchanged`,
    ...groupLines(groupChanges(changes, packageOwners(paths), everything)),
  ];
}

async function printTexts(
  before: string,
  after: string,
  changes: Changes,
  signal: AbortSignal,
): Promise<void> {
  let room = MAX_DIFF_LINES;
  let left = 0;
  for await (const { path, lines, why } of textDifferences(before, after, changes, signal)) {
    if (lines === undefined) {
      await printText(`\n${printable(path)}: ${why}, no lines to compare\n`);
    } else if (lines.length > room) {
      left += 1;
    } else {
      room -= lines.length;
      await printText(`\n${lines.join('\n')}\n`);
    }
  }
  if (left > 0)
    await print(`\n${count(left, 'more text file differs', 'more text files differ')}: too long to show\n`);
}
