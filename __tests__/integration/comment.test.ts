import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commentMarker } from '../../build/action/report/comment-text.js';
import { type GitHubApi, pullRequestEnvironment, startGitHubApi } from '../helpers/github-api.js';
import { needs } from '../helpers/parts.js';
import { type ActionOutcome, runAction } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

interface PullRequest {
  readonly api: GitHubApi;
  run(content: string, inputs?: Record<string, string>, env?: Record<string, string>): Promise<ActionOutcome>;
  /** Builds some of the functions a, b and c. */
  many(functions: string): Promise<void>;
}

async function pullRequest(): Promise<PullRequest> {
  const api = await startGitHubApi();
  const { workspace, source } = workspaceWith({});
  const environment = pullRequestEnvironment(api);
  return {
    api,
    many: async (functions) => {
      const sources = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}/handler.py`, '']));
      const config = 'functions:\n  - source: a\n  - source: b\n  - source: c\n';
      writeTree(workspace, { ...sources, 'lambda-zip.yml': config });
      const { code, stdout } = await runAction(
        {
          config: 'lambda-zip.yml',
          functions,
          baseline: 'a'.repeat(64),
          comment: 'true',
          'github-token': 'secret-token',
        },
        { cwd: workspace, env: environment },
      );
      expect(code, stdout).toBe(0);
    },
    run: async (content, inputs = {}, env = {}) => {
      writeFileSync(join(source, 'handler.py'), content);
      const outcome = await runAction(
        {
          source,
          name: 'f',
          baseline: 'a'.repeat(64),
          comment: 'true',
          'github-token': 'secret-token',
          ...inputs,
        },
        {
          cwd: workspace,
          env: { ...environment, ...env },
        },
      );
      expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
      expect(outcome.outputs['changed']).toBe('true');
      expect(outcome.stdout + outcome.stderr).not.toContain('secret-token');
      return outcome;
    },
  };
}

const MARKER = commentMarker({ name: 'f', environment: '' });

describe('the comment', () => {
  test('is written once and updated from then on', async () => {
    const { api, run } = await pullRequest();
    const first = await run('a');
    expect(first.stdout).toContain('the comment is written');
    expect(api.comments.length).toBe(1);
    const body = api.comments[0]?.body ?? '';
    expect(body.split('\n').slice(0, 2)).toEqual([MARKER, '## 🔄 Changed']);
    expect(body).toContain(String(first.outputs['sha256']));
    expect(body).toContain('of 52,428,800 bytes');
    expect(body).toContain('[run](https://example.ghe.com/owner/name/actions/runs/42)');

    expect((await run('b')).stdout).toContain('the comment is updated');
    expect(api.comments.length).toBe(1);
    expect(api.comments[0]?.body).not.toBe(body);
    const writes = api.requests.filter((request) => !request.startsWith('GET')).length;
    expect((await run('b')).stdout).toContain('the comment is up to date');
    expect(api.requests.filter((request) => !request.startsWith('GET')).length).toBe(writes);
  });

  test('is found behind hundreds of others, and only where it is ours', async () => {
    const { api, run } = await pullRequest();
    const person = { login: 'mallory', type: 'User' };
    for (let id = 1; id <= 250; id += 1) api.comments.push({ id, body: `${MARKER}\nforged`, user: person });
    await run('a');
    expect(api.comments.length).toBe(251);
    await run('b');
    expect(api.comments.length).toBe(251);
    expect(api.comments.slice(0, 250).every(({ body }) => body === `${MARKER}\nforged`)).toBe(true);
  });

  test("with a person's token leaves a bot's comment alone", async () => {
    const { api, run } = await pullRequest();
    await run('a');
    api.token = 'person';
    await run('b');
    await run('c');
    expect(api.comments.map(({ user }) => user.login)).toEqual(['github-actions[bot]', 'octocat']);
  });

  test('there is one for each name and environment', async () => {
    const { api, run } = await pullRequest();
    await run('a');
    await run('a', { name: 'g' });
    await run('a', { environment: 'staging' });
    await run('b');
    expect(api.comments.length).toBe(3);
  });

  test('there is one for each job that has its share of the functions', async () => {
    const { api, many } = await pullRequest();
    for (const shares of ['a', 'b\nc', 'c\nb', 'a']) await many(shares);
    expect(api.comments.length).toBe(2);
    const rows = api.comments.map(({ body }) =>
      [...body.matchAll(/^\| <code>(\w)<\/code>/gm)].map(([, name]) => name),
    );
    expect(rows).toEqual([['a'], ['b', 'c']]);
  });

  test('there is one for each region of a function', async () => {
    const { api, run } = await pullRequest();
    const lambda = { 'function-name': 'f', baseline: 'lambda' };
    const env = {
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'y',
    };
    for (const region of ['eu-central-1', 'us-east-1', 'us-east-1'])
      await run('a', { ...lambda, 'aws-region': region }, env);
    expect(api.comments.length).toBe(2);
  });

  const posix = process.platform !== 'win32';
  needs(posix, 'file names Windows does not have')('is nothing that a hostile name could write', async () => {
    const { api, run } = await pullRequest();
    const name = '--> <img src=x> @everyone `x` [y](z)';
    await run('a', { name, environment: '</code>| **x**' });
    const [, ...lines] = (api.comments[0]?.body ?? '').split('\n');
    expect(lines.join('\n').replace(/<\/?code>/g, '')).not.toMatch(/[<>@*[\]](?!run\]|\(https)/);
  });
});

describe('a comment that cannot be written is a notice', () => {
  test('without the permission, as in runs of forks', async () => {
    const { api, run } = await pullRequest();
    api.token = 'read-only';
    const { stdout } = await run('a');
    expect(stdout).toMatch(/^::notice::comment: not written; .*pull-requests: write/m);
    expect(stdout).not.toMatch(/^::(error|warning)/m);
  });

  test('without a pull request', async () => {
    const { api, run } = await pullRequest();
    const event = join(temporaryDirectory(), 'push.json');
    writeFileSync(event, '{}');
    const { stdout } = await run('a', {}, { GITHUB_EVENT_PATH: event, GITHUB_EVENT_NAME: 'push' });
    expect(stdout).toMatch(/^::notice::comment: this run has no pull request/m);
    expect(api.requests).toEqual([]);
  });

  test('without a token', async () => {
    const { api, run } = await pullRequest();
    expect((await run('a', { 'github-token': '' })).stdout).toMatch(/^::notice::comment: no github-token/m);
    expect(api.requests).toEqual([]);
  });
});

test('a comment that fails otherwise is one warning', async () => {
  const { api, run } = await pullRequest();
  api.down = 502;
  const { stdout } = await run('a');
  expect(stdout.match(/^::warning::comment: not written: .*/gm)?.length).toBe(1);
  expect(stdout).not.toMatch(/^::error/m);
  const gone = await run('a', {}, { GITHUB_API_URL: 'http://127.0.0.1:9' });
  expect(gone.stdout).toMatch(/^::warning::comment: not written: /m);
  const broken = join(temporaryDirectory(), 'broken.json');
  writeFileSync(broken, '{');
  expect((await run('a', {}, { GITHUB_EVENT_PATH: broken })).stdout).toMatch(
    /^::warning::comment: not written/m,
  );
});
