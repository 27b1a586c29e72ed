/** Reports findings on a packed archive, as an error or in the log: size, binaries, secrets, imports, files left out. */
import { posix } from 'node:path';
import type { PackedRecord } from '../compare/manifest.js';
import { judgeBinaries, missingModuleWarning } from '../inspect/binaries/alternatives.js';
import { type BinaryFile, binaryError, damageWarning } from '../inspect/binaries/report.js';
import type { CodeFinding } from '../inspect/imports/finding.js';
import type { PackageFiles } from '../inspect/imports/lambda-files.js';
import { type SecretFile, secretsError } from '../inspect/secrets/report.js';
import type { PipelineReport, PipelineRun } from '../pipeline/run.js';
import type { LambdaZipError } from '../util/errors.js';
import type { Logger } from '../util/ports.js';
import { listed, quoted } from '../util/text.js';
import type { MadeLayers } from './made-layers.js';
import type { BuildRequest } from './request.js';

export function enforce(exceeded: LambdaZipError | undefined, request: BuildRequest, log: Logger): void {
  if (exceeded === undefined) return;
  if (request.enforceLimits) throw exceeded;
  log.warning(`${exceeded.message}. ${exceeded.hint ?? ''}`);
}

/** What the check of binaries looks at. */
interface PackedBinaries extends Pick<PipelineRun, 'textOf'> {
  readonly binaries: readonly BinaryFile[];
  /** Everything in the archive. */
  readonly recorded: readonly PackedRecord[];
}

export function enforceBinaries(
  { binaries: files, recorded, textOf }: PackedBinaries,
  request: BuildRequest,
  log: Logger,
): void {
  const { architecture } = request.target;
  const all = recorded.map(({ path }) => path);
  const lack = missingModuleWarning(judgeBinaries(files, all, architecture, textOf).lacking, architecture);
  if (lack !== undefined) log.warning(lack);
  const damage = damageWarning(files);
  if (damage !== undefined) log.warning(damage);
  const misfit = binaryError(files, all, request.target, textOf);
  if (misfit === undefined) return;
  if (request.binaryCheck === 'error') throw misfit;
  log.warning(`${misfit.message}\n  ${misfit.hint ?? ''}`);
}

export function enforceSecrets(files: readonly SecretFile[], request: BuildRequest, log: Logger): void {
  const found = secretsError(files);
  if (found === undefined) return;
  if (request.secrets === 'error') throw found;
  log.warning(`${found.message}\n  ${found.hint ?? ''}`);
}

/** The layers of a function whose files are known. */
interface FunctionLayers {
  /** The one that the build puts its packages into, if any. */
  readonly own: (() => PackageFiles) | undefined;
  /** Those that other builds of the run make. */
  readonly made: MadeLayers;
}

export async function enforceImports(
  code: () => PackageFiles,
  { own, made: madeLayers }: FunctionLayers,
  request: BuildRequest,
  log: Logger,
): Promise<readonly CodeFinding[]> {
  const { handler, imports, target, dependencies } = request;
  if (imports === 'off' || handler === undefined) return [];
  // Loaded here, because it is larger than everything else that a small build loads.
  const { checkImports } = await import('../inspect/imports/check.js');
  const files = code();
  const { made, unknown } = await madeLayers.of(request.otherLayers);
  const layers = [...(own === undefined ? [] : [own]), ...made];
  const found = await checkImports(
    files,
    layers.map((one) => one()),
    handler,
    target.runtime,
  );
  if (found.length === 0) return [];
  const [{ importsError, layersSentence }, { sortFindings }, { REQUIREMENTS_FILES }] = await Promise.all([
    import('../inspect/imports/report.js'),
    import('../inspect/imports/finding.js'),
    import('../dependencies/locks/lock-files.js'),
  ]);
  const { told: findings, perhaps } = sortFindings(found, unknown);
  if (perhaps.length > 0) log.info(`imports: ${layersSentence(perhaps, unknown)}`);
  const isForgotten = (path: string): boolean =>
    dependencies.files.length === 0 &&
    REQUIREMENTS_FILES.includes(posix.basename(path)) &&
    !files.isInstalled(path);
  const forgotten = [...files.paths].filter(isForgotten);
  const error = importsError(findings, { runtime: target.runtime, forgotten });
  if (error === undefined) return [];
  if (imports === 'error') throw error;
  log.warning(`${error.message}\n  ${error.hint ?? ''}`);
  return findings;
}

/** How many paths a warning names. */
const MAX_NAMED = 5;

export function logLeftOut(left: PipelineReport, log: Logger): void {
  const { exclusions, skippedOutputs, emptySources, leftOutLinks, overridden } = left;
  if (exclusions.length + skippedOutputs.length + leftOutLinks.length > 0) log.phase('Left out');
  for (const { pattern, origin, count: times } of exclusions) {
    log.info(`by ${quoted(pattern)} (${origin}): ${times}`);
  }
  for (const { origin, target, why } of leftOutLinks) {
    log.info(`${quoted(origin)}, a symbolic link to ${quoted(target)}: it ${why}`);
  }
  for (const directory of emptySources) {
    log.warning(
      `source: nothing is packed from ${quoted(directory)}: it is empty, or everything is excluded`,
    );
  }
  if (overridden.length > 0) {
    const named = listed(overridden.map(quoted), MAX_NAMED);
    log.warning(`requirements: ${named} of a dependency is replaced by the source`);
  }
  for (const name of skippedOutputs) {
    log.info(`${quoted(name)}, which lies inside the source: it is written by this job`);
  }
}
