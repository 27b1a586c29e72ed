/** Differences grouped and folded for people: the same for log, summary, comment and `diff`. */
import { commonFolder, folderOf } from '../util/folders.js';
import { count, formatBytes, printable } from '../util/text.js';
import type { ChangeCounts, Changes, EntryChange, PackageChange } from './changes.js';

/** Changed entries that belong together. Names and paths are foreign text, as they are. */
interface ChangeGroup {
  /** A Python package's normalised name, a folder that ends in `/`, or words such as `files in the root`. */
  readonly name: string;
  /** The package, if that is what the group is and its version moved. */
  readonly versions: PackageChange | undefined;
  readonly counts: Omit<ChangeCounts, 'unchanged'>;
  /** The first ones, in archive order. */
  readonly entries: readonly EntryChange[];
  /** How many more there are. */
  readonly folded: number;
}

interface GroupedChanges {
  readonly groups: readonly ChangeGroup[];
  /** How many more groups there are. */
  readonly folded: number;
}

/** How much to list before folding. */
interface Folding {
  readonly groups: number;
  /** In every group. */
  readonly entries: number;
}

/**
 * Groups differences: what belongs to no Python package by folder, in archive order, and then the packages by name.
 *
 * @param ownerOf the package that a path belongs to, as `packageOwners` tells it
 */
export function groupChanges(
  changes: Changes,
  ownerOf: (path: string) => string | undefined,
  most: Folding,
): GroupedChanges {
  const packages = new Map<string, EntryChange[]>();
  const own: EntryChange[] = [];
  for (const change of changes.entries) {
    const owner = ownerOf(change.path);
    if (owner === undefined) own.push(change);
    else append(packages, owner, change);
  }
  const folders = new Map<string, EntryChange[]>();
  const base = commonFolder(own);
  for (const change of own) append(folders, folderOf(change.path, base), change);

  const versions = new Map(changes.packages.map((change) => [change.name, change]));
  const groups = [
    ...[...folders].map(([name, entries]) => group(name, undefined, entries, most.entries)),
    ...[...packages]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, entries]) => group(name, versions.get(name), entries, most.entries)),
  ];
  return { groups: groups.slice(0, most.groups), folded: Math.max(0, groups.length - most.groups) };
}

function append(groups: Map<string, EntryChange[]>, name: string, change: EntryChange): void {
  const entries = groups.get(name);
  if (entries === undefined) groups.set(name, [change]);
  else entries.push(change);
}

function group(
  name: string,
  versions: PackageChange | undefined,
  all: readonly EntryChange[],
  most: number,
): ChangeGroup {
  const counts = { added: 0, removed: 0, content: 0, mode: 0 };
  for (const { kind } of all) counts[kind] += 1;
  return { name, versions, counts, entries: all.slice(0, most), folded: Math.max(0, all.length - most) };
}

/** `2 changed, 1 added, 1 removed, 1 mode`: what is not zero. Empty when nothing is. */
export function describeCounts({ content, added, removed, mode }: Omit<ChangeCounts, 'unchanged'>): string {
  return [
    [content, 'changed'],
    [added, 'added'],
    [removed, 'removed'],
    [mode, 'mode only'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}

/** `2.31.0 → 2.32.3`, `new, 1.0`, `was 1.0`. Versions are foreign text, as they are. */
function describeVersions({ before, after }: PackageChange): string {
  if (before === undefined) return `new, ${after}`;
  return after === undefined ? `gone, was ${before}` : `${before} → ${after}`;
}

/** The change of an entry in words, without its path and without foreign text. */
function describeChange(change: EntryChange): string {
  switch (change.kind) {
    case 'added':
      return `added, ${formatBytes(change.after.size)}`;
    case 'removed':
      return `removed, ${formatBytes(change.before.size)}`;
    case 'mode':
      return modesInWords(change);
    case 'content': {
      const { before, after } = change;
      const sizes =
        before.size === after.size
          ? formatBytes(after.size)
          : `${formatBytes(before.size)} → ${formatBytes(after.size)}`;
      return `content, ${sizes}${before.mode === after.mode ? '' : `; ${modesInWords(change)}`}`;
    }
  }
}

function modesInWords({
  before,
  after,
}: Extract<EntryChange, { readonly kind: 'content' | 'mode' }>): string {
  return `mode ${before.mode} → ${after.mode}`;
}

/** The groups as lines for a log or a terminal, made printable; entries are indented. */
export function groupLines({ groups, folded }: GroupedChanges): string[] {
  const lines = groups.flatMap((one) => [
    `${printable(one.name)}${one.versions === undefined ? '' : ` ${printable(describeVersions(one.versions))}`}: ${describeCounts(one.counts)}`,
    ...one.entries.map((change) => `  ${printable(change.path)}: ${describeChange(change)}`),
    ...(one.folded > 0 ? [`  and ${count(one.folded, 'more file', 'more files')}`] : []),
  ]);
  return folded > 0 ? [...lines, `and ${count(folded, 'more group')}`] : lines;
}
