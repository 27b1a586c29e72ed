import type { Metadata } from './metadata.js';
import type { ModuleFile } from './module-file.js';

/** What a backend would make of a project. */
export interface BackendProject {
  readonly metadata: Metadata;
  /** What is packed of it, in any order, each path once. */
  readonly modules: readonly ModuleFile[];
}
