/** Bundles of Node.js functions: what they are made for, and what they leave to the runtime. */

/** The newest that most functions have, where a template names none. */
const USUAL_VERSION = 22;
/** From this version on the runtime brings version 3 of the AWS SDK, and version 2 no more. */
const SDK_3_VERSION = 18;

/** The version of Node.js of a runtime, such as `nodejs22.x`. */
export function nodeVersion(runtime: string | undefined): number {
  const version = /^nodejs(?<version>\d+)/.exec(runtime ?? '')?.groups?.['version'];
  return version === undefined ? USUAL_VERSION : Number(version);
}

/** Packages that the runtime brings, as esbuild's option `external` takes them. */
export function providedPackages(runtime: string | undefined): readonly string[] {
  return nodeVersion(runtime) < SDK_3_VERSION ? ['aws-sdk'] : ['@aws-sdk/*', '@smithy/*'];
}
