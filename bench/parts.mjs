// The programs that contestants need: found on this machine, or installed into the cache at pinned versions.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH } from './options.mjs';
import { run, tryRun } from './processes.mjs';

/**
 * A part is there, with its version, or `missing` says why not.
 * @typedef {{ program: string, version: string, env?: Record<string, string>, missing?: undefined }} Found
 * @typedef {Found | { missing: string }} Part
 */

const MODULES = join(BENCH, 'node_modules');
const PROGRAMS = join(BENCH, 'programs');
/** The installers that corpora of packages are measured with. */
const INSTALLERS = { pip: '26.3', uv: '0.13.9' };
/** What the containers run in. */
export const IMAGE = 'public.ecr.aws/lambda/python:3.13';

/**
 * @param {{ cache: string, offline: boolean }} options
 * @param {(line: string) => void} say
 * @returns {Record<string, Part>}
 */
export function findParts({ cache, offline }, say) {
  const python = findPython();
  /** @type {(what: string, there: string, install: () => void, part: () => Found) => Part} */
  const provide = (what, there, install, part) => {
    try {
      if (!existsSync(there)) {
        if (offline) return { missing: `${what} is not installed, and --offline forbids to` };
        say(`installing ${what}`);
        install();
      }
      return part();
    } catch (error) {
      return { missing: error.message };
    }
  };
  const nodeModules = provide(
    'the npm packages of bench/',
    join(MODULES, '.package-lock.json'),
    () => run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: BENCH }),
    () => ({ program: process.execPath, version: process.version }),
  );
  const packages = join(cache, 'python');
  const installers = join(cache, 'installers');
  const installer = (name) =>
    'missing' in python
      ? python
      : provide(
          'pip and uv',
          join(installers, 'bin', 'uv'),
          () => {
            run(python.program, ['-m', 'venv', installers]);
            run(join(installers, 'bin', 'python'), [
              ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'],
              ...Object.entries(INSTALLERS).map(([project, version]) => `${project}==${version}`),
            ]);
          },
          () => ({ program: join(installers, 'bin', name), version: INSTALLERS[name] }),
        );
  return {
    node: { program: process.execPath, version: process.version.slice(1) },
    zip: onPath('zip', ['-v'], /Zip (\d[\d.]*)/),
    '7z': onPath('7z', ['i'], /7-Zip[^\n]*? (\d+\.\d+)/),
    sh: onPath('sh', ['-c', 'exit 0'], /(.*)/),
    sha256sum: onPath('sha256sum', ['--version'], /(\d[\d.]*)\n/),
    time: gnuTime(),
    python,
    pip: installer('pip'),
    uv: installer('uv'),
    docker: docker(),
    nodeModules,
    reproducers:
      'missing' in python
        ? python
        : provide(
            'repro-zipfile and repro-lambda',
            packages,
            () =>
              run(python.program, [
                ...[
                  '-m',
                  'pip',
                  'install',
                  '--quiet',
                  '--disable-pip-version-check',
                  '--no-deps',
                  '--require-hashes',
                ],
                ...['--target', packages, '--requirement', join(PROGRAMS, 'python.txt')],
              ]),
            () => ({ ...python, env: { PYTHONPATH: packages } }),
          ),
    libdeflate: compiled('native-libdeflate', '1.23', (target) =>
      run('cargo', [
        ...['build', '--release', '--locked', '--quiet', '--target-dir', target],
        ...['--manifest-path', join(PROGRAMS, 'libdeflate', 'Cargo.toml')],
      ]),
    ),
    go: compiled('gozip', tryRun('go', ['version'])?.match(/go(\d[\d.]*)/)?.[1] ?? '', (target) => {
      run('go', ['build', '-o', join(target, 'release', 'gozip'), '.'], { cwd: join(PROGRAMS, 'go') });
    }),
  };

  /** @type {(name: string, version: string, build: (target: string) => unknown) => Part} */
  function compiled(name, version, build) {
    const target = join(cache, 'compiled', name);
    const program = join(target, 'release', name);
    return provide(
      name,
      program,
      () => {
        mkdirSync(join(target, 'release'), { recursive: true });
        build(target);
      },
      () => ({ program, version }),
    );
  }
}

/** @type {(program: string, probe: string[], version: RegExp) => Part} */
function onPath(program, probe, version) {
  const said = tryRun(program, probe);
  if (said === undefined) return { missing: `${program} is not on the path` };
  return { program, version: version.exec(said)?.[1] ?? 'unknown' };
}

/** Docker with the image there: pulling it is not what is measured. */
function docker() {
  const found = onPath('docker', ['version', '--format', 'Docker {{.Server.Version}}'], /Docker (\S+)/);
  if ('missing' in found) return { missing: 'no Docker daemon answers' };
  return tryRun('docker', ['image', 'inspect', IMAGE]) === undefined
    ? { missing: `${IMAGE} is not pulled` }
    : found;
}

/** The interpreter itself: a launcher of versions would be timed along with it. */
function findPython() {
  const said = tryRun('python3', [
    '-c',
    'import platform, sys; print(sys.executable); print(platform.python_version())',
  ]);
  if (said === undefined) return { missing: 'python3 is not on the path' };
  const [program, version] = said.trim().split('\n');
  return { program, version };
}

/** GNU time, for processor time and memory; the one of BSD has other options. */
function gnuTime() {
  const program = '/usr/bin/time';
  const version = /GNU [Tt]ime\)? (\S+)/.exec(tryRun(program, ['--version']) ?? '')?.[1];
  if (version === undefined)
    return { missing: 'GNU time is not installed: processor time and memory are not measured' };
  return { program, version };
}
