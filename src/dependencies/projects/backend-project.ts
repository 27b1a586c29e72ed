import type { Metadata } from './metadata.js';
import type { ModuleFile } from './module-file.js';

/** The wheel that a backend would build of a project. */
export interface BackendProject {
  readonly metadata: Metadata;
  /** Its files in the wheel, in any order, each path once. */
  readonly modules: readonly ModuleFile[];
}
