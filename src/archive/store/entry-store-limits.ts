/** Keeps a store of compressed contents in bounds. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VOLUME_SUFFIX } from './entry-store.js';

/** Limits of a store after a run; while runs go on, it also has what they put. */
export const STORE_LIMITS: StoreLimits = { bytes: 1024 * 1024 * 1024, volumes: 256 };

interface StoreLimits {
  readonly bytes: number;
  readonly volumes: number;
}

/** A draft that is older was left by a run that was killed. */
const DRAFT_MS = 24 * 60 * 60 * 1000;

/** A use that is dated more than an hour in the future comes from a wrong clock. */
const FUTURE_MS = 60 * 60 * 1000;

/** Removes the volumes that were not used for longest, where there are too many. A store is a cache: nothing here fails. */
export async function trimStore(directory: string, limits: StoreLimits = STORE_LIMITS): Promise<void> {
  const files = await filesBelow(directory);
  const now = Date.now();
  const isVolume = ({ path }: StoreFile): boolean => path.endsWith(VOLUME_SUFFIX);
  const gone = files.filter((file) => !isVolume(file) && now - file.usedMs > DRAFT_MS);
  let bytes = 0;
  let volumes = 0;
  // If future-dated volumes counted as newest, they would push out everything that is stored until then.
  const lastUsed = ({ usedMs }: StoreFile): number => (usedMs > now + FUTURE_MS ? 0 : usedMs);
  for (const file of files.filter(isVolume).sort((left, right) => lastUsed(right) - lastUsed(left))) {
    bytes += file.size;
    volumes += 1;
    if (bytes > limits.bytes || volumes > limits.volumes) gone.push(file);
  }
  for (const { path } of gone) await rm(path, { force: true }).catch(() => undefined);
}

interface StoreFile {
  readonly path: string;
  readonly size: number;
  readonly usedMs: number;
}

/** Volumes and drafts: files one level down. */
async function filesBelow(directory: string): Promise<StoreFile[]> {
  const files: StoreFile[] = [];
  for (const level of await readdir(directory).catch(() => [])) {
    for (const name of await readdir(join(directory, level)).catch(() => [])) {
      const path = join(directory, level, name);
      const stats = await stat(path).catch(() => undefined);
      if (stats?.isFile()) files.push({ path, size: stats.size, usedMs: stats.mtimeMs });
    }
  }
  return files;
}
