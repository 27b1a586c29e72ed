/** Which branch of an `if` at the top of a Python module runs in Lambda, as far as that can be told. */
import type { Node } from 'web-tree-sitter';
import { children } from './parse.js';

/** Of Python: major and minor. */
export type Version = readonly [number, number];

/** What is known of the module that a condition stands in. */
export interface Knowledge {
  /** Of the Python that runs it. */
  readonly version: Version | undefined;
  /** Of the whole module: what it says of a name that has one value only. */
  readonly text: string;
  /** Whether others wrote it, whose variables of the environment count as not set. */
  readonly isPackage?: boolean;
  /** Functions at its top that it calls itself, whatever comes of it, while it loads. */
  readonly called?: ReadonlySet<string>;
}

/**
 * Whether a branch runs for certain.
 *
 * @param part of the statement: the block behind `if`, or one of its `elif` and `else` clauses
 */
export function isTaken(statement: Node, part: Node, known: Knowledge): boolean {
  // All conditions before it are false, and its own is true.
  const first = conditionValue(statement.childForFieldName('condition'), known);
  if (part.type === 'block') return first === true;
  if (first !== false) return false;
  for (const clause of children(statement)) {
    if (clause.type !== 'elif_clause' && clause.type !== 'else_clause') continue;
    const own = clause.type === 'else_clause' || conditionValue(clause.childForFieldName('condition'), known);
    if (clause.id === part.id) return own === true;
    if (own !== false) return false;
  }
  return false;
}

/** Whether a condition holds; undefined where that cannot be told. */
export function conditionValue(node: Node | null, known: Knowledge): boolean | undefined {
  if (node === null) return undefined;
  switch (node.type) {
    case 'parenthesized_expression':
      return conditionValue(children(node)[0] ?? null, known);
    case 'not_operator':
      return negated(conditionValue(node.childForFieldName('argument'), known));
    case 'boolean_operator': {
      const decides = node.childForFieldName('operator')?.text === 'or';
      // One of the two may decide alone.
      const values = ['left', 'right'].map((side) => conditionValue(node.childForFieldName(side), known));
      if (values.includes(decides)) return decides;
      return values.includes(undefined) ? undefined : !decides;
    }
    default:
      return valueOfText(node.text, known, MAX_NAMES);
  }
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** A name may have the value of another one; more in a row lead in circles. */
const MAX_NAMES = 4;

/** What texts are compared with, as Lambda has it. */
const FACTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:sys\.)?platform$/, ['linux']],
  [/^os\.name$/, ['posix']],
  [/^platform\.system\(\)$/, ['Linux']],
  [/^platform\.machine\(\)$/, ['x86_64', 'aarch64']],
  [/^(?:platform\.)?python_implementation\(\)$/, ['CPython']],
  [/^(?:sys\.)?implementation\.name$/, ['cpython']],
];

/** A name or a call that asks for a system or an interpreter that Lambda is not: `IS_WINDOWS`, `_is_android_app()`. */
const ELSEWHERE =
  /^(?:\w+\.)*_*(?:(?:is|on)_?)?(?:android|windows|win32|mac(?:os)?|darwin|pypy|jython|pyodide|emscripten|cygwin)(?:_?(?:app|platform))?(?:\(\))?$/i;
/** Variables that Lambda does not set itself. */
const OWN_VARIABLE = String.raw`'(?!AWS_|LAMBDA_|_|(?:LANG|TZ|HOME|USER|PWD|SHLVL|\w*PATH)')\w+'`;
const VARIABLE = new RegExp(String.raw`^(?:os\.)?(?:environ\.get|getenv)\(${OWN_VARIABLE}(?:,None)?\)$`);
const HAS_VARIABLE = new RegExp(String.raw`^${OWN_VARIABLE}in(?:os\.)?environ$`);

/** Whether a text is the value of a variable of the environment that turns something of a package on or off. */
function isUnset(text: string, { isPackage, text: all }: Knowledge): boolean {
  if (isPackage !== true) return false;
  if (!/^\w+$/.test(text)) return VARIABLE.test(text);
  const given = [
    ...all.matchAll(new RegExp(String.raw`^[ \t]*${text}[ \t]*(?::[^=\n]*)?=(?!=)[ \t]*([^\n]*)$`, 'gm')),
  ];
  const [, value = ''] = given[0] ?? [];
  return (
    given.length === 1 && VARIABLE.test(value.replace(/#.*$/, '').replace(/\s+/g, '').replaceAll('"', "'"))
  );
}

/** Conditions that are written in a few ways only. */
function valueOfText(written: string, known: Knowledge, names: number): boolean | undefined {
  const inner = /^not\s+(?<inner>[\w.]+)$/.exec(written)?.groups?.['inner'];
  if (inner !== undefined) return negated(valueOfText(inner, known, names));
  const text = written.replace(/\s+/g, '').replaceAll('"', "'");
  if (text === 'True' || text === 'False') return text === 'True';
  if (/^(?:\w+\.)?TYPE_CHECKING$/.test(text)) return false;
  if (/^(?:six\.|sys\.)?PY2$/.test(text)) return false;
  if (/^(?:six\.)?PY3$/.test(text)) return true;
  if (text === "__name__=='__main__'") return false;
  // A package asks whether it has its own name.
  if (known.isPackage === true && /^__name__=='\w+'$/.test(text)) return true;
  const begins = /^(?:sys\.)?platform\.startswith\('(?<name>\w+)'\)$/.exec(text)?.groups?.['name'];
  if (begins !== undefined) return 'linux'.startsWith(begins);
  if (/^(?:hasattr\(sys,'pypy_version_info'\)|'__pypy__'insys\.builtin_module_names)$/.test(text))
    return false;
  if (ELSEWHERE.test(text) && !hasValue(text, known)) return false;
  if (isUnset(text, known) || (known.isPackage === true && HAS_VARIABLE.test(text))) return false;
  const { asked, operator } = /^(?<asked>.+?)(?<operator>[!=]=)'[^']*'$/.exec(text)?.groups ?? {};
  if (asked !== undefined && isUnset(asked, known)) return operator === '!=';
  if (/^\w+$/.test(text)) return names === 0 ? undefined : valueOfName(text, known, names - 1);
  return comparedText(text) ?? (known.version && comparedVersion(text, known.version));
}

/** `sys.platform == 'win32'`, `os.name in ('nt', 'ce')`. */
function comparedText(text: string): boolean | undefined {
  const {
    fact,
    operator,
    said = '',
  } = /^(?<fact>[\w.()]+?)(?<operator>==|!=|in(?=[([{]))(?<said>'[\w-]+'|[([{](?:'[\w-]+',?)+[)\]}])$/.exec(
    text,
  )?.groups ?? {};
  const values = FACTS.find(([pattern]) => pattern.test(fact ?? ''))?.[1];
  // A text in brackets that is no tuple is looked through by its letters.
  if (values === undefined || (operator === 'in' && /^\([^,]*\)$/.test(said))) return undefined;
  const texts: readonly string[] = said.match(/[\w-]+/g) ?? [];
  const holds = values.map((value) => texts.includes(value));
  if (new Set(holds).size > 1) return undefined;
  return holds[0] === (operator !== '!=');
}

/** Whether a module gives a name a value of its own, which says more than the name. */
function hasValue(name: string, { text }: Knowledge): boolean {
  return (
    /^\w+$/.test(name) && new RegExp(String.raw`^[ \t]*${name}[ \t]*(?::[^=\n]*)?=(?!=)`, 'm').test(text)
  );
}

/** The value of a name that the module gives it wherever it gives it one, `try: NAME` before it included. */
function valueOfName(name: string, known: Knowledge, names: number): boolean | undefined {
  const { text } = known;
  const others = new RegExp(
    String.raw`\b(?:global|nonlocal|as|for|def|class|import)\b[^\n=:]*\b${name}\b|[,(*]\s*${name}\s*[,)=]|^[ \t]*${name}[ \t]*(?:,|:=|[-+*/|&^%@]=)|["']${name}["']`,
    'm',
  );
  if (others.test(text)) return undefined;
  const given = new RegExp(String.raw`^[ \t]*${name}[ \t]*(?::[^=\n]*)?=(?!=)[ \t]*([^\n]*)$`, 'gm');
  const values = new Set(
    [...text.matchAll(given)].map(([, value = '']) =>
      valueOfText(value.replace(/#.*$/, '').trim(), known, names),
    ),
  );
  return values.size === 1 ? [...values][0] : undefined;
}

/** `sys.version_info >= (3, 11)`, and the same of its first number alone. */
function comparedVersion(text: string, [major, minor]: Version): boolean | undefined {
  const groups =
    /^(?:sys\.)?version_info(?<part>\[0\]|\[:2\]|\.major)?(?<operator>>=|<=|==|!=|>|<)\(?(?<major>\d+)(?:,(?<minor>\d+))?(?<patch>,\d+)*,?\)?$/.exec(
      text,
    )?.groups;
  if (groups === undefined) return undefined;
  const { part, operator = '', patch } = groups;
  const asked = [
    Number(groups['major']),
    groups['minor'] === undefined ? -1 : Number(groups['minor']),
  ] as const;
  const isMajorAlone = part === '[0]' || part === '.major';
  // A patch counts where major and minor do not decide.
  if (patch !== undefined && asked[0] === major && asked[1] === minor) return undefined;
  const order = major - asked[0] || (isMajorAlone ? 0 : minor - asked[1]);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '>':
      // What is longer is greater: 3.11.4 > (3, 11).
      return part === undefined ? order >= 0 : order > 0;
    case '<=':
      return part === undefined ? order < 0 : order <= 0;
    case '<':
      return order < 0;
    default:
      return part === undefined ? undefined : (order === 0) === (operator === '==');
  }
}
