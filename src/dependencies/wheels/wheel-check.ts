/** Whether a wheel's file is what was kept: by its SHA-256, or because it is the file that had it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { WheelFile } from '../../entries/wheel-file.js';
import { sha256Of } from '../../util/digest.js';
import { type FileTimes, isSettled } from '../../util/settled.js';

/** Up to which size a wheel is in memory whole. Bytes. */
const MAX_IN_MEMORY = 20 * 1024 * 1024;

/** Nothing changes a file without changing one of these ({@link isSettled}). */
export interface Sighting extends FileTimes {
  readonly ino: number;
}

export function isSighting(value: unknown): value is Sighting {
  if (typeof value !== 'object' || value === null) return false;
  const { mtimeMs, ctimeMs, ino }: Record<string, unknown> = { ...value };
  return [mtimeMs, ctimeMs, ino].every((one) => typeof one === 'number');
}

interface WheelCheck {
  /** What the file of the whole wheel was like before it was read; undefined where it may yet change and stay like that. */
  readonly seen: Sighting | undefined;
  /** Whether it had to be read. */
  readonly isNew: boolean;
}

/** @param known what it was like when it was whole. @returns undefined unless it is what was kept. Never rejects. */
export async function checkWheel(
  { file, sha256, size }: WheelFile,
  known?: Sighting,
): Promise<WheelCheck | undefined> {
  try {
    const { size: bytes, mtimeMs, ctimeMs, ino } = await stat(file);
    if (bytes !== size) return undefined;
    if (known?.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs && known.ino === ino)
      return { seen: known, isNew: false };
    const seen = isSettled({ mtimeMs, ctimeMs }) ? { mtimeMs, ctimeMs, ino } : undefined;
    return (await sha256OfFile(file, size)) === sha256 ? { seen, isNew: true } : undefined;
  } catch {
    return undefined;
  }
}

export function sha256OfFile(file: string, size: number): Promise<string> {
  return size <= MAX_IN_MEMORY ? sha256AtOnce(file, size) : sha256InPieces(file);
}

/** In this thread: `webcrypto` copies what another one is to hash, which takes as long as hashing it here. */
async function sha256AtOnce(file: string, size: number): Promise<string> {
  return sha256Of(await readAtOnce(file, size));
}

/** `readFile` takes half a megabyte at a time, and waits for the thread pool each time. */
async function readAtOnce(file: string, size: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function sha256InPieces(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(piece);
  return hash.digest('hex');
}
