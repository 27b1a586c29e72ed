/** Keeps a store of compressed contents in bounds. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tolerantly } from '../../util/tolerantly.js';
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
export function trimStore(directory: string, limits: StoreLimits = STORE_LIMITS): void {
  const files = filesBelow(directory);
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
  for (const { path } of gone) tolerantly(() => rmSync(path, { force: true }));
}

interface StoreFile {
  readonly path: string;
  readonly size: number;
  readonly usedMs: number;
}

/** Volumes and drafts: files one level down. */
function filesBelow(directory: string): StoreFile[] {
  const files: StoreFile[] = [];
  for (const level of tolerantly(() => readdirSync(directory)) ?? []) {
    for (const name of tolerantly(() => readdirSync(join(directory, level))) ?? []) {
      const path = join(directory, level, name);
      const stats = tolerantly(() => statSync(path));
      if (stats?.isFile()) files.push({ path, size: stats.size, usedMs: stats.mtimeMs });
    }
  }
  return files;
}
