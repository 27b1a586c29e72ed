/** Splits functions into the jobs of a matrix. */
import type { ConfiguredFunction } from './functions.js';

/** The form of `strategy.matrix`. */
interface ShardMatrix {
  readonly include: readonly {
    /** From 1. */
    readonly shard: number;
    /** Names, one per line: the action's input `functions`. */
    readonly functions: string;
  }[];
}

/**
 * Splits functions evenly. Those with the same requirements and target stay together, so that few jobs install the same.
 *
 * @param shards the most jobs; each has at least one function
 */
export function shardMatrix(functions: readonly ConfiguredFunction[], shards: number): ShardMatrix {
  const installation = ({ settings }: ConfiguredFunction): string =>
    JSON.stringify([settings.requirements, settings.runtime, settings.architecture]);
  const groups = new Map<string, ConfiguredFunction[]>();
  for (const one of functions.filter(({ wanted }) => wanted)) {
    const key = installation(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const ordered = [...groups.values()].flat();
  const jobs = Math.min(shards, ordered.length);
  const start = (job: number): number => Math.floor((job * ordered.length) / jobs);
  return {
    include: Array.from({ length: jobs }, (_, job) => ({
      shard: job + 1,
      functions: ordered
        .slice(start(job), start(job + 1))
        .map(({ name }) => name)
        .join('\n'),
    })),
  };
}
