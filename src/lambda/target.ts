/** Runtimes and architectures of functions. */

/** The Python runtimes of AWS Lambda that have an image. */
export const PYTHON_RUNTIMES = [
  'python3.9',
  'python3.10',
  'python3.11',
  'python3.12',
  'python3.13',
  'python3.14',
] as const;

export type PythonRuntime = (typeof PYTHON_RUNTIMES)[number];

/**
 * All that a function may run on, with those that Lambda has ended: functions that have them are there still.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const RUNTIMES = [
  ...PYTHON_RUNTIMES,
  'python3.8',
  'python3.7',
  'python3.6',
  'python2.7',
  'nodejs24.x',
  'nodejs22.x',
  'nodejs20.x',
  'nodejs18.x',
  'nodejs16.x',
  'nodejs14.x',
  'nodejs12.x',
  'nodejs10.x',
  'nodejs8.10',
  'java25',
  'java21',
  'java17',
  'java11',
  'java8.al2',
  'java8',
  'dotnet10',
  'dotnet8',
  'dotnet6',
  'dotnetcore3.1',
  'ruby3.4',
  'ruby3.3',
  'ruby3.2',
  'ruby2.7',
  'go1.x',
  'provided.al2023',
  'provided.al2',
  'provided',
] as const;

export type Runtime = (typeof RUNTIMES)[number];

/** The processors AWS Lambda runs functions on, by its own names. */
export const ARCHITECTURES = ['x86_64', 'arm64'] as const;

export type Architecture = (typeof ARCHITECTURES)[number];

/** The runtime and architecture of the package. */
export interface Target {
  readonly runtime: Runtime;
  readonly architecture: Architecture;
}

/** The target if neither a setting nor a function states it. */
export const DEFAULT_TARGET: Target = { runtime: 'python3.13', architecture: 'x86_64' };
