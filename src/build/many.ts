/** Many builds in one run: side by side, over one session, each with its own outcome. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { remarkText, unusedRemark } from '../pipeline/review.js';
import { sourcePlace } from '../pipeline/source-roots.js';
import { BufferedLog } from '../util/buffered-log.js';
import { mapSettled } from '../util/concurrency.js';
import { makeDirectoryOf, realPathOf } from '../util/draft.js';
import { LambdaZipError } from '../util/errors.js';
import { GitListings } from '../util/git-listings.js';
import { type Logger, type Ports, throwIfCancelled } from '../util/ports.js';
import { printable, quoted } from '../util/text.js';
import { tolerantly } from '../util/tolerantly.js';
import type { BuildRun } from './build.js';
import { runCommands } from './commands.js';
import { CommonPatterns } from './common-patterns.js';
import { MadeLayers } from './made-layers.js';
import { type BuildRequest, filesOf } from './request.js';
import { BuildSession } from './session.js';

/** One of many. */
export interface Job {
  readonly name: string;
  /** Whether to build it. The outputs of the others still count, because no package may contain them. */
  readonly wanted: boolean;
  readonly request: BuildRequest;
  /** Why it cannot be built, if that is known in advance. */
  readonly problem?: LambdaZipError | undefined;
}

/** The result of one. */
export type Outcome<J extends Job, T> = { readonly job: J } & End<T>;

/** How work ended. */
type End<T> = { readonly result: T } | { readonly error: LambdaZipError };

/** Builds wait for indexes and disks, too; but each may start threads of its own. */
const BUILDS_AT_ONCE = { least: 2, most: 8 };

/** Log lines besides those of the builds. */
interface TellOptions<O> {
  /** Title of an outcome in the log; by default the job's name. */
  readonly title?: (outcome: O) => string;
  /** Called with the log before a command of the config runs. */
  readonly beforeCommand?: ((log: Logger) => void) | undefined;
}

/**
 * Does the work for every job that is wanted, once the commands that make their sources have run. One that fails does not keep the
 * others from being done.
 *
 * @param work is handed a log of its own, told in one piece when the work is done, and the run to build in
 * @returns of the wanted ones, in their order
 * @throws LambdaZipError `usage` when two would write the same file, before anything is built; `cancelled`
 */
export async function buildAll<J extends Job, T>(
  jobs: readonly J[],
  ports: Ports,
  work: (job: J, ports: Ports, run: BuildRun) => Promise<T>,
  { title = ({ job }) => printable(job.name), beforeCommand }: TellOptions<Outcome<J, T>> = {},
): Promise<Outcome<J, T>[]> {
  const claimed = await claimOutputs(jobs);
  const ready = await runCommands(jobs, ports, beforeCommand);
  // A command may have removed the folders that outputs go to.
  const outputs = ready === jobs ? claimed : await claimOutputs(jobs);
  return workOnAll(ready, ports, work, { outputs, title });
}

interface WorkOptions<O> extends Required<Pick<TellOptions<O>, 'title'>> {
  /** As {@link outputPlaces} gives them. */
  readonly outputs: readonly string[];
}

/** As {@link buildAll}, for work that writes none of the outputs. */
export async function workOnAll<J extends Job, T>(
  jobs: readonly J[],
  ports: Ports,
  work: (job: J, ports: Ports, run: BuildRun) => Promise<T>,
  { outputs, title }: WorkOptions<Outcome<J, T>>,
): Promise<Outcome<J, T>[]> {
  const wanted = jobs.filter((job) => job.wanted);
  const ofLayers = wanted.filter(({ request }) => request.kind === 'layer');
  const layers = new MadeLayers(ofLayers.map(({ request }) => request.name));
  // First, as the functions that have them wait for them.
  const inTurn = [...ofLayers, ...wanted.filter((job) => !ofLayers.includes(job))];
  const common = new CommonPatterns(jobs.map(({ request }) => request));
  const session = new BuildSession(listingsOf(wanted));
  const { least, most } = BUILDS_AT_ONCE;
  const atOnce = Math.min(most, Math.max(least, availableParallelism()));
  try {
    const run = { session, outputs, common, layers };
    const ends = await mapSettled(inTurn, atOnce, async (job) => {
      try {
        throwIfCancelled(ports.signal);
        const log = new BufferedLog();
        const outcome: Outcome<J, T> =
          job.problem === undefined
            ? { job, ...(await endOf(() => work(job, { ...ports, log }, run))) }
            : { job, error: job.problem };
        log.tell(ports.log, title(outcome), printable(job.name));
        if ('error' in outcome) tellError(outcome.error, ports.log);
        return outcome;
      } finally {
        layers.settle(job.request.name, undefined);
      }
    });
    const found = new Map<J, Outcome<J, T>>();
    for (const end of ends) {
      if (end.status === 'rejected') throw end.reason;
      found.set(end.value.job, end.value);
    }
    const outcomes = wanted.flatMap((job) => found.get(job) ?? []);
    const idle = unusedRemark(common.idle());
    if (idle !== undefined) ports.log.warning(remarkText(idle));
    return outcomes;
  } finally {
    await session.dispose();
  }
}

/** What git lists of the sources of all of them. Those that are missing have an error of their own. */
export function listingsOf(jobs: readonly Pick<Job, 'request'>[]): GitListings {
  return new GitListings(async () => {
    const sources = new Map(
      jobs.flatMap(({ request }) => request.pipeline.sources.map((source) => [source.directory, source])),
    );
    return [...sources.values()].flatMap((source) => tolerantly(() => sourcePlace(source)) ?? []);
  });
}

/** @throws LambdaZipError `cancelled` */
export async function endOf<T>(work: () => Promise<T>): Promise<End<T>> {
  try {
    return { result: await work() };
  } catch (error) {
    if (error instanceof LambdaZipError && error.code === 'cancelled') throw error;
    if (error instanceof LambdaZipError) return { error };
    const message = printable(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { error: new LambdaZipError('internal', message, { cause: error }) };
  }
}

export function tellError({ message, hint }: LambdaZipError, log: Logger): void {
  log.info(message);
  for (const line of hint?.split('\n') ?? []) log.info(`  ${line.replace(/^ {2}/, '')}`);
}

/** Makes the directories of what is written, unless two jobs write the same. */
async function claimOutputs(jobs: readonly Job[]): Promise<string[]> {
  outputPlaces(jobs);
  for (const file of jobs.flatMap(({ request }) => filesOf(request))) await makeDirectoryOf(file, 'output');
  // Once the directories exist, two paths may turn out to lead to one file.
  return outputPlaces(jobs);
}

/**
 * The files that the jobs write, so that no source is packed or checked with them.
 *
 * @returns real paths, as far as the directories exist
 * @throws LambdaZipError `usage` when two would write the same file
 */
export function outputPlaces(jobs: readonly Pick<Job, 'name' | 'request'>[]): string[] {
  const owners = new Map<string, string>();
  for (const { name, request } of jobs) {
    for (const file of filesOf(request)) {
      const place = tolerantly(() => realPathOf(file)) ?? resolve(file);
      const owner = owners.get(place);
      if (owner !== undefined && owner !== name) {
        throw new LambdaZipError(
          'usage',
          `output: ${quoted(file)} would be written for ${quoted(owner)} and for ${quoted(name)}`,
          { hint: "Put '{name}' into it." },
        );
      }
      owners.set(place, name);
    }
  }
  return [...owners.keys()];
}
