import type { BuildReport } from './build.js';

/** The results of a build under the names both faces use: the action's outputs and the keys of `--json`. */
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
  readonly engine: string;
  /** Empty when no container was used. */
  readonly 'image-digest': string;
}

export function resultsOf(report: BuildReport): Results {
  return {
    'zip-path': report.zipPath,
    sha256: report.digest.hex,
    'sha256-base64': report.digest.base64,
    'content-sha256': report.contentSha256,
    size: report.size,
    'uncompressed-size': report.uncompressedSize,
    'file-count': report.entries.length,
    'manifest-path': report.manifestPath ?? '',
    engine: report.engine,
    'image-digest': report.imageDigest ?? '',
  };
}
