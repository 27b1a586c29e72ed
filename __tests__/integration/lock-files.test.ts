/** Lock files by their real tools: what is exported, from where, and that nothing of the repository runs for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportLockFile } from '../../build/dependencies/locks/lock-files.js';
import { findAllowedFolders } from '../../build/dependencies/requirements/allowed-folders.js';
import type { Requirements } from '../../build/dependencies/requirements/requirements.js';
import { comparePaths } from '../../build/entries/tree.js';
import { needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';
import { TOOLS_PATH } from '../helpers/tools.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

type Files = Parameters<typeof writeTree>[1];

function hasTools(...tools: readonly string[]): boolean {
  const pathExists = (tool: string): boolean =>
    TOOLS_PATH.split(delimiter).some((folder) => existsSync(join(folder, tool)));
  return process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' && tools.every(pathExists);
}
const withUv = needs(
  hasTools('uv'),
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and uv (LAMBDA_ZIP_TEST_TOOLS)',
);
const withPoetry = needs(hasTools('poetry'), 'poetry with its export plugin (LAMBDA_ZIP_TEST_TOOLS)');
const withPipenv = needs(
  hasTools('pipenv'),
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and pipenv (LAMBDA_ZIP_TEST_TOOLS)',
);

const environment = { ...process.env, PATH: TOOLS_PATH };

/** Reads a file in a workspace; what was logged comes with it. */
async function exported(root: string, file: string, more: Readonly<Record<string, string | undefined>> = {}) {
  const logged: string[] = [];
  const log = {
    info: (text: string) => void logged.push(text),
    warning: (text: string) => void logged.push(`warning: ${text}`),
    phase: () => undefined,
  };
  const allowed = await findAllowedFolders({ workspace: root, sources: [], wholeProject: false });
  const context = { allowed, environment: { ...environment, ...more } };
  const requirements = await exportLockFile(join(root, file), context, { log } as never);
  return { ...(requirements as Requirements), logged };
}

async function lock(folder: string, tool: string, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await run(tool, ['lock', ...args], { cwd: folder, env: { PATH: TOOLS_PATH } });
  expect(code, stderr).toBe(0);
}

const sorted = (list: readonly string[]): string[] => [...list].sort(comparePaths);

/** Names of what is asked of an index, sorted. */
function named({ text }: Requirements): string[] {
  return sorted(text.split('\n').flatMap((line) => /^\w[\w.-]*/.exec(line) ?? []));
}

/** Folders of the workspace, sorted. */
function labels({ projects }: Requirements): string[] {
  return sorted(projects.map(({ label }) => label));
}

const project = (name: string, dependencies: readonly string[], more = ''): string =>
  `[project]\nname = "${name}"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`;
const BUILT = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';

describe('a workspace of uv', () => {
  const members = (root: string): Files => ({
    'pyproject.toml': `${root}[tool.uv.workspace]\nmembers = ["functions/*", "libs/*"]\n`,
    'functions/a/pyproject.toml': project(
      'fn-a',
      ['common[x]', 'idna==3.10'],
      '[tool.uv.sources]\ncommon = {workspace = true}\n',
    ),
    'functions/b/pyproject.toml': project(
      'fn-b',
      ['certifi==2025.1.31'],
      '[dependency-groups]\nlint = ["six"]\ndev = ["six"]\n[tool.uv]\ndefault-groups = ["lint", "dev"]\n',
    ),
    'functions/c/pyproject.toml': project(
      'fn-c',
      ['common', 'other'],
      `[tool.uv.sources]\ncommon = {workspace = true}\nother = {path = "../../beside"}\n${BUILT}`,
    ),
    'functions/c/fn_c/__init__.py': '',
    'libs/common/pyproject.toml': project(
      'common',
      ['six==1.17.0'],
      `[project.optional-dependencies]\nx = ["packaging==24.2"]\n${BUILT}`,
    ),
    'libs/common/common/__init__.py': '',
    'beside/pyproject.toml': project('other', [], BUILT),
    'beside/other.py': '',
  });
  let rooted = '';
  let virtual = '';

  beforeAll(async () => {
    if (!hasTools('uv')) return;
    rooted = writeTree(temporaryDirectory(), members(project('root', ['idna==3.10'])));
    virtual = writeTree(temporaryDirectory(), members(''));
    for (const folder of [rooted, virtual]) await lock(folder, 'uv');
  }, 300_000);

  withUv.each([
    ['functions/a/pyproject.toml', ['idna', 'packaging', 'six'], ['libs/common']],
    ['functions/b/pyproject.toml', ['certifi'], []],
    ['functions/c/pyproject.toml', ['six'], ['beside', 'libs/common']],
    ['libs/common/pyproject.toml', ['six'], []],
  ] as const)(
    'a member is chosen by its folder, and its libraries come with it: %s',
    async ([file, names, local]) => {
      for (const root of [rooted, virtual]) {
        const found = await exported(root, file);
        expect([named(found), labels(found)]).toEqual([names, local]);
        expect(found.text.split('\n').every((line) => line === '' || line.includes('--hash=sha256:'))).toBe(
          true,
        );
      }
    },
  );

  withUv('the root packs what it needs itself, a virtual one all, and says so', async () => {
    for (const name of ['uv.lock', 'pyproject.toml']) {
      const own = await exported(rooted, name);
      expect([named(own), labels(own)]).toEqual([['idna'], []]);
      const all = await exported(virtual, name);
      expect(named(all)).toEqual(['certifi', 'idna', 'packaging', 'six']);
      expect(labels(all)).toEqual(['beside', 'functions/c', 'libs/common']);
      expect(all.logged.join('\n')).toMatch(/warning: .* locks a workspace whose root is no project/);
    }
  });

  withUv(
    'groups are left out, whichever are usual, and those that are not called dev are named',
    async () => {
      const { logged } = await exported(rooted, 'functions/b/pyproject.toml');
      expect(logged.join('\n')).toMatch(/warning: .*default-groups 'lint' of \[tool\.uv\] are left out/);
    },
  );

  withUv('a folder that is no member is told what to do', async () => {
    writeTree(rooted, { 'tool/pyproject.toml': project('tool', []) });
    await expect(exported(rooted, 'tool/pyproject.toml')).rejects.toThrow(
      "has no lock file beside it, and is not a member of the workspace of 'uv.lock'",
    );
  });

  withUv('a lock file that does not fit is refused, not taken', async () => {
    const root = writeTree(temporaryDirectory(), { 'pyproject.toml': project('x', ['six==1.17.0']) });
    await lock(root, 'uv');
    for (const dependencies of [['six==1.16.0'], ['six==1.17.0', 'idna'], []]) {
      writeTree(root, { 'pyproject.toml': project('x', dependencies) });
      await expect(exported(root, 'uv.lock')).rejects.toMatchObject({
        message: "requirements: 'uv.lock' is out of date: it does not match 'pyproject.toml'",
        hint: "Run 'uv lock', and commit the lock file.",
      });
    }
    writeTree(root, { 'pyproject.toml': project('x', ['six==1.17.0'], '# a comment\n') });
    expect(named(await exported(root, 'uv.lock'))).toEqual(['six']);
  });
});

describe('wheels and older projects of the workspace in a lock file of uv', () => {
  withUv(
    'come with it, and what only a build can compare is told',
    async () => {
      const root = writeTree(temporaryDirectory(), {
        'pyproject.toml': project(
          'x',
          ['six'],
          '[tool.uv.sources]\nsix = {path = "wheels/six-1.17.0-py2.py3-none-any.whl"}\n',
        ),
      });
      const download = [
        '-m',
        'pip',
        'download',
        '-q',
        '--no-deps',
        '-d',
        join(root, 'wheels'),
        'six==1.17.0',
      ];
      expect((await run('python3', download)).code).toBe(0);
      await lock(root, 'uv');
      const found = await exported(root, 'uv.lock');
      expect(found.wheels.map(({ label }) => label)).toEqual(['wheels/six-1.17.0-py2.py3-none-any.whl']);
      expect(found.logged).toEqual([`'${join(root, 'uv.lock')}': exported by uv`]);

      writeTree(root, {
        'pyproject.toml': project('x', ['old'], '[tool.uv.sources]\nold = {path = "old"}\n'),
        'old/setup.py': 'from setuptools import setup\nsetup(name="old", version="1", py_modules=["old"])\n',
        'old/old.py': '',
      });
      await lock(root, 'uv');
      const built = await exported(root, 'uv.lock');
      expect(labels(built)).toEqual(['old']);
      expect(built.logged.join('\n')).toContain(
        'warning: requirements: uv cannot tell whether the lock file',
      );
    },
    120_000,
  );
});

describe('a machine without a Python that the project takes', () => {
  withUv('exports all the same, and says that it could not compare', async () => {
    const root = writeTree(temporaryDirectory(), { 'pyproject.toml': project('x', ['six==1.17.0']) });
    await lock(root, 'uv');
    const uv = TOOLS_PATH.split(delimiter)
      .map((folder) => join(folder, 'uv'))
      .find(existsSync);
    const programs = writeTree(temporaryDirectory(), {
      uv: { content: `#!/bin/sh\nexec "${uv}" "$@"\n`, mode: 0o755 },
    });
    const bare = {
      PATH: programs,
      HOME: temporaryDirectory(),
      UV_PYTHON: undefined,
      XDG_DATA_HOME: undefined,
    };
    const found = await exported(root, 'uv.lock', bare);
    expect(named(found)).toEqual(['six']);
    expect(found.logged.join('\n')).toContain('warning: requirements: uv cannot tell whether the lock file');

    // pyenv has a command for each Python that it has installed, and most of them fail.
    writeTree(programs, { python3: { content: '#!/bin/sh\nexit 127\n', mode: 0o755 } });
    const failing = await exported(root, 'uv.lock', bare);
    expect(named(failing)).toEqual(['six']);
    expect(failing.logged.join('\n')).toContain('warning: requirements: uv cannot tell whether');
  });
});

describe('what a lock file of uv names beside the usual index', () => {
  withUv('an index of its own, with uv’s variables for its user', async () => {
    const root = writeTree(temporaryDirectory(), {
      'pyproject.toml': project('x', ['six==1.17.0', 'idna==3.10']),
    });
    await lock(root, 'uv');
    const own =
      '[[tool.uv.index]]\nname = "my-own"\nurl = "https://packages.example.com/simple"\nexplicit = true\n[tool.uv.sources]\nsix = {index = "my-own"}\n';
    writeTree(root, {
      'pyproject.toml': project('x', ['six==1.17.0', 'idna==3.10'], own),
      'uv.lock': readFileSync(join(root, 'uv.lock'), 'utf8')
        .replace(
          /(name = "six"\nversion = "1\.17\.0"\nsource = \{ registry = ")[^"]*/,
          '$1https://packages.example.com/simple',
        )
        .replace(
          '{ name = "six", specifier = "==1.17.0" }',
          '{ name = "six", specifier = "==1.17.0", index = "https://packages.example.com/simple" }',
        ),
    });
    const variable = (name: string): string => `$\{UV_INDEX_MY_OWN_${name}}`;
    const found = await exported(root, 'uv.lock', {
      UV_INDEX_MY_OWN_USERNAME: 'me',
      UV_INDEX_MY_OWN_PASSWORD: 's3cret',
    });
    expect(found.text.split('\n')[0]).toBe(
      `--extra-index-url=https://${variable('USERNAME')}:${variable('PASSWORD')}@packages.example.com/simple`,
    );
    expect(found.variables).toEqual(['UV_INDEX_MY_OWN_USERNAME', 'UV_INDEX_MY_OWN_PASSWORD']);
    expect(named(found)).toEqual(['idna', 'six']);
  });

  withUv('a repository is refused with what works instead', async () => {
    const root = writeTree(temporaryDirectory(), {
      'pyproject.toml': project(
        'x',
        ['dep'],
        '[tool.uv.sources]\ndep = {git = "https://github.com/o/dep", rev = "0123456789abcdef0123456789abcdef01234567"}\n',
      ),
      'uv.lock': `version = 1\nrequires-python = ">=3.9"\n[[package]]\nname = "dep"\nversion = "1"\nsource = { git = "https://github.com/o/dep?rev=0123456789abcdef0123456789abcdef01234567#0123456789abcdef0123456789abcdef01234567" }\n[[package]]\nname = "x"\nversion = "1"\nsource = { virtual = "." }\ndependencies = [{ name = "dep" }]\n[package.metadata]\nrequires-dist = [{ name = "dep", git = "https://github.com/o/dep?rev=0123456789abcdef0123456789abcdef01234567" }]\n`,
    });
    await expect(exported(root, 'uv.lock')).rejects.toMatchObject({
      message: expect.stringContaining("'dep' comes from a repository"),
      hint: expect.stringContaining(
        "'dep @ https://github.com/o/dep/archive/0123456789abcdef0123456789abcdef01234567.zip'",
      ),
    });
  });

  withUv('a path outside of the workspace is refused', async () => {
    const outer = writeTree(temporaryDirectory(), {
      'lib/pyproject.toml': project('lib', [], BUILT),
      'ws/pyproject.toml': project('x', ['lib'], '[tool.uv.sources]\nlib = {path = "../lib"}\n'),
    });
    await lock(join(outer, 'ws'), 'uv');
    await expect(exported(join(outer, 'ws'), 'uv.lock')).rejects.toThrow(
      'lies outside the workspace and the sources',
    );
    expect(labels(await exported(outer, 'ws/uv.lock'))).toEqual(['lib']);
  });
});

test('a lock file of PDM is told to be exported, whichever file names it', async () => {
  const root = writeTree(temporaryDirectory(), { 'pyproject.toml': project('x', []), 'pdm.lock': '' });
  for (const name of ['pdm.lock', 'pyproject.toml'])
    await expect(exported(root, name)).rejects.toMatchObject({
      message: `requirements: '${join(root, 'pdm.lock')}' is in a format of PDM's own`,
      hint: "Write a requirements.txt with 'pdm export --prod -o requirements.txt', and name that.",
    });
});

describe('poetry', () => {
  withPoetry(
    'a path of the workspace keeps its marker, editable or not',
    async () => {
      const root = writeTree(temporaryDirectory(), {
        'app/pyproject.toml':
          '[tool.poetry]\nname = "app"\nversion = "1"\ndescription = ""\nauthors = []\npackage-mode = false\n[tool.poetry.dependencies]\npython = "^3.9"\nlib = {path = "../lib", develop = true, python = "<3.10"}\n',
        'lib/pyproject.toml':
          '[tool.poetry]\nname = "lib"\nversion = "1"\ndescription = ""\nauthors = []\n[tool.poetry.dependencies]\npython = "^3.9"\n',
        'lib/lib/__init__.py': '',
      });
      await lock(join(root, 'app'), 'poetry', '--no-interaction');
      const found = await exported(root, 'app/poetry.lock');
      expect(found.projects).toMatchObject([{ label: 'lib', marker: 'python_version == "3.9"' }]);
      expect(found.warnings).toEqual([]);
    },
    120_000,
  );

  withPoetry(
    'paths of the workspace come with it, and a lock file that does not fit is refused',
    async () => {
      const files = {
        'app/pyproject.toml':
          '[tool.poetry]\nname = "app"\nversion = "1"\ndescription = ""\nauthors = []\npackage-mode = false\n[tool.poetry.dependencies]\npython = "^3.9"\nlib = {path = "../lib", develop = true}\nflat = {path = "../flat"}\n',
        'lib/pyproject.toml':
          '[tool.poetry]\nname = "lib"\nversion = "1"\ndescription = ""\nauthors = []\n[tool.poetry.dependencies]\npython = "^3.9"\n',
        'lib/lib/__init__.py': '',
        'flat/pyproject.toml': project('flat', [], BUILT),
        'flat/flat.py': '',
      };
      const root = writeTree(temporaryDirectory(), files);
      await lock(join(root, 'app'), 'poetry', '--no-interaction');
      for (const name of ['app/poetry.lock', 'app/pyproject.toml']) {
        const found = await exported(root, name);
        expect([found.text, labels(found)]).toEqual(['', ['flat', 'lib']]);
        expect(found.pythons).toEqual([{ file: join(root, name), constraint: '^3.9' }]);
      }
      const lockFile = readFileSync(join(root, 'app/poetry.lock'), 'utf8');
      writeTree(root, {
        'app/poetry.lock': lockFile.replace(/^lock-version.*$/m, 'lock-version = "9.0"'),
      });
      await expect(exported(root, 'app/poetry.lock')).rejects.toMatchObject({
        hint: "Run 'poetry lock', and commit the lock file; or install the version that wrote it.",
      });
      writeTree(root, { 'app/poetry.lock': lockFile });
      writeTree(root, {
        'app/pyproject.toml': files['app/pyproject.toml'].replace('python = "^3.9"', 'python = "^3.10"'),
      });
      await expect(exported(root, 'app/poetry.lock')).rejects.toMatchObject({
        hint: "Run 'poetry lock', and commit the lock file.",
      });
    },
    120_000,
  );
});

describe('pipenv', () => {
  withPipenv(
    'paths of the workspace come with it, and a lock file that does not fit is refused',
    async () => {
      const pipfile = '[packages]\nsix = "==1.17.0"\nlib = {path = "./lib", editable = true}\n';
      const root = writeTree(temporaryDirectory(), {
        Pipfile: '[packages]\nsix = "==1.17.0"\n',
        'lib/pyproject.toml': project('lib', [], BUILT),
        'lib/lib.py': '',
      });
      await lock(root, 'pipenv');
      const found = await exported(root, 'Pipfile');
      expect(named(found)).toEqual(['six']);
      const text = readFileSync(join(root, 'Pipfile.lock'), 'utf8');
      writeTree(root, { Pipfile: pipfile });
      await expect(exported(root, 'Pipfile.lock')).rejects.toMatchObject({
        message: "requirements: 'Pipfile.lock' is out of date: it does not match 'Pipfile'",
        hint: "Run 'pipenv lock', and commit the lock file.",
      });
      const hash = /"sha256": "(?<hash>[0-9a-f]{64})"/;
      const wanted = await run(
        'python3',
        [
          '-c',
          'import sys; from pipenv.vendor.plette import Pipfile; print(Pipfile.load(open(sys.argv[1])).get_hash().value)',
          join(root, 'Pipfile'),
        ],
        { env: { PATH: [...TOOLS_PATH.split(delimiter)].reverse().join(delimiter) } },
      );
      const local = JSON.parse(text.replace(hash, `"sha256": "${wanted.stdout.trim()}"`));
      local.default.lib = { editable: true, path: './lib' };
      writeTree(root, { 'Pipfile.lock': JSON.stringify(local) });
      expect(labels(await exported(root, 'Pipfile.lock'))).toEqual(['lib']);
    },
    180_000,
  );
});

/** A repository that tries: each of its programs would leave a file. */
describe('nothing of the repository runs, and the job’s variables stay', () => {
  const mark = (folder: string): string => `open(${JSON.stringify(join(folder, 'RAN'))}, 'w').close()\n`;
  const SECRETS = {
    AWS_SECRET_ACCESS_KEY: 's3cret',
    PIP_INDEX_URL: 'https://u:s3cret@example.com',
    GITHUB_TOKEN: 's3cret',
  };

  withPoetry(
    'plugins of a poetry project',
    async () => {
      const folder = temporaryDirectory();
      const fixture = join(__dirname, '..', 'fixtures', 'poetry');
      const root = writeTree(temporaryDirectory(), {
        'pyproject.toml': `${readFileSync(join(fixture, 'pyproject.toml'), 'utf8')}\n[tool.poetry.requires-plugins]\nevil = {path = "evil"}\n`,
        'poetry.lock': readFileSync(join(fixture, 'poetry.lock'), 'utf8'),
        'evil/setup.py': mark(folder),
        '.poetry/plugins/evil.py': `${mark(folder)}class P:\n  def __init__(self): pass\n`,
        '.poetry/plugins/evil-1.dist-info/METADATA': 'Metadata-Version: 2.1\nName: evil\nVersion: 1\n',
        '.poetry/plugins/evil-1.dist-info/entry_points.txt':
          '[poetry.application.plugin]\nevil = evil:P\n[poetry.plugin]\nevil = evil:P\n',
        'poetry.toml': '[virtualenvs]\nin-project = true\n',
      });
      // The trap works: poetry itself falls into it.
      await run('poetry', ['export', '--format', 'requirements.txt'], {
        cwd: root,
        env: { PATH: TOOLS_PATH },
      });
      expect(readdirSync(folder)).toEqual(['RAN']);
      const again = temporaryDirectory();
      writeTree(root, {
        '.poetry/plugins/evil.py': `${mark(again)}class P:\n  def __init__(self): pass\n`,
        'evil/setup.py': mark(again),
      });
      expect(named(await exported(root, 'poetry.lock', SECRETS))).toEqual(['six']);
      expect(readdirSync(again)).toEqual([]);
    },
    120_000,
  );

  withUv(
    'builds of a uv project, whose version only they know',
    async () => {
      const folder = temporaryDirectory();
      const root = writeTree(temporaryDirectory(), {
        'pyproject.toml':
          '[project]\nname = "x"\ndynamic = ["version"]\nrequires-python = ">=3.9"\ndependencies = ["six==1.17.0"]\n[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
        'backend.py': `import os\n${mark(folder)}def prepare_metadata_for_build_editable(folder, settings=None):\n  os.mkdir(folder + '/x-1.dist-info')\n  open(folder + '/x-1.dist-info/METADATA', 'w').write('Metadata-Version: 2.1\\nName: x\\nVersion: 1\\nRequires-Dist: six==1.17.0\\n')\n  return 'x-1.dist-info'\nprepare_metadata_for_build_wheel = prepare_metadata_for_build_editable\n`,
        'uv.toml': 'native-tls = true\n',
      });
      await lock(root, 'uv');
      expect(readdirSync(folder)).toEqual(['RAN']);
      const again = temporaryDirectory();
      writeTree(root, { 'backend.py': mark(again) });
      const found = await exported(root, 'uv.lock', SECRETS);
      expect(named(found)).toEqual(['six']);
      expect(readdirSync(again)).toEqual([]);
    },
    120_000,
  );

  test.skipIf(process.platform === 'win32')('a tool sees neither secrets nor the repository', async () => {
    const seen = join(temporaryDirectory(), 'seen');
    const tool = (answer: string): { content: string; mode: number } => ({
      content: `#!/bin/sh\n{ env; pwd; ls -A; } >> ${seen}\n${answer}\n`,
      mode: 0o755,
    });
    const programs = writeTree(temporaryDirectory(), {
      uv: tool('echo six==1.17.0'),
      poetry: tool('echo six==1.17.0'),
      pipenv: tool('[ $1 = verify ] || echo six==1.17.0'),
    });
    const root = writeTree(temporaryDirectory(), {
      'uv/pyproject.toml': project('x', ['six']),
      'uv/uv.lock': 'version = 1\n[[package]]\nname = "x"\nversion = "1"\nsource = { virtual = "." }\n',
      'poetry/pyproject.toml': project('x', ['six']),
      'poetry/poetry.lock': '',
      'pipenv/Pipfile': '',
      'pipenv/Pipfile.lock': '{}',
      ...Object.fromEntries(['uv', 'poetry', 'pipenv'].map((tool_) => [`${tool_}/.env`, 'X=repository'])),
    });
    for (const file of ['uv/uv.lock', 'poetry/poetry.lock', 'pipenv/Pipfile.lock']) {
      const found = await exported(root, file, {
        ...SECRETS,
        PATH: `${programs}${delimiter}/usr/bin${delimiter}/bin`,
      });
      expect(named(found), file).toEqual(['six']);
    }
    const text = readFileSync(seen, 'utf8');
    expect(text).toContain('UV_OFFLINE=1');
    expect(text).not.toContain('s3cret');
    expect(text).not.toContain('PIP_INDEX_URL');
    expect(text).not.toContain(root);
    expect(text).not.toMatch(/^\.env$/m);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('lambda-zip-lock-'))).toEqual([]);
  });

  test.each([
    ['pyproject.toml', { 'pyproject.toml': 'token = s3cret\n', 'uv.lock': 'version = 1\n' }],
    ['uv.lock', { 'pyproject.toml': '[project]\nname = "x"\n', 'uv.lock': 'token = s3cret\n' }],
    ['poetry.lock', { 'pyproject.toml': '[project]\nname = "x"\n', 'poetry.lock': 's3cret' }],
    ['Pipfile', { Pipfile: 's3cret = s3cret', 'Pipfile.lock': '{}' }],
    ['Pipfile.lock', { Pipfile: '', 'Pipfile.lock': '{"s3cret": s3cret' }],
    ['pylock.toml', { 'pylock.toml': 'x = s3cret' }],
  ])('%s that does not parse is not shown, by no tool either', async (name, files) => {
    const root = writeTree(temporaryDirectory(), files);
    const failed = exported(root, name);
    await expect(failed).rejects.toThrow(/is not valid (?:TOML|JSON)/);
    for (const part of ['message', 'hint']) {
      await expect(failed).rejects.not.toMatchObject({ [part]: expect.stringContaining('s3cret') });
    }
  });
});

describe('pylock.toml', () => {
  const wheel = (name: string, hash: string): string =>
    `wheels = [{url = "https://example.com/${name}-1-py3-none-any.whl", hashes = {sha256 = "${hash.repeat(64)}"}}]\n`;

  test('is requirements with hashes and markers; what only groups or extras ask for is not packed', async () => {
    const root = writeTree(temporaryDirectory(), {
      'lib/pyproject.toml': project('lib', [], BUILT),
      'lib/lib.py': '',
      'pylock.toml': `lock-version = "1.0"
created-by = "test"
requires-python = ">=3.99"
extras = ["x"]
dependency-groups = ["default", "dev"]
default-groups = ["default"]
[[packages]]
name = "a"
version = "1"
${wheel('a', 'a')}sdist = {url = "https://example.com/a-1.tar.gz", hashes = {sha256 = "${'b'.repeat(64)}", md5 = "00"}}
[[packages]]
name = "b"
version = "2"
marker = "python_version < '3.12' and (sys_platform == 'win32' or 'default' in dependency_groups)"
index = "https://packages.example.com/simple/"
${wheel('b', 'c')}
[[packages]]
name = "c"
version = "1"
marker = "'dev' in dependency_groups or 'x' in extras"
${wheel('c', 'd')}
[[packages]]
name = "lib"
marker = "'default' in dependency_groups"
directory = {path = "lib", editable = true}
[[packages]]
name = "d"
archive = {url = "https://example.com/d-1.zip", hashes = {sha256 = "${'e'.repeat(64)}"}}
`,
    });
    const found = await exported(root, 'pylock.toml');
    expect(found.text.split('\n')).toEqual([
      // The other package is from the usual index, as none is named.
      '--extra-index-url=https://packages.example.com/simple',
      `a==1 --hash=sha256:${'a'.repeat(64)} --hash=sha256:${'b'.repeat(64)}`,
      `b==2 ; python_version < "3.12" --hash=sha256:${'c'.repeat(64)}`,
      `d @ https://example.com/d-1.zip --hash=sha256:${'e'.repeat(64)}`,
      '',
    ]);
    expect(found.pythons).toEqual([{ file: join(root, 'pylock.toml'), constraint: '>=3.99' }]);
    expect(labels(found)).toEqual(['lib']);
    expect(found.builds).toEqual([expect.stringContaining("'d @ https://example.com/d-1.zip'")]);
  });

  withUv('as uv writes it, names the packages that uv.lock names', async () => {
    const root = writeTree(temporaryDirectory(), {
      'pyproject.toml': project(
        'x',
        ['requests[socks]==2.32.3', "colorama==0.4.6 ; sys_platform == 'win32'"],
        '[dependency-groups]\ndev = ["six"]\n',
      ),
    });
    await lock(root, 'uv');
    const { stdout } = await run(
      'uv',
      ['export', '--format', 'pylock.toml', '--no-emit-project', '--quiet'],
      { cwd: root, env: { PATH: TOOLS_PATH } },
    );
    writeTree(root, { 'pylock.toml': stdout });
    const fromLock = await exported(root, 'uv.lock');
    const fromPylock = await exported(root, 'pylock.toml');
    expect(named(fromPylock)).toEqual(
      sorted([...named(fromLock), ...(stdout.includes('"six"') ? ['six'] : [])]),
    );
    expect(named(fromLock)).toContain('pysocks');
    const hashes = ({ text }: Requirements): string[] => text.match(/sha256:[0-9a-f]{64}/g) ?? [];
    expect(hashes(fromPylock)).toEqual(expect.arrayContaining(hashes(fromLock)));
  });

  test.each([
    ['lock-version = "2.0"\n', "its lock-version is '2.0'"],
    ['lock-version = "1.0"\n[[packages]]\nname = "a"\nversion = "1"\n', "'a' has no version, or no files"],
    [
      'lock-version = "1.0"\n[[packages]]\nname = "a"\nversion = "1"\nwheels = [{url = "x", hashes = {}}]\n',
      "'a' has no hashes",
    ],
    [
      'lock-version = "1.0"\n[[packages]]\nname = "a"\nmarker = "s3cret"\n',
      'the marker of a is not understood',
    ],
    [
      'lock-version = "1.0"\n[[packages]]\nname = "a"\nvcs = {type = "git", url = "https://example.com/a", commit-id = "0123456"}\n',
      "'a' comes from a repository",
    ],
    [
      'lock-version = "1.0"\n[[packages]]\nname = "a"\ndirectory = {path = "../../../../../../.."}\n',
      'lies outside the workspace',
    ],
  ])('%s', async (text, problem) => {
    const root = writeTree(temporaryDirectory(), { 'pylock.toml': text });
    await expect(exported(root, 'pylock.toml')).rejects.toThrow(problem);
  });
});
