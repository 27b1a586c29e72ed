/** The host engine: the pipeline inside this process. */
import { assertLinksResolve } from './links.js';
import { modeFromPermissions } from './modes.js';
import type { PipelinePlan } from './plan.js';
import { reviewSources } from './review.js';
import { forecastOf, type PipelineRun } from './run.js';
import { decidingRule } from './select.js';
import { type CollectOptions, collectFiles, installedFiles } from './sources.js';
import { sortTree } from './tree.js';

/**
 * Selects, normalises and sorts the sources.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
export async function runHostPipeline(
  plan: PipelinePlan,
  options: Pick<CollectOptions, 'isTemporary' | 'onFile' | 'walks' | 'signal'>,
): Promise<PipelineRun> {
  const collection = await collectFiles(plan, {
    ...options,
    modeKey: JSON.stringify([plan.modes, plan.executable.map(({ pattern }) => pattern)]),
    modeOf: modeChooser(plan),
  });
  const { sources, tally, skippedOutputs, emptySources, leftOutLinks, overridden } = collection;
  const entries = sortTree(sources.flatMap(({ files }) => files)).map(({ entry }) => entry);
  assertLinksResolve(entries);
  return {
    entries,
    forecast: forecastOf(entries),
    installed: () => installedFiles(plan, collection),
    review: () => reviewSources(plan, collection, options.signal),
    report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, leftOutLinks, overridden }),
  };
}

/** How the host chooses the mode of an entry, by its path and what the file system says of it. */
export function modeChooser({
  executable,
  modes,
}: Pick<PipelinePlan, 'executable' | 'modes'>): CollectOptions['modeOf'] {
  return (path, stats) => {
    const rule = decidingRule(executable, path, false);
    if (rule !== undefined && !rule.negated) return '0755';
    return modes === 'filesystem' ? modeFromPermissions(stats.mode) : 'from-content';
  };
}
