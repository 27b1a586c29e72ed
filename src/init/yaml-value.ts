/** YAML as plain values, with the tags of CloudFormation in their long form. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';

/** More nodes than this is no template, or one made to be large by its aliases. */
const MAX_NODES = 200_000;

/**
 * The documents of a YAML or JSON text, as plain values: `!Ref x` is `{ Ref: 'x' }`, `!Sub x` is `{ 'Fn::Sub': 'x' }`.
 *
 * @throws Error in the parser's words, for what is not YAML
 */
export function yamlValues(text: string): unknown[] {
  const documents = documentsOf(text);
  return documents.map((document) => {
    const [problem] = document.errors;
    if (problem !== undefined) throw new Error(problem.message.split('\n')[0]);
    let left = MAX_NODES;
    const plain = (node: unknown): unknown => {
      left -= 1;
      if (left < 0) throw new Error('it has too many values');
      if (isAlias(node)) return plain(node.resolve(document));
      const value = untagged(node);
      const tag = (node as Node | null)?.tag;
      return tag?.startsWith('!') && tag.length > 1 ? { [longForm(tag)]: value } : value;
    };
    const untagged = (node: unknown): unknown => {
      if (isSeq(node)) return node.items.map(plain);
      if (isScalar(node)) return node.value;
      if (!isMap(node)) return undefined;
      const entries: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.items) {
        const name = String(isScalar(key) ? key.value : key);
        // A merge gives way to what is said in its place.
        if (name === '<<')
          for (const one of [plain(value)].flat()) Object.assign(entries, one, { ...entries });
        else entries[name] = plain(value);
      }
      return entries;
    };
    return plain(document.contents);
  });
}

/** How many lines may stand too far to the left. */
const MAX_REPAIRS = 50;
/** Characters: each repair reads the text anew. */
const MAX_REPAIRED = 200_000;

/**
 * Other parsers, that of AWS among them, take lines of a flow collection, or the last one of a quoted text, also where they stand
 * too far to the left. Here they are moved to the right.
 */
function documentsOf(text: string): Document.Parsed[] {
  const lines = text.split('\n');
  for (let repairs = 0; ; repairs += 1) {
    const documents = parseAllDocuments(lines.join('\n'), {
      prettyErrors: true,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    if (!Array.isArray(documents)) return [];
    // Of a quoted text the error is that it does not end, and the next one is where it does.
    const errors = documents.flatMap((document) => document.errors).slice(0, 2);
    const at = errors
      .map(({ linePos, message }) => ({ line: (linePos?.[0].line ?? 0) - 1, message }))
      .find(
        ({ line, message }) =>
          /^ {0,39}[}\]]/.test(lines[line] ?? '') ||
          (/^Flow (?:map|sequence) in block collection/.test(message) &&
            /^ {0,39}\S/.test(lines[line] ?? '')),
      )?.line;
    if (at === undefined || repairs === MAX_REPAIRS || text.length > MAX_REPAIRED) return documents;
    lines[at] = `${' '.repeat(40)}${lines[at] ?? ''}`;
  }
}

function longForm(tag: string): string {
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}
