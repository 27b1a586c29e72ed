/** What a program imports from other files of the repository: constants of an app often have a file of their own. */
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { children, type Grammar, nodesOf, parseSyntax } from '../syntax/parse.js';
import { EXPORT_ALL, type Imported, Program } from './program-values.js';
import { ancestorFolders, type Project, pathWithin } from './project.js';
import { ScriptModules } from './script-modules.js';

/** Imports of imports further than this say nothing of functions. */
const MAX_DEPTH = 4;

/** A name that an import brings, and what stands for it. */
interface Binding {
  readonly local: string;
  readonly file: string;
  /** What the file calls it; undefined for the file as a whole. */
  readonly name: string | undefined;
}

/** A program of the repository. */
interface ParsedFile {
  readonly file: string;
  readonly root: Node;
  readonly grammar: Grammar;
}

/** The programs of a repository, each parsed once. */
export class Programs {
  readonly #project: Project;
  readonly #modules: ScriptModules;
  readonly #parsed = new Map<string, Promise<Program | undefined>>();

  constructor(project: Project) {
    this.#project = project;
    this.#modules = new ScriptModules(project);
  }

  /**
   * The files of the repository that a program imports, by the names it has for them and for what is in them.
   *
   * @param app the folder that the program runs in, relative to the repository
   */
  async importedBy(parsed: ParsedFile, app: string, depth = 0): Promise<Map<string, Imported>> {
    const imported = new Map<string, Imported>();
    await this.#fill(imported, parsed, app, depth);
    return imported;
  }

  async #fill(
    imported: Map<string, Imported>,
    parsed: ParsedFile,
    app: string,
    depth: number,
  ): Promise<void> {
    const { file, root, grammar } = parsed;
    const bindings =
      grammar === 'python'
        ? pythonBindings(this.#project, file, root, app)
        : await scriptBindings(this.#modules, file, root);
    for (const { local, file: from, name } of bindings) {
      const program = await this.#load(from, grammar, app, depth);
      if (program !== undefined) imported.set(local, { program, name });
    }
  }

  #load(file: string, grammar: Grammar, app: string, depth: number): Promise<Program | undefined> {
    const key = `${app} ${file}`;
    const known = this.#parsed.get(key);
    if (known !== undefined) return known;
    const imported = new Map<string, Imported>();
    const made = (async () => {
      const root = await parseSyntax(grammar, await this.#project.read(file));
      return root && { root, program: new Program(root, file, app, imported) };
    })();
    // Files may import each other: one is there before what it imports.
    const program = made.then((one) => one?.program);
    this.#parsed.set(key, program);
    if (depth >= MAX_DEPTH) return program;
    return made.then(async (one) => {
      if (one !== undefined) await this.#fill(imported, { file, root: one.root, grammar }, app, depth + 1);
      return one?.program;
    });
  }
}

function pythonBindings(project: Project, file: string, root: Node, app: string): Binding[] {
  const here = posix.dirname(file);
  const moduleFile = (dotted: string, folders: readonly string[]): string | undefined => {
    const path = dotted.replaceAll('.', '/');
    return folders
      .flatMap((folder) => [`${posix.join(folder, path)}.py`, posix.join(folder, path, '__init__.py')])
      .find((one) => project.has(one));
  };
  return nodesOf(root, 'import_from_statement', 'import_statement').flatMap((statement): Binding[] => {
    const from = statement.childForFieldName('module_name');
    const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(from?.text ?? '') ?? [];
    const folders =
      dots === ''
        ? [...new Set([app, ...ancestorFolders(here)])]
        : [pathWithin(here, '../'.repeat(dots.length - 1) || '.') ?? '.'];
    const names = statement.childrenForFieldName('name').filter((one) => one !== null);
    return names.flatMap((node): Binding[] => {
      const name = (node.childForFieldName('name') ?? node).text;
      const local = node.childForFieldName('alias')?.text ?? name;
      const whole = moduleFile(from === null || rest === '' ? name : `${rest}.${name}`, folders);
      if (whole !== undefined) return [{ local, file: whole, name: undefined }];
      const module = from === null ? undefined : moduleFile(rest, folders);
      return module === undefined ? [] : [{ local, file: module, name }];
    });
  });
}

async function scriptBindings(modules: ScriptModules, file: string, root: Node): Promise<Binding[]> {
  const bindings: Binding[] = [];
  for (const statement of nodesOf(root, 'import_statement', 'export_statement', 'variable_declarator')) {
    const from = sourceOf(statement);
    const path = from === undefined ? undefined : await modules.find(file, from);
    if (path === undefined) continue;
    bindings.push(...namesIn(statement).map(({ local, name }) => ({ local, file: path, name })));
  }
  return bindings;
}

/** The file or package that a statement imports or exports from, or that a constant is the `require` of. */
function sourceOf(statement: Node): string | undefined {
  if (statement.type !== 'variable_declarator')
    return statement.childForFieldName('source')?.text.slice(1, -1);
  const value = statement.childForFieldName('value')?.text ?? '';
  return /^require\(\s*(?<quote>['"`])(?<from>[^'"`]+)\k<quote>\s*\)$/.exec(value)?.groups?.['from'];
}

function namesIn(statement: Node): Omit<Binding, 'file'>[] {
  const named = (kind: string, key: string): Omit<Binding, 'file'>[] =>
    nodesOf(statement, kind).flatMap((node) => {
      const name = node.childForFieldName(key)?.text ?? node.text;
      return [
        { local: (node.childForFieldName('alias') ?? node.childForFieldName('value'))?.text ?? name, name },
      ];
    });
  if (statement.type === 'variable_declarator') {
    const target = statement.childForFieldName('name');
    return target?.type === 'identifier'
      ? [{ local: target.text, name: 'default' }]
      : [...named('shorthand_property_identifier_pattern', 'key'), ...named('pair_pattern', 'key')];
  }
  if (statement.type === 'export_statement') {
    const specifiers = named('export_specifier', 'name');
    return specifiers.length > 0 || nodesOf(statement, 'namespace_export').length > 0
      ? specifiers
      : [{ local: `${EXPORT_ALL}${statement.startIndex}`, name: undefined }];
  }
  const [clause] = nodesOf(statement, 'import_clause');
  const whole = nodesOf(statement, 'namespace_import').flatMap((node) => children(node).slice(0, 1));
  const standard = clause === undefined ? [] : children(clause).filter(({ type }) => type === 'identifier');
  return [
    ...named('import_specifier', 'name'),
    ...whole.map(({ text }) => ({ local: text, name: undefined })),
    ...standard.map(({ text }) => ({ local: text, name: 'default' })),
  ];
}
