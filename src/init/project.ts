/** A repository as the readers of templates see it: its files by name, and their text. */
import { posix } from 'node:path';

export interface Project {
  /** Paths of the files to look through, POSIX and relative to the repository, sorted. */
  readonly paths: readonly string[];
  /** Whether the repository has the file, looked through or not. */
  has(path: string): boolean;
  /** The kind of file at a path on the disk, also if git ignores it. */
  kindOf(path: string): 'folder' | 'file' | undefined;
  /** The names in a folder on the disk, also where git ignores it; none where there is none. */
  list(folder: string): readonly string[];
  /** The file as text; empty if it is missing or not text. */
  read(path: string): Promise<string>;
}

/**
 * A path that a template names, relative to the repository.
 *
 * @param base the folder it starts from, relative to the repository
 * @returns undefined for one that leads out of the repository
 */
export function pathWithin(base: string, path: string): string | undefined {
  const joined = posix.normalize(posix.join(base, path.replaceAll('\\', '/'))).replace(/(?<=.)\/$/, '');
  return joined === '..' || joined.startsWith('../') || posix.isAbsolute(joined) ? undefined : joined;
}

/** The folder and all above it, nearest first, the repository (`.`) last. */
export function ancestorFolders(folder: string): string[] {
  const found = [folder];
  for (let one = folder; one !== '.'; found.push(one)) one = posix.dirname(one);
  return found;
}

/** Whether a path is the folder or lies in it. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

/** Whether a script is what TypeScript, or a bundler, made of another one of the repository. */
export function isCompiled(project: Pick<Project, 'has'>, path: string): boolean {
  const [, stem, kind] = /^(?<stem>.*)\.(?<kind>[cm]?)js$/.exec(path) ?? [];
  if (stem === undefined) return false;
  return project.has(`${path}.map`) || project.has(`${stem}.${kind ?? ''}ts`);
}
