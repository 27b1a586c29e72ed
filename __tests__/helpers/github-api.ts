/** A small GitHub API: the endpoints for comments on an issue, as documented, over a list of comments. */
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { temporaryDirectory } from './workspace.js';

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

export interface GitHubApi {
  readonly url: string;
  readonly comments: Comment[];
  /** `METHOD path` of every request, in order. */
  readonly requests: string[];
  /** What the token is: a job's own, which is a bot and no user; a person's; or one that may not write. */
  token: 'job' | 'person' | 'read-only';
  /** The repository's caches, newest first. */
  caches: () => readonly { readonly key: string; readonly ref: string }[];
  /** Answers everything with this status, if set. */
  down: number | undefined;
}

const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const PERSON = { login: 'octocat', type: 'User' } as const;

/** Starts the API for the pull request 7 of owner/name. */
export async function startGitHubApi(): Promise<GitHubApi> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api: GitHubApi = { url, comments: [], requests: [], token: 'job', caches: () => [], down: undefined };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await text(request);
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    const what = `${request.method} ${pathname}`;
    api.requests.push(what);
    const reply = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    const denied = { message: 'Resource not accessible by integration' };
    if (request.headers.authorization !== 'token secret-token')
      return reply(401, { message: 'Bad credentials' });
    if (api.down !== undefined) return reply(api.down, { message: 'x\n::error::y' });
    if (what === 'GET /user') return api.token === 'person' ? reply(200, PERSON) : reply(403, denied);
    if (what === 'GET /repos/owner/name/actions/caches') {
      const prefix = searchParams.get('key') ?? '';
      const caches = api
        .caches()
        .filter(({ key }) => key.startsWith(prefix))
        .map((entry, id) => ({ id, ...entry }));
      return reply(200, { total_count: caches.length, actions_caches: caches.slice(0, 100) });
    }
    // A runner that runs one workflow after the other.
    if (what === 'GET /repos/owner/name/actions/runs')
      return reply(200, { total_count: 0, workflow_runs: [] });
    if (what.startsWith('GET /repos/owner/name/actions/runs/')) return reply(200, { status: 'completed' });
    if (request.method !== 'GET' && api.token === 'read-only') return reply(403, denied);
    const body = (): string => {
      const parsed: { body: string } = JSON.parse(sent);
      return parsed.body;
    };
    if (what === 'GET /repos/owner/name/issues/7/comments') {
      const size = Number(searchParams.get('per_page') ?? 30);
      const from = (Number(searchParams.get('page') ?? 1) - 1) * size;
      return reply(200, api.comments.slice(from, from + size));
    }
    if (what === 'POST /repos/owner/name/issues/7/comments') {
      if (body().length > 65_536) return reply(422, { message: 'Body is too long' });
      const user = api.token === 'person' ? PERSON : BOT;
      api.comments.push({ id: api.comments.length + 1, body: body(), user });
      return reply(201, api.comments.at(-1));
    }
    const id = /^PATCH \/repos\/owner\/name\/issues\/comments\/(?<id>\d+)$/.exec(what)?.groups?.['id'];
    const comment = api.comments.find((one) => one.id === Number(id));
    if (comment === undefined) return reply(404, { message: 'Not Found' });
    comment.body = body();
    reply(200, comment);
  }
  return api;
}

/** What a runner tells a job of the pull request 7 of owner/name. */
export function pullRequestEnvironment({ url }: GitHubApi): Record<string, string> {
  const event = join(temporaryDirectory(), 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }));
  return {
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_SERVER_URL: 'https://example.ghe.com',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
  };
}
