/** Records of deploys for tests: a run's facts, and a store in memory that goes by scopes of refs as GitHub's cache does. */
import type { RecordStore } from '../../build/gate/baselines/cache.js';
import type { RunFacts } from '../../build/gate/records/decision.js';

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
    rerun: false,
    step: '',
    region: '',
    base: '',
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
  /** When it was written or read last, milliseconds since 1970: GitHub evicts by that. */
  used: number;
}

/** What the records of a repository are kept in, and who may be asked about it. */
export interface MemoryCache {
  /** Oldest first. */
  readonly entries: StoredRecord[];
  /** Runs that are over. */
  readonly over: Set<string>;
  /** Runs that are not. */
  readonly unfinished: Set<string>;
  /** The cache as a run of a ref sees it; without `asking` its token may list nothing. A pull request has a base. */
  seenFrom(ref?: string, options?: { readonly asking?: boolean; readonly base?: string }): RecordStore;
}

/** As many as GitHub lists at once. */
const MAX_LISTED = 100;

export function memoryCache(): MemoryCache {
  const entries: StoredRecord[] = [];
  const over = new Set<string>();
  const unfinished = new Set<string>();
  const newestIn = (prefix: string, ref?: string): StoredRecord | undefined =>
    entries.findLast((entry) => entry.key.startsWith(prefix) && (ref === undefined || entry.ref === ref));
  return {
    entries,
    over,
    unfinished,
    seenFrom: (ref = MAIN, { asking = true, base = '' } = {}) => ({
      newest: async (prefix) => {
        const found = newestIn(prefix, ref) ?? newestIn(prefix, base) ?? newestIn(prefix, MAIN);
        if (found !== undefined) found.used = Date.now();
        return found;
      },
      anywhere: async (prefix) =>
        asking
          ? {
              asked: Date.now(),
              records: entries
                .filter(({ key }) => key.startsWith(prefix))
                .reverse()
                .slice(0, MAX_LISTED),
            }
          : undefined,
      isOver: async (run) => asking && over.has(run),
      unfinished: async () =>
        asking ? { asked: Date.now(), runs: [...unfinished].map((run) => ({ run, begun: 0 })) } : undefined,
      add: async (key, bytes) => void entries.push({ key, ref, bytes, used: Date.now() }),
    }),
  };
}
