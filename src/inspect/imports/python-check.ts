/** Follows what a Python handler imports when Lambda loads it. */
import { type PythonImport, readLeadingImports, readPythonImports } from '../../syntax/python-imports.js';
import { readPythonNames } from '../../syntax/python-names.js';
import { quoted } from '../../util/text.js';
import type { HandlerFault, MissingImport } from './finding.js';
import { elsewhere } from './handler-places.js';
import { type LambdaFiles, shownPath } from './lambda-files.js';
import { type FoundModule, PythonPath } from './python-path.js';
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
  return { kind: 'handler', problem: `names ${quoted(file)}, which is not in the package`, fix };
}

async function missingName(
  files: LambdaFiles,
  path: PythonPath,
  found: FoundModule,
  { module, name }: { readonly module: string; readonly name: string },
): Promise<HandlerFault | undefined> {
  if (found.kind !== 'source' || found.file === undefined) return undefined;
  const text = files.textOf(found.file);
  const names = text === undefined ? undefined : await readPythonNames(text);
  if (names === undefined || names.has(name)) return undefined;
  if (found.folders !== undefined && path.find(`${module}.${name}`) !== undefined) return undefined;
  const like = [...names].filter((one) => /handler|^main$/i.test(one));
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

/** What is loaded, from one module on. */
class PythonWalk {
  readonly #files: LambdaFiles;
  readonly #path: PythonPath;
  readonly #minor: number;
  readonly #steps: Step[] = [];
  readonly #seen = new Set<string>();
  readonly #missing = new Map<string, MissingImport>();
  readonly #changes: PathChange[] = [];

  constructor(files: LambdaFiles, path: PythonPath, minor: number) {
    this.#files = files;
    this.#path = path;
    this.#minor = minor;
  }

  async from(name: string): Promise<MissingImport[]> {
    this.#load(name, undefined);
    for (const step of this.#steps) {
      if (this.#steps.length > MAX_MODULES) break;
      await this.#run(step);
    }
    const missing = [...this.#missing.values()];
    return this.#changes.length === 0 ? missing : missing.filter((one) => !this.#mayLieElsewhere(one));
  }

  /** Loads a module and the packages above it. @param from where it is asked for */
  #load(name: string, from: Pick<MissingImport, 'file' | 'line'> | undefined): FoundModule | undefined {
    const parts = name.split('.');
    let above: FoundModule | undefined;
    for (let length = 1; length <= parts.length; length += 1) {
      const one = parts.slice(0, length).join('.');
      const module = this.#path.find(one);
      if (module === undefined) {
        if (from !== undefined && !this.#isOpen(above)) this.#miss(one, from, length === 1);
        return undefined;
      }
      if (module.file !== undefined && !this.#seen.has(module.file)) {
        this.#seen.add(module.file);
        this.#steps.push({ name: one, module });
      }
      above = module;
    }
    return above;
  }

  #miss(name: string, from: Pick<MissingImport, 'file' | 'line'>, isTop: boolean, why?: string): void {
    if (this.#missing.has(name)) return;
    const file = shownPath(from.file);
    const foreign = isTop || this.#files.isInstalled(from.file);
    this.#missing.set(name, { kind: 'import', name, file, line: from.line, why, foreign });
  }

  /** Whether code makes modules of a package that have no file. */
  #isOpen(above: FoundModule | undefined): boolean {
    if (above === undefined) return false;
    if (above.kind === 'namespace') return false;
    const text = above.file === undefined ? undefined : this.#files.textOf(above.file);
    return text === undefined || MAKES_MODULES.test(text.replace(SPREADING_LINE, ''));
  }

  async #run({ name, module }: Step): Promise<void> {
    const { file } = module;
    const text = file === undefined ? undefined : this.#files.textOf(file);
    if (file === undefined || text === undefined) return;
    const installed = this.#files.isInstalled(file);
    const read = installed ? readLeadingImports : readPythonImports;
    const imports = await read(text, [3, this.#minor]);
    if (!installed) this.#changes.push(...changesPath(text));
    for (const one of imports) {
      if (one.certain) this.#follow(one, name, module, file);
      else if (!installed) this.#lookAtOptional(one);
    }
  }

  #follow(one: PythonImport, name: string, module: FoundModule, file: string): void {
    const from = { file, line: one.line };
    const target = absoluteName(one, name, module.folders !== undefined);
    if (target === undefined) {
      this.#miss(
        `${'.'.repeat(one.dots)}${one.module}`,
        from,
        false,
        'is relative, and there is no package above it: leave the dots out',
      );
      return;
    }
    const found = this.#load(target, from);
    if (found?.folders === undefined) return;
    for (const own of one.names ?? []) {
      if (own === '*') continue;
      const inner = `${target}.${own}`;
      // Whatever else a package has by that name; folders alone have nothing else.
      if (this.#path.find(inner) !== undefined) this.#load(inner, from);
      else if (found.kind === 'namespace') this.#miss(inner, from, false);
    }
  }

  /** A module of the source that may be loaded may change the path. */
  #lookAtOptional({ module, dots }: PythonImport): void {
    if (dots > 0) return;
    const found = this.#path.find(module);
    if (found?.file === undefined || this.#files.isInstalled(found.file)) return;
    this.#changes.push(...changesPath(this.#files.textOf(found.file) ?? ''));
  }

  /** Whether a folder that the program adds to the path may have a module. */
  #mayLieElsewhere({ name, foreign, why }: MissingImport): boolean {
    if (!foreign || why !== undefined || name.includes('.')) return false;
    if (this.#changes.includes('anywhere')) return true;
    const place = new RegExp(`/${name.replace(/\W/g, '\\$&')}(?:\\.[^/]*|/.*)$`);
    for (const path of this.#files.paths()) if (place.test(path)) return true;
    return false;
  }
}

/** What makes modules by itself: six, vendored packages, lazy ones. */
const MAKES_MODULES = /\b(?:sys\s*\.\s*modules|__path__|meta_path|path_hooks|__getattr__)\b/;
/** It spreads over the folders of the path, which are known. */
const SPREADING_LINE = /^.*\b(?:extend_path|declare_namespace)\b.*$/gm;

/** What a relative import is about; undefined where nothing lies so far up. */
function absoluteName(
  { module, dots }: PythonImport,
  importer: string,
  isPackage: boolean,
): string | undefined {
  if (dots === 0) return module;
  const parts = importer.split('.');
  const above = parts.slice(0, parts.length - (isPackage ? dots - 1 : dots));
  if (above.length === 0 || dots > parts.length) return undefined;
  return [...above, ...(module === '' ? [] : [module])].join('.');
}
