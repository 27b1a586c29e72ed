/** Which wheels a build ends up with, and what finding them may do: an index of our own, real pip, a real daemon. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PYTHON_RUNTIMES } from '../../build/lambda/target.js';
import { containers, DOCKER_HOST, dockerEnvironment, RUNTIMES_PRESENT } from '../helpers/docker.js';
import { serveIndex } from '../helpers/package-index.js';
import { hasPip, hasProgram, needs } from '../helpers/parts.js';
import { lambdaZip, type Outcome, run } from '../helpers/programs.js';
import { searchWheels } from '../helpers/runner-script.js';
import { TOOLS_PATH } from '../helpers/tools.js';
import { temporaryDirectory, workspaceWith, writeTree } from '../helpers/workspace.js';

const withPip = needs(hasPip(), 'python3 with pip');
const [RUNTIME = ''] = RUNTIMES_PRESENT;
const withDocker = needs(
  DOCKER_HOST !== undefined && RUNTIME !== '' && hasPip(),
  'a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST, and python3 with pip',
);
const withNetwork = needs(
  DOCKER_HOST !== undefined && RUNTIME !== '' && process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1',
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST',
);
const withCompiler = needs(
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' && hasProgram('gcc') && hasPip(),
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1), gcc, and python3 with pip and its headers',
);
/** A compiler as a folder, which a container may be given, and this machine's Python with its headers. */
const ZIG = join(
  process.env['LAMBDA_ZIP_PARTS'] ?? '/tmp/lambda-zip-parts',
  'compiler/lib/python3.11/site-packages/ziglang',
);
const [RUNTIME_HERE = '', HEADERS = ''] = hasProgram('python3')
  ? execFileSync(
      'python3',
      [
        '-c',
        'import sys, sysconfig; print("python%d.%d" % sys.version_info[:2], sysconfig.get_path("include"))',
      ],
      { encoding: 'utf8' },
    )
      .trim()
      .split(' ')
  : [];
const withZig = needs(
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' &&
    DOCKER_HOST?.startsWith('unix:') === true &&
    RUNTIMES_PRESENT.includes(RUNTIME_HERE) &&
    existsSync(join(ZIG, 'zig')) &&
    existsSync(join(HEADERS, 'Python.h')),
  `a package index (LAMBDA_ZIP_TEST_NETWORK=1), a Docker daemon on this machine with the image of its Python, the headers of that, and the compiler of .ci/parts.sh`,
);
/** The daemon of the tests has no network but the host's. */
const CONTAINER = ['--engine', 'container', '--container-options=--network host'];
const HOST = ['--engine', 'host'];

interface Job {
  readonly requirements: string;
  readonly files?: Parameters<typeof writeTree>[1];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Builds a function in a directory of its own, without a cache. */
async function build({ requirements, files = {}, args = HOST, env = {} }: Job) {
  const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
  writeTree(workspace, { 'requirements.txt': requirements, ...files });
  const output = ['--json', '--no-cache', '-o', 'out.zip'];
  const outcome = await lambdaZip(['build', 'source', '-r', 'requirements.txt', ...output, ...args], {
    cwd: workspace,
    env: { ...dockerEnvironment, PIP_FIND_LINKS: '', ...env },
  });
  return { ...outcome, workspace };
}

/** NAME-VERSION of what a build packed. */
async function packed({ code, stderr, workspace }: Outcome & { workspace: string }): Promise<string[]> {
  expect(code, stderr).toBe(0);
  const { stdout } = await lambdaZip(['manifest', join(workspace, 'out.zip')]);
  const paths: string[] = JSON.parse(stdout).entries.map(({ path }: { path: string }) => path);
  return paths.flatMap((path) => /^([^/]+)\.dist-info\/METADATA$/.exec(path)?.[1] ?? []);
}

function errorOf({ code, stdout, stderr }: Outcome): string {
  expect([code, stdout], stderr).toEqual([1, '']);
  return stderr.slice(stderr.indexOf('\nlambda-zip: ') + 1);
}

const SETUP = (name: string, version = '1.0') =>
  `from setuptools import setup\nsetup(name='${name}', version='${version}', py_modules=['${name}'])\n`;

describe('the same wheels on either engine', () => {
  withDocker(
    'where newer releases have sources alone',
    async () => {
      const { url } = await serveIndex([
        { name: 'apple', version: '1.0' },
        { name: 'apple', version: '2.0', kind: 'sdist', files: { 'setup.py': SETUP('apple', '2.0') } },
        // The newest needs what only sources have: then it is the one before, and nothing is built.
        { name: 'pear', version: '1.0', metadata: ['Requires-Dist: plum'] },
        { name: 'pear', version: '2.0', metadata: ['Requires-Dist: plum>=2'] },
        { name: 'plum', version: '1.0' },
        { name: 'plum', version: '2.0', kind: 'sdist', files: { 'setup.py': SETUP('plum', '2.0') } },
      ]);
      const requirements = `--index-url ${url}\napple\npear\n`;
      const host = await build({ requirements, args: [...HOST, '--runtime', RUNTIME] });
      const container = await build({ requirements, args: [...CONTAINER, '--runtime', RUNTIME] });
      expect(await packed(host)).toEqual(['apple-1.0', 'pear-1.0', 'plum-1.0']);
      expect(JSON.parse(container.stdout).sha256).toBe(JSON.parse(host.stdout).sha256);
      expect(container.stderr).not.toContain('was built from source');
      const pinned = `--index-url ${url}\napple==2.0\n`;
      expect(errorOf(await build({ requirements: pinned }))).toMatch(
        /apple==2\.0: no wheel for this runtime and architecture/,
      );
    },
    120_000,
  );

  withDocker(
    'that a lock file names, whatever the packages say of each other',
    async () => {
      const { url, hashes } = await serveIndex([
        // As with uv's override-dependencies, and with extras that older pips take for other packages.
        {
          name: 'apple',
          version: '1.0',
          metadata: ['Requires-Dist: pear<1', 'Requires-Dist: plum[stone]>=0.5'],
        },
        { name: 'pear', version: '2.0', metadata: ['Requires-Dist: quince'] },
        { name: 'plum', version: '1.0', metadata: ['Provides-Extra: stone'] },
      ]);
      const packages = ['apple-1.0', 'pear-2.0', 'plum-1.0'].map((one) => {
        const [name, version] = one.split('-');
        const wheel = `${one}-py3-none-any.whl`;
        return `[[packages]]\nname = "${name}"\nversion = "${version}"\nindex = "${url}"\nwheels = [{url = "${url}${wheel}", hashes = {sha256 = "${hashes[wheel]}"}}]\n`;
      });
      const files = { 'pylock.toml': `lock-version = "1.0"\ncreated-by = "test"\n${packages.join('')}` };
      const args = ['--runtime', RUNTIME, '-r', 'pylock.toml'];
      const host = await build({ requirements: '', files, args: [...HOST, ...args] });
      expect(await packed(host)).toEqual(['apple-1.0', 'pear-2.0', 'plum-1.0']);
      const container = await build({ requirements: '', files, args: [...CONTAINER, ...args] });
      expect(JSON.parse(container.stdout).sha256).toBe(JSON.parse(host.stdout).sha256);
      // Beside other requirements they have to fit.
      const mixed = { requirements: `--index-url ${url}\npear==2.0\n`, files, args: [...HOST, ...args] };
      expect(errorOf(await build(mixed))).toContain('pip cannot find them');
    },
    120_000,
  );

  withDocker(
    'whatever patch release they ask for that the image has, and none that it has not',
    async () => {
      const image = `public.ecr.aws/lambda/python:${RUNTIME.slice(6)}`;
      const asked = [
        'run',
        '--rm',
        '--entrypoint',
        'python3',
        image,
        '-c',
        'import sys; print(sys.version_info[2])',
      ];
      const patch = Number((await run('docker', asked, { env: dockerEnvironment })).stdout);
      const [python] = [RUNTIME.slice(6)];
      const { url } = await serveIndex([
        { name: 'old', version: '1.0', metadata: [`Requires-Python: >=${python}.${patch}`] },
        { name: 'old', version: '2.0', metadata: ['Requires-Python: <3.6'] },
        { name: 'new', version: '1.0', metadata: [`Requires-Python: >=${python}.${patch + 1}`] },
      ]);
      const sums: string[] = [];
      for (const engine of [HOST, CONTAINER]) {
        const outcome = await build({
          requirements: `--index-url ${url}\nold\n`,
          args: [...engine, '--runtime', RUNTIME],
        });
        expect(await packed(outcome)).toEqual(['old-1.0']);
        sums.push(JSON.parse(outcome.stdout).sha256);
      }
      expect(sums[0]).toBe(sums[1]);
      const refused = await build({
        requirements: `--index-url ${url}\nnew\n`,
        args: [...CONTAINER, '--runtime', RUNTIME],
      });
      expect(errorOf(refused)).toMatch(
        new RegExp(`'new 1\\.0' needs Python >=${python}\\.${patch + 1}, the image has ${python}\\.${patch}`),
      );
    },
    120_000,
  );

  withDocker(
    'with the constraints that the environment names',
    async () => {
      const { url } = await serveIndex([
        { name: 'apple', version: '1.0' },
        { name: 'apple', version: '2.0' },
      ]);
      const folder = writeTree(temporaryDirectory(), { 'c.txt': 'apple<2\n' });
      const env = { PIP_CONSTRAINT: join(folder, 'c.txt') };
      for (const engine of [HOST, CONTAINER]) {
        const outcome = await build({
          requirements: `--index-url ${url}\napple\n`,
          args: [...engine, '--runtime', RUNTIME],
          env,
        });
        expect(await packed(outcome)).toEqual(['apple-1.0']);
        expect(outcome.stderr).not.toContain('PIP_CONSTRAINT');
      }
    },
    120_000,
  );

  withDocker(
    'and byte-code of what they bring, also where wheels are kept',
    async () => {
      const { url, hashes } = await serveIndex([{ name: 'apple', version: '1.0' }]);
      const sha256 = hashes['apple-1.0-py3-none-any.whl'];
      const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
      writeTree(workspace, { 'r.txt': `--index-url ${url}\napple==1.0 --hash=sha256:${sha256}\n` });
      const args = ['-r', 'r.txt', '--runtime', RUNTIME, '--bytecode', 'unchecked-hash', '-o', 'o.zip'];
      const go = () =>
        lambdaZip(['build', 'source', ...args, ...CONTAINER], {
          cwd: workspace,
          env: { ...dockerEnvironment, XDG_CACHE_HOME: join(workspace, 'cache') },
        });
      const first = await go();
      expect(first.code, first.stderr).toBe(0);
      const listed = await run('unzip', ['-Z1', 'o.zip'], { cwd: workspace });
      const tag = `cpython-${RUNTIME.slice(6).replace('.', '')}`;
      expect(listed.stdout.split('\n')).toEqual(
        expect.arrayContaining([
          `__pycache__/apple.${tag}.pyc`,
          `__pycache__/handler.${tag}.pyc`,
          'apple.py',
        ]),
      );
      const second = await go();
      expect(second.stdout, second.stderr).toBe(first.stdout);
      expect(second.stderr).toContain('1 wheel taken from the cache');
    },
    120_000,
  );
});

describe('what is built from source', () => {
  const C = [
    '#include <Python.h>',
    'static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "lambdaziptest", NULL, -1, NULL};',
    'PyMODINIT_FUNC PyInit_lambdaziptest(void) { return PyModule_Create(&module); }',
    '',
  ].join('\n');
  const EXTENSION =
    "from setuptools import Extension, setup\nsetup(name='lambdaziptest', version='1.0', ext_modules=[Extension('lambdaziptest', ['lambdaziptest.c'])])\n";

  withCompiler(
    'has the same bytes each time, an extension in C too, wherever it is built',
    async () => {
      const { url } = await serveIndex([
        {
          name: 'lambdaziptest',
          version: '1.0',
          kind: 'sdist',
          files: { 'setup.py': EXTENSION, 'lambdaziptest.c': C },
        },
      ]);
      const version = (
        await run('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
      ).stdout.trim();
      const runtime = PYTHON_RUNTIMES.find((one) => one === `python${version}`) ?? 'python3.13';
      const search = {
        python: 'python3',
        lines: `--extra-index-url ${url}\nlambdaziptest`,
        runtime,
        builds: true,
      };
      const found = [];
      // Another umask and other flags of the user's own do not count, either.
      for (const env of [{}, { PYTHONHASHSEED: '7' }]) {
        found.push(
          await searchWheels({ ...search, env: { PIP_NO_INDEX: '', PIP_DEFAULT_TIMEOUT: '60', ...env } }),
        );
      }
      const [first, second] = found;
      expect(first?.error, first?.stderr).toBeNull();
      const [name = ''] = Object.keys(first?.wheels ?? {});
      expect(name).toMatch(/^lambdaziptest-1\.0-cp3\d+-.*linux.*\.whl$/);
      expect(first?.wheels[name]?.equals(second?.wheels[name] ?? Buffer.alloc(0)), second?.stderr).toBe(true);
    },
    300_000,
  );

  withZig(
    'has the same bytes in two containers, as an archive of sources and as a project, and that is not promised',
    async () => {
      const sources = { 'setup.py': EXTENSION, 'lambdaziptest.c': C };
      const { url, hashes } = await serveIndex([
        { name: 'lambdaziptest', version: '1.0', kind: 'sdist', files: sources },
      ]);
      const zig = '/opt/zig/zig cc';
      const flags = [
        '--network host',
        `--volume ${ZIG}:/opt/zig:ro --volume ${HEADERS}:/usr/include/${RUNTIME_HERE}:ro`,
        `--env 'CC=${zig}' --env 'LDSHARED=${zig} -shared'`,
      ];
      const args = [
        ...['--engine', 'container', '--runtime', RUNTIME_HERE],
        `--container-options=${flags.join(' ')}`,
      ];
      const digests = async (job: Job): Promise<string[]> => {
        const found: string[] = [];
        for (const _ of [1, 2]) {
          const outcome = await build({ ...job, args });
          expect(await packed(outcome)).toEqual(['lambdaziptest-1.0']);
          expect(outcome.stderr).toMatch(
            /warning: requirements: 'lambdaziptest 1\.0' was built from source; its bytes depend on the compiler and the build tools, so the same hash cannot be promised/,
          );
          const { entries } = JSON.parse(
            (await lambdaZip(['manifest', join(outcome.workspace, 'out.zip')])).stdout,
          );
          const paths: string[] = entries.map(({ path }: { path: string }) => path);
          expect(paths.filter((path) => path.endsWith('.so'))).toHaveLength(1);
          found.push(JSON.parse(outcome.stdout).sha256);
        }
        return found;
      };
      const line = `lambdaziptest==1.0 --hash=sha256:${hashes['lambdaziptest-1.0.tar.gz']}`;
      const [one, other] = await digests({ requirements: `--extra-index-url ${url}\n${line}\n` });
      expect(one).toBe(other);
      const files = Object.fromEntries(
        Object.entries(sources).map(([path, text]) => [`project/${path}`, text]),
      );
      const [first, second] = await digests({ requirements: './project\n', files });
      expect(first).toBe(second);
    },
    600_000,
  );

  withNetwork(
    'is said to be, and has no version of its build tools',
    async () => {
      // setuptools comes from the index that the environment names.
      const { url, hashes } = await serveIndex([
        {
          name: 'lambdaziptest',
          version: '1.0',
          kind: 'sdist',
          files: { 'setup.py': SETUP('lambdaziptest'), 'lambdaziptest.py': '' },
        },
      ]);
      const requirements = `--extra-index-url ${url}\nlambdaziptest==1.0 --hash=sha256:${hashes['lambdaziptest-1.0.tar.gz']}\n`;
      const args = [...CONTAINER, '--runtime', RUNTIME];
      const outcome = await build({ requirements, args });
      expect(await packed(outcome)).toEqual(['lambdaziptest-1.0']);
      expect(outcome.stderr).toMatch(
        /warning: requirements: 'lambdaziptest 1\.0' was built from source; .*cannot be promised/,
      );
      const about = await run('unzip', ['-p', 'out.zip', 'lambdaziptest-1.0.dist-info/WHEEL'], {
        cwd: outcome.workspace,
      });
      expect(about.stdout).toContain('Generator: lambda-zip\n');
    },
    300_000,
  );

  withNetwork(
    'is built with the build requirements that PIP_BUILD_CONSTRAINT pins, an archive as well as a project',
    async () => {
      const setup = (name: string): string =>
        `import setuptools\nsetuptools.setup(name='${name}', version=setuptools.__version__, py_modules=['${name}'])\n`;
      const sources = (name: string) => ({ 'setup.py': setup(name), [`${name}.py`]: '' });
      // An archive of sources has its version in its name, and pip holds the build to it.
      const { url } = await serveIndex([
        { name: 'archived', version: '75.8.0', kind: 'sdist', files: sources('archived') },
      ]);
      const folder = writeTree(temporaryDirectory(), { 'build.txt': 'setuptools==75.8.0\nwheel==0.45.1\n' });
      const outcome = await build({
        requirements: `--extra-index-url ${url}\narchived\n./project\n`,
        files: Object.fromEntries(
          Object.entries(sources('project')).map(([path, text]) => [`project/${path}`, text]),
        ),
        args: [...CONTAINER, '--runtime', RUNTIME],
        env: { PIP_BUILD_CONSTRAINT: join(folder, 'build.txt') },
      });
      expect(await packed(outcome)).toEqual(['archived-75.8.0', 'project-75.8.0']);
    },
    300_000,
  );

  withDocker(
    'sees no password of an index in the arguments of a program',
    async () => {
      // Built while pip installs it as a build requirement, it looks at the arguments of everything that runs beside it.
      const backend = [
        'import os',
        'def read(process):',
        '    try: return open(f"/proc/{process}/cmdline").read()',
        '    except OSError: return ""',
        'seen = [read(one) for one in os.listdir("/proc") if one.isdigit()]',
        'assert any("install" in one for one in seen), "pip is not seen"',
        'assert not any("canary" in one for one in seen), "a password is seen"',
        'raise SystemExit("nothing but pip is seen")',
        '',
      ].join('\n');
      const inTree = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n';
      const { url, requests } = await serveIndex([
        {
          name: 'tool',
          version: '1.0',
          kind: 'sdist',
          files: { 'pyproject.toml': inTree, 'backend.py': backend },
        },
        {
          name: 'plum',
          version: '1.0',
          kind: 'sdist',
          files: { 'pyproject.toml': '[build-system]\nrequires = ["tool"]\nbuild-backend = "tool"\n' },
        },
      ]);
      const env = { PIP_INDEX_URL: url.replace('http://', 'http://user:canary-1@') };
      const outcome = await build({
        requirements: 'plum\n',
        args: [...CONTAINER, '--runtime', RUNTIME],
        env,
      });
      // The index is asked for build requirements, with the password.
      expect(requests.some(({ url: path }) => path === '/tool/')).toBe(true);
      expect(
        requests.every(({ headers }) => headers.authorization === `Basic ${btoa('user:canary-1')}`),
      ).toBe(true);
      expect(outcome.stderr).not.toContain('canary');
      expect(outcome.stderr).toContain('nothing but pip is seen');
    },
    120_000,
  );
});

describe('what pip cannot find is one short error that names it', () => {
  const ALL = 'If one requirement has a hash, all need one, including the dependencies of other packages.';
  const OTHER = 'Choose another version of the package, or another runtime.';
  const cases: Readonly<Record<string, readonly [lines: string, said: readonly string[]]>> = {
    'another Python, by the index': [
      'newer==2.0',
      ['newer==2.0 needs Python >=3.99, the runtime has 3.13', OTHER],
    ],
    'another Python for every version': [
      'future',
      ['future needs Python >=3.98, the runtime has 3.13', OTHER],
    ],
    'another Python, by the wheel': ['quiet', ['quiet needs Python >=3.97, the runtime has 3.13', OTHER]],
    'no hash': [
      'newer==1.0 --hash=sha256:NEWER\nlone==1.0',
      ['Hashes are required, and lone==1.0 has none', ALL],
    ],
    'no version': [
      'newer>=1.0 --hash=sha256:NEWER',
      ['Hashes are required, and newer>=1.0 is not pinned by ==', ALL],
    ],
    'another hash': [
      'newer==1.0 --hash=sha256:00 --hash=sha256:11',
      [
        'a package does not match its hash: newer==1.0 (newer-1.0-py3-none-any.whl) has NEWER, expected 00 or 1 others',
        'Somebody changed the package, or the file is out of date. Find out which before you update the hash.',
      ],
    ],
    'two versions': [
      'newer==1.0\nlone',
      [
        'Cannot install lone and newer==1.0 because these package versions have conflicting dependencies.',
        'The user requested newer==1.0; lone 1.0 depends on newer<1; change one of them',
      ],
    ],
  };

  async function failing(lines: string): Promise<{ error: string; stderr: string; hash: string }> {
    const { url, hashes } = await serveIndex([
      { name: 'newer', version: '1.0' },
      { name: 'newer', version: '2.0', python: '&gt;=3.99' },
      { name: 'future', version: '1.0', python: '&gt;=3.98' },
      { name: 'quiet', version: '1.0', metadata: ['Requires-Python: >=3.97'] },
      { name: 'lone', version: '1.0', metadata: ['Requires-Dist: newer<1'] },
      { name: 'broken', version: '1.0', metadata: ['Requires-Dist: newer (>=0.1,)'] },
    ]);
    const hash = String(hashes['newer-1.0-py3-none-any.whl']);
    const outcome = await build({
      requirements: `--index-url ${url}\n\n# no line for pip\n${lines.replace('NEWER', hash)}\n`,
      args: [...HOST, '--runtime', 'python3.13'],
    });
    return { error: errorOf(outcome), stderr: outcome.stderr, hash };
  }

  withPip.each(Object.keys(cases))('%s', async (name) => {
    const [lines, [message = '', hint = '']] = cases[name] ?? ['', []];
    const { error, stderr, hash } = await failing(lines);
    const said = `lambda-zip: requirements: pip cannot find them: ${message}\n  ${hint}\n`;
    // Newer pips add the version that they chose.
    expect(error.replace('lone==1.0 and', 'lone and')).toBe(said.replace('NEWER', hash));
    // The lines of the file that pip reads are not those of the user's.
    expect(stderr).not.toContain('-r requirements.txt');
  });

  withPip.each(['401', '404'])('an address that answers with %s', async (status) => {
    const server = createServer((_, response) => {
      response.writeHead(Number(status), { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const host = `127.0.0.1:${port}`;
    const start = 'lambda-zip: requirements: pip cannot find them: ';
    const index = errorOf(
      await build({ requirements: `--index-url http://me:s3cretw0rd@${host}/\napple==1.0\n` }),
    );
    if (status === '401') {
      expect(index).toContain(
        `${start}the package index cannot be reached: No matching distribution found for apple==1.0\n`,
      );
      expect(index).toContain(`PIP_INDEX_URL. http://${host}/apple/: 401 Client Error: Unauthorized\n`);
    }
    const wheel = errorOf(
      await build({ requirements: `apple @ http://me:s3cretw0rd@${host}/apple-1.0-py3-none-any.whl\n` }),
    );
    expect(wheel).toMatch(new RegExp(`^${start}apple cannot be fetched: ${status} [A-Z][A-Za-z ]+\n`));
    expect(index + wheel).not.toContain('s3cretw0rd');
    server.closeAllConnections();
    server.close();
  });

  withPip('an index without TLS that pip ignores, and a wheel of another package', async () => {
    const ignored = await build({ requirements: '--index-url http://nowhere.invalid/simple/\napple==1.0\n' });
    expect(errorOf(ignored)).toMatch(
      /the package index cannot be reached: .*\n.*nowhere\.invalid is not a trusted/,
    );
    const { url } = await serveIndex([{ name: 'apple', version: '1.0' }]);
    const other = await build({ requirements: `pear @ ${url}apple-1.0-py3-none-any.whl\n` });
    expect(errorOf(other)).toContain("a wheel does not belong to its requirement: 'pear' != 'apple'\n");
    expect(other.stderr).not.toContain('Traceback');
  });

  withPip('and a file without requirements is not told to pin them', async () => {
    const outcome = await build({ requirements: '--pre\n# none yet\n' });
    expect(await packed(outcome)).toEqual([]);
    expect(outcome.stderr).not.toContain('warning');
  });

  withPip('metadata that older pips do not read, without a traceback', async () => {
    const { error, stderr } = await failing('broken==1.0');
    expect(error).toMatch(/broken==1\.0/);
    expect(stderr).not.toContain('Traceback');
  });
});

describe('on the host', () => {
  withPip('nothing of PYTHONPATH reaches the search', async () => {
    const { url } = await serveIndex([{ name: 'apple', version: '1.0' }]);
    const folder = temporaryDirectory();
    const evil = `open(${JSON.stringify(join(folder, 'ran'))}, 'w').close()\n`;
    writeTree(folder, { 'sitecustomize.py': evil, 'tarfile.py': evil, 'pip/__init__.py': evil });
    const env = { PYTHONPATH: folder, PYTHONSTARTUP: join(folder, 'tarfile.py') };
    const outcome = await build({ requirements: `--index-url ${url}\napple\n`, env });
    expect(await packed(outcome)).toEqual(['apple-1.0']);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  withPip('a Python that cannot is left alone, and the next one asked', async () => {
    const { url } = await serveIndex([{ name: 'apple', version: '1.0' }]);
    const bin = temporaryDirectory();
    const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
    const script = (content: string) => ({ content: `#!/bin/sh\n${content}\n`, mode: 0o755 });
    writeTree(bin, {
      // Without pip; as the runner, it would wait for ever.
      python3: script(`case "$1" in -c) exit 1 ;; esac; echo $$ > '${join(bin, 'started')}'; exec sleep 600`),
      python: script(`exec '${python.trim()}' "$@"`),
    });
    const env = { PATH: [bin, process.env['PATH']].join(delimiter) };
    const outcome = await build({ requirements: `--index-url ${url}\napple\n`, env });
    expect(await packed(outcome)).toEqual(['apple-1.0']);
    // It may have been ended before it wrote its number.
    const started = existsSync(join(bin, 'started')) ? readFileSync(join(bin, 'started'), 'utf8').trim() : '';
    if (started !== '') expect(() => process.kill(Number(started), 0)).toThrow('ESRCH');
  });

  withPip('one requirement with a hash is enough for projects of the workspace to get one', async () => {
    const { url, hashes } = await serveIndex([{ name: 'apple', version: '1.0' }]);
    const files = { 'lib/pyproject.toml': '[project]\nname = "lib"\nversion = "1.0"\n', 'lib/lib.py': '' };
    const hash = `--hash=sha256:${hashes['apple-1.0-py3-none-any.whl']}`;
    const all = await build({ requirements: `--index-url ${url}\napple==1.0 ${hash}\n./lib\n`, files });
    expect(await packed(all)).toEqual(['apple-1.0', 'lib-1.0']);
    const required = { requirements: `--index-url ${url}\n--require-hashes\n./lib\n`, files };
    expect(await packed(await build(required))).toEqual(['lib-1.0']);
    const env = { PIP_REQUIRE_HASHES: '1' };
    expect(await packed(await build({ requirements: './lib\n', files, env }))).toEqual(['lib-1.0']);
    const lacking = { requirements: `--index-url ${url}\napple==1.0\napple ${hash}\n./lib\n`, files };
    expect(errorOf(await build(lacking))).toMatch(
      /Hashes are required, and apple(?:==1\.0)? (?:has none|is not pinned)/,
    );
  });

  withPip('a lock file for another Python than the runtime is told, and not one for it', async () => {
    const { url, hashes } = await serveIndex([{ name: 'apple', version: '1.0' }]);
    const wheel = 'apple-1.0-py3-none-any.whl';
    const lock = (python: string) =>
      `lock-version = "1.0"\ncreated-by = "test"\nrequires-python = "${python}"\n[[packages]]\nname = "apple"\nversion = "1.0"\n` +
      `index = "${url}"\nwheels = [{url = "${url}${wheel}", hashes = {sha256 = "${hashes[wheel]}"}}]\n`;
    const warnings = async (python: string): Promise<string[]> => {
      const files = { 'pylock.toml': lock(python) };
      const args = [...HOST, '--runtime', 'python3.13', '-r', 'pylock.toml'];
      const outcome = await build({ requirements: '', files, args });
      expect(await packed(outcome)).toEqual(['apple-1.0']);
      return outcome.stderr.split('\n').filter((line) => line.includes('warning:'));
    };
    expect(await warnings('>=3.14')).toEqual([
      "  warning: requirements: 'pylock.toml' is locked for Python >=3.14, but the runtime is python3.13: packages or hashes may be missing; change one of them",
    ]);
    expect(await warnings('>=3.13.2')).toEqual([]);
  });

  withPip('a search that takes too long is stopped', async () => {
    // An index that never answers.
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const args = [...HOST, '--container-timeout', '3'];
    const outcome = await build({ requirements: `--index-url http://127.0.0.1:${port}/\napple\n`, args });
    server.closeAllConnections();
    server.close();
    expect(errorOf(outcome)).toMatch(/the search for wheels .* ran for more than 3 seconds and was stopped/);
  });

  withPip('a build that fails for its source does not wait for the search', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
    writeTree(workspace, { 'requirements.txt': `--index-url http://127.0.0.1:${port}/\napple\n` });
    writeTree(source, { out: { link: '/etc/passwd' } });
    const temporary = temporaryDirectory();
    const outcome = await lambdaZip(['build', 'source', '-r', 'requirements.txt', '--no-cache'], {
      cwd: workspace,
      env: { TMPDIR: temporary, PIP_FIND_LINKS: '' },
    });
    server.closeAllConnections();
    server.close();
    expect(errorOf(outcome)).toContain('leads out of the workspace');
    expect(readdirSync(temporary)).toEqual([]);
  });

  withPip('markers may ask for the release of the kernel', async () => {
    const { url } = await serveIndex([
      { name: 'apple', version: '1.0', metadata: ['Requires-Dist: pear; platform_release >= "20.9.0"'] },
      { name: 'pear', version: '1.0' },
    ]);
    const outcome = await build({ requirements: `--index-url ${url}\napple; platform_version >= "0"\n` });
    expect(await packed(outcome)).toEqual(['apple-1.0']);
  });

  withPip('of a package with many releases pip says few', async () => {
    const { url } = await serveIndex(
      Array.from({ length: 40 }, (_, index) => ({ name: 'apple', version: `1.${index}` })),
    );
    const outcome = await build({ requirements: `--index-url ${url}\napple==7\n` });
    expect(errorOf(outcome)).toMatch(/No matching distribution found for apple==7/);
    expect(outcome.stderr.match(/1\.36/g)?.length).toBe(1);
    expect(outcome.stderr).not.toContain('1.20');
  });

  withPip('a wheel whose RECORD lies is packed as it is, with a warning', async () => {
    const about = 'apple-1.0.dist-info/';
    const { url } = await serveIndex([{ name: 'apple', version: '1.0', files: { 'apple.py': 'x = 1\n' } }]);
    // The same with a RECORD that names another digest of the right size.
    const lie = Buffer.from('x'.repeat(32)).toString('base64url');
    const folder = temporaryDirectory();
    const script = `
import sys, urllib.request, zipfile, io
wheel = zipfile.ZipFile(io.BytesIO(urllib.request.urlopen('${url}apple-1.0-py3-none-any.whl').read()))
with zipfile.ZipFile(sys.argv[1], 'w') as out:
    for name in wheel.namelist():
        out.writestr(name, 'apple.py,sha256=${lie},6\\n${about}METADATA,,\\n${about}WHEEL,,\\n${about}RECORD,,\\n' if name.endswith('RECORD') else wheel.read(name))
`;
    await run('python3', ['-c', script, join(folder, 'apple-1.0-py3-none-any.whl')]);
    const outcome = await build({
      requirements: 'apple\n',
      env: { PIP_FIND_LINKS: folder, PIP_NO_INDEX: '1' },
    });
    expect(await packed(outcome)).toEqual(['apple-1.0']);
    expect(outcome.stderr).toMatch(
      /warning: requirements: the RECORD of the wheel 'apple-1\.0-py3-none-any\.whl' does not match its files/,
    );
    const record = await run('unzip', ['-p', 'out.zip', `${about}RECORD`], { cwd: outcome.workspace });
    const digest = createHash('sha256').update('x = 1\n').digest('base64url');
    expect(record.stdout).toContain(`apple.py,sha256=${digest},6\n`);
  });
});

describe('engine auto', () => {
  test('does not fall back to the host where an image was named', async () => {
    const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
    const args = ['build', 'source', '--engine', 'auto', '--image', 'example.com/none:1', '-o', 'o.zip'];
    const without = await lambdaZip(args, { cwd: workspace, env: { DOCKER_HOST: 'unix:///nowhere.sock' } });
    expect(errorOf(without)).toMatch(/image: 'example\.com\/none:1' needs Docker/);
    expect(readdirSync(workspace)).toEqual(['source']);
  });

  withDocker('nor where it cannot be pulled', async () => {
    const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
    const args = ['build', 'source', '--engine', 'auto', '--image', '127.0.0.1:9/none:1', '-o', 'o.zip'];
    const outcome = await lambdaZip(args, { cwd: workspace, env: dockerEnvironment });
    expect(errorOf(outcome)).toMatch(/image: '127\.0\.0\.1:9\/none:1' cannot be pulled/);
  });
});

describe('one container a build', () => {
  withDocker(
    'finds the wheels and makes the tree, and none is left',
    async () => {
      const { url } = await serveIndex([{ name: 'apple', version: '1.0' }]);
      const bin = temporaryDirectory();
      const counted = join(bin, 'runs');
      const program = (
        await run('sh', ['-c', 'command -v docker'], { env: dockerEnvironment })
      ).stdout.trim();
      const script = `#!/bin/sh\nif [ "$1" = run ]; then echo run >>'${counted}'; fi\nexec '${program}' "$@"\n`;
      writeTree(bin, { docker: { content: script, mode: 0o755 } });
      const env = { PATH: `${bin}:${process.env['PATH']}` };
      const requirements = `--index-url ${url}\napple\n`;
      for (const args of [[], ['--layer', '--layer-output', 'l.zip']]) {
        const outcome = await build({
          requirements,
          args: [...CONTAINER, '--runtime', RUNTIME, ...args],
          env,
        });
        expect(outcome.code, outcome.stderr).toBe(0);
      }
      expect(readFileSync(counted, 'utf8')).toBe('run\nrun\n');
      expect(containers()).toEqual([]);
    },
    120_000,
  );

  withDocker('is gone when the build ends between wheels and tree', async () => {
    // Too large for Lambda, which is known as soon as the wheels are here.
    const { url } = await serveIndex([
      { name: 'apple', version: '1.0', files: { 'apple.py': '#'.repeat(270_000_000) } },
    ]);
    const outcome = await build({
      requirements: `--index-url ${url}\napple\n`,
      args: [...CONTAINER, '--runtime', RUNTIME],
    });
    expect(errorOf(outcome)).toMatch(/unzipped/);
    expect(containers()).toEqual([]);
  });
});

describe('projects of the workspace', () => {
  const LIBRARY = {
    'lib/pyproject.toml':
      '[project]\nname = "lib"\nversion = "1.0"\ndependencies = ["apple"]\n[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[tool.setuptools]\npackages = ["lib"]\n',
    'lib/lib/__init__.py': 'y = 1\n',
  };

  withDocker(
    'that can be read are packed without running them, the same on either engine',
    async () => {
      const { url } = await serveIndex([{ name: 'apple', version: '1.0' }]);
      const requirements = `--index-url ${url}\n-e ./lib\n`;
      const host = await build({ requirements, files: LIBRARY });
      expect(await packed(host)).toEqual(['apple-1.0', 'lib-1.0']);
      const container = await build({
        requirements,
        files: LIBRARY,
        args: [...CONTAINER, '--runtime', RUNTIME],
      });
      expect(container.code, container.stderr).toBe(0);
      const same = await build({ requirements, files: LIBRARY, args: [...HOST, '--runtime', RUNTIME] });
      expect(JSON.parse(container.stdout).sha256).toBe(JSON.parse(same.stdout).sha256);
    },
    120_000,
  );

  withNetwork(
    'that are programs are built in the container, and refused on the host',
    async () => {
      const files = {
        'tool/setup.py':
          'from setuptools import setup\nsetup(name="tool", version=open("v").read().strip(), py_modules=["tool"])\n',
        'tool/v': '3.1\n',
        'tool/tool.py': 'z = 1\n',
      };
      const requirements = './tool\n';
      const outcome = await build({ requirements, files, args: [...CONTAINER, '--runtime', RUNTIME] });
      expect(await packed(outcome)).toEqual(['tool-3.1']);
      expect(outcome.stderr).toContain("'tool 3.1' was built from source");
      expect(errorOf(await build({ requirements, files }))).toMatch(
        /'tool' needs a build.*the host engine builds nothing/,
      );
    },
    180_000,
  );

  withNetwork(
    'that have to be built stand beside requirements with hashes, which pip has not of folders',
    async () => {
      const { url, hashes } = await serveIndex([
        { name: 'apple', version: '1.0' },
        { name: 'pear', version: '2.0' },
      ]);
      const files = {
        'tool/setup.py':
          'from setuptools import setup\nsetup(name="tool", version=open("v").read().strip(), py_modules=["tool"], install_requires=["apple"], extras_require={"more": ["pear"]})\n',
        'tool/v': '3.1\n',
        'tool/tool.py': 'z = 1\n',
      };
      const hashed = (name: string, version: string): string =>
        `${name}==${version} --hash=sha256:${hashes[`${name}-${version}-py3-none-any.whl`]}\n`;
      const requirements = `--require-hashes\n--extra-index-url ${url}\n${hashed('apple', '1.0')}${hashed('pear', '2.0')}./tool[more] ; python_version > "3"\n./tool[never] ; python_version < "3"\n`;
      const args = [...CONTAINER, '--runtime', RUNTIME];
      const outcome = await build({ requirements, files, args, env: { PIP_REQUIRE_HASHES: '1' } });
      expect(await packed(outcome)).toEqual(['apple-1.0', 'pear-2.0', 'tool-3.1']);
      const again = await build({ requirements, files, args });
      expect(JSON.parse(again.stdout).sha256, again.stderr).toBe(JSON.parse(outcome.stdout).sha256);
      // What it needs has to have a hash as well.
      const lacking = await build({
        requirements: `--extra-index-url ${url}\n${hashed('pear', '2.0')}./tool\n`,
        files,
        args,
      });
      expect(errorOf(lacking)).toContain('If one requirement has a hash, all need one');
    },
    300_000,
  );
});

describe('a project of the workspace that cannot be built', () => {
  withDocker(
    'is named, with what failed',
    async () => {
      const { url } = await serveIndex([{ name: 'apple', version: '1.0' }]);
      const requirements = `--index-url ${url}\n./libs/one\n`;
      const args = [...CONTAINER, '--runtime', RUNTIME];
      // There is no setuptools in the index.
      const without = await build({ requirements, args, files: { 'libs/one/setup.py': SETUP('one') } });
      expect(errorOf(without)).toBe(
        "lambda-zip: requirements: 'libs/one' cannot be built: its build requirements cannot be installed\n  pip's log above says why.\n",
      );
      const files = {
        'libs/one/pyproject.toml':
          '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n',
        'libs/one/own.py': 'raise SystemExit("no")\n',
      };
      expect(errorOf(await build({ requirements, args, files }))).toBe(
        "lambda-zip: requirements: 'libs/one' cannot be built: its build failed\n  pip's log above says why.\n",
      );
    },
    120_000,
  );
});

describe('what is advised', () => {
  const NATIVE = {
    'setup.py':
      'from setuptools import setup\nsetup(name="tool", version=open("v").read().strip(), py_modules=["tool"])\n',
    v: '3.1\n',
    'tool.py': 'z = 1\n',
  };

  withNetwork(
    'instead of an archive of sources by its path works: its folder, or its wheel',
    async () => {
      const workspace = temporaryDirectory();
      writeTree(join(workspace, 'tool-3.1'), NATIVE);
      const made = await run(
        'sh',
        [
          '-c',
          'tar czf tool-3.1.tar.gz tool-3.1 && python3 -m pip wheel --no-deps -q -w wheels ./tool-3.1.tar.gz',
        ],
        { cwd: workspace, env: { PIP_FIND_LINKS: '' } },
      );
      expect(made.code, made.stderr).toBe(0);
      const wheel = 'tool-3.1-py3-none-any.whl';
      const refused = errorOf(
        await build({
          requirements: './tool-3.1.tar.gz\n',
          files: { 'tool-3.1.tar.gz': readFileSync(join(workspace, 'tool-3.1.tar.gz')) },
        }),
      );
      expect(refused).toMatch(/Unpack it into a folder and name that, or make a wheel of it/);
      const files = {
        [`wheels/${wheel}`]: readFileSync(join(workspace, 'wheels', wheel)),
      };
      expect(errorOf(await build({ requirements: '--find-links ./wheels\ntool\n', files }))).toContain(
        'Name a wheel in the workspace by its path',
      );
      expect(await packed(await build({ requirements: `./wheels/${wheel}\n`, files }))).toEqual(['tool-3.1']);
      const folder = Object.fromEntries(
        Object.entries(NATIVE).map(([path, text]) => [`tool-3.1/${path}`, text]),
      );
      const args = [...CONTAINER, '--runtime', RUNTIME];
      expect(await packed(await build({ requirements: './tool-3.1\n', files: folder, args }))).toEqual([
        'tool-3.1',
      ]);
    },
    300_000,
  );

  needs(
    DOCKER_HOST !== undefined &&
      process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' &&
      TOOLS_PATH.split(delimiter).some((folder) => existsSync(join(folder, 'uv'))),
    'a package index (LAMBDA_ZIP_TEST_NETWORK=1), a Docker daemon in LAMBDA_ZIP_TEST_DOCKER_HOST, and uv (LAMBDA_ZIP_TEST_TOOLS)',
  )(
    'instead of a repository in a lock file works: the archive of a commit, built in the container',
    async () => {
      const { url } = await serveIndex([{ name: 'tool', version: '3.1', kind: 'sdist', files: NATIVE }]);
      const pyproject = (tool: string): string =>
        `[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = ["tool @ ${tool}"]\n`;
      const { workspace } = workspaceWith({ 'handler.py': 'x = 1\n' });
      const env = {
        ...dockerEnvironment,
        PIP_FIND_LINKS: '',
        UV_FIND_LINKS: '',
        PATH: `${dockerEnvironment.PATH}${delimiter}${TOOLS_PATH}`,
      };
      const lock = async (tool: string): Promise<void> => {
        writeTree(workspace, { 'pyproject.toml': pyproject(tool) });
        const locked = await run('uv', ['lock'], { cwd: workspace, env });
        expect(locked.code, locked.stderr).toBe(0);
      };
      await lock(`${url}tool-3.1.tar.gz`);
      const args = ['build', 'source', '-r', 'uv.lock', '--no-cache', '--json', '-o', 'out.zip'];
      const host = await lambdaZip([...args, ...HOST], { cwd: workspace, env });
      expect(errorOf(host)).toContain("Use engine 'container'");
      const outcome = await lambdaZip([...args, ...CONTAINER, '--runtime', RUNTIME], { cwd: workspace, env });
      expect(await packed({ ...outcome, workspace })).toEqual(['tool-3.1']);
      expect(outcome.stderr).toContain("'tool 3.1' was built from source");
    },
    300_000,
  );
});
