/** Where an import of TypeScript or JavaScript leads in the repository. No package is installed, and none is looked into. */
import { posix } from 'node:path';
import { lenientJson } from './lenient-json.js';
import { ancestorFolders, type Project, pathWithin } from './project.js';
import { mapOf, textOf, textsOf } from './template-function.js';

const ENDINGS = ['', '.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '/index.ts', '/index.js'];
const SCRIPT = /(?<!\.d)\.[cm]?[jt]s$/;

/** A short name that a project has for a folder: `@libs/*` for `src/libs/*`. */
interface Alias {
  /** Before and after the asterisk; without one, the second is undefined. */
  readonly start: string;
  readonly end: string | undefined;
  /** Relative to the repository. */
  readonly targets: readonly string[];
}

/** The files that scripts name each other by. */
export class ScriptModules {
  readonly #project: Project;
  readonly #aliases = new Map<string, Promise<readonly Alias[]>>();
  #packages: Promise<readonly Alias[]> | undefined;

  constructor(project: Project) {
    this.#project = project;
  }

  /** The file that `from` stands for in another file; undefined for one of a package. */
  async find(file: string, from: string): Promise<string | undefined> {
    if (from.startsWith('.')) return this.#fileAt(pathWithin(posix.dirname(file), from));
    for (const folder of ancestorFolders(posix.dirname(file))) {
      const found = this.#match(await this.#aliasesOf(folder), from);
      if (found !== undefined) return found;
    }
    this.#packages ??= this.#workspace();
    return this.#match(await this.#packages, from);
  }

  #match(aliases: readonly Alias[], from: string): string | undefined {
    for (const { start, end, targets } of aliases) {
      const fits = end === undefined ? from === start : from.startsWith(start) && from.endsWith(end);
      if (!fits) continue;
      const rest = end === undefined ? '' : from.slice(start.length, from.length - end.length);
      const found = targets
        .map((target) =>
          this.#fileAt(
            pathWithin(
              '.',
              target.replace('*', () => rest),
            ),
          ),
        )
        .find((one) => one !== undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #fileAt(path: string | undefined): string | undefined {
    if (path === undefined) return undefined;
    const stem = path.replace(/\.[cm]?js$/, '');
    return [...new Set([path, stem])]
      .flatMap((one) => ENDINGS.map((ending) => `${one}${ending}`))
      .find((one) => SCRIPT.test(one) && this.#project.has(one));
  }

  /** `paths` of the `tsconfig` files in a folder, whichever extends which. */
  #aliasesOf(folder: string): Promise<readonly Alias[]> {
    const known = this.#aliases.get(folder) ?? this.#readAliases(folder);
    this.#aliases.set(folder, known);
    return known;
  }

  async #readAliases(folder: string): Promise<readonly Alias[]> {
    const found: Alias[] = [];
    const project = this.#project;
    for (const name of ['tsconfig.json', 'tsconfig.paths.json', 'tsconfig.base.json']) {
      const file = posix.join(folder, name);
      if (!project.has(file)) continue;
      const options = mapOf(mapOf(lenientJson(await project.read(file)))['compilerOptions']);
      const base = posix.join(folder, textOf(options['baseUrl']) ?? '.');
      for (const [key, targets] of Object.entries(mapOf(options['paths']))) {
        const [start = '', end] = key.split('*');
        found.push({ start, end, targets: textsOf(targets).map((one) => posix.join(base, one)) });
      }
    }
    return found;
  }

  /** The packages of the repository itself, by name. */
  async #workspace(): Promise<readonly Alias[]> {
    const found: Alias[] = [];
    for (const file of this.#project.paths.filter((path) => posix.basename(path) === 'package.json')) {
      const { name, main } = mapOf(lenientJson(await this.#project.read(file)));
      const own = textOf(name);
      if (own === undefined) continue;
      const folder = posix.dirname(file);
      const entries = [textOf(main), 'src/index', 'index'].flatMap((one) => one ?? []);
      found.push(
        { start: own, end: undefined, targets: entries.map((one) => posix.join(folder, one)) },
        { start: `${own}/`, end: '', targets: [posix.join(folder, '*'), posix.join(folder, 'src', '*')] },
      );
    }
    return found;
  }
}
