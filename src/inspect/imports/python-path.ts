/** Finds modules as Python does in Lambda: over the folders of `sys.path`, in the package and its layer. */
import { isProvidedModule } from '../../lambda/python-provided.js';
import { isStandardModule } from '../../lambda/python-standard.js';
import { platformTag } from '../../lambda/runtimes.js';
import { ARCHITECTURES } from '../../lambda/target.js';
import { LAYER, type LambdaFiles, TASK } from './lambda-files.js';

/** A module that is there. */
export interface FoundModule {
  /** Its text's file, for a compiled one that of what was compiled; undefined for one without text, or the runtime's. */
  readonly file: string | undefined;
  /** Compiled code that Python loads. */
  readonly library?: string;
  /** Of a package: where its modules lie. */
  readonly folders: readonly string[] | undefined;
  /** `namespace`: folders without code. `opaque`: there, and nobody knows what is in it. */
  readonly kind: 'source' | 'namespace' | 'opaque';
}

const OPAQUE: FoundModule = { kind: 'opaque', file: undefined, folders: undefined };

/** Packages that spread over several folders of the path say so in their first file. */
const SPREAD = /\b(?:extend_path|declare_namespace)\b/;

/** `sys.path` of a function, without what the runtime itself has. */
export class PythonPath {
  readonly #files: LambdaFiles;
  readonly #minor: number;
  readonly #roots: readonly string[];
  /** Of compiled modules that Python loads. */
  readonly #suffixes: readonly string[];
  readonly #known = new Map<string, FoundModule | undefined>();

  /**
   * @param minor of the runtime's Python
   * @see https://docs.aws.amazon.com/lambda/latest/dg/python-package.html "Dependency search path and runtime-included libraries"
   */
  constructor(files: LambdaFiles, minor: number) {
    this.#files = files;
    this.#minor = minor;
    const tags = ARCHITECTURES.map((one) => `.cpython-3${minor}-${platformTag(one)}.so`);
    this.#suffixes = [...tags, '.abi3.so', '.so'];
    this.#roots = [TASK, `${LAYER}/python/lib/python3.${minor}/site-packages`, `${LAYER}/python`];
  }

  /** @param name with points between; every package above it has to be there, too */
  find(name: string): FoundModule | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    const found = this.#look(name);
    this.#known.set(name, found);
    return found;
  }

  #look(name: string): FoundModule | undefined {
    const point = name.lastIndexOf('.');
    if (point === -1) return this.#lookAtTop(name);
    const above = this.find(name.slice(0, point));
    if (above === undefined || above.kind === 'opaque') return above;
    if (above.folders === undefined) return undefined;
    const own = name.slice(point + 1);
    return this.#moduleIn(above.folders, own) ?? this.#namespaceIn(above.folders, own);
  }

  #lookAtTop(name: string): FoundModule | undefined {
    const found = this.#moduleIn(this.#roots, name);
    if (found !== undefined) return this.#spread(found, name);
    // A folder without code gives way to every module on the path.
    if (isStandardModule(name, this.#minor) || isProvidedModule(name, this.#minor)) return OPAQUE;
    return this.#namespaceIn(this.#roots, name);
  }

  #moduleIn(folders: readonly string[], name: string): FoundModule | undefined {
    for (const folder of folders) {
      const place = `${folder}/${name}`;
      if (this.#files.isFolder(place)) {
        const found = this.#fileOf(`${place}/__init__`, place, '__init__');
        if (found !== undefined) return { ...found, folders: [place] };
      }
      const found = this.#fileOf(place, folder, name);
      if (found !== undefined) return { ...found, folders: undefined };
    }
    return undefined;
  }

  /** What Python loads under a path without its suffix. Libraries for others are there as well: they are another check's. */
  #fileOf(path: string, folder: string, name: string): Omit<FoundModule, 'folders'> | undefined {
    if (this.#files.isFile(`${path}.py`)) {
      // Python takes the compiled one of the two.
      const library = this.#suffixes.map((suffix) => path + suffix).find((one) => this.#files.isFile(one));
      if (library === undefined) return { file: `${path}.py`, kind: 'source' };
      return this.#isCompiledFrom(path, folder)
        ? { file: `${path}.py`, kind: 'source', library }
        : { file: undefined, kind: 'opaque', library };
    }
    for (const one of this.#files.namesIn(folder)) {
      const isOurs = one.startsWith(`${name}.`);
      if (isOurs && /^\.(?:pyc|(?:[\w-]+\.)*(?:so|pyd))$/.test(one.slice(name.length)))
        return { file: undefined, kind: 'opaque', library: `${folder}/${one}` };
    }
    return undefined;
  }

  /**
   * Whether a compiled module was made of the text beside it, by mypyc or Cython, and is not what another interpreter goes without:
   * then its text says what it imports.
   */
  #isCompiledFrom(path: string, folder: string): boolean {
    const names = [...this.#files.namesIn(folder)];
    const isMypyc = [names, ...this.#roots.map((root) => [...this.#files.namesIn(root)])].some((all) =>
      all.some((name) => name.includes('__mypyc.')),
    );
    if (isMypyc || /\bc?import[ \t]+cython\b|^# *cython:/m.test(this.#files.textOf(`${path}.py`) ?? ''))
      return true;
    // Whole packages are compiled so.
    const stems = new Set(
      names.filter((name) => name.endsWith('.so')).map((name) => name.replace(/\..*$/, '')),
    );
    return names.filter((name) => name.endsWith('.py') && stems.has(name.slice(0, -3))).length > 1;
  }

  /** Whether an installed package asks for another one, by what it says of itself. */
  isRequired(distribution: string): boolean {
    const asks = new RegExp(`^Requires-Dist: ${distribution}\\b(?![.-])`, 'im');
    return this.#roots.some((root) =>
      [...this.#files.namesIn(root)].some(
        (name) =>
          name.endsWith('.dist-info') && asks.test(this.#files.textOf(`${root}/${name}/METADATA`) ?? ''),
      ),
    );
  }

  #namespaceIn(folders: readonly string[], name: string): FoundModule | undefined {
    const portions = folders.map((folder) => `${folder}/${name}`).filter((one) => this.#files.isFolder(one));
    return portions.length === 0 ? undefined : { kind: 'namespace', file: undefined, folders: portions };
  }

  #spread(found: FoundModule, name: string): FoundModule {
    if (found.file === undefined || found.folders === undefined) return found;
    if (!SPREAD.test(this.#files.textOf(found.file) ?? '')) return found;
    return { ...found, folders: this.#namespaceIn(this.#roots, name)?.folders ?? found.folders };
  }
}

/** What an import in a module is about; undefined where nothing lies so far up. */
export function absoluteName(
  { module, dots }: { readonly module: string; readonly dots: number },
  importer: string,
  isPackage: boolean,
): string | undefined {
  if (dots === 0) return module;
  const parts = importer.split('.');
  const above = parts.slice(0, parts.length - (isPackage ? dots - 1 : dots));
  if (above.length === 0 || dots > parts.length) return undefined;
  return [...above, ...(module === '' ? [] : [module])].join('.');
}
