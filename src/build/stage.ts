/** One archive, from the plan to a draft of its file: whole and checked, but not in its place yet. */
import { resolve } from 'node:path';
import { Packer } from '../archive/pack/packer.js';
import { addReuse, NO_REUSE, type Reuse, type Segment } from '../archive/segment.js';
import { writeArchive } from '../archive/writer.js';
import { contentDigest, manifestLine, manifestOf, type PackedRecord } from '../compare/manifest.js';
import { type ChosenEngine, startPipeline } from '../engines/choice.js';
import { contentSize } from '../entries/entry.js';
import { assertFileFits } from '../entries/read-file.js';
import type { BinaryFile } from '../inspect/binaries/report.js';
import { type PackageFiles, packageFiles } from '../inspect/imports/lambda-files.js';
import type { SecretFile } from '../inspect/secrets/report.js';
import { unzippedLimitError, zippedLimitError } from '../lambda/limits.js';
import type { PackageSupply, UnusedPatterns } from '../pipeline/package-supply.js';
import type { PipelinePlan } from '../pipeline/plan.js';
import { isWarning, remarkText, unusedInBoth, unusedRemark } from '../pipeline/review.js';
import type { PipelineRun } from '../pipeline/run.js';
import type { SourcesOptions } from '../pipeline/sources.js';
import { type Draft, isDraftOf } from '../util/draft.js';
import { LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { count, formatBytes, quoted } from '../util/text.js';
import type { CommonPatterns } from './common-patterns.js';
import { enforce, enforceBinaries, enforceSecrets, logLeftOut } from './findings.js';
import { forgottenRequirements } from './forgotten-requirements.js';
import type { ArchiveReport } from './report.js';
import type { BuildRequest } from './request.js';
import type { BuildSession } from './session.js';

/** Inputs for making an archive. */
interface Stage {
  readonly request: BuildRequest;
  readonly engine: ChosenEngine;
  readonly session: BuildSession;
  /** Undefined without requirements. */
  readonly supply: PackageSupply | undefined;
  readonly ports: Ports;
  readonly common: CommonPatterns | undefined;
  readonly onCollected: SourcesOptions['onCollected'];
  /** The archive that Lambda unpacks beside it; its files count against the limits, too. */
  readonly beside?: ArchiveReport;
  readonly besideUnused?: UnusedPatterns;
}

export interface StagedArchive {
  readonly report: ArchiveReport;
  /** The manifest's text. */
  readonly manifest: string;
  /** Patterns that match nothing in it. */
  readonly unused: UnusedPatterns;
  /** Its files, for the check of imports. A function, because most builds check none. */
  readonly files: () => PackageFiles;
}

/** Writes an archive into its draft: whole and checked, but not in its place yet. */
export async function stageArchive(draft: Draft, plan: PipelinePlan, stage: Stage): Promise<StagedArchive> {
  const { packages } = plan;
  try {
    return await packArchive(draft, plan, stage);
  } catch (error) {
    const wasBelieved = error instanceof LambdaZipError && error.code === 'record';
    if (!wasBelieved || packages?.believesRecords !== true) throw error;
    // A wheel's RECORD is wrong. That is rare, and checking in advance would take as long as packing.
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

/** Whether this archive waits for packages. A function's layer does not: staging its code has found them. */
function findsPackages({ kind, dependencies }: BuildRequest, { sources }: PipelinePlan): boolean {
  return dependencies.files.length > 0 && (sources.length > 0 || kind === 'layer');
}

/** A function's layer has no sources, only installed packages, which are not searched. */
function searchesSecrets({ secrets }: BuildRequest, { sources }: PipelinePlan): boolean {
  return secrets !== 'off' && sources.length > 0;
}

async function stageWith(
  packer: Packer,
  draft: Draft,
  plan: PipelinePlan,
  stage: Stage,
): Promise<StagedArchive> {
  const { request, engine, session, supply, ports, onCollected } = stage;
  const { walks, git } = session;
  const onFile: Parameters<typeof startPipeline>[2]['onFile'] = (bytes, entry) =>
    // What comes out of a container has been its files before.
    packer.found(bytes, engine.name === 'host' ? entry : undefined);
  ports.log.phase(findsPackages(request, plan) ? 'Dependencies' : 'Select files');
  const run = await startPipeline(engine, plan, {
    isTemporary: isDraftOf,
    onFile,
    packer: {
      onSearch: () => packer.getReady(),
      onBytes: (bytes) => packer.found(bytes),
      onEntry: (entry) => packer.found(contentSize(entry.content), entry),
    },
    walks,
    git,
    supply,
    onCollected,
    ...ports,
  });
  try {
    return await stageRun(run, packer, { draft, plan }, stage);
  } finally {
    await run.dispose();
  }
}

async function stageRun(
  run: PipelineRun,
  packer: Packer,
  { draft, plan }: { readonly draft: Draft; readonly plan: PipelinePlan },
  { request, engine, supply, ports, common, beside, besideUnused }: Stage,
): Promise<StagedArchive> {
  const { log } = ports;
  const besideBytes = beside?.uncompressedSize ?? 0;
  const besideFiles = beside?.entries ?? [];
  if (supply !== undefined && plan.sources.length > 0) log.phase('Select files');
  const { forecast } = run;
  log.info(`${count(forecast.files.length, 'file')}, ${formatBytes(forecast.bytes)}`);
  // Checked before the work, because packing makes nothing smaller.
  enforce(
    unzippedLimitError(besideBytes + forecast.bytes, [...besideFiles, ...forecast.files]),
    request,
    log,
  );

  for (const { origin, size } of forecast.files) assertFileFits(origin, size);

  log.phase('Write the archive');
  const recorded: PackedRecord[] = [];
  const lines: string[] = [];
  const binaries: BinaryFile[] = [];
  const secrets: SecretFile[] = [];
  const records: Records = {
    ...{ recorded, lines, binaries, secrets, total: forecast.bytes, reuse: NO_REUSE },
    packaged: run.packaged(),
  };
  const installed = searchesSecrets(request, plan) ? run.installed() : undefined;
  // While threads pack, this one has time; what it fails with is told below.
  const review = run.review();
  review.catch(() => undefined);
  const archive = await writeArchive(
    recordEntries(packer.pack(run.entries, forecast.bytes, installed), records, ports),
    (bytes) => draft.append(bytes),
  ).catch(async (error: unknown) => {
    // What it has begun ends before the build does.
    await review.catch(() => undefined);
    throw error;
  });
  const uncompressedSize = recorded.reduce((sum, { size }) => sum + size, 0);
  log.info(
    `${quoted(draft.target)}: ${count(recorded.length, 'file')}, ${formatBytes(uncompressedSize)}, ` +
      `${formatBytes(archive.size)} at compression level ${request.compressionLevel}`,
  );
  const { found } = records.reuse;
  if (found > 0) log.info(`${count(found, 'file')} as compressed by an earlier build`);
  // The forecast does not include byte-code.
  if (uncompressedSize > forecast.bytes)
    enforce(unzippedLimitError(besideBytes + uncompressedSize, [...besideFiles, ...recorded]), request, log);
  if (request.directUpload) enforce(zippedLimitError(archive.size, recorded), request, log);
  enforceBinaries({ binaries, recorded, textOf: run.textOf }, request, log);
  enforceSecrets(secrets, request, log);

  const left = run.report();
  logLeftOut(left, log);
  for (const remark of await review) {
    if (isWarning(remark)) log.warning(remarkText(remark));
    else log.info(remarkText(remark));
  }
  const forgotten = await forgottenRequirements(request, run);
  if (forgotten !== undefined) log.warning(forgotten);
  // A pattern may be for the function or for its layer.
  const unused = besideUnused === undefined ? run.unused() : unusedInBoth(run.unused(), besideUnused);
  const isLast = request.layer === undefined || plan.sources.length === 0;
  const idle = isLast ? unusedRemark(common?.own(unused) ?? unused) : undefined;
  if (idle !== undefined) log.warning(remarkText(idle));

  log.phase('Digests');
  const manifest = manifestOf(lines);
  const contentSha256 = contentDigest(manifest);
  log.info(`sha256          ${archive.digest.hex}`);
  log.info(`sha256 (base64) ${archive.digest.base64}`);
  log.info(`content sha256  ${contentSha256}`);
  return {
    manifest,
    unused,
    files: () => packedFiles(recorded, run, binaries),
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

function packedFiles(
  recorded: readonly PackedRecord[],
  run: PipelineRun,
  binaries: readonly BinaryFile[],
): PackageFiles {
  const links = new Set(recorded.filter(({ mode }) => mode === 'symlink').map(({ path }) => path));
  const needs = new Map(binaries.map(({ path, needed }) => [path, needed]));
  let installed: readonly ReadonlySet<string>[] | undefined;
  return packageFiles(
    recorded.map(({ path }) => path),
    links,
    {
      read: run.textOf,
      isInstalled: (path) => {
        installed ??= [run.packaged(), run.installed()];
        return installed.some((paths) => paths.has(path));
      },
      needsOf: (path) => needs.get(path) ?? [],
    },
  );
}

/** Facts collected from the entries while they are written. */
interface Records {
  readonly recorded: PackedRecord[];
  /** Of the manifest. */
  readonly lines: string[];
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
  const { recorded, lines, binaries, secrets, total, packaged } = records;
  let done = 0;
  for await (const segment of packed) {
    for (const { path, mode, size, sha256, crc32, binary, secrets: found } of segment.entries) {
      recorded.push({ path, mode, size, sha256, crc32 });
      lines.push(manifestLine({ path, mode, size, sha256 }));
      if (binary !== undefined) binaries.push({ path, ...binary, packaged: packaged.has(path) });
      if (found.length > 0) secrets.push({ path, found });
      done += size;
    }
    records.reuse = addReuse(records.reuse, segment.reuse);
    yield segment;
    log.progress(done, total);
  }
}
