/** The request for a build. */
import type { CompressionLevel } from '../archive/level.js';
import type { DependencySettings } from '../dependencies/dependencies.js';
import type { Engine } from '../engines/choice.js';
import type { ContainerSettings } from '../engines/container/settings.js';
import type { BinaryCheck } from '../inspect/binaries/check.js';
import type { ImportPolicy } from '../inspect/imports/policy.js';
import type { SecretPolicy } from '../inspect/secrets/scan.js';
import type { Target } from '../lambda/target.js';
import type { PipelinePlan } from '../pipeline/plan.js';
import type { CommandLine } from '../util/processes.js';

/** Where Lambda unpacks layers. */
export const LAYER_ROOT = '/opt/';

/** What an archive is for: its code, or a layer of its own. */
export type PackageKind = 'function' | 'layer';

/** A job, checked and complete: what the inputs or the command line asked for. */
export interface BuildRequest {
  /** Of the package. */
  readonly name: string;
  readonly kind: PackageKind;
  /** The command that makes the sources; undefined without one. `many.ts` runs it, not the build. */
  readonly command?: BuildCommand | undefined;
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
  /** Where to write the bill of materials, if at all. */
  readonly sbom: string | undefined;
  readonly compressionLevel: CompressionLevel;
  /** Whether the package goes with the request, which Lambda limits, and not through a bucket. */
  readonly directUpload: boolean;
  /** Whether a package Lambda would refuse is an error; otherwise it is a warning. */
  readonly enforceLimits: boolean;
  /** The effect of a binary that cannot run on the target. */
  readonly binaryCheck: BinaryCheck;
  /** The effect of a file that may contain a secret. */
  readonly secrets: SecretPolicy;
  /** The function's handler, e.g. `app.lambda_handler`; undefined if not set. */
  readonly handler: string | undefined;
  /** What a missing handler or module does. */
  readonly imports: ImportPolicy;
  /** Layers of the function that others make, by any name; they may bring what the package lacks. */
  readonly otherLayers: readonly string[];
  /** Compression threads; the bytes do not depend on them. */
  readonly workers: number | 'auto';
  /** Directory of compressed contents, which later builds need not compress anew; undefined keeps none. */
  readonly store: string | undefined;
}

/** A command of the config file. */
export interface BuildCommand {
  readonly line: CommandLine;
  /** Where it runs, absolute. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Seconds; 0 for no limit. */
  readonly timeout: number;
  /** The sources that it makes, as the request has them: they may be missing before, and git need not know them. */
  readonly makes: readonly string[];
}

/** The files that a build writes, as the user named them. */
export function filesOf({ output, layer, manifest, sbom }: BuildRequest): string[] {
  return [output, layer?.output, manifest, sbom].filter((file) => file !== undefined);
}
