/** Lock files of uv, poetry and pipenv, as requirements: each by its own tool's export. */
import { basename, dirname, join } from 'node:path';
import { describeSystemError, LambdaZipError } from '../errors.js';
import { type Ports, throwIfCancelled } from '../ports.js';
import { lastLine, type Outcome, runProgram } from '../processes.js';
import { printable, quoted } from '../text.js';
import { isThere } from './grounds.js';
import { parseRequirements, type ReadingContext, type Requirements } from './requirements.js';

/** A tool that keeps a lock file, and how it prints it as requirements. */
interface LockTool {
  readonly program: string;
  readonly lockFile: string;
  readonly args: readonly string[];
  /** What to do where it does not work. */
  readonly advice: string;
}

const TOOLS = [
  {
    program: 'uv',
    lockFile: 'uv.lock',
    args: [
      'export',
      '--frozen',
      '--no-dev',
      '--no-emit-workspace',
      '--quiet',
      '--no-header',
      '--no-annotate',
    ],
    advice:
      "Install uv, or write the file with 'uv export --no-dev --no-emit-workspace -o requirements.txt'.",
  },
  {
    program: 'poetry',
    lockFile: 'poetry.lock',
    args: ['export', '--format', 'requirements.txt', '--only', 'main', '--no-interaction', '--no-ansi'],
    advice: 'Install poetry and poetry-plugin-export, or write a requirements.txt with them.',
  },
  {
    program: 'pipenv',
    lockFile: 'Pipfile.lock',
    args: ['requirements', '--hash'],
    advice: "Install pipenv, or write the file with 'pipenv requirements --hash > requirements.txt'.",
  },
] as const satisfies readonly LockTool[];

export type LockFile = (typeof TOOLS)[number]['lockFile'];

/** The files that the setting `requirements` takes by their name, the best first: the first needs no tool of its own. */
export const REQUIREMENTS_FILES: readonly string[] = [
  'requirements.txt',
  ...TOOLS.map(({ lockFile }) => lockFile),
];

/**
 * The requirements of a lock file, or of a project that has one.
 *
 * @param file as the user named it
 * @returns undefined when it is neither, and so a requirements file
 * @throws LambdaZipError `dependencies` when there is no lock file, or its tool is missing or fails
 */
export async function exportLockFile(
  file: string,
  context: ReadingContext,
  { log, signal }: Ports,
): Promise<Requirements | undefined> {
  const tool = await toolOf(file);
  if (tool === undefined) return undefined;
  const directory = dirname(file);
  await assertThere(join(directory, tool.lockFile));
  log.info(`${quoted(file)}: exported by ${tool.program}`);
  let outcome: Outcome;
  try {
    // Where pipenv looks, and that it makes no environment for that.
    const env = {
      ...context.environment,
      PIPENV_PIPFILE: undefined,
      PIPENV_IGNORE_VIRTUALENVS: '1',
      PIPENV_VENV_IN_PROJECT: '0',
    };
    outcome = await runProgram(tool.program, tool.args, { cwd: directory, env, ...(signal && { signal }) });
  } catch (error) {
    throwIfCancelled(signal);
    throw new LambdaZipError(
      'dependencies',
      `requirements: ${quoted(file)} needs ${tool.program}, which cannot be started: ${describeSystemError(error)}`,
      { hint: tool.advice, cause: error },
    );
  }
  if (outcome.code !== 0) {
    throw new LambdaZipError(
      'dependencies',
      `requirements: ${tool.program} cannot export ${quoted(file)}: ${lastLine(outcome.stderr || outcome.stdout)}`,
      { hint: `${tool.advice} It said: ${printable(outcome.stderr.trim().slice(0, 500))}` },
    );
  }
  // pipenv says `-i` first, which is the default index unless the Pipfile has another.
  return parseRequirements(
    outcome.stdout,
    `${quoted(file)}, exported by ${tool.program}`,
    directory,
    context,
  );
}

async function toolOf(file: string): Promise<LockTool | undefined> {
  const name = basename(file);
  if (name === 'Pipfile') return TOOLS.find(({ program }) => program === 'pipenv');
  if (name !== 'pyproject.toml') return TOOLS.find(({ lockFile }) => lockFile === name);
  for (const tool of TOOLS) {
    if (await isThere(join(dirname(file), tool.lockFile))) return tool;
  }
  throw new LambdaZipError('dependencies', `requirements: ${quoted(file)} has no lock file beside it`, {
    hint: "Lock it ('uv lock' or 'poetry lock') and commit the lock file, or name a requirements.txt.",
  });
}

async function assertThere(file: string): Promise<void> {
  if (await isThere(file)) return;
  throw new LambdaZipError('dependencies', `requirements: ${quoted(file)} does not exist`);
}
