/**
 * A double of GitHub's cache service, which cannot run here. It speaks the protocol the real client speaks
 * (Twirp in JSON, blobs by PUT and GET), and keeps GitHub's scopes: a run writes for its own ref, and reads its
 * own ref's entries before those of the default branch. It lists all of them as the REST API does.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll } from 'vitest';

export interface CacheEntry {
  readonly key: string;
  readonly version: string;
  readonly ref: string;
  blob: Buffer;
  /** Whether the upload was finished. */
  ready: boolean;
}

export type Trouble = '503' | '429' | 'garbage' | 'hang' | 'refuse';

export interface CacheDouble {
  /** Oldest first. */
  readonly entries: CacheEntry[];
  /** How requests of a kind go wrong, if they do. */
  trouble: { read?: Trouble; write?: Trouble };
  /** Whether the token may list the caches of the repository. */
  mayList: boolean;
  /** Runs that have not come to their end, and began long ago. */
  unfinished: string[];
  /** Runs that have, and of which GitHub says so. */
  readonly over: string[];
  /**
   * How many entries may be created until nothing more is taken for some seconds; GitHub takes 200 a minute. Without it,
   * any number. Its clock goes as many times as fast as that of the programs which ask, see `clockTimes`.
   */
  limit: { readonly entries: number; readonly seconds: number; readonly clock: number } | undefined;
  /** How many were asked to be created. */
  creations: number;
  /** How many were asked for, to be read. */
  reads: number;
  /** How many requests of the REST API a token may make; GitHub takes 1,000 an hour. Without it, any number. */
  apiLimit: number | undefined;
  /** How many were made. */
  apiRequests: number;
  /** Is told the number of each page of caches before it is listed. */
  beforePage: (page: number) => void;
  /** What can be read, newest first, as GitHub lists it. */
  listed(): { key: string; ref: string }[];
  /** The variables a runner sets for a step of a run on the ref, and of one of its jobs if one is named. */
  env(ref?: string, job?: string): Record<string, string>;
}

/** A token as GitHub's are: what it is for stands between two dots. */
function tokenOf(ref: string, job: string): string {
  const claims = { ref, scp: `Actions.ExampleScope Actions.Results:backend-of-run:${job}` };
  return `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
}

function refOf(token: string): string {
  const claims = /^header\.(?<claims>[^.]+)\.signature$/.exec(token)?.groups?.['claims'];
  return claims === undefined ? token : JSON.parse(Buffer.from(claims, 'base64url').toString()).ref;
}

const DEFAULT_REF = 'refs/heads/main';
const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';

/** A double that is there until the file's tests are over. */
export async function startCacheDouble(): Promise<CacheDouble> {
  const { double, close } = await openCacheDouble();
  afterAll(close);
  return double;
}

/** A double that is there until it is closed. */
export async function openCacheDouble(): Promise<{
  readonly double: CacheDouble;
  readonly close: () => void;
}> {
  const entries: CacheEntry[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  // A client takes an idle connection up again; on a busy machine the server would have closed it just then.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const double: CacheDouble = {
    entries,
    trouble: {},
    mayList: true,
    unfinished: [],
    over: [],
    limit: undefined,
    creations: 0,
    reads: 0,
    apiLimit: undefined,
    apiRequests: 0,
    beforePage: () => undefined,
    listed: () => entries.flatMap(({ key, ref, ready }) => (ready ? [{ key, ref }] : [])).reverse(),
    env: (ref = DEFAULT_REF, job = undefined) => ({
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: job === undefined ? ref : tokenOf(ref, job),
      'INPUT_GITHUB-TOKEN': 'token',
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_REF: ref,
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_EVENT_NAME: ref.startsWith('refs/pull/') ? 'pull_request' : 'push',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '1',
    }),
  };

  let taken = 0;
  let closedUntil: number | undefined;
  /** However slow a machine is, who asks for more than there may be is refused once: the time begins with that. */
  function tooMany(): boolean {
    double.creations += 1;
    if (double.limit === undefined) return false;
    const { entries: most, seconds, clock } = double.limit;
    if (closedUntil !== undefined && Date.now() >= closedUntil) {
      closedUntil = undefined;
      taken = 0;
    }
    if (taken >= most) {
      closedUntil ??= Date.now() + (seconds * 1000) / clock;
      return true;
    }
    taken += 1;
    return false;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    const json = (value: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (pathname.startsWith(SERVICE)) {
      const method = pathname.slice(SERVICE.length);
      if (method === 'CreateCacheEntry' && tooMany()) {
        response.setHeader('retry-after', String(double.limit?.seconds));
        return json({ code: 'resource_exhausted', msg: 'rate limit exceeded' }, 429);
      }
      const isRead = method === 'GetCacheEntryDownloadURL';
      if (isRead) double.reads += 1;
      const trouble = double.trouble[isRead ? 'read' : 'write'];
      if (trouble === 'hang') return;
      if (trouble === '503' || trouble === '429')
        return json({ code: 'unavailable', msg: 'no' }, Number(trouble));
      if (trouble === 'garbage') return void response.writeHead(200).end('<html>%0A::error::not JSON');
      if (trouble === 'refuse') return json({ ok: false, message: 'cache write denied: read-only' });
      return json(serve(method, JSON.parse(body.toString()), request.headers.authorization ?? ''));
    }
    if (pathname.startsWith('/repos/')) {
      double.apiRequests += 1;
      if (double.apiRequests > (double.apiLimit ?? Number.POSITIVE_INFINITY))
        return json({ message: 'API rate limit exceeded for installation' }, 403);
    }
    if (pathname === '/repos/owner/name/actions/caches') {
      if (!double.mayList) return json({ message: 'Resource not accessible by integration' }, 403);
      const page = Number(searchParams.get('page') ?? 1);
      double.beforePage(page);
      const found = entries.filter(
        ({ key, ready }) => ready && key.startsWith(searchParams.get('key') ?? ''),
      );
      const caches = found.reverse().map(({ key, ref, version }, id) => ({ id, key, ref, version }));
      const size = Number(searchParams.get('per_page') ?? 30);
      const from = (page - 1) * size;
      return json({ total_count: caches.length, actions_caches: caches.slice(from, from + size) });
    }
    if (pathname === '/repos/owner/name/actions/runs') {
      if (!double.mayList) return json({ message: 'Resource not accessible by integration' }, 403);
      const open = searchParams.get('status') === 'in_progress' ? double.unfinished : [];
      const runs = open.map((id) => ({ id: Number(id), created_at: new Date(0).toISOString() }));
      return json({ total_count: runs.length, workflow_runs: runs });
    }
    const run = /^\/repos\/owner\/name\/actions\/runs\/(?<id>\d+)$/.exec(pathname)?.groups?.['id'];
    if (run !== undefined && double.over.includes(run)) return json({ status: 'completed' });
    const entry = entries[Number(pathname.replace('/account/blob/', ''))];
    if (entry === undefined) return json({}, 404);
    if (request.method === 'PUT') {
      entry.blob = body;
      response.writeHead(201, { etag: '"1"', 'last-modified': new Date(0).toUTCString() }).end();
    } else {
      response.writeHead(200, { 'content-length': entry.blob.length }).end(entry.blob);
    }
  }

  function serve(
    method: string,
    asked: Record<string, string>,
    authorization: string,
  ): Record<string, unknown> {
    const ref = refOf(authorization.replace('Bearer ', ''));
    const { key = '', version = '' } = asked;
    const blobUrl = (index: number): string => `${url}/account/blob/${index}?sig=${randomUUID()}`;
    switch (method) {
      case 'CreateCacheEntry':
        if (entries.some((entry) => entry.key === key && entry.version === version && entry.ref === ref)) {
          return { ok: false };
        }
        entries.push({ key, version, ref, blob: Buffer.alloc(0), ready: false });
        return { ok: true, signed_upload_url: blobUrl(entries.length - 1) };
      case 'FinalizeCacheEntryUpload': {
        const index = entries.findIndex((entry) => entry.key === key && entry.version === version);
        const entry = entries[index];
        if (entry === undefined) return { ok: false };
        entry.ready = true;
        return { ok: true, entry_id: String(index + 1) };
      }
      default: {
        const prefixes = [key, ...((asked['restore_keys'] as unknown as string[] | undefined) ?? [])];
        for (const scope of [ref, DEFAULT_REF]) {
          for (const prefix of prefixes) {
            const index = entries.findLastIndex(
              (entry) =>
                entry.ready &&
                entry.ref === scope &&
                entry.version === version &&
                entry.key.startsWith(prefix),
            );
            const entry = entries[index];
            if (entry !== undefined) {
              return { ok: true, signed_download_url: blobUrl(index), matched_key: entry.key };
            }
          }
        }
        return { ok: false };
      }
    }
  }
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { double, close };
}
