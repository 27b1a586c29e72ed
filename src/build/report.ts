/** The result of a build. */
import type { PackedRecord } from '../compare/manifest.js';
import type { ChosenEngine } from '../engines/choice.js';
import type { CodeFinding } from '../inspect/imports/finding.js';
import type { SecretFile } from '../inspect/secrets/report.js';
import type { Package } from '../pipeline/package-supply.js';
import type { Exclusion } from '../pipeline/select.js';
import type { Digest } from '../util/digest.js';

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
  /** Files that may contain secrets, in archive order; empty without the check. */
  readonly secrets: readonly SecretFile[];
  /** Packages in it; empty when there are none. */
  readonly packages: readonly Package[];
}

/** A bill of materials that was written. */
export interface SbomReport {
  /** Absolute. */
  readonly path: string;
  /** How many packages it lists. */
  readonly components: number;
}

/** The built archives: the code, or everything, and the layer. */
export interface BuildReport extends ArchiveReport {
  /** Undefined when none was asked for. */
  readonly sbom: SbomReport | undefined;
  /** Undefined when there is none. */
  readonly layer: ArchiveReport | undefined;
  /** Problems that keep Lambda from loading the handler; empty without the check. */
  readonly imports: readonly CodeFinding[];
}

/** The archives of a build, the code's first. */
export function archivesOf(report: BuildReport): ArchiveReport[] {
  return report.layer === undefined ? [report] : [report, report.layer];
}
