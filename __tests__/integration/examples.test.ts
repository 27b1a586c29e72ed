/** The sample functions: each builds, and what is in its package does what it says. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { WITHOUT_COLLECTING } from '../helpers/binaries.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const EXAMPLES = join(REPOSITORY, 'examples');
const GO = [hasProgram('go', ['version']), 'go'] as const;

/** Builds a directory, and unpacks the archive. */
async function unpacked(source: string, ...args: readonly string[]): Promise<string> {
  const folder = temporaryDirectory();
  const zip = join(folder, 'package.zip');
  const { code, stdout, stderr } = await lambdaZip(['build', source, '-o', zip, ...args], { cwd: EXAMPLES });
  expect(code, stderr).toBe(0);
  expect(stdout).toContain(createHash('sha256').update(readFileSync(zip)).digest('hex'));
  execFileSync('unzip', ['-q', zip, '-d', join(folder, 'task')]);
  return join(folder, 'task');
}

/** What a Python handler answers. */
async function callPython(task: string, event: unknown): Promise<unknown> {
  const script =
    'import json, sys, handler; print(json.dumps(handler.lambda_handler(json.load(sys.stdin), None)))';
  const { code, stdout, stderr } = await run('python3', ['-c', script], {
    cwd: task,
    input: JSON.stringify(event),
  });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

const UNZIP = hasProgram('unzip', ['-v']);

needs(UNZIP && hasProgram('python3'), 'unzip, python3')('hello-python greets', async () => {
  const answer = await callPython(await unpacked('hello-python'), { queryStringParameters: { name: 'you' } });
  expect(answer).toMatchObject({ statusCode: 200, body: '{"message": "Hello, you!"}' });
});

needs(
  UNZIP && hasProgram('python3') && process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1',
  'unzip, python3, an index with LAMBDA_ZIP_TEST_NETWORK=1',
)('python-dependencies uses its package', async () => {
  const task = await unpacked('python-dependencies', '-r', 'python-dependencies/requirements.txt');
  expect(await callPython(task, { bytes: 3_000_000 })).toMatchObject({ body: '{"size": "3.0 MB"}' });
});

needs(UNZIP, 'unzip')('nodejs greets', async () => {
  const { handler } = await import(pathToFileURL(join(await unpacked('nodejs'), 'index.mjs')).href);
  expect(await handler({})).toMatchObject({ statusCode: 200, body: '{"message":"Hello, world!"}' });
});

needs(UNZIP && hasProgram('python3'), 'unzip, python3')('layer is found below python/', async () => {
  const opt = await unpacked('layer', '--prefix', 'python/');
  const { stdout } = await run(
    'python3',
    ['-c', "import shared_greeting; print(shared_greeting.greet('you'))"],
    {
      env: { PYTHONPATH: join(opt, 'python') },
    },
  );
  expect(stdout).toBe('Hello, you!\n');
});

needs(UNZIP && hasProgram('python3'), 'unzip, python3')('shapes has four kinds of entries', async () => {
  const repository = temporaryDirectory();
  cpSync(EXAMPLES, repository, { recursive: true });
  const cwd = join(repository, 'shapes');
  const args = ['build', '--all', '--baseline', 'none', '--json', '--no-cache'];
  const { code, stdout, stderr } = await lambdaZip(args, { cwd });
  expect(code, stderr).toBe(0);
  const { results }: { results: Record<string, string>[] } = JSON.parse(stdout);
  expect(results.map((row) => [row['kind'], row['name'], row['output']])).toEqual([
    ['function', 'cleanup', 'build/cleanup.zip'],
    ['function', 'report', 'build/report.zip'],
    ['function', 'demo-orders-read', 'build/orders.zip'],
    ['function', 'demo-orders-write', 'build/orders.zip'],
    ['function', 'page', 'build/page.zip'],
    ['layer', 'shared-greeting', 'build/shared-greeting.zip'],
  ]);
  for (const { output = '', name = '' } of results) {
    mkdirSync(join(cwd, 'tasks', name), { recursive: true });
    execFileSync('unzip', ['-q', output, '-d', join('tasks', name)], { cwd });
  }
  const { handler } = await import(pathToFileURL(join(cwd, 'tasks/page/page.mjs')).href);
  expect(await handler()).toEqual({ statusCode: 200, body: 'Hello!' });
  const script =
    'import sys; sys.path[:0] = ["tasks/cleanup", "tasks/shared-greeting/python"]; import cleanup, shared_greeting; print(cleanup.lambda_handler({"names": [1, 2]}, None), shared_greeting.greet("you"))';
  expect((await run('python3', ['-c', script], { cwd })).stdout).toBe("{'removed': 2} Hello, you!\n");
});

const NATIVE = process.arch === 'arm64' ? 'arm64' : 'x86_64';
const FOREIGN = NATIVE === 'arm64' ? 'x86_64' : 'arm64';
let bootstrap: string | undefined;

/** Compiles the program as the example says, for this processor, once: Go may have to compile its own packages for it. */
function compiledBootstrap(): string {
  if (bootstrap !== undefined) return bootstrap;
  const source = join(temporaryDirectory(), 'go-bootstrap');
  cpSync(join(EXAMPLES, 'go-bootstrap'), source, { recursive: true });
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', 'bootstrap'];
  const goarch = NATIVE === 'arm64' ? 'arm64' : 'amd64';
  const env = { ...process.env, ...WITHOUT_COLLECTING, CGO_ENABLED: '0', GOOS: 'linux', GOARCH: goarch };
  execFileSync('go', ['build', ...flags, '.'], { cwd: source, env });
  bootstrap = source;
  return source;
}

needs(...GO)('go-bootstrap fits its processor, and no other', async () => {
  const source = compiledBootstrap();
  const folder = temporaryDirectory();
  const build = (architecture: string) =>
    lambdaZip(['build', source, '-o', join(folder, 'package.zip'), '--architecture', architecture]);
  expect((await build(FOREIGN)).stderr).toContain('bootstrap');
  expect((await build(FOREIGN)).code).toBe(1);
  expect((await build(NATIVE)).code).toBe(0);
  const { stdout } = await lambdaZip(['manifest', join(folder, 'package.zip')]);
  expect(JSON.parse(stdout).entries).toMatchObject([{ path: 'bootstrap', mode: '0755' }]);
});

/** What a bootstrap sends back for events of the runtime API, each as `[path, body]`. */
async function answersOf(task: string, events: readonly string[]): Promise<[string, unknown][]> {
  const answers: [string, unknown][] = [];
  let given = 0;
  let finish = (_: undefined): void => undefined;
  const finished = new Promise<undefined>((resolve) => {
    finish = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      answers.push([request.url ?? '', JSON.parse(await text(request))]);
      response.writeHead(202).end('{"status":"OK"}');
    } else if (request.url === '/2018-06-01/runtime/invocation/next' && given < events.length) {
      given += 1;
      // Without a length, and so in chunks.
      response.writeHead(200, { 'Lambda-Runtime-Aws-Request-Id': `id-${given}` });
      response.write(events[given - 1]?.slice(0, 3));
      response.end(events[given - 1]?.slice(3));
    } else {
      // The request after the last event is left waiting, as Lambda does.
      finish(undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const child = spawn(join(task, 'bootstrap'), {
    env: { AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  try {
    expect(await Promise.race([finished, exited]), 'how the bootstrap ended').toBe(undefined);
    return answers;
  } finally {
    child.kill();
    server.closeAllConnections();
    server.close();
  }
}

const INVOCATION = '/2018-06-01/runtime/invocation';

needs(...GO)('go-bootstrap answers events of the runtime API', async () => {
  const task = await unpacked(compiledBootstrap(), '--architecture', NATIVE);
  expect(await answersOf(task, ['{"name":"you"}', '{"name":1}'])).toEqual([
    [`${INVOCATION}/id-1/response`, { message: 'Hello, you!' }],
    [`${INVOCATION}/id-2/error`, { errorType: 'Error', errorMessage: expect.stringContaining('name') }],
  ]);
});

/** The commands of the example's README, as they stand there, in a copy of the example. */
async function compileRust(folder: string, cargoHome: string): Promise<string> {
  cpSync(join(EXAMPLES, 'rust-bootstrap'), folder, {
    recursive: true,
    filter: (path) => !path.startsWith(join(EXAMPLES, 'rust-bootstrap', 'target')),
  });
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const commands = /```sh\n(?<commands>[^`]*?)node /.exec(readme)?.groups?.['commands'] ?? '';
  const { code, stderr } = await run('sh', ['-euc', commands], {
    cwd: folder,
    env: { CARGO_HOME: cargoHome, CARGO_TARGET_DIR: undefined, CARGO_ENCODED_RUSTFLAGS: undefined },
  });
  expect(code, stderr).toBe(0);
  return folder;
}

needs(
  UNZIP &&
    process.platform === 'linux' &&
    hasProgram('cargo') &&
    process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1',
  'Linux, unzip, cargo, an index with LAMBDA_ZIP_TEST_NETWORK=1',
)(
  'rust-bootstrap is the same program wherever it is built, and answers events of the runtime API',
  async () => {
    const builds = ['here', 'there/and/deeper'].map(async (folder) => {
      const root = temporaryDirectory();
      return { root, source: await compileRust(join(root, folder), join(root, 'cargo')) };
    });
    const [here, there] = await Promise.all(builds);
    if (here === undefined || there === undefined) throw new Error('two were built');
    const program = readFileSync(join(here.source, 'bootstrap'));
    expect(program.equals(readFileSync(join(there.source, 'bootstrap')))).toBe(true);
    expect(program.includes(here.root)).toBe(false);
    // What would be there without the flags.
    expect(program.includes('/cargo/registry/')).toBe(true);

    const build = async (source: string, architecture: string) => {
      const zip = join(temporaryDirectory(), 'package.zip');
      return lambdaZip(['build', source, '-o', zip, '--architecture', architecture, '--json']);
    };
    const first = JSON.parse((await build(here.source, NATIVE)).stdout);
    const second = JSON.parse((await build(there.source, NATIVE)).stdout);
    expect(first).toMatchObject({ 'file-count': 1 });
    expect(second.sha256).toBe(first.sha256);
    const foreign = await build(here.source, FOREIGN);
    expect([foreign.code, foreign.stderr]).toEqual([1, expect.stringContaining('bootstrap')]);

    const task = await unpacked(here.source, '--architecture', NATIVE);
    expect(await answersOf(task, ['{"name":"you"}', '{"name":1}', '{}'])).toEqual([
      [`${INVOCATION}/id-1/response`, { message: 'Hello, you!' }],
      [`${INVOCATION}/id-2/error`, { errorType: 'Error', errorMessage: 'name is no text' }],
      [`${INVOCATION}/id-3/response`, { message: 'Hello, world!' }],
    ]);
  },
  300_000,
);

test('the packages hold what the functions need and no more', async () => {
  const { code, stdout } = await lambdaZip(
    ['build', 'nodejs', '-o', join(temporaryDirectory(), 'a.zip'), '--json'],
    {
      cwd: EXAMPLES,
    },
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)['file-count']).toBe(2);
});
