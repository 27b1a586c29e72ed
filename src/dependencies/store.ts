/** Installed trees, kept by what they were made of, so that the same requirements are installed once. */
import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../errors.js';
import { type Package, parsePackages } from '../pipeline/container/protocol.js';
import { comparePaths } from '../pipeline/tree.js';
import type { Logger } from '../ports.js';
import { quoted } from '../text.js';

/** Somewhere else to keep directories: a cache that machines share. Neither call rejects, but with `cancelled`. */
export interface RemoteCache {
  /** Puts what was saved under the key back into the directory; false when there is nothing. */
  restore(key: string, directory: string): Promise<boolean>;
  save(key: string, directory: string): Promise<void>;
}

/** An installed tree on the disk. */
export interface InstalledTree {
  /** Absolute; holds the packages. */
  readonly directory: string;
  readonly packages: readonly Package[];
}

/** What is known of a tree beside its files. */
interface TreeRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly packages: readonly Package[];
  /** As {@link digestFiles} gives them. */
  readonly files: Readonly<Record<string, string>>;
}

const RECORD_FORMAT = 1;
const RECORD_FILE = 'installed.json';
const TREE_FOLDER = 'tree';
/** Against others that put and remove trees under the same key. */
const MOST_ATTEMPTS = 5;
/** No installation, and no run, takes as long: what was used since may be in use. */
const IN_USE_MS = 24 * 60 * 60 * 1000;
/** How many trees are kept beside those that may be in use; the ones not used for longest go first. */
const MOST_KEPT = 16;

/**
 * Directories below a root, one for each key. A tree that is not, file for file, what was put there is made anew.
 */
export class TreeStore {
  readonly #root: string;
  readonly #remote: RemoteCache | undefined;
  readonly #log: Logger;

  constructor(root: string, remote: RemoteCache | undefined, log: Logger) {
    this.#root = root;
    this.#remote = remote;
    this.#log = log;
  }

  /** What was kept under a key, whole and unchanged, or undefined. */
  async find(key: string): Promise<InstalledTree | undefined> {
    const directory = join(this.#root, key);
    const local = await this.#check(directory);
    if (local !== undefined) {
      const now = new Date();
      await utimes(directory, now, now).catch(() => undefined);
      return local;
    }
    if (this.#remote === undefined) return undefined;
    await this.#onDisk(() => mkdir(this.#root, { recursive: true }));
    if (!(await this.#remote.restore(key, directory))) return undefined;
    return this.#check(directory);
  }

  /**
   * Makes a tree and keeps it. Others may do so at the same time; one of the equal trees stays.
   *
   * @param fill writes the files into the directory, and gives what it installed
   * @throws LambdaZipError `dependencies` when it cannot be kept; what `fill` throws
   */
  async make(key: string, fill: (directory: string) => Promise<readonly Package[]>): Promise<InstalledTree> {
    const final = join(this.#root, key);
    const draft = join(this.#root, `.${key}.${randomBytes(6).toString('hex')}`);
    try {
      const { packages, other } = await this.#onDisk(async () => {
        await mkdir(this.#root, { recursive: true });
        // One by one: where a disk is full, Node.js says of several at once that they are not there.
        for (const folder of [draft, join(draft, TREE_FOLDER)]) await mkdir(folder);
        const packages = await fill(join(draft, TREE_FOLDER));
        const files = await digestFiles(join(draft, TREE_FOLDER));
        const record: TreeRecord = { format: RECORD_FORMAT, packages, files };
        await writeFile(join(draft, RECORD_FILE), JSON.stringify(record));
        return { packages, other: await this.#place(draft, final) };
      });
      if (other !== undefined) return other;
      // The tree is there; what is not evicted now is so later.
      await this.#evict().catch(() => undefined);
      await this.#remote?.save(key, final);
      return { directory: join(final, TREE_FOLDER), packages };
    } finally {
      // What stays of it is evicted later.
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  async #onDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LambdaZipError || systemErrorCode(error) === undefined) throw error;
      throw new LambdaZipError(
        'dependencies',
        `the installed packages cannot be kept in ${quoted(this.#root)}: ${describeSystemError(error)}`,
        { cause: error },
      );
    }
  }

  /** Puts a tree in its place, unless another job was faster: then that one's is given, for it may be in use. */
  async #place(draft: string, final: string): Promise<InstalledTree | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await rename(draft, final);
        return undefined;
      } catch (error) {
        const other = await this.#check(final);
        if (other !== undefined) return other;
        if (attempt === MOST_ATTEMPTS) throw error;
        // What is there is damaged.
        await rm(final, { recursive: true, force: true });
      }
    }
  }

  async #check(directory: string): Promise<InstalledTree | undefined> {
    const record = await readRecord(join(directory, RECORD_FILE));
    if (record === undefined) return undefined;
    const tree = join(directory, TREE_FOLDER);
    const files = await digestFiles(tree).catch(() => ({}));
    if (JSON.stringify(files) === JSON.stringify(record.files))
      return { directory: tree, packages: record.packages };
    this.#log.warning('the cached dependencies are damaged; they are installed anew');
    return undefined;
  }

  async #evict(): Promise<void> {
    const all = await readdir(this.#root);
    const names = all.filter((name) => /^[0-9a-f]{64}$/.test(name));
    const used = await Promise.all(
      names.map(async (name) => ({
        name,
        at: (await stat(join(this.#root, name)).catch(() => undefined))?.mtimeMs ?? 0,
      })),
    );
    const now = Date.now();
    const oldest = used
      .sort((left, right) => right.at - left.at)
      .slice(MOST_KEPT)
      .filter(({ at }) => now - at > IN_USE_MS);
    // Drafts of jobs that were killed.
    for (const name of all.filter((one) => one.startsWith('.'))) {
      const at = (await stat(join(this.#root, name)).catch(() => undefined))?.mtimeMs ?? now;
      if (now - at > IN_USE_MS) oldest.push({ name, at });
    }
    for (const { name } of oldest) await rm(join(this.#root, name), { recursive: true, force: true });
  }
}

async function readRecord(file: string): Promise<TreeRecord | undefined> {
  try {
    const { format, packages, files }: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
    if (format !== RECORD_FORMAT || typeof files !== 'object' || files === null) return undefined;
    return { format, packages: parsePackages(packages), files: files as TreeRecord['files'] };
  } catch {
    return undefined;
  }
}

/**
 * SHA-256 of every file below a directory, with an `x` behind that of an executable one, by path, in the order of the
 * paths. Rejects for what is neither a file nor a directory.
 */
async function digestFiles(directory: string): Promise<Record<string, string>> {
  // Without a prototype: a file may be called `__proto__`.
  const digests: Record<string, string> = Object.create(null);
  // Not readdir's own recursion, which Node.js 20.0 does not know.
  const visit = async (inside: string): Promise<void> => {
    for (const name of (await readdir(join(directory, inside))).sort(comparePaths)) {
      const path = inside === '' ? name : `${inside}/${name}`;
      const stats = await lstat(join(directory, path));
      if (stats.isDirectory()) {
        await visit(path);
        continue;
      }
      if (!stats.isFile()) throw new Error(`${path} is no file`);
      const digest = createHash('sha256')
        .update(await readFile(join(directory, path)))
        .digest('hex');
      digests[path] = (stats.mode & 0o100) === 0 ? digest : `${digest}x`;
    }
  };
  await visit('');
  return digests;
}
