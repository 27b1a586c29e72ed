// The trees that are packed, made of pinned packages alone: whoever runs this gets the same files.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describeTree, listFiles, sha256 } from './files.mjs';
import { BENCH } from './options.mjs';
import { run } from './processes.mjs';

/** Numbers of files, to see how time grows. */
export const GROWTH = [1000, 5000, 10_000, 25_000, 50_000];

/** Numbers of files to check, and of functions to build, for {@link SERIES}. */
const SERIES = { G: GROWTH, V: [1000, 10_000, 100_000], F: [10, 100, 200] };

/** Files of each function. */
const FUNCTION_FILES = 20;

const DESCRIPTIONS = {
  S: 'the modules of one small Python package',
  M: 'pure Python packages, and some compiled code',
  L: "numpy, pandas, django, sympy, babel and others, at Lambda's limit of 250 MB",
  N: 'node_modules of a function: many small files',
  P: 'a handler, and 19 packages to install from an index on loopback',
  Q: "a handler, and 30 packages to install: Lambda's limit of 250 MB",
  D: 'a tree of your own',
};

/** What the pinned packages give; another digest means that numbers are not comparable. */
const DIGESTS = JSON.parse(readFileSync(join(BENCH, 'corpora', 'digests.json'), 'utf8'));

/**
 * @typedef {import('./files.mjs').Tree & { name: string, description: string, wheels?: string, packages?: number }} Corpus
 * `wheels` is the folder of what a corpus of packages installs; then files, bytes and digest are those of the wheels.
 */

/** A tree with requirements, whose contestants install packages before they pack. */
export function isOfPackages(name) {
  return name in PACKAGES;
}

const PACKAGES = { P: 'p', Q: 'pl' };

/**
 * Makes the corpora that are not there yet, and reads all through.
 *
 * @param {import('./options.mjs').Options} options
 * @param {{ python: string | undefined, say: (line: string) => void }} context
 * @returns {Corpus[]} those of the growth series as `G1000` and so on
 * @throws {Error} when a corpus cannot be made, or is not what its packages gave before
 */
export function prepareCorpora(options, { python, say }) {
  const at = (name) => join(options.cache, 'corpora', name);
  const make = (name) => {
    if (existsSync(at(name))) return;
    if (options.offline)
      throw new Error(`corpus ${name} is not in ${options.cache}, and --offline forbids to fetch it`);
    say(`making corpus ${name}`);
    const draft = `${at(name)}.tmp`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    if (name === 'N') installNodePackages(draft);
    else if (isOfPackages(name))
      writeFunction(draft, PACKAGES[name], { python, downloads: join(options.cache, 'wheels') });
    else if (name.startsWith('F')) writeFunctions(at('N'), Number(name.slice(1)), draft);
    else if (/^[GV]/.test(name)) growTree(at('N'), Number(name.slice(1)), draft);
    else unpackWheels(draft, name.toLowerCase(), { python, downloads: join(options.cache, 'wheels') });
    renameSync(draft, at(name));
  };
  return options.corpora
    .flatMap((name) => SERIES[name]?.map((count) => `${name}${count}`) ?? [name])
    .map((name) => {
      if (name === 'D') return { name, description: DESCRIPTIONS.D, ...describeTree(options.directory) };
      if (/^[GVF]/.test(name)) make('N');
      make(name);
      const description =
        DESCRIPTIONS[name] ??
        `${name.slice(1)} ${/^F/.test(name) ? `functions of ${FUNCTION_FILES} files` : 'files'} drawn from N`;
      const wheels = isOfPackages(name) ? join(options.cache, 'wheels', PACKAGES[name]) : undefined;
      const { files, bytes, digest } = describeTree(wheels ?? at(name), { without: ['.git', 'out'] });
      const expected = DIGESTS[name];
      if (expected !== undefined && expected !== digest)
        throw new Error(
          `corpus ${name} has the digest ${digest}, not ${expected}: remove ${at(name)} to make it anew`,
        );
      const corpus = { name, description, folder: at(name), files, bytes, digest };
      return wheels === undefined ? corpus : { ...corpus, wheels, packages: files };
    });
}

/** Functions of one repository with a config file, which git tracks. */
function writeFunctions(from, count, folder) {
  growTree(from, count * FUNCTION_FILES, join(folder, 'drawn'));
  const paths = listFiles(join(folder, 'drawn'));
  const functions = Array.from({ length: count }, (_, index) => {
    const name = `function-${index}`;
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.js'), `exports.handler = async () => ${index};\n`);
    for (const [at, path] of paths.slice(index * FUNCTION_FILES, (index + 1) * FUNCTION_FILES - 1).entries())
      copyFileSync(join(folder, 'drawn', path), join(folder, name, `${at}-${path.split('/').pop()}`));
    return `  - source: ${name}\n    output: out/{name}.zip\n`;
  });
  rmSync(join(folder, 'drawn'), { recursive: true });
  writeFileSync(join(folder, 'lambda-zip.yml'), `functions:\n${functions.join('')}`);
  writeFileSync(join(folder, '.gitignore'), 'out/\n');
  const git = (...args) =>
    run('git', ['-C', folder, '-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Functions');
}

/** A small function and its requirements. The wheels stay: the index serves them. */
function writeFunction(folder, name, tools) {
  downloadWheels(name, tools);
  writeFileSync(join(folder, 'handler.py'), 'def handler(event, context):\n    return event\n');
  copyFileSync(join(BENCH, 'corpora', `${name}.txt`), join(folder, 'requirements.txt'));
}

/** Wheels of one platform, unpacked: no byte-code, nothing that an installer writes. */
function unpackWheels(folder, name, tools) {
  const wheels = downloadWheels(name, tools);
  const files = readdirSync(wheels).sort();
  run(tools.python, [
    join(BENCH, 'programs', 'unzip_wheels.py'),
    folder,
    ...files.map((file) => join(wheels, file)),
  ]);
  rmSync(wheels, { recursive: true });
  // The modules alone make a small function's 20 files.
  if (name === 's')
    for (const entry of readdirSync(folder))
      if (entry.includes('.')) rmSync(join(folder, entry), { recursive: true });
  removeHidden(folder);
}

/** @returns {string} the folder of the wheels that a list pins, and of nothing else */
function downloadWheels(name, { python, downloads }) {
  if (!python) throw new Error(`the packages of ${name}.txt need Python and pip`);
  const wheels = join(downloads, name);
  rmSync(wheels, { recursive: true, force: true });
  const platforms = ['manylinux_2_28_x86_64', 'manylinux_2_27_x86_64', 'manylinux2014_x86_64'];
  run(python, [
    ...['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes'],
    ...['--only-binary', ':all:', '--implementation', 'cp', '--python-version', '3.13'],
    ...platforms.flatMap((platform) => ['--platform', platform]),
    ...['--dest', wheels, '--requirement', join(BENCH, 'corpora', `${name}.txt`)],
  ]);
  return wheels;
}

function installNodePackages(folder) {
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(BENCH, 'corpora', 'n', file), join(folder, file));
  run('npm', ['ci', '--ignore-scripts', '--no-bin-links', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
  });
  removeHidden(folder);
}

/** Packers differ in what they leave out by default: npm's own notes, settings of editors. All get the same files. */
function removeHidden(folder) {
  for (const entry of readdirSync(folder, { recursive: true }))
    if (/(^|[\\/])\.[^\\/]*$/.test(entry)) rmSync(join(folder, entry), { recursive: true, force: true });
}

/** Files of a tree, drawn by the digests of their paths; when they run out, again, with a first line of their own. */
function growTree(from, count, folder) {
  const paths = listFiles(from)
    .map((path) => ({ path, key: sha256(path) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (let index = 0; index < count; index++) {
    const turn = Math.floor(index / paths.length);
    const { path } = paths[index % paths.length];
    const target = join(folder, `copy-${turn}`, path);
    mkdirSync(dirname(target), { recursive: true });
    if (turn === 0) copyFileSync(join(from, path), target);
    else
      writeFileSync(
        target,
        Buffer.concat([Buffer.from(`// copy ${turn}\n`), readFileSync(join(from, path))]),
      );
  }
}
