/** Turns projects and wheels of the workspace into wheels for pip, together with those that they depend on. */
import { LambdaZipError } from '../util/errors.js';
import { quoted } from '../util/text.js';
import { readProject, type StaticProject } from './projects/static-project.js';
import { writeWheel } from './projects/write-wheel.js';
import type { AllowedFolders } from './requirements/allowed-folders.js';
import { findLocal, type LocalProject, type LocalWheel } from './requirements/local-projects.js';
import { parseMarker } from './requirements/markers.js';
import { normalisedName } from './requirements/requirement.js';
import type { Requirements } from './requirements/requirements.js';

/** A wheel of the workspace, for pip to install with the rest. */
interface WorkspaceWheel {
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
  readonly extras: readonly string[];
  readonly marker: string | undefined;
}

/** A project whose wheel only its own build can make. */
export interface WorkspaceBuild {
  readonly project: LocalProject;
  /** Why, as a clause. */
  readonly reason: string;
}

/** Packages of the workspace. */
export interface WorkspacePackages {
  readonly wheels: readonly WorkspaceWheel[];
  readonly builds: readonly WorkspaceBuild[];
}

/**
 * Makes wheels of all projects that can be read without their build, and lists the others.
 *
 * @param folder an empty one, for the wheels
 * @throws LambdaZipError `dependencies`
 */
export async function prepareWorkspacePackages(
  { projects, wheels }: Pick<Requirements, 'projects' | 'wheels'>,
  folder: string,
  allowed: AllowedFolders,
): Promise<WorkspacePackages> {
  const gathered = new Gathered(allowed);
  for (const one of [...wheels, ...projects]) await gathered.add(one);
  const made: WorkspaceWheel[] = gathered.wheels.map(({ file, name, sha256, extras, marker }) => ({
    file,
    name,
    sha256,
    extras,
    marker,
  }));
  for (const { project, read } of gathered.projects()) {
    if ('reason' in read) continue;
    const { extras, marker } = project;
    made.push({ ...(await writeWheel(read, folder, allowed)), extras, marker });
  }
  const builds = gathered
    .projects()
    .flatMap(({ project, read }) => ('reason' in read ? [{ project, reason: read.reason }] : []));
  return { wheels: made, builds };
}

/** A line of a requirements file that installs a wheel from a place in the file system. */
export function wheelLine(
  { sha256, extras, marker }: WorkspaceWheel,
  file: string,
  isHashed: boolean,
): string {
  const extra = extras.length > 0 ? `[${extras.join(',')}]` : '';
  const hash = isHashed ? ` --hash=sha256:${sha256}` : '';
  return `${file}${extra}${marker === undefined ? '' : ` ; ${marker}`}${hash}`;
}

/**
 * Refuses projects that have to be built.
 *
 * @throws LambdaZipError `dependencies` that says why one has to
 */
export function assertNoBuilds({ builds: [first] }: Pick<WorkspacePackages, 'builds'>): void {
  if (first === undefined) return;
  const { project, reason } = first;
  throw new LambdaZipError(
    'dependencies',
    `requirements: ${quoted(project.label)} needs a build, because ${reason}; the host engine builds nothing`,
    {
      hint: "Use engine 'container', which can build it; or state the name, version and packages of the project in its pyproject.toml.",
    },
  );
}

/** A project, with all extras that were asked for. */
interface GatheredProject {
  readonly project: LocalProject;
  readonly read: StaticProject | { readonly reason: string };
}

class Gathered {
  readonly wheels: LocalWheel[] = [];
  readonly #projects = new Map<string, GatheredProject>();
  readonly #allowed: AllowedFolders;

  constructor(allowed: AllowedFolders) {
    this.#allowed = allowed;
  }

  projects(): GatheredProject[] {
    return [...this.#projects.values()];
  }

  async add(one: LocalProject | LocalWheel): Promise<void> {
    if (one.kind === 'wheel') {
      this.wheels.push(one);
      return;
    }
    const known = this.#projects.get(one.directory);
    const read = known?.read ?? (await readProject(one.directory, this.#allowed));
    const project = known === undefined ? one : joined(known.project, one);
    this.#projects.set(one.directory, { project, read });
    if ('reason' in read) return;
    const before = extrasOf(known?.project);
    const now = extrasOf(project);
    for (const reference of read.metadata.references) {
      const { extra } = reference;
      // The first visit follows the project's own requirements; extras are followed once they are requested.
      const isNew = extra === undefined ? known === undefined : now.has(extra) && !before.has(extra);
      if (!isNew) continue;
      const marker = both(project.marker, reference.marker);
      await this.add(
        await findLocal({ ...reference, marker }, one.directory, quoted(one.label), this.#allowed),
      );
    }
  }
}

function extrasOf(project: LocalProject | undefined): Set<string> {
  return new Set(project?.extras.map(normalisedName));
}

function joined(one: LocalProject, other: LocalProject): LocalProject {
  const isAlways = one.marker === undefined || other.marker === undefined;
  const marker = isAlways || one.marker === other.marker ? undefined : `(${one.marker}) or (${other.marker})`;
  return {
    ...one,
    extras: [...new Set([...one.extras, ...other.extras])],
    marker: one.marker === other.marker ? one.marker : marker,
  };
}

function both(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const bracketed = (marker: string): string => (parseMarker(marker)?.kind === 'or' ? `(${marker})` : marker);
  return one === other ? one : `${bracketed(one)} and ${bracketed(other)}`;
}
