import { type Architecture, PYTHON_RUNTIMES, type PythonRuntime, RUNTIMES, type Runtime } from './target.js';

/** Facts of a runtime that compiled code depends on. */
interface RuntimeFacts {
  /** In the form of extension modules' tags: `3.12`. */
  readonly python: string;
  /** glibc's version, `2.34`. */
  readonly glibc: string;
}

/** glibc of Amazon Linux 1, 2 and 2023. */
const AL1 = '2.17';
const AL2 = '2.26';
const AL2023 = '2.34';

/**
 * The C library of each runtime's operating system.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
const GLIBC: Readonly<Record<Runtime, string>> = {
  'python3.9': AL2,
  'python3.10': AL2,
  'python3.11': AL2,
  'python3.12': AL2023,
  'python3.13': AL2023,
  'python3.14': AL2023,
  'python3.8': AL2,
  'python3.7': AL1,
  'python3.6': AL1,
  'python2.7': AL1,
  'nodejs24.x': AL2023,
  'nodejs22.x': AL2023,
  'nodejs20.x': AL2023,
  'nodejs18.x': AL2,
  'nodejs16.x': AL2,
  'nodejs14.x': AL2,
  'nodejs12.x': AL2,
  'nodejs10.x': AL2,
  'nodejs8.10': AL1,
  java25: AL2023,
  java21: AL2023,
  java17: AL2,
  java11: AL2,
  'java8.al2': AL2,
  java8: AL1,
  dotnet10: AL2023,
  dotnet8: AL2023,
  dotnet6: AL2,
  'dotnetcore3.1': AL2,
  'ruby3.4': AL2023,
  'ruby3.3': AL2023,
  'ruby3.2': AL2,
  'ruby2.7': AL2,
  'go1.x': AL1,
  'provided.al2023': AL2023,
  'provided.al2': AL2,
  provided: AL1,
};

export function runtimeFacts(runtime: Runtime): RuntimeFacts {
  const own = /^python(?<version>[\d.]+)$/.exec(runtime)?.groups?.['version'];
  return { python: own ?? imageRuntime(runtime).replace('python', ''), glibc: GLIBC[runtime] };
}

/** Whether it runs on Amazon Linux 2 or a later one, and not on the first. */
export function runsOnLaterLinux(runtime: Runtime): boolean {
  return GLIBC[runtime] !== AL1;
}

/** A runtime by Lambda's name; undefined for one that is newer than this release. */
export function runtimeNamed(name: string): Runtime | undefined {
  return RUNTIMES.find((one) => one === name);
}

/** Whether there is an image with its Python. */
export function isPythonRuntime(runtime: Runtime): runtime is PythonRuntime {
  return PYTHON_RUNTIMES.some((one) => one === runtime);
}

/** Whether packages can be installed for it. Wheels for older Pythons than 3.8 are no longer published. */
export function supportsRequirements(runtime: Runtime): boolean {
  return isPythonRuntime(runtime) || runtime === 'python3.8';
}

/** The Python runtime on whose image files are selected: its own, or for others one of the same system. */
function imageRuntime(runtime: Runtime): PythonRuntime {
  if (isPythonRuntime(runtime)) return runtime;
  if (GLIBC[runtime] === AL2023) return 'python3.13';
  return runtime.startsWith('python') ? 'python3.9' : 'python3.11';
}

/** The image AWS publishes for a runtime. */
export function runtimeImage(runtime: Runtime): string {
  return `public.ecr.aws/lambda/python:${imageRuntime(runtime).replace('python', '')}`;
}

/** A processor as compilers and wheels name it. */
export function machineName(architecture: Architecture): string {
  return architecture === 'arm64' ? 'aarch64' : architecture;
}

/** The platform in the names of extension modules that Python loads on Lambda. */
export function platformTag(architecture: Architecture): string {
  return `${machineName(architecture)}-linux-gnu`;
}

/** Whether a version, numbers with points between, is newer than another. */
export function isNewer(version: string, than: string): boolean {
  const parts = version.split('.').map(Number);
  const others = than.split('.').map(Number);
  for (let index = 0; index < Math.max(parts.length, others.length); index += 1) {
    const difference = (parts[index] ?? 0) - (others[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
