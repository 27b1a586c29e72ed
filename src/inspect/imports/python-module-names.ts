/** What `from module import name` finds in a module, beside the modules of a package. */
import { isStandardModule } from '../../lambda/python-standard.js';
import { MAKES_NAMES, readLazyNames } from '../../syntax/python-lazy.js';
import { withoutLooks } from '../../syntax/python-loaded.js';
import {
  hidesNames,
  keepsForItself,
  mayHaveStars,
  mentions,
  type PythonNames,
  plainNames,
  readPythonNames,
} from '../../syntax/python-names.js';
import type { LambdaFiles } from './lambda-files.js';
import { absoluteName, type FoundModule, type PythonPath } from './python-path.js';

/** Python gives them to every module. */
const OWN_NAMES = /^__(?:name|file|doc|path|spec|loader|package|dict|builtins|cached|annotations)__$/;

function dealsWithLoaded(text: string): boolean {
  return /\bsys\s*\.\s*modules\b|\bmeta_path\b/.test(withoutLooks(text));
}

/** What is known of one module's text; each is looked for once. */
interface Known {
  readonly text: string;
  /** Of a package. */
  readonly own: string | undefined;
  readonly plain: ReadonlyMap<string, boolean>;
  names?: Promise<PythonNames | undefined>;
  lazy?: Promise<ReadonlyMap<string, readonly string[]>>;
}

function knownOf(text: string, own: string | undefined): Known {
  return { text, own, plain: plainNames(text, own) };
}

/** Of a module that has come as far as a line. Where more stands in that line, all of it counts. */
function beginningOf(known: Known | undefined, line: number): Known | undefined {
  const lines = known?.text.split('\n') ?? [];
  if (known === undefined || lines[line - 1]?.includes(';') === true) return known;
  return knownOf(lines.slice(0, line - 1).join('\n'), known.own);
}

export class ModuleNames {
  readonly #files: LambdaFiles;
  readonly #path: PythonPath;
  readonly #minor: number;
  readonly #known = new Map<string, Known | undefined>();

  constructor(files: LambdaFiles, path: PythonPath, minor: number) {
    this.#files = files;
    this.#path = path;
    this.#minor = minor;
  }

  /**
   * Whether a module is sure not to have a name.
   *
   * @param module its whole name
   * @param before the line of its own, from 1, that asks for the name: what stands further down gives none yet
   */
  async lacks(module: string, name: string, before?: number): Promise<boolean> {
    if (!/^\w+$/.test(name) || OWN_NAMES.test(name)) return false;
    // Python may have loaded its own before it looks here.
    if (isStandardModule(module.split('.')[0] ?? module, this.#minor)) return false;
    const known = this.#of(module);
    const begun = before === undefined ? known : beginningOf(known, before);
    const has = await this.#hasIn(begun, module, name, new Set([module]));
    return has === false && !this.isMadeByOthers(module, dealsWithLoaded);
  }

  /**
   * Whether a module of a package makes the package itself: it names it, and has to do with what Python has loaded.
   *
   * @param makes whether a text makes what is asked about
   */
  isMadeByOthers(module: string, makes: (text: string) => boolean): boolean {
    const isNamed = new RegExp(`["']${module.replaceAll('.', '\\.')}["']|(?<![\\w.])__package__\\b`);
    return (this.#path.find(module)?.folders ?? []).some((folder) =>
      [...this.#files.namesIn(folder)].some((file) => {
        const text = file.endsWith('.py') ? (this.#files.textOf(`${folder}/${file}`) ?? '') : '';
        return isNamed.test(text) && makes(text);
      }),
    );
  }

  /** undefined where that cannot be told. @param asked modules, for stars that lead in a circle */
  async #has(module: string, name: string, asked: Set<string>): Promise<boolean | undefined> {
    if (asked.has(module)) return false;
    return this.#hasIn(this.#of(module), module, name, asked.add(module));
  }

  async #hasIn(
    known: Known | undefined,
    module: string,
    name: string,
    asked: Set<string>,
  ): Promise<boolean | undefined> {
    if (known === undefined) return undefined;
    const { text, plain, own } = known;
    if (plain.has(name)) return true;
    const isMentioned = mentions(text, name);
    if (!isMentioned && !mayHaveStars(text)) return hidesNames(text) ? undefined : false;
    known.names ??= readPythonNames(text, own);
    const read = await known.names;
    if (read === undefined) return undefined;
    if (read.names.has(name)) return true;
    for (const star of read.stars) {
      const dots = /^\.*/.exec(star)?.[0].length ?? 0;
      const target = absoluteName({ module: star.slice(dots), dots }, module, own !== undefined);
      if (target === undefined) return undefined;
      const given = this.#of(target);
      if (given !== undefined && keepsForItself(given.text, name)) continue;
      // Compiled modules have no list.
      if (name.startsWith('_') && this.#path.find(target)?.library !== undefined && given === undefined)
        continue;
      if ((await this.#has(target, name, asked)) !== false) return undefined;
      if (this.#path.find(`${target}.${name}`) !== undefined) return undefined;
    }
    return false;
  }

  #of(module: string): Known | undefined {
    if (this.#known.has(module)) return this.#known.get(module);
    const found = this.#path.find(module);
    const isSource = found?.kind === 'source' && found.file !== undefined;
    const text = isSource ? this.#files.textOf(found.file) : undefined;
    const own = found?.folders === undefined ? undefined : module;
    const known = text === undefined ? undefined : knownOf(text, own);
    this.#known.set(module, known);
    return known;
  }

  /** Whether a module is sure to have a name, by a plain statement at its top. */
  hasPlainly(module: string, name: string): boolean {
    return this.#of(module)?.plain.get(name) === true;
  }

  /** Whether a package may make names when they are asked for. */
  makesNames(module: string, found: FoundModule | undefined): boolean {
    if (found?.kind !== 'source' || found.folders === undefined) return false;
    return /\b__getattr__\b/.test(this.#of(module)?.text ?? '');
  }

  /**
   * The module of a package that a name comes from when it is asked for, which need not be there if the package says that it is one
   * of its own; undefined where none is known.
   */
  async lazyModule(module: string, name: string): Promise<string | undefined> {
    const known = this.#of(module);
    if (known?.own === undefined || known.plain.get(name) === true) return undefined;
    const { text } = known;
    if (!mentions(text, name) || !MAKES_NAMES.test(text)) return undefined;
    known.lazy ??= readLazyNames(text, [3, this.#minor]);
    const [top] = module.split('.');
    const said = (await known.lazy).get(name) ?? [];
    const places = said.flatMap((one) => {
      const own = one.replace(/^\./, '');
      return [`${module}.${own}`, ...(own.split('.')[0] === top ? [own] : [])];
    });
    const found = places.find((one) => this.#path.find(one)?.kind === 'source');
    const [only = ''] = said;
    const isOwn = said.length === 1 && /^\.[^.]/.test(only) && /\bimport_module\b/.test(text);
    const absent = isOwn && this.#path.find(module + only) === undefined;
    return found ?? (absent ? module + only : undefined);
  }
}
