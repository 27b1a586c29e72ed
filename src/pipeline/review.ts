/** Remarks on files that a build packs or leaves out without an error: warnings of the build, findings of doctor. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { originOf } from '../entries/tree.js';
import { readBeginning } from '../util/files.js';
import { GitListings } from '../util/git-listings.js';
import type { ProgramPorts } from '../util/ports.js';
import { formatBytes, listed, quoted } from '../util/text.js';
import { INSTALLED } from './installed.js';
import { nodePackages } from './node-packages.js';
import type { UnusedPatterns } from './package-supply.js';
import type { PipelinePlan } from './plan.js';
import { decidingRule } from './select.js';
import type { Collection, SourceFiles } from './sources.js';
import { isUsual } from './usual-patterns.js';

export const REMARKS = {
  'missing-packages': 'packages that package.json lists and the code loads are not packed',
  'development-packages': 'development dependencies are packed',
  'tracked-left-out': 'files that git tracks are left out by default',
  'empty-submodule': 'submodules are not checked out: their folders are empty in the package',
  'lfs-pointer': 'files are Git LFS pointers instead of their content',
  'empty-folder': 'empty folders are not packed',
  'unused-pattern': 'patterns match nothing',
} as const;

type RemarkKind = keyof typeof REMARKS;

export interface Remark {
  readonly kind: RemarkKind;
  /** At least one; printable. */
  readonly details: readonly string[];
  /** How to fix it. */
  readonly fix: string;
}

/** Fixes that do not depend on the files. */
export const REMARK_FIXES = {
  'tracked-left-out':
    "Re-include them with a '!' pattern in exclude or .lambdaignore, or exclude them yourself.",
  'empty-submodule':
    'Check them out: git submodule update --init --recursive (actions/checkout: submodules: recursive).',
  'lfs-pointer': 'Fetch their content: git lfs pull (actions/checkout: lfs: true).',
  'empty-folder': 'If the function needs them, put a file into each, or create them at run time.',
  'unused-pattern': 'Correct or remove them.',
} as const;

/** Who is asked about the sources. */
type ReviewOptions = ProgramPorts & { readonly git?: GitListings | undefined };

/**
 * Looks at the sources once more.
 *
 * @throws LambdaZipError `cancelled`
 */
export async function reviewSources(
  plan: PipelinePlan,
  { sources }: Collection,
  { git = new GitListings(), ...ports }: ReviewOptions,
): Promise<Remark[]> {
  // A layer without sources has nothing to review.
  if (plan.sources.length === 0) return [];
  const details = new Map<keyof typeof REMARK_FIXES, string[]>();
  const add = (kind: keyof typeof REMARK_FIXES, detail: string): void => {
    details.set(kind, [...(details.get(kind) ?? []), detail]);
  };
  const remarks: Remark[] = [];
  for (const source of sources) {
    const { label } = source;
    remarks.push(...nodeRemarks(source, plan.workspace));
    const known = await trackedFiles(source, git, ports);
    for (const located of known.leftOut) add('tracked-left-out', quoted(originOf(label, located)));
    for (const located of known.emptySubmodules) add('empty-submodule', quoted(originOf(label, located)));
    for (const located of lfsPointers(source)) add('lfs-pointer', quoted(originOf(label, located)));
    for (const located of source.emptyFolders) {
      if (known.emptySubmodules.includes(located) || INSTALLED.test(located)) continue;
      add('empty-folder', quoted(originOf(label, located)));
    }
  }
  return [
    ...remarks,
    ...[...details].map(([kind, all]) => ({ kind, details: all, fix: REMARK_FIXES[kind] })),
  ];
}

/** How many details a sentence names. */
const MAX_NAMED = 5;

/** A remark as one sentence. */
export function remarkText({ kind, details, fix }: Remark): string {
  const named = listed(details, MAX_NAMED);
  return `${REMARKS[kind]}: ${named}. ${fix}`;
}

function nodeRemarks(source: SourceFiles, workspace: string): Remark[] {
  const found = nodePackages(source, workspace);
  if (found === undefined) return [];
  const { missing, development, developmentBytes, command, above } = found;
  const where = source.source.directory;
  const remarks: Remark[] = [];
  if (missing.length > 0) {
    const fix =
      above === undefined
        ? `Install them: ${command}, in ${quoted(where)}; a bundler or a layer may provide them, too.`
        : `They are in ${quoted(`${above}/node_modules`)}, above ${quoted(where)}: pack ${quoted(above)}, with the handler's path from there, or collect them (pnpm deploy, a bundler, a layer).`;
    remarks.push({ kind: 'missing-packages', details: missing.map(quoted), fix });
  }
  if (development.length > 0) {
    const fix = `They and their dependencies take ${formatBytes(developmentBytes)}; install without them: ${command}, in ${quoted(where)}.`;
    remarks.push({ kind: 'development-packages', details: development.map(quoted), fix });
  }
  return remarks;
}

/**
 * Of what a repository has: folders of editors and services at its root, ignore files and examples are not part of any
 * package, and what packages bring is theirs.
 */
const EXPECTED =
  /^(?:\.github|\.vscode|\.idea)\/|(?:^|\/)(?:\.lambdaignore|\.DS_Store|Thumbs\.db|\._[^/]*|\.env\.(?:example|sample|template|dist|defaults?))$|(?:^|\/)(?:node_modules|__MACOSX|__pycache__)\/|(?:^|\/)\.terraform\//;

interface Tracked {
  readonly leftOut: readonly string[];
  readonly emptySubmodules: readonly string[];
}

async function trackedFiles(
  { root, only, rules, files }: SourceFiles,
  git: GitListings,
  ports: ProgramPorts,
): Promise<Tracked> {
  const listed = await git.list({ root, only }, ['--stage'], ports);
  if (listed === undefined) return { leftOut: [], emptySubmodules: [] };
  const packed = new Set(files.map(({ located }) => located));
  const leftOut: string[] = [];
  const emptySubmodules: string[] = [];
  for (const line of listed) {
    const { mode, path } = /^(?<mode>\d+) [0-9a-f]+ \d\t(?<path>.*)$/s.exec(line)?.groups ?? {};
    if (mode === undefined || path === undefined) continue;
    if (mode === SUBMODULE) {
      if (isEmptyFolder(join(root, path))) emptySubmodules.push(path);
    } else if (!packed.has(path) && !EXPECTED.test(path) && isLeftOutByDefault(rules, path))
      leftOut.push(path);
  }
  return { leftOut, emptySubmodules };
}

/** The mode of a submodule in git's index. */
const SUBMODULE = '160000';

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

/** Whether a default takes a path or a folder above out, as a walk from the top meets them. */
function isLeftOutByDefault(rules: SourceFiles['rules'], located: string): boolean {
  const path = located.normalize('NFC');
  for (let slash = path.indexOf('/'); ; slash = path.indexOf('/', slash + 1)) {
    const part = slash < 0 ? path : path.slice(0, slash);
    const rule = decidingRule(rules, part, slash >= 0);
    if (rule !== undefined && !rule.negated) return rule.origin === 'default';
    if (slash < 0) return false;
  }
}

/**
 * How a pointer begins, and how long one is.
 *
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
const LFS_START = 'version https://git-lfs.github.com/spec/';
const LFS_BYTES = { least: 100, most: 1024 };

function lfsPointers({ files }: SourceFiles): string[] {
  return files
    .filter(({ entry: { content }, located }) => {
      if (content.kind !== 'file' || located.includes('node_modules/')) return false;
      if (content.size < LFS_BYTES.least || content.size > LFS_BYTES.most) return false;
      try {
        return readBeginning(content.file, LFS_START.length).toString('latin1') === LFS_START;
      } catch {
        return false;
      }
    })
    .map(({ located }) => located);
}

/**
 * Patterns that match nothing.
 *
 * @param elsewhere those that match nothing in packages
 */
export function unusedPatterns(
  plan: PipelinePlan,
  collection: Pick<Collection, 'sources' | 'unusedPatterns'>,
  elsewhere: UnusedPatterns,
): UnusedPatterns {
  // Without sources, no pattern was tried.
  if (collection.sources.length === 0) return elsewhere;
  const { sources, unusedPatterns: exclude } = collection;
  return unusedInBoth({ exclude, executable: unusedExecutables(plan, sources) }, elsewhere);
}

/** Patterns that match nothing in either of two packages. */
export function unusedInBoth(one: UnusedPatterns, other: UnusedPatterns): UnusedPatterns {
  const both = (setting: keyof UnusedPatterns): string[] =>
    one[setting].filter((pattern) => other[setting].includes(pattern));
  return { exclude: both('exclude'), executable: both('executable') };
}

/** Undefined where all patterns match something, but for those that are there for later. */
export function unusedRemark(unused: UnusedPatterns): Remark | undefined {
  const details = (['exclude', 'executable'] as const).flatMap((setting) =>
    unused[setting].filter((pattern) => !isUsual(pattern)).map((pattern) => `${setting}: ${quoted(pattern)}`),
  );
  return details.length === 0
    ? undefined
    : { kind: 'unused-pattern', details, fix: REMARK_FIXES['unused-pattern'] };
}

function unusedExecutables({ executable }: PipelinePlan, sources: readonly SourceFiles[]): string[] {
  return executable
    .filter(
      ({ regex }) =>
        !sources.some(({ source, files }) =>
          files.some(({ entry: { path } }) => regex.test(path.slice(source.prefix.length))),
        ),
    )
    .map(({ pattern }) => pattern);
}

/** Whether a remark is worth a warning. An empty folder is not: git does not keep it either. */
export function isWarning({ kind }: Remark): boolean {
  return kind !== 'empty-folder';
}
