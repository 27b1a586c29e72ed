/** Follows what a Node.js handler loads when Lambda starts it. */
import { posix } from 'node:path';
import { quoted } from '../../util/text.js';
import type { HandlerFault, MissingImport } from './finding.js';
import { elsewhere } from './handler-places.js';
import { type LambdaFiles, shownPath, TASK } from './lambda-files.js';
import { NodeModules, requiresModules } from './node-modules.js';
import { exportsOf, hasModuleSyntax, importsOf, type Loaded, requiresOf } from './node-text.js';

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

/** What is loaded, from one file on. */
class NodeWalk {
  readonly #files: LambdaFiles;
  readonly #modules: NodeModules;
  readonly #major: number;
  readonly #missing = new Map<string, MissingImport>();
  readonly #seen = new Set<string>();
  /** The handler's own file, where Node.js takes it for something else than it is. */
  wrongSyntax: HandlerFault | undefined;

  constructor(files: LambdaFiles, modules: NodeModules, major: number) {
    this.#files = files;
    this.#modules = modules;
    this.#major = major;
  }

  async from(start: string): Promise<MissingImport[]> {
    this.#seen.add(start);
    for (const file of this.#seen) {
      if (this.#seen.size > MAX_MODULES) break;
      for (const loaded of await this.#loadedBy(file, start)) this.#follow(loaded, file);
    }
    return [...this.#missing.values()];
  }

  async #loadedBy(file: string, start: string): Promise<readonly Loaded[]> {
    const isModule = this.#modules.isModule(file);
    if (isModule === undefined) return [];
    const text = this.#files.textOf(file);
    if (text === undefined) return [];
    if (isModule) return (await importsOf(text)) ?? [];
    if (!file.endsWith('.cjs') && (await hasModuleSyntax(text))) {
      // Node.js finds out by itself, where Lambda lets it.
      if (requiresModules(this.#major)) return (await importsOf(text)) ?? [];
      if (file === start) this.wrongSyntax = notAModule(file, this.#major);
      return [];
    }
    return requiresOf(text, this.#files.isInstalled(file));
  }

  #follow({ specifier, asking, line }: Loaded, from: string): void {
    const found = this.#modules.resolve(specifier, from, asking);
    if (found.kind === 'elsewhere') return;
    if (found.kind === 'missing') {
      this.#miss(specifier, from, line, found.why);
      return;
    }
    const { file } = found;
    if (asking === 'require' && this.#modules.isModule(file) === true && !requiresModules(this.#major)) {
      this.#miss(
        specifier,
        from,
        line,
        `is an ES module, which require() does not load on Node.js ${this.#major} in Lambda`,
      );
      return;
    }
    this.#seen.add(file);
  }

  #miss(name: string, from: string, line: number, why: string | undefined): void {
    const file = shownPath(from);
    const foreign = !/^\.{0,2}(?:\/|$)/.test(name);
    // A relative name is another file for each that asks.
    const key = foreign ? name : `${posix.dirname(from)} ${name}`;
    if (!this.#missing.has(key)) this.#missing.set(key, { kind: 'import', name, file, line, why, foreign });
  }
}

function notAModule(file: string, major: number): HandlerFault {
  const shown = shownPath(file);
  return {
    kind: 'handler',
    problem: `is in ${quoted(shown)}, which has import or export and is loaded as CommonJS on Node.js ${major}`,
    fix: `Name it ${quoted(shown.replace(/\.js$/, '.mjs'))}, or write "type": "module" into a package.json beside it.`,
  };
}
