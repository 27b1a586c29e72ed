/** Wheels of projects in the workspace: what we read from their files is what their own backends make of them. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  assertNoBuilds,
  prepareWorkspacePackages,
  wheelLine,
} from '../../build/dependencies/project-wheels.js';
import { findAllowedFolders } from '../../build/dependencies/requirements/allowed-folders.js';
import { readRequirements } from '../../build/dependencies/requirements/requirements.js';
import { hasPip, needs } from '../helpers/parts.js';
import { run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

type Files = Readonly<Record<string, string>>;

const SETUPTOOLS = '[build-system]\nrequires = ["setuptools>=69"]\nbuild-backend = "setuptools.build_meta"\n';
const HATCHLING = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';
const POETRY = '[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n';
const FLIT = '[build-system]\nrequires = ["flit_core>=3.4"]\nbuild-backend = "flit_core.buildapi"\n';
const UV = '[build-system]\nrequires = ["uv_build"]\nbuild-backend = "uv_build"\n';
const project = (name: string, more = ''): string => `[project]\nname = "${name}"\nversion = "1.0"\n${more}`;
const FULL = `description = "A library"
requires-python = ">=3.9,<4"
dependencies = ["six>=1.16", "idna ; python_version < '3.11' or sys_platform == 'win32'"]
[project.optional-dependencies]
Extra_One = ["certifi==2025.1.31 ; python_version > '3'", "idna"]
[project.scripts]
tool = "x:main"
[project.entry-points."my.group"]
one = "x.y:z"
`;

const SAMPLES: Readonly<Record<string, Files>> = {
  'setuptools-src': {
    'pyproject.toml': SETUPTOOLS + project('setuptools-src', FULL),
    'src/one/__init__.py': '1\n',
    'src/one/deep/mod.py': '2\n',
    'src/one/data.json': '{}\n',
    'src/one/py.typed': '',
    'src/one/stub.pyi': '',
    'src/single.py': '3\n',
    'src/one/sub/readme.txt': '',
    'tests/test_one.py': '',
  },
  'setuptools-flat': {
    'pyproject.toml': `${SETUPTOOLS + project('Setuptools.Flat')}[tool.setuptools.package-data]\n"*" = ["*.json", "deep/**/*.txt"]\nflat = ["x.bin"]\n`,
    'flat/__init__.py': '',
    'flat/a.json': '{}',
    'flat/x.bin': '\x01',
    'flat/no.dat': '',
    'flat/sub/b.json': '{}',
    'flat/sub/x.bin': '',
    'flat/deep/er/c.txt': 'c',
    'docs/conf.py': '',
    'tests/__init__.py': '',
    'setup.py': 'from setuptools import setup\n\nsetup()\n',
  },
  'setuptools-manifest': {
    'pyproject.toml': SETUPTOOLS + project('setuptools-manifest'),
    'MANIFEST.in':
      'recursive-include pkg *.yml *.txt # all\nglobal-exclude *.tmp\ngraft pkg/tree\nprune pkg/tree/out\ninclude README\n',
    'pkg/__init__.py': '',
    'pkg/a.yml': '',
    'pkg/b.tmp': '',
    'pkg/sub/c.txt': '',
    'pkg/sub/d.dat': '',
    'pkg/tree/any.thing': '',
    'pkg/tree/out/gone': '',
  },
  'setuptools-find': {
    'pyproject.toml': `${SETUPTOOLS + project('setuptools-find')}[tool.setuptools.packages.find]\nwhere = ["lib"]\ninclude = ["a*"]\nexclude = ["a.tests*"]\n`,
    'lib/a/__init__.py': '',
    'lib/a/b/c.py': '',
    'lib/a/tests/t.py': '',
    'lib/b/__init__.py': '',
  },
  'setuptools-listed': {
    'pyproject.toml': `${SETUPTOOLS}[project]\nname = "setuptools-listed"\ndynamic = ["version", "dependencies"]\n[tool.setuptools]\npackages = ["p", "p.q"]\npy-modules = ["m"]\n[tool.setuptools.package-dir]\np = "code"\n[tool.setuptools.dynamic]\nversion = {attr = "p.__version__"}\ndependencies = {file = "requirements.in"}\n`,
    'code/__init__.py': '# x\n__version__ = "2.0.0rc1"  # now\n',
    'code/q/x.py': '',
    'code/r/y.py': '',
    'm.py': '',
    'requirements.in': '# all\nsix==1.17.0\n\nidna\n',
  },
  'setup-cfg': {
    'pyproject.toml': '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n',
    'setup.cfg':
      '[metadata]\nname = setup_cfg\nversion = attr: shared.VERSION\ndescription = Shared\n[options]\npackages = find:\npython_requires = >=3.8\ninstall_requires =\n    requests\n    six>=1 ; python_version<"4"\n[options.extras_require]\ntoken =\n    PyJWT\n    cryptography\n[options.package_data]\n* = *.json\n[options.entry_points]\nconsole_scripts =\n    tool = shared:main\n',
    'shared/__init__.py': "VERSION = '0.0.1'\n",
    'shared/a.json': '{}',
    'shared/sub/__init__.py': '',
    'nopackage/x.py': '',
  },
  'hatch-default': {
    'pyproject.toml': HATCHLING + project('hatch-default', FULL),
    '.gitignore': '*.log\n/hatch_default/gen/\n!keep.log\n',
    'hatch_default/__init__.py': '',
    'hatch_default/data.bin': 'x',
    'hatch_default/a.log': '',
    'hatch_default/keep.log': '',
    'hatch_default/gen/b.py': '',
    'hatch_default/sub/.hidden': '',
    'tests/t.py': '',
  },
  'hatch-src': {
    'pyproject.toml': `${HATCHLING}[project]\nname = "hatch-src"\ndynamic = ["version"]\n[tool.hatch.version]\npath = "src/hatch_src/about.py"\n[tool.hatch.build]\nexclude = ["*.md"]\n`,
    'src/hatch_src/__init__.py': '',
    'src/hatch_src/about.py': "__version__ = '1.2.3'\n",
    'src/hatch_src/x.md': '',
    'src/other/__init__.py': '',
  },
  'hatch-packages': {
    'pyproject.toml': `${HATCHLING + project('hatch-packages')}[tool.hatch.build.targets.wheel]\npackages = ["libs/a/one", "two"]\n[tool.hatch.build.targets.wheel.force-include]\n"extra.json" = "one/extra.json"\n"assets" = "two/assets"\n`,
    'libs/a/one/__init__.py': '',
    'libs/a/one/x.txt': '',
    'two/y.py': '',
    'extra.json': '{}',
    'assets/b/c.png': 'p',
  },
  'hatch-include': {
    'pyproject.toml': `${HATCHLING + project('hatch-include')}[tool.hatch.build.targets.wheel]\ninclude = ["/code/**/*.py", "!skip.py"]\nsources = ["code"]\n`,
    'code/m/a.py': '',
    'code/m/skip.py': '',
    'code/m/a.txt': '',
    'other/b.py': '',
  },
  'hatch-only': {
    'pyproject.toml': `${HATCHLING + project('hatch-only')}[tool.hatch.build.targets.wheel]\nonly-include = ["src/pkg"]\nexclude = ["*.txt"]\n[tool.hatch.build.targets.wheel.sources]\n"src" = "top"\n`,
    'src/pkg/a.py': '',
    'src/pkg/b.txt': '',
    'src/no/c.py': '',
  },
  'poetry-legacy': {
    'pyproject.toml': `${POETRY}[tool.poetry]\nname = "Poetry.Legacy"\nversion = "0.1.0"\ndescription = "x"\nauthors = []\n[tool.poetry.dependencies]\npython = "^3.9"\nsix = "^1.16"\nidna = "~3.4"\ncertifi = {version = "2024.*", optional = true, markers = "sys_platform == 'linux' or os_name == 'nt'"}\nrequests = {version = ">=2,!=2.5", extras = ["socks"], python = "<3.12"}\ncharset-normalizer = "*"\nurllib3 = "1.26.5"\nattrs = "^0.0.3"\n[tool.poetry.extras]\ncerts = ["certifi"]\n[tool.poetry.scripts]\ntool = "poetry_legacy:main"\n`,
    'poetry_legacy/__init__.py': '',
    'poetry_legacy/data/x.json': '{}',
    'poetry_legacy/x.pyc': '',
  },
  'poetry-packages': {
    'pyproject.toml': `${POETRY + project('poetry-packages', FULL)}[tool.poetry]\npackages = [{include = "one", from = "lib"}, {include = "two/**/*.py"}, {include = "three", to = "deep"}, {include = "four", format = "sdist"}]\nexclude = ["lib/one/*.tmp", "three/no"]\ninclude = [{path = "LICENSE.txt", format = "wheel"}, "README.md"]\n`,
    'lib/one/__init__.py': '',
    'lib/one/a.tmp': '',
    'lib/one/b.txt': '',
    'two/x/y.py': '',
    'two/x/y.txt': '',
    'three/z.py': '',
    'three/no/n.py': '',
    'four/f.py': '',
    'LICENSE.txt': 'free',
    'README.md': '',
  },
  'poetry-src': {
    'pyproject.toml': POETRY + project('poetry-src'),
    'src/poetry_src/__init__.py': '',
    'src/poetry_src/sub/x.py': '',
  },
  'flit-module': {
    'pyproject.toml': `${FLIT}[project]\nname = "flit-module"\ndynamic = ["version", "description"]\ndependencies = ["six"]\n`,
    'flit_module/__init__.py': '"""A module."""\n__version__ = "3.1"\n',
    'flit_module/x/data.txt': '',
    'flit_module/x/y.py': '',
  },
  'flit-single': {
    'pyproject.toml': `${FLIT}[project]\nname = "flit-single"\ndynamic = ["description"]\nversion = "1"\n[tool.flit.module]\nname = "alone"\n`,
    'src/alone.py': '"""Alone."""\n',
  },
  'uv-default': {
    // Its backend writes markers in words of its own.
    'pyproject.toml': UV + project('uv-default', FULL.replace(/ ; python_version[^"]*/g, '')),
    'src/uv_default/__init__.py': '',
    'src/uv_default/data.txt': '',
    'src/uv_default/sub/x.py': '',
    'src/other/y.py': '',
  },
  'uv-root': {
    'pyproject.toml': `${UV + project('uv-root')}[tool.uv.build-backend]\nmodule-root = ""\nmodule-name = "ns.mod"\nnamespace = true\n`,
    'ns/mod/__init__.py': '',
    'ns/mod/b.txt': '',
  },
  legacy: {
    'pyproject.toml': project('legacy'),
    'legacy_module.py': '',
  },
};

const READ_WHEEL = `
import configparser, email.parser, hashlib, json, sys, zipfile
from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.specifiers import SpecifierSet
wheels = {}
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as wheel:
        assert wheel.testzip() is None
        files = {n: hashlib.sha256(wheel.read(n)).hexdigest() for n in wheel.namelist() if not n.endswith('/')}
        about = next(n.split('/')[0] for n in files if n.endswith('.dist-info/METADATA'))
        metadata = email.parser.Parser().parsestr(wheel.read(about + '/METADATA').decode())
        entries = configparser.ConfigParser(delimiters='=')
        if about + '/entry_points.txt' in files: entries.read_string(wheel.read(about + '/entry_points.txt').decode())
        wheels[path.split('/')[-1].split('-')[0].lower().replace('.', '_')] = {
            'file': '-'.join(path.split('/')[-1].lower().split('-')[:2]).replace('.', '_'),
            'modules': {n: h for n, h in files.items() if not n.startswith(about + '/')},
            'version': metadata['Version'],
            'python': str(SpecifierSet(metadata['Requires-Python'] or '')),
            'requires': sorted(str(Requirement(one)) for one in metadata.get_all('Requires-Dist', [])),
            'extras': sorted(metadata.get_all('Provides-Extra', [])),
            'entries': {name: dict(section) for name, section in entries.items() if section},
        }
print(json.dumps(wheels))
`;

async function readWheels(folder: string): Promise<Record<string, unknown>> {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const { code, stdout, stderr } = await run('python3', ['-c', READ_WHEEL, ...files]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** Makes wheels of projects by name, each named in a requirements file beside it. */
async function prepare(root: string, names: readonly string[], folder: string) {
  const allowed = await findAllowedFolders({ workspace: root, sources: [], wholeProject: false });
  writeTree(root, { 'requirements.txt': names.map((name) => `./${name}\n`).join('') });
  const requirements = await readRequirements([join(root, 'requirements.txt')], { environment: {}, allowed });
  return prepareWorkspacePackages(requirements, folder, allowed);
}

const withBackends = needs(
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' && hasPip(),
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1) and python3 with pip',
);

describe('a project that can be read', () => {
  let ours: Record<string, unknown> = {};
  let theirs: Record<string, unknown> = {};
  const names = Object.keys(SAMPLES);

  beforeAll(async () => {
    const root = temporaryDirectory();
    for (const [name, files] of Object.entries(SAMPLES)) writeTree(join(root, name), files);
    const made = temporaryDirectory();
    const { builds } = await prepare(root, names, made);
    expect(builds.map(({ project: { label }, reason }) => `${label}: ${reason}`)).toEqual([]);
    ours = await readWheels(made);
    if (process.env['LAMBDA_ZIP_TEST_NETWORK'] !== '1') return;
    const built = temporaryDirectory();
    const folders = names.map((name) => join(root, name));
    const { code, stderr } = await run('python3', [
      '-m',
      'pip',
      'wheel',
      '--no-deps',
      '-q',
      '-w',
      built,
      ...folders,
    ]);
    expect(code, stderr).toBe(0);
    theirs = await readWheels(built);
  }, 600_000);

  withBackends.each(names)('%s: the files and requirements of its own backend’s wheel', (name) => {
    const key = name.replaceAll('-', '_');
    expect(Object.keys(theirs)).toContain(key);
    expect(ours[key]).toEqual(theirs[key]);
  });
});

describe('wheels of projects', () => {
  const lib = {
    'pyproject.toml': HATCHLING + project('lib', 'dependencies = ["six"]\n'),
    'lib/__init__.py': 'x = 1\n',
    'lib/b.txt': 'b',
  };

  test('have the same bytes wherever the project lies, in whatever order its files are found', async () => {
    const hashes = new Set<string>();
    for (const reversed of [false, true]) {
      const root = temporaryDirectory();
      const entries = Object.entries(lib);
      writeTree(join(root, 'lib'), Object.fromEntries(reversed ? entries.reverse() : entries));
      const { wheels } = await prepare(root, ['lib'], temporaryDirectory());
      expect(wheels.map(({ name }) => name)).toEqual(['lib-1.0-py3-none-any.whl']);
      for (const { sha256 } of wheels) hashes.add(sha256);
    }
    expect(hashes.size).toBe(1);
  });

  test('come with those that they need of the workspace, each once, with extras and markers', async () => {
    const root = temporaryDirectory();
    writeTree(root, {
      'app/pyproject.toml': `${HATCHLING + project('app', 'dependencies = ["lib[one] ; python_version > \'3\'", "own"]\n[project.optional-dependencies]\ndev = ["tools"]\nother = ["gone"]\n')}[tool.uv.sources]\nlib = {path = "../lib"}\ntools = {path = "../tools", editable = true}\ngone = {path = "../gone"}\n`,
      'app/app/__init__.py': '',
      'lib/pyproject.toml':
        HATCHLING + project('lib', '[project.optional-dependencies]\none = ["own @ file:../own"]\n'),
      'lib/lib/__init__.py': '',
      'own/pyproject.toml': POETRY + project('own', 'dependencies = ["app @ file:../app"]\n'),
      'own/own/__init__.py': '',
      'tools/pyproject.toml': FLIT + project('tools', 'description = "x"\n'),
      'tools/tools.py': '',
    });
    const { wheels, builds } = await prepare(root, ['app[dev]'], temporaryDirectory());
    expect(builds).toEqual([]);
    expect(wheels.map((wheel) => wheelLine(wheel, `/w/${wheel.name}`, false))).toEqual([
      '/w/app-1.0-py3-none-any.whl[dev]',
      '/w/lib-1.0-py3-none-any.whl[one]',
      '/w/own-1.0-py3-none-any.whl',
      '/w/tools-1.0-py3-none-any.whl',
    ]);
  });

  test('of a folder beside the function, as ClickHouse has them', async () => {
    const root = temporaryDirectory();
    const setup =
      '[metadata]\nname = lambda_shared\nversion = 0.0.1\n\n[options]\npackages = find:\n# minimal requirements\ninstall_requires =\n    requests\n\n[options.extras_require]\ntoken =\n    PyJWT\n    cryptography\ndev =\n    boto3\n';
    writeTree(root, {
      'tests/ci/lambda_shared_package/pyproject.toml':
        '[build-system]\nrequires = ["setuptools", "setuptools-scm"]\n',
      'tests/ci/lambda_shared_package/setup.cfg': setup,
      'tests/ci/lambda_shared_package/__init__.py': '',
      'tests/ci/lambda_shared_package/lambda_shared/__init__.py': '',
      'tests/ci/lambda_shared_package/lambda_shared/token.py': '',
      'tests/ci/runner_lambda/requirements.txt':
        '../lambda_shared_package\n../lambda_shared_package[token]\n',
    });
    const allowed = await findAllowedFolders({ workspace: root, sources: [], wholeProject: false });
    const file = join(root, 'tests/ci/runner_lambda/requirements.txt');
    const requirements = await readRequirements([file], { environment: {}, allowed });
    const folder = temporaryDirectory();
    const { wheels, builds } = await prepareWorkspacePackages(requirements, folder, allowed);
    expect(builds).toEqual([]);
    expect(wheels.map((wheel) => wheelLine(wheel, wheel.name, false))).toEqual([
      'lambda_shared-0.0.1-py3-none-any.whl[token]',
    ]);
    const read = await readWheels(folder);
    expect(read['lambda_shared']).toMatchObject({
      modules: {
        'lambda_shared/__init__.py': expect.anything(),
        'lambda_shared/token.py': expect.anything(),
      },
      requires: [
        'PyJWT; extra == "token"',
        'boto3; extra == "dev"',
        'cryptography; extra == "token"',
        'requests',
      ],
      extras: ['dev', 'token'],
    });
  });

  test.each([
    [
      'setup.py',
      { 'setup.py': 'from setuptools import setup\nimport os\nsetup(name="x")\n' },
      'its setup.py is a program',
    ],
    [
      'a dynamic version',
      {
        'pyproject.toml': `${HATCHLING}[project]\nname = "x"\ndynamic = ["version"]\n[tool.hatch.version]\nsource = "vcs"\n`,
      },
      'its build sets the version',
    ],
    [
      'a build hook',
      { 'pyproject.toml': `${HATCHLING + project('x')}[tool.hatch.build.hooks.custom]\n` },
      'tool.hatch.build.hooks changes how it is built',
    ],
    [
      'another backend',
      {
        'pyproject.toml':
          '[build-system]\nrequires = ["scikit-build-core"]\nbuild-backend = "scikit_build_core.build"\n',
      },
      "its build backend is 'scikit_build_core.build'",
    ],
    [
      'its own backend',
      { 'pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "b"\nbackend-path = ["."]\n' },
      'it has its own build backend',
    ],
    [
      'C extensions',
      {
        'pyproject.toml': `${SETUPTOOLS + project('x')}[tool.setuptools]\next-modules = [{name = "x", sources = ["x.c"]}]\n`,
        'x.c': '',
      },
      'tool.setuptools.ext-modules changes how it is built',
    ],
    [
      'two packages',
      { 'pyproject.toml': SETUPTOOLS + project('x'), 'a/__init__.py': '', 'b/__init__.py': '' },
      'several top-level packages',
    ],
    [
      'patterns that would take for ever',
      {
        'pyproject.toml': `${SETUPTOOLS + project('x')}[tool.setuptools.package-data]\nx = ["${'*a'.repeat(30)}b"]\n`,
        'x/__init__.py': '',
        [`x/${'a'.repeat(200)}`]: '',
      },
      'one of its patterns has too many wildcards',
    ],
    [
      'a poetry build script',
      { 'pyproject.toml': `${POETRY + project('x')}[tool.poetry]\nbuild = "build.py"\n` },
      'tool.poetry.build changes how it is built',
    ],
  ])('are left to the build with %s', async (_, files, reason) => {
    const root = temporaryDirectory();
    writeTree(join(root, 'x'), files);
    const made = temporaryDirectory();
    const packages = await prepare(root, ['x'], made);
    expect(packages.builds.map((one) => one.reason)).toEqual([expect.stringContaining(reason)]);
    expect(readdirSync(made)).toEqual([]);
    expect(() => assertNoBuilds(packages)).toThrow(
      `'x' needs a build, because ${packages.builds[0]?.reason}`,
    );
  });

  test('a pyproject.toml that is none is named, and not shown', async () => {
    const root = temporaryDirectory();
    mkdirSync(join(root, 'x'));
    writeTree(join(root, 'x'), { 'pyproject.toml': '[project]\ntoken = s3cret\n' });
    const preparing = prepare(root, ['x'], temporaryDirectory());
    await expect(preparing).rejects.toThrow(/pyproject\.toml', line 2: this is not valid TOML/);
    await expect(preparing).rejects.not.toThrow('s3cret');
  });
});
