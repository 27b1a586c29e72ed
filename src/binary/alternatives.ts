/** Files that are there for other platforms, beside one for the target: whoever loads them chooses. */
import type { BinaryProblem } from './check.js';

/** Words for systems, processors and C libraries, in the names of files and folders. */
const PLATFORM =
  /(?<![a-z])(?:manylinux\d*|musllinux|linux(?:32|64)?|linuxmusl|macosx?|darwin|osx|mac|windows|win(?:32|64)?|freebsd|android|x86[_-]64|amd64|x64|x86|i[3-6]86|ia32|universal2?|aarch64|arm64|arm(?:v\d+l?|hf)?|ppc64(?:le)?|powerpc64(?:le)?|s390x|riscv64|loongarch64|mips(?:64)?(?:el|le)?|musl|gnu|glibc|msvc|32|64)(?![a-z])/g;

/** What libraries and programs are called, by their systems. */
const LIBRARY = /\.(?:so(?:\.\d+)*|dylib|dll|pyd|node|exe)$/;

/** Problems that a file for another platform has, and no other. */
const OF_PLATFORMS: readonly BinaryProblem['kind'][] = ['architecture', 'system', 'musl', 'platform'];

/** A path without what it says of a platform. */
function withoutPlatform(path: string): string {
  return path
    .toLowerCase()
    .replace(LIBRARY, '')
    .replace(PLATFORM, '')
    .replace(/[-_.]+(?=\/|$)|(?<=\/|^)[-_.]+|([-_.])[-_.]+/g, '$1');
}

/**
 * Leaves out files for another platform where another file of that name, but for the platform's, has nothing against it:
 * packages bring libraries for several platforms side by side, and load one.
 *
 * @param misfits what cannot run on the target
 * @param paths everything that is packed
 */
export function withoutAlternatives<
  T extends { readonly path: string; readonly problems: readonly BinaryProblem[] },
>(misfits: readonly T[], paths: Iterable<string>): T[] {
  const isForeign = ({ problems }: T): boolean => problems.every(({ kind }) => OF_PLATFORMS.includes(kind));
  if (!misfits.some(isForeign)) return [...misfits];
  const broken = new Set(misfits.map(({ path }) => path));
  const wanted = new Set(misfits.map(({ path }) => withoutPlatform(path)));
  const served = new Set<string>();
  for (const path of paths) {
    if (broken.has(path)) continue;
    const name = withoutPlatform(path);
    // What is no library by its name is a program, and has no suffix at all.
    if (wanted.has(name) && (LIBRARY.test(path) || !/\.[^/]*$/.test(path))) served.add(name);
  }
  return misfits.filter((misfit) => !(isForeign(misfit) && served.has(withoutPlatform(misfit.path))));
}
