/** Tells harmless binaries for other platforms from wrong ones: packages carry one for each platform side by side. */
import type { Architecture } from '../../lambda/target.js';
import { count, indentedList, quoted } from '../../util/text.js';
import type { BinaryFinding, BinaryProblem } from './check.js';
import { goesWithout, type ReadText } from './optional.js';
import {
  isPlatformPackage,
  namesOtherPlatform,
  namesOtherSystem,
  packageOf,
  withoutPlatform,
} from './platform-names.js';

/** A finding, and the path of its entry. */
interface FoundBinary extends BinaryFinding {
  readonly path: string;
}

/** The findings on binaries, once all are known. */
interface JudgedBinaries<File extends FoundBinary> {
  /** Without harmless problems. */
  readonly files: readonly File[];
  /** Folders of packages that have modules for other platforms alone, and go without. */
  readonly lacking: readonly string[];
}

/**
 * Removes harmless problems. A binary for another platform is fine
 *
 * - if there is one for the target whose path differs only in the platform, or, for an extension module, in the version of
 *   Python: pymongo has one for each in every wheel, or
 * - if its path inside its package names the other platform. For a `.node` file, the package must also have a library for
 *   Linux or work without one. An npm package for a single platform needs the one for the target beside it, and an
 *   extension module of Python libraries for Linux: their names always say their platform.
 *
 * @param files in archive order
 * @param paths of all files of the package
 * @param read gives the text of one of them
 */
export function judgeBinaries<File extends FoundBinary>(
  files: readonly File[],
  paths: Iterable<string>,
  architecture: Architecture,
  read: ReadText,
): JudgedBinaries<File> {
  if (!files.some(({ problems }) => problems.some(isForeign))) return { files, lacking: [] };
  const all = [...paths];
  const tree = new NativeFiles(files, all);
  const without = new Map<string, boolean>();
  const judged: File[] = [];
  const lacking = new Set<string>();
  for (const file of files) {
    const { path, damage } = file;
    if (!file.problems.some(isForeign) || !isInPlace(file, tree, architecture)) {
      judged.push(file);
      continue;
    }
    const isAlone = path.endsWith('.node') && !isPlatformPackage(path) && !tree.hasNativeIn(path);
    if (isAlone) {
      const folder = packageOf(path)?.folder ?? path;
      if (!without.has(folder)) without.set(folder, goesWithout(folder, all, read));
      if (without.get(folder) !== true) {
        judged.push(file);
        continue;
      }
      lacking.add(folder);
    }
    if (damage !== undefined) judged.push({ ...file, problems: [] });
  }
  return { files: judged, lacking: [...lacking] };
}

/** One warning for all packages that go without a module for the target, or undefined. */
export function missingModuleWarning(
  folders: readonly string[],
  architecture: Architecture,
): string | undefined {
  if (folders.length === 0) return undefined;
  return `binary-check: ${count(folders.length, 'package')} with modules for other platforms and none for Linux, ${architecture}; they are optional, or have a slower fallback:${indentedList(folders.map(quoted), MAX_FOLDERS)}`;
}

const MAX_FOLDERS = 10;

function isForeign({ kind }: BinaryProblem): boolean {
  return kind === 'architecture' || kind === 'system' || kind === 'musl' || kind === 'python';
}

/** Whether it is for the target but for its Python, which never loads it, so that what else it needs does not matter. */
function isForOtherPython(problems: readonly BinaryProblem[]): boolean {
  return (
    problems.some(({ kind }) => kind === 'python') &&
    problems.every(({ kind }) => kind === 'python' || kind === 'glibc')
  );
}

function isInPlace({ path, problems }: FoundBinary, tree: NativeFiles, architecture: Architecture): boolean {
  if (isForOtherPython(problems)) return tree.hasForPython(path);
  if (tree.hasAlternative(path)) return true;
  if (isPlatformPackage(path)) return tree.hasPlatformPackage(path, architecture);
  const inner = path.slice((packageOf(path)?.folder ?? '').length);
  if (!namesOtherPlatform(inner, architecture)) return false;
  if (!EXTENSION_MODULE.test(path)) return true;
  // Every extension module has its platform in its name, so only one beside libraries for Linux is there on purpose.
  return problems.some(({ kind }) => kind === 'system') && tree.hasNativeIn(path);
}

/** An extension module of Python, with the platform it was built for in its name. */
const EXTENSION_MODULE = /\.pyd$|\.cpython-\d+[a-z]*-[\w-]+\.so$/;
/** What the name of an extension module says of the Python that it is for. */
const PYTHON_TAG = /\.(?:cpython-\d+[a-z]*(?:-[\w-]+)?|abi3)(?=\.so$)/;
const NATIVE = /\.(?:node|so(?:\.\d+)*)$/;

/** The files of a package, as far as they may stand for each other. */
class NativeFiles {
  readonly #fitting = new Set<string>();
  readonly #fittingModules = new Set<string>();
  readonly #nativeFolders = new Set<string>();
  readonly #platformPackages = new Map<string, Set<string>>();

  constructor(files: readonly FoundBinary[], paths: Iterable<string>) {
    const foreign = new Map(
      files.filter(({ problems }) => problems.length > 0).map((file) => [file.path, file]),
    );
    const wanted = new Set([...foreign.keys()].map(withoutPlatform));
    for (const path of paths) {
      const file = foreign.get(path);
      if (file === undefined) {
        if (path.endsWith('.so')) this.#fittingModules.add(path.replace(PYTHON_TAG, ''));
        const plain = withoutPlatform(path);
        // A program for macOS that Lambda never loads is no problem, but no alternative either.
        if (wanted.has(plain) && !namesOtherSystem(path)) this.#fitting.add(plain);
      }
      this.#addPackage(path, file);
    }
  }

  /** Whether a file that differs by platform alone has no fault. */
  hasAlternative(path: string): boolean {
    return this.#fitting.has(withoutPlatform(path));
  }

  /** Whether a module of the same name has no fault. */
  hasForPython(path: string): boolean {
    return this.#fittingModules.has(path.replace(PYTHON_TAG, ''));
  }

  /** Whether the package has a library that is not for another system. */
  hasNativeIn(path: string): boolean {
    return this.#nativeFolders.has(packageOf(path)?.folder ?? '');
  }

  /** Whether beside a platform's package there is that of the target. */
  hasPlatformPackage(path: string, architecture: Architecture): boolean {
    const folder = packageOf(path)?.folder ?? '';
    const beside = this.#platformPackages.get(withoutPlatform(folder)) ?? [];
    return [...beside].some((other) => other !== folder && !namesOtherPlatform(other, architecture));
  }

  #addPackage(path: string, file: FoundBinary | undefined): void {
    const found = packageOf(path);
    if (found === undefined) return;
    const isForeignSystem = file?.problems.some(({ kind }) => kind === 'system') ?? false;
    const fits = file === undefined || (!isForeignSystem && !path.endsWith('.node'));
    if (fits && NATIVE.test(path)) this.#nativeFolders.add(found.folder);
    if (!isPlatformPackage(path)) return;
    const plain = withoutPlatform(found.folder);
    const known = this.#platformPackages.get(plain);
    if (known === undefined) this.#platformPackages.set(plain, new Set([found.folder]));
    else known.add(found.folder);
  }
}
