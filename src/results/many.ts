/** The results of many builds under the names both faces use: the action's outputs and `build --all --json`. */
import type { Job, Outcome } from '../build/many.js';
import type { ConfiguredFunction } from '../settings/config-file/functions.js';
import { MAX_JOBS } from '../settings/config-file/limits.js';
import { count, formatBytes, printable, quoted } from '../util/text.js';
import type { DeployResults, Results } from './one.js';

/** One function of the config file, and its settings parsed. */
export type FunctionJob = Job & { readonly configured: ConfiguredFunction };

/** The results of one function. */
type FunctionResult = FunctionFacts & Results & DeployResults;
/** A function whose build failed. */
type FailedFunction = FunctionFacts & { readonly error: string };

interface FunctionFacts {
  readonly name: string;
  readonly source: string;
  readonly output: string;
  readonly runtime: string;
  readonly architecture: string;
  /** Empty when the config file names none. */
  readonly 'function-name': string;
}

export interface ManyResults {
  /** Whether any function is to be deployed, or failed and may have to be. */
  readonly 'any-changed': boolean;
  /** The changed ones, for `strategy.matrix`. */
  readonly matrix: { readonly include: readonly MatrixRow[] };
  readonly results: readonly (FunctionResult | FailedFunction)[];
}

/** The facts that a job of the matrix needs. */
type MatrixRow = Pick<
  FunctionResult,
  | keyof FunctionFacts
  | 'zip-path'
  | 'sha256'
  | 'sha256-base64'
  | 'changed'
  | 'reason'
  | 'layer-zip-path'
  | 'layer-sha256-base64'
  | 'layer-changed'
  | 'layer-reason'
>;

/** @param outcomes what each build gave */
export function manyResults(
  outcomes: readonly Outcome<FunctionJob, { readonly results: Results & DeployResults }>[],
): ManyResults {
  const results = outcomes.map((outcome): FunctionResult | FailedFunction =>
    'error' in outcome
      ? { ...factsOf(outcome.job), error: outcome.error.message }
      : { ...factsOf(outcome.job), ...outcome.result.results },
  );
  const include = results.flatMap((result) =>
    !('error' in result) && anyChanged(result) ? [rowOf(result)] : [],
  );
  const failed = results.some((result) => 'error' in result);
  return { 'any-changed': include.length > 0 || failed, matrix: { include }, results };
}

/** Whether there is anything to deploy: the code or its layer. */
export function anyChanged({ changed, 'layer-changed': layerChanged }: Results): boolean {
  return changed || layerChanged === true;
}

function factsOf({ name, request, configured }: FunctionJob): FunctionFacts {
  return {
    name,
    source: configured.source,
    output: request.output,
    runtime: request.target.runtime,
    architecture: request.target.architecture,
    'function-name': configured.settings['function-name'] ?? '',
  };
}

function rowOf(result: FunctionResult): MatrixRow {
  const { name, source, output, runtime, architecture, changed, reason, sha256 } = result;
  return {
    name,
    source,
    output,
    runtime,
    architecture,
    changed,
    reason,
    sha256,
    'function-name': result['function-name'],
    'zip-path': result['zip-path'],
    'sha256-base64': result['sha256-base64'],
    'layer-zip-path': result['layer-zip-path'],
    'layer-sha256-base64': result['layer-sha256-base64'],
    'layer-changed': result['layer-changed'],
    'layer-reason': result['layer-reason'],
  };
}

/** Why GitHub would not run the matrix, or undefined. */
export function matrixWarning({ matrix: { include } }: ManyResults): string | undefined {
  if (include.length <= MAX_JOBS) return undefined;
  return `matrix: it has ${include.length} rows, and GitHub runs at most ${MAX_JOBS} jobs; split the functions with 'plan' (docs/many-functions.md), or deploy from the output 'results'`;
}

/** The result of one function, in a line. */
export function outcomeTitle(
  outcome: Outcome<FunctionJob, { readonly results: Results & DeployResults }>,
): string {
  const name = printable(outcome.job.name);
  if ('error' in outcome) return `${name}: failed`;
  const { size, reason, deployed, ...results } = outcome.result.results;
  const layerSize = results['layer-size'];
  const layer = layerSize === '' ? '' : `; layer: ${formatBytes(layerSize)}, ${results['layer-reason']}`;
  return `${name}: ${formatBytes(size)}, ${reason}${deployed ? ', deployed' : ''}${layer}`;
}

/** All results in a line, with the names of failed functions. */
export function overviewLine({ results, matrix }: ManyResults): string {
  const failed = results.flatMap((result) => ('error' in result ? [quoted(result.name)] : []));
  const changed = `${matrix.include.length} of ${count(results.length, 'function')} changed`;
  return failed.length === 0 ? changed : `${changed}, ${failed.length} failed: ${failed.join(', ')}`;
}
