/**
 * Finds conditions of workflows that never hold. An `if:` that reads a step, job or output that does not exist gets an
 * empty text, so GitHub skips what it guards, and the job stays green. A condition may also read one through a job's
 * `outputs` or a step's `env`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { quoted } from '../util/text.js';
import { ACTION_OUTPUTS } from './action-outputs.js';

const WORKFLOWS = '.github/workflows';
/** Larger than any workflow that people write. */
const MAX_BYTES = 1024 * 1024;
/**
 * A text in an expression, in which a quote is doubled, or a reference: `steps.package.outputs.changed`,
 * `steps['package']`, `needs.build`.
 */
const REFERENCE =
  /'(?:[^']|'')*'|(?<![\w.-])(?<context>steps|needs)\s*(?:\.\s*(?<name>[A-Za-z_][\w-]*)|\[\s*'(?<text>[^']+)'\s*\])(?:\s*\.\s*outputs\s*(?:\.\s*(?<output>[A-Za-z_][\w-]*)|\[\s*'(?<quoted>[^']+)'\s*\]))?/g;
/** An expression inside other text. */
const EXPRESSION = /\$\{\{[\s\S]*?\}\}/g;

/** This action and those beside it, under any owner: `OWNER/reproducible-lambda-zip/plan@v1`. */
const OURS = /(?:^|\/)reproducible-lambda-zip(?:\/(?<part>[\w-]+))?@/;
/**
 * References to missing steps, jobs and outputs in conditions of workflows that use this action, directly or through
 * another workflow of the repository; each printable: `'.github/workflows/deploy.yml' line 20: 'steps.pakage'`.
 *
 * @param directory the repository
 */
export function unmetConditions(directory: string): string[] {
  const texts = new Map(
    workflowFiles(directory).flatMap((file) => {
      const text = readText(join(directory, file));
      return text === undefined ? [] : [[file, text] as const];
    }),
  );
  const isOurs = (text: string): boolean => text.includes('lambda-zip');
  const used = [...texts].filter(([, text]) => isOurs(text)).map(([file]) => file);
  return [...texts].flatMap(([file, text]) => {
    if (!isOurs(text) && !used.some((other) => text.includes(`./${other}`))) return [];
    const found = unmetIn(text, (path) => texts.get(path.replace(/^\.\//, '')));
    return found.map(({ line, reference }) => `${quoted(file)} line ${line}: ${quoted(reference)}`);
  });
}

function workflowFiles(directory: string): string[] {
  try {
    const names = readdirSync(join(directory, WORKFLOWS)).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => `${WORKFLOWS}/${name}`);
  } catch {
    // Without the folder there are no workflows.
    return [];
  }
}

function readText(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.length > MAX_BYTES ? undefined : bytes.toString();
  } catch {
    return undefined;
  }
}

interface Vain {
  /** From 1. */
  readonly line: number;
  readonly reference: string;
}

/** Names of outputs in lower case, because GitHub ignores case; undefined if they are not known. */
type Outputs = ReadonlySet<string> | undefined;
type Known = Readonly<Record<'steps' | 'needs', ReadonlyMap<string, Outputs>>>;

/** A workflow, or another file of YAML. */
interface Source {
  readonly document: Document;
  readonly lines: LineCounter;
}

function parse(text: string): Source {
  const lines = new LineCounter();
  return {
    document: parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' }),
    lines,
  };
}

/** Invalid YAML or another file has no conditions: GitHub reports that itself. @param read gives another workflow by its path */
function unmetIn(text: string, read: (path: string) => string | undefined): Vain[] {
  const source = parse(text);
  const jobs = childOf(source, source.document, 'jobs');
  if (!isMap(jobs)) return [];
  const outputs = new Map<string, Outputs>();
  const all: YAMLMap[] = [];
  for (const { key, value } of jobs.items) {
    const job = resolved(source, value);
    if (!isMap(job)) continue;
    all.push(job);
    outputs.set(textOf(key), outputsOfJob(source, job, read));
  }
  return all.flatMap((job) => vainInJob(source, job, outputs));
}

/** A node, or what its alias stands for. */
function resolved({ document }: Source, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function childOf(source: Source, parent: Document | YAMLMap, key: string): unknown {
  return resolved(source, parent.get(key, true));
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value).toLowerCase() : '';
}

function keysOf(node: unknown): ReadonlySet<string> {
  return new Set(isMap(node) ? node.items.map(({ key }) => textOf(key)) : []);
}

function outputsOfJob(source: Source, job: YAMLMap, read: (path: string) => string | undefined): Outputs {
  const uses = childOf(source, job, 'uses');
  if (uses === undefined) return keysOf(childOf(source, job, 'outputs'));
  const called = isScalar(uses) ? read(String(uses.value)) : undefined;
  if (called === undefined) return undefined;
  const other = parse(called);
  let node: unknown = other.document;
  for (const key of ['on', 'workflow_call', 'outputs'])
    node = isMap(node) || node === other.document ? childOf(other, node as YAMLMap, key) : undefined;
  return keysOf(node);
}

function vainInJob(source: Source, job: YAMLMap, outputs: ReadonlyMap<string, Outputs>): Vain[] {
  const needs = new Map(textsOf(childOf(source, job, 'needs')).map((name) => [name, outputs.get(name)]));
  const none = new Map<string, Outputs>();
  const found = vainInNode(source, job.get('if', true), { needs, steps: none }, 'condition');
  const steps = childOf(source, job, 'steps');
  if (!isSeq(steps)) return found;
  const before = new Map<string, Outputs>();
  for (const item of steps.items) {
    const step = resolved(source, item);
    if (!isMap(step)) continue;
    found.push(...vainInNode(source, step.get('if', true), { needs, steps: before }, 'condition'));
    found.push(...vainInValues(source, childOf(source, step, 'env'), { needs, steps: before }));
    const id = childOf(source, step, 'id');
    if (isScalar(id)) before.set(textOf(id), outputsOfStep(childOf(source, step, 'uses')));
  }
  found.push(...vainInValues(source, childOf(source, job, 'outputs'), { needs, steps: before }));
  return found;
}

function outputsOfStep(uses: unknown): Outputs {
  const part = isScalar(uses) ? OURS.exec(String(uses.value)) : null;
  const folder = part === null ? undefined : (part.groups?.['part'] ?? '');
  if (folder === undefined || !Object.hasOwn(ACTION_OUTPUTS, folder)) return undefined;
  return new Set(Object.keys(ACTION_OUTPUTS[folder] ?? {}));
}

/** Of `needs:`, one name or a list of some. */
function textsOf(node: unknown): string[] {
  return (isSeq(node) ? node.items : [node]).map(textOf).filter((text) => text !== '');
}

function vainInValues(source: Source, node: unknown, known: Known): Vain[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ value }) => vainInNode(source, value, known, 'text'));
}

function vainInNode({ lines }: Source, node: unknown, known: Known, kind: 'condition' | 'text'): Vain[] {
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  const { line } = lines.linePos(node.range?.[0] ?? 0);
  const expressions = kind === 'condition' ? [node.value] : (node.value.match(EXPRESSION) ?? []);
  return expressions
    .flatMap((expression) => [...expression.matchAll(REFERENCE)])
    .flatMap(({ groups = {} }) => {
      if (groups['context'] === undefined) return [];
      const reference = vainReference(groups, known);
      return reference === undefined ? [] : [{ line, reference }];
    });
}

function vainReference(
  groups: Readonly<Record<string, string | undefined>>,
  known: Known,
): string | undefined {
  const context = groups['context'] === 'steps' ? 'steps' : 'needs';
  const name = groups['name'] ?? groups['text'] ?? '';
  const output = groups['output'] ?? groups['quoted'];
  const outputs = known[context].get(name.toLowerCase());
  if (!known[context].has(name.toLowerCase())) return `${context}.${name}`;
  return output === undefined || outputs === undefined || outputs.has(output.toLowerCase())
    ? undefined
    : `${context}.${name}.outputs.${output}`;
}
