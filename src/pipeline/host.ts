/** The host engine: the pipeline inside this process. */
import { assertLinksResolve } from './links.js';
import { modeFromPermissions } from './modes.js';
import type { PipelinePlan } from './plan.js';
import { forecastOf, type PipelineRun } from './run.js';
import { decidingRule } from './select.js';
import { type CollectOptions, collectFiles } from './sources.js';
import { sortTree } from './tree.js';

/**
 * Selects, normalises and sorts the sources.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
export async function runHostPipeline(
  plan: PipelinePlan,
  options: Pick<CollectOptions, 'isTemporary' | 'walks' | 'signal'>,
): Promise<PipelineRun> {
  const { sources, tally, skippedOutputs, emptySources, overridden } = await collectFiles(plan, {
    ...options,
    modeKey: JSON.stringify([plan.modes, plan.executable.map(({ pattern }) => pattern)]),
    modeOf: (path, stats) => {
      const rule = decidingRule(plan.executable, path, false);
      if (rule !== undefined && !rule.negated) return '0755';
      return plan.modes === 'filesystem' ? modeFromPermissions(stats.mode) : 'from-content';
    },
  });
  const entries = sortTree(sources.flatMap(({ files }) => files)).map(({ entry }) => entry);
  assertLinksResolve(entries);
  return {
    entries,
    forecast: forecastOf(entries),
    report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, overridden }),
  };
}
