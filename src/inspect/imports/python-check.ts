/** Follows what a Python handler imports when Lambda loads it. */
import { posix } from 'node:path';
import { attributesAtTop } from '../../syntax/python-attributes.js';
import { decidingTry } from '../../syntax/python-flags.js';
import { type PythonImport, readPythonImports, readTopImports } from '../../syntax/python-imports.js';
import { librariesLoaded } from '../../syntax/python-libraries.js';
import { makesModule } from '../../syntax/python-loaded.js';
import { readPythonNames } from '../../syntax/python-names.js';
import { withoutDefinitions } from '../../syntax/python-statements.js';
import { quoted } from '../../util/text.js';
import type { HandlerFault, MissingImport } from './finding.js';
import { elsewhere } from './handler-places.js';
import { type LambdaFiles, shownPath } from './lambda-files.js';
import { Libraries } from './libraries.js';
import { Course } from './python-course.js';
import { ModuleNames } from './python-module-names.js';
import { absoluteName, type FoundModule, PythonPath } from './python-path.js';
import { changesPath, type PathChange } from './python-path-changes.js';

/** A program with more modules than this is not followed to its end. */
const MAX_MODULES = 5000;

/**
 * @param handler `app.lambda_handler`, `shop/app.handler`
 * @param minor of the runtime's Python
 */
export async function checkPython(
  files: LambdaFiles,
  handler: string,
  minor: number,
): Promise<readonly (MissingImport | HandlerFault)[]> {
  const point = handler.lastIndexOf('.');
  const module = handler.slice(0, Math.max(0, point)).replaceAll('/', '.');
  const name = handler.slice(point + 1);
  if (point < 1 || name === '' || !/^[^.]+(?:\.[^.]+)*$/.test(module)) return [badForm()];
  const path = new PythonPath(files, minor);
  const found = path.find(module);
  if (found === undefined) return [missingModule(files, module, name)];
  const missing = await new PythonWalk(files, path, minor).from(module);
  const problem = await missingName(files, path, found, { module, name });
  return problem === undefined ? missing : [problem, ...missing];
}

function badForm(): HandlerFault {
  return {
    kind: 'handler',
    problem: 'does not name a module and a function',
    fix: "Write it as 'MODULE.FUNCTION', such as 'app.lambda_handler'.",
  };
}

function missingModule(files: LambdaFiles, module: string, name: string): HandlerFault {
  const file = `${module.replaceAll('.', '/')}.py`;
  const place = elsewhere(files, file);
  const fix =
    place === undefined
      ? 'Correct the handler, or pack the folder that has the file.'
      : `The package has ${place.shown}: set the handler to ${quoted(`${place.module.replaceAll('/', '.')}.${name}`)}, or pack ${place.folder} instead.`;
  const problem = `names ${quoted(file)}, which is not in the package`;
  return { kind: 'handler', isAbsent: place === undefined, problem, fix };
}

async function missingName(
  files: LambdaFiles,
  path: PythonPath,
  found: FoundModule,
  { module, name }: { readonly module: string; readonly name: string },
): Promise<HandlerFault | undefined> {
  if (found.kind !== 'source' || found.file === undefined) return undefined;
  const text = files.textOf(found.file);
  const known = text === undefined ? undefined : await readPythonNames(text);
  if (known === undefined || known.stars.length > 0 || known.names.has(name)) return undefined;
  if (found.folders !== undefined && path.find(`${module}.${name}`) !== undefined) return undefined;
  const like = [...known.names].filter((one) => /handler|^main$/i.test(one));
  return {
    kind: 'handler',
    problem: `names ${quoted(name)}, which ${quoted(shownPath(found.file))} does not define`,
    fix:
      like.length === 0
        ? 'Correct the handler, or define the function at the top of the module.'
        : `Correct the handler; the module has ${like.map(quoted).join(', ')}.`,
  };
}

/** One module to run. */
interface Step {
  readonly name: string;
  readonly module: FoundModule;
}

/** What is run of a module. */
function fileOf({ file, library }: FoundModule): string | undefined {
  return file ?? library;
}

/** What an import comes to. */
interface Outcome {
  /** The modules that it runs, from the outermost package on. */
  readonly loads: readonly Step[];
  /** Why it fails. */
  readonly miss?: Miss;
}

interface Miss {
  readonly name: string;
  readonly isTop: boolean;
  readonly why?: string;
  readonly isName?: boolean;
}

/** What is loaded, from one module on. */
class PythonWalk {
  readonly #files: LambdaFiles;
  readonly #path: PythonPath;
  readonly #minor: number;
  readonly #names: ModuleNames;
  readonly #steps: Step[] = [];
  readonly #seen = new Set<string>();
  readonly #missing = new Map<string, MissingImport>();
  readonly #changes: PathChange[] = [];
  readonly #libraries: Libraries;
  /** Of names of modules, as others ask for them. */
  readonly #outcomes = new Map<string, Outcome>();
  /** By file, whether loading a module fails that may never be loaded. */
  readonly #lacking = new Map<string, boolean>();
  #lacksCffi: boolean | undefined;

  constructor(files: LambdaFiles, path: PythonPath, minor: number) {
    this.#files = files;
    this.#path = path;
    this.#minor = minor;
    this.#names = new ModuleNames(files, path, minor);
    this.#libraries = new Libraries(files);
  }

  async from(name: string): Promise<MissingImport[]> {
    this.#load(this.#resolve(name).loads);
    for (const step of this.#steps) {
      if (this.#steps.length > MAX_MODULES) break;
      await this.#run(step);
    }
    const missing = [...this.#missing.values()];
    return this.#changes.length === 0 ? missing : missing.filter((one) => !this.#mayLieElsewhere(one));
  }

  #load(steps: readonly Step[]): void {
    for (const step of steps) {
      const file = fileOf(step.module);
      if (file === undefined || this.#seen.has(file)) continue;
      this.#seen.add(file);
      this.#steps.push(step);
    }
  }

  /** A module and the packages above it. */
  #resolve(name: string): Outcome & { readonly found?: FoundModule } {
    const parts = name.split('.');
    const loads: Step[] = [];
    let above: FoundModule | undefined;
    for (let length = 1; length <= parts.length; length += 1) {
      const one = parts.slice(0, length).join('.');
      const module = this.#path.find(one);
      if (module === undefined)
        return this.#isOpen(above, parts.slice(0, length - 1).join('.'), one)
          ? { loads }
          : { loads, miss: { name: one, isTop: length === 1 } };
      loads.push({ name: one, module });
      above = module;
    }
    return above === undefined ? { loads } : { loads, found: above };
  }

  #miss({ name, isTop, why, isName = false }: Miss, from: Pick<MissingImport, 'file' | 'line'>): void {
    if (this.#missing.has(name)) return;
    const file = shownPath(from.file);
    const foreign = isTop || this.#files.isInstalled(from.file);
    this.#missing.set(name, {
      kind: 'import',
      name,
      file,
      line: from.line,
      why,
      foreign,
      isName,
      isPart: !isTop,
    });
  }

  /** Whether code makes a module of a package that has no file. @param name of the package */
  #isOpen(above: FoundModule | undefined, name: string, module: string): boolean {
    if (above === undefined) return false;
    if (above.kind === 'namespace') return false;
    const text = above.file === undefined ? undefined : this.#files.textOf(above.file);
    if (text === undefined || makesModule(text, module)) return true;
    return this.#names.isMadeByOthers(name, (other) => makesModule(other, module));
  }

  async #run({ name, module }: Step): Promise<void> {
    const { file, library } = module;
    if (library !== undefined) this.#runLibrary(library);
    const text = file === undefined ? undefined : this.#files.textOf(file);
    if (file === undefined || text === undefined) return;
    for (const one of [...this.#loadedByPath(text, file), ...this.#namesakes(name, module, text)])
      this.#runLibrary(one);
    const installed = this.#files.isInstalled(file);
    const imports = await this.#importsIn(text, installed);
    if (!installed) this.#changes.push(...changesPath(text));
    const course = new Course<Step>();
    for (const one of imports) {
      const first = course.placeOf(one);
      if (first === 'unknown') {
        if (!installed) this.#lookAtOptional(one);
        continue;
      }
      const { loads, miss } = await this.#whole(one, name, module, text);
      course.tries(first, loads);
      const place = (await this.#isLastWay(course.triedBefore(first), loads, miss))
        ? course.fallsBack(first)
        : first;
      const isCaught = place !== 'certain';
      if (isCaught) {
        const shared = course.shared(
          one,
          loads.map((step) => step.name),
        );
        this.#load(loads.filter((step) => shared.has(step.name)));
        if (!installed) this.#lookAtOptional(one);
      } else this.#load(loads);
      if (miss === undefined) continue;
      // The compiler takes it out.
      if (library !== undefined && miss.name === 'cython') continue;
      if (installed && miss.isTop && this.#mayBringItself(text, miss.name)) continue;
      // What may lie in a folder that was added to the path does not fail for certain.
      if (isCaught && miss.isTop && this.#changes.length > 0) continue;
      if (place === 'certain' || course.fails(place)) this.#miss(miss, { file, line: one.line });
    }
  }

  #importsIn(text: string, installed: boolean): Promise<readonly PythonImport[]> {
    return (installed ? readTopImports : readPythonImports)(text, [3, this.#minor]);
  }

  async #anyFails(steps: readonly Step[]): Promise<boolean> {
    for (const step of steps) if (await this.#lacksSomething(step)) return true;
    return false;
  }

  /** Whether a fallback runs and fails, since what comes before it fails for what its modules lack. Looked into where both may matter. */
  async #isLastWay(
    before: readonly Step[],
    loads: readonly Step[],
    miss: Miss | undefined,
  ): Promise<boolean> {
    if (before.length === 0 || (miss === undefined && !(await this.#anyFails(loads)))) return false;
    return this.#anyFails(before);
  }

  /** Whether a module that may be loaded lacks something, or what it loads does. What is loaded for certain is told of there. */
  async #lacksSomething(step: Step): Promise<boolean> {
    const file = fileOf(step.module);
    if (file === undefined || this.#seen.has(file)) return false;
    const known = this.#lacking.get(file);
    if (known !== undefined) return known;
    // Modules that import each other lack nothing for that.
    this.#lacking.set(file, false);
    const found = await this.#looksInto(step);
    this.#lacking.set(file, found);
    return found;
  }

  async #looksInto({ name, module }: Step): Promise<boolean> {
    const text = module.file === undefined ? undefined : this.#files.textOf(module.file);
    if (module.file === undefined || text === undefined || changesPath(text).length > 0) return false;
    const course = new Course<Step>();
    for (const one of await this.#importsIn(text, this.#files.isInstalled(module.file))) {
      if (course.placeOf(one) !== 'certain') continue;
      const { loads, miss } = await this.#outcome(one, name, module);
      if (miss !== undefined || (await this.#anyFails(loads))) return true;
    }
    return false;
  }

  /** What cffi compiles loads cffi's own module first. @see https://cffi.readthedocs.io "Distributing modules" */
  #runLibrary(library: string): void {
    for (const one of this.#libraries.missingFor(library))
      if (!this.#missing.has(one.name)) this.#missing.set(one.name, one);
    this.#lacksCffi ??= this.#path.find(CFFI) === undefined && this.#path.isRequired('cffi');
    if (this.#lacksCffi && this.#files.textOf(library)?.includes(CFFI) === true)
      this.#miss({ name: CFFI, isTop: true }, { file: library, line: undefined });
  }

  /** Libraries of its own package that a module loads by their paths while it runs. */
  #loadedByPath(text: string, file: string): string[] {
    const names = librariesLoaded(text);
    if (names.length === 0) return [];
    const [folder = ''] = /^\/[^/]+\/(?:[^/]+\/){1,2}/.exec(file) ?? [];
    const paths = [...this.#files.paths()].filter((path) => path.startsWith(folder));
    return paths.filter((path) => names.includes(posix.basename(path)));
  }

  /** The compiled module that a package loads in its own place, as cv2 does. */
  #namesakes(name: string, { folders = [] }: FoundModule, text: string): string[] {
    if (folders.length === 0 || !/\bimport_module\b/.test(text)) return [];
    const own = name.slice(name.lastIndexOf('.') + 1);
    return folders.flatMap((folder) =>
      [...this.#files.namesIn(folder)]
        .filter((one) => one.startsWith(`${own}.`) && one.endsWith('.so'))
        .map((one) => `${folder}/${one}`),
    );
  }

  /** An import with what is asked of the module at once. */
  async #whole(one: PythonImport, name: string, module: FoundModule, text: string): Promise<Outcome> {
    const outcome = await this.#outcome(one, name, module);
    if (outcome.miss !== undefined || one.names !== undefined) return outcome;
    const asked = await this.#asked(one, text);
    return { ...asked, loads: [...outcome.loads, ...asked.loads] };
  }

  async #outcome(one: PythonImport, name: string, module: FoundModule): Promise<Outcome> {
    const target = absoluteName(one, name, module.folders !== undefined);
    if (target === undefined) {
      const why = 'is relative, and there is no package above it: leave the dots out';
      return { loads: [], miss: { name: `${'.'.repeat(one.dots)}${one.module}`, isTop: false, why } };
    }
    const { loads, miss, found } = this.#resolve(target);
    if (miss !== undefined) return { loads, miss };
    if (found === undefined) return { loads };
    const all = [...loads];
    for (const own of one.names ?? []) {
      if (own === '*') continue;
      const inner = await this.#named(target, own, found, target === name ? one.line : undefined);
      all.push(...inner.loads);
      if (inner.miss !== undefined) return { loads: all, miss: inner.miss };
    }
    return { loads: all };
  }

  /** As {@link #look}, which gives others the same each time. */
  async #named(target: string, own: string, found: FoundModule, before?: number): Promise<Outcome> {
    if (before !== undefined) return this.#look(target, own, found, before);
    const key = `${target} ${own}`;
    const known = this.#outcomes.get(key);
    if (known !== undefined) return known;
    const outcome = await this.#look(target, own, found);
    this.#outcomes.set(key, outcome);
    return outcome;
  }

  /** A name of a module: one of its modules, or what it has by that name. @param before the line of the module that asks itself */
  async #look(target: string, own: string, found: FoundModule, before?: number): Promise<Outcome> {
    const inner = `${target}.${own}`;
    if (found.folders !== undefined && this.#path.find(inner) !== undefined) return this.#resolve(inner);
    if (found.kind === 'namespace') return { loads: [], miss: { name: inner, isTop: false } };
    const lazy = await this.#names.lazyModule(target, own);
    if (lazy !== undefined) return this.#lazyOutcome(lazy, own);
    if (found.file === undefined) return { loads: [] };
    const file = quoted(shownPath(found.file));
    const miss = { name: inner, isTop: false, isName: true };
    if (await this.#names.lacks(target, own, before))
      return { loads: [], miss: { ...miss, why: `is not defined in ${file}` } };
    const absent = await this.#withheldFor(target, own, found);
    if (absent === undefined) return { loads: [] };
    return { loads: [], miss: { ...miss, why: `is defined in ${file} only if ${quoted(absent)} is there` } };
  }

  /** What a module goes without, and with it without a name that others ask for. */
  async #withheldFor(module: string, own: string, found: FoundModule): Promise<string | undefined> {
    if (this.#names.hasPlainly(module, own)) return undefined;
    const text = found.file === undefined ? undefined : this.#files.textOf(found.file);
    const lines = text === undefined ? undefined : decidingTry(text, own);
    if (text === undefined || lines === undefined || changesPath(text).length > 0) return undefined;
    for (const one of await this.#importsIn(text, this.#files.isInstalled(found.file ?? ''))) {
      if (one.line < lines.first || one.line > lines.last) continue;
      if (one.occasions?.length !== 1 || one.occasions[0]?.kind !== 'tried') continue;
      const { loads, miss } = await this.#outcome(one, module, found);
      if (miss !== undefined) return miss.name;
      if (await this.#anyFails(loads)) return one.module;
    }
    return undefined;
  }

  /** A module that has a name for its package may have it from another one in the same way. */
  async #lazyOutcome(module: string, own: string): Promise<Outcome> {
    const { loads, miss } = this.#resolve(module);
    const next = miss === undefined ? await this.#names.lazyModule(module, own) : undefined;
    if (next === undefined || !next.startsWith(`${module}.`)) return { loads, ...(miss && { miss }) };
    const inner = await this.#lazyOutcome(next, own);
    return { ...inner, loads: [...loads, ...inner.loads] };
  }

  /** What `import module` comes to where the importer asks for names of the module at its top. */
  async #asked({ names, module, dots, line }: PythonImport, text: string): Promise<Outcome> {
    const found = names === undefined && dots === 0 ? this.#path.find(module) : undefined;
    if (found?.kind !== 'namespace' && !this.#names.makesNames(module, found)) return { loads: [] };
    const outcomes: Outcome[] = [];
    for (const own of attributesAtTop(text, module, line)) {
      if (this.#path.find(`${module}.${own}`) !== undefined) continue;
      // Folders have nothing but modules.
      if (found?.kind === 'namespace') return { loads: [], miss: { name: `${module}.${own}`, isTop: false } };
      const lazy = await this.#names.lazyModule(module, own);
      if (lazy !== undefined) outcomes.push(await this.#lazyOutcome(lazy, own));
    }
    const miss = outcomes.find((one) => one.miss !== undefined)?.miss;
    return { loads: outcomes.flatMap(({ loads }) => loads), ...(miss && { miss }) };
  }

  /** A module of the source that may be loaded may change the path. */
  #lookAtOptional({ module, dots }: PythonImport): void {
    if (dots > 0) return;
    const found = this.#path.find(module);
    if (found?.file === undefined || this.#files.isInstalled(found.file)) return;
    this.#changes.push(...changesPath(this.#files.textOf(found.file) ?? ''));
  }

  /** Whether an installed module that adds to the path has its own there, as pkg_resources does. */
  #mayBringItself(text: string, name: string): boolean {
    if (changesPath(text).length === 0) return false;
    return changesPath(withoutDefinitions(text)).length > 0 || this.#isSomewhere(name);
  }

  /** Whether a folder that the program adds to the path may have a module. */
  #mayLieElsewhere({ name, foreign, why }: MissingImport): boolean {
    if (!foreign || why !== undefined || name.includes('.')) return false;
    return this.#changes.includes('anywhere') || this.#isSomewhere(name);
  }

  /** Whether any folder has a module of this name. */
  #isSomewhere(name: string): boolean {
    const place = new RegExp(`/${name.replace(/\W/g, '\\$&')}(?:\\.[^/]*|/.*)$`);
    for (const path of this.#files.paths()) if (place.test(path)) return true;
    return false;
  }
}

const CFFI = '_cffi_backend';
