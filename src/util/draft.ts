import { randomBytes } from 'node:crypto';
import { closeSync, openSync, realpathSync, renameSync, type Stats, statSync, writeSync } from 'node:fs';
import { link, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { describeSystemError, LambdaZipError, systemErrorCode } from './errors.js';
import { kindOf } from './file-kind.js';
import { makeFolders } from './files.js';
import { quoted } from './text.js';

/**
 * A file that is written beside its target and takes the target's place in one step, so that there
 * is the old file whole or the new file whole and nothing in between.
 */
export class Draft {
  readonly target: string;
  /** The target's real place: two drafts of one place would replace each other. */
  readonly place: string;
  readonly #setting: string;
  readonly #temporary: string;
  #descriptor: number | undefined;
  readonly #former: string;
  /** Whether there is a file to remove. */
  #written: boolean = false;
  /** What the target replaced, if that was kept: a file under another name, or nothing. */
  #kept: 'file' | 'nothing' | undefined;

  private constructor(target: string, place: string, setting: string) {
    this.target = target;
    this.place = place;
    this.#setting = setting;
    this.#temporary = temporaryBeside(target);
    this.#former = temporaryBeside(target);
  }

  /**
   * @param target the file to write, as the user named it
   * @param setting the name of the setting that named it, e.g. `output`, for messages
   * @throws LambdaZipError `output` when there is no directory to write to, or something else in the file's place
   */
  static async create(target: string, setting: string): Promise<Draft> {
    if (/[/\\]$/.test(target)) {
      throw new LambdaZipError('output', `${setting}: ${quoted(target)} is a directory; give a file name`);
    }
    const directory = dirname(resolve(target));
    const parent = inspect(directory, target, setting);
    if (parent === undefined) {
      throw new LambdaZipError(
        'output',
        `${setting}: ${quoted(target)} cannot be written: the directory ${quoted(directory)} does not exist`,
        { hint: 'Create the directory first, or choose another one.' },
      );
    }
    if (!parent.isDirectory()) {
      throw new LambdaZipError(
        'output',
        `${setting}: ${quoted(target)} cannot be written: ${quoted(directory)} is not a directory`,
      );
    }
    const existing = inspect(resolve(target), target, setting);
    if (existing !== undefined && !existing.isFile()) {
      const kind = existing.isDirectory() ? 'a directory' : kindOf(existing);
      throw new LambdaZipError('output', `${setting}: ${quoted(target)} is ${kind}; give a file name`);
    }
    return new Draft(target, realPathOf(target), setting);
  }

  /**
   * Writes what follows. Directly: by way of the thread pool, or a stream, a small file takes many times as long.
   *
   * @throws LambdaZipError `output`
   */
  append(bytes: Uint8Array): void {
    try {
      if (this.#descriptor === undefined) {
        this.#descriptor = openSync(this.#temporary, 'wx');
        this.#written = true;
      }
      writeWhole(this.#descriptor, bytes);
    } catch (error) {
      throw writeError(this.target, this.#setting, error);
    }
  }

  /** Where what was appended can be read, until the draft is committed or discarded. */
  get file(): string {
    return this.#temporary;
  }

  /** @throws LambdaZipError `output` when the target cannot be replaced */
  async commit(): Promise<void> {
    try {
      this.#close();
      renameSync(this.#temporary, resolve(this.target));
      this.#written = false;
    } catch (error) {
      throw writeError(this.target, this.#setting, error);
    }
  }

  /**
   * Keeps what is in the target's place, so that it can be put back. Where a file system has no hard links it
   * is not kept. Never fails.
   */
  async keepFormer(): Promise<void> {
    try {
      await link(resolve(this.target), this.#former);
      this.#kept = 'file';
    } catch (error) {
      this.#kept = systemErrorCode(error) === 'ENOENT' ? 'nothing' : undefined;
    }
  }

  /** Puts back what was kept. Never fails. */
  async restore(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    const target = resolve(this.target);
    if (kept === 'file') await rename(this.#former, target).catch(() => undefined);
    if (kept === 'nothing') await unlink(target).catch(() => undefined);
  }

  /** Removes the draft, and what was kept, if there is any; the target stays as it is. Never fails. */
  async discard(): Promise<void> {
    try {
      this.#close();
    } catch {
      // The file is deleted below anyway.
    }
    if (this.#written) await unlink(this.#temporary).catch(() => undefined);
    if (this.#kept === 'file') await unlink(this.#former).catch(() => undefined);
    this.#kept = undefined;
  }

  #close(): void {
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Lets drafts take their targets' places, one after the other: all of them, or none. A process that is killed on the
 * way leaves the first of them in their places.
 *
 * @throws LambdaZipError `output` when a target cannot be replaced
 */
export async function commitAll(drafts: readonly Draft[]): Promise<void> {
  const placed: Draft[] = [];
  try {
    for (const draft of drafts) {
      // Nothing can fail after the last one.
      if (draft !== drafts.at(-1)) await draft.keepFormer();
      await draft.commit();
      placed.push(draft);
    }
  } catch (error) {
    for (const draft of placed) await draft.restore();
    throw error;
  }
}

function writeError(target: string, setting: string, error: unknown): LambdaZipError {
  return new LambdaZipError(
    'output',
    `${setting}: ${quoted(target)} cannot be written: ${describeSystemError(error)}`,
    { cause: error },
  );
}

/** The stats of a path, or undefined if nothing is there; other errors read as errors of writing the target. */
function inspect(path: string, target: string, setting: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw writeError(target, setting, error);
  }
}

/**
 * Makes the directory that a file is to be in, if it is not there.
 *
 * @param setting as of {@link Draft.create}
 * @throws LambdaZipError `output`
 */
export async function makeDirectoryOf(target: string, setting: string): Promise<void> {
  const directory = dirname(resolve(target));
  try {
    await makeFolders(directory);
  } catch (error) {
    throw new LambdaZipError(
      'output',
      `${setting}: the directory ${quoted(directory)} cannot be created: ${describeSystemError(error)}`,
      { cause: error },
    );
  }
}

/**
 * A file's absolute path with its directory's links resolved: where it is, by whichever way it was named.
 *
 * @throws LambdaZipError `output`
 */
export function realPathOf(target: string): string {
  const directory = dirname(resolve(target));
  try {
    return join(realpathSync.native(directory), basename(target));
  } catch (error) {
    throw new LambdaZipError(
      'output',
      `the directory ${quoted(directory)} cannot be accessed: ${describeSystemError(error)}`,
      { cause: error },
    );
  }
}

const TEMPORARY_SUFFIX = '.tmp';
/** Longest file name of most file systems. */
const MAX_NAME_BYTES = 255;

/** How the temporary name of a target begins: with the target's name, or as much of it as fits. */
function temporaryStart(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > MAX_NAME_BYTES - '..'.length - 12 - TEMPORARY_SUFFIX.length) {
    kept = Array.from(kept).slice(0, -1).join('');
  }
  return `.${kept}.`;
}

function temporaryBeside(target: string): string {
  const unique = randomBytes(6).toString('hex');
  const name = `${temporaryStart(basename(target))}${unique}${TEMPORARY_SUFFIX}`;
  return join(dirname(resolve(target)), name);
}

/** Whether a file name is that of a draft of the target, left behind by a job that was killed. */
export function isDraftOf(target: string, name: string): boolean {
  const start = temporaryStart(basename(target));
  return (
    name.startsWith(start) &&
    name.endsWith(TEMPORARY_SUFFIX) &&
    /^[0-9a-f]{12}$/.test(name.slice(start.length, -TEMPORARY_SUFFIX.length))
  );
}

/** Writes all bytes, even if the system takes only some of them at a time. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength; ) {
    done += writeSync(descriptor, bytes, done, bytes.byteLength - done);
  }
}
