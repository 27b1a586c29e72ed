/** How the package gets to Lambda: with the request, or through a bucket. */

import { readFile } from 'node:fs/promises';
import type { UpdateFunctionCodeRequest } from '@aws-sdk/client-lambda';
import { AwsError, callAws, s3Client } from '../aws/calls.js';
import { LAMBDA_LIMITS } from '../lambda/limits.js';
import { type Digest, sha256Of } from '../util/digest.js';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { formatBytes, groupThousands, quoted } from '../util/text.js';
import type { DeployPlan, S3Place } from './options.js';

/** The package to deploy; a build's report is one. */
export interface DeployPackage {
  /** Absolute. */
  readonly zipPath: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
}

/** Where Lambda finds the code: the part of the request that says so. */
export type CodeLocation = Pick<UpdateFunctionCodeRequest, 'ZipFile' | 'S3Bucket' | 'S3Key'>;

/**
 * Makes the package ready for Lambda: uploads it if it goes through a bucket and is not there yet.
 *
 * @returns undefined in a dry run of a package that only an upload could show to Lambda
 * @throws LambdaZipError `limit` for a package that needs a bucket and has none; `deploy` when the file is not what was
 * built; `aws`, `cancelled`
 */
export async function uploadCode(
  { reference, s3, dryRun }: DeployPlan,
  built: DeployPackage,
  ports: Ports,
): Promise<CodeLocation | undefined> {
  const direct = built.size <= LAMBDA_LIMITS.zipped;
  if (s3 === undefined && !direct) {
    throw new LambdaZipError(
      'limit',
      `the package has ${groupThousands(built.size)} bytes, more than the ${groupThousands(LAMBDA_LIMITS.zipped)} that AWS Lambda allows in a direct upload`,
      { hint: "Set 's3-bucket' to a bucket in the function's region." },
    );
  }
  // A dry run changes nothing, buckets included.
  if (s3 === undefined || (dryRun && direct)) return { ZipFile: await readPackage(built) };
  return await provideInBucket({ ...s3, region: reference.region, dryRun }, built, ports);
}

interface Upload extends S3Place {
  /** The function's. */
  readonly region: string | undefined;
  readonly dryRun: boolean;
}

async function provideInBucket(
  { bucket, prefix, region, dryRun }: Upload,
  built: DeployPackage,
  { log, signal }: Ports,
): Promise<CodeLocation | undefined> {
  const s3 = await s3Client(region);
  const object = { Bucket: bucket, Key: `${prefix}${built.digest.hex}.zip` };
  const place = quoted(`s3://${bucket}/${object.Key}`);
  const pathExists = await callAws('s3:HeadObject', signal, (options) =>
    s3.headObject({ ...object, ChecksumMode: 'ENABLED' }, options),
  ).then(
    // Without a checksum nobody can say what it is, and Lambda would take it before its digest is checked.
    ({ ChecksumSHA256: checksum }) => checksum === built.digest.base64,
    (error: unknown) => {
      // Without the right to list a bucket, S3 does not tell a missing object from a forbidden one.
      if (error instanceof AwsError && (error.kind === 'not-found' || error.kind === 'denied')) return false;
      throw error;
    },
  );
  if (pathExists) {
    log.info(`${place} already exists`);
  } else if (dryRun) {
    log.info(`${place} does not exist, and a dry run uploads nothing: cannot ask Lambda about the package`);
    return undefined;
  } else {
    log.info(`uploading ${formatBytes(built.size)} to ${place}`);
    const body = await readPackage(built);
    await callAws(
      's3:PutObject',
      signal,
      (options) =>
        s3.putObject(
          { ...object, Body: body, ChecksumSHA256: built.digest.base64, ContentType: 'application/zip' },
          options,
        ),
      'upload',
    );
  }
  return { S3Bucket: bucket, S3Key: object.Key };
}

async function readPackage({ zipPath, digest }: DeployPackage): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(zipPath);
  } catch (error) {
    throw new LambdaZipError('deploy', `${quoted(zipPath)} ${cannotBeRead(error)}`, {
      cause: error,
    });
  }
  const found = sha256Of(bytes);
  if (found === digest.hex) return bytes;
  throw new LambdaZipError(
    'deploy',
    `${quoted(zipPath)} changed since it was built: its sha256 is ${found}, not ${digest.hex}`,
  );
}
