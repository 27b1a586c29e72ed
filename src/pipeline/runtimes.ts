import type { Architecture, Runtime } from './plan.js';

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
