/** Runtime and architecture, read from the function where no setting says them. */
import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { FunctionOptions, FunctionReference } from '../aws/function-reference.js';
import type { DeployOptions } from '../deploy/options.js';
import type { GateRequest } from '../gate/gate.js';
import type { Target } from '../lambda/target.js';
import { LambdaZipError } from '../util/errors.js';
import { type Ports, SILENT_LOGGER } from '../util/ports.js';
import type { RawSettings } from './table.js';

/** What the settings of a package ask for, as far as a function has to do with it. */
export interface FunctionPackage {
  readonly settings: RawSettings;
  readonly gate: GateRequest;
  /** Undefined when nothing is to be deployed. */
  readonly deploy: DeployOptions | undefined;
}

/**
 * Has a package built for the function that it is deployed to, or compared with. Nothing is asked where nothing could follow.
 *
 * @param parse makes the package of settings that have a runtime and an architecture
 * @throws LambdaZipError `usage` for a function that runs an image, or that has another target than the settings while the package is
 * deployed to it; what a deploy throws when the function cannot be read
 */
export async function resolveTarget<P extends FunctionPackage>(
  given: P,
  parse: (settings: RawSettings) => P,
  ports: Ports,
): Promise<P> {
  const [settled] = await resolveTargets([given], (_, settings) => parse(settings), ports);
  return settled ?? given;
}

/**
 * As {@link resolveTarget}, for one package that goes to several functions.
 *
 * @param given the same package, once for each function
 * @throws LambdaZipError `usage`, too, for functions that it cannot be for at once
 */
export async function resolveTargets<P extends FunctionPackage>(
  given: readonly P[],
  parse: (given: P, settings: RawSettings) => P,
  ports: Ports,
): Promise<P[]> {
  const answers: Answer[] = [];
  for (const one of given) answers.push(await askFunction(one, ports));
  const found = answers.flatMap((one) => (one.kind === 'found' ? [one] : []));
  const taken = commonTarget(given[0]?.settings ?? {}, found);
  const names = Object.values(taken);
  if (names.length > 0) {
    const where = found.map(({ name }) => name).join(' and ');
    const have = found.length === 1 ? 'has' : 'have';
    ports.log.info(`built for ${names.join(', ')}, as ${where} ${have}`);
  }
  const settled: P[] = [];
  for (const [index, one] of given.entries()) {
    const own = names.length === 0 ? one : parse(one, { ...one.settings, ...taken });
    const answer = answers[index];
    settled.push(
      answer?.kind === 'failed'
        ? { ...own, gate: { ...own.gate, baseline: { kind: 'unknown', why: answer.why } } }
        : own,
    );
    if (own.deploy === undefined || answer?.kind !== 'found') continue;
    const { architectureChange } = await import('../deploy/target.js');
    // What it warns of is said again by the deploy itself.
    architectureChange(own.deploy, answer.configuration, answer.reference, SILENT_LOGGER);
  }
  return settled;
}

/** What came of asking: a function's configuration; why there is none, where the gate is to say so; or nothing. */
type Answer =
  | {
      readonly kind: 'found';
      readonly configuration: FunctionConfiguration;
      readonly reference: FunctionReference;
      /** For people. */
      readonly name: string;
      readonly target: Partial<Target>;
    }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'nothing' };

async function askFunction(given: FunctionPackage, ports: Ports): Promise<Answer> {
  const { settings, deploy } = given;
  const options = functionOf(given);
  const isStated = Boolean(settings.runtime && settings.architecture);
  if (options === undefined || (deploy === undefined && isStated)) return { kind: 'nothing' };
  // Most builds need nothing of AWS.
  const [
    { AwsError, lambdaClient },
    { getConfiguration, imageError },
    { parseFunctionReference, describeReference },
  ] = await Promise.all([
    import('../aws/calls.js'),
    import('../aws/configuration.js'),
    import('../aws/function-reference.js'),
  ]);
  const reference = parseFunctionReference(options);
  let configuration: FunctionConfiguration;
  try {
    configuration = await getConfiguration(
      await lambdaClient(reference.region, 'ask'),
      reference,
      ports.signal,
    );
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (deploy !== undefined) {
      const { missingFunction } = await import('../deploy/deploy.js');
      throw error.kind === 'not-found' ? missingFunction(reference) : error;
    }
    // The gate says so itself; what did not answer is not asked again.
    return error.kind === 'not-found' ? { kind: 'nothing' } : { kind: 'failed', why: error.message };
  }
  if (configuration.PackageType === 'Image') throw imageError(reference);
  const { knownTarget, targetOfFunction } = await import('../aws/target.js');
  const target = knownTarget(targetOfFunction(configuration));
  return { kind: 'found', configuration, reference, name: describeReference(reference), target };
}

/** What the settings leave open, as all functions have it. */
function commonTarget(
  settings: RawSettings,
  found: readonly { readonly name: string; readonly target: Partial<Target> }[],
): RawSettings {
  const taken: RawSettings = {};
  for (const setting of ['runtime', 'architecture'] as const) {
    if (settings[setting]) continue;
    const said = found.flatMap(({ name, target }) =>
      target[setting] ? [{ name, own: target[setting] }] : [],
    );
    const [first, ...others] = said;
    if (first === undefined) continue;
    const other = others.find(({ own }) => own !== first.own);
    if (other !== undefined) {
      throw new LambdaZipError(
        'usage',
        `function-name: ${first.name} has ${first.own}, ${other.name} has ${other.own}; one package cannot be for both`,
        { hint: `Give each an entry of its own, or set ${setting} if the package runs on both.` },
      );
    }
    taken[setting] = first.own;
  }
  return taken;
}

/** The function whose target counts: that of the deploy, or else the one compared with. */
function functionOf({ deploy, gate: { baseline } }: FunctionPackage): FunctionOptions | undefined {
  if (deploy !== undefined) return { functionName: deploy.functionName, region: deploy.region };
  return baseline.kind === 'lambda' ? baseline : undefined;
}
