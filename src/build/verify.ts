/** Shows that the same content gives the same bytes: builds it again where everything else differs. */
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ArchiveDifference, compareArchives } from '../compare/compare-archives.js';
import { type Ports, SILENT_LOGGER } from '../util/ports.js';
import { makeTemporaryDirectory } from '../util/temporary.js';
import { count } from '../util/text.js';
import { type BuildRun, build } from './build.js';
import { assertMade } from './commands.js';
import { type CopyPlaces, sourceList, writeLists } from './copy-sources.js';
import { outputPlaces } from './many.js';
import { makeMemoryDirectory } from './memory-folder.js';
import { type ProcessConditions, Rebuilders, type RebuildPlace } from './rebuild.js';
import { reinstallSources } from './reinstall.js';
import type { BuildReport } from './report.js';
import type { BuildRequest } from './request.js';

/** What one rebuild does differently. */
interface Conditions extends ProcessConditions {
  /** What is another, for people: where the copy lies, and the process that builds, but for its threads. */
  readonly place: string;
  readonly process: string;
  /** Folders between the temporary directory and the copy. */
  readonly folders: readonly string[];
}

const STRICT: Conditions = {
  place: 'another path',
  process: 'umask 077, UTC+14, Turkish',
  folders: ['a copy'],
  timeZone: 'Pacific/Kiritimati',
  locale: 'tr_TR.UTF-8',
  umask: 0o077,
  workers: 1,
};

const LAX: Conditions = {
  place: 'a deeper path',
  process: 'umask 000, UTC-9:30, C locale',
  folders: ['another', 'much', 'deeper', 'copy'],
  timeZone: 'Pacific/Marquesas',
  locale: 'C',
  umask: 0,
  workers: 3,
};

/** An install may give other files each time, and two show that more often than one. */
const OF_INSTALLS = [STRICT, LAX];

/** Those of a copy, which differs from the sources file by file: one is enough where its process differs from this one. */
function ofCopy({ workers }: BuildRequest): Conditions {
  const threads = workers === 'auto' ? availableParallelism() : workers;
  const conditions = process.umask() === STRICT.umask ? LAX : STRICT;
  // It ends after this build, and one thread would leave the other processors idle then.
  return { ...conditions, workers: threads === LAX.workers ? STRICT.workers : LAX.workers };
}

/** What is another about a process, for people. */
function processOf({ process, workers }: Conditions): string {
  return `${process}, ${count(workers, 'thread')}`;
}

/** What is another about the files of a copy, for people. */
const COPIED = 'reversed creation order, times of 1999 and 2040, other execute bits';

export interface Verification {
  /** Of the first build, hex. */
  readonly sha256: string;
  /** Of the first build's layer, hex; undefined when there is none. */
  readonly layerSha256: string | undefined;
  /** How many archives were compared. */
  readonly builds: number;
  /** Empty when all builds gave the same bytes. */
  readonly differences: readonly (ArchiveDifference & { readonly conditions: string })[];
}

interface VerifyOptions {
  /**
   * A command that installs packages: the copies are those of the project without what is installed, and it runs in each
   * of them.
   */
  readonly reinstall?: string | undefined;
  /** What the first build shares with others. */
  readonly run?: BuildRun;
  /** Processes that build again, of a caller who has more for them. */
  readonly rebuilders?: Rebuilders;
}

/**
 * Builds the request here and, at the same time, a copy of its sources in which all but the content differs, in another
 * process.
 *
 * @param given none of its files is written, and nothing of it is kept or taken from what was kept
 */
export async function verify(
  given: BuildRequest,
  ports: Ports,
  { reinstall, run, rebuilders }: VerifyOptions = {},
): Promise<Verification> {
  assertMade(given, "verify does not run the command of 'build'; run it first");
  const own = new Rebuilders();
  const folder = await makeTemporaryDirectory(tmpdir(), 'verify');
  const memory = reinstall === undefined ? await makeMemoryDirectory('verify') : undefined;
  try {
    // What a build of this request writes is left out here, too.
    const outputs = run?.outputs ?? outputPlaces([{ name: given.name, request: given }]);
    const request: BuildRequest = {
      ...given,
      dependencies: { ...given.dependencies, cacheDirectory: undefined, remoteCache: undefined },
      store: undefined,
      manifest: undefined,
      sbom: undefined,
    };
    const task = { request, folder, memory, outputs, run, rebuilders: rebuilders ?? own };
    return await (reinstall === undefined ? verifyCopy(task, ports) : verifyInstalls(task, reinstall, ports));
  } finally {
    await own.dispose();
    for (const made of [folder, memory])
      if (made !== undefined) await rm(made, { recursive: true, force: true });
  }
}

/** One verification. */
interface Task {
  readonly request: BuildRequest;
  /** For copies and archives. */
  readonly folder: string;
  /** For copies, in memory. */
  readonly memory: string | undefined;
  /** Files that builds write, which are neither packed nor copied. */
  readonly outputs: readonly string[];
  readonly run: BuildRun | undefined;
  readonly rebuilders: Rebuilders;
}

/** A copy has no other findings, and no byte depends on whether they are looked for. */
const UNCHECKED = { secrets: 'off', binaryCheck: 'off', imports: 'off' } as const;

async function verifyCopy(task: Task, ports: Ports): Promise<Verification> {
  const { log, signal } = ports;
  const conditions = ofCopy(task.request);
  const title = [conditions.place, COPIED, processOf(conditions)].join(', ');
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal?.addEventListener('abort', abort, { once: true });
  const list = join(task.folder, 'files.json');
  const inMemory = placeInMemory(task, conditions);
  const { listed, onCollected } = listing(list, stop.signal);
  const sources = listed.then(() => ({ list, inMemory }));
  // Nobody may come to ask.
  sources.catch(() => undefined);
  // It builds at the same time; this one's failure is told first.
  const again = buildAgain(
    { ...task, request: { ...task.request, ...UNCHECKED } },
    { conditions, title, sources },
    { ...ports, signal: stop.signal },
  );
  const ended = again.catch(() => undefined);
  try {
    if (signal?.aborted) abort();
    const report = await firstBuild(task, ports, onCollected);
    log.phase(`Build again: ${title}`);
    return verificationOf(report, [{ title, found: await compared(task, await again, log) }]);
  } catch (error) {
    abort();
    throw error;
  } finally {
    await ended;
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * What a build has collected, once it has written it to a file.
 *
 * @param file of `writeLists`
 * @param signal after which nothing is waited for
 */
function listing(
  file: string,
  signal: AbortSignal,
): { readonly listed: Promise<void>; readonly onCollected: NonNullable<BuildRun['onCollected']> } {
  let tell: (() => void) | undefined;
  const listed = new Promise<void>((resolve, reject) => {
    tell = resolve;
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return {
    listed,
    onCollected: (sources) => {
      // The first word counts: a layer comes later, and what is begun anew is listed.
      if (tell === undefined) return;
      writeLists(file, sources.map(sourceList));
      tell();
      tell = undefined;
    },
  };
}

async function verifyInstalls(task: Task, reinstall: string, ports: Ports): Promise<Verification> {
  const { log } = ports;
  const report = await firstBuild(task, ports);
  const all: Compared[] = [];
  for (const conditions of OF_INSTALLS) {
    const title = [conditions.place, processOf(conditions)].join(', ');
    log.phase(`Install and build again: ${title}`);
    const workspace = placeOf(task, conditions);
    await mkdir(workspace, { recursive: true });
    const plan = { ...task.request.pipeline, outputs: task.outputs };
    const directories = await reinstallSources(plan, reinstall, workspace, ports);
    const outputs = await buildAgain(
      task,
      { conditions, title, sources: Promise.resolve({ directories }) },
      ports,
    );
    all.push({ title, found: await compared(task, outputs, log) });
  }
  return verificationOf(report, all);
}

/** What the archives of one rebuild differ in. */
interface Compared {
  readonly title: string;
  readonly found: readonly ArchiveDifference[];
}

function verificationOf({ digest, layer }: BuildReport, all: readonly Compared[]): Verification {
  return {
    sha256: digest.hex,
    layerSha256: layer?.digest.hex,
    builds: 1 + all.length,
    differences: all.flatMap(({ title, found }) =>
      found.map((difference) => ({ ...difference, conditions: title })),
    ),
  };
}

/** Archives of one build. */
interface Outputs {
  readonly output: string;
  readonly layer: { readonly output: string } | undefined;
}

function outputsIn({ request, folder }: Task, name: string): Outputs {
  return {
    output: join(folder, `${name}.zip`),
    layer: request.layer && { output: join(folder, `${name}-layer.zip`) },
  };
}

const FIRST = 'first';

async function firstBuild(
  task: Task,
  ports: Ports,
  onCollected?: BuildRun['onCollected'],
): Promise<BuildReport> {
  const { log } = ports;
  log.phase('Build');
  const quiet: Ports = { ...ports, log: { ...SILENT_LOGGER, warning: (message) => log.warning(message) } };
  const report = await build({ ...task.request, ...outputsIn(task, FIRST) }, quiet, {
    ...task.run,
    outputs: task.outputs,
    onCollected,
  });
  log.info(`sha256 ${report.digest.hex}`);
  if (report.layer !== undefined) log.info(`sha256 of the layer ${report.layer.digest.hex}`);
  return report;
}

/** The same job over copies of the sources. */
async function buildAgain(
  task: Task,
  place: Omit<RebuildPlace, 'workspace'> & { readonly conditions: Conditions },
  ports: Ports,
): Promise<Outputs> {
  const { conditions } = place;
  const outputs = outputsIn(task, conditions.place.replaceAll(' ', '-'));
  const workspace = placeOf(task, conditions);
  const request: BuildRequest = {
    ...withPlaces(task.request),
    ...outputs,
    // It has run; and its environment is not for another process.
    command: undefined,
    workers: conditions.workers,
  };
  await task.rebuilders.rebuild(request, { ...place, workspace }, ports);
  return outputs;
}

function placeOf({ folder }: Task, { folders }: Conditions): string {
  return join(folder, ...folders);
}

function placeInMemory({ memory }: Task, { folders }: Conditions): CopyPlaces['inMemory'] {
  return memory === undefined ? undefined : { root: memory, workspace: join(memory, ...folders) };
}

/** Files that are no sources stay where they are, and are named from the root. */
function withPlaces(request: BuildRequest): BuildRequest {
  const { dependencies } = request;
  const { places } = dependencies;
  return {
    ...request,
    dependencies: {
      ...dependencies,
      files: dependencies.files.map((file) => resolve(file)),
      places: {
        ...places,
        workspace: resolve(places.workspace),
        sources: places.sources.map((directory) => resolve(directory)),
      },
    },
  };
}

async function compared(task: Task, again: Outputs, log: Ports['log']): Promise<ArchiveDifference[]> {
  const first = outputsIn(task, FIRST);
  const found = await compareArchives(first.output, again.output);
  if (first.layer !== undefined && again.layer !== undefined)
    found.push(...(await compareArchives(first.layer.output, again.layer.output)));
  log.info(found.length === 0 ? 'same bytes' : 'other bytes');
  return found;
}
