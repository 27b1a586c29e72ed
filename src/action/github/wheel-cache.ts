/** Kept wheels in GitHub's cache, where the next run finds them. */
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RemoteCache } from '../../dependencies/wheels/wheel-store.js';
import { describeSystemError } from '../../util/errors.js';
import { type Ports, throwIfCancelled } from '../../util/ports.js';
import { printable } from '../../util/text.js';
import { type CacheOperation, cacheOffered, runCacheClient } from './cache-process.js';

const KEY_PREFIX = 'lambda-zip-wheels-1-';
/** Lambda's largest package needs a fraction of this; waiting longer would take more time than searching again. */
const TIMEOUTS_MS: Readonly<Record<CacheOperation['kind'], number>> = { restore: 45_000, save: 120_000 };

/** A cache that is out of reach costs a download, never the build. */
export function dependencyCache(ports: Ports): RemoteCache | undefined {
  if (!cacheOffered()) return undefined;
  const ask = async (kind: CacheOperation['kind'], key: string, directory: string): Promise<boolean> => {
    const place = { folder: dirname(directory), path: basename(directory) };
    try {
      const { done, problem } = await runCacheClient(
        { kind, ...place, key: KEY_PREFIX + key, timeoutMs: TIMEOUTS_MS[kind] },
        ports,
      );
      if (problem !== undefined) ports.log.info(`the cache of dependencies: ${problem}`);
      return done;
    } catch (error) {
      throwIfCancelled(ports.signal);
      ports.log.info(`the cache of dependencies: ${printable(describeSystemError(error))}`);
      return false;
    }
  };
  return {
    // Into a separate folder: a stopped restore may leave half of the files, and a process that still writes.
    restore: async (key, directory) => {
      const own = await mkdtemp(join(dirname(directory), '.restore-'));
      try {
        if (!(await ask('restore', key, join(own, basename(directory))))) return false;
        await rename(join(own, basename(directory)), directory);
        return true;
      } catch (error) {
        throwIfCancelled(ports.signal);
        ports.log.info(`the cache of dependencies: ${printable(describeSystemError(error))}`);
        return false;
      } finally {
        await rm(own, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
      }
    },
    save: async (key, directory) => {
      await ask('save', key, directory);
    },
  };
}
