import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';

const directories: string[] = [];

/** What names of a run's directories begin with: the process that runs Vitest is the parent of those that hold tests. */
const prefixOf = (pid: number): string => `lambda-zip-test-${pid}-`;

/** For setup.ts, once a file's tests are over. */
export function removeTemporaryDirectories(): void {
  for (const directory of directories.splice(0))
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * For global-setup.ts, once the run is over: where a file's tests are all skipped or its process was killed, nothing has
 * removed what it made.
 *
 * @param pid of the process that runs Vitest
 */
export function removeDirectoriesOfRun(pid: number): void {
  for (const name of readdirSync(tmpdir()))
    if (name.startsWith(prefixOf(pid)))
      rmSync(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 3 });
}

/** A new directory, gone when the file's tests are over. Its path holds no symbolic link. */
export function temporaryDirectory(below = tmpdir()): string {
  const directory = realpathSync(mkdtempSync(join(below, prefixOf(process.ppid))));
  directories.push(directory);
  return directory;
}

/** Whether a path is such a directory, or in one. */
export function isTemporary(path: string): boolean {
  return directories.some((directory) => path === directory || path.startsWith(directory + sep));
}

/** What a path of a test tree holds: content, a link, or content with permission bits of its own. */
export type Node =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly content: string | Uint8Array; readonly mode: number };

/** Writes files and links below a directory, in the order in which they are listed. */
export function writeTree(root: string, files: Readonly<Record<string, Node>>): string {
  const folders = new Set<string>();
  const ensure = (folder: string): void => {
    // A tree has many more files than folders.
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  ensure(root);
  for (const [path, node] of Object.entries(files)) {
    const target = join(root, path);
    ensure(dirname(target));
    if (typeof node === 'string' || node instanceof Uint8Array) {
      writeFileSync(target, node);
    } else if ('link' in node) {
      symlinkSync(node.link, target);
    } else {
      writeFileSync(target, node.content);
      chmodSync(target, node.mode);
    }
  }
  return root;
}

/** A directory with a `source` folder that holds the files. */
export function workspaceWith(files: Readonly<Record<string, Node>>): { workspace: string; source: string } {
  const workspace = temporaryDirectory();
  return { workspace, source: writeTree(join(workspace, 'source'), files) };
}
