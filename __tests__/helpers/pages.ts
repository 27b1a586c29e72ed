/**
 * The workflows on the pages, as they stand there, completed by one rule: the block's own shape says what it is. A list of steps is
 * a job after a checkout, what has `steps` is a job, jobs are a workflow; what has no trigger has `push`, or `pull_request` where it may
 * write to one; the first block with `functions` is the page's lambda-zip.yml. Nothing of a block is changed. docs/workflows.md tells it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from './paths.js';

type Mapping = Readonly<Record<string, unknown>>;

/** A workflow of a page. */
export interface PageWorkflow {
  /** The page, and which of its blocks, without a slash: `docs gate.md 2`. */
  readonly name: string;
  readonly page: string;
  /** As it stands on the page. */
  readonly text: string;
  readonly workflow: Mapping;
  readonly event: 'push' | 'pull_request';
}

/** Pages that users read. */
export const PAGES: readonly string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...['docs', 'examples'].flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join(folder, file)),
  ),
];

/** Every fenced block of a page, with its language. */
export function blocksOf(page: string): { readonly language: string; readonly text: string }[] {
  const markdown = readFileSync(join(REPOSITORY, page), 'utf8');
  const fences = markdown.matchAll(/^```(?<language>\S*)\n(?<text>[\s\S]*?)^```$/gm);
  return [...fences].map(({ groups }) => ({
    language: groups?.['language'] ?? '',
    text: groups?.['text'] ?? '',
  }));
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CHECKOUT = { uses: 'actions/checkout@v7' };

/** The jobs that a block is, or the config file that it is. */
function meaningOf(block: unknown): Mapping | 'config' | undefined {
  if (Array.isArray(block)) return { jobs: { page: { steps: [CHECKOUT, ...block] } } };
  if (!isMapping(block)) return undefined;
  if ('functions' in block || 'layers' in block) return 'config';
  if ('jobs' in block) return block;
  if ('steps' in block) return { jobs: { page: block } };
  const jobs = Object.values(block);
  return jobs.length > 0 && jobs.every((job) => isMapping(job) && 'steps' in job)
    ? { jobs: block }
    : undefined;
}

/** @throws Error for a block of YAML that is no workflow by the rule */
export function workflowsOf(page: string): {
  readonly workflows: PageWorkflow[];
  readonly config: string | undefined;
} {
  const workflows: PageWorkflow[] = [];
  let config: string | undefined;
  const blocks = blocksOf(page).filter(({ language }) => language === 'yaml');
  for (const [index, { text }] of blocks.entries()) {
    const meaning = meaningOf(parse(text));
    const name = `${page.replaceAll('/', ' ')} ${index + 1}`;
    if (meaning === undefined) throw new Error(`${name}: neither a workflow nor a config file`);
    if (meaning === 'config') {
      config ??= text;
      continue;
    }
    const event = /pull-requests: write/.test(text) ? 'pull_request' : 'push';
    const jobs = Object.entries(meaning['jobs'] as Readonly<Record<string, Mapping>>).map(([id, job]) => [
      id,
      { 'runs-on': 'ubuntu-latest', ...job },
    ]);
    const workflow = { on: event, ...meaning, jobs: Object.fromEntries(jobs) };
    workflows.push({ name, page, text, workflow, event });
  }
  return { workflows, config };
}

/** The permissions that docs/workflows.md lists for a page or an example, by its path in the repository. */
export function listedPermissions(path: string): string[] {
  const page = readFileSync(join(REPOSITORY, 'docs', 'workflows.md'), 'utf8');
  const section = page.split('\n## Permissions\n')[1]?.split('\n## ')[0] ?? '';
  const row = section
    .split('\n')
    .find((line) =>
      [...line.matchAll(/\]\((?<target>[^)]+)\)/g)].some(
        ({ groups }) => join('docs', groups?.['target'] ?? '') === path,
      ),
    );
  const actions = (row ?? '').matchAll(/`(?<action>(?:lambda|s3):\w+)`/g);
  return [...actions].map(({ groups }) => groups?.['action'] ?? '');
}
