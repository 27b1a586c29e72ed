/** Packages beside the sources: how a run gets them, and how they are laid among the files of the sources. */
import type { Content, Entry } from '../entries/entry.js';
import { comparePaths } from '../entries/tree.js';
import { modeChooser } from './mode-choice.js';
import type { PipelinePlan } from './plan.js';
import { ExclusionTally, excludes, UnusedRules } from './select.js';

/** A file or link to send. */
export interface SentMember {
  /** The protocol's name of it, e.g. `source/0/handler.py`. */
  readonly name: string;
  readonly mode: Entry['mode'];
  readonly content: Content;
  /** For messages. */
  readonly path: string;
}

/** The wheels to find. */
export interface WheelsRequest {
  /** The runtime's Python, e.g. `3.13`. */
  readonly python: string;
  /** The release that `Requires-Python` is compared with. */
  readonly release: string;
  /** Platform tags, best first. */
  readonly platforms: readonly string[];
  /** The runtime's glibc, major and minor version. */
  readonly glibc: readonly [number, number];
  /** The values that environment markers see (PEP 508). */
  readonly markers: Readonly<Record<string, string>>;
  /** Names of the members `input/NAME` that follow the job. */
  readonly inputs: readonly string[];
  /** Whether packages without a wheel may be built from source. */
  readonly builds: boolean;
  /** Whether something is asked for that only a build can give, beside projects. */
  readonly sources: boolean;
  /** Projects among the inputs. They are built first, and their wheels are requirements then. */
  readonly projects: readonly ProjectRequest[];
  /** Whether the requirements name every package, so that those of packages are not looked at. */
  readonly isComplete: boolean;
  /** Whether the requirements have hashes, so that all need one. */
  readonly hashed: boolean;
  /** Whether the runner's own Python is the one that will run the function. */
  readonly inImage: boolean;
}

/** A project that a wheel is to be built of. */
export interface ProjectRequest {
  /** Among the inputs, e.g. `projects/0`. */
  readonly folder: string;
  /** Its folder as the user knows it, for messages. */
  readonly label: string;
  /** In the form of a requirement: empty, or `[one,two]`. */
  readonly extras: string;
  /** When its wheel is needed, as environment markers say it; empty for always. */
  readonly marker: string;
}

/** A package by its normalised name (PEP 503). */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Of its wheel, hex. */
  readonly sha256: string;
}

/** Wheels that are here. */
export interface Packages {
  /** How many. */
  readonly count: number;
  /** Of all wheels together, which is less than what is packed of them. */
  readonly bytes: number;
  /** Their entries of the package. @throws LambdaZipError for wheels that cannot be packed; `cancelled` */
  lay(choice: PackageChoice): Promise<LaidPackages>;
}

/** How the files of packages are packed. */
interface PackageChoice {
  /** The folder of the archive that they go to: empty, or ends in `/`. */
  readonly prefix: string;
  /** By a path of the archive, and the permissions in the wheel. */
  readonly modeOf: (path: string, permissions: { readonly mode: number }) => Entry['mode'];
  /** Whether the user's own patterns leave a path, without the prefix, out. */
  readonly excludes: (path: string, isDirectory: boolean) => boolean;
  /** Paths of the archive that sources have: theirs are packed. */
  readonly taken: Iterable<string>;
  /** Whether what wheels say of their own files is believed until those are packed. */
  readonly believesRecords: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Packages in their place in the archive. */
interface LaidPackages {
  /** In archive order. */
  readonly entries: readonly Entry[];
  /** Paths that both a package and a source have, in archive order; the source's file is packed. */
  readonly overridden: readonly string[];
  /** By name. */
  readonly packages: readonly Package[];
}

export interface PlacedPackages extends LaidPackages {
  /** Patterns that match nothing in any of them. */
  readonly unused: UnusedPatterns;
}

/** Patterns of the user that match nothing, by setting. */
export interface UnusedPatterns {
  readonly exclude: readonly string[];
  readonly executable: readonly string[];
}

/** What a search ended with, by the file names of wheels. */
export interface WheelsReport {
  /** Those that are wanted. Others came because they were sent before that was known. */
  readonly wheels: readonly string[];
  /** Those that were built from source. */
  readonly built: readonly string[];
}

/** A search for wheels that the runner does. Exactly one of `finish` and `fail` ends it. */
export interface WheelSearch {
  readonly request: WheelsRequest;
  /** Members that go in with the job, in the order of the request's inputs. */
  readonly inputs: readonly SentMember[];
  /** Names of variables that a container needs for it. */
  readonly variables: readonly string[];
  /** Secret values: they appear in no message. */
  readonly confidential: readonly string[];
  /** A folder of this machine, of this search alone. */
  readonly folder: string;
  /** Takes a wheel; in the place of an earlier one of its name. @throws LambdaZipError */
  receive(name: string, size: number, body: AsyncIterable<Uint8Array>): Promise<void>;
  /** Likewise, by the name of its file in the folder, which is moved. @throws LambdaZipError */
  take(name: string, file: string): Promise<void>;
  /** All wheels came. @throws LambdaZipError */
  finish(report: WheelsReport): Promise<Packages>;
  fail(error: unknown): void;
}

/** Where a run's packages come from. */
export interface PackageSupply {
  /**
   * The packages; or, where the engine has to find them itself, a search for wheels, once for all runs that share it.
   *
   * @throws LambdaZipError
   */
  begin(listeners?: SupplyListeners): Promise<Packages | WheelSearch>;
}

/** Those who make use of the time until all packages are here. */
export interface SupplyListeners {
  /** Told as soon as there seem to be wheels from before, so that no errand is to be expected. */
  readonly onKept?: (() => void) | undefined;
  readonly packer?: PackageListener | undefined;
  /** How files of packages are packed, if nothing that is still unknown stands in the way. */
  readonly ahead?: Pick<PackageChoice, 'prefix' | 'modeOf' | 'excludes'> | undefined;
}

/** Who will pack the files of packages. */
export interface PackageListener {
  /** Told that wheels are searched for, which takes longer than to get ready. */
  onSearch(): void;
  /** Told how many bytes the wheels have, as soon as that is known. */
  onBytes(bytes: number): void;
  /** Told of an entry that {@link Packages.lay} gives again, as the same object, if nothing stood in the way. */
  onEntry(entry: Entry): void;
}

/** What is to be told to those who will pack the packages of a plan. */
export function supplyListeners(
  plan: Pick<PipelinePlan, 'exclude' | 'executable' | 'modes' | 'packages'>,
  packer: PackageListener | undefined,
): SupplyListeners {
  if (plan.packages === undefined) return {};
  const { prefix, believesRecords } = plan.packages;
  // The files have to be read before it is known how they are packed.
  if (!believesRecords) return { packer };
  const modeOf = modeChooser(plan);
  // What is left out is counted when all is known.
  const tally = new ExclusionTally();
  const ahead: SupplyListeners['ahead'] = {
    prefix,
    modeOf: (path, permissions) => modeOf(path.slice(prefix.length), permissions),
    excludes: (path, isDirectory) => excludes(plan.exclude, path, isDirectory, tally),
  };
  return { packer, ahead };
}

/** Whether it still has to be run. */
export function isWheelSearch(begun: Packages | WheelSearch): begun is WheelSearch {
  return 'request' in begun;
}

/** The sources that packages are placed among. */
interface PlacedAmong {
  /** In any order. */
  readonly sources: Iterable<Entry>;
  /** Counts what is excluded. */
  readonly tally: ExclusionTally;
}

/**
 * Puts packages below their prefix, without what the user's patterns exclude, and without what the sources have. The
 * rules of the defaults are for sources: every file of a wheel is the package's own.
 *
 * @param found undefined when there are none
 */
export async function placePackages(
  plan: Pick<PipelinePlan, 'exclude' | 'executable' | 'modes' | 'packages'>,
  found: Packages | undefined,
  { sources, tally }: PlacedAmong,
  signal: AbortSignal | undefined,
): Promise<PlacedPackages> {
  const unused = { exclude: new UnusedRules(plan.exclude), executable: new UnusedRules(plan.executable) };
  const unusedPatterns = (): UnusedPatterns => ({
    exclude: unused.exclude.patterns(),
    executable: unused.executable.patterns(),
  });
  if (found === undefined || plan.packages === undefined)
    return { entries: [], overridden: [], packages: [], unused: unusedPatterns() };
  const { prefix, believesRecords } = plan.packages;
  const modeOf = modeChooser(plan);
  const laid = await found.lay({
    prefix,
    believesRecords,
    // Patterns are about paths below what is packed, for sources as well.
    modeOf: (path, permissions) => {
      unused.executable.see(path.slice(prefix.length), false);
      return modeOf(path.slice(prefix.length), permissions);
    },
    excludes: (path, isDirectory) => {
      unused.exclude.see(path, isDirectory);
      return excludes(plan.exclude, path, isDirectory, tally);
    },
    taken: Array.from(sources, ({ path }) => path),
    signal,
  });
  return { ...laid, unused: unusedPatterns() };
}

/** Paths in the archive. */
export function pathsOf({ entries }: PlacedPackages): ReadonlySet<string> {
  return new Set(entries.map(({ path }) => path));
}

/** Two trees in archive order as one. Where both have a path, the first one's entry is taken. */
export function mergeEntries(first: readonly Entry[], second: readonly Entry[]): Entry[] {
  const merged: Entry[] = [];
  let next = 0;
  for (const entry of first) {
    for (; next < second.length; next += 1) {
      const other = second[next];
      if (other === undefined) break;
      const order = comparePaths(other.path, entry.path);
      if (order > 0) break;
      if (order < 0) merged.push(other);
    }
    merged.push(entry);
  }
  for (; next < second.length; next += 1) {
    const other = second[next];
    if (other !== undefined) merged.push(other);
  }
  return merged;
}

/**
 * Like {@link mergeEntries}, for a tree that is still arriving.
 *
 * @param coming paths of what will come, in archive order, where they are known: then nothing of the second waits for
 * the first without need, not even for its end
 */
export async function* mergeComing(
  first: AsyncIterable<Entry>,
  second: readonly Entry[],
  coming?: readonly string[],
): AsyncGenerator<Entry> {
  let next = 0;
  /** The entries before a path, or all that are left. */
  function* before(path: string | undefined): Generator<Entry> {
    for (; next < second.length; next += 1) {
      const other = second[next];
      if (other === undefined) return;
      const order = path === undefined ? -1 : comparePaths(other.path, path);
      if (order > 0) return;
      if (order < 0) yield other;
    }
  }
  if (coming !== undefined) yield* before(coming[0]);
  let done = 0;
  for await (const entry of first) {
    yield* before(entry.path);
    yield entry;
    done += 1;
    if (coming !== undefined) yield* before(coming[done]);
  }
  yield* before(undefined);
}
