/** Follows what a Node.js handler loads when Lambda starts it. */
import { posix } from 'node:path';
import { quoted } from '../../util/text.js';
import type { HandlerFault, MissingImport } from './finding.js';
import { elsewhere } from './handler-places.js';
import { type LambdaFiles, shownPath, TASK } from './lambda-files.js';
import { Libraries } from './libraries.js';
import { NodeModules, requiresModules } from './node-modules.js';
import {
  exportsOf,
  hasModuleSyntax,
  importsOf,
  type Loaded,
  type Loads,
  nativeChoices,
  requiresOf,
} from './node-text.js';

/** A program with more modules than this is not followed to its end. */
const MAX_MODULES = 5000;

/**
 * @param handler `index.handler`, `src/orders.handler`
 * @param major of the runtime's Node.js
 */
export async function checkNode(
  files: LambdaFiles,
  handler: string,
  major: number,
): Promise<readonly (MissingImport | HandlerFault)[]> {
  const slash = handler.lastIndexOf('/') + 1;
  const parts = /^(?<module>[^.]+)\.(?<names>.+)$/.exec(handler.slice(slash))?.groups;
  const { module, names } = parts ?? {};
  if (module === undefined || names === undefined) return [badForm()];
  const path = posix.resolve(TASK, handler.slice(0, slash) + module);
  const modules = new NodeModules(files, major);
  const start = ['', '.js', '.mjs', '.cjs'].map((suffix) => path + suffix).find((one) => files.isFile(one));
  const found = files.real(start ?? modules.requirePath(path) ?? '');
  if (found === undefined || found === '') return [missingFile(files, path, names)];
  const walk = new NodeWalk(files, modules, major);
  const missing = await walk.from(found);
  const problem = walk.wrongSyntax ?? (await missingExport(files, modules, found, names));
  return problem === undefined ? missing : [problem, ...missing];
}

function badForm(): HandlerFault {
  return {
    kind: 'handler',
    problem: 'does not name a file and a function',
    fix: "Write it as 'FILE.FUNCTION', such as 'index.handler'.",
  };
}

const TYPESCRIPT = ['.ts', '.mts', '.cts', '.tsx'];

function missingFile(files: LambdaFiles, path: string, names: string): HandlerFault {
  const shown = shownPath(path);
  const problem = `names ${quoted(`${shown}.js`)}, which is not in the package`;
  const script = TYPESCRIPT.map((suffix) => path + suffix).find((one) => files.isFile(one));
  if (script !== undefined)
    return {
      kind: 'handler',
      problem: `is packed as TypeScript alone: ${quoted(shownPath(script))}`,
      fix: "Compile it first (tsc, esbuild), and set 'source' to the result.",
    };
  const place = ['.js', '.mjs', '.cjs'].map((suffix) => elsewhere(files, shown + suffix)).find(Boolean);
  const fix =
    place === undefined
      ? 'Correct the handler, or pack the folder that has the file.'
      : `The package has ${place.shown}: set the handler to ${quoted(`${place.module}.${names}`)}, or pack ${place.folder} instead.`;
  return { kind: 'handler', isAbsent: place === undefined, problem, fix };
}

async function missingExport(
  files: LambdaFiles,
  modules: NodeModules,
  file: string,
  names: string,
): Promise<HandlerFault | undefined> {
  const [name = names] = names.split('.');
  const text = files.textOf(file);
  const isModule = modules.isModule(file);
  if (text === undefined || isModule === undefined) return undefined;
  const exported = await exportsOf(text, isModule);
  if (exported === undefined || exported.has(name)) return undefined;
  // What the lexer of CommonJS does not see may be there all the same.
  if (!isModule && new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`).test(text)) return undefined;
  const others = [...exported].filter((one) => one !== 'default' && one !== '__esModule').slice(0, 5);
  return {
    kind: 'handler',
    problem: `names ${quoted(name)}, which ${quoted(shownPath(file))} does not export`,
    fix:
      others.length === 0
        ? `Export it: ${isModule ? `export const ${name} = …` : `exports.${name} = …`}.`
        : `Correct the handler, or export it; the file exports ${others.map(quoted).join(', ')}.`,
  };
}

/** Ways through conditions within ways through conditions, at most. */
const MAX_DEPTH = 3;
/** Conditions of one program that are followed both ways, at most. */
const MAX_FORKS = 200;

/** A file to run. */
interface Step {
  readonly file: string;
  /** Who loads it; undefined for the handler's. */
  readonly loaded?: Loaded & { readonly from: string };
}

/** A condition in a file that nobody knows. */
interface Fork {
  readonly file: string;
  readonly ways: Loads['choices'][number];
}

/** What is loaded, from one file on; of a way through a condition, what is loaded beside that. */
class NodeWalk {
  readonly #files: LambdaFiles;
  readonly #modules: NodeModules;
  readonly #major: number;
  readonly #libraries: Libraries;
  /** The walk that comes to the condition. */
  readonly #outer: NodeWalk | undefined;
  readonly #missing = new Map<string, MissingImport>();
  /** By file, and whether what it exports is called. */
  readonly #steps = new Map<string, Step>();
  readonly #forks: Fork[] = [];
  /** The handler's own file, where Node.js takes it for something else than it is. */
  wrongSyntax: HandlerFault | undefined;

  constructor(files: LambdaFiles, modules: NodeModules, major: number, outer?: NodeWalk) {
    this.#files = files;
    this.#modules = modules;
    this.#major = major;
    this.#outer = outer;
    this.#libraries = new Libraries(files);
  }

  from(start: string): Promise<MissingImport[]> {
    this.#steps.set(start, { file: start });
    return this.#walk();
  }

  async #walk(): Promise<MissingImport[]> {
    for (const step of this.#steps.values()) {
      if (this.#steps.size > MAX_MODULES) break;
      const { certain, choices } = await this.#loadedBy(step);
      for (const loaded of certain) this.#follow(loaded, step.file);
      this.#forks.push(...choices.map((ways) => ({ file: step.file, ways })));
    }
    if (this.#depth() < MAX_DEPTH)
      for (const fork of this.#forks.slice(0, MAX_FORKS)) await this.#tryBoth(fork);
    return [...this.#missing.values()];
  }

  #depth(): number {
    return this.#outer === undefined ? 0 : this.#outer.#depth() + 1;
  }

  /** Whatever a condition comes to: where both ways lack something, the program ends there. */
  async #tryBoth({ file, ways }: Fork): Promise<void> {
    let found: readonly MissingImport[] | undefined;
    for (const way of ways) {
      const walk = new NodeWalk(this.#files, this.#modules, this.#major, this);
      for (const loaded of way) walk.#follow(loaded, file);
      const missing = await walk.#walk();
      if (missing.length === 0) return;
      const common = found?.filter((one) => missing.some(({ name }) => name === one.name)) ?? missing;
      found = common.length > 0 ? common : found?.slice(0, 1);
    }
    for (const one of found ?? []) this.#add(one);
  }

  #isLoaded(key: string): boolean {
    if (this.#steps.has(key)) return true;
    return this.#outer === undefined ? false : this.#outer.#isLoaded(key);
  }

  async #loadedBy({ file, loaded }: Step): Promise<Loads> {
    if (file.endsWith('.node')) for (const one of this.#libraries.missingFor(file)) this.#add(one);
    const isModule = this.#modules.isModule(file);
    const text = isModule === undefined ? undefined : this.#files.textOf(file);
    if (text === undefined) return NOTHING;
    if (isModule === true) return importsOf(text);
    if (!file.endsWith('.cjs') && (await hasModuleSyntax(text))) {
      // Node.js finds out by itself, where Lambda lets it.
      if (requiresModules(this.#major)) return importsOf(text);
      if (loaded === undefined) this.wrongSyntax = notAModule(file, this.#major);
      else this.#miss(loaded, `has import or export, and is loaded as CommonJS on Node.js ${this.#major}`);
      return NOTHING;
    }
    for (const one of this.#nativeLoads(text, file)) this.#follow(one, file);
    const isCalled = loaded?.isCalled ?? false;
    return requiresOf(text, { installed: this.#files.isInstalled(file), isCalled });
  }

  /** The module of its platform that what napi-rs generates cannot do without; the first one of Linux where there is none. */
  #nativeLoads(text: string, file: string): Loaded[] {
    const all = nativeChoices(text);
    const isThere = ({ specifier }: Loaded): boolean =>
      this.#modules.resolve(specifier, file, 'require').kind !== 'missing';
    const there = all.filter(isThere);
    if (there.length > 0) return there.filter(({ specifier }) => !/wasi/.test(specifier));
    return all.filter(({ specifier }) => !specifier.startsWith('.')).slice(0, 1);
  }

  #follow(one: Loaded, from: string): void {
    const { specifier, asking } = one;
    const loaded = { ...one, from };
    const found = this.#modules.resolve(specifier, from, asking);
    if (found.kind === 'elsewhere') return;
    if (found.kind === 'missing') {
      // Left out on purpose where the mode is said to be production.
      if (/^\.{1,2}\/.*[./-]development\b/.test(specifier) && this.#files.isInstalled(from)) return;
      this.#miss(loaded, found.why);
      return;
    }
    const { file } = found;
    if (asking === 'require' && this.#modules.isModule(file) === true && !requiresModules(this.#major)) {
      this.#miss(
        loaded,
        `is an ES module, which require() does not load on Node.js ${this.#major} in Lambda`,
      );
      return;
    }
    if (asking === 'import' && file.endsWith('.json') && !one.isTyped) {
      this.#miss(loaded, "is JSON, which an ES module imports with { type: 'json' }");
      return;
    }
    const key = one.isCalled ? `${file}()` : file;
    if (!this.#isLoaded(key)) this.#steps.set(key, { file, loaded });
  }

  #miss({ specifier: name, from, line }: Loaded & { readonly from: string }, why: string | undefined): void {
    const foreign = !/^\.{0,2}(?:\/|$)/.test(name);
    this.#add({ kind: 'import', name, file: shownPath(from), line, why, foreign });
  }

  #add(one: MissingImport): void {
    // A relative name is another file for each that asks.
    const key = one.foreign ? one.name : `${posix.dirname(one.file)} ${one.name}`;
    if (!this.#missing.has(key)) this.#missing.set(key, one);
  }
}

const NOTHING: Loads = { certain: [], choices: [] };

function notAModule(file: string, major: number): HandlerFault {
  const shown = shownPath(file);
  return {
    kind: 'handler',
    problem: `is in ${quoted(shown)}, which has import or export and is loaded as CommonJS on Node.js ${major}`,
    fix: `Name it ${quoted(shown.replace(/\.js$/, '.mjs'))}, or write "type": "module" into a package.json beside it.`,
  };
}
