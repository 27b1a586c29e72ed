import { contentSize, type Entry } from '../entries/entry.js';
import type { LeftOutLink } from './links.js';
import type { Package, UnusedPatterns } from './package-supply.js';
import type { Remark } from './review.js';
import type { Exclusion } from './select.js';

/** A pipeline under way: what every engine gives, and all that anything after it sees. */
export interface PipelineRun {
  /** In archive order. To be consumed once. */
  readonly entries: Iterable<Entry> | AsyncIterable<Entry>;
  /** Facts that are known before the contents are read. */
  readonly forecast: Forecast;
  /** Packages in it, by name. */
  readonly packages: readonly Package[];
  /** Paths of what is packed of packages. */
  packaged(): ReadonlySet<string>;
  /** Paths of the sources that an installer wrote; takes a look at what installers leave. */
  installed(): ReadonlySet<string>;
  /**
   * Text of a file or link, by its path in the archive; undefined where there is none, where it cannot be read, or has more
   * bytes than asked for, by default 1 MiB.
   */
  textOf(path: string, most?: number): string | undefined;
  /** Patterns that match nothing, neither in the sources nor in packages. */
  unused(): UnusedPatterns;
  /** Remarks on the sources; looks at git and at packages. */
  review(): Promise<readonly Remark[]>;
  /** Report of the pipeline; complete once the entries have been consumed. */
  report(): PipelineReport;
  /** Ends what is still running, when the entries are not consumed to their end. Never rejects. */
  dispose(): Promise<void>;
}

/** Paths and sizes of the tree, in no particular order. */
interface Forecast {
  readonly files: readonly {
    readonly path: string;
    /** As the user knows it, for messages. */
    readonly origin: string;
    readonly size: number;
  }[];
  /** Bytes of all contents. */
  readonly bytes: number;
}

/** @param entries the tree, in any order */
export function forecastOf(entries: Iterable<Entry>): Forecast {
  const files = Array.from(entries, ({ path, content }) => ({
    path,
    origin: (content.kind === 'file' && content.origin) || path,
    size: contentSize(content),
  }));
  return { files, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

export interface PipelineReport {
  /** Largest count first. */
  readonly exclusions: readonly Exclusion[];
  /** Files of this job that lie inside a source and were left out, by name. */
  readonly skippedOutputs: readonly string[];
  /** Directories, as the user wrote them, that gave no file while others did. */
  readonly emptySources: readonly string[];
  /** Links that are not packed, nor what they lead to. */
  readonly leftOutLinks: readonly LeftOutLink[];
  /** Paths of the archive that a package would have had, and a source has. */
  readonly overridden: readonly string[];
}
