/** Keeps wheels on the disk by their SHA-256, and which wheels some requirements resolved to, so that they are found once. */
import { createHash, randomBytes } from 'node:crypto';
import {
  chmod,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { protocolError } from '../../engines/container/protocol.js';
import { comparePaths } from '../../entries/tree.js';
import type { WheelFile } from '../../entries/wheel-file.js';
import type { WheelsReport } from '../../pipeline/package-supply.js';
import { mapSettled } from '../../util/concurrency.js';
import { describeSystemError, LambdaZipError, systemErrorCode } from '../../util/errors.js';
import { makeFolders } from '../../util/files.js';
import type { Logger } from '../../util/ports.js';
import { quoted } from '../../util/text.js';
import { checkWheel, isSighting, type Sighting, sha256OfFile } from './wheel-check.js';

/** A cache that machines share. Its calls reject with `cancelled` only. */
export interface RemoteCache {
  /** Restores the directory saved under the key; false if there is none. */
  restore(key: string, directory: string): Promise<boolean>;
  save(key: string, directory: string): Promise<void>;
}

/** Wheels that some requirements resolved to. */
export interface KeptWheels {
  /** In the order of their names. */
  readonly wheels: readonly WheelFile[];
  /** File names of those that were built from source rather than released. */
  readonly built: readonly string[];
}

interface WheelRecord extends Omit<WheelFile, 'file'> {
  readonly built: boolean;
  /** What its file was like when it was seen to be whole, where it cannot change and stay like that. */
  readonly seen?: Sighting | undefined;
}

interface CheckedWheels {
  readonly kept: KeptWheels;
  /** In the order of the wheels; undefined for a file that may yet change and stay like that. */
  readonly seen: readonly (Sighting | undefined)[];
  /** Whether something of it is not in the record. */
  readonly isNews: boolean;
}

/** Those who make use of the time until all wheels are looked at. */
interface StoreListeners {
  /** @param bytes of all wheels together */
  readonly onKept?: ((bytes: number) => void) | undefined;
  readonly onWheel?: ((wheel: WheelFile) => void) | undefined;
}

/** What is written of {@link KeptWheels}. */
interface Resolution {
  readonly format: typeof RECORD_FORMAT;
  readonly wheels: readonly WheelRecord[];
}

const RECORD_FORMAT = 1;
/** The name of a resolution where it goes together with its wheels. */
const RECORD_FILE = 'resolution.json';
/** Readable by their owner only, whatever the umask. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
/** Longer than any build takes: files used since then may still be in use. */
const IN_USE_MS = 24 * 60 * 60 * 1000;
/** How many resolutions are kept beside those that may be in use; the ones not used for longest go first. */
const MAX_KEPT = 16;

/** How many wheels are read at a time, to check them. */
const CHECKED_AT_ONCE = 2;

/** A directory of wheels. A wheel that is not, byte for byte, what was stored is searched again. */
export class WheelStore {
  readonly #root: string;
  readonly #remote: RemoteCache | undefined;
  readonly #log: Logger;

  constructor(root: string, remote: RemoteCache | undefined, log: Logger) {
    this.#root = root;
    this.#remote = remote;
    this.#log = log;
  }

  /**
   * The wheels that were kept under a key, whole and unchanged, or undefined.
   *
   * @param listeners told when there seem to be some, before they are looked at, and of each that is whole
   */
  async find(key: string, listeners: StoreListeners = {}): Promise<KeptWheels | undefined> {
    const record = this.#recordOf(key);
    const resolution = await readResolution(record);
    const local = resolution && (await this.#check(resolution.wheels, this.#root, listeners));
    if (local !== undefined) {
      // Only time is lost when either fails.
      if (local.isNews) await this.#note(record, local).catch(() => undefined);
      const now = new Date();
      await utimes(record, now, now).catch(() => undefined);
      return local.kept;
    }
    return this.#remote === undefined ? undefined : await this.#restore(key, this.#remote);
  }

  /** A folder for wheels that arrive. Keep or discard it. @throws LambdaZipError `dependencies` */
  async draft(): Promise<WheelDraft> {
    return this.#onDisk(async () => {
      await makeFolders(this.#root, PRIVATE_FOLDER);
      // It may exist with another umask's permissions.
      await chmod(this.#root, PRIVATE_FOLDER);
      const folder = await mkdtemp(join(this.#root, '.new-'));
      await chmod(folder, PRIVATE_FOLDER);
      return new WheelDraft(this.#root, folder, (work) => this.#onDisk(work));
    });
  }

  /**
   * Keeps under a key what wheels of a draft some requirements resolved to.
   *
   * @param key undefined where nothing is to be found later
   * @throws LambdaZipError `dependencies` when they cannot be kept; `container` when some of them did not come
   */
  async keep(key: string | undefined, draft: WheelDraft, report: WheelsReport): Promise<KeptWheels> {
    const kept = { wheels: draft.wheels(report.wheels), built: report.built };
    if (key === undefined) return kept;
    await this.#onDisk(() => writePrivately(this.#recordOf(key), textOf(kept), draft.directory));
    // The wheels are stored; a failed eviction is repeated by a later build.
    await this.#evict().catch(() => undefined);
    if (this.#remote !== undefined) await this.#save(key, kept, this.#remote);
    return kept;
  }

  /** Writes down how whole wheels look, so that the next build need not read them. */
  async #note(record: string, { kept, seen }: CheckedWheels): Promise<void> {
    const draft = await this.draft();
    try {
      await writePrivately(record, textOf(kept, seen), draft.directory);
    } finally {
      await draft.discard();
    }
  }

  #recordOf(key: string): string {
    return join(this.#root, `${key}.json`);
  }

  async #onDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LambdaZipError || systemErrorCode(error) === undefined) throw error;
      throw new LambdaZipError(
        'dependencies',
        `wheels cannot be kept in ${quoted(this.#root)}: ${describeSystemError(error)}`,
        { cause: error },
      );
    }
  }

  /**
   * The wheels of a resolution, if all are whole.
   *
   * @param directory that has them, by their SHA-256
   */
  async #check(
    records: readonly WheelRecord[],
    directory: string,
    { onKept, onWheel }: StoreListeners = {},
  ): Promise<CheckedWheels | undefined> {
    onKept?.(records.reduce((sum, { size }) => sum + size, 0));
    const wheels = records.map(({ name, sha256, size }) => ({
      ...{ name, sha256, size },
      file: join(directory, fileName(sha256)),
    }));
    const checks = await mapSettled([...wheels.entries()], CHECKED_AT_ONCE, async ([index, wheel]) => {
      const check = await checkWheel(wheel, records[index]?.seen);
      // Once the next one's check has begun, which other threads do.
      if (check !== undefined && onWheel !== undefined) setImmediate(onWheel, wheel);
      return check;
    });
    const whole = checks.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []));
    if (whole.length < wheels.length) {
      this.#log.warning('kept wheels are damaged or missing; searching again');
      return undefined;
    }
    return {
      kept: { wheels, built: records.filter(({ built }) => built).map(({ name }) => name) },
      seen: whole.map(({ seen }) => seen),
      isNews: whole.some(({ seen, isNew }) => isNew && seen !== undefined),
    };
  }

  async #restore(key: string, remote: RemoteCache): Promise<KeptWheels | undefined> {
    const draft = await this.draft();
    try {
      const directory = join(draft.directory, key);
      if (!(await remote.restore(key, directory))) return undefined;
      const resolution = await readResolution(join(directory, RECORD_FILE));
      // What another machine has seen says nothing of these files.
      const unseen = resolution?.wheels.map((wheel) => ({ ...wheel, seen: undefined }));
      const found = unseen && (await this.#check(unseen, directory))?.kept;
      if (found === undefined) return undefined;
      return await this.#onDisk(async () => {
        const wheels: WheelFile[] = [];
        for (const wheel of found.wheels) {
          await chmod(wheel.file, PRIVATE_FILE);
          wheels.push(await placeWheel(this.#root, wheel));
        }
        const kept = { wheels, built: found.built };
        await writePrivately(this.#recordOf(key), textOf(kept), draft.directory);
        return kept;
      });
    } finally {
      await draft.discard();
    }
  }

  async #save(key: string, kept: KeptWheels, remote: RemoteCache): Promise<void> {
    const draft = await this.draft();
    try {
      const directory = join(draft.directory, key);
      await this.#onDisk(async () => {
        await mkdir(directory, { mode: PRIVATE_FOLDER });
        for (const { file, sha256 } of kept.wheels) {
          const place = join(directory, fileName(sha256));
          // Not every file system supports links.
          await link(file, place).catch(() => copyFile(file, place));
        }
        await writePrivately(join(directory, RECORD_FILE), textOf(kept), draft.directory);
      });
      await remote.save(key, directory);
    } finally {
      await draft.discard();
    }
  }

  async #evict(): Promise<void> {
    const now = Date.now();
    const found: { name: string; at: number }[] = [];
    for (const name of await readdir(this.#root)) {
      const stats = await stat(join(this.#root, name)).catch(() => undefined);
      if (stats !== undefined) found.push({ name, at: stats.mtimeMs });
    }
    const old = (one: { at: number }): boolean => now - one.at > IN_USE_MS;
    const records = found.filter(({ name }) => /^[0-9a-f]{64}\.json$/.test(name));
    const evicted = records
      .sort((left, right) => right.at - left.at)
      .slice(MAX_KEPT)
      .filter(old);
    const needed = new Set<string>();
    for (const record of records) {
      if (evicted.includes(record)) continue;
      const resolution = await readResolution(join(this.#root, record.name));
      for (const { sha256 } of resolution?.wheels ?? []) needed.add(fileName(sha256));
    }
    const wheels = found.filter(({ name }) => name.endsWith('.whl') && !needed.has(name));
    // Drafts of jobs that were killed.
    const drafts = found.filter(({ name }) => name.startsWith('.'));
    for (const { name } of [...evicted, ...[...wheels, ...drafts].filter(old)]) {
      await rm(join(this.#root, name), { recursive: true, force: true });
    }
  }
}

/** Wheels that arrive: each in a folder of their own first, and in the store as soon as it is whole. */
export class WheelDraft {
  readonly directory: string;
  readonly #root: string;
  readonly #wheels = new Map<string, WheelFile>();
  readonly #onDisk: <T>(work: () => Promise<T>) => Promise<T>;

  /**
   * @param root of the store
   * @param onDisk says of what cannot be written where it was to go
   */
  constructor(root: string, directory: string, onDisk: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#root = root;
    this.directory = directory;
    this.#onDisk = onDisk;
  }

  /**
   * Those of these names, in the order of the names.
   *
   * @throws LambdaZipError `container` for one that did not come
   */
  wheels(names: readonly string[]): WheelFile[] {
    return names.toSorted(comparePaths).map((name) => {
      const wheel = this.#wheels.get(name);
      if (wheel === undefined) throw protocolError(`it did not send ${quoted(name)}`);
      return wheel;
    });
  }

  /**
   * Writes a wheel, and digests it on its way. Of several with one name the last counts. Others may do so at the same
   * time: equal wheels are the same file.
   *
   * @throws LambdaZipError `dependencies`, `container`
   */
  async add(name: string, size: number, body: AsyncIterable<Uint8Array>): Promise<WheelFile> {
    const file = join(this.directory, `${randomName()}.whl`);
    const hash = createHash('sha256');
    let written = 0;
    await this.#onDisk(async () => {
      const handle = await open(file, 'wx', PRIVATE_FILE);
      try {
        for await (const piece of body) {
          hash.update(piece);
          await handle.write(piece);
          written += piece.byteLength;
        }
        await handle.chmod(PRIVATE_FILE);
      } finally {
        await handle.close();
      }
    });
    if (written !== size) throw protocolError(`${quoted(name)} has ${written} bytes, ${size} were announced`);
    return this.#place({ file, name, sha256: hash.digest('hex'), size });
  }

  /**
   * Like {@link add}, for a wheel whose file is in the draft's folder already.
   *
   * @param inFolder its name there
   */
  async take(name: string, inFolder: string): Promise<WheelFile> {
    const file = join(this.directory, inFolder);
    const { size, sha256 } = await this.#onDisk(async () => {
      await chmod(file, PRIVATE_FILE);
      const { size } = await stat(file);
      return { size, sha256: await sha256OfFile(file, size) };
    });
    return this.#place({ file, name, sha256, size });
  }

  async #place(wheel: WheelFile): Promise<WheelFile> {
    const placed = await this.#onDisk(() => placeWheel(this.#root, wheel));
    this.#wheels.set(wheel.name, placed);
    return placed;
  }

  /** Removes what was not kept. Never rejects. */
  async discard(): Promise<void> {
    // Leftovers are evicted later.
    await rm(this.directory, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

function fileName(sha256: string): string {
  return `${sha256}.whl`;
}

/** Puts a wheel in its place in a store. On Windows none that is in use can be replaced: it is the same then. */
async function placeWheel(root: string, { file, name, sha256, size }: WheelFile): Promise<WheelFile> {
  const wheel = { file: join(root, fileName(sha256)), name, sha256, size };
  try {
    await rename(file, wheel.file);
  } catch (error) {
    if ((await checkWheel(wheel)) === undefined) throw error;
  }
  return wheel;
}

/** @param seen what the files of the wheels are like, in their order */
function textOf({ wheels, built }: KeptWheels, seen: readonly (Sighting | undefined)[] = []): string {
  const resolution: Resolution = {
    format: RECORD_FORMAT,
    wheels: wheels.map(({ name, sha256, size }, index) => ({
      ...{ name, sha256, size, built: built.includes(name) },
      seen: seen[index],
    })),
  };
  return JSON.stringify(resolution);
}

/** @param folder on the same disk: a file is there whole or not at all */
async function writePrivately(file: string, text: string, folder: string): Promise<void> {
  const draft = join(folder, `${randomName()}.json`);
  await writeFile(draft, text, { mode: PRIVATE_FILE });
  await chmod(draft, PRIVATE_FILE);
  await rename(draft, file);
}

function randomName(): string {
  return randomBytes(6).toString('hex');
}

async function readResolution(file: string): Promise<Resolution | undefined> {
  try {
    const { format, wheels }: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
    if (format !== RECORD_FORMAT || !Array.isArray(wheels) || !wheels.every(isWheelRecord)) return undefined;
    return { format, wheels };
  } catch {
    return undefined;
  }
}

function isWheelRecord(value: unknown): value is WheelRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { name, sha256, size, built, seen }: Record<string, unknown> = { ...value };
  const named = typeof name === 'string' && /^[^/\\]+\.whl$/.test(name);
  const digested = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
  const seenOrNot = seen === undefined || isSighting(seen);
  return named && digested && typeof size === 'number' && typeof built === 'boolean' && seenOrNot;
}
