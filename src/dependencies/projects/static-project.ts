/** Reads projects whose wheel is known from their files without a build, by the rules of each backend. */
import { join } from 'node:path';
import { type AllowedFolders, pathExists } from '../requirements/allowed-folders.js';
import { normalisedName, parseRequirement } from '../requirements/requirement.js';
import { isTable, readToml, type Table, tableAt, textAt, textsAt, valueAt } from '../requirements/toml.js';
import type { BackendProject } from './backend-project.js';
import { readFlitProject } from './flit.js';
import { readHatchlingProject } from './hatchling.js';
import type { Metadata, ProjectReference } from './metadata.js';
import { isNotStatic, notStatic } from './not-static.js';
import { readPoetryProject } from './poetry.js';
import { ProjectFiles } from './project-files.js';
import { readSetuptoolsProject } from './setuptools.js';
import { readUvProject } from './uv-build.js';

/** A file of the wheel to write. */
interface WheelModule {
  /** From the folder that packages are imported from. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/** A project whose wheel is known. */
export interface StaticProject {
  readonly metadata: Metadata;
  readonly modules: readonly WheelModule[];
}

/** A project whose wheel only its own build can tell. */
interface BuiltProject {
  /** A clause: `its build sets the version`. */
  readonly reason: string;
}

/**
 * Reads what a project says of itself and of its files.
 *
 * @param directory a real path inside the allowed folders
 * @throws LambdaZipError `dependencies` for a file that cannot be read or does not parse
 */
export async function readProject(
  directory: string,
  allowed: AllowedFolders,
): Promise<StaticProject | BuiltProject> {
  const file = join(directory, 'pyproject.toml');
  const pyproject = (await pathExists(file)) ? await readToml(file, allowed) : {};
  const files = await ProjectFiles.list(directory, allowed);
  try {
    const { metadata, modules } = await readWithBackend(pyproject, files);
    const references = [...metadata.references, ...referencesOfTools(pyproject, metadata)];
    return {
      metadata: { ...metadata, references },
      modules: modules.map(({ path, located }) => ({ path, file: files.locate(located) })),
    };
  } catch (error) {
    if (isNotStatic(error)) return { reason: error.message };
    throw error;
  }
}

async function readWithBackend(pyproject: Table, files: ProjectFiles): Promise<BackendProject> {
  const system = tableAt(pyproject, 'build-system');
  if (textsAt(system, 'backend-path') !== undefined) throw notStatic('it has its own build backend');
  const backend = textAt(system, 'build-backend') ?? 'setuptools.build_meta:__legacy__';
  switch (backend) {
    case 'setuptools.build_meta':
    case 'setuptools.build_meta:__legacy__':
      return readSetuptoolsProject(pyproject, files);
    case 'hatchling.build':
      return readHatchlingProject(pyproject, files);
    case 'poetry.core.masonry.api':
    case 'poetry.masonry.api':
      return readPoetryProject(pyproject, files);
    case 'flit_core.buildapi':
      return readFlitProject(pyproject, files);
    case 'uv_build':
      return readUvProject(pyproject, files);
    default:
      throw notStatic(`its build backend is '${backend}'`);
  }
}

/** Requirements that uv or poetry find in a folder, though the metadata names them as those of an index. */
function referencesOfTools(pyproject: Table, metadata: Metadata): ProjectReference[] {
  const folders = new Map<string, string>();
  for (const table of [
    tableAt(pyproject, 'tool', 'uv', 'sources'),
    tableAt(pyproject, 'tool', 'poetry', 'dependencies'),
  ]) {
    for (const name of Object.keys(table)) {
      const value = valueAt(table, name);
      const path = isTable(value) ? textAt(value, 'path') : undefined;
      if (path !== undefined) folders.set(normalisedName(name), path);
    }
  }
  const named = new Set(metadata.references.map(({ path }) => path));
  return metadata.requires.flatMap((text) => {
    const requirement = parseRequirement(text);
    const path = requirement && folders.get(normalisedName(requirement.name));
    if (requirement === undefined || path === undefined || named.has(path) || named.has(`./${path}`))
      return [];
    const extra = /extra == "(?<name>[^"]+)"$/.exec(requirement.marker ?? '')?.groups?.['name'];
    return [{ path, extras: requirement.extras, marker: undefined, hashes: [], extra }];
  });
}
