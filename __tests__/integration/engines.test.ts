/** The container engine against a real daemon: the same bytes as the host engine, and nothing left behind. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../build/build/build.js';
import { parseSettings } from '../../build/settings/settings.js';
import type { RawSettings } from '../../build/settings/table.js';
import { LambdaZipError } from '../../build/util/errors.js';
import { SILENT_LOGGER } from '../../build/util/ports.js';
import { GOLDEN_TREES, goldenTree } from '../golden/trees.js';
import { containers, DOCKER_HOST, docker, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { needs } from '../helpers/parts.js';
import { CLI } from '../helpers/paths.js';
import { lambdaZip, run, runAction } from '../helpers/programs.js';
import { randomCase } from '../helpers/random-tree.js';
import { cases, repeatable } from '../helpers/search.js';
import { type Node, workspaceWith, writeTree } from '../helpers/workspace.js';

const [runtime = 'python3.11'] = RUNTIMES_PRESENT;
const withDocker = needs(
  DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0,
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST, with an image of public.ecr.aws/lambda/python',
);

beforeAll(() => {
  // The library is called in this process, and the docker program it starts inherits the variables.
  if (DOCKER_HOST !== undefined) Object.assign(process.env, dockerEnvironment);
});

afterEach(() => {
  if (DOCKER_HOST !== undefined) expect(containers()).toEqual([]);
});

type Result =
  | { readonly digest: string; readonly exclusions: readonly unknown[] }
  | { readonly error: unknown };

/** The digest and what was left out, or the error, of one engine. */
async function outcome(
  engine: string,
  source: string,
  workspace: string,
  settings: RawSettings,
): Promise<Result> {
  const output = join(workspace, `${engine}.zip`);
  try {
    const request = parseSettings(
      { ...settings, runtime, source, output, engine },
      { workspace, workers: 0 },
    );
    const { digest, exclusions } = await build(request, { log: SILENT_LOGGER });
    const byName = [...exclusions].sort((left, right) =>
      left.pattern + left.origin < right.pattern + right.origin ? -1 : 1,
    );
    return { digest: digest.hex, exclusions: byName };
  } catch (error) {
    if (!(error instanceof LambdaZipError)) throw error;
    return { error: { code: error.code, message: error.message } };
  }
}

async function compareEngines(files: Readonly<Record<string, Node>>, settings: RawSettings): Promise<Result> {
  const { workspace, source } = workspaceWith(files);
  // What links of random trees may lead to, outside of the source.
  writeTree(join(workspace, 'beside'), {
    file: 'x',
    'folder/inner': { link: '../file' },
    back: { link: '../source' },
  });
  const host = await outcome('host', source, workspace, settings);
  const container = await outcome('container', source, workspace, settings);
  expect(container).toEqual(host);
  return host;
}

describe('host and container give the same bytes', () => {
  withDocker.each(Object.keys(GOLDEN_TREES))('for the golden tree %s', async (name) => {
    const { files, settings = {} } = goldenTree(name);
    const digests = JSON.parse(readFileSync(new URL('../golden/digests.json', import.meta.url), 'utf8'));
    expect(await compareEngines(files, settings)).toMatchObject({ digest: digests[name].sha256 });
  });

  const TREES = cases(500, 25);

  withDocker(
    `for ${TREES} random trees`,
    () =>
      repeatable(async (random, at) => {
        let archives = 0;
        for (let round = 0; round < TREES; round += 1) {
          const { files, settings } = randomCase(random);
          at({ round, files, settings });
          const result = await compareEngines(files, settings);
          if ('digest' in result) archives += 1;
        }
        // Errors have to agree as well, but a generator of nothing but errors would prove little.
        expect(archives).toBeGreaterThan(TREES / 2);
      }),
    1_800_000,
  );

  withDocker.each(RUNTIMES_PRESENT)('under %s', async (present) => {
    const { workspace, source } = workspaceWith(goldenTree('unicode').files);
    const args = ['build', source, '-o', join(workspace, 'out.zip'), '--json', '--engine'];
    const host = JSON.parse((await lambdaZip([...args, 'host'])).stdout);
    const run = await lambdaZip([...args, 'container', '--runtime', present], { env: dockerEnvironment });
    expect(run.code, run.stderr).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ sha256: host.sha256, engine: 'container' });
    expect(run.stderr).toMatch(
      new RegExp(`the pipeline ran under Python ${present.replace('python', '').replace('.', '\\.')}\\.`),
    );
  });
});

describe('errors are the same', () => {
  const cases: Readonly<Record<string, { files: Readonly<Record<string, Node>>; settings?: RawSettings }>> = {
    'two names that are one after NFC': { files: { 'caf\u00e9': 'x', 'cafe\u0301': 'y' } },
    'everything left out': { files: { 'a.py': 'x', 'b.py': 'y' }, settings: { exclude: '*.py' } },
    'a link to what is left out': {
      files: { a: 'x', l: { link: 'a' } },
      settings: { symlinks: 'preserve', exclude: '/a' },
    },
    'a link out of the tree': { files: { a: 'x', l: { link: '../x' } }, settings: { symlinks: 'preserve' } },
  };
  withDocker.each(Object.keys(cases))('%s', async (name) => {
    const { files, settings } = cases[name] ?? { files: {} };
    expect(await compareEngines(files, settings ?? {})).toHaveProperty('error');
  });
});

describe('what is left out', () => {
  withDocker('neither fails the container engine nor reaches the container', async () => {
    const { workspace, source } = workspaceWith({
      'a.py': 'x',
      '.env': 'SECRET=1',
      bad: { link: 'nowhere' },
    });
    const settings = { exclude: 'bad' };
    const host = await outcome('host', source, workspace, settings);
    expect(host).toHaveProperty('digest');
    expect(await outcome('container', source, workspace, settings)).toEqual(host);
    const args = ['build', source, '--engine', 'container', '--runtime', runtime, '--exclude', 'bad'];
    const { stderr } = await lambdaZip(args, { cwd: workspace, env: dockerEnvironment });
    expect(stderr).toContain('files received: 1, entries selected: 1');
  });
});

describe('the choice of the engine', () => {
  const nobody = { DOCKER_HOST: 'unix:///nowhere/docker.sock' };

  test('auto without a daemon: the host, and the log says why', async () => {
    const { workspace, source } = workspaceWith({ a: 'x' });
    const args = ['build', source, '-o', join(workspace, 'out.zip'), '--engine', 'auto', '--json'];
    const { code, stdout, stderr } = await lambdaZip(args, { env: nobody });
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ engine: 'host', 'image-digest': '' });
    expect(stderr).toMatch(/engine: host, (no Docker daemon answers|the program 'docker' cannot be started)/);
  });

  test('container without a daemon: an error that says what to do', async () => {
    const { workspace, source } = workspaceWith({ a: 'x' });
    const args = ['build', source, '-o', join(workspace, 'out.zip'), '--engine', 'container'];
    const { code, stdout, stderr } = await lambdaZip(args, { env: nobody });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain("engine: 'container' needs Docker: ");
    expect(stderr).toContain(
      "Start Docker or set DOCKER_HOST; or use engine 'host', which gives the same bytes.",
    );
    expect(readdirSync(workspace)).toEqual(['source']);
  });

  withDocker(
    'auto with a daemon: the container; the image is in the log, the outputs and the summary',
    async () => {
      const { workspace, source } = workspaceWith({ a: 'x' });
      const step = await runAction(
        { source, engine: 'auto', runtime },
        { cwd: workspace, env: dockerEnvironment },
      );
      expect(step.code, step.stdout).toBe(0);
      const digest = docker(
        'image',
        'inspect',
        '--format',
        '{{.Id}}',
        `public.ecr.aws/lambda/python:${runtime.slice(6)}`,
      );
      expect(step.outputs).toMatchObject({ engine: 'container', 'image-digest': digest });
      expect(step.stdout).toContain('engine: container, a Docker daemon answers');
      expect(step.stdout).toContain(digest);
      expect(step.summary).toContain(`image <code>${digest.replace(':', '&#58;')}</code>`);
    },
  );

  withDocker('an image that cannot be had is one clear error', async () => {
    const { workspace, source } = workspaceWith({ a: 'x' });
    const args = ['build', source, '--engine', 'container', '--image', '127.0.0.1:9/no/such:image'];
    const { code, stderr } = await lambdaZip(args, { cwd: workspace, env: dockerEnvironment });
    expect(code).toBe(1);
    expect(stderr).toContain("image: '127.0.0.1:9/no/such:image' cannot be pulled: ");
  });

  withDocker('an image without Python is one clear error', async () => {
    const { workspace, source } = workspaceWith({ a: 'x' });
    docker('image', 'inspect', 'lambda-zip-test/empty');
    const args = ['build', source, '--engine', 'container', '--image', 'lambda-zip-test/empty'];
    const { code, stderr } = await lambdaZip(args, { cwd: workspace, env: dockerEnvironment });
    expect(code).toBe(1);
    expect(stderr).toContain("the container of 'lambda-zip-test/empty' failed: exit status 127");
    expect(stderr).toContain('python3');
    expect(readdirSync(workspace)).toEqual(['source']);
  });
});

describe('podman under the name of docker', () => {
  const podman = process.env['LAMBDA_ZIP_TEST_PODMAN'];
  const env = { PATH: [podman ?? '', process.env['PATH']].join(delimiter), DOCKER_HOST: undefined };

  needs(podman !== undefined, 'podman as docker, in the folder LAMBDA_ZIP_TEST_PODMAN')(
    'gives the same bytes, its image is named, and nothing is left',
    async () => {
      const { workspace, source } = workspaceWith(goldenTree('unicode').files);
      const args = ['build', source, '-o', join(workspace, 'out.zip'), '--json', '--engine'];
      const host = JSON.parse((await lambdaZip([...args, 'host'])).stdout);
      const outcome = await lambdaZip([...args, 'auto', '--runtime', 'python3.13'], { env });
      expect(outcome.code, outcome.stderr).toBe(0);
      expect(JSON.parse(outcome.stdout)).toMatchObject({ sha256: host.sha256, engine: 'container' });
      expect(JSON.parse(outcome.stdout)['image-digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
      const left = await run('docker', ['ps', '--all', '--quiet'], { env });
      expect(left.stdout, left.stderr).toBe('');
    },
    120_000,
  );
});

describe('byte-code', () => {
  const MODULES = {
    'handler.py': 'import lib.data\ndef handler(event, context):\n    return lib.data.VALUE\n',
    'lib/__init__.py': '',
    // A set of strings, which Python writes in the order of their hashes.
    'lib/data.py': 'VALUE = 1\nNAMES = lambda name: name in {"a", "b", "c", "d", "e", "f"}\n',
    'lib/old.py': 'print "two"\n',
    'lib/text.txt': 'x',
  };

  async function buildBytecode(present: string, files: Readonly<Record<string, string>>) {
    const { workspace, source } = workspaceWith(files);
    const args = [
      'build',
      source,
      '-o',
      join(workspace, 'out.zip'),
      '--json',
      '--bytecode',
      'unchecked-hash',
    ];
    const outcome = await lambdaZip([...args, '--engine', 'container', '--runtime', present], {
      env: dockerEnvironment,
    });
    expect(outcome.code, outcome.stderr).toBe(0);
    const { stdout } = await lambdaZip(['manifest', join(workspace, 'out.zip')]);
    const entries: { path: string; sha256: string }[] = JSON.parse(stdout).entries;
    const digests = new Map(entries.map(({ path, sha256 }) => [path, sha256]));
    return { ...outcome, workspace, sha256: JSON.parse(outcome.stdout).sha256, digests };
  }

  withDocker.each(RUNTIMES_PRESENT)(
    'of %s is used whatever the source says, and is the same each time',
    async (present) => {
      const tag = `cpython-${present.slice(6).replace('.', '')}`;
      const { workspace, stderr, sha256, digests } = await buildBytecode(present, MODULES);
      expect([...digests.keys()]).toEqual([
        `__pycache__/handler.${tag}.pyc`,
        'handler.py',
        `lib/__init__.py`,
        `lib/__pycache__/__init__.${tag}.pyc`,
        `lib/__pycache__/data.${tag}.pyc`,
        'lib/data.py',
        'lib/old.py',
        'lib/text.txt',
      ]);
      expect(stderr).toContain('byte-code: 3 modules compiled, 1 not compilable and packed without');
      expect((await buildBytecode(present, MODULES)).sha256).toBe(sha256);
      // What else is in the tree leaves no trace in it.
      const more = await buildBytecode(present, {
        ...MODULES,
        'a.py': 'VALUE = NAMES = event = handler = 1\n',
      });
      for (const [path, digest] of digests) expect(more.digests.get(path), path).toBe(digest);

      const script = [
        'import io, sys, zipfile',
        'zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).extractall("/tmp/task")',
        'open("/tmp/task/lib/data.py", "w").write("VALUE = 2\\n")',
        'sys.path.insert(0, "/tmp/task")',
        'import handler',
        'print(handler.handler(None, None), b"/var/task/handler.py" in open(handler.__cached__, "rb").read())',
      ].join('; ');
      const image = `public.ecr.aws/lambda/python:${present.slice(6)}`;
      const command =
        'docker run --rm -i --network none --tmpfs /tmp --entrypoint python3 "$0" -c "$1" <out.zip';
      const { stdout } = await run('bash', ['-c', command, image, script], {
        cwd: workspace,
        env: dockerEnvironment,
      });
      expect(stdout.trim()).toBe('1 True');
    },
  );

  withDocker('of another Python than the runtime is refused', async () => {
    const { workspace, source } = workspaceWith(MODULES);
    const args = [
      'build',
      source,
      '--bytecode',
      'unchecked-hash',
      '--runtime',
      'python3.9',
      '--engine',
      'container',
    ];
    const image = `public.ecr.aws/lambda/python:${runtime.slice(6)}`;
    const { code, stderr } = await lambdaZip([...args, '--image', image], {
      cwd: workspace,
      env: dockerEnvironment,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/lambda-zip: image: it has Python 3\.1\d\.\d+, the runtime is python3\.9/);
    expect(readdirSync(workspace)).toEqual(['source']);
  });

  test('on the host is refused', async () => {
    const { workspace, source } = workspaceWith(MODULES);
    const { code, stderr } = await lambdaZip(['build', source, '--bytecode', 'unchecked-hash'], {
      cwd: workspace,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('bytecode: the host engine cannot compile for python3.13');
    expect(readdirSync(workspace)).toEqual(['source']);
  });
});

describe('the container', () => {
  /** Runs a build in an image whose python3 tells what it can see instead. */
  async function spy(...args: readonly string[]): Promise<string> {
    const { workspace, source } = workspaceWith({ a: 'x' });
    const { stderr } = await lambdaZip(
      ['build', source, '--engine', 'container', '--image', 'lambda-zip-test/spy', ...args],
      { cwd: workspace, env: { ...dockerEnvironment, LAMBDA_ZIP_TEST_SECRET: 'canary' } },
    );
    return stderr;
  }

  withDocker(
    'is unprivileged: user, capabilities, no new privileges, no network, nothing mounted, nothing to write to',
    async () => {
      const seen = await spy();
      expect(seen).toMatch(/spy: uid=65534 gid=65534/);
      for (const set of ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])
        expect(seen).toMatch(new RegExp(`spy: ${set}:\\\\t0{16}`));
      expect(seen).toMatch(/spy: NoNewPrivs:\\t1/);
      expect(seen).toMatch(/spy: interfaces: lo\s/);
      for (const place of ['/', '/tmp', '/var', '/home'])
        expect(seen).toContain(`spy: cannot write ${place}\n`);
      // What Docker itself mounts, and nothing of this machine.
      const mounts = [...seen.matchAll(/spy: mount (?<point>\S+)/g)].map(
        (match) => match.groups?.['point'] ?? '',
      );
      expect(mounts.length).toBeGreaterThan(3);
      expect(
        mounts.filter((point) => !/^\/($|proc|dev|sys|etc\/(resolv\.conf|hostname|hosts)$)/.test(point)),
      ).toEqual([]);
      expect(seen).not.toContain('canary');
    },
  );

  withDocker('takes further flags', async () => {
    expect(await spy('--container-options=--memory 64m --env "GREETING=two words"')).toContain(
      'spy: GREETING=two words',
    );
  });

  withDocker('leaves nothing that belongs to root in the workspace', async () => {
    const { workspace, source } = workspaceWith({ a: 'x' });
    const uid = 65_533;
    const { chownSync } = await import('node:fs');
    chownSync(workspace, uid, uid);
    const args = [
      'build',
      source,
      '-o',
      join(workspace, 'out.zip'),
      '--engine',
      'container',
      '--runtime',
      runtime,
    ];
    const run = await lambdaZip(args, { env: dockerEnvironment });
    expect(run.code, run.stderr).toBe(0);
    // The archive is written by this program, not by the container: it has this program's owner.
    expect(statSync(join(workspace, 'out.zip')).uid).toBe(process.getuid?.());
    expect(readdirSync(workspace).length).toBe(2);
  });

  withDocker.each(['SIGINT', 'SIGTERM'] as const)(
    'is gone after %s, and the old archive is whole',
    async (signal) => {
      const { workspace, source } = workspaceWith({ a: 'x' });
      const args = [CLI, 'build', source, '--engine', 'container', '--image', 'lambda-zip-test/sleeper'];
      const child = spawn(process.execPath, args, {
        cwd: workspace,
        env: { ...process.env, ...dockerEnvironment },
        stdio: 'ignore',
      });
      const deadline = Date.now() + 30_000;
      while (!containers().some((line) => line.includes('Up')) && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(containers().length).toBe(1);
      child.kill(signal);
      const code = await new Promise((resolve) => child.once('exit', resolve));
      expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(readdirSync(workspace)).toEqual(['source']);
    },
  );
});
