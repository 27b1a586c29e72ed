/** Keeps a store of compressed contents in bounds, at the end of a run that put something there. */
import { appendFile, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DIRECTORY_MODE, DRAFT_START } from './entry-store.js';

/** A store may hold this many bytes; runs that go on at the same time may exceed it by what they put. */
export const MOST_BYTES = 1024 * 1024 * 1024;
/** Evicting goes on until so much is left, so that not every run has to. */
const LEFT_SHARE = 0.75;
/** A draft that is older was left by a run that was killed. */
const DRAFT_MS = 60 * 60 * 1000;
/** Shorter is not worth rewriting. Bytes. */
const LONG_LEDGER = 64 * 1024;

/**
 * How much the store grew, one line for each run that made it grow. Lines that two runs append at once are both there;
 * one that is lost while the ledger is rewritten is found by the next count.
 */
const LEDGER_FILE = 'grown.txt';

/**
 * Writes down how much a run has put into the store, and takes out what was not used for longest where that makes it
 * too large. A store is a cache: nothing here fails.
 *
 * @param grown bytes
 */
export async function keepInBounds(directory: string, grown: number, mostBytes = MOST_BYTES): Promise<void> {
  if (grown === 0) return;
  try {
    await mkdir(directory, { recursive: true, mode: DIRECTORY_MODE });
    const ledger = join(directory, LEDGER_FILE);
    await appendFile(ledger, `${grown}\n`);
    const text = await readFile(ledger, 'utf8');
    const total = text.split('\n').reduce((sum, line) => sum + (Number.parseInt(line, 10) || 0), 0);
    if (total <= mostBytes && text.length <= LONG_LEDGER) return;
    const left = await evict(directory, mostBytes);
    const draft = join(directory, `${DRAFT_START}${process.pid}-${LEDGER_FILE}`);
    await writeFile(draft, `${left}\n`);
    await rename(draft, ledger);
  } catch {
    // The next run tries again.
  }
}

interface KeptFile {
  readonly path: string;
  readonly size: number;
  readonly usedMs: number;
}

/** @returns bytes that are left */
async function evict(directory: string, mostBytes: number): Promise<number> {
  const files: KeptFile[] = [];
  for (const path of await filesBelow(directory)) {
    const stats = await lstat(path).catch(() => undefined);
    if (stats !== undefined) files.push({ path, size: stats.size, usedMs: stats.mtimeMs });
  }
  files.sort((left, right) => left.usedMs - right.usedMs);
  let left = files.reduce((sum, { size }) => sum + size, 0);
  const excess = left > mostBytes;
  for (const { path, size, usedMs } of files) {
    const abandoned = basename(path).startsWith(DRAFT_START) && Date.now() - usedMs > DRAFT_MS;
    if (!abandoned && !(excess && left > mostBytes * LEFT_SHARE)) continue;
    await rm(path, { force: true }).catch(() => undefined);
    left -= size;
  }
  return left;
}

/** Entries and drafts: files two levels down, `LEVEL/xx/NAME`. */
async function filesBelow(directory: string): Promise<string[]> {
  const files: string[] = [];
  for (const level of await directoriesIn(directory)) {
    for (const shard of await directoriesIn(level)) {
      for (const { name } of await readdir(shard, { withFileTypes: true })) files.push(join(shard, name));
    }
  }
  return files;
}

async function directoriesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(directory, name));
}
