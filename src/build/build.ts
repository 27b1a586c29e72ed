/** The whole job as one function that both faces call. */
import { resolve } from 'node:path';
import { assertEngineCan } from '../engines/choice.js';
import { isWheelSearch, type PackageSupply } from '../pipeline/package-supply.js';
import type { SourcesOptions } from '../pipeline/sources.js';
import type { ListedArchive } from '../sbom/package-sbom.js';
import { commitAll, Draft } from '../util/draft.js';
import { LambdaZipError } from '../util/errors.js';
import { type Ports, portsOf, throwIfCancelled } from '../util/ports.js';
import { count, quoted } from '../util/text.js';
import { assertMade } from './commands.js';
import type { CommonPatterns } from './common-patterns.js';
import { enforceImports } from './findings.js';
import { MadeLayers } from './made-layers.js';
import type { ArchiveReport, BuildReport, SbomReport } from './report.js';
import { type BuildRequest, LAYER_ROOT } from './request.js';
import { BuildSession } from './session.js';
import { type StagedArchive, stageArchive } from './stage.js';

/** The run that a build is part of. */
export interface BuildRun {
  /** The caller disposes of it. Without one the build is a run of its own. */
  readonly session?: BuildSession;
  /** Files of the run that are not packed either, as real paths. */
  readonly outputs?: readonly string[];
  /** Patterns that others of the run have, too. */
  readonly common?: CommonPatterns | undefined;
  /** Layers that it makes. */
  readonly layers?: MadeLayers | undefined;
  /** As of the walks; told again of an archive that is begun anew, and of a layer. */
  readonly onCollected?: SourcesOptions['onCollected'];
}

/**
 * Packs the sources. Afterwards either all files are in place, whole: archive, manifest, bill of materials and layer; or none has
 * changed. (If the process is killed between two renames, the other files may be new and the archive old.)
 *
 * @param run what this build shares with others of the same run
 * @throws LambdaZipError whatever is wrong with the request, the sources or the output
 */
export async function build(request: BuildRequest, ports: Ports, run: BuildRun = {}): Promise<BuildReport> {
  const { session = new BuildSession() } = run;
  try {
    return await buildIn(session, request, ports, run);
  } finally {
    if (run.session === undefined) await session.dispose();
  }
}

async function buildIn(
  session: BuildSession,
  request: BuildRequest,
  ports: Ports,
  { outputs: otherOutputs = [], common, layers = new MadeLayers(), onCollected }: BuildRun,
): Promise<BuildReport> {
  const all = await createDrafts(request);
  const { zip, layer: layerZip, manifest, sbom } = all;
  const drafts = [zip, layerZip, manifest, sbom].filter((draft) => draft !== undefined);
  try {
    assertMade(request, "the command of 'build' does not create it");
    const [engine] = await Promise.all([
      session.engine(request.engine, request.container, ports),
      // Loads while the Docker daemon answers.
      request.dependencies.files.length > 0 ? import('../dependencies/dependencies.js') : undefined,
    ]);
    assertEngineCan(engine, request.pipeline);
    const supply = await session.supply(request.dependencies, request.target, engine, ports);
    const outputs = [...drafts.map(({ place }) => place), ...otherOutputs];
    const packages = supply && { prefix: request.dependencies.prefix, believesRecords: true };
    const plan = { ...request.pipeline, outputs };
    const stage = { request, engine, session, supply, ports, common, onCollected };

    let code: StagedArchive;
    let layer: StagedArchive | undefined;
    if (layerZip === undefined) {
      code = await stageArchive(zip, { ...plan, packages }, stage).catch((error: unknown) => {
        const isEmpty = error instanceof LambdaZipError && error.code === 'empty';
        throw isEmpty && plan.sources.length === 0 ? emptyLayer(request) : error;
      });
    } else {
      // Staging the code also finds the packages; the layer packs them.
      code = await stageArchive(zip, plan, stage);
      if (packages === undefined || !(await hasPackages(supply))) throw emptyLayer(request);
      const ofLayer = { ...plan, sources: [], packages, root: LAYER_ROOT };
      const layerStage = {
        ...stage,
        ports: portsOf('Layer', ports),
        beside: code.report,
        besideUnused: code.unused,
      };
      layer = await stageArchive(layerZip, ofLayer, layerStage);
    }
    if (request.kind === 'layer') layers.settle(request.name, code);
    const imports = await enforceImports(code.files, { own: layer?.files, made: layers }, request, ports.log);
    manifest?.append(Buffer.from(code.manifest));
    const archives = { ...code.report, layer: layer?.report };
    const listed = await writeSbom(all, archives, request, ports);
    throwIfCancelled(ports.signal);
    // The archive last: once it is in its place, nothing can fail any more.
    await commitAll([manifest, sbom, layerZip, zip].filter((draft) => draft !== undefined));
    const manifestPath = request.manifest === undefined ? undefined : resolve(request.manifest);
    return { ...archives, imports, manifestPath, sbom: listed };
  } finally {
    for (const draft of drafts) await draft.discard();
  }
}

interface Drafts {
  readonly zip: Draft;
  readonly layer: Draft | undefined;
  readonly manifest: Draft | undefined;
  readonly sbom: Draft | undefined;
}

/** @throws LambdaZipError `output` for a file that cannot be written; `usage` when two are one */
async function createDrafts(request: BuildRequest): Promise<Drafts> {
  const zip = await Draft.create(request.output, 'output');
  const layer =
    request.layer === undefined ? undefined : await Draft.create(request.layer.output, 'layer-output');
  const manifest =
    request.manifest === undefined ? undefined : await Draft.create(request.manifest, 'manifest');
  const sbom = request.sbom === undefined ? undefined : await Draft.create(request.sbom, 'sbom');
  assertOther(layer, zip, 'layer-output', 'the output');
  assertOther(manifest, zip, 'manifest', 'the output');
  assertOther(manifest, layer, 'manifest', "the layer's output");
  assertOther(sbom, zip, 'sbom', 'the output');
  assertOther(sbom, layer, 'sbom', "the layer's output");
  assertOther(sbom, manifest, 'sbom', 'the manifest');
  return { zip, layer, manifest, sbom };
}

function assertOther(one: Draft | undefined, other: Draft | undefined, setting: string, what: string): void {
  if (one === undefined || one.place !== other?.place) return;
  throw new LambdaZipError(
    'usage',
    `${setting}: ${quoted(one.target)} is ${what}, too; choose another file name`,
  );
}

async function hasPackages(supply: PackageSupply | undefined): Promise<boolean> {
  const begun = await supply?.begin();
  return begun !== undefined && !isWheelSearch(begun) && begun.count > 0;
}

function emptyLayer({ dependencies: { files } }: BuildRequest): LambdaZipError {
  return new LambdaZipError(
    'empty',
    `layer: ${files.map(quoted).join(', ')} would install nothing, so the layer would be empty`,
  );
}

/** Lists what is in the archives, which lie in their drafts, if that is wanted. */
async function writeSbom(
  { zip, layer: layerZip, sbom: draft }: Drafts,
  archives: Pick<BuildReport, keyof ArchiveReport | 'layer'>,
  request: BuildRequest,
  { log, signal }: Ports,
): Promise<SbomReport | undefined> {
  if (draft === undefined) return undefined;
  log.phase('Bill of materials');
  // Most builds write none.
  const [{ contentsOf }, { sbomText }] = await Promise.all([
    import('../sbom/components.js'),
    import('../sbom/package-sbom.js'),
  ]);
  const { prefix } = request.dependencies;
  const list = async (kind: ListedArchive['kind'], { file }: Draft, archive: ArchiveReport) => {
    const { output, entries, packages, digest, contentSha256 } = archive;
    const written = { file, name: output, entries, packages, prefix };
    return { kind, output, sha256: digest.hex, contentSha256, ...(await contentsOf(written, signal)) };
  };
  const listed: ListedArchive[] = [await list(request.kind, zip, archives)];
  if (layerZip !== undefined && archives.layer !== undefined)
    listed.push(await list('layer', layerZip, archives.layer));
  draft.append(Buffer.from(sbomText(request.name, request.target, listed)));
  const components = listed.reduce((sum, one) => sum + one.components.length, 0);
  log.info(`${quoted(draft.target)}: ${count(components, 'package')}`);
  return { path: resolve(draft.target), components };
}
