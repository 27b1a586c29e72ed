/** Installed packages in GitHub's cache, where the next run finds them. */
import * as core from '@actions/core';
import type { RemoteCache } from '../dependencies/store.js';
import { describeSystemError } from '../errors.js';
import { printable } from '../text.js';
import { withoutCommands } from './log.js';

const KEY_PREFIX = 'lambda-zip-dependencies-1-';

/** A cache that is out of reach costs an installation, never the build. */
export function dependencyCache(): RemoteCache {
  return {
    restore: (key, directory) =>
      orElse(false, 'read', async (cache) => {
        return (await cache.restoreCache([directory], KEY_PREFIX + key)) !== undefined;
      }),
    save: (key, directory) =>
      orElse(undefined, 'written', async (cache) => {
        await cache.saveCache([directory], KEY_PREFIX + key);
      }),
  };
}

type Cache = typeof import('@actions/cache');

async function orElse<T>(otherwise: T, doing: string, use: (cache: Cache) => Promise<T>): Promise<T> {
  try {
    // Loaded only where there are dependencies.
    const cache = await import('@actions/cache');
    return cache.isFeatureAvailable() ? await use(cache) : otherwise;
  } catch (error) {
    core.info(
      withoutCommands(
        `the cache of dependencies cannot be ${doing}: ${printable(describeSystemError(error))}`,
      ),
    );
    return otherwise;
  }
}
