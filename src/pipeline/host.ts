/** The host engine: the pipeline inside this process. */
import type { Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../errors.js';
import { quoted } from '../text.js';
import { DEFAULT_EXCLUDES } from './defaults.js';
import type { Entry } from './entry.js';
import { compileRules, type Rule } from './gitignore.js';
import { assertLinksResolve } from './links.js';
import { modeFromPermissions } from './modes.js';
import type { PipelinePlan, Source } from './plan.js';
import { decidingRule, type Exclusion, Selector } from './select.js';
import { type LocatedEntry, sortTree } from './tree.js';
import { walk } from './walk.js';

/** What the pipeline gives: the tree, and what it left out. */
export interface Tree {
  /** In archive order. */
  readonly entries: readonly LocatedEntry[];
  /** Largest count first. */
  readonly exclusions: readonly Exclusion[];
  /** Files of this job that lie inside a source and were left out, as the user knows them. */
  readonly skippedOutputs: readonly string[];
}

const IGNORE_FILE = '.lambdaignore';

/**
 * Selects, normalises and sorts the sources.
 *
 * @param isTemporary whether a file name in an output's directory is a leftover of an earlier, killed job
 * @throws LambdaZipError `source`, `pattern`, `empty`, and what the walk throws
 */
export async function runHostPipeline(
  plan: PipelinePlan,
  isTemporary: (output: string, name: string) => boolean,
  signal?: AbortSignal,
): Promise<Tree> {
  const roots = await Promise.all(plan.sources.map(sourceRoot));
  const linkRoots = [await realpath(plan.workspace), ...roots];
  const exclusions = new Map<string, Exclusion>();
  const outputs = await Promise.all(plan.outputs.map(realOutput));
  const skippedOutputs = new Set<string>();

  const modeOf = (path: string, stats: Stats): Entry['mode'] => {
    const rule = decidingRule(plan.executable, path, false);
    if (rule !== undefined && !rule.negated) return '0755';
    return plan.modes === 'filesystem' ? modeFromPermissions(stats.mode) : 'from-content';
  };
  const isOutput = (directory: string, name: string): boolean => {
    const output = outputs.find((candidate) => dirname(candidate) === directory);
    if (output === undefined) return false;
    if (outputs.includes(join(directory, name))) {
      skippedOutputs.add(name);
      return true;
    }
    return outputs.some((candidate) => dirname(candidate) === directory && isTemporary(candidate, name));
  };

  const located: LocatedEntry[] = [];
  for (const [index, source] of plan.sources.entries()) {
    const root = roots[index] ?? source.directory;
    const selector = new Selector(await sourceRules(plan, source, root), exclusions);
    const found = await walk({
      label: source.directory,
      root,
      prefix: source.prefix,
      linkRoots,
      symlinks: plan.symlinks,
      excludes: (path, isDirectory) => selector.excludes(path, isDirectory),
      isOutput,
      modeOf,
      signal,
    });
    for (const item of found) located.push(item);
  }
  const byCount = [...exclusions.values()].sort((left, right) => right.count - left.count);
  if (located.length === 0) throw emptyError(plan.sources, byCount);
  const entries = sortTree(located);
  assertLinksResolve(entries.map(({ entry }) => entry));
  return { entries, exclusions: byCount, skippedOutputs: [...skippedOutputs] };
}

async function sourceRoot(source: Source): Promise<string> {
  let stats: Stats;
  try {
    stats = await stat(source.directory);
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
      {
        hint: 'Name the directory that holds it, and exclude what does not belong into the package.',
      },
    );
  }
  return realpath(source.directory);
}

/** The rules of one source, in order of rising precedence. */
async function sourceRules(plan: PipelinePlan, source: Source, root: string): Promise<Rule[]> {
  let ignoreFile = '';
  try {
    ignoreFile = await readFile(join(root, IGNORE_FILE), 'utf8');
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') {
      throw new LambdaZipError(
        'read',
        `${quoted(join(source.directory, IGNORE_FILE))}: cannot be read: ${describeSystemError(error)}`,
        { cause: error },
      );
    }
  }
  return [
    ...compileRules(plan.defaultExcludes ? DEFAULT_EXCLUDES : [], 'default'),
    ...compileRules(ignoreFile.replace(/^\uFEFF/, '').split('\n'), IGNORE_FILE),
    ...plan.exclude,
  ];
}

/** An output's path with its directory resolved, so that it compares equal however a walk reached it. */
async function realOutput(output: string): Promise<string> {
  try {
    return join(await realpath(dirname(output)), basename(output));
  } catch {
    // No such directory: nothing of it can be inside a source; writing will report it.
    return output;
  }
}

function emptyError(sources: readonly Source[], exclusions: readonly Exclusion[]): LambdaZipError {
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
