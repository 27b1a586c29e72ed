/** The host engine: the pipeline inside this process. */
import { sortTree } from '../entries/tree.js';
import { assertLinksResolve } from '../pipeline/links.js';
import { modeChooser } from '../pipeline/mode-choice.js';
import {
  isWheelSearch,
  mergeEntries,
  type PackageListener,
  type PackageSupply,
  type Packages,
  pathsOf,
  placePackages,
  supplyListeners,
} from '../pipeline/package-supply.js';
import type { PipelinePlan } from '../pipeline/plan.js';
import { reviewSources, unusedPatterns } from '../pipeline/review.js';
import { forecastOf, type PipelineRun } from '../pipeline/run.js';
import {
  collectFiles,
  emptyError,
  installedFiles,
  type SourcesOptions,
  textReader,
} from '../pipeline/sources.js';
import { LambdaZipError } from '../util/errors.js';
import type { ProgramPorts } from '../util/ports.js';

/** What a pipeline on the host is given. */
interface HostPipelineOptions
  extends Pick<SourcesOptions, 'isTemporary' | 'onFile' | 'onCollected' | 'walks' | 'git'>,
    ProgramPorts {
  readonly supply?: PackageSupply | undefined;
  readonly packer?: PackageListener | undefined;
}

/**
 * Selects, normalises and sorts the sources, while the packages are found.
 *
 * @throws LambdaZipError what is wrong with the sources; what the supply throws
 */
export async function runHostPipeline(
  plan: PipelinePlan,
  { supply, packer, ...options }: HostPipelineOptions,
): Promise<PipelineRun> {
  const begun = supply?.begin(supplyListeners(plan, packer));
  // It is awaited below; until then a failure must not count as unhandled.
  begun?.catch(() => undefined);
  const collection = await collectFiles(plan, {
    ...options,
    modeKey: JSON.stringify([plan.modes, plan.executable.map(({ pattern }) => pattern)]),
    modeOf: modeChooser(plan),
  });
  const { sources, tally, skippedOutputs, emptySources, leftOutLinks } = collection;
  const tree = sortTree(sources.flatMap(({ files }) => files)).map(({ entry }) => entry);
  const packages = await thoseThere(begun);
  const placed = await placePackages(plan, packages, { sources: tree, tally }, options.signal);
  const entries = mergeEntries(tree, placed.entries);
  if (entries.length === 0) throw emptyError(plan.sources, tally.list());
  assertLinksResolve(entries);
  const { overridden } = placed;
  return {
    entries,
    forecast: forecastOf(entries),
    packages: placed.packages,
    packaged: () => pathsOf(placed),
    installed: () => installedFiles(collection),
    textOf: textReader(() => entries),
    unused: () => unusedPatterns(plan, collection, placed.unused),
    review: () => reviewSources(plan, collection, options),
    report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, leftOutLinks, overridden }),
    dispose: async () => undefined,
  };
}

/** A supply for the host searches for wheels itself. */
async function thoseThere(
  begun: ReturnType<PackageSupply['begin']> | undefined,
): Promise<Packages | undefined> {
  const packages = await begun;
  if (packages !== undefined && isWheelSearch(packages))
    throw new LambdaZipError('internal', 'the host engine is handed a search for wheels');
  return packages;
}
