/** PLACEHOLDER: the Lambda baseline over the AWS SDK is delivered with the deploy; it replaces this module whole. */
import type { Ports } from '../ports.js';
import type { Baseline } from './baseline.js';

/** What is deployed, from Lambda itself. */
export function lambdaBaseline(
  options: {
    readonly functionName: string;
    readonly qualifier?: string | undefined;
    readonly region?: string | undefined;
  },
  _ports: Ports,
): Baseline {
  return {
    read: async () => ({
      kind: 'unavailable',
      why: `this build cannot ask Lambda about the function '${options.functionName}'`,
    }),
  };
}
