// Who is timed, and how each is called. Every one packs the whole folder `tree.folder` into `output`, in a cold process.
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles } from './files.mjs';
import { BENCH, REPOSITORY } from './options.mjs';
import { IMAGE } from './parts.mjs';

const CLI = join(REPOSITORY, 'dist', 'cli', 'index.js');
/** The name of what is deployed, in the folder of all contestants. */
export const DEPLOYED = 'deployed.zip';
const script = (name) => join(BENCH, 'programs', name);

/**
 * @typedef {object} Task what a contestant is given
 * @property {import('./files.mjs').Tree & { index?: string, lambda?: string }} tree `index`: address that packages are installed from;
 *   `lambda`: endpoint of a Lambda that has {@link DEPLOYED}
 * @property {string} list file with the absolute paths of the tree's files, each ended by NUL
 * @property {string} output archive to write; it does not exist
 * @property {string} cache empty folder to keep things in between runs; a new one for each run
 * @property {string} own folder that stays for the contestant's runs over this tree
 * @property {(part: string) => string} program path of a part's program
 *
 * @typedef {{ args: string[], cwd?: string, env?: Record<string, string>, fails?: boolean }} Call `fails`: exit code 1 is no failure
 *
 * @typedef {object} Contestant
 * @property {string} id
 * @property {string} label
 * @property {'ours' | 'packer' | 'limit'} kind a limit packs nothing: it shows what part of the work costs
 * @property {string[]} parts names of what it needs; the first is the program that is called
 * @property {'archive' | 'printed' | 'seconds' | 'none'} gives where the size of its output is seen; `seconds`: it prints how long it took
 * @property {string[]} [corpora] those it runs on; default: all but the growth series
 * @property {(task: Task) => Call} call
 * @property {true} [changes] whether it packs a tree that `before` changes
 * @property {(task: Task, round: number) => Call | undefined} [before] untimed, before each run; a call it returns is made, once
 */

/** The command line as people run it. What it keeps between runs goes to a folder that is new, but for its own compiled code. */
function ours(id, label, flags, more = {}) {
  return {
    id,
    label,
    kind: 'ours',
    parts: ['node'],
    gives: 'archive',
    before: giveCode,
    call: ({ tree, output, cache }) => build(tree.folder, output, cache, flags),
    ...more,
  };
}

function build(folder, output, cache, flags) {
  return {
    args: [CLI, 'build', folder, '--output', output, '--no-enforce-limits', ...flags],
    env: cacheAt(cache),
  };
}

const cacheAt = (folder) => ({ XDG_CACHE_HOME: folder, LOCALAPPDATA: folder });

/** Gives a run what Node.js compiled of the program, as every run but a machine's first has it, and nothing else of that first run. */
function giveCode({ tree, output, cache, own }, round) {
  if (round === 0) return build(tree.folder, output, join(own, 'first'), []);
  // Elsewhere the cache is another folder, and a run compiles.
  const code = join(own, 'first', 'lambda-zip', 'code');
  if (!existsSync(code)) return undefined;
  const folder = join(cache, 'lambda-zip');
  mkdirSync(folder, { mode: 0o700 });
  cpSync(code, join(folder, 'code'), { recursive: true });
  return undefined;
}

/** A build that installs packages first. A container has the network of this machine, and so the index. */
function buildWithPackages({ tree, program, output }, folder, cache, engine) {
  const flags = [
    ...['--requirements', join(folder, 'requirements.txt'), '--runtime', 'python3.13', '--engine', engine],
    ...(engine === 'container' ? ['--container-options=--network=host'] : []),
  ];
  const call = build(folder, output, cache, flags);
  // The host's pip is the one that others are measured with.
  const path = `${dirname(program('pip'))}:${process.env.PATH}`;
  return { ...call, env: { ...call.env, PATH: path, PIP_INDEX_URL: tree.index } };
}

function oursWithPackages(engine) {
  const parts = ['node', 'pip', ...(engine === 'container' ? ['docker'] : [])];
  return [
    ours(`ours-${engine}`, `lambda-zip, ${engine} engine`, [], {
      corpora: ['P', 'Q'],
      parts,
      call: (task) => buildWithPackages(task, task.tree.folder, task.cache, engine),
    }),
    ours(`ours-${engine}-kept`, `lambda-zip, ${engine} engine, wheels kept, source changed`, [], {
      corpora: ['P'],
      parts,
      changes: true,
      before: (task, round) => {
        const copy = join(task.own, 'tree');
        mkdirSync(copy, { recursive: true });
        writeFileSync(join(copy, 'handler.py'), `ROUND = ${round}\n`);
        copyFileSync(join(task.tree.folder, 'requirements.txt'), join(copy, 'requirements.txt'));
        return round === 0 ? buildWithPackages(task, copy, join(task.own, 'cache'), engine) : undefined;
      },
      call: (task) => buildWithPackages(task, join(task.own, 'tree'), join(task.own, 'cache'), engine),
    }),
  ];
}

/** An installer and zip, as people put them together. */
function installAndZip(id, label, part, install, level, more = {}) {
  return {
    id,
    label: `${label}, then zip -${level} -X -r`,
    kind: 'packer',
    parts: ['sh', part, 'zip'],
    gives: 'archive',
    corpora: ['P'],
    call: (task) => {
      const target = join(task.cache, 'target');
      const script = [
        install(task, target),
        `cp ${task.tree.folder}/handler.py ${target}`,
        `cd ${target}`,
        `${task.program('zip')} -q -${level} -X -r ${task.output} .`,
      ].join(' && ');
      return {
        args: ['-c', script],
        env: { PIP_INDEX_URL: task.tree.index, UV_DEFAULT_INDEX: task.tree.index },
      };
    },
    ...more,
  };
}

const FOR_RUNTIME = {
  uv: '--python-version 3.13 --python-platform x86_64-manylinux_2_28 --only-binary :all:',
  pip:
    '--python-version 3.13 --implementation cp --only-binary :all: ' +
    '--platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 --platform manylinux2014_x86_64',
};
const uvInstall = ({ program, tree }, target, cache) =>
  `${program('uv')} pip install -q ${FOR_RUNTIME.uv} ${cache} --target ${target} -r ${tree.folder}/requirements.txt`;
const uvWarm = ({ own }) => `--cache-dir ${join(own, 'uv')}`;

const WITH_PACKAGES = [
  ...oursWithPackages('container'),
  ...oursWithPackages('host'),
  installAndZip(
    'uv-zip',
    'uv pip install --target, no cache',
    'uv',
    (task, target) => uvInstall(task, target, '--no-cache'),
    6,
  ),
  installAndZip(
    'uv-zip-warm',
    'uv pip install --target, warm cache',
    'uv',
    (task, target) => uvInstall(task, target, uvWarm(task)),
    6,
    {
      before: (task, round) =>
        round === 0
          ? {
              args: ['-c', uvInstall(task, join(task.own, 'target'), uvWarm(task))],
              env: { UV_DEFAULT_INDEX: task.tree.index },
            }
          : undefined,
    },
  ),
  installAndZip(
    'pip-zip',
    'pip install --target --no-compile, no cache',
    'pip',
    ({ program, tree }, target) =>
      `${program('pip')} install -q --disable-pip-version-check --no-cache-dir --no-compile ${FOR_RUNTIME.pip} --target ${target} -r ${tree.folder}/requirements.txt`,
    9,
  ),
  {
    id: 'article',
    label: "the article's steps in the same image, stored",
    kind: 'packer',
    parts: ['docker'],
    gives: 'archive',
    corpora: ['P'],
    call: ({ tree, output }) => ({
      args: [
        ...['run', '--rm', '--network', 'host', '--entrypoint', 'sh', '-e', `PIP_INDEX_URL=${tree.index}`],
        ...['-v', `${tree.folder}:/source:ro`, '-v', `${join(BENCH, 'programs')}:/programs:ro`],
        ...['-v', `${dirname(output)}:/output`, IMAGE],
        ...['/programs/article_steps.sh', '/source', `/output/${basename(output)}`],
      ],
    }),
  },
];

/** Packers that pack the working directory. */
function packer(id, label, parts, args, more = {}) {
  return {
    id,
    label,
    kind: 'packer',
    parts,
    gives: 'archive',
    call: ({ tree, output }) => ({ args: args(output, tree.folder), cwd: tree.folder }),
    ...more,
  };
}

const zip = (level, more) =>
  packer(
    `zip-${level}`,
    `zip -${level} -X -r`,
    ['zip'],
    (output) => ['-q', `-${level}`, '-X', '-r', output, '.'],
    more,
  );
const sevenZip = (level) =>
  packer(`7z-mx${level}`, `7z a -tzip -mx${level}`, ['7z'], (output) => [
    ...['a', '-tzip', `-mx${level}`, '-bd', '-bso0', '-bsp0'],
    ...[output, '.'],
  ]);
const zipfile = (level) =>
  packer(`zipfile-${level}`, `CPython zipfile, level ${level}`, ['python'], (output, folder) => [
    script('zipfile_pack.py'),
    output,
    folder,
    String(level),
  ]);
const archiver = (level) =>
  packer(`archiver-${level}`, `archiver 8, level ${level}`, ['nodeModules'], (output, folder) => [
    script('archiver_pack.mjs'),
    output,
    folder,
    String(level),
  ]);

/** The other commands over the same files, and over many functions. */
const CHECKS = [
  ...[
    ['verify', ({ tree }) => [tree.folder, '--no-enforce-limits']],
    ['doctor', ({ tree }) => [tree.folder]],
    ['manifest', ({ own }) => [join(own, 'first.zip')]],
    ['diff', ({ own }) => [join(own, 'first.zip'), join(own, 'second.zip'), '--brief']],
  ].map(([command, args]) =>
    ours(command, `lambda-zip ${command}`, [], {
      corpora: command === 'doctor' ? ['L', 'V'] : ['V'],
      gives: 'none',
      before: (task, round) => (round === 0 ? makeArchives(command, task) : undefined),
      call: (task) => ({
        args: [CLI, command, ...args(task)],
        fails: command === 'diff' || command === 'doctor',
      }),
    }),
  ),
  ...['build', 'verify', 'doctor'].map((command) =>
    ours(`${command}-all`, `lambda-zip ${command} --all`, [], {
      corpora: ['F'],
      gives: 'none',
      call: ({ tree, cache }) => ({
        args: [CLI, command, '--all'],
        cwd: tree.folder,
        env: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
        fails: command === 'doctor',
      }),
    }),
  ),
];

/** A build that says what changed since the deployed package, which lacks each file called `package.json`. */
const AGAINST_LAMBDA = ours('ours-lambda', 'lambda-zip, compared with the function in Lambda', [], {
  corpora: ['V'],
  before: (task, round) => {
    if (round > 0) return giveCode(task, round);
    const flags = ['--exclude', 'package.json'];
    return build(task.tree.folder, join(dirname(task.own), DEPLOYED), join(task.own, 'first'), flags);
  },
  call: ({ tree, output, cache }) => {
    const { args, env } = build(tree.folder, output, cache, ['--function-name', 'benchmark']);
    const credentials = { AWS_ACCESS_KEY_ID: 'benchmark', AWS_SECRET_ACCESS_KEY: 'benchmark' };
    return {
      args,
      env: { ...env, ...credentials, AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL: tree.lambda },
    };
  },
});

/** Two archives of the tree, of one compression level each: all entries are to be compared. */
function makeArchives(command, { tree, own, cache }) {
  if (command !== 'manifest' && command !== 'diff') return undefined;
  const first = build(tree.folder, join(own, 'first.zip'), cache, []);
  if (command === 'manifest') return first;
  const second = build(tree.folder, join(own, 'second.zip'), cache, ['--compression-level', '1']);
  const quote = (text) => `'${text}'`;
  const line = [first, second]
    .map(({ args }) => [process.execPath, ...args].map(quote).join(' '))
    .join(' && ');
  return { args: ['-e', `require('node:child_process').execSync(${JSON.stringify(line)})`], env: first.env };
}

/** @type {Contestant[]} */
export const CONTESTANTS = [
  ours('ours', 'lambda-zip', [], { corpora: ['S', 'M', 'L', 'N', 'D', 'G', 'V'] }),
  AGAINST_LAMBDA,
  ...CHECKS,
  ours('ours-9', 'lambda-zip, level 9', ['--compression-level', '9']),
  ours('ours-0', 'lambda-zip, level 0', ['--compression-level', '0']),
  ours('ours-one', 'lambda-zip, one worker', ['--workers', '1']),
  ours('ours-warm', 'lambda-zip, second build, one file changed', [], {
    corpora: ['L', 'D'],
    changes: true,
    before: changeOneFile,
    call: ({ output, own }) => build(join(own, 'tree'), output, join(own, 'cache'), []),
  }),
  zip(6, { corpora: ['S', 'M', 'L', 'N', 'D', 'G'] }),
  zip(9),
  zip(0),
  sevenZip(1),
  sevenZip(5),
  zipfile(6),
  zipfile(9),
  archiver(6),
  archiver(9),
  packer('yazl', 'yazl 3, level 6', ['nodeModules'], (output, folder) => [
    script('yazl_pack.mjs'),
    output,
    folder,
    '6',
  ]),
  packer('deterministic-zip', 'deterministic-zip (npm)', ['nodeModules'], (output) => [
    script('deterministic_zip_pack.mjs'),
    output,
  ]),
  packer('deterministic-zip-py', 'deterministic-zip (PyPI), level 9', ['reproducers'], (output, folder) => [
    ...['-c', 'import sys; from deterministic_zip import main; sys.exit(main())'],
    ...[output, folder],
  ]),
  packer('repro-zipfile', 'repro-zipfile (PyPI)', ['reproducers'], (output, folder) => [
    script('repro_zipfile_pack.py'),
    output,
    folder,
  ]),
  packer('repro-lambda', "repro-lambda's packer (PyPI), which stores", ['reproducers'], (output, folder) => [
    script('repro_lambda_pack.py'),
    output,
    folder,
  ]),
  ...WITH_PACKAGES,
  packer('go', 'Go archive/zip', ['go'], (output, folder) => [output, folder]),
  {
    id: 'libdeflate',
    label: 'native libdeflate 6, one thread, no archive',
    kind: 'limit',
    parts: ['libdeflate'],
    gives: 'printed',
    call: ({ list }) => ({ args: ['6', list] }),
  },
  {
    id: 'cat',
    label: 'cat all files | sha256sum',
    kind: 'limit',
    parts: ['sh', 'sha256sum'],
    gives: 'none',
    call: ({ list }) => ({ args: ['-c', 'xargs -0 cat < "$1" | sha256sum', 'sh', list] }),
  },
  {
    id: 'node',
    label: 'node -e 0',
    kind: 'limit',
    parts: ['node'],
    gives: 'none',
    corpora: ['S'],
    call: () => ({ args: ['-e', '0'] }),
  },
  {
    id: 'version',
    label: 'lambda-zip --version',
    kind: 'limit',
    parts: ['node'],
    gives: 'none',
    corpora: ['S'],
    before: giveCode,
    call: ({ cache }) => ({ args: [CLI, '--version'], env: cacheAt(cache) }),
  },
];

/** Who would be here, had a registry given them when it was asked, on 2026-11-24. */
export const REFUSED = [
  {
    id: 'deterministic-zip (Go)',
    why: "Go's module proxy refuses github.com/timo-reymann/deterministic-zip; 'Go archive/zip' stands for packers in Go",
  },
  {
    id: "Terraform's archive provider",
    why: "Go's module proxy refuses github.com/hashicorp/terraform-provider-archive; it packs with Go's archive/zip, which is here",
  },
];

/**
 * A copy of the tree that was built before, with the same cache folder. Before each run one file of it gets content
 * that no build has seen.
 */
function changeOneFile({ tree, own, output }, round) {
  const copy = join(own, 'tree');
  const paths = listFiles(tree.folder);
  if (round === 0) {
    for (const path of paths) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      linkSync(join(tree.folder, path), join(copy, path));
    }
    // A link is a change of a file, and what is changed within a minute is read again: people's trees are older.
    if (tree.name === 'L') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 61_000);
    return build(copy, output, join(own, 'cache'), []);
  }
  const path = paths.find((name) => name.endsWith('.py')) ?? paths[0];
  const content = readFileSync(join(tree.folder, path));
  rmSync(join(copy, path)); // the name alone: the file is the tree's, too
  writeFileSync(join(copy, path), Buffer.concat([content, Buffer.from(`\n# round ${round}\n`)]));
  return undefined;
}
