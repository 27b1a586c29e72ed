/** Finds packages and modules by the rules of `setuptools.discovery`. */
import { namePattern } from './globs.js';
import { notStatic } from './not-static.js';
import type { ProjectFiles } from './project-files.js';

/** A package or module to pack, and its place. */
export interface Packages {
  /** Dotted names. */
  readonly packages: readonly string[];
  /** Names of single modules. */
  readonly modules: readonly string[];
  /** Folders of packages by their dotted names; of all others by the empty name. */
  readonly folders: Readonly<Record<string, string>>;
}

/** A search for packages. */
export interface Finder {
  readonly where: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether a folder needs no `__init__.py`. */
  readonly namespaces: boolean;
}

const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;

/** `find:` and its like. */
export function findPackages(files: ProjectFiles, { where, include, exclude, namespaces }: Finder): string[] {
  const taken = include.map(namePattern);
  const left = ['ez_setup', '*__pycache__', ...exclude].map(namePattern);
  const start = where === '' ? '' : `${where}/`;
  return files.foldersBelow(where).flatMap((folder) => {
    const parts = folder.split('/');
    const looksLikeOne = (depth: number): boolean =>
      !parts[depth - 1]?.includes('.') &&
      (namespaces || files.hasFile(`${start}${parts.slice(0, depth).join('/')}/__init__.py`));
    // Nothing is looked for below what is none.
    if (!parts.every((_, index) => looksLikeOne(index + 1))) return [];
    const name = parts.join('.');
    const isTaken = taken.some((one) => one.test(name)) && !left.some((one) => one.test(name));
    return isTaken ? [name] : [];
  });
}

/** Folders at the top of a project that are none of its packages (`FlatLayoutPackageFinder`). */
const NO_PACKAGES =
  /^(?:ci|bin|debian|docs?|documentation|manpages|news|newsfragments|changelog|tests?|unit_tests?|examples?|scripts|tools|utils?|python|build|dist|venv|env|requirements|tasks|fabfile|site_scons|benchmarks?|exercises?|htmlcov|[._].*)$/;
const NO_MODULES =
  /^(?:setup|conftest|tests?|examples?|build|toxfile|noxfile|pavement|dodo|tasks|fabfile|[Ss][Cc]onstruct|conanfile|manage|benchmarks?|exercises?|[._].*)$/;

/** The packages that setuptools finds if the project names none. */
export function discoverPackages(files: ProjectFiles, folders: Readonly<Record<string, string>>): Packages {
  const named = Object.keys(folders).filter((name) => name !== '');
  if (named.length > 0) {
    const all = { include: ['*'], exclude: [], namespaces: true };
    const packages = named.flatMap((name) => [
      name,
      ...findPackages(files, { ...all, where: folders[name] ?? '' }).map((nested) => `${name}.${nested}`),
    ]);
    return { packages, modules: [], folders };
  }
  const { '': source = 'src' } = folders;
  if (source !== '' && files.hasFolder(source)) {
    const packages = findPackages(files, { where: source, include: ['*'], exclude: [], namespaces: true });
    return { packages, modules: modulesIn(files, source), folders: { ...folders, '': source } };
  }
  const packages = files
    .foldersBelow('')
    .filter((folder) => {
      const [first = '', ...rest] = folder.split('/');
      const isNamed =
        IDENTIFIER.test(first.replace(/-stubs$/, '')) && rest.every((one) => IDENTIFIER.test(one));
      return isNamed && !NO_PACKAGES.test(first);
    })
    .map((folder) => folder.replaceAll('/', '.'));
  const tops = packages.filter((name) => !name.includes('.') && !name.endsWith('-stubs'));
  const modules = tops.length > 0 ? [] : modulesIn(files, '').filter((name) => !NO_MODULES.test(name));
  if (tops.length > 1 || modules.length > 1) {
    throw notStatic('it has several top-level packages, and setuptools packs none unless it is told which');
  }
  return { packages, modules, folders };
}

function modulesIn(files: ProjectFiles, folder: string): string[] {
  const start = folder === '' ? '' : `${folder}/`;
  return files
    .below(folder)
    .map((path) => path.slice(start.length))
    .filter((path) => !path.includes('/') && path.endsWith('.py'))
    .map((path) => path.slice(0, -'.py'.length))
    .filter((name) => IDENTIFIER.test(name));
}

/** The folder of a package (`build_py.get_package_dir`). */
export function packageFolder(name: string, folders: Readonly<Record<string, string>>): string {
  const parts = name.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const folder = folders[parts.slice(0, length).join('.')];
    if (folder !== undefined) return [folder, ...parts.slice(length)].filter((part) => part !== '').join('/');
  }
  const { '': source = '' } = folders;
  return [source, ...parts].filter((part) => part !== '').join('/');
}
