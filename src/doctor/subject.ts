/** The subject of the checks: the files that a build would pack, and git's view of them. */
import { realpath } from 'node:fs/promises';
import type { BuildRun } from '../build/build.js';
import type { BuildRequest } from '../build/request.js';
import type { SourceContent, SourceEntry } from '../entries/entry.js';
import { beginningOf, MAX_FILE_BYTES } from '../entries/read-file.js';
import { comparePaths, type LocatedEntry, originOf, sortTree } from '../entries/tree.js';
import { checkBinary } from '../inspect/binaries/check.js';
import { type PackageFiles, packageFiles } from '../inspect/imports/lambda-files.js';
import type { Target } from '../lambda/target.js';
import { installedPaths } from '../pipeline/installed.js';
import { assertLinksResolve } from '../pipeline/links.js';
import { modeChooser } from '../pipeline/mode-choice.js';
import { hasNodeLock } from '../pipeline/node-packages.js';
import { type Remark, reviewSources, unusedPatterns, unusedRemark } from '../pipeline/review.js';
import type { SourcePlace } from '../pipeline/source-roots.js';
import { collectFiles, textReader } from '../pipeline/sources.js';
import { LambdaZipError } from '../util/errors.js';
import { GitListings } from '../util/git-listings.js';

/** One file that would be packed. */
export interface PackedFile {
  readonly entry: SourceEntry;
  /** The path that the user knows. */
  readonly origin: string;
  /** Names as the file system has them. */
  readonly located: string;
  /** Real path of the source's directory. */
  readonly root: string;
  /** Whether an installer wrote it: its content is the package's, not the user's. */
  readonly installed: boolean;
  /** Whether the command of the function makes its source, for which git need not know it. */
  readonly made: boolean;
  /** `generated`: git ignores it, as all of its source. Undefined outside of a repository. */
  readonly git: 'tracked' | 'untracked' | 'ignored' | 'generated' | undefined;
}

export interface Subject {
  readonly request: BuildRequest;
  /** In archive order. */
  readonly files: readonly PackedFile[];
  /** A build's remarks on the sources. */
  readonly remarks: readonly Remark[];
  /** Sources that git ignores as a whole, as the user named them. */
  readonly generated: readonly string[];
  /** Real paths of sources whose Node.js packages a lock file pins. */
  readonly locked: ReadonlySet<string>;
  /** Why the build would stop. */
  readonly problems: readonly LambdaZipError[];
}

/** The run that the checks are part of. */
export interface SubjectRun extends Pick<BuildRun, 'outputs' | 'common' | 'layers'> {
  readonly git?: GitListings;
}

/**
 * Walks the sources as a build does, but past what would stop it.
 *
 * @param run files that builds write, which are not packed, and patterns that others have, too
 * @throws LambdaZipError `source`, `cancelled`, and `pattern` for what makes a walk impossible
 */
export async function collectSubject(
  request: BuildRequest,
  { outputs = [], common, git = new GitListings() }: SubjectRun,
  signal?: AbortSignal,
): Promise<Subject> {
  const problems: LambdaZipError[] = [];
  const plan = { ...request.pipeline, outputs };
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
    // Files that cannot be packed explain an empty tree; with requirements alone, an empty tree is right.
    if (problems.length === 0 && plan.sources.length > 0) problems.push(error);
    return undefined;
  });
  const sources = collection?.sources ?? [];
  const located = sources.flatMap(({ files }) => files);
  tolerate(() => sortTree(located), []);
  tolerate(() => assertLinksResolve(located.map(({ entry }) => entry)), undefined);

  const installed = installedPaths(located);
  const files: PackedFile[] = [];
  const generated: string[] = [];
  for (const source of sources) {
    const { root } = source;
    const states = await gitStates(source, git, signal);
    const stateOf = ({ located: path }: LocatedEntry) => states && (states.get(path) ?? 'tracked');
    const made = request.command?.makes.includes(source.source.directory) ?? false;
    const isGenerated = !made && isBuildOutput(source.files, stateOf);
    if (isGenerated) generated.push(source.source.directory);
    for (const file of source.files) {
      const state = stateOf(file);
      files.push({
        entry: file.entry,
        origin: originOf(file.source, file.located),
        located: file.located,
        root,
        installed: installed.has(file.entry.path),
        made,
        git: isGenerated && state === 'ignored' ? 'generated' : state,
      });
    }
  }
  files.sort((left, right) => comparePaths(left.entry.path, right.entry.path));
  const remarks = collection === undefined ? [] : await reviewSources(plan, collection, { signal, git });
  // A pattern may be for packages, which are not installed here.
  if (collection !== undefined && request.dependencies.files.length === 0) {
    const unused = unusedPatterns(plan, collection, {
      exclude: collection.unusedPatterns,
      executable: plan.executable.map(({ pattern }) => pattern),
    });
    const remark = unusedRemark(common?.own(unused) ?? unused);
    if (remark !== undefined) remarks.push(remark);
  }
  const workspace = await realpath(plan.workspace).catch(() => plan.workspace);
  const locked = new Set(sources.map(({ root }) => root).filter((root) => hasNodeLock(root, workspace)));
  return { request, files, remarks, generated, locked, problems };
}

/** The files as Lambda will have them, without what the build installs. */
export function packageOf({ files, request }: Pick<Subject, 'files' | 'request'>): PackageFiles {
  const entries = files.map(({ entry }) => entry);
  const installed = new Set(files.filter((file) => file.installed).map(({ entry }) => entry.path));
  let known: Map<string, SourceContent> | undefined;
  const contents = (): Map<string, SourceContent> => {
    known ??= new Map(entries.map(({ path, content }) => [path, content]));
    return known;
  };
  return packageFiles(
    entries.map(({ path }) => path),
    new Set(entries.filter(({ mode }) => mode === 'symlink').map(({ path }) => path)),
    {
      read: textReader(() => entries),
      isInstalled: (path) => installed.has(path),
      needsOf: (path) =>
        request.binaryCheck === 'off' ? [] : librariesOf(contents().get(path), path, request.target),
    },
  );
}

/** The libraries that a file needs beside those of the runtime. */
function librariesOf(content: SourceContent | undefined, path: string, target: Target): readonly string[] {
  if (content?.kind !== 'file') return [];
  try {
    return checkBinary(path, beginningOf(content, MAX_FILE_BYTES), target)?.needed ?? [];
  } catch {
    // The check of the contents says so.
    return [];
  }
}

/** Files that keep an otherwise empty folder in git. */
const PLACEHOLDERS = /(?:^|\/)\.(?:git)?(?:keep|ignore)$/;

/** Whether a source is the output of a build: git ignores all its files. */
function isBuildOutput(
  files: readonly LocatedEntry[],
  stateOf: (file: LocatedEntry) => PackedFile['git'],
): boolean {
  const made = files.filter(({ located }) => !PLACEHOLDERS.test(located));
  return made.length > 0 && made.every((file) => stateOf(file) === 'ignored');
}

/** Files of a source that git does not have; undefined where it has none of the directory. */
async function gitStates(
  { root, only }: SourcePlace,
  git: GitListings,
  signal: AbortSignal | undefined,
): Promise<Map<string, 'untracked' | 'ignored'> | undefined> {
  const others = ['--others', '--exclude-standard'];
  const untracked = await git.list({ root, only }, others, { signal });
  const ignored = await git.list({ root, only }, [...others, '--ignored'], { signal });
  if (untracked === undefined || ignored === undefined) return undefined;
  const states = new Map<string, 'untracked' | 'ignored'>();
  for (const path of untracked) states.set(path, 'untracked');
  for (const path of ignored) states.set(path, 'ignored');
  return states;
}
