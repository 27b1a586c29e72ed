/** The container engine: the pipeline inside an image of the Lambda runtime, over tar streams. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pipeline as connect } from 'node:stream/promises';
import { LambdaZipError } from '../../errors.js';
import type { Logger } from '../../ports.js';
import { quoted } from '../../text.js';
import type { Entry } from '../entry.js';
import { assertLinksResolve } from '../links.js';
import { modeFromPermissions } from '../modes.js';
import type { ContainerSettings, PipelinePlan } from '../plan.js';
import { forecastOf, type PipelineRun } from '../run.js';
import { type Collection, type CollectOptions, collectFiles } from '../sources.js';
import { eachLine, ensureImage, exitCode, removeContainer, startContainer } from './docker.js';
import {
  type Job,
  PROTOCOL_VERSION,
  parseReport,
  protocolError,
  type SideReport,
  wireRules,
} from './protocol.js';
import { jobStream, readAnswer } from './transport.js';

/** A container run, which also knows what it ran in. */
export interface ContainerRun extends PipelineRun {
  /** `sha256:…` of the image. */
  readonly imageDigest: string;
}

type ContainerPipelineOptions = Pick<CollectOptions, 'isTemporary' | 'signal'> & { readonly log: Logger };

/** How many lines of the container's log an error quotes. */
const QUOTED_LINES = 5;

/**
 * Hands the selected files to a container and takes the tree from it. What is left out is not sent: a daemon may be
 * another machine, and secrets are among what the defaults leave out. The container is started when the
 * entries are asked for, and is gone when they end, in whichever way.
 *
 * @throws LambdaZipError what is wrong with the sources; `container` when the image cannot be had
 */
export async function runContainerPipeline(
  plan: PipelinePlan,
  settings: ContainerSettings,
  options: ContainerPipelineOptions,
): Promise<ContainerRun> {
  const collection = await collectFiles(plan, {
    ...options,
    modeOf: (_, stats) => modeFromPermissions(stats.mode),
  });
  const imageDigest = await ensureImage(settings.image, options);
  options.log.info(`image ${quoted(settings.image)}, ${imageDigest}`);
  const { sources, tally, skippedOutputs, emptySources } = collection;
  return {
    entries: checkedEntries(plan, settings, collection, options),
    forecast: forecastOf(sources.flatMap(({ files }) => files.map(({ entry }) => entry))),
    report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources }),
    imageDigest,
  };
}

/** The entries of the container, with the checks that need the whole tree made at its end. */
async function* checkedEntries(
  plan: PipelinePlan,
  settings: ContainerSettings,
  { sources }: Collection,
  options: ContainerPipelineOptions,
): AsyncGenerator<Entry> {
  const job: Job = {
    protocol: PROTOCOL_VERSION,
    task: 'pipeline',
    modes: plan.modes,
    executable: wireRules(plan.executable),
    sources: sources.map(({ source, rules }) => ({
      label: source.directory,
      prefix: source.prefix,
      rules: wireRules(rules),
    })),
  };
  const sent = sources.flatMap(({ files }, source) => files.map((item) => ({ source, item })));
  const outlines: Entry[] = [];
  const container = new PipelineContainer(settings, options);
  for await (const entry of container.run(job, sent)) {
    // Contents of files are not kept: only links are looked into.
    outlines.push(
      entry.mode === 'symlink' ? entry : { ...entry, content: { kind: 'bytes', bytes: NO_BYTES } },
    );
    yield entry;
  }
  // The side applies the rules again, to nothing but what they have let through already.
  const { exclusions, entries, python } = container.report();
  if (exclusions.length > 0) throw protocolError('it left out files that the rules let through');
  if (entries !== outlines.length)
    throw protocolError(`it sent ${outlines.length} entries and reports ${entries}`);
  assertLinksResolve(outlines);
  options.log.info(`the pipeline ran under Python ${python}`);
}

const NO_BYTES = new Uint8Array(0);

/** One container from start to removal. */
class PipelineContainer {
  readonly #settings: ContainerSettings;
  readonly #options: ContainerPipelineOptions;
  readonly #name = `lambda-zip-${randomBytes(8).toString('hex')}`;
  readonly #lastLines: string[] = [];
  #reportText: string | undefined;

  constructor(settings: ContainerSettings, options: ContainerPipelineOptions) {
    this.#settings = settings;
    this.#options = options;
  }

  /** What the side reported. @throws LambdaZipError its own error, or `container` without a report */
  report(): SideReport {
    if (this.#reportText === undefined) throw protocolError('it ended without a report');
    return parseReport(this.#reportText);
  }

  async *run(job: Job, sent: Parameters<typeof jobStream>[1]): AsyncGenerator<Entry> {
    const { image, flags } = this.#settings;
    const { log, signal } = this.#options;
    const program = await readFile(new URL(SIDE_MODULE, import.meta.url), 'utf8');
    const child = startContainer({ image, program, flags, name: this.#name });
    const remove = (): void => void removeContainer(this.#name);
    signal?.addEventListener('abort', remove);
    const exited = exitCode(child);
    const logged = eachLine(child.stderr, (line) => {
      log.info(line);
      this.#lastLines.push(line);
      if (this.#lastLines.length > QUOTED_LINES) this.#lastLines.shift();
    });
    const fed = connect(jobStream(job, sent), child.stdin);
    // Each is looked at in its turn; until then a failure must not count as unhandled.
    const all = Promise.allSettled([fed, exited, logged]);
    let complete = false;
    try {
      yield* readAnswer(child.stdout, (text) => {
        this.#reportText = text;
      });
      const [, exit] = await all;
      if (exit.status === 'rejected' || exit.value !== 0) throw await this.#failure(all, undefined);
      complete = true;
    } catch (error) {
      await removeContainer(this.#name);
      child.stdout.destroy();
      throw await this.#failure(all, error);
    } finally {
      signal?.removeEventListener('abort', remove);
      // Also when whoever reads the entries stopped early.
      if (!complete) {
        await removeContainer(this.#name);
        child.kill();
      }
    }
  }

  /** The error that says most: a cancel, a file that could not be sent, the side's own words, or how it ended. */
  async #failure(
    all: Promise<
      [PromiseSettledResult<void>, PromiseSettledResult<number | null>, PromiseSettledResult<void>]
    >,
    error: unknown,
  ): Promise<unknown> {
    const [fed, exit] = await all;
    if (this.#options.signal?.aborted) return new LambdaZipError('cancelled', 'cancelled');
    if (fed.status === 'rejected' && fed.reason instanceof LambdaZipError) return fed.reason;
    if (this.#reportText !== undefined) {
      try {
        this.report();
      } catch (reported) {
        return reported;
      }
    }
    if (error instanceof LambdaZipError) return error;
    const how = exit.status === 'fulfilled' ? `exit status ${exit.value}` : String(exit.reason);
    return new LambdaZipError(
      'container',
      `the container of ${quoted(this.#settings.image)} failed: ${how}`,
      {
        hint:
          this.#lastLines.length === 0
            ? 'It said nothing.'
            : `It said last:\n  ${this.#lastLines.join('\n  ')}`,
        cause: error,
      },
    );
  }
}

/** Not a literal inside `new URL`: there the bundler would take it for an asset. The build puts it in place. */
const SIDE_MODULE = ['.', 'side.py'].join('/');
