/** The directory of a deployed package, read through Lambda's presigned URL: a few KB of it, never the package. */
import { type ByteSource, damaged } from '../../archive/byte-source.js';
import { readRecords } from '../../archive/reader.js';
import { networkCodeOf } from '../../aws/calls.js';
import type { EntryState } from '../../compare/changes.js';
import { withDeadline } from '../../util/deadline.js';
import { LambdaZipError } from '../../util/errors.js';
import { type Ports, throwIfCancelled } from '../../util/ports.js';

const NAME = 'the deployed package';
/** Holds the whole directory of most packages, and the longest end record there can be. */
const TAIL_BYTES = 128 * 1024;
/** A directory of 250,000 files with usual names. */
const MAX_RANGE_BYTES = 32 * 1024 * 1024;
const REQUEST_LIMIT_MS = 30_000;

/**
 * The entries of the package behind a presigned URL.
 *
 * @param url a secret: whoever has it can download the package. It reaches no message.
 * @param size of the package, bytes
 * @throws LambdaZipError `read` when the server does not answer as it should, `archive` for what is no ZIP; `cancelled`
 */
export async function readDeployedEntries(
  url: string,
  size: number,
  signal: AbortSignal | undefined,
): Promise<EntryState[]> {
  const source = await openRemoteSource(url, size, signal);
  const records = await readRecords(source);
  return records.map(({ path, mode, size: bytes, crc32 }) => ({ path, mode, size: bytes, crc32 }));
}

/**
 * Entries, or undefined where they cannot be had, which is said in the log: the digest is known all the same.
 *
 * @param origin where they come from, printable
 * @throws LambdaZipError `cancelled`
 */
export async function entriesIfReadable(
  origin: string,
  read: () => Promise<EntryState[]>,
  { log, signal }: Ports,
): Promise<EntryState[] | undefined> {
  try {
    return await read();
  } catch (error) {
    throwIfCancelled(signal);
    const why = error instanceof LambdaZipError ? error.message : 'the answer cannot be parsed';
    log.info(`${origin}: cannot tell what differs: ${why}`);
    return undefined;
  }
}

/** Reads the end at once: whatever lies in it is not asked for again. */
async function openRemoteSource(
  url: string,
  size: number,
  signal: AbortSignal | undefined,
): Promise<ByteSource> {
  const tailAt = Math.max(0, size - TAIL_BYTES);
  const tail = await fetchRange({ url, size }, tailAt, size - tailAt, signal);
  return {
    name: NAME,
    size,
    async read(position, length) {
      if (position >= tailAt) return tail.subarray(position - tailAt, position - tailAt + length);
      if (length > MAX_RANGE_BYTES)
        throw damaged(NAME, `its directory has ${length} bytes, more than ${MAX_RANGE_BYTES}`);
      return await fetchRange({ url, size }, position, length, signal);
    },
    close: async () => undefined,
  };
}

async function fetchRange(
  { url, size }: { readonly url: string; readonly size: number },
  position: number,
  length: number,
  parent: AbortSignal | undefined,
): Promise<Buffer> {
  if (length === 0) throw damaged(NAME, 'it is empty');
  const last = position + length - 1;
  return await withDeadline(REQUEST_LIMIT_MS, parent, async (signal) => {
    let response: Response;
    try {
      response = await fetch(url, {
        headers: { range: `bytes=${position}-${last}` },
        redirect: 'error',
        signal,
      });
    } catch (error) {
      // The error's own text may quote the URL.
      throw unreadable(networkCodeOf(error) ?? 'no connection');
    }
    const { status, body } = response;
    if (status !== 206 || response.headers.get('content-range') !== `bytes ${position}-${last}/${size}`) {
      // Do not wait for the rest: it may be the whole package.
      await body?.cancel();
      throw unreadable(
        status === 206 ? 'another range than asked for' : `HTTP status ${status} instead of 206`,
      );
    }
    const chunks: Uint8Array[] = [];
    let received = 0;
    try {
      for await (const chunk of body ?? []) {
        chunks.push(chunk);
        received += chunk.byteLength;
        if (received > length) break;
      }
    } catch (error) {
      throw unreadable(networkCodeOf(error) ?? 'the connection broke off');
    }
    if (received !== length) throw unreadable(`${received} bytes or more instead of ${length}`);
    return Buffer.concat(chunks);
  });
}

function unreadable(problem: string): LambdaZipError {
  return new LambdaZipError('read', `${NAME} cannot be read: ${problem}`);
}
