/** The tar streams of docs/container-protocol.md, in both directions. */

import { PassThrough, type Readable } from 'node:stream';
import { type Archiver, TarArchive } from 'archiver';
import { extract } from 'tar-stream';
import type { Entry, Mode } from '../../entries/entry.js';
import { ContentReader } from '../../entries/read-content.js';
import { MAX_FILE_BYTES } from '../../entries/read-file.js';
import { comparePaths, foldersAbove } from '../../entries/tree.js';
import { MAX_PATH_BYTES, nameProblem } from '../../pipeline/names.js';
import type { SentMember, WheelSearch } from '../../pipeline/package-supply.js';
import { printable, quoted, shortened } from '../../util/text.js';
import {
  JOB_MEMBER,
  type Job,
  protocolError,
  REPORT_MEMBER,
  TREE_FOLDER,
  WHEELS_FOLDER,
  WHEELS_MEMBER,
} from './protocol.js';

/** Far more than any report. */
const MAX_REPORT_BYTES = 16 * 1024 * 1024;

/** The time of every member: fixed, because nothing uses it. */
const NO_TIME = new Date(0);

/** Content that may wait in archiver's queue, which has no limit of its own. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;

/**
 * The stream that goes in. Files are read as the reader takes them.
 *
 * @returns the stream; it fails with what reading a file throws
 */
export function jobStream(job: Job, members: Iterable<SentMember> | AsyncIterable<SentMember>): Readable {
  const archiver = new TarArchive();
  // The reader may be gone at any time. A destroyed archiver would continue with its queue and throw an uncatchable error, so
  // only the stream in between is destroyed.
  const outlet = new PassThrough();
  const fail = (error: unknown): void => {
    outlet.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  archiver.on('error', fail).pipe(outlet);
  const waiting = new Waiting(archiver, outlet);
  const contents = new ContentReader();
  const send = async (): Promise<void> => {
    await waiting.append(Buffer.from(JSON.stringify(job)), { name: JOB_MEMBER, mode: 0o644 });
    for await (const { name, mode, content, path } of members) {
      if (outlet.destroyed) return;
      const bytes = contents.read(content, path);
      if (mode === 'symlink') {
        const linkname = Buffer.from(bytes).toString('utf8');
        await waiting.append(Buffer.alloc(0), { name, type: 'symlink', linkname, mode: 0o777 });
      } else {
        const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        await waiting.append(body, { name, mode: mode === '0755' ? 0o755 : 0o644 });
      }
    }
    // Not awaited: it settles only when somebody reads the rest.
    archiver.finalize().catch(fail);
  };
  send()
    .catch(fail)
    .finally(() => contents.close());
  return outlet;
}

/** A tar header; archiver passes on fields that its own types lack. */
interface MemberHeader {
  readonly name: string;
  readonly mode: number;
  readonly type?: 'symlink';
  readonly linkname?: string;
}

/** Memory of a waiting member beside its content: its header, and archiver's objects. */
const MEMBER_BYTES = 2048;

/** Members on their way through archiver's queue, which has no end of its own. */
class Waiting {
  readonly #archiver: Archiver;
  readonly #outlet: Readable;
  readonly #sizes: number[] = [];
  #bytes = 0;
  #wake: (() => void) | undefined;

  constructor(archiver: Archiver, outlet: Readable) {
    this.#archiver = archiver;
    this.#outlet = outlet;
    outlet.on('close', () => this.#wake?.());
    archiver.on('entry', () => {
      this.#bytes -= this.#sizes.shift() ?? 0;
      if (this.#bytes <= MAX_WAITING_BYTES) this.#wake?.();
    });
  }

  /** Appends a member, and resolves when there is room for another, or the reader is gone. */
  async append(body: Buffer, header: MemberHeader): Promise<void> {
    if (this.#outlet.destroyed) return;
    const size = body.byteLength + MEMBER_BYTES;
    this.#sizes.push(size);
    this.#bytes += size;
    this.#archiver.append(body, { ...header, date: NO_TIME });
    if (this.#bytes <= MAX_WAITING_BYTES) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }
}

/** Callbacks for members that are not entries of the tree. */
interface AnswerListeners {
  /** The text of the last member. */
  onReport(text: string): void;
  /** A wheel: the body has to be read. */
  onWheel?: WheelSearch['receive'] | undefined;
  /** A wheel, by the name of its file in the folder that the job names. */
  onWheelFile?: ((name: string, file: string) => Promise<void>) | undefined;
  /** All wheels came; the text of what is said of them. */
  onWheels?: ((text: string) => Promise<void>) | undefined;
}

/**
 * Reads the stream that comes out.
 *
 * @throws LambdaZipError `container` for what is not of the protocol; what a listener throws
 */
export async function* readAnswer(stream: Readable, listeners: AnswerListeners): AsyncGenerator<Entry> {
  const members = extract();
  const paths = new PathCheck();
  stream.on('error', (error) => members.destroy(error)).pipe(members);
  for await (const member of members) {
    const { name, type, mode, linkname, size = 0 } = member.header;
    if (name === REPORT_MEMBER) {
      listeners.onReport(await textOf(member, size));
    } else if (name === WHEELS_MEMBER && listeners.onWheels !== undefined) {
      await listeners.onWheels(await textOf(member, size));
    } else if (name.startsWith(WHEELS_FOLDER) && type === 'file' && listeners.onWheel !== undefined) {
      await listeners.onWheel(wheelName(name), size, piecesOf(member));
    } else if (name.startsWith(WHEELS_FOLDER) && type === 'symlink' && listeners.onWheelFile !== undefined) {
      await listeners.onWheelFile(wheelName(name), plainName(linkname));
    } else if (name.startsWith(TREE_FOLDER) && (type === 'file' || type === 'symlink')) {
      const path = name.slice(TREE_FOLDER.length);
      paths.add(path);
      const bytes = type === 'symlink' ? Buffer.from(linkname ?? '') : await wholeOf(path, member, size);
      yield { path, mode: modeOf(type, mode), content: { kind: 'bytes', bytes } };
    } else {
      throw protocolError(`it sends a ${type} ${shown(name)}`);
    }
    member.resume();
  }
}

async function textOf(member: AsyncIterable<unknown>, size: number): Promise<string> {
  if (size > MAX_REPORT_BYTES) throw protocolError(`its report has ${size} bytes`);
  return (await wholeOf(REPORT_MEMBER, member, size)).toString('utf8');
}

async function* piecesOf(member: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of member) if (Buffer.isBuffer(piece)) yield piece;
}

/** The file name of a wheel: it becomes one of this machine. */
function wheelName(member: string): string {
  const name = member.slice(WHEELS_FOLDER.length);
  const isPlain = /^[^./\\:][^/\\:]{0,250}\.whl$/.test(name) && printable(name) === name;
  if (isPlain) return name;
  throw protocolError(`it sends ${shown(name)} as a wheel`);
}

/** The name of a file that leads nowhere else. */
function plainName(name = ''): string {
  if (/^\d{1,9}\.whl$/.test(name)) return name;
  throw protocolError(`it puts a wheel into ${shown(name)}`);
}

/** Of a size that is known: gathering the pieces first would take the memory twice. */
async function wholeOf(path: string, member: AsyncIterable<unknown>, size: number): Promise<Buffer> {
  if (size > MAX_FILE_BYTES) throw protocolError(`${shown(path)} has ${size} bytes`);
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  for await (const piece of piecesOf(member)) {
    bytes.set(piece.subarray(0, size - done), done);
    done += piece.byteLength;
  }
  if (done !== size) throw protocolError(`${shown(path)} has ${done} bytes, ${size} were announced`);
  return bytes;
}

/** Repeats the runner's checks of paths: another program may answer in its place. */
class PathCheck {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();
  #previous: string | undefined;

  /** @throws LambdaZipError `container` for a path that no entry has, or not after those before */
  add(path: string): void {
    const components = path.split('/');
    if (components.some((one) => one === '' || one === '.' || one === '..') || path.includes('\0')) {
      throw protocolError(`the name ${shown(path)} leads out of the tree`);
    }
    if (Buffer.byteLength(path) > MAX_PATH_BYTES || nameProblem(path) !== undefined) {
      throw protocolError(`the name ${shown(path)} is not valid in an archive`);
    }
    // The container's Unicode may be older than this process's: better no archive than another one.
    if (path !== path.normalize('NFC')) throw protocolError(`the name ${shown(path)} is not in NFC`);
    if (this.#previous !== undefined && comparePaths(this.#previous, path) >= 0) {
      throw protocolError(`${shown(path)} comes after ${shown(this.#previous)}`);
    }
    this.#previous = path;
    // A folder's path comes before those of what is in it.
    for (const folder of foldersAbove(path)) {
      if (this.#folders.has(folder)) break;
      if (this.#files.has(folder)) throw protocolError(`${shown(folder)} is a file and a folder`);
      this.#folders.add(folder);
    }
    this.#files.add(path);
  }
}

const MAX_SHOWN = 200;

/** A name of a member, for a message: it may have megabytes. */
function shown(name: string): string {
  return quoted(shortened(name, MAX_SHOWN));
}

function modeOf(type: 'file' | 'symlink', permissions: number | undefined): Mode {
  if (type === 'symlink') return 'symlink';
  return ((permissions ?? 0) & 0o100) === 0 ? '0644' : '0755';
}
