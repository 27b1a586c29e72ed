/** The gate: whether what was built differs from what is deployed. */
import type { FunctionOptions } from '../aws/function-reference.js';
import { type TargetMismatch, targetMismatches } from '../aws/target.js';
import { groupChanges, groupLines } from '../compare/groups.js';
import { packageOwners } from '../compare/packages.js';
import type { Target } from '../lambda/target.js';
import type { Digest } from '../util/digest.js';
import { describeSystemError, LambdaZipError } from '../util/errors.js';
import { type Ports, portsOf, throwIfCancelled } from '../util/ports.js';
import { printable } from '../util/text.js';
import type { Baseline, BaselineState } from './baselines/baseline.js';
import type { RecordScope } from './baselines/cache.js';
import { givenBaseline } from './baselines/given.js';
import { layerSubject, type PackageOrigin, placeOfPackage } from './records/subject.js';
import { type BaselineReading, type Built, type Verdict, verdictOf, verdictSentence } from './verdict.js';

/** The baseline to compare with. */
export type BaselineChoice =
  | {
      readonly kind: 'lambda';
      readonly functionName: string;
      readonly qualifier: string | undefined;
      readonly region: string | undefined;
    }
  | CacheChoice
  | {
      readonly kind: 'layer';
      readonly layerName: string;
      readonly region: string | undefined;
      /** The function that has the layer, where one is known. */
      readonly user?: FunctionOptions | undefined;
    }
  | { readonly kind: 'given'; readonly digest: Digest }
  /** The deployed package is unknown; `why` is printable. */
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'none' };

/** The record of the last deploy. */
type CacheChoice = PackageOrigin & {
  readonly kind: 'cache';
  readonly environment: string;
  /** Whether the job deploys nothing. */
  readonly readOnly: boolean;
  /** The function that is asked before a deploy is recorded; undefined when none was named. */
  readonly asked: FunctionOptions | undefined;
};

/** Settings of the gate. */
export interface GateRequest {
  /** Of the package and of its records. */
  readonly name: string;
  readonly baseline: BaselineChoice;
  /** The same for the layer; undefined when there is none. */
  readonly layer?: BaselineChoice | undefined;
  /** Whether it counts as changed even when it is not. */
  readonly force: boolean;
  /** The package's target, to compare with the function's; undefined to skip that. */
  readonly target?: Target | undefined;
}

/** The verdict on the code, or on the only archive, and the one on the layer. */
export interface BuildVerdict extends Verdict {
  /** Undefined when there is no layer. */
  readonly layer: Verdict | undefined;
}

/** The result of a build, as far as the verdicts need it. */
type BuiltArchives = Built & { readonly layer?: Built | undefined };

/**
 * Judges a build. Whatever goes wrong with the baseline ends in a verdict, which is then `changed`; only what
 * the user has to mend, and a cancelled job, are errors.
 *
 * @param records where records are kept, and what the run knows of itself; only the baseline `cache` needs that
 * @throws LambdaZipError `usage`, `cancelled`
 */
export async function judge(
  built: BuiltArchives,
  request: GateRequest,
  ports: Ports,
  records?: RecordScope,
): Promise<BuildVerdict> {
  const code = await judgeArchive(built, request, ports, records);
  if (built.layer === undefined || request.layer === undefined) return { ...code, layer: undefined };
  const { name, layer: baseline, force, target } = request;
  const ofLayer = { name: layerSubject(name), baseline, force, target };
  return { ...code, layer: await judgeArchive(built.layer, ofLayer, portsOf('Layer', ports), records) };
}

type ArchiveGate = Omit<GateRequest, 'layer'>;

async function judgeArchive(
  built: Built,
  request: ArchiveGate,
  ports: Ports,
  records: RecordScope | undefined,
): Promise<Verdict> {
  const { log } = ports;
  if (request.baseline.kind !== 'none') log.phase('Compare with the deployed package');
  let reading: BaselineReading;
  try {
    reading = await readBaseline(await baselineOf(request, ports, records), built.digest, ports);
  } catch (error) {
    if (!(error instanceof LambdaZipError) || error.code !== 'cancelled') throw error;
    throw new LambdaZipError('cancelled', 'cancelled', { hint: 'the archive is written' });
  }
  const verdict = verdictOf(reading, built, request.force);
  if (request.baseline.kind !== 'none') {
    log.info(verdictSentence(verdict));
    for (const note of verdict.notes) log.info(note);
    for (const misfit of misfits(reading, request)) {
      log.warning(`${misfit.setting}: ${misfit.words}; change ${misfit.setting} if the package runs there`);
    }
    for (const line of differences(verdict, built)) log.info(line);
  }
  return verdict;
}

/** Where the package is for something else than what it is compared with. */
function misfits(reading: BaselineReading, { target }: ArchiveGate): TargetMismatch[] {
  if (target === undefined || reading.kind !== 'known' || reading.target === undefined) return [];
  return targetMismatches(target, reading.target, reading.origin);
}

/** A log is scrolled: enough to see where to look, the rest is for the summary and `lambda-zip diff`. */
const LOGGED = { groups: 10, entries: 10 };

function differences({ changes }: Verdict, { entries }: Built): string[] {
  if (changes === undefined || changes.entries.length === 0) return [];
  const paths = [...entries, ...changes.entries].map(({ path }) => path);
  return groupLines(groupChanges(changes, packageOwners(paths), LOGGED));
}

/** Loads the code of this baseline only, so that a build without one stays fast. */
async function baselineOf(
  { name, baseline }: ArchiveGate,
  ports: Ports,
  records: RecordScope | undefined,
): Promise<Baseline> {
  switch (baseline.kind) {
    case 'lambda': {
      const { lambdaBaseline } = await import('./baselines/lambda.js');
      return lambdaBaseline(baseline, ports);
    }
    case 'layer': {
      const { layerBaseline } = await import('./baselines/layer.js');
      return layerBaseline(baseline, ports);
    }
    case 'unknown':
      return unavailable(baseline.why);
    case 'given':
      return givenBaseline(baseline.digest);
    case 'cache': {
      if (records === undefined) return unavailable('this runner has no cache for records');
      const { cacheBaseline } = await import('./baselines/cache.js');
      const subject = { name, environment: baseline.environment };
      const compared = { place: placeOfPackage(baseline, records.facts), readOnly: baseline.readOnly };
      return cacheBaseline(records, subject, compared, ports);
    }
    case 'none':
      return unavailable("nothing was compared (baseline is 'none')");
  }
}

function unavailable(why: string): Baseline {
  return { read: async () => ({ kind: 'unavailable', why }) };
}

/** Reads a baseline, with its entries where the digest differs. */
async function readBaseline(baseline: Baseline, built: Digest, ports: Ports): Promise<BaselineReading> {
  let state: BaselineState;
  try {
    state = await baseline.read();
  } catch (error) {
    // The archive is built, and stays; not knowing what is deployed counts as changed.
    return { kind: 'unavailable', why: reasonOf(error, ports) };
  }
  if (state.kind !== 'known') return state;
  if (state.digest.hex === built.hex) return { ...state, entries: undefined };
  try {
    return { ...state, entries: await state.entries() };
  } catch (error) {
    ports.log.warning(`the deployed entries cannot be read: ${reasonOf(error, ports)}`);
    return { ...state, entries: undefined };
  }
}

/** The error in words, printable; rethrows errors that must end the job. */
function reasonOf(error: unknown, { signal }: Ports): string {
  throwIfCancelled(signal);
  if (!(error instanceof LambdaZipError)) return printable(describeSystemError(error));
  if (error.code === 'usage' || error.code === 'cancelled') throw error;
  return error.message;
}
