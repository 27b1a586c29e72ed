/** The whole job as one function that both faces call. */

import { resolve } from 'node:path';
import type { CompressionLevel } from '../archive/level.js';
import { Packer } from '../archive/pack/packer.js';
import { addReuse, NO_REUSE, type Reuse, type Segment } from '../archive/segment.js';
import { trimStore } from '../archive/store/entry-store-limits.js';
import { writeArchive } from '../archive/writer.js';
import { contentDigest, manifestText, type PackedRecord } from '../compare/manifest.js';
import type { DependencySettings } from '../dependencies/dependencies.js';
import { assertEngineCan, type ChosenEngine, type Engine, startPipeline } from '../engines/choice.js';
import type { ContainerSettings } from '../engines/container/settings.js';
import { assertFileFits } from '../entries/read-file.js';
import { judgeBinaries, missingModuleWarning } from '../inspect/binaries/alternatives.js';
import type { BinaryCheck } from '../inspect/binaries/check.js';
import { type BinaryFile, binaryError, damageWarning } from '../inspect/binaries/report.js';
import { type SecretFile, secretsError } from '../inspect/secrets/report.js';
import type { SecretPolicy } from '../inspect/secrets/scan.js';
import { unzippedLimitError, zippedLimitError } from '../lambda/limits.js';
import type { Target } from '../lambda/target.js';
import {
  isWheelSearch,
  type Package,
  type PackageSupply,
  type UnusedPatterns,
} from '../pipeline/package-supply.js';
import type { PipelinePlan } from '../pipeline/plan.js';
import { isWarning, remarkText, unusedInBoth, unusedRemark } from '../pipeline/review.js';
import type { PipelineReport, PipelineRun } from '../pipeline/run.js';
import type { Exclusion } from '../pipeline/select.js';
import { assertSources } from '../pipeline/sources.js';
import type { Digest } from '../util/digest.js';
import { commitAll, Draft, isDraftOf } from '../util/draft.js';
import { LambdaZipError } from '../util/errors.js';
import { type Logger, layerPorts, type Ports, throwIfCancelled } from '../util/ports.js';
import { count, formatBytes, quoted } from '../util/text.js';
import { BuildSession } from './session.js';

/** A job, checked and complete: what the inputs or the command line asked for. */
export interface BuildRequest {
  /** Of the package. */
  readonly name: string;
  readonly pipeline: Omit<PipelinePlan, 'outputs' | 'packages'>;
  readonly dependencies: DependencySettings & {
    /** The folder of the archive they go to: empty, or ends in `/`. */
    readonly prefix: string;
  };
  readonly engine: Engine;
  readonly target: Target;
  /** The container to use, should the engine need one. */
  readonly container: ContainerSettings;
  /** The archive's file name, as the user gave it. */
  readonly output: string;
  /** The archive of their own that packages go to; undefined when they go to the same. */
  readonly layer: { readonly output: string } | undefined;
  /** Where to write the manifest, if at all. */
  readonly manifest: string | undefined;
  readonly compressionLevel: CompressionLevel;
  /** Whether the package goes with the request, which Lambda limits, and not through a bucket. */
  readonly directUpload: boolean;
  /** Whether a package Lambda would refuse is an error; otherwise it is a warning. */
  readonly enforceLimits: boolean;
  /** What a binary that cannot run on the target does. */
  readonly binaryCheck: BinaryCheck;
  /** What a file that looks as if it held a secret does. */
  readonly secrets: SecretPolicy;
  /** Compression threads; the bytes do not depend on them. */
  readonly workers: number | 'auto';
  /** Directory of compressed contents, which later builds need not compress anew; undefined keeps none. */
  readonly store: string | undefined;
}

/** The files that a build writes, as the user named them. */
export function filesOf({ output, layer, manifest }: BuildRequest): string[] {
  return [output, layer?.output, manifest].filter((file) => file !== undefined);
}

/** An archive that was built. */
export interface ArchiveReport {
  /** The archive's file name, as the user gave it. */
  readonly output: string;
  /** Absolute. */
  readonly zipPath: string;
  readonly digest: Digest;
  /** Hex. */
  readonly contentSha256: string;
  /** Of the archive, bytes. */
  readonly size: number;
  /** Of all contents, bytes. */
  readonly uncompressedSize: number;
  /** In archive order. */
  readonly entries: readonly PackedRecord[];
  /** Absolute; undefined when none was asked for. */
  readonly manifestPath: string | undefined;
  /** The engine that ran. */
  readonly engine: ChosenEngine['name'];
  /** `sha256:…` of the container's image; undefined on the host. */
  readonly imageDigest: string | undefined;
  readonly exclusions: readonly Exclusion[];
  /** Files that look as if they held secrets, in archive order; empty when nobody looked. */
  readonly secrets: readonly SecretFile[];
  /** Packages in it; empty when there are none. */
  readonly packages: readonly Package[];
}

/** What was built: the code, or everything, and the layer. */
export interface BuildReport extends ArchiveReport {
  /** Undefined when there is none. */
  readonly layer: ArchiveReport | undefined;
}

/** The archives of a build, the code's first. */
export function archivesOf(report: BuildReport): ArchiveReport[] {
  return report.layer === undefined ? [report] : [report, report.layer];
}

/** The run that a build is part of. */
export interface BuildRun {
  /** The caller disposes of it. Without one the build is a run of its own. */
  readonly session?: BuildSession;
  /** Files of the run that are not packed either, as real paths. */
  readonly outputs?: readonly string[];
}

/**
 * Packs the sources. Either the archive is in its place, whole, and the manifest and the layer are in theirs; or what
 * was there has not changed. (Killed between the one and the other, it leaves them there without the archive.)
 *
 * @param run what this build shares with others of the same run
 * @throws LambdaZipError whatever is wrong with the request, the sources or the output
 */
export async function build(request: BuildRequest, ports: Ports, run: BuildRun = {}): Promise<BuildReport> {
  const { session = new BuildSession() } = run;
  try {
    return await buildIn(session, request, ports, run.outputs ?? []);
  } finally {
    if (run.session === undefined) await session.dispose();
  }
}

async function buildIn(
  session: BuildSession,
  request: BuildRequest,
  ports: Ports,
  otherOutputs: readonly string[],
): Promise<BuildReport> {
  const { zip, layer: layerZip, manifest } = await createDrafts(request);
  const drafts = [zip, layerZip, manifest].filter((draft) => draft !== undefined);
  try {
    await assertSources(request.pipeline);
    const [engine] = await Promise.all([
      session.engine(request.engine, request.container, ports),
      // Loaded while a daemon answers.
      request.dependencies.files.length > 0 ? import('../dependencies/dependencies.js') : undefined,
    ]);
    assertEngineCan(engine, request.pipeline);
    const supply = await session.supply(request.dependencies, request.target, engine, ports);
    const outputs = [...drafts.map(({ place }) => place), ...otherOutputs];
    const packages = supply && { prefix: request.dependencies.prefix, believesRecords: true };
    const plan = { ...request.pipeline, outputs };
    const stage = { request, engine, session, supply, ports };

    let staged: StagedBuild;
    if (layerZip === undefined) {
      const code = await stageArchive(zip, { ...plan, packages }, stage);
      staged = { ...code, report: { ...code.report, layer: undefined } };
    } else {
      // Packages are found on the way to the code, and packed afterwards.
      const code = await stageArchive(zip, plan, stage);
      if (packages === undefined || !(await hasPackages(supply))) throw emptyLayer(request);
      const ofLayer = { ...plan, sources: [], packages, root: LAYER_ROOT };
      const layerStage = {
        ...stage,
        ports: layerPorts(ports),
        beside: code.report,
        besideUnused: code.unused,
      };
      const layer = await stageArchive(layerZip, ofLayer, layerStage);
      staged = { ...code, report: { ...code.report, layer: layer.report } };
    }
    manifest?.append(Buffer.from(staged.manifest));
    throwIfCancelled(ports.signal);
    // The archive last: once it is in its place, nothing can fail any more.
    await commitAll([manifest, layerZip, zip].filter((draft) => draft !== undefined));
    const manifestPath = request.manifest === undefined ? undefined : resolve(request.manifest);
    return { ...staged.report, manifestPath };
  } finally {
    for (const draft of drafts) await draft.discard();
  }
}

/** Where Lambda unpacks layers. */
const LAYER_ROOT = '/opt/';

interface Drafts {
  readonly zip: Draft;
  readonly layer: Draft | undefined;
  readonly manifest: Draft | undefined;
}

/** @throws LambdaZipError `output` for a file that cannot be written; `usage` when two are one */
async function createDrafts(request: BuildRequest): Promise<Drafts> {
  const zip = await Draft.create(request.output, 'output');
  const layer =
    request.layer === undefined ? undefined : await Draft.create(request.layer.output, 'layer-output');
  const manifest =
    request.manifest === undefined ? undefined : await Draft.create(request.manifest, 'manifest');
  assertOther(layer, zip, 'layer-output', 'the output');
  assertOther(manifest, zip, 'manifest', 'the output');
  assertOther(manifest, layer, 'manifest', "the layer's output");
  return { zip, layer, manifest };
}

function assertOther(one: Draft | undefined, other: Draft | undefined, setting: string, what: string): void {
  if (one === undefined || one.place !== other?.place) return;
  throw new LambdaZipError(
    'usage',
    `${setting}: ${quoted(one.target)} is ${what}, too; another file name would be right`,
  );
}

async function hasPackages(supply: PackageSupply | undefined): Promise<boolean> {
  const begun = await supply?.begin();
  return begun !== undefined && !isWheelSearch(begun) && begun.count > 0;
}

function emptyLayer({ dependencies: { files } }: BuildRequest): LambdaZipError {
  return new LambdaZipError(
    'empty',
    `layer: nothing is installed by ${files.map(quoted).join(', ')}, so there is nothing to make a layer of`,
  );
}

/** What an archive is made with. */
interface Stage {
  readonly request: BuildRequest;
  readonly engine: ChosenEngine;
  readonly session: BuildSession;
  /** Of packages, where any are asked for. */
  readonly supply: PackageSupply | undefined;
  readonly ports: Ports;
  /** What Lambda unpacks beside it. */
  readonly beside?: ArchiveReport;
  readonly besideUnused?: UnusedPatterns;
}

interface StagedArchive {
  readonly report: ArchiveReport;
  /** The manifest's text. */
  readonly manifest: string;
  /** Patterns that match nothing in it. */
  readonly unused: UnusedPatterns;
}

interface StagedBuild extends StagedArchive {
  readonly report: BuildReport;
}

/** Writes an archive into its draft: whole and checked, but not in its place yet. */
async function stageArchive(draft: Draft, plan: PipelinePlan, stage: Stage): Promise<StagedArchive> {
  const { packages } = plan;
  try {
    return await packArchive(draft, plan, stage);
  } catch (error) {
    const wasBelieved = error instanceof LambdaZipError && error.code === 'record';
    if (!wasBelieved || packages?.believesRecords !== true) throw error;
    // What a wheel says of its files is not so. That is rare, and looking beforehand would take as long as packing.
    await draft.discard();
    return await packArchive(draft, { ...plan, packages: { ...packages, believesRecords: false } }, stage);
  }
}

async function packArchive(draft: Draft, plan: PipelinePlan, stage: Stage): Promise<StagedArchive> {
  const { request, ports } = stage;
  const packer = new Packer({
    level: request.compressionLevel,
    target: request.binaryCheck === 'off' ? undefined : request.target,
    secrets: searchesSecrets(request, plan),
    workers: request.workers,
    store: request.store,
    signal: ports.signal,
  });
  try {
    return await stageWith(packer, draft, plan, stage);
  } finally {
    await packer.close();
  }
}

/** Of a layer everything is installed. */
function searchesSecrets({ secrets }: BuildRequest, { sources }: PipelinePlan): boolean {
  return secrets !== 'off' && sources.length > 0;
}

async function stageWith(
  packer: Packer,
  draft: Draft,
  plan: PipelinePlan,
  stage: Stage,
): Promise<StagedArchive> {
  const { engine, session, supply, ports } = stage;
  const { log, signal } = ports;
  const { walks } = session;
  const onFile = (bytes: number): void => packer.found(bytes);
  log.phase(supply === undefined || plan.sources.length === 0 ? 'Select files' : 'Dependencies');
  const run = await startPipeline(engine, plan, {
    isTemporary: isDraftOf,
    onFile,
    walks,
    supply,
    log,
    signal,
  });
  try {
    return await stageRun(run, packer, draft, plan, stage);
  } finally {
    await run.dispose();
  }
}

async function stageRun(
  run: PipelineRun,
  packer: Packer,
  draft: Draft,
  plan: PipelinePlan,
  { request, engine, supply, ports, beside, besideUnused }: Stage,
): Promise<StagedArchive> {
  const { log } = ports;
  const besideBytes = beside?.uncompressedSize ?? 0;
  const besideFiles = beside?.entries ?? [];
  if (supply !== undefined && plan.sources.length > 0) log.phase('Select files');
  const { forecast } = run;
  log.info(`${count(forecast.files.length, 'file')}, ${formatBytes(forecast.bytes)}`);
  // Before the work: what is too large now stays too large.
  enforce(
    unzippedLimitError(besideBytes + forecast.bytes, [...besideFiles, ...forecast.files]),
    request,
    log,
  );

  for (const { path, size } of forecast.files) assertFileFits(path, size);

  log.phase('Write the archive');
  const recorded: PackedRecord[] = [];
  const binaries: BinaryFile[] = [];
  const secrets: SecretFile[] = [];
  const records: Records = {
    ...{ recorded, binaries, secrets, total: forecast.bytes, reuse: NO_REUSE },
    packaged: run.packaged(),
  };
  const installed = searchesSecrets(request, plan) ? run.installed() : undefined;
  const archive = await writeArchive(
    recordEntries(packer.pack(run.entries, forecast.bytes, installed), records, ports),
    (bytes) => draft.append(bytes),
  );
  if (request.store !== undefined && records.reuse.put > 0) await trimStore(request.store);
  const uncompressedSize = recorded.reduce((sum, { size }) => sum + size, 0);
  log.info(
    `${quoted(draft.target)}: ${count(recorded.length, 'file')}, ${formatBytes(uncompressedSize)}, ` +
      `${formatBytes(archive.size)} at compression level ${request.compressionLevel}`,
  );
  const { found } = records.reuse;
  if (found > 0) log.info(`${count(found, 'file')} as compressed by an earlier build`);
  // Byte-code came after the forecast.
  if (uncompressedSize > forecast.bytes)
    enforce(unzippedLimitError(besideBytes + uncompressedSize, [...besideFiles, ...recorded]), request, log);
  if (request.directUpload) enforce(zippedLimitError(archive.size, recorded), request, log);
  enforceBinaries(binaries, recorded, request, run, log);
  enforceSecrets(secrets, request, log);

  const left = run.report();
  logLeftOut(left, log);
  for (const remark of await run.review()) {
    if (isWarning(remark)) log.warning(remarkText(remark));
    else log.info(remarkText(remark));
  }
  // Of a function and its layer, a pattern may be for either.
  const unused = besideUnused === undefined ? run.unused() : unusedInBoth(run.unused(), besideUnused);
  const idle = request.layer === undefined || plan.sources.length === 0 ? unusedRemark(unused) : undefined;
  if (idle !== undefined) log.warning(remarkText(idle));

  log.phase('Digests');
  const manifest = manifestText(recorded);
  const contentSha256 = contentDigest(manifest);
  log.info(`sha256          ${archive.digest.hex}`);
  log.info(`sha256 (base64) ${archive.digest.base64}`);
  log.info(`content sha256  ${contentSha256}`);
  return {
    manifest,
    unused,
    report: {
      output: draft.target,
      zipPath: resolve(draft.target),
      digest: archive.digest,
      contentSha256,
      size: archive.size,
      uncompressedSize,
      entries: recorded,
      manifestPath: undefined,
      engine: engine.name,
      imageDigest: engine.name === 'container' ? engine.imageDigest : undefined,
      exclusions: left.exclusions,
      secrets,
      packages: run.packages,
    },
  };
}

function enforce(exceeded: LambdaZipError | undefined, request: BuildRequest, log: Logger): void {
  if (exceeded === undefined) return;
  if (request.enforceLimits) throw exceeded;
  log.warning(`${exceeded.message}. ${exceeded.hint ?? ''}`);
}

function enforceBinaries(
  files: readonly BinaryFile[],
  packed: readonly PackedRecord[],
  request: BuildRequest,
  { textOf }: Pick<PipelineRun, 'textOf'>,
  log: Logger,
): void {
  const { architecture } = request.target;
  const all = packed.map(({ path }) => path);
  const lack = missingModuleWarning(judgeBinaries(files, all, architecture, textOf).lacking, architecture);
  if (lack !== undefined) log.warning(lack);
  const damage = damageWarning(files);
  if (damage !== undefined) log.warning(damage);
  const misfit = binaryError(files, all, request.target, textOf);
  if (misfit === undefined) return;
  if (request.binaryCheck === 'error') throw misfit;
  log.warning(`${misfit.message}\n  ${misfit.hint ?? ''}`);
}

function enforceSecrets(files: readonly SecretFile[], request: BuildRequest, log: Logger): void {
  const found = secretsError(files);
  if (found === undefined) return;
  if (request.secrets === 'error') throw found;
  log.warning(`${found.message}\n  ${found.hint ?? ''}`);
}

/** How many paths a warning names. */
const MAX_NAMED = 5;

function logLeftOut(left: PipelineReport, log: Logger): void {
  const { exclusions, skippedOutputs, emptySources, leftOutLinks, overridden } = left;
  if (exclusions.length + skippedOutputs.length + leftOutLinks.length > 0) log.phase('Left out');
  for (const { pattern, origin, count: times } of exclusions) {
    log.info(`by ${quoted(pattern)} (${origin}): ${times}`);
  }
  for (const { origin, target, why } of leftOutLinks) {
    log.info(`${quoted(origin)}, a symbolic link to ${quoted(target)}: it ${why}`);
  }
  for (const directory of emptySources) {
    log.warning(`source: nothing is packed from ${quoted(directory)}; it is empty, or all of it is left out`);
  }
  if (overridden.length > 0) {
    const named = overridden.slice(0, MAX_NAMED).map(quoted).join(', ');
    const more = overridden.length > MAX_NAMED ? ` and ${overridden.length - MAX_NAMED} more` : '';
    log.warning(`requirements: ${named}${more} of a package gives way to the source`);
  }
  for (const name of skippedOutputs) {
    log.info(`${quoted(name)}, which lies inside the source: it is written by this job`);
  }
}

/** What is kept of the entries on their way into the archive. */
interface Records {
  readonly recorded: PackedRecord[];
  readonly binaries: BinaryFile[];
  readonly secrets: SecretFile[];
  /** Bytes of all contents, as far as they are known beforehand. */
  readonly total: number;
  /** Paths that come with packages of the requirements. */
  readonly packaged: ReadonlySet<string>;
  reuse: Reuse;
}

async function* recordEntries(
  packed: AsyncIterable<Segment>,
  records: Records,
  { log }: Ports,
): AsyncGenerator<Segment> {
  const { recorded, binaries, secrets, total, packaged } = records;
  let done = 0;
  for await (const segment of packed) {
    for (const { path, mode, size, sha256, crc32, binary, secrets: found } of segment.entries) {
      recorded.push({ path, mode, size, sha256, crc32 });
      if (binary !== undefined) binaries.push({ path, ...binary, packaged: packaged.has(path) });
      if (found.length > 0) secrets.push({ path, found });
      done += size;
    }
    records.reuse = addReuse(records.reuse, segment.reuse);
    yield segment;
    log.progress(done, total);
  }
}
