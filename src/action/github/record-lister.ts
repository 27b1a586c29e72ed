/** Lists records of all refs, and asks no more often than GitHub answers. */
import type { RecordStore } from '../../gate/baselines/cache.js';
import type { Listing } from '../../gate/records/decision.js';
import { RECORD_KEYS } from '../../gate/records/record.js';
import type { Ports } from '../../util/ports.js';
import { type CacheList, type GitHubAccess, listCaches } from './api.js';

/** How long a list of one page is used; one of more pages is used longer. GitHub accepts 1,000 requests of a repository an hour. */
const PAGE_MS = 10_000;
/** A step with more packages lists the records of all packages at once. */
const ASKED_SINGLY = 3;
/** With more records than these pages hold, each package's records are listed after all. */
const MAX_PAGES = 50;

interface TimedList {
  /** Milliseconds since 1970. */
  readonly asked: number;
  readonly list: Promise<CacheList | undefined>;
}

/** Lists the records under a prefix, newest first, with one question for all that ask at about the same time. */
export function recordLister(access: GitHubAccess, ports: Ports): RecordStore['anywhere'] {
  const singly = new Set<string>();
  const lists = new Map<string, TimedList>();
  const ask = async (prefix: string, maxPages: number): Promise<TimedList> => {
    const last = lists.get(prefix);
    if (last !== undefined) {
      const pages = await last.list.then((list) => (list?.complete ? list.requests : 1)).catch(() => 1);
      if (Date.now() - last.asked <= pages * PAGE_MS) return last;
      // Another caller that waited has already asked again.
      const next = lists.get(prefix);
      if (next !== undefined && next !== last) return next;
    }
    const asked = { asked: Date.now(), list: listCaches(access, prefix, ports, maxPages) };
    lists.set(prefix, asked);
    return asked;
  };
  const ofOne = async (prefix: string): Promise<Listing | undefined> => {
    const { asked, list } = await ask(prefix, 1);
    const found = await list;
    return found && { asked, records: found.entries };
  };
  return async (prefix) => {
    if (singly.size < ASKED_SINGLY) singly.add(prefix);
    if (singly.has(prefix)) return ofOne(prefix);
    const { asked, list } = await ask(RECORD_KEYS, MAX_PAGES);
    const all = await list;
    if (all === undefined) return undefined;
    // In an incomplete list, a record of this package may be missing, such as one from beside its last deploy.
    if (!all.complete) return ofOne(prefix);
    return { asked, records: all.entries.filter(({ key }) => key.startsWith(prefix)) };
  };
}
