/** Describes the Lambda runtimes as platforms, for installers. */
import { machineName, runtimeFacts } from '../lambda/runtimes.js';
import type { Architecture, Runtime, Target } from '../lambda/target.js';

/**
 * The exact Python whose environment markers see, for each runtime. AWS moves its own forward without notice; what a
 * marker decides must not move with it, so it is a release that all current images are at or past.
 */
const PYTHON_RELEASES: Readonly<Partial<Record<Runtime, string>>> = {
  'python3.8': '3.8.20',
  'python3.9': '3.9.21',
  'python3.10': '3.10.16',
  'python3.11': '3.11.11',
  'python3.12': '3.12.8',
  'python3.13': '3.13.1',
  'python3.14': '3.14.0',
};

/**
 * The release that `Requires-Python` is compared with, on every engine: later than any there will be. AWS moves a runtime to
 * new releases by itself, so a package that asks for one of them can run; a container makes sure that its own is one.
 */
export function newestRelease(runtime: Runtime): string {
  return `${runtimeFacts(runtime).python}.99`;
}

/** The oldest glibc that manylinux tags know, by processor (PEP 600; PEP 513 for x86_64). */
const OLDEST_GLIBC: Readonly<Record<Architecture, number>> = { x86_64: 5, arm64: 17 };

/** Older names of manylinux tags, by minor version of glibc (PEP 600). */
const LEGACY_TAGS: Readonly<Record<number, string>> = {
  17: 'manylinux2014',
  12: 'manylinux2010',
  5: 'manylinux1',
};

/** The glibc of a runtime, major and minor version. */
export function glibcOf(runtime: Runtime): readonly [number, number] {
  const [major = 0, minor = 0] = runtimeFacts(runtime).glibc.split('.').map(Number);
  return [major, minor];
}

/** The platform tags of wheels that load on the target, in the order in which an installer there would prefer them. */
export function platformTags({ runtime, architecture }: Target): string[] {
  const machine = machineName(architecture);
  const [major, newest] = glibcOf(runtime);
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
  const release = PYTHON_RELEASES[runtime] ?? `${runtimeFacts(runtime).python}.0`;
  return {
    implementation_name: 'cpython',
    implementation_version: release,
    os_name: 'posix',
    platform_machine: machineName(architecture),
    platform_python_implementation: 'CPython',
    // The kernel's release, which differs from host to host. A version anyway, because pip 25.1 fails to compare other texts.
    platform_release: '0',
    platform_system: 'Linux',
    platform_version: '0',
    python_full_version: release,
    python_version: runtimeFacts(runtime).python,
    sys_platform: 'linux',
  };
}
