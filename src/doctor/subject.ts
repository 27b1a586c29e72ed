/** What the checks look at: the files that a build would pack, and what git knows of them. */
import { realpath } from 'node:fs/promises';
import type { BuildRequest } from '../build/request.js';
import type { SourceEntry } from '../entries/entry.js';
import { comparePaths, originOf, sortTree } from '../entries/tree.js';
import { installedPaths } from '../pipeline/installed.js';
import { assertLinksResolve } from '../pipeline/links.js';
import { modeChooser } from '../pipeline/mode-choice.js';
import { hasNodeLock } from '../pipeline/node-packages.js';
import { type Remark, reviewSources, unusedPatterns, unusedRemark } from '../pipeline/review.js';
import { collectFiles } from '../pipeline/sources.js';
import { LambdaZipError } from '../util/errors.js';
import { git } from '../util/git.js';

/** One file that would be packed. */
export interface PackedFile {
  readonly entry: SourceEntry;
  /** As the user knows it. */
  readonly origin: string;
  /** Names as the file system has them. */
  readonly located: string;
  /** The source's real path. */
  readonly root: string;
  /** Whether an installer wrote it: its content is the package's, not the user's. */
  readonly installed: boolean;
  /** Undefined outside of a repository. */
  readonly git: 'tracked' | 'untracked' | 'ignored' | undefined;
}

export interface Subject {
  readonly request: BuildRequest;
  /** In archive order. */
  readonly files: readonly PackedFile[];
  /** What a build would tell of the sources. */
  readonly remarks: readonly Remark[];
  /** Real paths of the sources of which a lock file pins the Node.js packages. */
  readonly locked: ReadonlySet<string>;
  /** Why the build would stop. */
  readonly problems: readonly LambdaZipError[];
}

/**
 * Walks the sources as a build does, but past what would stop it.
 *
 * @throws LambdaZipError `source`, `cancelled`, and `pattern` for what makes a walk impossible
 */
export async function collectSubject(request: BuildRequest, signal?: AbortSignal): Promise<Subject> {
  const problems: LambdaZipError[] = [];
  const plan = { ...request.pipeline, outputs: [] };
  const roots = await Promise.all(
    plan.sources.map(({ directory }) => realpath(directory).catch(() => directory)),
  );
  const tolerate = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof LambdaZipError)) throw error;
      problems.push(error);
      return otherwise;
    }
  };
  const collection = await collectFiles(plan, {
    modeKey: 'doctor',
    modeOf: modeChooser(plan),
    isTemporary: () => false,
    onProblem: (problem) => {
      if (problem.code === 'cancelled') throw problem;
      problems.push(problem);
    },
    signal,
  }).catch((error: unknown) => {
    if (!(error instanceof LambdaZipError) || error.code !== 'empty') throw error;
    // What could not be packed says why there is nothing.
    if (problems.length === 0) problems.push(error);
    return undefined;
  });
  const sources = collection?.sources ?? [];
  const located = sources.flatMap(({ files }) => files);
  tolerate(() => sortTree(located), []);
  tolerate(() => assertLinksResolve(located.map(({ entry }) => entry)), undefined);

  const installed = installedPaths(located);
  const files: PackedFile[] = [];
  for (const [index, source] of sources.entries()) {
    const root = roots[index] ?? source.source.directory;
    const states = await gitStates(root, signal);
    for (const file of source.files) {
      files.push({
        entry: file.entry,
        origin: originOf(file.source, file.located),
        located: file.located,
        root,
        installed: installed.has(file.entry.path),
        git: states && (states.get(file.located) ?? 'tracked'),
      });
    }
  }
  files.sort((left, right) => comparePaths(left.entry.path, right.entry.path));
  const remarks = collection === undefined ? [] : await reviewSources(plan, collection, { signal });
  // A pattern may be for packages, which are not installed here.
  const unused =
    collection === undefined || request.dependencies.files.length > 0
      ? undefined
      : unusedRemark(
          unusedPatterns(plan, collection, {
            exclude: collection.unusedPatterns,
            executable: plan.executable.map(({ pattern }) => pattern),
          }),
        );
  if (unused !== undefined) remarks.push(unused);
  const workspace = await realpath(plan.workspace).catch(() => plan.workspace);
  const locked = new Set(roots.filter((root) => hasNodeLock(root, workspace)));
  return { request, files, remarks, locked, problems };
}

/** Files of a directory that git does not have; undefined where it has none of the directory. */
async function gitStates(
  root: string,
  signal: AbortSignal | undefined,
): Promise<Map<string, 'untracked' | 'ignored'> | undefined> {
  const others = ['ls-files', '-z', '--others', '--exclude-standard'];
  const untracked = await git(root, others, { signal });
  const ignored = await git(root, [...others, '--ignored'], { signal });
  if (untracked === undefined || ignored === undefined) return undefined;
  const states = new Map<string, 'untracked' | 'ignored'>();
  for (const path of untracked.split('\0')) states.set(path, 'untracked');
  for (const path of ignored.split('\0')) states.set(path, 'ignored');
  return states;
}
