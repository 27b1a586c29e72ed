/** Syntax trees of programs and of Terraform. Nothing is run: the parsers are WebAssembly and see text alone. */
import { pathToFileURL } from 'node:url';
import type { Node, Parser } from 'web-tree-sitter';
import { sharedFile } from '../util/program-files.js';

/** The grammar's file of each language. TypeScript's takes JavaScript as well. */
const GRAMMARS = {
  python: 'tree-sitter-python.wasm',
  typescript: 'tree-sitter-typescript.wasm',
  terraform: 'tree-sitter-terraform.wasm',
} as const;
export type Grammar = keyof typeof GRAMMARS;

const parsers = new Map<Grammar, Promise<Parser>>();

/** The tree of a text. What has errors has a tree as well, with the errors in it. */
export async function parseSyntax(grammar: Grammar, text: string): Promise<Node | undefined> {
  let parser = parsers.get(grammar);
  if (parser === undefined) {
    parser = load(grammar);
    parsers.set(grammar, parser);
  }
  return (await parser).parse(text)?.rootNode;
}

async function load(grammar: Grammar): Promise<Parser> {
  // As it is published: the bundler breaks how it asks for Node.js's own modules.
  const program = pathToFileURL(parserFile('web-tree-sitter.js')).href;
  const { Language, Parser }: typeof import('web-tree-sitter') = await import(
    /* webpackIgnore: true */ program
  );
  await Parser.init({ locateFile: parserFile });
  const parser = new Parser();
  parser.setLanguage(await Language.load(parserFile(GRAMMARS[grammar])));
  return parser;
}

/** Beside this program; the action, released, has them beside the command line. */
function parserFile(file: string): string {
  return sharedFile(import.meta.url, 'cli', file);
}

/** What is read off the tree of a text, which is let go of afterwards: of many texts, each has its memory for itself. */
export async function readSyntax<T>(
  grammar: Grammar,
  text: string,
  read: (root: Node) => T,
): Promise<T | undefined> {
  const root = await parseSyntax(grammar, text);
  if (root === undefined) return undefined;
  try {
    return read(root);
  } finally {
    root.tree.delete();
  }
}

/** Every node of a type, in the order of the text. */
export function nodesOf(root: Node, ...types: readonly string[]): Node[] {
  return root.descendantsOfType([...types]).filter((node): node is Node => node !== null);
}

/** What may stand anywhere, and means nothing. */
const EXTRAS: ReadonlySet<string> = new Set(['comment', 'line_continuation']);

/** The named nodes below one, without comments and the backslashes that lines end in. */
export function children(node: Node): Node[] {
  return node.namedChildren.filter((child): child is Node => child !== null && !EXTRAS.has(child.type));
}
