/** What the Lambda runtimes are, as installers want to know it. */
import type { Architecture, Runtime, Target } from '../pipeline/plan.js';

/**
 * The exact Python whose environment markers see, for each runtime. AWS moves its own forward without notice; what a
 * marker decides must not move with it, so it is a release that all current images are at or past.
 */
const PYTHON_RELEASES: Readonly<Record<Runtime, string>> = {
  'python3.9': '3.9.21',
  'python3.10': '3.10.16',
  'python3.11': '3.11.11',
  'python3.12': '3.12.8',
  'python3.13': '3.13.1',
  'python3.14': '3.14.0',
};

/** The processor by Linux's name. */
const MACHINES: Readonly<Record<Architecture, string>> = { x86_64: 'x86_64', arm64: 'aarch64' };

/** The oldest glibc that manylinux tags know, by processor (PEP 600; PEP 513 for x86_64). */
const OLDEST_GLIBC: Readonly<Record<Architecture, number>> = { x86_64: 5, arm64: 17 };

/** Older names of manylinux tags, by minor version of glibc (PEP 600). */
const LEGACY_TAGS: Readonly<Record<number, string>> = {
  17: 'manylinux2014',
  12: 'manylinux2010',
  5: 'manylinux1',
};

/** `3.13` of `python3.13`. */
export function pythonVersion(runtime: Runtime): string {
  return runtime.replace('python', '');
}

/**
 * The glibc of a runtime: Amazon Linux 2 up to Python 3.11, Amazon Linux 2023 from 3.12 on.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export function runtimeGlibc(runtime: Runtime): readonly [number, number] {
  return Number(pythonVersion(runtime).split('.')[1]) <= 11 ? [2, 26] : [2, 34];
}

/** The platform tags of wheels that load on the target, in the order in which an installer there would prefer them. */
export function platformTags({ runtime, architecture }: Target): string[] {
  const machine = MACHINES[architecture];
  const [major, newest] = runtimeGlibc(runtime);
  const tags: string[] = [];
  for (let minor = newest; minor >= OLDEST_GLIBC[architecture]; minor -= 1) {
    tags.push(`manylinux_${major}_${minor}_${machine}`);
    const legacy = LEGACY_TAGS[minor];
    if (legacy !== undefined) tags.push(`${legacy}_${machine}`);
  }
  return [...tags, `linux_${machine}`];
}

/** The environment that markers see on the target (PEP 508, "Environment Markers"). */
export function markerEnvironment({ runtime, architecture }: Target): Record<string, string> {
  const release = PYTHON_RELEASES[runtime];
  return {
    implementation_name: 'cpython',
    implementation_version: release,
    os_name: 'posix',
    platform_machine: MACHINES[architecture],
    platform_python_implementation: 'CPython',
    // Of the kernel, which nothing can rely on.
    platform_release: '',
    platform_system: 'Linux',
    platform_version: '',
    python_full_version: release,
    python_version: pythonVersion(runtime),
    sys_platform: 'linux',
  };
}
