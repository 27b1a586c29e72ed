import type { Entry } from './entry.js';
import type { Exclusion } from './select.js';

/** A pipeline under way: what every engine gives, and all that anything after it sees. */
export interface PipelineRun {
  /** In archive order. To be consumed once. */
  readonly entries: Iterable<Entry> | AsyncIterable<Entry>;
  /** What is known before the contents are: nothing where another process has them. */
  readonly forecast: Forecast | undefined;
  /** What the pipeline did; complete once the entries have been consumed. */
  report(): PipelineReport;
}

/** Paths and sizes of the tree. */
export interface Forecast {
  readonly files: readonly { readonly path: string; readonly size: number }[];
  /** Bytes of all contents. */
  readonly bytes: number;
}

export interface PipelineReport {
  /** Largest count first. */
  readonly exclusions: readonly Exclusion[];
  /** Files of this job that lie inside a source and were left out, by name. */
  readonly skippedOutputs: readonly string[];
}
