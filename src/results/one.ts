import type { BuildReport } from '../build/report.js';
import type { ChangeCounts } from '../compare/changes.js';
import type { DeployResult } from '../deploy/deploy.js';
import type { BuildVerdict } from '../gate/gate.js';

/** The results of a build and of the gate under the names both faces use: the action's outputs and the keys of `--json`. */
export interface Results {
  readonly 'zip-path': string;
  readonly sha256: string;
  readonly 'sha256-base64': string;
  readonly 'content-sha256': string;
  /** Bytes. */
  readonly size: number;
  /** Bytes. */
  readonly 'uncompressed-size': number;
  readonly 'file-count': number;
  /** Empty when no manifest was asked for. */
  readonly 'manifest-path': string;
  /** Empty when no bill of materials was asked for. */
  readonly 'sbom-path': string;
  readonly engine: string;
  /** Empty when no container was used. */
  readonly 'image-digest': string;
  readonly changed: boolean;
  readonly reason: string;
  /** Of what is deployed; empty when that is not known. */
  readonly 'baseline-sha256': string;
  /** Null when the deployed entries are not known. */
  readonly changes: ChangeCounts | null;
  /** The layer's results; all are empty without a layer. */
  readonly 'layer-zip-path': string;
  readonly 'layer-sha256': string;
  readonly 'layer-sha256-base64': string;
  readonly 'layer-size': number | '';
  readonly 'layer-changed': boolean | '';
  readonly 'layer-reason': string;
}

/** The results of the built-in deploy, under those names; all are empty or false when none was asked for. */
export interface DeployResults {
  /** Whether anything of the function was changed. */
  readonly deployed: boolean;
  /** Empty when none was published. */
  readonly version: string;
  readonly 'function-arn': string;
}

export function deployResultsOf(result: DeployResult | undefined): DeployResults {
  return {
    deployed: result?.deployed ?? false,
    version: result?.version ?? '',
    'function-arn': result?.functionArn ?? '',
  };
}

export function resultsOf(report: BuildReport, verdict: BuildVerdict): Results {
  const { layer } = report;
  return {
    'zip-path': report.zipPath,
    sha256: report.digest.hex,
    'sha256-base64': report.digest.base64,
    'content-sha256': report.contentSha256,
    size: report.size,
    'uncompressed-size': report.uncompressedSize,
    'file-count': report.entries.length,
    'manifest-path': report.manifestPath ?? '',
    'sbom-path': report.sbom?.path ?? '',
    engine: report.engine,
    'image-digest': report.imageDigest ?? '',
    changed: verdict.changed,
    reason: verdict.reason,
    'baseline-sha256': verdict.baselineSha256 ?? '',
    changes: verdict.changes?.counts ?? null,
    'layer-zip-path': layer?.zipPath ?? '',
    'layer-sha256': layer?.digest.hex ?? '',
    'layer-sha256-base64': layer?.digest.base64 ?? '',
    'layer-size': layer?.size ?? '',
    'layer-changed': verdict.layer?.changed ?? '',
    'layer-reason': verdict.layer?.reason ?? '',
  };
}
