/** Wheels that many use, and installers to compare with. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPip, hasProgram } from './parts.js';
import { REPOSITORY } from './paths.js';
import { run } from './programs.js';
import { temporaryDirectory } from './workspace.js';

const TOOLS = process.env['LAMBDA_ZIP_TEST_TOOLS'];
const UV = TOOLS === undefined ? 'uv' : join(TOOLS, 'uv');
const HAS_INDEX = process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1';

export const HAS_INSTALLERS = HAS_INDEX && hasPip() && hasProgram(UV);
export const INSTALLERS_PART =
  'a package index (LAMBDA_ZIP_TEST_NETWORK=1), python3 with pip, and uv (LAMBDA_ZIP_TEST_TOOLS)';

/** The interpreter itself: a launcher of versions would take as long as pip. */
const PYTHON = HAS_INSTALLERS
  ? execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
  : 'python3';

/** Where wheels stay for the next run. */
const CACHE = join(process.env['LAMBDA_ZIP_PARTS'] ?? '/tmp/lambda-zip-parts', 'wheels');

/** The runtime's Python that wheels are for, whichever runs pip. */
const TARGET = [
  ...[
    '--only-binary',
    ':all:',
    '--implementation',
    'cp',
    '--python-version',
    '3.13',
    '--ignore-requires-python',
  ],
  ...['cp313', 'abi3', 'none'].flatMap((abi) => ['--abi', abi]),
  ...['_2_34', '_2_28', '_2_17', '2014', '_2_12', '2010', '_2_5', '1'].flatMap((policy) => [
    '--platform',
    `manylinux${policy}_x86_64`,
  ]),
  ...['--platform', 'linux_x86_64'],
];

/** `name==version` lines of a list below `__tests__/fixtures/wheels`. */
export function pinsOf(list: string): string[] {
  const text = readFileSync(join(REPOSITORY, '__tests__/fixtures/wheels', list), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * The wheels of some pins, in no particular order; what is not there yet is downloaded in one run.
 *
 * @returns absolute paths
 */
export async function wheelsOf(pins: readonly string[]): Promise<string[]> {
  mkdirSync(CACHE, { recursive: true });
  const there = (): Map<string, string> =>
    new Map(
      readdirSync(CACHE).map((file) => {
        const [name = '', version = ''] = file.split('-');
        return [`${name.replace(/[-_.]+/g, '-').toLowerCase()}==${version}`, join(CACHE, file)];
      }),
    );
  const missing = pins.filter((pin) => !there().has(pin));
  if (missing.length > 0) {
    const list = join(temporaryDirectory(), 'requirements.txt');
    writeFileSync(list, missing.join('\n'));
    await succeed(PYTHON, [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      ...TARGET,
      '--dest',
      CACHE,
      '--requirement',
      list,
    ]);
  }
  const files = there();
  return pins.map((pin) => {
    const file = files.get(pin);
    if (file === undefined) throw new Error(`there is no wheel of ${pin}`);
    return file;
  });
}

export type Installer = 'pip' | 'uv';

/** Has an installer put a wheel into a folder. */
export async function installWheel(installer: Installer, file: string, target: string): Promise<void> {
  const quiet = ['--quiet', '--no-deps', '--no-index', '--target', target];
  if (installer === 'pip')
    await succeed(PYTHON, ['-m', 'pip', 'install', ...quiet, '--no-compile', ...TARGET, file]);
  else
    await succeed(UV, [
      ...['pip', 'install', ...quiet, '--no-config', '--link-mode', 'copy'],
      ...['--python', PYTHON, '--python-version', '3.13', '--python-platform', 'x86_64-manylinux_2_34', file],
    ]);
}

async function succeed(program: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await run(program, args, {
    env: { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_ROOT_USER_ACTION: 'ignore' },
  });
  if (code !== 0) throw new Error(`${program} ${args.slice(0, 3).join(' ')}: ${stderr}`);
}

/** A file that an installer wrote. */
export interface InstalledFile {
  /** Absolute. */
  readonly file: string;
  readonly sha256: string;
}

/** All files below a folder, by their POSIX paths. */
export function installedFiles(folder: string): Map<string, InstalledFile> {
  const found = new Map<string, InstalledFile>();
  if (!existsSync(folder)) return found;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (!statSync(file).isFile()) continue;
    found.set(path, { file, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') });
  }
  return found;
}
