/** From the plan to the files of each source: where they are, which rules apply, and one walk. */
import { lstatSync, type Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Entry } from '../entries/entry.js';
import { type LocatedEntry, originOf } from '../entries/tree.js';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { kindOf } from '../util/file-kind.js';
import { readBeginning } from '../util/files.js';
import { Memo } from '../util/memo.js';
import { quoted } from '../util/text.js';
import { BYTECODE_EXCLUDES, DEFAULT_EXCLUDES } from './defaults.js';
import { compileRules, type Rule } from './gitignore.js';
import { InstallTraces } from './install-traces.js';
import { installedPaths } from './installed.js';
import { isInsideAny, type LeftOutLink } from './links.js';
import type { PipelinePlan, Source } from './plan.js';
import { type Exclusion, ExclusionTally, Selection } from './select.js';
import { walk } from './walk.js';

/** One source, walked. */
export interface SourceFiles {
  readonly source: Source;
  readonly rules: readonly Rule[];
  /** In no particular order. */
  readonly files: readonly LocatedEntry[];
  /** The source's real path. */
  readonly root: string;
  /** Folders with nothing in them, relative to the source, names as the file system has them. */
  readonly emptyFolders: readonly string[];
}

/** All sources, walked. */
export interface Collection {
  readonly sources: readonly SourceFiles[];
  readonly tally: ExclusionTally;
  /** Files of this job that lie inside a source and were left out, by name. */
  readonly skippedOutputs: readonly string[];
  /** Directories, as the user wrote them, that give no file while others do. */
  readonly emptySources: readonly string[];
  /** Patterns of `exclude` that match nothing in any source. */
  readonly unusedPatterns: readonly string[];
  /** Links that are not packed, nor what they lead to. */
  readonly leftOutLinks: readonly LeftOutLink[];
}

/** What an engine wants of the walk. */
export interface CollectOptions {
  readonly modeOf: (path: string, stats: Stats) => Entry['mode'];
  /** Everything `modeOf` goes by. */
  readonly modeKey: string;
  /** Directories that other builds of the run have walked. */
  readonly walks?: Memo<Walked> | undefined;
  /** Whether a file name in an output's directory is a leftover of an earlier, killed job. */
  readonly isTemporary: (output: string, name: string) => boolean;
  /** Told of what cannot be packed, for those who want to know it all; a walk ends at the first otherwise. */
  readonly onProblem?: ((problem: LambdaZipError) => void) | undefined;
  /** Told of each file that is walked, how many bytes it has; not of those that another build of the run has walked. */
  readonly onFile?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a walk of one source gave. */
export interface Walked {
  readonly files: readonly LocatedEntry[];
  readonly exclusions: readonly Exclusion[];
  readonly skippedOutputs: readonly string[];
  readonly leftOutLinks: readonly LeftOutLink[];
  /** Folders with nothing in them, relative to the source, names as the file system has them. */
  readonly emptyFolders: readonly string[];
  /** Patterns of `exclude` that match nothing in the source. */
  readonly unusedPatterns: readonly string[];
}

/** The file of patterns in a source's root. */
export const IGNORE_FILE = '.lambdaignore';

/**
 * Makes sure that there are directories to pack, before anything that takes long.
 *
 * @throws LambdaZipError `source`
 */
export async function assertSources({ sources }: Pick<PipelinePlan, 'sources'>): Promise<void> {
  await Promise.all(sources.map(sourceRoot));
}

/**
 * Walks every source once.
 *
 * @throws LambdaZipError `source`, `pattern`, `empty`, and what the walk throws
 */
export async function collectFiles(plan: PipelinePlan, options: CollectOptions): Promise<Collection> {
  const roots = await Promise.all(plan.sources.map(sourceRoot));
  const linkRoots = [await workspaceRoot(plan), ...roots];
  const walks = options.walks ?? new Memo();
  const tally = new ExclusionTally();
  const skippedOutputs = new Set<string>();
  const leftOutLinks: LeftOutLink[] = [];
  let unused: string[] | undefined;

  const sources: SourceFiles[] = [];
  for (const [index, source] of plan.sources.entries()) {
    const root = roots[index] ?? source.directory;
    const rules = await sourceRules(plan, source, root, linkRoots);
    const outermost = linkRoots.filter(
      (one) => !linkRoots.some((other) => other !== one && isInsideAny([other], one)),
    );
    const key = JSON.stringify([
      [source, root],
      rules.map(({ regex, negated, directoryOnly, pattern, origin }) => [
        regex.source,
        negated,
        directoryOnly,
        pattern,
        origin,
      ]),
      [plan.defaultExcludes, plan.symlinks, [...new Set(outermost)].sort(), options.modeKey],
      [...new Set(plan.outputs)].sort(),
    ]);
    const walked = await walks.get(key, () => walkSource(plan, { source, root, rules, linkRoots }, options));
    for (const exclusion of walked.exclusions) tally.add(exclusion);
    for (const name of walked.skippedOutputs) skippedOutputs.add(name);
    leftOutLinks.push(...walked.leftOutLinks);
    const { files, emptyFolders } = walked;
    sources.push({ source, rules, files, root, emptyFolders });
    unused = walked.unusedPatterns.filter((pattern) => unused === undefined || unused.includes(pattern));
  }
  const emptySources = sources.filter(({ files }) => files.length === 0);
  if (plan.packages === undefined && emptySources.length === sources.length) {
    throw emptyError(plan.sources, tally.list());
  }
  return {
    sources,
    tally,
    skippedOutputs: [...skippedOutputs],
    emptySources: emptySources.map(({ source }) => source.directory),
    leftOutLinks,
    unusedPatterns: unused ?? [],
  };
}

/** The paths of what an installer wrote into the sources. */
export function installedFiles({ sources }: Collection): Set<string> {
  return new Set(sources.flatMap(({ files }) => [...installedPaths(files)]));
}

/** Largest text that {@link textReader} reads. Bytes. */
const MAX_TEXT = 1024 * 1024;

/** Reads files of the sources by their paths in the archive. */
export function textReader({
  sources,
}: {
  readonly sources: readonly { readonly files: readonly Pick<LocatedEntry, 'entry'>[] }[];
}): (path: string) => string | undefined {
  let contents: Map<string, Entry['content']> | undefined;
  return (path) => {
    contents ??= new Map(
      sources.flatMap(({ files }) => files.map(({ entry }) => [entry.path, entry.content] as const)),
    );
    const content = contents.get(path);
    if (content === undefined) return undefined;
    if (content.kind === 'bytes') return Buffer.from(content.bytes).toString('utf8');
    if (content.kind !== 'file' || content.size > MAX_TEXT) return undefined;
    try {
      return readBeginning(content.file, content.size).toString('utf8');
    } catch {
      return undefined;
    }
  };
}

/** A source, and what is to be known for its walk. */
interface WalkTask {
  readonly source: Source;
  readonly root: string;
  readonly rules: readonly Rule[];
  readonly linkRoots: readonly string[];
}

async function walkSource(
  { outputs, symlinks, defaultExcludes }: PipelinePlan,
  { source, root, rules, linkRoots }: WalkTask,
  { isTemporary, modeOf, onProblem, onFile, signal }: CollectOptions,
): Promise<Walked> {
  const selection = new Selection(rules, 'exclude');
  const emptyFolders: string[] = [];
  const skippedOutputs = new Set<string>();
  // Asked for every file, and a run may write hundreds.
  const outputsIn = new Map<string, string[]>();
  for (const output of outputs) {
    const directory = dirname(output);
    outputsIn.set(directory, [...(outputsIn.get(directory) ?? []), output]);
  }
  const isOutput = (directory: string, name: string): boolean => {
    const beside = outputsIn.get(directory);
    if (beside === undefined) return false;
    const path = join(directory, name);
    if (beside.includes(path)) {
      assertReplaceable(path, name);
      skippedOutputs.add(name);
      return true;
    }
    return beside.some((output) => isTemporary(output, name));
  };
  const { files, leftOutLinks } = await walk({
    label: source.directory,
    root,
    prefix: source.prefix,
    linkRoots,
    symlinks,
    excludes: (path, isDirectory, file) => selection.excludes(path, isDirectory, file),
    onEmptyFolder: (located) => emptyFolders.push(located),
    isOutput,
    traces: defaultExcludes ? new InstallTraces(root) : undefined,
    modeOf,
    onProblem,
    onFile,
    signal,
  });
  return {
    files,
    exclusions: selection.tally.list(),
    skippedOutputs: [...skippedOutputs],
    leftOutLinks,
    emptyFolders,
    unusedPatterns: selection.unused(),
  };
}

/** How files that this tool writes begin: an archive, and a manifest. */
const OUTPUT_STARTS = ['PK', '{"formatVersion"'];

/** A file of the source in an output's place is an earlier output, or a slip that would cost the user a file. */
function assertReplaceable(path: string, name: string): void {
  if (!lstatSync(path).isFile()) return;
  const start = beginningOf(path, name);
  if (start === '' || OUTPUT_STARTS.some((text) => start.startsWith(text))) return;
  throw new LambdaZipError(
    'output',
    `${quoted(name)} is a file of the source, and would be replaced by an output`,
    {
      hint: 'Give the output another name; or remove the file first if it is an old output.',
    },
  );
}

/** The first bytes of a file, enough for {@link OUTPUT_STARTS}, one character each. */
function beginningOf(path: string, name: string): string {
  try {
    return readBeginning(path, 20).toString('latin1');
  } catch (error) {
    throw new LambdaZipError('read', `${quoted(name)}: cannot be read: ${describeSystemError(error)}`, {
      cause: error,
      hint: 'It is in the place of an output; give the output another name, or remove the file.',
    });
  }
}

async function workspaceRoot({ workspace }: PipelinePlan): Promise<string> {
  try {
    return await realpath(workspace);
  } catch (error) {
    throw new LambdaZipError(
      'source',
      `the working directory ${quoted(workspace)} cannot be read: ${describeSystemError(error)}`,
      { cause: error },
    );
  }
}

async function sourceRoot(source: Source): Promise<string> {
  let stats: Stats;
  let root: string;
  try {
    stats = await stat(source.directory);
    root = await realpath(source.directory);
  } catch (error) {
    throw new LambdaZipError(
      'source',
      `source: ${quoted(source.directory)} cannot be read: ${describeSystemError(error)}`,
      { cause: error, hint: `Relative paths start at ${quoted(resolve('.'))}.` },
    );
  }
  if (!stats.isDirectory()) {
    throw new LambdaZipError(
      'source',
      `source: ${quoted(source.directory)} is a file, a directory is needed`,
      { hint: 'Name the directory that holds it, and exclude what does not belong into the package.' },
    );
  }
  return root;
}

/** The rules of one source, in order of rising precedence. */
async function sourceRules(
  plan: PipelinePlan,
  source: Source,
  root: string,
  linkRoots: readonly string[],
): Promise<Rule[]> {
  const place = quoted(originOf(source.directory, IGNORE_FILE));
  const ignoreFile = await readIgnoreFile(join(root, IGNORE_FILE), place, linkRoots);
  const defaultRules = compileRules(plan.defaultExcludes ? DEFAULT_EXCLUDES : [], 'default');
  return [
    ...defaultRules.map((rule) =>
      BYTECODE_EXCLUDES.includes(rule.pattern) ? { ...rule, besideSource: true } : rule,
    ),
    ...compileRules(ignoreFile.split('\n'), IGNORE_FILE, { place }),
    ...plan.exclude,
  ];
}

/** Bytes. Each pattern is asked for each file: with more of them a walk takes for ever. */
const MAX_IGNORED = 256 * 1024;

/** UTF-8, or UTF-16 by its byte order mark: older PowerShells write that with `>`. */
function decodeIgnoreFile(bytes: Buffer, place: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.byteLength % 2 === 0) {
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  }
  if (bytes.includes(0)) {
    throw new LambdaZipError('pattern', `${place} is no text in UTF-8: it has NUL bytes`, {
      hint: 'Save it as UTF-8.',
    });
  }
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** The text of an ignore file; empty when there is none. */
async function readIgnoreFile(file: string, place: string, linkRoots: readonly string[]): Promise<string> {
  try {
    const stats = await stat(file);
    // Reading a FIFO would wait for a writer, for ever.
    if (!stats.isFile() && !stats.isDirectory()) {
      throw new LambdaZipError('special-file', `${place} is ${kindOf(stats)}, a text file is needed`);
    }
    // A message may quote a line of it, so it must not be just any file of the machine.
    if (!isInsideAny(linkRoots, await realpath(file))) {
      throw new LambdaZipError('symlink', `${place} is a symbolic link that leads out of the workspace`);
    }
    if (stats.size > MAX_IGNORED) {
      throw new LambdaZipError('pattern', `${place} has ${stats.size} bytes, more than ${MAX_IGNORED}`, {
        hint: 'Name folders in place of the files in them.',
      });
    }
    return decodeIgnoreFile(await readFile(file), place);
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    if (systemErrorCode(error) === 'ENOENT') return '';
    throw new LambdaZipError('read', `${place}: cannot be read: ${describeSystemError(error)}`, {
      cause: error,
    });
  }
}

/** Nothing is left to pack. */
export function emptyError(sources: readonly Source[], exclusions: readonly Exclusion[]): LambdaZipError {
  const names = sources.map(({ directory }) => quoted(directory)).join(', ');
  const patterns = exclusions.slice(0, 5).map(({ pattern, origin }) => `${quoted(pattern)} (${origin})`);
  return new LambdaZipError(
    'empty',
    `source: nothing to pack in ${names}`,
    patterns.length === 0
      ? { hint: 'The directory holds no files.' }
      : { hint: `Everything in it was excluded by ${patterns.join(', ')}.` },
  );
}
