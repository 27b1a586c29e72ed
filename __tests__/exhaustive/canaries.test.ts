/**
 * Credentials of the environment: planted in every variable that is likely to hold one, and looked for in everything
 * that leaves a run - files, archives, logs, outputs, summaries, comments, uploads, argument lists.
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createFunction,
  buildPackage as deployedPackage,
  lambdaError,
  MOTO,
  startProxy,
} from '../helpers/aws.js';
import { type CacheDouble, startCacheDouble } from '../helpers/cache-double.js';
import { containers, DOCKER_HOST, docker, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { type GitHubApi, pullRequestEnvironment, startGitHubApi } from '../helpers/github-api.js';
import { hasPip, needs } from '../helpers/parts.js';
import { clockTimes, lambdaZip, type Outcome, run, runAction, runPost } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

const withPip = needs(process.platform !== 'win32' && hasPip(), 'python3 with pip, and a shell');
const [RUNTIME = ''] = RUNTIMES_PRESENT;
const withDocker = needs(
  DOCKER_HOST !== undefined && RUNTIME !== '',
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST, with an image of public.ecr.aws/lambda/python',
);
const withMoto = needs(MOTO !== undefined, 'a moto server, LAMBDA_ZIP_TEST_MOTO');

/** The doubles let in nobody but this token. */
const GITHUB_TOKEN = 'secret-token';
const planted: string[] = [GITHUB_TOKEN];
/** A value that stands nowhere else. */
function canary(): string {
  const value = `canary${randomBytes(12).toString('hex')}`;
  planted.push(value);
  return value;
}

/** A value in the forms that it may have elsewhere. */
function formsOf(value: string): string[] {
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(`${'\0'.repeat(shift)}${value}`).toString('base64');
    // What depends on the bytes around it is left out.
    return encoded.slice(shift === 0 ? 0 : 4, -4);
  });
  return [value, ...base64, Buffer.from(value).toString('hex')];
}

/** The canaries in some bytes, as they are, and as they are in an archive or a compressed stream of any kind. */
function canariesIn(bytes: Buffer): string[] {
  const all = [bytes, ...unpacked(bytes)];
  return planted.filter((value) => all.some((one) => formsOf(value).some((form) => one.includes(form))));
}

/** Every stream that can be decompressed, however deep. */
function unpacked(bytes: Buffer, depth = 0): Buffer[] {
  if (depth > 3) return [];
  const found: Buffer[] = [];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) found.push(gunzipSync(bytes));
  // An archive may lie in another one, such as a wheel in a tar: its offsets count from its own start.
  for (
    let end = bytes.indexOf('PK\x05\x06', 0, 'latin1');
    end >= 0;
    end = bytes.indexOf('PK\x05\x06', end + 4, 'latin1')
  ) {
    let at = end - bytes.readUInt32LE(end + 12);
    const begin = at - bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      const header = begin + bytes.readUInt32LE(at + 42);
      const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
      const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      found.push(bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data);
      at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
    }
  }
  return [...found, ...found.flatMap((one) => unpacked(one, depth + 1))];
}

test('the search of this test finds a canary in all its forms', () => {
  const value = canary();
  const sample = (content: string | Buffer): string[] => canariesIn(Buffer.from(content as string));
  expect(sample(`x ${value} y`)).toEqual([value]);
  for (const before of ['', 'a', 'ab', 'user:']) {
    expect(sample(Buffer.from(`${before}${value}@host`).toString('base64'))).toEqual([value]);
  }
  expect(sample('nothing')).toEqual([]);
});

/** A place that holds everything a run may write: its workspace, its home, its temporary files. */
class Place {
  readonly root = temporaryDirectory();
  readonly workspace = join(this.root, 'work');
  /** What other programs were started with. */
  readonly argumentList = join(this.root, 'arguments');
  readonly env: Record<string, string>;

  /** @param path where its programs are looked for */
  constructor(variables: Readonly<Record<string, string>>, path = process.env['PATH'] ?? '') {
    writeTree(this.workspace, { 'source/handler.py': 'x = 1\n' });
    const folders = Object.fromEntries(
      Object.entries({ HOME: 'home', TMPDIR: 'tmp', RUNNER_TEMP: 'runner', XDG_CACHE_HOME: 'cache' }).map(
        ([name, folder]) => {
          mkdirSync(join(this.root, folder));
          return [name, join(this.root, folder)];
        },
      ),
    );
    this.env = { ...variables, ...folders, PATH: [this.#spies(path), path].join(delimiter) };
  }

  /** Programs that write down what they are told, and do it. */
  #spies(path: string): string {
    const folder = join(this.root, 'bin');
    mkdirSync(folder);
    for (const program of ['python3', 'python', 'docker', 'git', 'uv', 'pip', 'tar', 'zstd', 'sh']) {
      const real = path
        .split(delimiter)
        .map((one) => join(one, program))
        .find(existsSync);
      if (real === undefined) continue;
      const file = join(folder, program);
      writeFileSync(
        file,
        `#!/bin/sh\nprintf '%s\\n' '${program}' "$@" >>'${this.argumentList}'\nexec '${real}' "$@"\n`,
      );
      chmodSync(file, 0o755);
    }
    return folder;
  }

  /** Nothing of what is here, and of what is given, holds a canary. */
  expectClean(...texts: readonly (string | Buffer)[]): void {
    for (const name of readdirSync(this.root, { recursive: true, encoding: 'utf8' })) {
      expect(canariesIn(Buffer.from(name)), name).toEqual([]);
      const file = join(this.root, name);
      const bytes = readOrUndefined(file);
      if (bytes !== undefined) expect(canariesIn(bytes), name).toEqual([]);
    }
    for (const text of texts)
      expect(canariesIn(Buffer.from(text as string)), String(text).slice(0, 4000)).toEqual([]);
  }
}

function readOrUndefined(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** What a job may have in its environment and this tool has no business with. */
function likelyVariables(): Record<string, string> {
  const names = [
    ...['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN'],
    ...['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    ...[
      'NPM_TOKEN',
      'NODE_AUTH_TOKEN',
      'TWINE_PASSWORD',
      'UV_PUBLISH_TOKEN',
      'POETRY_PYPI_TOKEN_PYPI',
      'UV_INDEX_SHOP_PASSWORD',
    ],
    ...[
      'DOCKER_PASSWORD',
      'DOCKER_AUTH_CONFIG',
      'TF_VAR_password',
      'VAULT_TOKEN',
      'DATABASE_URL',
      'STRIPE_API_KEY',
    ],
    ...[
      'LAMBDA_ZIP_TOKEN',
      'PIP_PASSWORD',
      'PIP_PROXY_TOKEN',
      'CODEARTIFACT_AUTH_TOKEN',
      'SSH_PRIVATE_KEY',
      'MY_SECRET',
    ],
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, canary()])),
    AWS_ACCESS_KEY_ID: canary(),
    AWS_REGION: 'eu-central-1',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    // The doubles are on loopback, and nothing else is to be reached.
    HTTPS_PROXY: `http://proxy:${canary()}@127.0.0.1:9`,
    HTTP_PROXY: `http://proxy:${canary()}@127.0.0.1:9`,
    NO_PROXY: '127.0.0.1,localhost',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_CONFIG_FILE: '/dev/null',
  };
}

/** A package index that lets in whoever has the password, and has one package. */
interface Index {
  readonly url: string;
  /** With an `@` in it that nobody escaped. */
  readonly password: string;
  readonly requirement: string;
}
let index: Index;
/** Told of every request to the index, before it is answered. */
let onIndexRequest: () => void = () => undefined;

beforeAll(async () => {
  const folder = temporaryDirectory();
  writeTree(join(folder, 'wheel'), {
    'shop.py': 'x = 1\n',
    'shop-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: shop\nVersion: 1.0\n',
    'shop-1.0.dist-info/WHEEL':
      'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    'shop-1.0.dist-info/RECORD':
      'shop.py,,\nshop-1.0.dist-info/METADATA,,\nshop-1.0.dist-info/WHEEL,,\nshop-1.0.dist-info/RECORD,,\n',
  });
  const name = 'shop-1.0-py3-none-any.whl';
  const { code, stderr } = await lambdaZip(['build', 'wheel', '--no-default-excludes', '-o', name], {
    cwd: folder,
  });
  expect(code, stderr).toBe(0);
  const wheel = readFileSync(join(folder, name));
  const sha256 = createHash('sha256').update(wheel).digest('hex');
  const password = `${canary()}@${canary()}`;
  const server = createServer((request, response) => {
    onIndexRequest();
    const given = Buffer.from(
      (request.headers.authorization ?? '').replace('Basic ', ''),
      'base64',
    ).toString();
    if (given !== `shopper:${password}`) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="shop"' }).end();
    } else if (request.url === '/simple/shop/') {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<a href="/files/${name}#sha256=${sha256}">${name}</a>`);
    } else if (request.url === `/files/${name}`) {
      response.writeHead(200, { 'content-length': wheel.length }).end(wheel);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  index = { url: `127.0.0.1:${port}/simple`, password, requirement: `shop==1.0 --hash=sha256:${sha256}\n` };
});

/** As requirements ask for a variable. */
const ASKED = '$'.concat('{MY_SECRET}');

/** The job's environment, with the index's password where pip looks for it. */
function environment(): Record<string, string> {
  return { ...likelyVariables(), PIP_INDEX_URL: `http://shopper:${index.password}@${index.url}` };
}

const logOf = ({ stdout, stderr }: Outcome): string => `${stdout}\n${stderr}`;

describe('the command line', () => {
  withPip('builds with a private index, and keeps the password to itself', async () => {
    const place = new Place(environment());
    writeTree(place.workspace, { 'requirements.txt': index.requirement });
    const args = ['build', 'source', '-r', 'requirements.txt', '--manifest', 'm.json', '--json'];
    const options = { cwd: place.workspace, env: place.env };
    const outcome = await lambdaZip([...args, '--layer'], options);
    expect(outcome.code, outcome.stderr).toBe(0);
    const listed = await lambdaZip(['manifest', 'source-layer.zip'], options);
    expect(listed.stdout).toContain('python/shop.py');
    expect(readFileSync(place.argumentList, 'utf8')).toMatch(/^python/m);
    const others = [
      await lambdaZip(['verify', 'source', '-r', 'requirements.txt'], options),
      await lambdaZip(['doctor', 'source', '-r', 'requirements.txt'], options),
    ];
    expect(others.map(({ code }) => code)).toEqual([0, 0]);
    place.expectClean(logOf(outcome), listed.stdout, ...others.map(logOf));
  });

  /** Requirements, and variables beside those of the job. */
  const FAILURES: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
    'a package that is not there': ['shopping==1.0\n', {}],
    'a password in the file': [`--index-url http://shopper:${ASKED}@127.0.0.1:9/simple\nshop==1.0\n`, {}],
    'a token in the path of the address': [`--index-url http://127.0.0.1:9/${ASKED}/simple\nshop==1.0\n`, {}],
    'a requirement with a password': [
      `shop @ http://shopper:${ASKED}@127.0.0.1:9/shop-1.0-py3-none-any.whl\n`,
      {},
    ],
    'an index that is not there': [
      'shop==1.0\n',
      { PIP_INDEX_URL: 'http://shopper:PASSWORD@127.0.0.1:9/simple' },
    ],
    'an address without a scheme': ['shop==1.0\n', { PIP_INDEX_URL: 'shopper:PASSWORD@127.0.0.1:9' }],
  };

  withPip.each(Object.keys(FAILURES))('fails with a private index: %s', async (title) => {
    const [requirements, variables] = FAILURES[title] ?? ['', {}];
    const place = new Place(environment());
    const secret = canary();
    for (const [name, value] of Object.entries(variables))
      place.env[name] = value.replace('PASSWORD', `${secret}@${secret}`);
    place.env['PIP_RETRIES'] = '0';
    writeTree(place.workspace, { 'requirements.txt': requirements });
    const outcome = await lambdaZip(['build', 'source', '-r', 'requirements.txt'], {
      cwd: place.workspace,
      env: place.env,
    });
    expect(outcome.code, outcome.stderr).toBe(1);
    place.expectClean(logOf(outcome));
  });

  test.each([
    ['a quote that does not end', '--env "TOKEN=SECRET'],
    ['no flag', 'TOKEN=SECRET'],
    ['no daemon', '--env TOKEN=SECRET --env "OTHER=a SECRET" -eTHIRD=SECRET'],
  ])('fails with container options: %s', async (_, options) => {
    const place = new Place({ ...likelyVariables(), DOCKER_HOST: 'tcp://127.0.0.1:9' });
    const args = [
      'build',
      'source',
      '--engine',
      'container',
      `--container-options=${options.replaceAll('SECRET', canary())}`,
    ];
    const outcome = await lambdaZip(args, { cwd: place.workspace, env: place.env });
    expect(outcome.code).toBeGreaterThan(0);
    place.expectClean(logOf(outcome));
  });
});

describe('the action', () => {
  /** Everything that the services of GitHub got, but for what lets a request in. */
  const sent = (cache: CacheDouble, api: GitHubApi): (string | Buffer)[] => [
    ...cache.entries.flatMap(({ key, blob }) => [key, blob]),
    ...api.comments.map(({ body }) => body),
    ...api.requests,
  ];
  const texts = (step: Awaited<ReturnType<typeof runAction>>): string[] => [
    logOf(step),
    JSON.stringify(step.outputs),
    step.summary,
    JSON.stringify(step.state),
  ];

  async function scene(path?: string) {
    const [cache, api] = [await startCacheDouble(), await startGitHubApi()];
    const place = new Place({ ...environment(), ...cache.env(), ...pullRequestEnvironment(api) }, path);
    place.env['GITHUB_EVENT_NAME'] = 'push';
    place.env['ACTIONS_RUNTIME_TOKEN'] = canary();
    return { cache, api, place };
  }

  withPip('of one package: cache of packages, record, comment, summary', async () => {
    const { cache, api, place } = await scene();
    writeTree(place.workspace, { 'requirements.txt': index.requirement });
    const inputs = {
      source: 'source',
      requirements: 'requirements.txt',
      engine: 'host',
      baseline: 'cache',
      comment: 'true',
      manifest: 'm.json',
      'container-options': `--env TOKEN=${canary()} --env "OTHER=a ${canary()}" -eTHIRD=${canary()}`,
      'github-token': GITHUB_TOKEN,
    };
    const options = { cwd: place.workspace, env: place.env };
    const step = await runAction(inputs, options);
    expect(step.code, logOf(step)).toBe(0);
    const post = await runPost(step, options);
    expect(post.code, logOf(post)).toBe(0);
    const kinds = cache.entries.flatMap(({ key, ready }) =>
      ready ? [key.replace(/-[\da-f]{8}.*/, '')] : [],
    );
    expect(new Set(kinds)).toEqual(new Set(['lambda-zip-wheels-1', 'lambda-zip-record-1']));
    expect(api.comments.length, logOf(step)).toBe(1);
    expect(step.summary).toContain('--container-options=--env TOKEN --env OTHER -eTHIRD');
    place.expectClean(...texts(step), ...texts(post), ...sent(cache, api));
  });

  withDocker(
    'in containers: what Docker knows of them, and what their processes were started with',
    async () => {
      const { cache, api, place } = await scene(dockerEnvironment.PATH);
      Object.assign(place.env, { DOCKER_HOST, OWN_TOKEN: canary() });
      writeTree(place.workspace, { 'requirements.txt': index.requirement });
      const image = `public.ecr.aws/lambda/python:${RUNTIME.replace('python', '')}`;
      const began = Math.floor(Date.now() / 1000);
      // The index looks at the container that asks it.
      const seen: { readonly env: readonly string[]; readonly others: string }[] = [];
      onIndexRequest = () => {
        for (const name of containers().map((line) => line.split(' ')[0] ?? '')) {
          const [{ Config, ...others }] = JSON.parse(docker('inspect', name));
          const { Env, ...configured } = Config;
          const processes = docker('top', name, '-eo', 'pid,args');
          const logs = spawnSync('docker', ['logs', name], { env: place.env, encoding: 'utf8' });
          expect(processes).toContain('python3');
          seen.push({
            env: Env,
            others: JSON.stringify([configured, others, processes, logs.stdout, logs.stderr]),
          });
        }
      };
      const inputs = {
        source: 'source',
        requirements: 'requirements.txt',
        engine: 'container',
        runtime: RUNTIME,
        'container-options': '--network host --env OWN_TOKEN',
        baseline: 'cache',
        comment: 'true',
        manifest: 'm.json',
        'cache-directory': 'kept',
        'github-token': GITHUB_TOKEN,
      };
      const options = { cwd: place.workspace, env: place.env };
      const step = await runAction(inputs, options).finally(() => {
        onIndexRequest = () => undefined;
      });
      expect(step.code, logOf(step)).toBe(0);
      const post = await runPost(step, options);
      expect(post.code, logOf(post)).toBe(0);

      // The container sees what pip needs, what its options name, and nothing else of the job.
      expect(seen.length).toBeGreaterThan(0);
      for (const { env, others } of seen) {
        const secret = env.filter((variable) => canariesIn(Buffer.from(variable)).length > 0);
        expect(secret.map((variable) => variable.replace(/=.*/s, '')).sort()).toEqual([
          'HTTPS_PROXY',
          'HTTP_PROXY',
          'OWN_TOKEN',
          'PIP_INDEX_URL',
          'PIP_PASSWORD',
          'PIP_PROXY_TOKEN',
        ]);
        expect(canariesIn(Buffer.from(others))).toEqual([]);
      }
      const until = Math.ceil(Date.now() / 1000) + 1;
      const events = docker('events', '--since', `${began}`, '--until', `${until}`, '--format', '{{json .}}');
      expect(events).toContain('"create"');
      const history = docker('image', 'history', '--no-trunc', '--format', '{{json .}}', image);
      expect(history).not.toBe('');
      expect(readFileSync(place.argumentList, 'utf8')).toMatch(/^docker\nrun$/m);
      expect(api.comments.length, logOf(step)).toBe(1);
      expect(containers()).toEqual([]);
      place.expectClean(...texts(step), ...texts(post), ...sent(cache, api), events, history);
    },
  );

  withPip('of many packages, of which one fails', async () => {
    const { cache, api, place } = await scene();
    writeTree(place.workspace, {
      'requirements.txt': index.requirement,
      'other.txt': 'shopping==1.0\n',
      'lambda-zip.yml':
        'functions:\n  - source: source\n    name: a\n    requirements: requirements.txt\n' +
        '  - source: source\n    name: b\n    requirements: other.txt\n',
    });
    const step = await runAction(
      { config: 'lambda-zip.yml', engine: 'host', comment: 'true', 'github-token': GITHUB_TOKEN },
      { cwd: place.workspace, env: place.env },
    );
    expect(step.code, logOf(step)).toBe(1);
    expect(existsSync(join(place.workspace, 'a.zip')), logOf(step)).toBe(true);
    place.expectClean(...texts(step), ...sent(cache, api));
  });

  withPip('whose services are down', async () => {
    const { cache, api, place } = await scene();
    cache.trouble = { read: 'garbage', write: 'refuse' };
    api.down = 500;
    const step = await runAction(
      {
        source: 'source',
        engine: 'host',
        baseline: 'cache',
        comment: 'true',
        'github-token': GITHUB_TOKEN,
      },
      { cwd: place.workspace, env: { ...place.env, ...clockTimes(20) } },
    );
    expect(step.code, logOf(step)).toBe(0);
    place.expectClean(...texts(step), ...sent(cache, api));
  });

  withMoto('that compares with Lambda, deploys, and is refused', async () => {
    const old = await deployedPackage({ 'handler.py': 'x = 0\n' });
    const name = await createFunction(old.bytes);
    const proxy = await startProxy();
    proxy.servePackage(old.bytes);
    const place = new Place({ ...environment(), AWS_ENDPOINT_URL: proxy.url });
    const inputs = { source: 'source', engine: 'host', 'function-name': name, deploy: 'true' };
    const options = { cwd: place.workspace, env: place.env };
    const step = await runAction(inputs, options);
    expect(step.code, logOf(step)).toBe(0);
    expect(step.outputs['deployed']).toBe('true');

    writeTree(place.workspace, { 'source/other.py': 'y = 1\n' });
    proxy.intercept('UpdateFunctionCode', async ({ headers }) =>
      // As AWS answers to what it cannot read.
      lambdaError(
        403,
        'IncompleteSignatureException',
        `Authorization=${headers.authorization} Token=${headers['x-amz-security-token']}`,
      ),
    );
    const refused = await runAction(inputs, options);
    expect(refused.code, logOf(refused)).toBe(1);
    const packages = proxy.requests
      .filter(({ operation }) => operation === 'UpdateFunctionCode')
      .map(({ body }) => Buffer.from(JSON.parse(body.toString()).ZipFile, 'base64'));
    expect(packages.length).toBeGreaterThan(1);
    place.expectClean(...texts(step), ...texts(refused), ...packages);
  });
});

test('the environment of this test gets to the programs it runs', async () => {
  const place = new Place(likelyVariables());
  const { stdout } = await run(process.execPath, ['-e', 'console.log(JSON.stringify(process.env))'], {
    env: place.env,
  });
  expect(canariesIn(Buffer.from(stdout)).length).toBeGreaterThan(20);
});
