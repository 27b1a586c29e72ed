/** What is printed of a package that was made. */
import { archivesOf } from '../build/report.js';
import type { MadePackage } from '../jobs/package.js';
import { type DeployResults, deployResultsOf, type Results, resultsOf } from '../results/one.js';
import { sha256sumLine } from './terminal.js';

interface PrintedPackage {
  readonly results: Results & DeployResults;
  /** One for each archive, as sha256sum prints it. */
  readonly lines: readonly string[];
}

export function printedPackage({ report, verdict, deployed }: MadePackage): PrintedPackage {
  return {
    results: { ...resultsOf(report, verdict), ...deployResultsOf(deployed) },
    lines: archivesOf(report).map(({ digest, output }) => sha256sumLine(digest.hex, output)),
  };
}
