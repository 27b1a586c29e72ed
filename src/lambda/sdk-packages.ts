/** The AWS SDK for Python, which every Python runtime includes. */

/**
 * Bytes that each takes when it is installed with what it needs, by name. Measured with boto3 1.44.8, whose wheels take 23.8 MB;
 * other releases take a little more or less.
 */
export const SDK_PACKAGES: Readonly<Record<string, number>> = {
  boto3: 24_000_000,
  botocore: 22_000_000,
  s3transfer: 23_000_000,
};
