/** The tar streams of docs/container-protocol.md, in both directions. */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { extract, type Header, type Pack, pack } from 'tar-stream';
import { quoted } from '../../text.js';
import type { Content, Entry, Mode } from '../entry.js';
import { MAX_PATH_BYTES, nameProblem } from '../names.js';
import { ContentReader } from '../read-content.js';
import { MAX_FILE_BYTES } from '../read-file.js';
import { comparePaths, foldersAbove } from '../tree.js';
import { JOB_MEMBER, type Job, protocolError, REPORT_MEMBER, TREE_FOLDER } from './protocol.js';

/** A file or link to send. */
export interface SentMember {
  /** As the protocol has it, e.g. `source/0/handler.py`. */
  readonly name: string;
  readonly mode: Entry['mode'];
  readonly content: Content;
  /** For messages. */
  readonly path: string;
}

/** Long before anything a report could hold. */
const MAX_REPORT_BYTES = 16 * 1024 * 1024;

/** The time of every member; it says nothing, and must not be the clock. */
const NO_TIME = new Date(0);

/**
 * The stream that goes in. Files are read as the reader takes them.
 *
 * @returns the stream; it fails with what reading a file throws
 */
export function jobStream(job: Job, members: Iterable<SentMember>): Pack {
  const stream = pack();
  const member = (header: Partial<Header> & { name: string }, body: Buffer): Promise<void> =>
    new Promise((resolve, reject) => {
      const done = (error?: Error | null): void => (error ? reject(error) : resolve());
      // Destroyed with the stream, it says so twice.
      stream.entry({ ...header, mtime: NO_TIME }, body, done).on('error', reject);
    });
  const contents = new ContentReader();
  const send = async (): Promise<void> => {
    await member({ name: JOB_MEMBER }, Buffer.from(JSON.stringify(job)));
    for (const { name, mode, content, path } of members) {
      const bytes = contents.read(content, path);
      if (mode === 'symlink') {
        const linkname = Buffer.from(bytes).toString('utf8');
        await member({ name, type: 'symlink', linkname }, Buffer.alloc(0));
      } else {
        const permissions = mode === '0755' ? 0o755 : 0o644;
        await member(
          { name, mode: permissions },
          Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        );
      }
    }
    stream.finalize();
  };
  send()
    .catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))))
    .finally(() => contents.close());
  return stream;
}

/**
 * Reads the stream that comes out.
 *
 * @param onReport told the text of the last member
 * @throws LambdaZipError `container` for what is not of the protocol
 */
export async function* readAnswer(stream: Readable, onReport: (text: string) => void): AsyncGenerator<Entry> {
  const members = extract();
  const paths = new PathCheck();
  stream.on('error', (error) => members.destroy(error)).pipe(members);
  for await (const member of members) {
    const { name, type, mode, linkname, size = 0 } = member.header;
    if (name === REPORT_MEMBER) {
      if (size > MAX_REPORT_BYTES) throw protocolError(`its report has ${size} bytes`);
      onReport((await buffer(member)).toString('utf8'));
    } else if (name.startsWith(TREE_FOLDER) && (type === 'file' || type === 'symlink')) {
      const path = name.slice(TREE_FOLDER.length);
      paths.add(path);
      const bytes = type === 'symlink' ? Buffer.from(linkname ?? '') : await contentOf(path, member, size);
      yield { path, mode: modeOf(type, mode), content: { kind: 'bytes', bytes } };
    } else {
      throw protocolError(`it sends a ${type} ${shown(name)}`);
    }
    member.resume();
  }
}

/** Of a size that is known: gathering the pieces first would take the memory twice. */
async function contentOf(path: string, member: AsyncIterable<unknown>, size: number): Promise<Buffer> {
  if (size > MAX_FILE_BYTES) throw protocolError(`${shown(path)} has ${size} bytes`);
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  for await (const piece of member) if (Buffer.isBuffer(piece)) done += piece.copy(bytes, done);
  if (done !== size) throw protocolError(`${shown(path)} has ${done} bytes, ${size} were announced`);
  return bytes;
}

/** Holds the paths of an answer to what the side has checked: whoever speaks in its place may not have. */
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
      throw protocolError(`the name ${shown(path)} is none that an archive can have`);
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

const MOST_SHOWN = 200;

/** A name of a member, for a message: it may have megabytes. */
function shown(name: string): string {
  return quoted(name.length > MOST_SHOWN ? `${name.slice(0, MOST_SHOWN)}…` : name);
}

function modeOf(type: 'file' | 'symlink', permissions: number | undefined): Mode {
  if (type === 'symlink') return 'symlink';
  return ((permissions ?? 0) & 0o100) === 0 ? '0644' : '0755';
}
