/** Records of deploys for tests: a run's facts, and a store in memory that goes by scopes of refs as GitHub's cache does. */
import type { RecordStore } from '../../build/baseline/cache.js';
import type { RunFacts } from '../../build/baseline/decision.js';

const MAIN = 'refs/heads/main';

/** What a run knows of itself: one of the default branch `main`, unless another is said. */
export function runFacts(
  facts: Partial<Omit<RunFacts, 'origin'>> & Partial<RunFacts['origin']> = {},
): RunFacts {
  const {
    commit = 'c0ffee',
    ref = MAIN,
    run = '1',
    job = `job of ${run}`,
    leg = 'deploy.__default',
    ...rest
  } = facts;
  return {
    origin: { commit, ref, run, job, leg },
    step: '',
    region: '',
    onDefaultBranch: ref === MAIN,
    isDefaultBranch: (one) => one === MAIN,
    proposal: 'no',
    runner: 'hosted',
    ...rest,
  };
}

export interface StoredRecord {
  readonly key: string;
  readonly ref: string;
  bytes: Buffer;
}

/** What the records of a repository are kept in, and who may be asked about it. */
export interface MemoryCache {
  /** Oldest first. */
  readonly entries: StoredRecord[];
  /** Runs that are over. */
  readonly over: Set<string>;
  /** The cache as a run of a ref sees it; without `asking` its token may list nothing. */
  seenFrom(ref?: string, options?: { readonly asking?: boolean }): RecordStore;
}

export function memoryCache(): MemoryCache {
  const entries: StoredRecord[] = [];
  const over = new Set<string>();
  const newestIn = (prefix: string, ref?: string): StoredRecord | undefined =>
    entries.findLast((entry) => entry.key.startsWith(prefix) && (ref === undefined || entry.ref === ref));
  return {
    entries,
    over,
    seenFrom: (ref = MAIN, { asking = false } = {}) => ({
      newest: async (prefix) => newestIn(prefix, ref) ?? newestIn(prefix, MAIN),
      anywhere: async (prefix) =>
        asking
          ? entries
              .filter(({ key }) => key.startsWith(prefix))
              .reverse()
              .slice(0, 30)
          : undefined,
      isOver: async (run) => asking && over.has(run),
      add: async (key, bytes) => void entries.push({ key, ref, bytes }),
    }),
  };
}
