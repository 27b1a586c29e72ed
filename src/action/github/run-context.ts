/** Facts of the run, from the runner's variables and the payload of its event. */
import { readFileSync } from 'node:fs';
import type { RunFacts } from '../../gate/records/decision.js';
import { defaultBranchOf, proposalOf } from './proposal.js';

export interface RunContext {
  readonly facts: RunFacts;
  /** Of the run's page; empty outside of GitHub. */
  readonly runUrl: string;
}

/** Reads what GitHub sets for every step. */
export function runContext(): RunContext {
  const id = variable('RUN_ID');
  const ref = variable('REF');
  const runUrl = `${variable('SERVER_URL')}/${variable('REPOSITORY')}/actions/runs/${id}`;
  const payload = eventPayload();
  const defaultBranch = defaultBranchOf(payload);
  // Without a payload, any branch may be the default one; a tag is not.
  const isDefaultBranch = (one: string): boolean =>
    defaultBranch === undefined ? !/^refs\/(?!heads\/)/.test(one) : one === `refs/heads/${defaultBranch}`;
  return {
    facts: {
      origin: { commit: variable('SHA'), ref, run: id, job: jobOfToken(), leg: legOfRun() },
      rerun: variable('RUN_ATTEMPT') !== '1',
      step: stepOfWorkflow(),
      runner: process.env['RUNNER_ENVIRONMENT'] === 'github-hosted' ? 'hosted' : 'job',
      region: process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || '',
      base: variable('BASE_REF') && `refs/heads/${variable('BASE_REF')}`,
      isDefaultBranch,
      proposal: proposalOf(variable('EVENT_NAME'), ref, payload),
    },
    runUrl: /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+$/.test(runUrl) ? runUrl : '',
  };
}

function variable(name: string): string {
  return process.env[`GITHUB_${name}`] ?? '';
}

/** The payload of the event; undefined if it cannot be read. */
function eventPayload(): unknown {
  const file = variable('EVENT_PATH');
  if (file === '') return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * This very job, by the token that GitHub gives each: `@actions/artifact` reads the same part of it.
 *
 * @returns empty where there is none, as with runners that are not GitHub's
 */
function jobOfToken(): string {
  const [, claims = ''] = (process.env['ACTIONS_RUNTIME_TOKEN'] ?? '').split('.');
  try {
    const { scp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
    return /(?:^| )Actions\.Results:[^: ]+:(?<job>[^: ]+)/.exec(String(scp))?.groups?.['job'] ?? '';
  } catch {
    return '';
  }
}

/** Identifies the job within the run; the first part of the variable differs in every attempt. */
function legOfRun(): string {
  return (process.env['ACTIONS_ORCHESTRATION_ID'] ?? '').replace(/^[0-9a-f-]{36}\./i, '');
}

/** Workflow file, job and matrix values. */
function stepOfWorkflow(): string {
  const workflow = /^[^/]+\/[^/]+\/(?<path>.+?)@/.exec(variable('WORKFLOW_REF'))?.groups?.['path'] ?? '';
  const parts = [workflow, variable('JOB'), matrixLeg()];
  return parts.filter((part) => part !== '').join(', ');
}

const MAX_CHARACTERS = 500;

/**
 * The values of the matrix that this step was not given as inputs: those may lead its job to another place than other
 * jobs of the matrix. What a step was given is known by itself.
 */
function matrixLeg(): string {
  let matrix: unknown;
  try {
    // Its default in action.yml.
    matrix = JSON.parse(process.env['INPUT_MATRIX'] ?? '');
  } catch {
    return '';
  }
  if (typeof matrix !== 'object' || matrix === null) return '';
  const given = new Set<unknown>();
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith('INPUT_') && name !== 'INPUT_MATRIX') given.add(value?.trim());
  }
  // Sharding moves functions between jobs as their number changes; it does not change where they are deployed.
  const shards = 'functions' in matrix;
  const left = Object.entries(matrix).filter(
    ([name, value]) =>
      !given.has(typeof value === 'string' ? value.trim() : JSON.stringify(value)) &&
      !(shards && name === 'shard'),
  );
  return left.length === 0 ? '' : JSON.stringify(Object.fromEntries(left)).slice(0, MAX_CHARACTERS);
}
