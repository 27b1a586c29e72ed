import type { Rule } from './gitignore.js';
import type { SymlinkPolicy } from './links.js';
import type { ModePolicy } from './modes.js';

/** Where the pipeline runs: in a container, in this process, or in a container where one can be had. */
export const ENGINES = ['auto', 'container', 'host'] as const;
export type Engine = (typeof ENGINES)[number];

/** The Python runtimes of AWS Lambda that have an image. */
export const RUNTIMES = [
  'python3.9',
  'python3.10',
  'python3.11',
  'python3.12',
  'python3.13',
  'python3.14',
] as const;
export type Runtime = (typeof RUNTIMES)[number];

/** The processors AWS Lambda runs functions on, by its own names. */
export const ARCHITECTURES = ['x86_64', 'arm64'] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

/** What the package has to run on. */
export interface Target {
  readonly runtime: Runtime;
  readonly architecture: Architecture;
}

/** What a package is for where neither a setting nor a function says it. */
export const DEFAULT_TARGET: Target = { runtime: 'python3.13', architecture: 'x86_64' };

/** The container an engine may start. */
export interface ContainerSettings {
  readonly image: string;
  /** Whether the user chose the image: then nothing else may stand in for it. */
  readonly isImageGiven?: boolean;
  /** Further flags of `docker run`. */
  readonly flags: readonly string[];
  /** Seconds a container may run; 0 for no limit. */
  readonly timeout: number;
}

/** The image AWS publishes for a runtime. */
export function runtimeImage(runtime: Runtime): string {
  return `public.ecr.aws/lambda/python:${runtime.replace('python', '')}`;
}

/** A directory to pack, and the folder of the archive it goes to. */
export interface Source {
  /** As the user wrote it: absolute, or relative to the working directory. */
  readonly directory: string;
  /** Empty, or a path that ends in `/`. */
  readonly prefix: string;
}

/** Where packages go, and how. */
export interface PackagesPlan {
  /** Empty, or a path that ends in `/`. */
  readonly prefix: string;
  /** Whether what wheels say of their own files is believed until those are packed. */
  readonly believesRecords: boolean;
}

/** Whether byte-code is packed: none, or such as is never checked against its source (PEP 552). */
export const BYTECODE_POLICIES = ['none', 'unchecked-hash'] as const;

/** What the pipeline does, whichever engine runs it. */
export interface PipelinePlan {
  readonly sources: readonly Source[];
  /** Where packages go, if there are any; their files give way to those of the sources. */
  readonly packages?: PackagesPlan | undefined;
  /** The `exclude` setting; it comes after the defaults and `.lambdaignore`. */
  readonly exclude: readonly Rule[];
  readonly defaultExcludes: boolean;
  /** Files that are executable whatever their content says. */
  readonly executable: readonly Rule[];
  readonly modes: ModePolicy;
  /** The runtime whose byte-code goes beside the modules; only a container has that Python. */
  readonly bytecodeFor?: Runtime | undefined;
  /** Where Lambda unpacks the archive, which stands in byte-code; ends in `/`. By default, where a function goes. */
  readonly root?: string;
  readonly symlinks: SymlinkPolicy;
  /** Links may lead anywhere inside this directory and inside the sources, and nowhere else. */
  readonly workspace: string;
  /** Files this job writes, as absolute paths whose directories are real; they are never packed. */
  readonly outputs: readonly string[];
}
