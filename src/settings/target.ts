/** Runtime and architecture, read from the function where no setting says them. */
import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { FunctionOptions } from '../aws/function-reference.js';
import type { DeployOptions } from '../deploy/options.js';
import type { GateRequest } from '../gate/gate.js';
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
  const { settings, deploy } = given;
  const options = functionOf(given);
  const isStated = Boolean(settings.runtime && settings.architecture);
  if (options === undefined || (deploy === undefined && isStated)) return given;
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
    if (error.kind === 'not-found') return given;
    return { ...given, gate: { ...given.gate, baseline: { kind: 'unknown', why: error.message } } };
  }
  if (configuration.PackageType === 'Image') throw imageError(reference);

  const { knownTarget, targetOfFunction } = await import('../aws/target.js');
  const found = knownTarget(targetOfFunction(configuration));
  const taken: RawSettings = {};
  for (const name of ['runtime', 'architecture'] as const) {
    const own = found[name];
    if (!settings[name] && own !== undefined) taken[name] = own;
  }
  const names = Object.values(taken);
  if (names.length > 0)
    ports.log.info(`built for ${names.join(', ')}: that is what ${describeReference(reference)} has`);
  const settled = names.length === 0 ? given : parse({ ...settings, ...taken });
  if (settled.deploy !== undefined) {
    const { architectureChange } = await import('../deploy/target.js');
    // What it warns of is said again by the deploy itself.
    architectureChange(settled.deploy, configuration, reference, SILENT_LOGGER);
  }
  return settled;
}

/** The function whose target counts: that of the deploy, or else the one compared with. */
function functionOf({ deploy, gate: { baseline } }: FunctionPackage): FunctionOptions | undefined {
  if (deploy !== undefined) return { functionName: deploy.functionName, region: deploy.region };
  return baseline.kind === 'lambda' ? baseline : undefined;
}
