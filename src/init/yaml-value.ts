/** YAML as plain values, with the tags of CloudFormation in their long form. */
import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';

/** More nodes than this is no template, or one made to be large by its aliases. */
const MAX_NODES = 200_000;

/**
 * The documents of a YAML or JSON text, as plain values: `!Ref x` is `{ Ref: 'x' }`, `!Sub x` is `{ 'Fn::Sub': 'x' }`.
 *
 * @throws Error in the parser's words, for what is not YAML
 */
export function yamlValues(text: string): unknown[] {
  const documents = parseAllDocuments(text, { prettyErrors: true, uniqueKeys: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
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

function longForm(tag: string): string {
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}
