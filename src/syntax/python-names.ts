/** The names that a Python module has: what a handler may be called, and what others may import. */
import type { Node } from 'web-tree-sitter';
import { children, nodesOf, readSyntax } from './parse.js';
import { withoutLooks } from './python-loaded.js';
import { topStatements } from './python-statements.js';

export interface PythonNames {
  readonly names: ReadonlySet<string>;
  /** Modules that give all of theirs, as `from … import *` names them: with the dots of a relative one. */
  readonly stars: readonly string[];
}

/**
 * The names that a module has once it has run; undefined where that cannot be told.
 *
 * @param own the name of a package: what it imports from itself gives it no name that it does not have
 */
export async function readPythonNames(text: string, own?: string): Promise<PythonNames | undefined> {
  if (hidesNames(text)) return undefined;
  const read = await readSyntax('python', withoutBodies(text), (root) =>
    root.hasError ? undefined : namesIn(root, own),
  );
  const asked = namesWhenAsked(text)?.names ?? [];
  return read && { ...read, names: new Set([...read.names, ...asked]) };
}

/** A module's `__getattr__` that knows its names by texts alone: its own text, and them; undefined where there is none. */
function namesWhenAsked(text: string): { readonly statement: string; readonly names: string[] } | undefined {
  if (!text.includes('__getattr__')) return undefined;
  const statement = topStatements(text)?.find((one) => GETATTR.test(one.text))?.text;
  const [start, name] = GETATTR.exec(statement ?? '') ?? [];
  if (statement === undefined || start === undefined || name === undefined) return undefined;
  const others = statement
    .slice(start.length)
    .replace(/#[^\n]*|[a-zA-Z]*(?:"[^"\n]*"|'[^'\n]*')|\braise\s+\w+\([^()]*\)/g, ' ')
    .replace(new RegExp(String.raw`\b${name}\s*(?:[!=]=|(?:not\s+)?in\s*[([{])`, 'g'), ' ');
  const lines = statement
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s*(?:#|\)|$)/.test(line));
  const indent = /^\s+/.exec(lines[1] ?? '')?.[0] ?? '';
  const last = lines.filter((line) => line.startsWith(indent) && /\S/.test(line[indent.length] ?? '')).at(-1);
  // Every other name is refused in the end.
  if (indent === '' || !/^\s+raise\s+AttributeError\b/.test(last ?? '')) return undefined;
  if (new RegExp(String.raw`\b${name}\b|\b(?:locals|globals)\b`).test(others)) return undefined;
  return { statement, names: [...statement.matchAll(/["'](\w+)["']/g)].map(([, one = '']) => one) };
}

const GETATTR = /^def\s+__getattr__\s*\(\s*(\w+)/;

/** A text that gives the same names, and has less to parse: what is in functions and classes at its top is left out. */
function withoutBodies(text: string): string {
  const statements = topStatements(text);
  if (statements === undefined) return text;
  return statements.map((one) => (one.text.startsWith('@') ? '' : withoutBody(one.text))).join('');
}

function withoutBody(statement: string): string {
  const name = DEFINITION.exec(statement)?.[1];
  if (name === undefined) return statement;
  const set = [...statement.matchAll(/\bglobal[ \t]+(\w+(?:[ \t]*,[ \t]*\w+)*)/g)].map(([, names]) => names);
  return `${[name, ...set].join(', ')}, = 0\n`;
}

const DEFINITION = /^(?:(?:async[ \t]+)?def|class)[ \t]+(\w+)/;

/** Whether a module may have names that its text does not show. */
export function hidesNames(text: string): boolean {
  const asked = namesWhenAsked(text)?.statement ?? '';
  return HIDDEN_NAMES.test(withoutLooks(text.replace(asked, '')).replace(OWN_LOGGER, ''));
}

/** Whether a text may have `from … import *`. */
export function mayHaveStars(text: string): boolean {
  return /^[ \t]*from\b[^\n#]*\bimport[ \t(\\\n]*\*/m.test(text);
}

/** What gives a module names that its text does not show: it, or something that it hands its own name to. */
const HIDDEN_NAMES = new RegExp(
  [
    String.raw`\bglobals\s*\(\s*\)(?!\s*\.\s*(?:get|keys|items|values|copy)\b)`,
    String.raw`\b(?:locals|exec|var)\s*\(`,
    // A class may have its own.
    String.raw`\bdef\s+__getattr__\s*\(\s*(?!self\b|cls\b)|\b__getattr__\s*[,:=]`,
    String.raw`\bvars\s*\((?!\s*(?:self|cls|obj)\s*\))`,
    String.raw`\bsetattr\s*\((?!\s*(?:self|cls|obj|instance|func|f|fn|wrapper)\s*,)`,
    String.raw`\bsys\s*\.\s*modules\b`,
    String.raw`\b_convert_?\s*\(|\bglobal_enum\b`,
    String.raw`\b\w+\s*\(\s*__name__\b`,
  ].join('|'),
);
/** They take the name of the module for a label. */
const OWN_LOGGER =
  /\b(?:get_?logger|logger|pytesttester|flask|blueprint|version|files|find_spec|warn|warning)\s*\(\s*__name__\b/gi;

const LISTED = /^__all__[ \t]*(?::[^=\n]*)?=[ \t]*[[(]([^\])]*)[\])][ \t]*(?:#.*)?$/m;

/** Whether `from … import *` leaves a name of a module out: by its list, or by its underscore where there is none. */
export function keepsForItself(text: string, name: string): boolean {
  const mentioned = text.match(/\b__all__\b/g)?.length ?? 0;
  if (mentioned === 0) return name.startsWith('_');
  const list = mentioned === 1 ? LISTED.exec(text)?.[1] : undefined;
  // What is put together, or commented out, may be anything.
  if (list === undefined || !/^(?:\s|,|"\w+"|'\w+')*$/.test(list)) return false;
  return !new RegExp(`["']${name}["']`).test(list);
}

/**
 * The names that a module plainly gives itself, by a statement at its top or in a list of imports: to parse all of it would cost
 * more.
 *
 * @param own as of {@link readPythonNames}
 * @returns with each name, whether it has it for certain: what is further in may never run
 */
export function plainNames(text: string, own: string | undefined): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const { text: statement } of topStatements(text) ?? []) {
    const name = PLAIN.exec(statement)?.[1];
    if (name !== undefined) names.set(name, true);
    if (DEFINITION.test(statement) || !statement.includes('import')) continue;
    for (const [, indent, from, list = ''] of statement.matchAll(PLAIN_FROM)) {
      // What a package imports from itself gives it no name.
      if (own !== undefined && (from === '.' || from === own)) continue;
      for (const [word] of list.matchAll(/\w+/g)) names.set(word, indent === '' || names.get(word) === true);
    }
  }
  return names;
}

const PLAIN = /^(?:(?:async[ \t]+)?def[ \t]+|class[ \t]+)?(\w+)[ \t]*(?:[(:=[\n]|$)/;
const PLAIN_FROM = /^([ \t]*)from[ \t]+([\w.]+)[ \t]+import[ \t]*(\([^)]*\)|[^\n#(]*)/gm;

/** Whether a module may have a name at all, by its text alone. */
export function mentions(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

function namesIn(root: Node, own: string | undefined): PythonNames {
  const names = new Set<string>();
  const stars: string[] = [];
  const bind = (target: Node | null): void => {
    if (target === null) return;
    if (target.type === 'identifier') names.add(target.text);
    else if (
      /^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern|as_pattern_target|expression_list|tuple|list)$/.test(
        target.type,
      )
    )
      for (const one of children(target)) bind(one);
  };
  const visit = (node: Node): void => {
    switch (node.type) {
      case 'function_definition':
      case 'class_definition':
        bind(node.childForFieldName('name'));
        return;
      case 'lambda':
      case 'call':
      case 'binary_operator':
      case 'string':
        // Expressions bind nothing but for `:=`, and may be as deep as a generator made them.
        return;
      case 'assignment':
      case 'augmented_assignment':
      case 'for_statement':
        bind(node.childForFieldName('left'));
        break;
      case 'named_expression':
        bind(node.childForFieldName('name'));
        break;
      case 'as_pattern':
        bind(node.childForFieldName('alias'));
        break;
      case 'case_pattern':
        for (const one of nodesOf(node, 'identifier')) names.add(one.text);
        return;
      case 'type_alias_statement':
        // `type Name[T] = …`
        for (const one of nodesOf(children(node)[0] ?? node, 'identifier').slice(0, 1)) bind(one);
        return;
      case 'import_statement':
      case 'import_from_statement': {
        const from = (node.childForFieldName('module_name')?.text ?? '').replace(/\s/g, '');
        const isOwn = own !== undefined && (from === '.' || from === own);
        for (const one of children(node)) {
          if (one.type === 'wildcard_import') stars.push(from);
          else if (one.type === 'aliased_import') bind(one.childForFieldName('alias'));
          // `import a.b` gives the name `a`; of `from m import a`, the module is bound as well, which does no harm.
          else if (one.type === 'dotted_name' && !isOwn) bind(one.firstNamedChild);
        }
        return;
      }
    }
    for (const child of children(node)) visit(child);
  };
  visit(root);
  // What a function declares to be global may be set by it.
  for (const node of nodesOf(root, 'global_statement')) for (const one of children(node)) bind(one);
  return { names, stars };
}
