/** The container engine: the pipeline inside an image of the Lambda runtime, and pip, where wheels have to be found. */
import type { Entry } from '../../entries/entry.js';
import { comparePaths } from '../../entries/tree.js';
import { runtimeFacts } from '../../lambda/runtimes.js';
import { assertLinksResolve } from '../../pipeline/links.js';
import { modeFromPermissions } from '../../pipeline/modes.js';
import {
  isWheelSearch,
  mergeComing,
  type PackageListener,
  type PackageSupply,
  type Packages,
  type PlacedPackages,
  pathsOf,
  placePackages,
  type SentMember,
  supplyListeners,
  type WheelSearch,
} from '../../pipeline/package-supply.js';
import type { PipelinePlan } from '../../pipeline/plan.js';
import { reviewSources, unusedPatterns } from '../../pipeline/review.js';
import { forecastOf, type PipelineRun } from '../../pipeline/run.js';
import {
  type Collection,
  collectFiles,
  emptyError,
  installedFiles,
  type SourcesOptions,
  textReader,
} from '../../pipeline/sources.js';
import type { Ports } from '../../util/ports.js';
import { quoted } from '../../util/text.js';
import { type PipelineJob, PROTOCOL_VERSION, protocolError, SOURCE_FOLDER, wireRules } from './protocol.js';
import { runnerInContainer } from './runner-container.js';
import { RunnerSession } from './runner-session.js';
import type { ContainerSettings } from './settings.js';

/** Arguments of a pipeline in a container. */
type ContainerPipelineOptions = Pick<
  SourcesOptions,
  'isTemporary' | 'onFile' | 'onCollected' | 'walks' | 'git'
> & {
  readonly supply?: PackageSupply | undefined;
  readonly packer?: PackageListener | undefined;
} & Ports;

/**
 * Hands the selected files to a container and takes the tree from it. What is left out is not sent: a daemon may be
 * another machine, and secrets are among what the defaults leave out. Where wheels have to be found, the same container
 * does that first, and this waits for them. It is started as soon as what it needs is known, and is gone when the entries
 * end, in whichever way, or with the run.
 *
 * @throws LambdaZipError what is wrong with the sources; what the supply throws; what pip says
 */
export async function runContainerPipeline(
  plan: PipelinePlan,
  settings: ContainerSettings,
  { supply, packer, ...options }: ContainerPipelineOptions,
): Promise<PipelineRun> {
  const collection = await collectFiles(plan, {
    ...options,
    modeKey: 'permissions',
    modeOf: (_, stats) => modeFromPermissions(stats.mode),
  });
  const containers = new Set<TreeContainer>();
  const open = (wheelSearch?: WheelSearch): TreeContainer => {
    const container = new TreeContainer({ plan, settings, collection, wheelSearch }, options);
    containers.add(container);
    return container;
  };
  const dispose = async (): Promise<void> => {
    await Promise.all([...containers].map((container) => container.dispose()));
  };
  try {
    // Starting a container takes as long as checking kept wheels, so do both at once.
    let early: TreeContainer | undefined;
    const begun = await supply?.begin({
      ...supplyListeners(plan, packer),
      onKept: () => {
        early ??= open();
        early.start();
      },
    });
    const wheelSearch = begun !== undefined && isWheelSearch(begun) ? begun : undefined;
    // The early container has no network and cannot find wheels.
    if (wheelSearch !== undefined) await early?.dispose();
    const container = wheelSearch === undefined ? (early ?? open()) : open(wheelSearch);
    const packages =
      begun === undefined || !isWheelSearch(begun) ? begun : await container.findPackages(begun);
    container.start();
    const { sources, tally, skippedOutputs, emptySources, leftOutLinks } = collection;
    const files = sources.flatMap((source) => source.files.map(({ entry }) => entry));
    const placed = await placePackages(plan, packages, { sources: files, tally }, options.signal);
    if (files.length + placed.entries.length === 0) throw emptyError(plan.sources, tally.list());
    const { overridden } = placed;
    return {
      entries: container.entries(placed),
      forecast: forecastOf([...files, ...placed.entries]),
      packages: placed.packages,
      packaged: () => pathsOf(placed),
      installed: () => installedFiles(collection),
      textOf: textReader(() => [...files, ...placed.entries]),
      unused: () => unusedPatterns(plan, collection, placed.unused),
      review: () => reviewSources(plan, collection, options),
      report: () => ({ exclusions: tally.list(), skippedOutputs, emptySources, leftOutLinks, overridden }),
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** What one container does. */
interface ContainerWork {
  readonly plan: PipelinePlan;
  readonly settings: ContainerSettings;
  readonly collection: Collection;
  readonly wheelSearch: WheelSearch | undefined;
}

/** One container: from its start to its last entry. */
class TreeContainer {
  readonly #plan: PipelinePlan;
  readonly #collection: Collection;
  readonly #wheelSearch: WheelSearch | undefined;
  readonly #options: Ports;
  readonly #stop = new AbortController();
  readonly #run: RunnerSession;
  readonly #sources: readonly SentMember[];
  /** Paths of what comes out, in archive order; undefined where byte-code is added. */
  readonly #coming: readonly string[] | undefined;
  /** Modules of packages, once they are known: what is sent waits for it. */
  readonly #modules = deferred<readonly SentMember[]>();
  #tree: AsyncGenerator<Entry> | undefined;
  #first: Promise<IteratorResult<Entry>> | undefined;

  constructor({ plan, settings, collection, wheelSearch }: ContainerWork, options: Ports) {
    this.#plan = plan;
    this.#collection = collection;
    this.#wheelSearch = wheelSearch;
    this.#options = options;
    const { signal } = options;
    if (signal?.aborted) this.#stop.abort();
    signal?.addEventListener('abort', this.#onAbort);
    const grants = wheelSearch && { variables: wheelSearch.variables };
    const confidential = wheelSearch?.confidential ?? [];
    const runner = { ...runnerInContainer(settings, options.environment, grants), confidential };
    this.#run = new RunnerSession(runner, { log: options.log, signal: this.#stop.signal });
    this.#sources = collection.sources.flatMap(({ files }, index) =>
      files.map(({ entry, located }) => ({ ...entry, name: `${SOURCE_FOLDER}${index}/${located}` })),
    );
    if (plan.bytecodeFor === undefined)
      this.#coming = collection.sources
        .flatMap(({ files }) => files.map(({ entry }) => entry.path))
        .sort(comparePaths);
    // Only the modules of packages need the input stream to stay open.
    if (plan.bytecodeFor === undefined || plan.packages === undefined) this.#modules.resolve([]);
  }

  readonly #onAbort = (): void => this.#stop.abort();

  /** Starts, where there is something to do, unless it has begun already. What fails is told with the entries. */
  start(): void {
    if (this.#tree !== undefined || this.#sources.length === 0) return;
    void this.#begin(this.#start());
  }

  #begin(tree: AsyncGenerator<Entry>): Promise<IteratorResult<Entry>> {
    const first = tree.next();
    // It is awaited later; until then a failure must not count as unhandled.
    first.catch(() => undefined);
    this.#tree = tree;
    this.#first = first;
    return first;
  }

  /** Starts, and gives the packages as soon as all their wheels are here. @throws LambdaZipError */
  async findPackages(wheelSearch: WheelSearch): Promise<Packages> {
    const found = deferred<Packages>();
    const tree = this.#start({
      receive: wheelSearch.receive,
      finish: async (report) => {
        const packages = await wheelSearch.finish(report);
        found.resolve(packages);
        return packages;
      },
    });
    const ended = this.#begin(tree).then((): never => {
      throw protocolError('it sent no wheels');
    });
    ended.catch(() => undefined);
    try {
      return await Promise.race([found.promise, ended]);
    } catch (error) {
      wheelSearch.fail(error);
      throw error;
    }
  }

  /** The tree, packages among it, with the checks that need all of it made at its end. To be consumed once. */
  entries(placed: PlacedPackages): AsyncIterable<Entry> {
    const modules = this.#plan.bytecodeFor === undefined ? [] : modulesOf(placed);
    const index = this.#collection.sources.length;
    this.#modules.resolve(
      modules.map((entry) => ({ ...entry, name: `${SOURCE_FOLDER}${index}/${entry.path}` })),
    );
    // Nothing for a container to do, and none that runs.
    const idle = this.#tree === undefined && this.#sources.length + modules.length === 0;
    const tree = idle ? nothing() : this.#checked(placed, modules.length);
    return mergeComing(tree, placed.entries, this.#coming);
  }

  /** Never rejects. */
  async dispose(): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#stop.abort();
    this.#modules.resolve([]);
    await this.#first?.catch(() => undefined);
    await this.#tree?.return(undefined).catch(() => undefined);
  }

  #start(wheelSearch?: Pick<WheelSearch, 'receive' | 'finish'>): AsyncGenerator<Entry> {
    return this.#run.entries(this.#job(), this.#members(), wheelSearch, () => this.#modules.resolve([]));
  }

  #job(): PipelineJob {
    const { modes, bytecodeFor, root, executable, packages } = this.#plan;
    const sources = this.#collection.sources.map(({ source, label, rules }) => ({
      label,
      prefix: source.prefix,
      rules: wireRules(rules),
    }));
    const compiles = bytecodeFor !== undefined && packages !== undefined;
    return {
      protocol: PROTOCOL_VERSION,
      task: 'pipeline',
      modes,
      ...(bytecodeFor !== undefined && { bytecodeFor: runtimeFacts(bytecodeFor).python }),
      ...(root !== undefined && { root }),
      ...(packages !== undefined && { mayBeEmpty: true }),
      executable: wireRules(executable),
      sources: compiles ? [...sources, MODULES_SOURCE] : sources,
      ...(this.#wheelSearch && { wheels: this.#wheelSearch.request }),
    };
  }

  async *#members(): AsyncGenerator<SentMember> {
    yield* this.#wheelSearch?.inputs ?? [];
    yield* this.#sources;
    yield* await this.#modules.promise;
  }

  async *#checked(placed: PlacedPackages, modules: number): AsyncGenerator<Entry> {
    const sent = this.#sources.length;
    // Byte-code comes beside modules, and nothing else is added or lost.
    const most = sent * (this.#plan.bytecodeFor === undefined ? 1 : 2) + modules;
    const outlines: Entry[] = [];
    this.#tree ??= this.#start();
    const tree = this.#tree;
    for (let next = await (this.#first ?? tree.next()); next.done !== true; next = await tree.next()) {
      const entry = next.value;
      if (outlines.length === most) throw protocolError(`it sent more than ${most} entries`);
      const expected = this.#coming?.[outlines.length];
      if (expected !== undefined && entry.path !== expected)
        throw protocolError(`it sent ${quoted(entry.path)} instead of ${quoted(expected)}`);
      // Contents of files are not kept: only links are looked into.
      outlines.push(
        entry.mode === 'symlink' ? entry : { ...entry, content: { kind: 'bytes', bytes: NO_BYTES } },
      );
      yield entry;
    }
    // The runner applies the rules again, to files that passed them here, so nothing more may be left out.
    const { exclusions, entries, python } = this.#run.report();
    if (exclusions.length > 0) throw protocolError('it left out files that the rules include');
    if (outlines.length < sent) throw protocolError(`it sent ${outlines.length} entries for ${sent} files`);
    if (entries !== outlines.length)
      throw protocolError(`it sent ${outlines.length} entries but reports ${entries}`);
    assertLinksResolve([...outlines, ...placed.entries]);
    this.#options.log.info(`the pipeline ran under Python ${python}`);
  }
}

/** Where modules of packages are sent from: the host has them, and wants their byte-code alone. */
const MODULES_SOURCE = { label: 'packages', prefix: '', rules: [], bytecodeOnly: true };

const NO_BYTES = new Uint8Array(0);

function modulesOf({ entries }: PlacedPackages): Entry[] {
  return entries.filter(({ path, mode }) => path.endsWith('.py') && mode !== 'symlink');
}

async function* nothing(): AsyncGenerator<Entry> {
  // Links among packages there are none.
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function deferred<T>(): Deferred<T> {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}
