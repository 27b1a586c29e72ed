import { type Architecture, RUNTIMES, type Runtime } from './plan.js';

/** What a runtime offers to compiled code. */
export interface RuntimeFacts {
  /** As in the tags of extension modules: `3.12`. */
  readonly python: string;
  /** glibc's version, `2.34`. */
  readonly glibc: string;
}

/** Amazon Linux 2 and Amazon Linux 2023. */
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
};

export function runtimeFacts(runtime: Runtime): RuntimeFacts {
  return { python: runtime.replace('python', ''), glibc: GLIBC[runtime] };
}

/** Runtimes without Python on Amazon Linux 2; all that are newer have Amazon Linux 2023. */
const OTHERS_ON_AL2 = /^(?:provided\.al2|nodejs1[68]\.x|java8\.al2|java1[17]|dotnet6|ruby2\.7|ruby3\.2)$/;

/**
 * The Python runtime that has the operating system of one of Lambda's, or that is it.
 *
 * @param runtime as Lambda names it, `nodejs22.x`
 * @returns undefined for a Python that is not known here
 */
export function runtimeLike(runtime: string): Runtime | undefined {
  if (runtime.startsWith('python')) return RUNTIMES.find((one) => one === runtime);
  return OTHERS_ON_AL2.test(runtime) ? 'python3.11' : 'python3.13';
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
