/** The host engine: the pipeline inside this process. */
import { contentSize } from './entry.js';
import { assertLinksResolve } from './links.js';
import { modeFromPermissions } from './modes.js';
import type { PipelinePlan } from './plan.js';
import type { PipelineRun } from './run.js';
import { decidingRule } from './select.js';
import { type Collection, type CollectOptions, collectFiles } from './sources.js';
import { type LocatedEntry, sortTree } from './tree.js';

type HostOptions = Pick<CollectOptions, 'isTemporary' | 'signal'>;

/**
 * Selects, normalises and sorts the sources.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
export async function runHostPipeline(plan: PipelinePlan, options: HostOptions): Promise<PipelineRun> {
  const { tree, tally, skippedOutputs } = await selectTree(plan, options);
  const entries = tree.map(({ entry }) => entry);
  const files = entries.map(({ path, content }) => ({ path, size: contentSize(content) }));
  return {
    entries,
    forecast: { files, bytes: files.reduce((sum, { size }) => sum + size, 0) },
    report: () => ({ exclusions: tally.list(), skippedOutputs }),
  };
}

/**
 * The tree of a plan, with where each entry comes from.
 *
 * @throws LambdaZipError as {@link runHostPipeline}
 */
export async function selectTree(
  plan: PipelinePlan,
  options: HostOptions,
): Promise<Omit<Collection, 'sources'> & { readonly tree: readonly LocatedEntry[] }> {
  const { sources, tally, skippedOutputs } = await collectFiles(plan, {
    ...options,
    selectFiles: true,
    modeOf: (path, stats) => {
      const rule = decidingRule(plan.executable, path, false);
      if (rule !== undefined && !rule.negated) return '0755';
      return plan.modes === 'filesystem' ? modeFromPermissions(stats.mode) : 'from-content';
    },
  });
  const tree = sortTree(sources.flatMap(({ files }) => files));
  assertLinksResolve(tree.map(({ entry }) => entry));
  return { tree, tally, skippedOutputs };
}
