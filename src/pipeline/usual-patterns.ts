/** Patterns that `init` writes into every config, whether or not there is something for them to match yet. */

/** What lies in a function's folder for people and tools. Anchored: an installed package may have such folders, and need them. */
export const USUAL_IN_FUNCTIONS = ['/tests/', '/*.md', '/.gitignore', '/.gitattributes'] as const;

/** What lies at the top of a repository for other reasons than to be deployed. */
export const USUAL_IN_REPOSITORIES = [
  '/build/',
  '/cdk.out/',
  '/samconfig.toml',
  '/*.tf',
  '/*.tfvars',
  '/.aws-sam/',
  '/.serverless/',
  '/.chalice/',
] as const;

const USUAL: ReadonlySet<string> = new Set([...USUAL_IN_FUNCTIONS, ...USUAL_IN_REPOSITORIES]);

/** Whether `init` wrote a pattern. If such a pattern matches nothing, it is not a typo. */
export function isUsual(pattern: string): boolean {
  return USUAL.has(pattern);
}
