import {
  type FunctionOptions,
  type FunctionReference,
  parseFunctionReference,
} from '../aws/function-reference.js';
import type { Target } from '../lambda/target.js';
import { usage } from '../util/errors.js';

/** How to deploy, as given by the user. */
export interface DeployOptions extends Omit<FunctionOptions, 'qualifier'> {
  /** Stops after Lambda has said that it would take the package. */
  readonly dryRun: boolean;
  /** Bucket to upload packages of any size to; without it, the package goes with the request. */
  readonly s3Bucket?: string | undefined;
  /** Prefix of the key, used unchanged. */
  readonly s3Prefix?: string | undefined;
  /** Publishes a version. */
  readonly publish: boolean;
  /** An alias to lead to the new version; implies `publish`. */
  readonly alias?: string | undefined;
  /** The target of the package. */
  readonly target: Target;
  /** Whether to deploy to a function with another runtime or architecture, which then gets the package's architecture. */
  readonly allowTargetChange: boolean;
}

/** The same, checked. */
export interface DeployPlan {
  readonly reference: FunctionReference;
  readonly dryRun: boolean;
  readonly s3: S3Place | undefined;
  readonly publish: boolean;
  readonly alias: string | undefined;
  readonly target: Target;
  readonly allowTargetChange: boolean;
}

export interface S3Place {
  readonly bucket: string;
  readonly prefix: string;
}

/** `S3Bucket` of UpdateFunctionCode in Lambda's API reference. */
const BUCKET = /^[0-9A-Za-z.\-_]{3,63}(?<!\.)$/;
/** S3 keys have up to 1,024 bytes; this leaves room for the digest. */
const MAX_PREFIX_BYTES = 900;
/** `Name` of UpdateAlias in the same place: not all digits. */
const ALIAS = /^(?!\d+$)[a-zA-Z0-9-_]{1,128}$/;

/**
 * Checks how to deploy. Nothing is asked of AWS.
 *
 * @throws LambdaZipError `usage` that names the setting
 */
export function parseDeployOptions(options: DeployOptions): DeployPlan {
  const { dryRun, s3Bucket, s3Prefix = '', publish, alias, target, allowTargetChange } = options;
  const reference = parseFunctionReference(options);
  if (alias !== undefined && !ALIAS.test(alias)) {
    throw usage('alias', alias, "is not the name of an alias; use one like 'live'");
  }
  // A version's code never changes, so a deploy always goes to the function.
  if (reference.qualifier !== undefined && reference.qualifier !== alias) {
    throw usage('function-name', options.functionName, "names a version or an alias; set 'alias' for that");
  }
  if (s3Bucket !== undefined && !BUCKET.test(s3Bucket)) {
    throw usage('s3-bucket', s3Bucket, "is not the name of a bucket; use one like 'my-packages'");
  }
  if (s3Bucket === undefined && s3Prefix !== '') {
    throw usage('s3-prefix', s3Prefix, 'has no effect without an s3-bucket');
  }
  if (/[\p{Cc}\p{Surrogate}]/u.test(s3Prefix) || Buffer.byteLength(s3Prefix) > MAX_PREFIX_BYTES) {
    throw usage(
      's3-prefix',
      s3Prefix,
      `is not a key prefix; use one like 'lambda/', up to ${MAX_PREFIX_BYTES} bytes`,
    );
  }
  return {
    reference: { ...reference, qualifier: undefined },
    dryRun,
    s3: s3Bucket === undefined ? undefined : { bucket: s3Bucket, prefix: s3Prefix },
    publish: publish || alias !== undefined,
    alias,
    target,
    allowTargetChange,
  };
}
