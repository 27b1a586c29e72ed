/** From the plan to the files of each source: where they are, which rules apply, and one walk. */
import { contentSize, type Entry } from '../entries/entry.js';
import { ContentReader } from '../entries/read-content.js';
import type { LocatedEntry } from '../entries/tree.js';
import { LambdaZipError } from '../util/errors.js';
import { readBeginning } from '../util/files.js';
import { Memo } from '../util/memo.js';
import { quoted } from '../util/text.js';
import type { Rule } from './gitignore.js';
import { sourceRules } from './ignore-file.js';
import { installedPaths } from './installed.js';
import { isInsideAny, type LeftOutLink } from './links.js';
import type { PipelinePlan, Source } from './plan.js';
import { type Exclusion, ExclusionTally } from './select.js';
import { type SourcePlace, sourcePlace, workspaceRoot } from './source-roots.js';
import { type CollectOptions, walkSource } from './walk-source.js';

/** One source, walked. */
export interface SourceFiles extends SourcePlace {
  readonly source: Source;
  readonly rules: readonly Rule[];
  /** In no particular order. */
  readonly files: readonly LocatedEntry[];
  /** Folders with nothing in them, relative to the source, names as the file system has them. */
  readonly emptyFolders: readonly string[];
}

/** Wishes for all walks of a plan. */
export interface SourcesOptions extends CollectOptions {
  /** Told what they found, as soon as they have. */
  readonly onCollected?: ((sources: readonly SourceFiles[]) => void) | undefined;
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

/**
 * Walks every source once.
 *
 * @throws LambdaZipError `source`, `pattern`, `empty`, and what the walk throws
 */
export async function collectFiles(plan: PipelinePlan, options: SourcesOptions): Promise<Collection> {
  const places = plan.sources.map(sourcePlace);
  // For a single file, only the file was named, not its folder.
  const named = places.filter(({ only }) => only === undefined);
  const linkRoots = [workspaceRoot(plan), ...named.map(({ root }) => root)];
  const walks = options.walks ?? new Memo();
  const tally = new ExclusionTally();
  const skippedOutputs = new Set<string>();
  const leftOutLinks: LeftOutLink[] = [];
  let unused: string[] | undefined;

  const sources: SourceFiles[] = [];
  for (const [index, source] of plan.sources.entries()) {
    const place = places[index] ?? sourcePlace(source);
    const rules = sourceRules(plan, place, linkRoots);
    const outermost = linkRoots.filter(
      (one) => !linkRoots.some((other) => other !== one && isInsideAny([other], one)),
    );
    const key = JSON.stringify([
      [source, place],
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
    const walked = await walks.get(key, () => walkSource(plan, { source, place, rules, linkRoots }, options));
    for (const exclusion of walked.exclusions) tally.add(exclusion);
    for (const name of walked.skippedOutputs) skippedOutputs.add(name);
    leftOutLinks.push(...walked.leftOutLinks);
    const { files, emptyFolders } = walked;
    sources.push({ ...place, source, rules, files, emptyFolders });
    unused = walked.unusedPatterns.filter((pattern) => unused === undefined || unused.includes(pattern));
  }
  options.onCollected?.(sources);
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

/** Largest text that {@link textReader} reads where nothing else is asked for. Bytes. */
const MAX_TEXT = 1024 * 1024;

/**
 * Reads files by their paths in the archive; undefined for what is larger than asked for, is not there, or cannot be read.
 *
 * @param entries in any order
 */
export function textReader(
  entries: () => Iterable<Entry>,
): (path: string, most?: number) => string | undefined {
  let contents: Map<string, Entry['content']> | undefined;
  return (path, most = MAX_TEXT) => {
    contents ??= new Map(Array.from(entries(), (entry) => [entry.path, entry.content] as const));
    const content = contents.get(path);
    if (content === undefined || contentSize(content) > most) return undefined;
    try {
      return Buffer.from(bytesOf(content, path)).toString('utf8');
    } catch {
      return undefined;
    }
  };
}

function bytesOf(content: Entry['content'], path: string): Uint8Array {
  if (content.kind === 'file') return readBeginning(content.file, content.size);
  const reader = new ContentReader();
  try {
    return reader.read(content, path);
  } finally {
    reader.close();
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
      ? { hint: 'The directory contains no files.' }
      : { hint: `Everything in it was excluded by ${patterns.join(', ')}.` },
  );
}
