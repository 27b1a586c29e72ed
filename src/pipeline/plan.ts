import type { Rule } from './gitignore.js';
import type { SymlinkPolicy } from './links.js';
import type { ModePolicy } from './modes.js';

/** Where the pipeline runs: in a container, in this process, or in a container where one can be had. */
export const ENGINES = ['auto', 'container', 'host'] as const;
export type Engine = (typeof ENGINES)[number];

/** The Python runtimes of AWS Lambda that have an image. */
export const PYTHON_RUNTIMES = [
  'python3.9',
  'python3.10',
  'python3.11',
  'python3.12',
  'python3.13',
  'python3.14',
] as const;
export type PythonRuntime = (typeof PYTHON_RUNTIMES)[number];

/**
 * All that a function may run on, with those that Lambda has ended: functions that have them are there still.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const RUNTIMES = [
  ...PYTHON_RUNTIMES,
  'python3.8',
  'python3.7',
  'python3.6',
  'python2.7',
  'nodejs24.x',
  'nodejs22.x',
  'nodejs20.x',
  'nodejs18.x',
  'nodejs16.x',
  'nodejs14.x',
  'nodejs12.x',
  'nodejs10.x',
  'nodejs8.10',
  'java25',
  'java21',
  'java17',
  'java11',
  'java8.al2',
  'java8',
  'dotnet10',
  'dotnet8',
  'dotnet6',
  'dotnetcore3.1',
  'ruby3.4',
  'ruby3.3',
  'ruby3.2',
  'ruby2.7',
  'go1.x',
  'provided.al2023',
  'provided.al2',
  'provided',
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
