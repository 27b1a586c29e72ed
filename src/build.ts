/** The whole job as one function that both faces call. */
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Digest } from './archive/digest.js';
import { Draft, isDraftOf } from './archive/draft.js';
import type { CompressionLevel } from './archive/level.js';
import type { PackedEntry } from './archive/pack.js';
import { packAll } from './archive/packer.js';
import { writeArchive } from './archive/writer.js';
import { LambdaZipError } from './errors.js';
import { unzippedLimitError, zippedLimitError } from './explain/limits.js';
import { contentDigest, type ManifestEntry, manifestText } from './explain/manifest.js';
import { type EngineRun, startPipeline } from './pipeline/engine.js';
import type { ContainerSettings, Engine, PipelinePlan, Target } from './pipeline/plan.js';
import type { PipelineReport } from './pipeline/run.js';
import type { Exclusion } from './pipeline/select.js';
import { type Logger, type Ports, throwIfCancelled } from './ports.js';
import { count, formatBytes, quoted } from './text.js';

/** A job, checked and complete: what the inputs or the command line asked for. */
export interface BuildRequest {
  /** Of the package. */
  readonly name: string;
  readonly pipeline: Omit<PipelinePlan, 'outputs'>;
  readonly engine: Engine;
  readonly target: Target;
  /** The container to use, should the engine need one. */
  readonly container: ContainerSettings;
  /** The archive's file name, as the user gave it. */
  readonly output: string;
  /** Where to write the manifest, if at all. */
  readonly manifest: string | undefined;
  readonly compressionLevel: CompressionLevel;
  /** Whether a package Lambda would refuse is an error; otherwise it is a warning. */
  readonly enforceLimits: boolean;
  /** Compression threads; the bytes do not depend on them. */
  readonly workers: number | 'auto';
}

/** What was built. */
export interface BuildReport {
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
  readonly entries: readonly ManifestEntry[];
  /** Absolute; undefined when none was asked for. */
  readonly manifestPath: string | undefined;
  /** The engine that ran. */
  readonly engine: EngineRun['engine'];
  /** `sha256:…` of the container's image; undefined on the host. */
  readonly imageDigest: string | undefined;
  readonly exclusions: readonly Exclusion[];
}

/**
 * Packs the sources. Either the archive is in its place, whole, or what was there has not changed. (A
 * manifest is put in its place just before.)
 *
 * @param otherOutputs files that are not packed either, as real paths
 * @throws LambdaZipError whatever is wrong with the request, the sources or the output
 */
export async function build(
  request: BuildRequest,
  ports: Ports,
  otherOutputs: readonly string[] = [],
): Promise<BuildReport> {
  const { log, signal } = ports;
  const zip = await Draft.create(request.output, 'output');
  const manifest =
    request.manifest === undefined ? undefined : await Draft.create(request.manifest, 'manifest');
  if (manifest?.place === zip.place) {
    throw new LambdaZipError(
      'usage',
      `manifest: ${quoted(manifest.target)} is the output, too; another file name would be right`,
    );
  }
  try {
    log.phase('Select files');
    const drafts = manifest === undefined ? [zip] : [zip, manifest];
    const outputs = [...drafts.map(({ place }) => place), ...otherOutputs];
    const plan = { ...request.pipeline, outputs };
    const run = await startPipeline(request.engine, plan, request.container, {
      isTemporary: isDraftOf,
      log,
      signal,
    });
    const { forecast } = run;
    log.info(`${count(forecast.files.length, 'file')}, ${formatBytes(forecast.bytes)}`);
    // Before the work: what is too large now stays too large.
    enforce(unzippedLimitError(forecast.bytes, forecast.files), request, log);

    log.phase('Write the archive');
    const recorded: ManifestEntry[] = [];
    const packed = packAll(run.entries, {
      level: request.compressionLevel,
      workers: request.workers,
      expectedBytes: forecast.bytes,
      signal,
    });
    const archive = await writeDraft(zip, recordEntries(packed, recorded, forecast.bytes, ports));
    const uncompressedSize = recorded.reduce((sum, { size }) => sum + size, 0);
    log.info(
      `${quoted(request.output)}: ${count(recorded.length, 'file')}, ${formatBytes(uncompressedSize)}, ` +
        `${formatBytes(archive.size)} at compression level ${request.compressionLevel}`,
    );
    enforce(zippedLimitError(archive.size, recorded), request, log);

    const left = run.report();
    logLeftOut(left, log);

    log.phase('Digests');
    const text = manifestText(recorded);
    const contentSha256 = contentDigest(text);
    log.info(`sha256          ${archive.digest.hex}`);
    log.info(`sha256 (base64) ${archive.digest.base64}`);
    log.info(`content sha256  ${contentSha256}`);
    if (manifest !== undefined) await writeText(manifest, text);
    throwIfCancelled(signal);
    // The archive last: once it is in its place, nothing can fail any more.
    await manifest?.commit();
    await zip.commit();

    return {
      output: request.output,
      zipPath: resolve(request.output),
      digest: archive.digest,
      contentSha256,
      size: archive.size,
      uncompressedSize,
      entries: recorded,
      manifestPath: request.manifest === undefined ? undefined : resolve(request.manifest),
      engine: run.engine,
      imageDigest: run.imageDigest,
      exclusions: left.exclusions,
    };
  } finally {
    await zip.discard();
    await manifest?.discard();
  }
}

function enforce(exceeded: LambdaZipError | undefined, request: BuildRequest, log: Logger): void {
  if (exceeded === undefined) return;
  if (request.enforceLimits) throw exceeded;
  log.warning(`${exceeded.message}. ${exceeded.hint ?? ''}`);
}

function logLeftOut({ exclusions, skippedOutputs, emptySources }: PipelineReport, log: Logger): void {
  if (exclusions.length + skippedOutputs.length > 0) log.phase('Left out');
  for (const { pattern, origin, count: times } of exclusions) {
    log.info(`by ${quoted(pattern)} (${origin}): ${times}`);
  }
  for (const directory of emptySources) {
    log.warning(`source: nothing is packed from ${quoted(directory)}; it is empty, or all of it is left out`);
  }
  for (const name of skippedOutputs) {
    log.info(`${quoted(name)}, which lies inside the source: it is written by this job`);
  }
}

async function* recordEntries(
  packed: AsyncIterable<PackedEntry>,
  recorded: ManifestEntry[],
  total: number,
  { log }: Ports,
): AsyncGenerator<PackedEntry> {
  let done = 0;
  for await (const entry of packed) {
    const { path, mode, size, sha256 } = entry;
    recorded.push({ path, mode, size, sha256 });
    yield entry;
    done += size;
    log.progress(done, total);
  }
}

async function writeDraft(draft: Draft, entries: AsyncIterable<PackedEntry>) {
  try {
    return await writeArchive(entries, draft.open());
  } catch (error) {
    throw error instanceof LambdaZipError ? error : draft.failure(error);
  }
}

async function writeText(draft: Draft, text: string): Promise<void> {
  try {
    await pipeline([text], draft.open());
  } catch (error) {
    throw draft.failure(error);
  }
}
