/** The settings of the built-in deploy, checked. */

import type { BuildRequest } from '../build/request.js';
import { type DeployOptions, parseDeployOptions } from '../deploy/options.js';
import { LambdaZipError, usage } from '../util/errors.js';
import { isLayered } from './settings.js';
import type { RawSettings } from './table.js';
import { booleanOf, choiceOf } from './values.js';

/**
 * Checks the settings of the deploy. Nothing is asked yet.
 *
 * @param raw values as text; an empty one is a missing one
 * @param request the package, parsed
 * @returns undefined when nothing is to be deployed
 * @throws LambdaZipError `usage` that names the setting, the value and what to use instead
 */
export function parseDeploySettings(
  raw: RawSettings,
  { kind, target }: Pick<BuildRequest, 'kind' | 'target'>,
): DeployOptions | undefined {
  // A deploy publishes no layers, so its settings do not apply to an entry under `layers`.
  if (kind === 'layer') return undefined;
  const choice = choiceOf(raw, 'deploy');
  const publish = booleanOf(raw, 'publish');
  const allowTargetChange = booleanOf(raw, 'allow-target-change');
  if (choice === 'false') {
    for (const setting of ['s3-bucket', 's3-prefix', 'alias'] as const) {
      if (raw[setting])
        throw usage(setting, raw[setting], "has no effect without deploy 'true' or 'dry-run'");
    }
    if (publish) throw usage('publish', 'true', "has no effect without deploy 'true' or 'dry-run'");
    if (allowTargetChange)
      throw usage('allow-target-change', 'true', "has no effect without deploy 'true' or 'dry-run'");
    return undefined;
  }
  if (isLayered(raw)) {
    throw new LambdaZipError(
      'usage',
      `deploy: '${choice}' does not work with a layer: publish the layer's new version first`,
      {
        hint: "Let the workflow do it: 'aws lambda publish-layer-version', then 'update-function-configuration' and 'update-function-code'; docs/layers.md has the steps.",
      },
    );
  }
  if (!raw['function-name']) {
    throw new LambdaZipError('usage', `deploy: '${choice}' needs 'function-name'`);
  }
  if (raw.qualifier) {
    throw usage(
      'qualifier',
      raw.qualifier,
      "cannot be deployed to; use 'alias' to move an alias to the new version",
    );
  }
  const options: DeployOptions = {
    functionName: raw['function-name'],
    region: raw['aws-region'] || undefined,
    dryRun: choice === 'dry-run',
    s3Bucket: raw['s3-bucket'] || undefined,
    s3Prefix: raw['s3-prefix'] || undefined,
    publish,
    alias: raw.alias || undefined,
    target,
    allowTargetChange,
  };
  // Errors have to appear before anything is built.
  parseDeployOptions(options);
  return options;
}
