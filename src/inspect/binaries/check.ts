/** Whether compiled code among the entries can run on the target. */
import { isNewer, platformTag, runsOnLaterLinux, runtimeFacts } from '../../lambda/runtimes.js';
import { isSystemLibrary } from '../../lambda/system-libraries.js';
import type { Target } from '../../lambda/target.js';
import { type Elf, readElf } from './elf.js';
import { isPlatformPackage } from './platform-names.js';

/** The effect of a problem with a binary on the build. */
export const BINARY_CHECKS = ['error', 'warn', 'off'] as const;
export type BinaryCheck = (typeof BINARY_CHECKS)[number];

/** One reason why a file cannot be loaded. `found` is what it is or needs, in the words of its kind. */
export type BinaryProblem =
  /** Lambda's name of the processor where it has one: `arm64`. */
  | { readonly kind: 'architecture'; readonly found: string }
  /** glibc's version: `2.38`. */
  | { readonly kind: 'glibc'; readonly found: string }
  /** The file of musl that it asks for. */
  | { readonly kind: 'musl'; readonly found: string }
  /** Python's version, followed by the letters of its ABI: `3.12`, `3.13t`. */
  | { readonly kind: 'python'; readonly found: string }
  /** The platform in an extension module's name, which is not that of the code in it: `x86_64-linux-gnu`. */
  | { readonly kind: 'platform'; readonly found: string }
  | { readonly kind: 'system'; readonly found: 'macOS' | 'Windows' };

/** Findings on one file. Plain data: it crosses threads. */
export interface BinaryFinding {
  /** Empty if the only finding is that the file cannot be read, or needs libraries. */
  readonly problems: readonly BinaryProblem[];
  /** Why it could not be read to its end, in words that follow its name. */
  readonly damage: string | undefined;
  /** Libraries that it needs and that are not the runtime's; undefined where there are none. */
  readonly needed?: readonly string[];
}

/**
 * Looks at one entry. The content decides whether it is a binary; its name then says which Python and which
 * system it is for. ELF files count under any name, those of other systems only as what something here would load.
 *
 * @param path the entry's path
 * @returns undefined when there is nothing to say
 */
export function checkBinary(path: string, bytes: Uint8Array, target: Target): BinaryFinding | undefined {
  const elf = readElf(bytes);
  if (elf !== undefined) {
    const problems = elfProblems(elf, path, target);
    const needed = foreignLibraries(elf, target);
    if (problems.length === 0 && elf.damage === undefined && needed.length === 0) return undefined;
    return { problems, damage: elf.damage, ...(needed.length > 0 && { needed }) };
  }
  const system = mayBeForeign(path) ? foreignSystem(bytes) : undefined;
  return system && { problems: [{ kind: 'system', found: system }], damage: undefined };
}

/** What the first Amazon Linux had is not known well enough. */
function foreignLibraries({ needed }: Elf, { runtime }: Target): string[] {
  return runsOnLaterLinux(runtime) ? needed.filter((name) => !isSystemLibrary(name)) : [];
}

function elfProblems(elf: Elf, path: string, { runtime, architecture }: Target): BinaryProblem[] {
  const { python, glibc } = runtimeFacts(runtime);
  const problems: BinaryProblem[] = [];
  const processor = processorOf(elf);
  if (processor !== architecture) problems.push({ kind: 'architecture', found: processor });
  const tag = extensionTag(path);
  // Other runtimes load no extension modules.
  const loadsPython = runtime.startsWith('python');
  if (loadsPython && tag !== undefined && tag.python !== python)
    problems.push({ kind: 'python', found: tag.python });
  const files = [elf.interpreter ?? '', ...elf.needed].map((name) => name.slice(name.lastIndexOf('/') + 1));
  const musl = files.find((name) => MUSL.test(name));
  if (musl !== undefined) problems.push({ kind: 'musl', found: musl });
  const newest = newestGlibc(elf.versions);
  if (newest !== undefined && isNewer(newest, glibc)) problems.push({ kind: 'glibc', found: newest });
  // Otherwise the code does not fit, and a wrong name adds nothing.
  const codeFits = processor === architecture && musl === undefined;
  if (codeFits && tag?.platform !== undefined && tag.platform !== platformTag(architecture)) {
    problems.push({ kind: 'platform', found: tag.platform });
  }
  return problems;
}

/** `e_machine`, for the processors that packages are built for. */
const MACHINES: Readonly<Record<number, string>> = {
  3: 'x86 (32 bits)',
  8: 'MIPS',
  20: 'PowerPC',
  21: 'PowerPC 64',
  22: 's390x',
  40: 'ARM (32 bits)',
  62: 'x86_64',
  183: 'arm64',
  243: 'RISC-V',
  258: 'LoongArch',
};

function processorOf({ machine, bits, littleEndian }: Elf): string {
  const name = MACHINES[machine] ?? `processor ${machine}`;
  const native = (name !== 'x86_64' && name !== 'arm64') || (bits === 64 && littleEndian);
  // The x32 and ILP32 ABIs, and arm64 with its bytes turned round, need a system of their own.
  return native ? name : `${name} (${bits} bits, ${littleEndian ? 'little' : 'big'}-endian)`;
}

/**
 * Names of musl's library, Alpine's and, `libc.so`, its own (glibc's is `libc.so.6`), and of its loader. A program
 * that holds all of musl asks for neither.
 */
const MUSL = /^(?:libc\.musl-|ld-musl-|libc\.so$)/;

/** `GLIBC_2.17`, and neither `GLIBC_PRIVATE` nor libstdc++'s `GLIBCXX_3.4`. */
const GLIBC_VERSION = /^GLIBC_(?<version>\d{1,4}(?:\.\d{1,4}){1,3})$/;

function newestGlibc(versions: readonly string[]): string | undefined {
  return versions
    .map((name) => GLIBC_VERSION.exec(name)?.groups?.['version'])
    .filter((version) => version !== undefined)
    .reduce<string | undefined>(
      (newest, version) => (newest === undefined || isNewer(version, newest) ? version : newest),
      undefined,
    );
}

/** `name.cpython-312-x86_64-linux-gnu.so`: major version, minor version, the letters of other ABIs, the platform. */
const EXTENSION_TAG =
  /\.cpython-(?<major>\d)(?<minor>\d{1,3})(?<letters>[a-z]*)(?:-(?<platform>[\w-]+))?\.so$/;

/**
 * The target of an extension module by its name: Python `3.12` or `3.13t`, and a platform. Undefined for names that
 * fit any version, such as `name.abi3.so` and `name.so`.
 *
 * @see PEP 3149
 */
function extensionTag(path: string): { python: string; platform: string | undefined } | undefined {
  const groups = EXTENSION_TAG.exec(path)?.groups;
  return (
    groups && {
      python: `${groups['major']}.${groups['minor']}${groups['letters']}`,
      platform: groups['platform'],
    }
  );
}

/**
 * Files that Lambda would start, or Python or Node.js load, here or on another system. No `.dylib` and no `.dll`: packages for
 * any system carry those as data, and a package built on macOS or Windows has modules, too. Programs without an
 * extension count where npm puts them, and Windows' own in packages that are for Windows alone.
 */
function mayBeForeign(path: string): boolean {
  return (
    /\.(?:so(?:\.\d+)*|pyd|node)$|^bootstrap$|^extensions\/[^/]+$|(?:^|\/)node_modules\/.*\/[^/.]+$/s.test(
      path,
    ) ||
    (path.endsWith('.exe') && isPlatformPackage(path))
  );
}

/** Mach-O (`mach-o/loader.h`, `mach-o/fat.h`) of either byte order, 32 or 64 bits, for one processor or several. */
const MACH_O = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf]);
/** `MZ`, and where a file that starts with it says where `PE\0\0` stands (PE Format, "MS-DOS Stub"). */
const MZ = 0x4d5a;
const PE_POINTER = 0x3c;
const PE = 0x50450000;

function foreignSystem(bytes: Uint8Array): 'macOS' | 'Windows' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 8) return undefined;
  if (MACH_O.has(view.getUint32(0)) && !isJavaClass(view)) return 'macOS';
  if (view.getUint16(0) !== MZ || view.byteLength < PE_POINTER + 4) return undefined;
  const start = view.getUint32(PE_POINTER, true);
  return start + 4 <= view.byteLength && view.getUint32(start) === PE ? 'Windows' : undefined;
}

/** `0xcafebabe` begins a class of Java, too; where that has its version, 45 or more, Mach-O counts processors. */
function isJavaClass(view: DataView): boolean {
  return view.getUint32(0) === 0xcafebabe && view.getUint32(4) >= 45;
}
