import { usage } from '../util/errors.js';
import { quoted } from '../util/text.js';

/** A function as the user names it. */
export interface FunctionOptions {
  /** A name, an ARN, or a partial ARN (`123456789012:function:NAME`), with or without `:QUALIFIER`. */
  readonly functionName: string;
  /** A version or an alias. */
  readonly qualifier?: string | undefined;
  /** Where it is; by default what the ARN says, or else the environment. */
  readonly region?: string | undefined;
}

/** A function as Lambda is asked for it. */
export interface FunctionReference {
  /** Without a qualifier. */
  readonly functionName: string;
  /** The bare name, for people. */
  readonly name: string;
  readonly qualifier: string | undefined;
  readonly region: string | undefined;
}

/** `FunctionName` of GetFunctionConfiguration in Lambda's API reference, with room for regions such as `eusc-de-east-1`. */
const FUNCTION_NAME =
  /^(?:arn:aws[a-zA-Z-]*:lambda:(?=[a-z]))?(?:(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d):)?(?:\d{12}:)?(?:function:)?(?<name>[a-zA-Z0-9-_]{1,64})(?::(?<qualifier>\$LATEST|[a-zA-Z0-9-_]+))?$/;
/** `Qualifier` in the same place: a version, an alias, or `$LATEST`. */
const QUALIFIER = /^(?:\$LATEST|[a-zA-Z0-9-_]{1,128})$/;
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d$/;
const MAX_NAME = 170;

/**
 * Checks how a function is named. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
export function parseFunctionReference({
  functionName,
  qualifier,
  region,
}: FunctionOptions): FunctionReference {
  const match = functionName.length <= MAX_NAME ? FUNCTION_NAME.exec(functionName) : null;
  if (match?.groups === undefined) {
    throw usage(
      'function-name',
      functionName,
      "is not the name or ARN of a function; use one like 'my-function'",
    );
  }
  const { name = '', qualifier: ownQualifier, region: ownRegion } = match.groups;
  if (qualifier !== undefined && !QUALIFIER.test(qualifier)) {
    throw usage('qualifier', qualifier, "is not a version or an alias; use one like '7' or 'live'");
  }
  if (qualifier !== undefined && ownQualifier !== undefined && qualifier !== ownQualifier) {
    throw usage(
      'qualifier',
      qualifier,
      `is not the ${quoted(ownQualifier)} of function-name; name one of them`,
    );
  }
  assertRegion(region, ownRegion, 'function-name');
  return {
    functionName: ownQualifier === undefined ? functionName : functionName.slice(0, -ownQualifier.length - 1),
    name,
    qualifier: qualifier ?? ownQualifier,
    region: region ?? ownRegion,
  };
}

/**
 * Checks the region that a setting has beside a name.
 *
 * @param own what the name says itself
 * @param named the setting of the name
 * @throws LambdaZipError `usage` for what is no region, or another one
 */
export function assertRegion(region: string | undefined, own: string | undefined, named: string): void {
  if (region === undefined) return;
  if (!REGION.test(region)) {
    throw usage('aws-region', region, "is not a region; use one like 'eu-central-1'");
  }
  if (own !== undefined && region !== own) {
    throw usage('aws-region', region, `is not the ${quoted(own)} of ${named}; name one of them`);
  }
}

/** `function 'x'`, with its version or alias where one is named. */
export function describeReference({ name, qualifier }: FunctionReference): string {
  return qualifier === undefined
    ? `function ${quoted(name)}`
    : `function ${quoted(name)}, ${describeQualifier(qualifier)}`;
}

/** Versions are numbers, aliases are not. */
export function isAlias(qualifier: string): boolean {
  return !/^(?:\d+|\$LATEST)$/.test(qualifier);
}

/** `version '7'`, `alias 'live'`. */
export function describeQualifier(qualifier: string): string {
  return !isAlias(qualifier) ? `version ${quoted(qualifier)}` : `alias ${quoted(qualifier)}`;
}
