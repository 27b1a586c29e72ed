/** Findings on the binaries of a package, in words. */
import { isNewer, machineName, platformTag, runtimeFacts } from '../../lambda/runtimes.js';
import { type Architecture, PYTHON_RUNTIMES, type Target } from '../../lambda/target.js';
import { LambdaZipError } from '../../util/errors.js';
import { count, indentedList, quoted } from '../../util/text.js';
import { judgeBinaries } from './alternatives.js';
import type { BinaryFinding, BinaryProblem } from './check.js';
import type { ReadText } from './optional.js';

/** A finding and the path of its entry. */
export interface BinaryFile extends BinaryFinding {
  readonly path: string;
  /** Whether it came with a package of the requirements. */
  readonly packaged?: boolean;
}

const MAX_FILES = 10;

/**
 * The one error for all binaries that cannot run on the target, or undefined.
 *
 * @param files in archive order
 * @param paths everything that is packed: a file for another platform is fine beside one for the target
 * @param read gives the text of one of them
 */
export function binaryError(
  files: readonly BinaryFile[],
  paths: Iterable<string>,
  target: Target,
  read: ReadText,
): LambdaZipError | undefined {
  const judged = judgeBinaries(files, paths, target.architecture, read).files;
  const misfits = judged.filter(({ problems }) => problems.length > 0);
  if (misfits.length === 0) return undefined;
  const lines = misfits.map(
    ({ path, problems }) =>
      `${quoted(path)}: ${problems.map((problem) => describe(problem, target)).join('; ')}`,
  );
  const problems = misfits.flatMap((file) => file.problems);
  return new LambdaZipError(
    'binary',
    `binary-check: ${count(misfits.length, 'file')} cannot run on ${target.runtime}, ${target.architecture}:${indentedList(lines, MAX_FILES)}`,
    { hint: advice(misfits, problems, target).join('\n  ') },
  );
}

/** The one warning for all binaries that cannot be read, or undefined. */
export function damageWarning(files: readonly BinaryFile[]): string | undefined {
  const lines = files.flatMap(({ path, damage }) =>
    damage === undefined ? [] : [`${quoted(path)}: ${damage}`],
  );
  if (lines.length === 0) return undefined;
  return `binary-check: ${count(lines.length, 'ELF file')} are cut off or damaged, so their needs are not checked:${indentedList(lines, MAX_FILES)}`;
}

function describe(problem: BinaryProblem, { runtime, architecture }: Target): string {
  const { glibc, python } = runtimeFacts(runtime);
  const { kind, found } = problem;
  switch (kind) {
    case 'architecture':
      return `is for ${found}, not ${architecture}`;
    case 'glibc':
      return `needs glibc ${found}, the runtime has ${glibc}`;
    case 'musl':
      return `needs musl (${quoted(found)}), the runtime has glibc`;
    case 'python':
      return `is for Python ${found}, not ${python}`;
    case 'platform':
      return `is named for ${found}, Python loads ${platformTag(architecture)}`;
    case 'system':
      return `is for ${found}, not Linux`;
  }
}

/** The ways out: another setting where the package may be right as it is, and how to get one that fits. */
function advice(files: readonly BinaryFile[], problems: readonly BinaryProblem[], target: Target): string[] {
  const packaged = files.filter((file) => file.packaged).length;
  return [
    ...settingAdvice(problems, target),
    ...(packaged > 0
      ? [`Try another version of the package: ${wheelsBring(packaged, files.length)} as in its wheel.`]
      : []),
    ...installAdvice(
      files.filter((file) => !file.packaged),
      target,
    ),
    "Exclude files that the function never loads; or set binary-check to 'warn', which packs them anyway.",
  ];
}

/** How each tool that may have written the files gets those of the target. */
function installAdvice(files: readonly BinaryFile[], target: Target): string[] {
  const tools = new Set(files.map(({ path }) => installerOf(path)));
  return [...tools].flatMap((tool) => INSTALL_ADVICE[tool](target));
}

type Installer = 'npm' | 'pnpm' | 'bundler' | 'dotnet' | 'go' | 'pip';

function installerOf(path: string): Installer {
  if (/(?:^|\/)node_modules\/\.pnpm\//.test(path)) return 'pnpm';
  if (/(?:^|\/)node_modules\//.test(path)) return 'npm';
  if (/(?:^|\/)(?:gems|extensions)\/[^/]+\/.+/.test(path)) return 'bundler';
  if (/(?:^|\/)runtimes\/[^/]+\/native\//.test(path)) return 'dotnet';
  return path === 'bootstrap' || path.startsWith('extensions/') ? 'go' : 'pip';
}

const INSTALL_ADVICE: Readonly<Record<Installer, (target: Target) => string[]>> = {
  npm: (target) => [
    'Install packages for the function, on Linux of its processor or with',
    `  npm ci --omit=dev --os=linux --cpu=${nodeProcessor(target)} --libc=glibc`,
    `(yarn: supportedArchitectures in .yarnrc.yml; packages that compile something during the install need an install on Linux).`,
  ],
  pnpm: (target) => [
    'Install packages for the function, on Linux of its processor or with',
    `  pnpm install --prod --frozen-lockfile --os=linux --cpu=${nodeProcessor(target)} --libc=glibc`,
    '(packages that compile something during the install need an install on Linux).',
  ],
  bundler: () => [
    'Install gems for the function: run bundle install in a Linux container of its runtime and processor.',
  ],
  dotnet: ({ architecture }) => [
    `Publish for the function: dotnet publish -r linux-${architecture === 'arm64' ? 'arm64' : 'x64'}`,
  ],
  go: ({ architecture }) => [
    'Build for the function, with Go for example:',
    `  GOOS=linux GOARCH=${architecture === 'arm64' ? 'arm64' : 'amd64'} CGO_ENABLED=0 go build -o bootstrap`,
  ],
  pip: (target) => [
    'Install packages for the function: name them in requirements, which chooses those that fit; or with',
    `  pip install ${pipOptions(target)} --target DIRECTORY PACKAGE`,
  ],
};

/** Node.js's name of the processor. */
function nodeProcessor({ architecture }: Target): string {
  return architecture === 'arm64' ? 'arm64' : 'x64';
}

function wheelsBring(packaged: number, all: number): string {
  if (packaged < all) return `${packaged} of these files ${packaged === 1 ? 'is' : 'are'} packed`;
  return all === 1 ? 'the file is packed' : 'each file is packed';
}

/** Settings that would fit, where all files of a kind agree on one. */
function settingAdvice(problems: readonly BinaryProblem[], { runtime, architecture }: Target): string[] {
  const foundOf = (kind: BinaryProblem['kind']): Set<string> =>
    new Set(problems.filter((problem) => problem.kind === kind).map(({ found }) => found));
  const lines: string[] = [];
  const [processor, ...otherProcessors] = foundOf('architecture');
  const other: Architecture = architecture === 'arm64' ? 'x86_64' : 'arm64';
  if (processor === other && otherProcessors.length === 0) {
    lines.push(`If the function runs on ${other}, set architecture to '${other}'.`);
  }
  const [python, ...otherPythons] = foundOf('python');
  const fitting = PYTHON_RUNTIMES.find((one) => one === `python${python}`);
  if (fitting !== undefined && otherPythons.length === 0) {
    lines.push(`If its runtime is ${fitting}, set runtime to '${fitting}'.`);
  }
  const versions = [...foundOf('glibc')];
  const newer = PYTHON_RUNTIMES.find(
    (one) => !versions.some((version) => isNewer(version, runtimeFacts(one).glibc)),
  );
  if (versions.length > 0 && newer !== undefined && newer !== runtime) {
    lines.push(`Runtimes from ${newer} on have glibc ${runtimeFacts(newer).glibc}.`);
  }
  return lines;
}

/** The wheels that a target takes: their platform tags name a glibc that is not newer than the runtime's. */
function pipOptions({ runtime, architecture }: Target): string {
  const { glibc, python } = runtimeFacts(runtime);
  const tags = ['manylinux2014', ...(isNewer('2.28', glibc) ? [] : ['manylinux_2_28'])];
  const platforms = tags.map((tag) => `--platform ${tag}_${machineName(architecture)}`).join(' ');
  return `--only-binary=:all: --python-version ${python} ${platforms}`;
}
