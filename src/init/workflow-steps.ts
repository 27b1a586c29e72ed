/**
 * Conditions of workflows that can never hold: an `if:` that goes by a step or a job that is not there reads as empty, and
 * what it guards is skipped in a green job.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { quoted } from '../text.js';

const WORKFLOWS = '.github/workflows';
/** No workflow that people write is larger. */
const MOST_BYTES = 1024 * 1024;
/** `steps.package.outputs.changed`, `steps['package']`, `needs.build`. */
const REFERENCE =
  /(?<![\w.-])(?<context>steps|needs)\s*(?:\.\s*(?<name>[A-Za-z_][\w-]*)|\[\s*'(?<text>[^']+)'\s*\])/g;

/**
 * What `if:` of the repository's workflows names in vain, in those that use this action; each printable:
 * `'.github/workflows/deploy.yml' line 20: 'steps.pakage'`.
 *
 * @param directory the repository
 */
export function vainConditions(directory: string): string[] {
  return workflowFiles(directory).flatMap((file) => {
    const text = readText(join(directory, file));
    return text === undefined || !/lambda-zip/.test(text)
      ? []
      : vainIn(text).map(({ line, reference }) => `${quoted(file)} line ${line}: ${quoted(reference)}`);
  });
}

function workflowFiles(directory: string): string[] {
  try {
    const names = readdirSync(join(directory, WORKFLOWS)).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => `${WORKFLOWS}/${name}`);
  } catch {
    // No folder, no workflows.
    return [];
  }
}

function readText(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.length > MOST_BYTES ? undefined : bytes.toString();
  } catch {
    return undefined;
  }
}

interface Vain {
  /** From 1. */
  readonly line: number;
  readonly reference: string;
}

/** What is no YAML, or no workflow, has no conditions: GitHub says so itself. */
function vainIn(text: string): Vain[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
  const jobs = document.get('jobs');
  if (!isMap(jobs)) return [];
  return jobs.items.flatMap(({ value: job }) => (isMap(job) ? vainInJob(job, lines) : []));
}

function vainInJob(job: YAMLMap, lines: LineCounter): Vain[] {
  const needs = textsOf(job.get('needs', true));
  const found = vainInCondition(job, lines, { needs, steps: new Set() });
  const steps = job.get('steps');
  if (!isSeq(steps)) return found;
  const before = new Set<string>();
  for (const step of steps.items) {
    if (!isMap(step)) continue;
    found.push(...vainInCondition(step, lines, { needs, steps: before }));
    const id = step.get('id');
    if (typeof id === 'string') before.add(id.toLowerCase());
  }
  return found;
}

/** Of `needs:`, one name or a list of some; in lower case, for GitHub takes them alike. */
function textsOf(node: unknown): Set<string> {
  const values = isSeq(node) ? node.items : [node];
  return new Set(values.flatMap((one) => (isScalar(one) ? [String(one.value).toLowerCase()] : [])));
}

function vainInCondition(
  owner: YAMLMap,
  lines: LineCounter,
  known: Readonly<Record<'steps' | 'needs', ReadonlySet<string>>>,
): Vain[] {
  const condition = owner.get('if', true);
  if (!isScalar(condition) || typeof condition.value !== 'string') return [];
  const { line } = lines.linePos(condition.range?.[0] ?? 0);
  return [...condition.value.matchAll(REFERENCE)].flatMap(({ groups = {} }) => {
    const name = groups['name'] ?? groups['text'] ?? '';
    const context = groups['context'] === 'steps' ? 'steps' : 'needs';
    return known[context].has(name.toLowerCase()) ? [] : [{ line, reference: `${context}.${name}` }];
  });
}
