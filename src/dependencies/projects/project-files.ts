/** The files of a project's folder, listed once. */

import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { comparePaths, foldersAbove } from '../../entries/tree.js';
import { cannotBeRead, LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { type AllowedFolders, isAllowed, pathExists, readAllowed } from '../requirements/allowed-folders.js';

/** Folders that no build looks into (hatchling's `EXCLUDED_DIRECTORIES` and their kin). */
const SKIPPED =
  /^(?:\.(?:git|hg|svn|bzr|venv|tox|nox|eggs|(?:pytest|mypy|ruff|pytype)_cache)|__pycache__|__pypackages__|node_modules)$/;

/** More than any package has. */
const MAX_FILES = 100_000;

/** The files of a project, by their paths from its folder. */
export class ProjectFiles {
  /** In archive order. */
  readonly paths: readonly string[];
  readonly #folder: string;
  readonly #allowed: AllowedFolders;
  readonly #files: ReadonlySet<string>;
  readonly #folders: ReadonlySet<string>;

  private constructor(folder: string, allowed: AllowedFolders, paths: readonly string[]) {
    this.#folder = folder;
    this.#allowed = allowed;
    this.paths = [...paths].sort(comparePaths);
    this.#files = new Set(paths);
    this.#folders = new Set(paths.flatMap((path) => [...foldersAbove(path)]));
  }

  /**
   * Lists them. Links count as what they lead to, inside the allowed folders.
   *
   * @param folder a real path
   * @throws LambdaZipError `dependencies`
   */
  static async list(folder: string, allowed: AllowedFolders): Promise<ProjectFiles> {
    const paths: string[] = [];
    try {
      await collect({ folder, prefix: '', above: [folder] }, allowed, paths);
    } catch (error) {
      if (error instanceof LambdaZipError) throw error;
      throw new LambdaZipError('dependencies', `requirements: ${quoted(folder)} ${cannotBeRead(error)}`, {
        cause: error,
      });
    }
    return new ProjectFiles(folder, allowed, paths);
  }

  hasFile(path: string): boolean {
    return this.#files.has(path);
  }

  hasFolder(path: string): boolean {
    return path === '' || this.#folders.has(path);
  }

  /** Files at any depth of a folder; all of them for an empty name. */
  below(folder: string): string[] {
    return folder === '' ? [...this.paths] : this.paths.filter((path) => path.startsWith(`${folder}/`));
  }

  /** Folders at any depth of a folder, as paths from there. */
  foldersBelow(folder: string): string[] {
    const start = folder === '' ? '' : `${folder}/`;
    return [...this.#folders]
      .filter((path) => path !== '' && path.startsWith(start) && path !== folder)
      .map((path) => path.slice(start.length))
      .sort(comparePaths);
  }

  /** Absolute. */
  locate(path: string): string {
    return join(this.#folder, ...path.split('/'));
  }

  /** @throws LambdaZipError `dependencies` */
  read(path: string): Promise<Buffer> {
    return readAllowed(this.locate(path), this.#allowed);
  }

  /** The folders above, nearest first, up to the one that git keeps, as far as they may be read; whether one is. */
  async workTree(): Promise<{ readonly above: readonly string[]; readonly isKept: boolean }> {
    const above: string[] = [];
    for (let folder = this.#folder; ; folder = dirname(folder)) {
      if (await pathExists(join(folder, '.git'))) return { above, isKept: true };
      const next = dirname(folder);
      if (next === folder || !isAllowed(next, this.#allowed)) return { above, isKept: false };
      above.push(next);
    }
  }

  /** A file of a folder above; undefined where there is none. */
  async readAbove(folder: string, name: string): Promise<string | undefined> {
    const file = join(folder, name);
    return (await pathExists(file)) ? (await readAllowed(file, this.#allowed)).toString('utf8') : undefined;
  }

  /** The project's folder as a path from one above, `/` between its components. */
  from(above: string): string {
    return relative(above, this.#folder).split(sep).join('/');
  }
}

interface ListedFolder {
  readonly folder: string;
  /** What the paths in it begin with. */
  readonly prefix: string;
  /** The project's folder and the links on the way here, as real paths: none is entered within itself. */
  readonly above: readonly string[];
}

/** @param paths gets those of the files */
async function collect(
  { folder, prefix, above }: ListedFolder,
  allowed: AllowedFolders,
  paths: string[],
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = prefix + entry.name;
    const file = join(folder, entry.name);
    let isFolder = entry.isDirectory();
    let isFile = entry.isFile();
    let inside = above;
    if (entry.isSymbolicLink()) {
      const real = await realpath(file).catch(() => undefined);
      if (real === undefined || !isAllowed(real, allowed) || above.includes(real)) continue;
      const stats = await stat(real);
      isFolder = stats.isDirectory();
      isFile = stats.isFile();
      inside = [...above, real];
    }
    if (isFolder && !SKIPPED.test(entry.name)) {
      await collect({ folder: file, prefix: `${path}/`, above: inside }, allowed, paths);
    }
    if (isFile) paths.push(path);
    if (paths.length > MAX_FILES) {
      throw new LambdaZipError(
        'dependencies',
        `requirements: ${quoted(folder)} is in a project of more than ${MAX_FILES} files`,
      );
    }
  }
}
