/**
 * A real Lambda and S3 API: a moto server, which LAMBDA_ZIP_TEST_MOTO names and `.ci/parts.sh` starts, behind a proxy that records
 * what is asked and can answer in moto's place, on the wire, what moto never answers.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type CreateFunctionRequest, Lambda } from '@aws-sdk/client-lambda';
import { S3 } from '@aws-sdk/client-s3';
import { afterAll } from 'vitest';
import { type Digest, digestOf } from '../../build/util/digest.js';
import type { Logger } from '../../build/util/ports.js';
import { lambdaZip } from './programs.js';
import { workspaceWith } from './workspace.js';

export const MOTO = process.env['LAMBDA_ZIP_TEST_MOTO'];

/** One request that reached the proxy. */
export interface Recorded {
  /** As in IAM, without the service: `GetFunctionConfiguration`; a method and a path for anything else. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer in moto's place. Without one, the connection is cut. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What Lambda sends for an error (restJson1): its name in a header, its text in the body. */
export function lambdaError(status: number, type: string, message: string): Answer {
  return { status, headers: { 'x-amzn-errortype': type }, body: JSON.stringify({ Message: message }) };
}

type Handler = (request: Recorded, passOn: PassOn) => Promise<Answer | undefined>;

/** Asks moto, as it was asked or something else. */
export type PassOn = (instead?: Recorded) => Promise<Answer>;

export interface AwsProxy {
  readonly url: string;
  readonly requests: Recorded[];
  /** Answers one operation in another way, as often as is said; the last one set comes first. */
  intercept(operation: string, handler: Handler, times?: number): void;
  /** Serves a deployed package by range, as S3 does; GetFunction leads there. */
  servePackage(bytes: Buffer): void;
  /** Refuses the first call that would change a function, in every region. */
  refuseOnce(): void;
  /** The permissions that the requests so far needed; those to a region, if one is named. */
  permissions(region?: string): ReadonlySet<string>;
}

const OPERATIONS: readonly (readonly [RegExp, string])[] = [
  [/^GET \/2015-03-31\/functions\/[^/]+\/configuration$/, 'GetFunctionConfiguration'],
  [/^GET \/2015-03-31\/functions\/[^/]+$/, 'GetFunction'],
  [/^PUT \/2015-03-31\/functions\/[^/]+\/code$/, 'UpdateFunctionCode'],
  [/^PUT \/2015-03-31\/functions\/[^/]+\/configuration$/, 'UpdateFunctionConfiguration'],
  [/^POST \/2018-10-31\/layers\/[^/]+\/versions$/, 'PublishLayerVersion'],
  [/^GET \/2018-10-31\/layers\/[^/]+\/versions$/, 'ListLayerVersions'],
  [/^GET \/2018-10-31\/layers\/[^/]+\/versions\/\d+$/, 'GetLayerVersion'],
  [/^POST \/2015-03-31\/functions\/[^/]+\/versions$/, 'PublishVersion'],
  [/^GET \/2015-03-31\/functions\/[^/]+\/versions$/, 'ListVersionsByFunction'],
  [/^GET \/2015-03-31\/functions\/[^/]+\/aliases\/[^/]+$/, 'GetAlias'],
  [/^PUT \/2015-03-31\/functions\/[^/]+\/aliases\/[^/]+$/, 'UpdateAlias'],
  [/^GET \/deployed-package$/, 'Download'],
  [/^HEAD \/[^/]+\/.+$/, 'HeadObject'],
  [/^PUT \/[^/]+\/.+$/, 'PutObject'],
];

/**
 * What a request needs. A function gets a layer from somebody who may read that layer.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
function permissionsFor({ operation, body }: Recorded): string[] {
  switch (operation) {
    case 'Download': // presigned
      return [];
    case 'HeadObject':
      return ['s3:GetObject'];
    case 'PutObject':
      return ['s3:PutObject'];
    case 'UpdateFunctionConfiguration': {
      const layers = 'Layers' in JSON.parse(body.toString()) ? ['lambda:GetLayerVersion'] : [];
      return [`lambda:${operation}`, ...layers];
    }
    default:
      return [`lambda:${operation}`];
  }
}

/** The region that a request was signed for. */
function regionOf({ authorization = '' }: IncomingHttpHeaders): string {
  return /Credential=[^/]+\/\d+\/(?<region>[^/]+)\//.exec(authorization)?.groups?.['region'] ?? '';
}

/** In a presigned URL, and never anywhere else. */
export const URL_SECRET = 'c0ffee5ec2e7';

const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers) close();
});

/** Starts a proxy in front of moto, on loopback, until the file's tests are over. */
export async function startProxy(): Promise<AwsProxy> {
  const requests: Recorded[] = [];
  const handlers: { readonly operation: string; readonly handler: Handler; left: number }[] = [];
  let deployed = Buffer.alloc(0);

  // S3 gives back the checksum that an object came with; moto does not.
  const checksums = new Map<string, string>();
  const objectOf = (path: string): string => path.replace(/\?.*$/, '');
  const passOn = async ({ operation, method, path, headers, body }: Recorded): Promise<Answer> => {
    if (operation === 'Download') return rangeOf(deployed, headers.range);
    if (operation === 'UpdateFunctionCode') {
      // moto keeps no revisions; Lambda's lock is told here.
      const { RevisionId: revision } = JSON.parse(body.toString());
      const { CodeSha256: sha256 } = await lambdaIn(regionOf(headers)).getFunctionConfiguration({
        FunctionName: path.split('/')[3],
      });
      // The AWS command line locks nothing unless it is told to.
      if (revision !== undefined && revision !== revisionOf(sha256)) {
        return lambdaError(
          412,
          'PreconditionFailedException',
          'The RevisionId provided does not match the latest RevisionId.',
        );
      }
    }
    const { host: _, connection: __, 'content-length': ___, expect: ____, ...rest } = headers;
    const response = await fetch(`${MOTO}${path}`, {
      method,
      headers: Object.entries(rest).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
    });
    const text = await response.text();
    const { status } = response;
    // fetch has undone the encoding; of a HEAD the length is the answer.
    const left = ['content-encoding', 'transfer-encoding', 'connection', 'keep-alive'];
    if (method !== 'HEAD') left.push('content-length');
    const answer = {
      status,
      headers: Object.fromEntries([...response.headers].filter(([name]) => !left.includes(name))),
    };
    const checksum = headers['x-amz-checksum-sha256'];
    if (operation === 'PutObject' && status === 200 && typeof checksum === 'string') {
      checksums.set(objectOf(path), checksum);
    }
    const kept = checksums.get(objectOf(path));
    if (operation === 'HeadObject' && status === 200 && kept !== undefined) {
      answer.headers['x-amz-checksum-sha256'] = kept;
    }
    if (operation === 'GetFunctionConfiguration' && status === 200) {
      const found = JSON.parse(text);
      return { ...answer, body: JSON.stringify({ ...found, RevisionId: revisionOf(found.CodeSha256) }) };
    }
    if (operation !== 'GetFunction' || status !== 200) return { ...answer, body: text };
    // moto names a place that does not exist.
    const found = JSON.parse(text);
    found.Code.Location = `${url}/deployed-package?X-Amz-Signature=${URL_SECRET}`;
    return { ...answer, body: JSON.stringify(found) };
  };

  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    const key = `${method} ${path.replace(/\?.*$/, '').replace(/\/$/, '')}`;
    const operation = OPERATIONS.find(([pattern]) => pattern.test(key))?.[1] ?? key;
    const recorded = { operation, method, path, headers, body: await buffer(incoming) };
    requests.push(recorded);
    const own = handlers.findLast((one) => one.operation === operation && one.left > 0);
    if (own !== undefined) own.left -= 1;
    const answer = await (own === undefined
      ? passOn(recorded)
      : own.handler(recorded, (instead = recorded) => passOn(instead))
    ).catch((error: unknown) => ({ status: 599, headers: {}, body: String(error) }));
    if (answer === undefined) {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    intercept: (operation, handler, times = 1) => handlers.push({ operation, handler, left: times }),
    servePackage: (bytes) => {
      deployed = Buffer.from(bytes);
    },
    refuseOnce: () => {
      const refused = new Set<string>();
      for (const operation of ['UpdateFunctionCode', 'UpdateFunctionConfiguration']) {
        const refuse: Handler = async ({ headers, body }, passOn) => {
          const region = regionOf(headers);
          // A dry run changes nothing.
          if (refused.has(region) || JSON.parse(body.toString()).DryRun === true) return passOn();
          refused.add(region);
          // A deploy of ours waits for another update to end.
          return operation === 'UpdateFunctionCode'
            ? lambdaError(403, 'AccessDeniedException', 'refused once')
            : lambdaError(409, 'ResourceConflictException', 'An update is in progress for resource');
        };
        handlers.push({ operation, handler: refuse, left: Number.POSITIVE_INFINITY });
      }
    },
    permissions: (region) => {
      const asked = requests.filter(({ headers }) => region === undefined || regionOf(headers) === region);
      return new Set(asked.flatMap(permissionsFor));
    },
  };
}

function revisionOf(sha256: string | undefined): string {
  return `revision of ${sha256}`;
}

function rangeOf(bytes: Buffer, range: string | undefined): Answer {
  const match = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
  if (match === null) return { status: 200, body: '' };
  const [first, last] = [Number(match[1]), Number(match[2])];
  return {
    status: 206,
    headers: { 'content-range': `bytes ${first}-${last}/${bytes.length}` },
    body: bytes.subarray(first, last + 1),
  };
}

/** The environment that leads every AWS SDK to the proxy. */
export function awsEnvironment(url: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'AKIATESTACCESSKEY',
    AWS_SECRET_ACCESS_KEY: 'a-secret-access-key',
    AWS_SESSION_TOKEN: 'a-session-token',
    AWS_REGION: 'eu-central-1',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** moto itself, without the proxy: for what a test needs beforehand and asks afterwards. */
const direct = {
  endpoint: MOTO ?? 'http://127.0.0.1:9',
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};
export const lambda = new Lambda(direct);

/** The same in another region. */
export function lambdaIn(region: string): Lambda {
  return region === direct.region ? lambda : new Lambda({ ...direct, region });
}
export const s3 = new S3(direct);

let role: Promise<string> | undefined;

/** The role every function has; moto wants a real one. */
async function createRole(): Promise<string> {
  const name = `role-${randomUUID()}`;
  const form = {
    Action: 'CreateRole',
    Version: '2010-05-08',
    RoleName: name,
    AssumeRolePolicyDocument: '{}',
  };
  const response = await fetch(`${MOTO}/`, {
    method: 'POST',
    headers: {
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=x',
    },
    body: new URLSearchParams(form),
  });
  const arn = /<Arn>(?<arn>[^<]+)<\/Arn>/.exec(await response.text())?.groups?.['arn'];
  if (arn === undefined) throw new Error(`moto made no role: ${response.status}`);
  return arn;
}

/** Creates a function, under a new name unless one is given; for python3.13 on x86_64 unless something else is given. */
export async function createFunction(
  zip: Buffer,
  name = `function-${randomUUID()}`,
  own: Pick<CreateFunctionRequest, 'Runtime' | 'Architectures'> = {},
  region = direct.region,
): Promise<string> {
  role ??= createRole();
  await lambdaIn(region).createFunction({
    FunctionName: name,
    Role: await role,
    Runtime: 'python3.13',
    Handler: 'handler.handler',
    Code: { ZipFile: zip },
    ...own,
  });
  return name;
}

/** What a test deploys: an archive, as a build reports it. */
export interface TestPackage {
  readonly zipPath: string;
  readonly digest: Digest;
  readonly size: number;
  readonly bytes: Buffer;
}

/** Builds an archive with the command line. */
export async function buildPackage(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...args: readonly string[]
): Promise<TestPackage> {
  const { workspace, source } = workspaceWith(files);
  const zipPath = join(workspace, 'package.zip');
  const { code, stderr } = await lambdaZip(['build', source, '-o', zipPath, ...args]);
  if (code !== 0) throw new Error(stderr);
  const bytes = readFileSync(zipPath);
  return {
    zipPath,
    digest: digestOf(createHash('sha256').update(bytes).digest()),
    size: bytes.length,
    bytes,
  };
}

/** A logger that keeps its lines, for a library call. */
export function keepLines(): { readonly lines: string[]; readonly log: Logger } {
  const lines: string[] = [];
  const keep = (message: string): void => {
    lines.push(message);
  };
  return { lines, log: { phase: keep, info: keep, warning: keep, progress: () => undefined } };
}
