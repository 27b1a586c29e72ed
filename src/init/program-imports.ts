/** What a program imports from other files of the repository: constants of an app often have a file of their own. */
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { children, type Grammar, nodesOf, parseSyntax } from '../syntax/parse.js';
import { type Imported, Program } from './program-values.js';
import { ancestorFolders, type Project, pathWithin } from './project.js';

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

/**
 * The files of the repository that a program imports, by the names it has for them and for what is in them.
 *
 * @param app the folder that the program runs in, relative to the repository
 */
export async function importedBy(
  project: Project,
  { file, root, grammar }: ParsedFile,
  app: string,
): Promise<Map<string, Imported>> {
  const bindings =
    grammar === 'python' ? pythonBindings(project, file, root, app) : scriptBindings(project, file, root);
  const programs = new Map<string, Program | undefined>();
  const imported = new Map<string, Imported>();
  for (const { local, file: from, name } of bindings) {
    if (!programs.has(from)) {
      const tree = await parseSyntax(grammar, await project.read(from));
      programs.set(from, tree && new Program(tree, from, app));
    }
    const program = programs.get(from);
    if (program !== undefined) imported.set(local, { program, name });
  }
  return imported;
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

const SCRIPTS = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '/index.ts', '/index.js'];

function scriptBindings(project: Project, file: string, root: Node): Binding[] {
  return nodesOf(root, 'import_statement').flatMap((statement): Binding[] => {
    const from = statement.childForFieldName('source')?.text.slice(1, -1) ?? '';
    const stem = from.startsWith('.')
      ? pathWithin(posix.dirname(file), from.replace(/\.[cm]?js$/, ''))
      : undefined;
    const path =
      stem === undefined ? undefined : SCRIPTS.map((end) => `${stem}${end}`).find((one) => project.has(one));
    if (path === undefined) return [];
    const specifiers = nodesOf(statement, 'import_specifier').map((node): Binding => {
      const name = (node.childForFieldName('name') ?? node).text;
      return { local: node.childForFieldName('alias')?.text ?? name, file: path, name };
    });
    const spaces = nodesOf(statement, 'namespace_import').flatMap((node): Binding[] => {
      const [local] = children(node);
      return local === undefined ? [] : [{ local: local.text, file: path, name: undefined }];
    });
    return [...specifiers, ...spaces];
  });
}
