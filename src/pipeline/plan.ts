import type { Runtime } from '../lambda/target.js';
import type { Rule } from './gitignore.js';
import type { SymlinkPolicy } from './links.js';
import type { ModePolicy } from './modes.js';

/** A directory or a file to pack, and the folder of the archive it goes to. */
export interface Source {
  /** Its path, that of a file as well, as the user wrote it: absolute, or relative to the working directory. */
  readonly directory: string;
  /** Empty, or a path that ends in `/`. */
  readonly prefix: string;
}

/** Where packages go, and how. */
interface PackagesPlan {
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
