/** Platforms in paths: `prebuilds/darwin-arm64/`, `runtimes/win-x64/native/`, `linux-arm64/`, `name.arm.so`. */

/** Words for systems and C libraries, as packages spell them. */
const SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  linux: ['linux', 'manylinux', 'linuxglibc', 'gnu', 'glibc', 'debian', 'ubuntu'],
  musl: ['musl', 'linuxmusl', 'musllinux', 'alpine', 'gnueabihf', 'musleabihf', 'gnueabi', 'musleabi'],
  other: [
    ...['darwin', 'macos', 'macosx', 'mac', 'osx', 'apple', 'ios', 'maccatalyst', 'tvos'],
    ...['win', 'win32', 'win64', 'windows', 'msvc', 'mingw', 'win10', 'cygwin'],
    ...[
      'freebsd',
      'openbsd',
      'netbsd',
      'sunos',
      'solaris',
      'illumos',
      'aix',
      'android',
      'androideabi',
      'wasi',
    ],
  ],
};

const PROCESSORS: Readonly<Record<string, readonly string[]>> = {
  x86_64: ['x64', 'x86_64', 'x86-64', 'amd64'],
  arm64: ['arm64', 'aarch64', 'armv8'],
  other: [
    ...[
      'x86',
      'ia32',
      'i386',
      'i586',
      'i686',
      '386',
      'arm',
      'armel',
      'armhf',
      'armv6',
      'armv6l',
      'armv7',
      'armv7l',
    ],
    ...[
      'armv7a',
      'ppc',
      'ppc64',
      'ppc64le',
      'ppc64el',
      'powerpc64le',
      'power',
      's390x',
      'riscv64',
      'riscv64gc',
    ],
    ...['loong64', 'loongarch64', 'mips', 'mipsel', 'mips64', 'mips64el', 'arm64ec', 'wasm32'],
  ],
};

/** Words that stand beside those, and say nothing alone. */
const FILLERS = ['unknown', 'pc', 'universal', 'universal2', 'none', 'eabihf'];

const MEANINGS = new Map<string, 'here' | 'elsewhere' | 'x86_64' | 'arm64' | 'nothing'>([
  ...(SYSTEMS['linux'] ?? []).map((word) => [word, 'here'] as const),
  ...[...(SYSTEMS['musl'] ?? []), ...(SYSTEMS['other'] ?? [])].map((word) => [word, 'elsewhere'] as const),
  ...(PROCESSORS['x86_64'] ?? []).map((word) => [word, 'x86_64'] as const),
  ...(PROCESSORS['arm64'] ?? []).map((word) => [word, 'arm64'] as const),
  ...(PROCESSORS['other'] ?? []).map((word) => [word, 'elsewhere'] as const),
  ...FILLERS.map((word) => [word, 'nothing'] as const),
]);

/** A word between separators, the longest first: `x86_64` before `x86`. */
const WORD = new RegExp(
  `(?<=^|[-_.+/])(?:${[...MEANINGS.keys()].sort((left, right) => right.length - left.length).join('|')})(?=$|[-_.+/])`,
  'g',
);

/** A path without the words for platforms in it: two files that differ by platform alone have one. */
export function withoutPlatform(path: string): string {
  return path
    .toLowerCase()
    .replace(WORD, '\0')
    .split('/')
    .map((name) => name.replace(/[-_.+]*\0(?:[-_.+]*\0)*/g, '').replace(/^[-_.+]+/, ''))
    .join('/');
}

/**
 * Whether words in a path name another platform than Lambda's.
 *
 * @param architecture as Lambda names it
 */
export function namesOtherPlatform(path: string, architecture: string): boolean {
  const meanings = [...path.toLowerCase().matchAll(WORD)].map(([word]) => MEANINGS.get(word));
  return meanings.some(
    (meaning) =>
      meaning !== undefined && meaning !== 'here' && meaning !== 'nothing' && meaning !== architecture,
  );
}

const OTHER_SYSTEMS: ReadonlySet<string> = new Set(SYSTEMS['other']);

/** Whether words in a path name another system than Linux. */
export function namesOtherSystem(path: string): boolean {
  return [...path.toLowerCase().matchAll(WORD)].some(([word]) => OTHER_SYSTEMS.has(word));
}

/** The package a file belongs to: its path up to the end of the package's name, and the name. */
interface PackageFolder {
  readonly folder: string;
  readonly name: string;
  readonly kind: 'node' | 'other';
}

const NODE_PACKAGE = /^(?<folder>(?:.*\/)?node_modules\/(?<name>(?:@[^/]+\/)?[^/@.][^/]*))\//s;
/** Where a layer has Python packages. */
const PYTHON_FOLDERS = /^(?:python\/(?:lib\/python3\.\d+\/site-packages\/)?)?/;

/** Undefined for a file at the root. */
export function packageOf(path: string): PackageFolder | undefined {
  const { folder, name } = NODE_PACKAGE.exec(path)?.groups ?? {};
  if (folder !== undefined && name !== undefined) return { folder, name, kind: 'node' };
  const [above = ''] = PYTHON_FOLDERS.exec(path) ?? [];
  const slash = path.indexOf('/', above.length);
  return slash < 0
    ? undefined
    : { folder: path.slice(0, slash), name: path.slice(above.length, slash), kind: 'other' };
}

/** Whether a package of npm is one platform's alone, as its name says: `@img/sharp-darwin-arm64`. */
export function isPlatformPackage(path: string): boolean {
  const found = packageOf(path);
  return found?.kind === 'node' && withoutPlatform(found.name) !== found.name.toLowerCase();
}
