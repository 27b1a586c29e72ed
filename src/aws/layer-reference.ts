import { usage } from '../util/errors.js';
import { quoted } from '../util/text.js';
import { assertRegion } from './function-reference.js';

/** A layer as the user names it. */
export interface LayerOptions {
  /** A name or an ARN, with or without `:VERSION`. */
  readonly layerName: string;
  /** Where it is; by default what the ARN says, or else the environment. */
  readonly region?: string | undefined;
}

/** A layer as Lambda is asked for it. */
export interface LayerReference {
  /** A name or an ARN, without a version. */
  readonly layerName: string;
  /** The bare name, for people. */
  readonly name: string;
  /** Undefined for the latest. */
  readonly version: number | undefined;
  readonly region: string | undefined;
}

/** `LayerName` and `LayerVersionArn` of GetLayerVersion and GetLayerVersionByArn in Lambda's API reference. */
const LAYER_NAME =
  /^(?<layerName>(?:arn:aws[a-zA-Z-]*:lambda:(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d):\d{12}:layer:)?(?<name>[a-zA-Z0-9-_]{1,140}))(?::(?<version>[1-9]\d{0,14}))?$/;

/**
 * Checks how a layer is named. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
export function parseLayerReference({ layerName: given, region }: LayerOptions): LayerReference {
  const match = LAYER_NAME.exec(given);
  if (match?.groups === undefined) {
    throw usage('layer-name', given, "is not the name or ARN of a layer; use one like 'my-layer'");
  }
  const { layerName = '', name = '', version, region: ownRegion } = match.groups;
  assertRegion(region, ownRegion, 'layer-name');
  return {
    layerName,
    name,
    version: version === undefined ? undefined : Number(version),
    region: region ?? ownRegion,
  };
}

/** `layer 'x'`, with its version where one is named. */
export function describeLayer(name: string, version: number | undefined): string {
  return version === undefined ? `layer ${quoted(name)}` : `layer ${quoted(name)}, version ${version}`;
}
