/** The container engine: the pipeline inside an image of the Lambda runtime. */
import type { Ports } from '../../ports.js';
import type { Entry } from '../entry.js';
import { assertLinksResolve } from '../links.js';
import { modeFromPermissions } from '../modes.js';
import type { ContainerSettings, PipelinePlan } from '../plan.js';
import { reviewSources } from '../review.js';
import { forecastOf, type PipelineRun } from '../run.js';
import { runtimeFacts } from '../runtimes.js';
import { type Collection, type CollectOptions, collectFiles, installedFiles } from '../sources.js';
import { type PipelineJob, PROTOCOL_VERSION, protocolError, SOURCE_FOLDER, wireRules } from './protocol.js';
import { sideInContainer } from './side-container.js';
import { SideRun } from './side-run.js';

type ContainerPipelineOptions = Pick<CollectOptions, 'isTemporary' | 'walks'> & Ports;

/**
 * Hands the selected files to a container and takes the tree from it. What is left out is not sent: a daemon may be
 * another machine, and secrets are among what the defaults leave out. The container is started when the
 * entries are asked for, and is gone when they end, in whichever way.
 *
 * @throws LambdaZipError what is wrong with the sources
 */
export async function runContainerPipeline(
  plan: PipelinePlan,
  settings: ContainerSettings,
  options: ContainerPipelineOptions,
): Promise<PipelineRun> {
  const collection = await collectFiles(plan, {
    ...options,
    modeKey: 'permissions',
    modeOf: (_, stats) => modeFromPermissions(stats.mode),
  });
  const { sources, tally, skippedOutputs, emptySources, leftOutLinks, overridden } = collection;
  return {
    entries: checkedEntries(plan, settings, collection, options),
    forecast: forecastOf(sources.flatMap(({ files }) => files.map(({ entry }) => entry))),
    installed: () => installedFiles(plan, collection),
    review: () => reviewSources(plan, collection, options.signal),
    report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, leftOutLinks, overridden }),
  };
}

/** The entries of the container, with the checks that need the whole tree made at its end. */
async function* checkedEntries(
  plan: PipelinePlan,
  settings: ContainerSettings,
  { sources }: Collection,
  options: ContainerPipelineOptions,
): AsyncGenerator<Entry> {
  const job: PipelineJob = {
    protocol: PROTOCOL_VERSION,
    task: 'pipeline',
    modes: plan.modes,
    ...(plan.bytecodeFor !== undefined && { bytecodeFor: runtimeFacts(plan.bytecodeFor).python }),
    ...(plan.root !== undefined && { root: plan.root }),
    executable: wireRules(plan.executable),
    sources: sources.map(({ source, rules }) => ({
      label: source.directory,
      prefix: source.prefix,
      rules: wireRules(rules),
    })),
  };
  const members = sources.flatMap(({ files }, index) =>
    files.map(({ entry, located }) => ({ ...entry, name: `${SOURCE_FOLDER}${index}/${located}` })),
  );
  // Byte-code comes beside modules, and nothing else is added or lost.
  const most = members.length * (plan.bytecodeFor === undefined ? 1 : 2);
  const outlines: Entry[] = [];
  const run = new SideRun(sideInContainer(settings), options);
  for await (const entry of run.entries(job, members)) {
    if (outlines.length === most) throw protocolError(`it sent more than ${most} entries`);
    // Contents of files are not kept: only links are looked into.
    outlines.push(
      entry.mode === 'symlink' ? entry : { ...entry, content: { kind: 'bytes', bytes: NO_BYTES } },
    );
    yield entry;
  }
  // The side applies the rules again, to nothing but what they have let through already.
  const { exclusions, entries, python } = run.report();
  if (exclusions.length > 0) throw protocolError('it left out files that the rules let through');
  if (outlines.length < members.length)
    throw protocolError(`it sent ${outlines.length} entries for ${members.length} files`);
  if (entries !== outlines.length)
    throw protocolError(`it sent ${outlines.length} entries and reports ${entries}`);
  assertLinksResolve(outlines);
  options.log.info(`the pipeline ran under Python ${python}`);
}

const NO_BYTES = new Uint8Array(0);
