/** One walk of one source, with what the plan says of it. */
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry, SourceEntry } from '../entries/entry.js';
import type { LocatedEntry } from '../entries/tree.js';
import type { LambdaZipError } from '../util/errors.js';
import type { GitListings } from '../util/git-listings.js';
import type { Memo } from '../util/memo.js';
import type { Rule } from './gitignore.js';
import { InstallTraces } from './install-traces.js';
import type { LeftOutLink } from './links.js';
import type { PipelinePlan, Source } from './plan.js';
import { assertReplaceable } from './replaceable.js';
import { type Exclusion, Selection } from './select.js';
import type { SourcePlace } from './source-roots.js';
import { walk } from './walk.js';

/** An engine's wishes for the walk. */
export interface CollectOptions {
  readonly modeOf: (path: string, stats: Stats) => Entry['mode'];
  /** Everything `modeOf` goes by. */
  readonly modeKey: string;
  /** Directories that other builds of the run have walked. */
  readonly walks?: Memo<Walked> | undefined;
  /** What git lists of the sources of the run. */
  readonly git?: GitListings | undefined;
  /** Whether a file name in an output's directory is a leftover of an earlier, killed job. */
  readonly isTemporary: (output: string, name: string) => boolean;
  /** Told of what cannot be packed, for those who want to know it all; a walk ends at the first otherwise. */
  readonly onProblem?: ((problem: LambdaZipError) => void) | undefined;
  /**
   * Told how many bytes are found, and of each entry that is walked, mostly in the order of the archive; not of those
   * that another build of the run has walked.
   */
  readonly onFile?: ((bytes: number, entry?: SourceEntry) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Result of the walk of one source. */
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

/** A source, and what is to be known for its walk. */
interface WalkTask {
  readonly source: Source;
  readonly place: SourcePlace;
  readonly rules: readonly Rule[];
  readonly linkRoots: readonly string[];
}

export async function walkSource(
  { outputs, symlinks, defaultExcludes }: PipelinePlan,
  { source, place: { root, label, only }, rules, linkRoots }: WalkTask,
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
    label,
    root,
    only,
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
