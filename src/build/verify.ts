/** Shows that the same content gives the same bytes: builds it again where everything else differs. */
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ArchiveDifference, compareArchives } from '../compare/compare-archives.js';
import type { PipelinePlan } from '../pipeline/plan.js';
import { type Ports, SILENT_LOGGER } from '../util/ports.js';
import { makeTemporaryDirectory } from '../util/temporary.js';
import { type BuildRun, build } from './build.js';
import { assertMade } from './commands.js';
import { copySources } from './copy-sources.js';
import { outputPlaces } from './many.js';
import { type ProcessConditions, rebuild } from './rebuild.js';
import { reinstallSources } from './reinstall.js';
import type { BuildRequest } from './request.js';

/** What one rebuild does differently. */
interface Conditions extends ProcessConditions {
  /** What is another, for people: where the copy lies, its files, the process that builds. */
  readonly place: string;
  readonly files: string;
  readonly process: string;
  /** Folders between the temporary directory and the copy. */
  readonly folders: readonly string[];
  /** Modification time of every file of the copy. */
  readonly modified: Date;
  /** Creates the files of the copy last to first. */
  readonly reversed: boolean;
}

const CONDITIONS: readonly Conditions[] = [
  {
    place: 'another path',
    files: 'reversed creation order, times of 1999',
    process: 'umask 077, UTC+14, Turkish, one thread',
    folders: ['a copy'],
    timeZone: 'Pacific/Kiritimati',
    locale: 'tr_TR.UTF-8',
    umask: 0o077,
    workers: 1,
    modified: new Date('1999-12-31T23:59:59Z'),
    reversed: true,
  },
  {
    place: 'a deeper path',
    files: 'times of 2040',
    process: 'umask 000, UTC-9:30, C locale, three threads',
    folders: ['another', 'much', 'deeper', 'copy'],
    timeZone: 'Pacific/Marquesas',
    locale: 'C',
    umask: 0,
    workers: 3,
    modified: new Date('2040-02-29T12:00:00Z'),
    reversed: false,
  },
];

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

/**
 * Builds the request here, and then copies of its sources under each of the {@link CONDITIONS}, each in a process of its own.
 *
 * @param given none of its files is written, and nothing of it is kept or taken from what was kept
 * @param how `reinstall` is a command that installs packages: the copies are those of the project without what is
 *   installed, and it runs in each of them; `run` is what the first build shares with others
 */
export async function verify(
  given: BuildRequest,
  ports: Ports,
  { reinstall, run }: { readonly reinstall?: string | undefined; readonly run?: BuildRun } = {},
): Promise<Verification> {
  await assertMade(given, "verify does not run the command of 'build'; run it first");
  const { log, signal } = ports;
  const request: BuildRequest = {
    ...given,
    dependencies: { ...given.dependencies, cacheDirectory: undefined, remoteCache: undefined },
    store: undefined,
    manifest: undefined,
    sbom: undefined,
  };
  const temporary = await makeTemporaryDirectory(tmpdir(), 'verify');
  try {
    log.phase('Build');
    const first = join(temporary, 'first.zip');
    // What a build of this request writes is left out here, too.
    const outputs = run?.outputs ?? (await outputPlaces([{ name: given.name, request: given }]));
    const plan: PipelinePlan = { ...request.pipeline, outputs };
    const quiet: Ports = {
      ...ports,
      log: { ...SILENT_LOGGER, warning: (message) => log.warning(message) },
    };
    const layer = request.layer && { output: join(temporary, 'first-layer.zip') };
    const report = await build({ ...request, output: first, layer }, quiet, {
      ...run,
      outputs,
    });
    log.info(`sha256 ${report.digest.hex}`);
    if (report.layer !== undefined) log.info(`sha256 of the layer ${report.layer.digest.hex}`);

    const differences: Verification['differences'][number][] = [];
    for (const [index, conditions] of CONDITIONS.entries()) {
      const { place, files, process } = conditions;
      const title = [place, ...(reinstall === undefined ? [files] : []), process].join(', ');
      log.phase(`${reinstall === undefined ? 'Build' : 'Install and build'} again: ${title}`);
      const workspace = join(temporary, String(index), ...conditions.folders);
      // A layer of requirements alone has nothing to copy, and is built in there, too.
      await mkdir(workspace, { recursive: true });
      const directories =
        plan.sources.length === 0
          ? []
          : reinstall === undefined
            ? await copySources(plan, conditions, workspace, signal)
            : await reinstallSources(plan, reinstall, workspace, ports);
      const output = join(temporary, `again-${index}.zip`);
      const layerOutput = layer && join(temporary, `again-${index}-layer.zip`);
      const again = {
        ...requestOfCopies(request, directories, workspace),
        output,
        layer: layerOutput === undefined ? undefined : { output: layerOutput },
        workers: conditions.workers,
      };
      await rebuild(again, { conditions, title, workspace }, ports);
      const found = await compareArchives(first, output);
      if (layer !== undefined && layerOutput !== undefined)
        found.push(...(await compareArchives(layer.output, layerOutput)));
      log.info(found.length === 0 ? 'same bytes' : 'other bytes');
      differences.push(...found.map((difference) => ({ ...difference, conditions: title })));
    }
    return {
      sha256: report.digest.hex,
      layerSha256: report.layer?.digest.hex,
      builds: 1 + CONDITIONS.length,
      differences,
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The same job over copies of the sources, run elsewhere: files that are no copies are named from the root. */
function requestOfCopies(
  request: BuildRequest,
  directories: readonly string[],
  workspace: string,
): BuildRequest {
  const { pipeline, dependencies } = request;
  const { places } = dependencies;
  const sources = pipeline.sources.map((source, index) => ({
    ...source,
    directory: directories[index] ?? source.directory,
  }));
  return {
    ...request,
    // It has run; and its environment is not for another process.
    command: undefined,
    pipeline: { ...pipeline, sources, workspace },
    dependencies: {
      ...dependencies,
      files: dependencies.files.map((file) => resolve(file)),
      // Requirements stay where they are, and count from there.
      places: {
        ...places,
        workspace: resolve(places.workspace),
        sources: places.sources.map((directory) => resolve(directory)),
      },
    },
  };
}
