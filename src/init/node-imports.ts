/** Finds the folder of the repository from which a module of Node.js imports. */
import { posix } from 'node:path';
import { nodesOf, parseSyntax } from '../syntax/parse.js';
import { ancestorFolders, type Project } from './project.js';

/** The folder below which all lies that a module names by a relative path: its own, or one above it. */
export async function importRootOfModule(project: Project, file: string): Promise<string> {
  const own = posix.dirname(file);
  const text = await project.read(file);
  if (!/['"]\.\.\//.test(text)) return own;
  const root = await parseSyntax('typescript', text);
  if (root === undefined) return own;
  const specifiers = nodesOf(root, 'import_statement', 'export_statement', 'call_expression').flatMap(
    (node) => {
      const source = node.childForFieldName('source');
      if (source !== null) return [source.text];
      return node.childForFieldName('function')?.text === 'require'
        ? nodesOf(node, 'string').map((one) => one.text)
        : [];
    },
  );
  const ups = specifiers.map((one) => /^['"](?<ups>(?:\.\.\/)*)/.exec(one)?.groups?.['ups']?.length ?? 0);
  const above = ancestorFolders(own);
  return above[Math.min(Math.max(0, ...ups) / '../'.length, above.length - 1)] ?? own;
}
