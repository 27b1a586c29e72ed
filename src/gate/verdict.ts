/** Changed or not, and why. */
import { type Changes, compareEntries, type EntryState } from '../compare/changes.js';
import { describeCounts } from '../compare/groups.js';
import { packageOwners } from '../compare/packages.js';
import type { Digest } from '../util/digest.js';
import { count } from '../util/text.js';
import type { BaselineState } from './baselines/baseline.js';
import type { Reason } from './reason.js';

export interface Verdict {
  /** Safe first: false only when what is deployed is known to have these very bytes. */
  readonly changed: boolean;
  readonly reason: Reason;
  /** Hex; undefined when what is deployed is not known. */
  readonly baselineSha256: string | undefined;
  /** Of the deployed package, bytes, as far as they are known. */
  readonly baselineSize: number | undefined;
  readonly baselineUncompressedSize: number | undefined;
  /** Undefined when the entries of what is deployed are not known. */
  readonly changes: Changes | undefined;
  /** Notes for the reader: printable sentences without a full stop. */
  readonly notes: readonly string[];
}

/** The build, as far as the verdict needs it. */
export interface Built {
  readonly digest: Digest;
  readonly entries: readonly EntryState[];
}

/** A baseline's answer, with the deployed entries if they could be read. */
export type BaselineReading =
  | Exclude<BaselineState, { readonly kind: 'known' }>
  | (Omit<Extract<BaselineState, { readonly kind: 'known' }>, 'entries'> & {
      readonly entries: readonly EntryState[] | undefined;
    });

/**
 * Judges what was built against what is deployed. docs/gate.md has the table.
 *
 * @param force whether it counts as changed even when it is not
 */
export function verdictOf(baseline: BaselineReading, built: Built, force: boolean): Verdict {
  if (baseline.kind !== 'known') {
    return {
      changed: true,
      reason: baseline.kind === 'absent' ? 'first-build' : 'baseline-unavailable',
      baselineSha256: undefined,
      baselineSize: undefined,
      baselineUncompressedSize: undefined,
      changes: undefined,
      notes: [baseline.why],
    };
  }
  const { digest, entries, origin, size } = baseline;
  const same = digest.hex === built.digest.hex;
  // Equal archives have equal entries, even if the deployed ones are unknown.
  const deployed = same ? built.entries : entries;
  const known = {
    baselineSha256: digest.hex,
    baselineSize: size,
    baselineUncompressedSize: deployed?.reduce((sum, entry) => sum + entry.size, 0),
  };
  const { doubt } = baseline;
  // Equal bytes are no proof then; a difference still tells people what changed.
  if (same && doubt !== undefined) return verdictOf({ kind: 'unavailable', why: doubt }, built, force);
  const notes = [`compared with ${origin}`, ...(doubt === undefined ? [] : [doubt])];
  if (same) {
    const changes = compareEntries(built.entries, built.entries);
    const reason = force ? 'forced' : 'unchanged';
    return { ...known, changed: force, reason, changes, notes };
  }
  if (entries === undefined) {
    const unknown = 'cannot tell what differs: the deployed entries are unknown';
    return { ...known, changed: true, reason: 'content', changes: undefined, notes: [...notes, unknown] };
  }
  const changes = compareEntries(entries, built.entries);
  return { ...known, changed: true, reason: reasonFor(changes, entries, built), changes, notes };
}

function reasonFor({ entries }: Changes, before: readonly EntryState[], { entries: after }: Built): Reason {
  if (entries.length === 0) return 'compressor';
  if (entries.every(({ kind }) => kind === 'mode')) return 'mode';
  const ownerOf = packageOwners([...before, ...after].map(({ path }) => path));
  return entries.every(({ path }) => ownerOf(path) !== undefined) ? 'dependencies' : 'content';
}

/** The verdict in words, as one sentence without a full stop. */
export function verdictSentence({ reason, changes }: Verdict): string {
  const differ =
    changes === undefined
      ? ''
      : `: ${count(changes.entries.length, 'file')} (${describeCounts(changes.counts)})`;
  switch (reason) {
    case 'unchanged':
      return 'Unchanged: these exact bytes are already deployed';
    case 'forced':
      return 'Forced: these exact bytes are already deployed';
    case 'first-build':
      return 'Deploy: no deployed package is known yet';
    case 'baseline-unavailable':
      return 'Deploy to be safe: the deployed package is unknown';
    case 'compressor':
      return 'Changed, but no content: only the compression or the archive format differs';
    case 'mode':
      return `Changed, only in modes${differ}`;
    case 'dependencies':
      return `Changed, only in dependencies${differ}`;
    case 'content':
      return `Changed${differ}`;
  }
}
