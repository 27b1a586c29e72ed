import type { ArchiveReport } from '../build/report.js';
import { type MadePackage, makePackage, type PackageRequest, parsePackage } from '../jobs/package.js';
import type { RawSettings } from '../settings/table.js';
import { resolveTarget } from '../settings/target.js';
import { call } from './call.js';
import { contextOf } from './context.js';
import type { Options } from './options.js';
import { rawSettings } from './raw-settings.js';
import type { Archive, BuildResult, Verdict } from './results.js';
import type { BuildSettings } from './settings.js';
import { changesOf, entryOf, importFindingOf } from './shape.js';
import { libraryWords } from './words.js';

/**
 * Packs directories into one reproducible ZIP, compares it with what is deployed if `functionName` or `baseline` says with what,
 * and deploys it if `deploy` says so. The same as `lambda-zip build`: equal settings give equal bytes.
 *
 * The files are in their places, whole, when the promise resolves. When it rejects, what was there before is unchanged.
 *
 * @param settings what to pack, and how; paths are relative to the working directory
 * @throws LambdaZipError
 */
export function build(settings: BuildSettings, options: Options = {}): Promise<BuildResult> {
  return call(options, async (ports) => {
    const context = contextOf(options);
    const parse = (raw: RawSettings): PackageRequest => parsePackage(raw, context, 'terminal');
    const request = await resolveTarget(parse(rawSettings('build', settings)), parse, ports);
    return resultOf(await makePackage(request, ports), request);
  });
}

function resultOf(
  { report, verdict, deployed }: MadePackage,
  { request: { name, target } }: PackageRequest,
): BuildResult {
  const { layer: layerVerdict, ...own } = verdict;
  return {
    name,
    ...archiveOf(report),
    ...verdictOf(own),
    runtime: target.runtime,
    architecture: target.architecture,
    engine: report.engine,
    imageDigest: report.imageDigest,
    manifestPath: report.manifestPath,
    sbomPath: report.sbom?.path,
    imports: report.imports.map(importFindingOf),
    layer: report.layer && layerVerdict && { ...archiveOf(report.layer), ...verdictOf(layerVerdict) },
    deployed: deployed?.deployed ?? false,
    version: deployed?.version,
    functionArn: deployed?.functionArn,
  };
}

function archiveOf(report: ArchiveReport): Archive {
  const { zipPath, digest, contentSha256, size, uncompressedSize, entries, packages } = report;
  return {
    zipPath,
    sha256: digest.hex,
    sha256Base64: digest.base64,
    contentSha256,
    size,
    uncompressedSize,
    entries: entries.map(entryOf),
    packages: packages.map((one) => ({ name: one.name, version: one.version, sha256: one.sha256 })),
    secrets: report.secrets.map(({ path }) => path),
  };
}

function verdictOf({
  changed,
  reason,
  baselineSha256,
  changes,
  notes,
}: Omit<MadePackage['verdict'], 'layer'>): Verdict {
  return {
    changed,
    reason,
    baselineSha256,
    changes: changes && changesOf(changes),
    notes: notes.map(libraryWords),
  };
}
