/** Dependencies from a real package index: host and container pack the same bytes, and what is wrong is said once. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startCacheDouble } from '../helpers/cache-double.js';
import { containers, DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { hasPip, needs } from '../helpers/parts.js';
import { CLI, REPOSITORY } from '../helpers/paths.js';
import { lambdaZip, type Outcome, run, runAction } from '../helpers/programs.js';
import { sampled } from '../helpers/search.js';
import { TOOLS_PATH } from '../helpers/tools.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const HASHED = join(REPOSITORY, '__tests__', 'fixtures', 'requirements', 'hashed.txt');
/** six with the hashes of its files: what is kept for the next build. */
const SIX = (/^six==.*\\\n(?:.*\\\n)*.*\n/m.exec(readFileSync(HASHED, 'utf8')) ?? [''])[0];
const network = process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1';
const online = needs(network && hasPip(), 'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and python3 with pip');
const withDocker = needs(
  network && DOCKER_HOST !== undefined && RUNTIMES_PRESENT.length > 0,
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST',
);
/** The daemon of the tests has no network but the host's. */
const CONTAINER = ['--engine', 'container', '--container-options=--network host'];

interface Job {
  /** Content of requirements.txt, or files of a project by name. */
  readonly requirements: string | Readonly<Record<string, string>>;
  readonly file?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly source?: Readonly<Record<string, string>>;
}

/** Builds a function with requirements in a directory of its own, without a cache. */
async function build({ requirements, file = 'requirements.txt', args = [], env = {}, source }: Job) {
  const { workspace } = workspaceWith(source ?? { 'handler.py': 'x = 1\n' });
  writeTree(
    workspace,
    typeof requirements === 'string' ? { 'requirements.txt': requirements } : requirements,
  );
  const before = readdirSync(workspace);
  const outcome = await lambdaZip(
    ['build', 'source', '-r', file, '--json', '--no-cache', '--no-enforce-limits', '-o', 'out.zip', ...args],
    { cwd: workspace, env: { ...dockerEnvironment, ...env } },
  );
  return { ...outcome, workspace, left: readdirSync(workspace).filter((name) => !before.includes(name)) };
}

async function manifest(workspace: string): Promise<string[]> {
  const { stdout } = await lambdaZip(['manifest', join(workspace, 'out.zip')]);
  return JSON.parse(stdout).entries.map(({ path }: { path: string }) => path);
}

function expectOneError({ code, stdout, stderr }: Outcome, ...said: readonly (string | RegExp)[]): void {
  expect([code, stdout], stderr).toEqual([1, '']);
  const errors = stderr.split('\n').filter((line) => line.startsWith('lambda-zip: '));
  expect(errors.length, stderr).toBe(1);
  const tail = stderr.slice(stderr.indexOf('\nlambda-zip: '));
  for (const one of said) expect(tail).toMatch(one);
}

describe('host and container pack the same bytes', () => {
  const targets = ['python3.11', 'python3.12', 'python3.13'].flatMap((runtime) =>
    ['x86_64', 'arm64'].map((architecture) => `${runtime} on ${architecture}`),
  );

  // Each takes packages of 50 MB from the index twice.
  withDocker.each(sampled(targets, 2))(
    'boto3, numpy, pandas, pydantic and cryptography, with hashes, for %s',
    async (target) => {
      const [runtime = '', architecture = ''] = target.split(' on ');
      const args = ['--runtime', runtime, '--architecture', architecture];
      const requirements = readFileSync(HASHED, 'utf8');
      const host = await build({ requirements, args });
      expect(host.code, host.stderr).toBe(0);
      const { sha256 } = JSON.parse(host.stdout);
      expect(host.stderr).not.toContain('warning: requirements');

      // Where there is no image of the runtime, another search at another path stands in.
      const inContainer = RUNTIMES_PRESENT.includes(runtime);
      const other = await build({ requirements, args: inContainer ? [...args, ...CONTAINER] : args });
      expect(other.code, other.stderr).toBe(0);
      expect(JSON.parse(other.stdout)).toMatchObject({ sha256, engine: inContainer ? 'container' : 'host' });
      // Of the wheels for glibc 2.17, 2.28 and 2.34 the newest that loads.
      const glibc = runtime === 'python3.11' ? '2_17' : '2_34';
      expect(other.stderr).toMatch(new RegExp(`cryptography-44.0.3-cp39-abi3-manylinux_${glibc}_`));

      const paths = await manifest(host.workspace);
      expect(paths).toContain('handler.py');
      expect(paths).toContain('boto3-1.44.5.dist-info/METADATA');
      expect(paths.filter((path) => /\/(INSTALLER|REQUESTED|direct_url\.json)$|\.pyc$/.test(path))).toEqual(
        [],
      );

      if (!inContainer || architecture !== 'x86_64') return;
      // The archive, unpacked, works under the runtime's Python.
      const script =
        'import io, sys, zipfile; zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).extractall("/tmp/task"); ' +
        'sys.path.insert(0, "/tmp/task"); import boto3, numpy, pandas, pydantic_core, pydantic; ' +
        'from cryptography.fernet import Fernet; from importlib.metadata import files, version; Fernet.generate_key(); ' +
        'assert all(one.locate().is_file() for one in files("numpy")); print(version("pandas"), numpy.ones(3).sum(), pandas.DataFrame({"a": [1, 2]}).a.sum(), sys.version_info[:2])';
      const image = `public.ecr.aws/lambda/python:${runtime.slice(6)}`;
      const imported = await run(
        'bash',
        [
          '-c',
          'docker run --rm -i --network none --tmpfs /tmp:exec --entrypoint python3 "$0" -c "$1" <out.zip',
          image,
          script,
        ],
        { cwd: host.workspace, env: dockerEnvironment },
      );
      expect(imported.stdout.trim(), imported.stderr).toBe(`2.2.3 3.0 3 (3, ${runtime.split('.')[1]})`);
    },
    600_000,
  );

  withDocker(
    'a package that has only sources: the container builds it, the host says who could',
    async () => {
      // docopt was never released as a wheel; its build needs setuptools from the index.
      const requirements = 'docopt==0.6.2\n';
      const args = ['--runtime', 'python3.11'];
      const container = await build({ requirements, args: [...args, ...CONTAINER] });
      expect(container.code, container.stderr).toBe(0);
      expect(await manifest(container.workspace)).toContain('docopt.py');
      const host = await build({ requirements, args });
      expectOneError(
        host,
        /docopt==0\.6\.2/,
        /no wheel for this runtime and architecture/,
        /Engine 'container' can compile it/,
      );
      expect(host.left).toEqual([]);
      const other = await build({ requirements, args: [...args, ...CONTAINER, '--architecture', 'arm64'] });
      expectOneError(other, /docopt==0\.6\.2/, /no wheel for this runtime and architecture/);
    },
    300_000,
  );
});

describe('what is installed', () => {
  online('gives way to the source, with a warning', async () => {
    const source = { 'six.py': 'mine = True\n', 'idna/__init__.py': '', certifi: 'a file\n' };
    const requirements = 'six==1.17.0\nidna==3.10\ncertifi==2025.1.31\n';
    const outcome = await build({ requirements, source });
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(outcome.stderr).toMatch(
      /warning: requirements: 'certifi\/__init__\.py', .* and \d more of a dependency is replaced by the source/,
    );
    const paths = await manifest(outcome.workspace);
    expect(paths).toEqual(
      expect.arrayContaining(['certifi', 'idna/core.py', 'six.py', 'six-1.17.0.dist-info/METADATA']),
    );
    expect(paths.filter((path) => path.startsWith('certifi/'))).toEqual([]);
    const unpacked = await run('unzip', ['-p', 'out.zip', 'six.py'], { cwd: outcome.workspace });
    expect(unpacked.stdout).toBe('mine = True\n');
  });

  online('leaves out launchers, and names no Python of this machine', async () => {
    // jmespath brings a script of its own, pygments a launcher.
    const { code, stderr, workspace } = await build({ requirements: 'jmespath==1.0.1\npygments==2.19.1\n' });
    expect(code, stderr).toBe(0);
    expect((await manifest(workspace)).filter((path) => path.startsWith('bin/'))).toEqual(['bin/jp.py']);
    const script = await run('unzip', ['-p', 'out.zip', 'bin/jp.py'], { cwd: workspace });
    expect(script.stdout.split('\n')[0]).toBe('#!/usr/bin/env python3');
  });

  online('has setuptools where a package needs it at run time', async () => {
    const needed = await build({ requirements: 'setuptools-scm==8.1.0\npackaging==24.2\n' });
    expect(needed.code, needed.stderr).toBe(0);
    expect(await manifest(needed.workspace)).toContain('setuptools/__init__.py');
  });

  online('goes to the prefix, and is chosen by the runtime and not by this machine', async () => {
    // By their markers: tomli is for Python before 3.11, colorama for Windows, the third for another processor.
    const requirements = [
      'tomli==2.2.1; python_version < "3.11"',
      'colorama==0.4.6; sys_platform == "win32"',
      'six==1.17.0; platform_machine == "aarch64"',
      'idna==3.10; python_full_version >= "3.10.0"',
    ].join('\n');
    const names = async (...args: readonly string[]) => {
      const outcome = await build({ requirements, args: ['--prefix', 'python/', ...args] });
      expect(outcome.code, outcome.stderr).toBe(0);
      const paths = await manifest(outcome.workspace);
      expect(paths.every((path) => path.startsWith('python/'))).toBe(true);
      return paths.flatMap((path) => /^python\/([a-z]+)-[\d.]+\.dist-info\/METADATA$/.exec(path)?.[1] ?? []);
    };
    expect(await names('--runtime', 'python3.9')).toEqual(['tomli']);
    expect(await names('--runtime', 'python3.10')).toEqual(['idna', 'tomli']);
    expect(await names('--runtime', 'python3.14', '--architecture', 'arm64')).toEqual(['idna', 'six']);
  });

  online(
    'is the same in a virtual environment, whatever is installed there',
    async () => {
      // greenlet brings a header, which installers put elsewhere in an environment; six is what another package must not have.
      const requirements = 'greenlet==3.2.4\nsix==1.17.0\n';
      const outside = await build({ requirements });
      expect(outside.code, outside.stderr).toBe(0);
      const environment = join(temporaryDirectory(), 'environment');
      expect((await run('python3', ['-m', 'venv', environment])).code).toBe(0);
      const [library = ''] = readdirSync(join(environment, 'lib'));
      writeTree(join(environment, 'lib', library, 'site-packages'), {
        'old_six-1.0.dist-info/METADATA':
          'Metadata-Version: 2.1\nName: old-six\nVersion: 1.0\nRequires-Dist: six<1.0\n',
        'old_six-1.0.dist-info/RECORD': '',
      });
      const bin = join(environment, 'bin');
      const check = await run(join(bin, 'python3'), ['-m', 'pip', 'show', 'old-six']);
      expect(check.stdout).toContain('Requires: six');
      const inside = await build({
        requirements,
        env: { VIRTUAL_ENV: environment, PATH: `${bin}${delimiter}${process.env['PATH']}` },
      });
      expect(inside.code, inside.stderr).toBe(0);
      expect(JSON.parse(inside.stdout).sha256).toBe(JSON.parse(outside.stdout).sha256);
      expect(inside.stderr).not.toMatch(/conflict|old-six/);
      const paths = await manifest(inside.workspace);
      expect(paths).toContain('greenlet/__init__.py');
      expect(paths.filter((path) => path.startsWith('include/'))).toEqual([]);
    },
    120_000,
  );

  online('is warned of when it may be another version tomorrow', async () => {
    const open = await build({ requirements: 'six\nidna>=3\n' });
    expect(open.stderr).toContain("warning: requirements: 'six', 'idna>=3' may get another version");
    const pinned = await build({ requirements: 'six==1.17.0\n' });
    expect(pinned.stderr).toContain('warning: requirements: no hashes');
  });
});

describe('the cache', () => {
  online('keeps wheels with hashes for the next build, and no other', async () => {
    const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
    writeTree(workspace, {
      'hashed.txt': SIX,
      'pinned.txt': 'six==1.17.0\n',
      'open.txt': 'six\n',
    });
    const env = { XDG_CACHE_HOME: join(workspace, 'cache') };
    const go = (...args: readonly string[]) =>
      lambdaZip(['build', 'source', '-o', 'o.zip', ...args], { cwd: workspace, env });
    const first = await go('-r', 'hashed.txt');
    expect(first.stderr).toContain('Successfully downloaded six');
    const second = await go('-r', 'hashed.txt');
    expect(second.stdout).toBe(first.stdout);
    expect(second.stderr).toContain('taken from the cache');
    expect(second.stderr).not.toContain('Successfully downloaded');
    for (const args of [
      ['-r', 'open.txt'],
      ['-r', 'open.txt'],
      ['-r', 'pinned.txt'],
      ['-r', 'pinned.txt'],
      ['-r', 'hashed.txt', '--no-cache'],
      ['-r', 'hashed.txt', '--runtime', 'python3.12'],
      ['-r', 'hashed.txt', '--architecture', 'arm64'],
    ]) {
      const outcome = await go(...args);
      expect(outcome.stderr, args.join(' ')).toMatch(/Successfully downloaded six/);
    }
  });

  withDocker('spares the container', async () => {
    const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
    writeTree(workspace, { 'requirements.txt': SIX });
    const go = () =>
      lambdaZip(['build', 'source', '-r', 'requirements.txt', '--runtime', 'python3.11', ...CONTAINER], {
        cwd: workspace,
        env: { ...dockerEnvironment, XDG_CACHE_HOME: join(workspace, 'cache') },
      });
    expect((await go()).stderr).toMatch(/pip [\d.]+: wheels only/);
    const second = await go();
    expect(second.stderr).toContain('taken from the cache');
    expect(second.stderr).not.toMatch(/pip [\d.]+: wheels only/);

    // A byte of what is kept turns: the container that was started for the sources finds the wheel anew.
    const kept = join(workspace, 'cache', 'lambda-zip', 'wheels');
    const wheel = readdirSync(kept).find((name) => name.endsWith('.whl')) ?? '';
    const bytes = readFileSync(join(kept, wheel));
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(kept, wheel), bytes);
    const third = await go();
    expect(third.stderr).toContain('warning: kept wheels are damaged or missing; searching again');
    expect(third.stderr).toMatch(/pip [\d.]+: wheels only/);
    expect(third.stdout).toBe(second.stdout);
  });

  online(
    'of the action is GitHub’s: another runner finds it, and one without a service asks the index',
    async () => {
      const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
      writeTree(workspace, { 'requirements.txt': SIX });
      const inputs = { source, requirements: 'requirements.txt', engine: 'host', baseline: 'none' };
      const step = (env: Readonly<Record<string, string | undefined>>) =>
        runAction(inputs, { cwd: workspace, env: { RUNNER_TEMP: temporaryDirectory(), ...env } });
      const cache = await startCacheDouble();
      const first = await step(cache.env());
      expect(first.code, first.stdout).toBe(0);
      expect(first.stdout).toContain('::group::Dependencies');
      expect(first.stdout).toContain('Successfully downloaded six');
      const second = await step(cache.env());
      expect(second.stdout).toContain('taken from the cache');
      expect(second.stdout).not.toContain('Successfully downloaded');
      expect(second.outputs['sha256']).toBe(first.outputs['sha256']);

      // A service that refuses costs a download, no more.
      cache.trouble.read = 'refuse';
      const third = await step(cache.env());
      expect(third.stdout).toContain('Successfully downloaded six');
      const without = await step({});
      expect(without.stdout).toContain('Successfully downloaded six');
      for (const { outputs } of [third, without]) expect(outputs['sha256']).toBe(first.outputs['sha256']);
    },
  );
});

describe('lock files, by the export of their tools', () => {
  const withTools = needs(
    network && ['uv', 'poetry', 'pipenv'].every((tool) => hasTool(tool)),
    'a package index (LAMBDA_ZIP_TEST_NETWORK=1), uv, poetry with its export plugin, and pipenv (LAMBDA_ZIP_TEST_TOOLS)',
  );
  function hasTool(tool: string): boolean {
    return TOOLS_PATH.split(delimiter).some((folder) => existsSync(join(folder, tool)));
  }
  const env = { PATH: TOOLS_PATH };
  const pyproject = (more: string) =>
    `[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.11,<4"\ndependencies = ["six==1.17.0"]\n${more}`;

  /** A project of a tool, with its lock file. poetry's is made already: it takes an index that tells more than most do. */
  async function locked(tool: string): Promise<Record<string, string>> {
    if (tool === 'poetry') return projectIn(join(REPOSITORY, '__tests__', 'fixtures', 'poetry'));
    const files: Record<string, Record<string, string>> = {
      uv: { 'pyproject.toml': pyproject('[dependency-groups]\ndev = ["idna==3.10"]\n') },
      pipenv: { Pipfile: '[packages]\nsix = "==1.17.0"\n[dev-packages]\nidna = "==3.10"\n' },
    };
    const project = writeTree(temporaryDirectory(), files[tool] ?? {});
    const { code, stderr } = await run(tool, ['lock'], {
      cwd: project,
      env: { ...env, HOME: temporaryDirectory() },
    });
    expect(code, stderr).toBe(0);
    return projectIn(project);
  }

  function projectIn(folder: string): Record<string, string> {
    const names = readdirSync(folder);
    return Object.fromEntries(
      names.map((name) => [`project/${name}`, readFileSync(join(folder, name), 'utf8')]),
    );
  }

  withTools.each(['uv', 'poetry', 'pipenv'])(
    '%s: what is locked is installed, with hashes, without what is for development',
    async (tool) => {
      const requirements = await locked(tool);
      const names = Object.keys(requirements).map((path) => path.replace('project/', ''));
      for (const name of names) {
        const outcome = await build({ requirements, file: `project/${name}`, env });
        expect(outcome.code, `${name}: ${outcome.stderr}`).toBe(0);
        expect(outcome.stderr).toContain(`exported by ${tool}`);
        expect(outcome.stderr).not.toContain('warning: requirements');
        expect(outcome.stderr).toContain('1 package: six 1.17.0');
        expect(outcome.left).toEqual(['out.zip']);
      }
      expect(names.length).toBe(2);
    },
    300_000,
  );

  test('a tool that is missing is named, with what to do', async () => {
    for (const [name, tool] of [
      ['uv.lock', 'uv'],
      ['poetry.lock', 'poetry'],
      ['Pipfile.lock', 'pipenv'],
    ] as const) {
      const outcome = await build({
        requirements: {
          [name]: name.startsWith('Pip') ? '{}' : '',
          'pyproject.toml': pyproject(''),
          Pipfile: '',
        },
        file: name,
        env: { PATH: temporaryDirectory() },
      });
      expectOneError(
        outcome,
        `requirements: '${name}' needs ${tool}, which cannot be started`,
        /Install \w+/,
      );
    }
  });

  test('a project without a lock file, and a lock file that is not there, are named', async () => {
    const bare = await build({ requirements: { 'pyproject.toml': pyproject('') }, file: 'pyproject.toml' });
    expectOneError(bare, /'pyproject\.toml' has no lock file beside it/, /uv lock/);
    expectOneError(await build({ requirements: {}, file: 'uv.lock' }), /'uv\.lock' does not exist/);
    expectOneError(await build({ requirements: {}, file: 'r.txt' }), /'r\.txt' cannot be read: no such file/);
  });

  test('a lock file that is none is named, and not shown', async () => {
    const outcome = await build({
      requirements: { 'uv.lock': 'no', 'pyproject.toml': pyproject('') },
      file: 'uv.lock',
    });
    expectOneError(outcome, /uv\.lock', line 1: this is not valid TOML/);
  });

  withTools('uv brings pip where Python has none', async () => {
    const folder = temporaryDirectory();
    // Nothing but uv on the search path, and the Python it is told of.
    const uv =
      TOOLS_PATH.split(delimiter)
        .map((one) => join(one, 'uv'))
        .find((path) => existsSync(path)) ?? '';
    writeTree(folder, { uv: { content: `#!/bin/sh\nexec "${uv}" "$@"\n`, mode: 0o755 } });
    const python = (await run('python3', ['-c', 'import sys; print(sys.executable)'])).stdout.trim();
    const requirements = 'six==1.17.0\n';
    const outcome = await build({ requirements, env: { PATH: folder, UV_PYTHON: python } });
    expect(outcome.code, outcome.stderr).toBe(0);
    const usual = await build({ requirements });
    expect(JSON.parse(outcome.stdout).sha256).toBe(JSON.parse(usual.stdout).sha256);
  });

  test('neither pip nor uv: an error that says what to do', async () => {
    const outcome = await build({ requirements: 'six==1.17.0\n', env: { PATH: temporaryDirectory() } });
    expectOneError(outcome, /needs Python 3\.9\+ with pip, or uv/, /engine 'container'/);
    expect(outcome.left).toEqual([]);
  });
});

describe('wheels only', () => {
  online.each([
    '--no-binary six\nsix==1.17.0',
    '--no-binary=:all:\nsix==1.17.0',
    'x @ https://127.0.0.1:9/x-1.0.tar.gz',
    'x @ git+https://127.0.0.1:9/x',
  ])('is held against %s', async (requirements) => {
    const outcome = await build({ requirements: `${requirements}\n` });
    expectOneError(
      outcome,
      /(?:is built from source|asks for a build from source), but only wheels can be installed here/,
      /engine 'container'/,
    );
    expect(outcome.left).toEqual([]);
  });

  online('holds Requires-Python against the runtime, whichever Python installs', async () => {
    const index = temporaryDirectory();
    const wheel = async (version: string, python: string): Promise<void> => {
      const info = `x-${version}.dist-info`;
      const source = writeTree(join(index, version), {
        'x.py': `V = "${version}"\n`,
        [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: x\nVersion: ${version}\nRequires-Python: ${python}\n`,
        [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
        [`${info}/RECORD`]: `x.py,,\n${info}/METADATA,,\n${info}/WHEEL,,\n${info}/RECORD,,\n`,
      });
      const args = [
        'build',
        source,
        '--no-default-excludes',
        '-o',
        join(index, `x-${version}-py3-none-any.whl`),
      ];
      expect((await lambdaZip(args)).code).toBe(0);
    };
    await wheel('1.0', '<3.10');
    await wheel('2.0', '>=3.13,!=3.13.0');
    const env = { PIP_NO_INDEX: '1', PIP_FIND_LINKS: index };
    for (const [runtime, version] of [
      ['python3.9', '1.0'],
      ['python3.13', '2.0'],
    ] as const) {
      const outcome = await build({ requirements: `x==${version}\n`, env, args: ['--runtime', runtime] });
      expect(outcome.code, outcome.stderr).toBe(0);
    }
    const other = await build({ requirements: 'x==2.0\n', env, args: ['--runtime', 'python3.12'] });
    expectOneError(other, /x/);
  });
});

describe('pip failing is one clear error', () => {
  const hash = '0'.repeat(64);
  const right = /six==.*?(?<hash>[0-9a-f]{64})/s.exec(readFileSync(HASHED, 'utf8'))?.groups?.['hash'];

  for (const engine of ['host', 'container'] as const) {
    const given = engine === 'host' ? online : withDocker;
    const args = engine === 'host' ? [] : ['--runtime', 'python3.11', ...CONTAINER];

    given(
      `on the ${engine}: a package that does not exist`,
      async () => {
        const outcome = await build({ requirements: 'lambda-zip-no-such-package-b41f==1\n', args });
        expectOneError(
          outcome,
          /pip cannot find them: No matching distribution found for lambda-zip-no-such-package-b41f==1/,
        );
        expect(outcome.left).toEqual([]);
      },
      120_000,
    );

    given(
      `on the ${engine}: another hash`,
      async () => {
        const outcome = await build({ requirements: `six==1.17.0 --hash=sha256:${hash}\n`, args });
        expectOneError(outcome, /a package does not match its hash: .*six==1\.17\.0/);
        expect(outcome.left).toEqual([]);
      },
      120_000,
    );

    given(
      `on the ${engine}: a hash for one, none for another`,
      async () => {
        const outcome = await build({
          requirements: `six==1.17.0 --hash=sha256:${right}\nidna==3.10\n`,
          args,
        });
        expectOneError(outcome, /Hashes are required/, /all need one/);
      },
      120_000,
    );

    given(
      `on the ${engine}: two that do not go together`,
      async () => {
        const outcome = await build({ requirements: 'six==1.17.0\nsix==1.16.0\n', args });
        expectOneError(outcome, /pip cannot find them/, /six==1\.1[67]\.0/);
      },
      120_000,
    );
  }

  online(
    'on the host: no network',
    async () => {
      const env = {
        PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
        PIP_RETRIES: '1',
        PIP_TIMEOUT: '2',
        PIP_FIND_LINKS: undefined,
      };
      const outcome = await build({ requirements: 'six==1.17.0\n', env });
      expectOneError(outcome, /the package index cannot be reached/, /PIP_INDEX_URL\. .*onnection refused/);
      expect(outcome.stderr.slice(outcome.stderr.indexOf('\nlambda-zip: '))).not.toMatch(
        / object at 0x|Retry\(/,
      );
    },
    120_000,
  );

  withDocker(
    'in the container: no network',
    async () => {
      const args = ['--runtime', 'python3.11', '--engine', 'container', '--container-options=--network none'];
      const outcome = await build({
        requirements: 'six==1.17.0\n',
        args,
        env: { PIP_RETRIES: '1', PIP_TIMEOUT: '2' },
      });
      expectOneError(outcome, /the package index cannot be reached/);
    },
    120_000,
  );
});

describe('a search on the host', () => {
  online.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with %s, and leaves neither process nor file',
    async (signal) => {
      let asked: () => void = () => undefined;
      const started = new Promise<void>((resolve) => {
        asked = resolve;
      });
      // An index that never answers.
      const server = createServer(() => asked());
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
      writeTree(workspace, { 'requirements.txt': SIX });
      const temporary = temporaryDirectory();
      const args = [CLI, 'build', 'source', '-r', 'requirements.txt'];
      const child = spawn(process.execPath, args, {
        cwd: workspace,
        env: {
          ...process.env,
          TMPDIR: temporary,
          XDG_CACHE_HOME: join(workspace, 'cache'),
          PIP_INDEX_URL: `http://127.0.0.1:${port}/simple`,
          PIP_FIND_LINKS: '',
        },
        stdio: 'ignore',
      });
      const exited = new Promise((resolve) => child.once('exit', resolve));
      await started;
      child.kill(signal);
      expect(await exited).toBe(signal === 'SIGINT' ? 130 : 143);
      server.closeAllConnections();
      server.close();
      expect(readdirSync(temporary)).toEqual([]);
      expect(readdirSync(join(workspace, 'cache', 'lambda-zip', 'wheels'))).toEqual([]);
      expect(readdirSync(workspace).length).toBe(3);
    },
  );
});

describe('the container of a search', () => {
  const image = 'lambda-zip-test/spy';

  withDocker('gets pip’s variables by name, and neither others nor paths of this machine', async () => {
    const env = {
      PIP_INDEX_URL: 'https://user:canary-1@127.0.0.1:9/simple',
      PIP_CONFIG_FILE: '/canary-2',
      LAMBDA_ZIP_TEST_SECRET: 'canary-3',
      TOKEN_4: 'canary-4',
      LOCAL_5: 'canary-5',
    };
    const requirements = `--extra-index-url https://$\{TOKEN_4}@example.com/simple\nsix==1.17.0\n`;
    const outcome = await build({ requirements, args: ['--engine', 'container', '--image', image], env });
    expect(outcome.code).toBe(1);
    // It is there, and a log has no passwords of addresses.
    expect(outcome.stderr).toContain('spy: PIP_INDEX_URL=https://127.0.0.1:9/simple');
    // The spy prints it because it is a spy; the log does not.
    expect(outcome.stderr).toContain('spy: TOKEN_4=***');
    expect(outcome.stderr).not.toContain('canary');
    const ours = outcome.stderr.split('\n').filter((line) => !line.includes('spy: '));
    expect(ours.join('\n')).toMatch(/variables for the container: .*PIP_INDEX_URL, .*TOKEN_4/);
    for (const set of ['CapEff', 'CapBnd'])
      expect(outcome.stderr).toMatch(new RegExp(`spy: ${set}:\\\\t0{16}`));
    expect(outcome.stderr).toMatch(/spy: uid=65534/);
    expect(outcome.stderr).toContain('spy: can write /tmp');
    expect(outcome.stderr).toContain('spy: cannot write /var');
  });

  withDocker.each(['SIGINT', 'SIGTERM'] as const)('is gone after %s, with no output', async (signal) => {
    const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
    writeTree(workspace, { 'requirements.txt': 'six==1.17.0\n' });
    const args = [CLI, 'build', 'source', '-r', 'requirements.txt', '--no-cache', '--engine', 'container'];
    const child = spawn(process.execPath, [...args, '--image', 'lambda-zip-test/sleeper'], {
      cwd: workspace,
      env: { ...process.env, ...dockerEnvironment },
      stdio: 'ignore',
    });
    const deadline = Date.now() + 30_000;
    while (!containers().some((line) => line.includes('Up')) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(containers().length).toBe(1);
    child.kill(signal);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(containers()).toEqual([]);
    expect(readdirSync(workspace).length).toBe(2);
  });

  withDocker('is stopped when its time is over', async () => {
    const args = ['--engine', 'container', '--image', 'lambda-zip-test/sleeper', '--container-timeout', '2'];
    const outcome = await build({ requirements: 'six==1.17.0\n', args });
    expectOneError(outcome, /ran for more than 2 seconds and was stopped/, /container-timeout/);
    expect(containers()).toEqual([]);
    expect(outcome.left).toEqual([]);
  });

  withDocker('of another Python than the runtime is refused', async () => {
    const args = ['--runtime', 'python3.13', '--image', 'public.ecr.aws/lambda/python:3.11', ...CONTAINER];
    expectOneError(
      await build({ requirements: 'six==1.17.0\n', args }),
      /image: it has Python 3\.11\.\d+, the runtime is python3\.13/,
    );
  });
});
