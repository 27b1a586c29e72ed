/** The results of many builds under the names both faces use: the action's outputs and `build --all --json`. */
import { endOf, type Job, type Outcome, tellError } from '../build/many.js';
import type { PackageKind } from '../build/request.js';
import type { Destination } from '../settings/config-file/destinations.js';
import type { ConfiguredFunction } from '../settings/config-file/functions.js';
import { MAX_JOBS } from '../settings/config-file/limits.js';
import type { LambdaZipError } from '../util/errors.js';
import { type Ports, portsOf } from '../util/ports.js';
import { count, formatBytes, printable, quoted } from '../util/text.js';
import type { DeployResults, Results } from './one.js';

/** One package of the config file, with its settings parsed. */
export type FunctionJob<D extends Destination = Destination> = Job & {
  readonly configured: ConfiguredFunction;
  readonly destinations: readonly D[];
};

/** What came of one function that a package goes to: the rows of results, matrix and tables. */
export type Row<T> = { readonly job: FunctionJob; readonly destination: Destination } & (
  | { readonly result: T }
  | { readonly error: LambdaZipError }
);

type ToldRow = Row<{ readonly results: Results & DeployResults }>;

/**
 * Does the work for every function that a package goes to. One that fails does not keep the others from being done.
 *
 * @throws what the work throws, for a package that goes to one
 */
export async function atEachDestination<D extends Destination, T>(
  job: FunctionJob<D>,
  ports: Ports,
  work: (destination: D, ports: Ports) => Promise<T>,
): Promise<Row<T>[]> {
  const rows: Row<T>[] = [];
  for (const destination of job.destinations) {
    if (job.destinations.length === 1) return [{ job, destination, result: await work(destination, ports) }];
    const own = portsOf(printable(destination.name), ports);
    const end = await endOf(() => work(destination, own));
    if ('error' in end) tellError(end.error, own.log);
    rows.push({ job, destination, ...end });
  }
  return rows;
}

/** The rows of all packages; one that could not be built failed for each of its functions. */
export function rowsOf<J extends FunctionJob, T>(
  outcomes: readonly Outcome<J, readonly Row<T>[]>[],
): Row<T>[] {
  return outcomes.flatMap((outcome) => {
    if (!('error' in outcome)) return outcome.result;
    const { job, error } = outcome;
    return job.destinations.map((destination) => ({ job, destination, error }));
  });
}

/** The results of one function. */
type FunctionResult = FunctionFacts & Results & DeployResults;
/** A function whose build failed. */
type FailedFunction = FunctionFacts & { readonly error: string };

interface FunctionFacts {
  readonly kind: PackageKind;
  /** Unique in the run; the input `name` of `mark-deployed`. */
  readonly name: string;
  /** Its entry in the config file, which it shares with other functions of one package. */
  readonly package: string;
  readonly source: string;
  readonly output: string;
  readonly runtime: string;
  readonly architecture: string;
  /** Empty when the config file names none. */
  readonly 'function-name': string;
  /** In Lambda: of the layer itself, or of that of the function; empty when the config file names none. */
  readonly 'layer-name': string;
}

export interface ManyResults {
  /** Whether any function is to be deployed, or failed and may have to be. */
  readonly 'any-changed': boolean;
  /** The changed ones, for `strategy.matrix`. */
  readonly matrix: Matrix;
  /** The same of layers, which are published before any function can use them, by a job of another kind. */
  readonly 'any-layer-changed': boolean;
  readonly 'layer-matrix': Matrix;
  readonly results: readonly (FunctionResult | FailedFunction)[];
}

interface Matrix {
  readonly include: readonly MatrixRow[];
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

export function manyResults(rows: readonly ToldRow[]): ManyResults {
  const results = rows.map((row): FunctionResult | FailedFunction =>
    'error' in row
      ? { ...factsOf(row), error: row.error.message }
      : { ...factsOf(row), ...row.result.results },
  );
  const of = (kind: PackageKind) => results.filter((result) => result.kind === kind);
  const matrixOf = (kind: PackageKind): Matrix => ({
    include: of(kind).flatMap((result) =>
      !('error' in result) && anyChanged(result) ? [matrixRow(result)] : [],
    ),
  });
  const isAny = (kind: PackageKind): boolean =>
    of(kind).some((result) => 'error' in result || anyChanged(result));
  return {
    'any-changed': isAny('function'),
    matrix: matrixOf('function'),
    'any-layer-changed': isAny('layer'),
    'layer-matrix': matrixOf('layer'),
    results,
  };
}

/** Whether there is anything to deploy: the code or its layer. */
export function anyChanged({ changed, 'layer-changed': layerChanged }: Results): boolean {
  return changed || layerChanged === true;
}

function factsOf({ job: { request, configured }, destination }: ToldRow): FunctionFacts {
  return {
    kind: configured.kind,
    name: destination.name,
    package: destination.packageName,
    source: configured.source,
    output: request.output,
    runtime: request.target.runtime,
    architecture: request.target.architecture,
    'function-name': destination.functionName,
    'layer-name': configured.settings['layer-name'] ?? '',
  };
}

function matrixRow(result: FunctionResult): MatrixRow {
  const { name, source, output, runtime, architecture, changed, reason, sha256 } = result;
  return {
    kind: result.kind,
    name,
    package: result.package,
    source,
    output,
    runtime,
    architecture,
    changed,
    reason,
    sha256,
    'function-name': result['function-name'],
    'layer-name': result['layer-name'],
    'zip-path': result['zip-path'],
    'sha256-base64': result['sha256-base64'],
    'layer-zip-path': result['layer-zip-path'],
    'layer-sha256-base64': result['layer-sha256-base64'],
    'layer-changed': result['layer-changed'],
    'layer-reason': result['layer-reason'],
  };
}

/** Why GitHub would not run the matrix, or undefined. */
export function matrixWarning(many: ManyResults): string | undefined {
  const long = (['matrix', 'layer-matrix'] as const).find((name) => many[name].include.length > MAX_JOBS);
  if (long === undefined) return undefined;
  const { include } = many[long];
  return `${long}: it has ${include.length} rows, and GitHub runs at most ${MAX_JOBS} jobs; split the functions with 'plan' (docs/many-functions.md), or deploy from the output 'results'`;
}

/** A warning about changed layers, which a deploy does not publish; undefined if there are none. */
export function unpublishedWarning({ 'layer-matrix': { include } }: ManyResults): string | undefined {
  if (include.length === 0) return undefined;
  const names = include.map(({ name }) => quoted(name)).join(', ');
  return `layers: ${names} changed, and 'deploy' publishes no layers; publish them, then give the functions their new versions (docs/layers.md)`;
}

/** The result of one package, in a line. */
export function outcomeTitle(outcome: Outcome<FunctionJob, readonly ToldRow[]>): string {
  const name = printable(outcome.job.name);
  if ('error' in outcome) return `${name}: failed`;
  const [first, ...others] = outcome.result;
  const built = outcome.result.find((row) => 'result' in row);
  const size = built === undefined || 'error' in built ? undefined : formatBytes(built.result.results.size);
  if (first !== undefined && others.length === 0) return [`${name}: ${size}`, verdictOf(first)].join(', ');
  const verdicts = outcome.result.map((row) => `${printable(row.destination.name)}: ${verdictOf(row)}`);
  return [`${name}: ${size ?? 'failed'}`, ...verdicts].join('; ');
}

function verdictOf(row: ToldRow): string {
  if ('error' in row) return 'failed';
  const { reason, deployed, ...results } = row.result.results;
  const layerSize = results['layer-size'];
  const layer = layerSize === '' ? '' : `; layer: ${formatBytes(layerSize)}, ${results['layer-reason']}`;
  return `${reason}${deployed ? ', deployed' : ''}${layer}`;
}

/** `2 of 3 functions, 1 of 1 layer`, without kinds that do not occur. */
export function countsByKind(
  all: readonly { readonly kind: PackageKind }[],
  some: Readonly<Record<PackageKind, number>>,
): string {
  const counts = (['function', 'layer'] as const).flatMap((kind) => {
    const total = all.filter((one) => one.kind === kind).length;
    return total === 0 ? [] : [`${some[kind]} of ${count(total, kind)}`];
  });
  return counts.join(', ');
}

/** All results in a line, with the names of failed functions. */
export function overviewLine({ results, matrix, 'layer-matrix': layers }: ManyResults): string {
  const failed = results.flatMap((result) => ('error' in result ? [quoted(result.name)] : []));
  const changed = `${countsByKind(results, {
    function: matrix.include.length,
    layer: layers.include.length,
  })} changed`;
  return failed.length === 0 ? changed : `${changed}, ${failed.length} failed: ${failed.join(', ')}`;
}
