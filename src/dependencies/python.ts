/** A Python of this machine that can install: one with pip, or one that uv provides with it. */
import { LambdaZipError } from '../util/errors.js';
import { type Ports, throwIfCancelled } from '../util/ports.js';
import { runProgram } from '../util/processes.js';
import type { Environment } from './requirements/environment.js';

/** How Python is started: a program and the arguments before Python's own. */
interface PythonCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/** The pip that uv puts beside the Python it finds. */
const PIP_FOR_UV = 'pip==26.3';

const CANDIDATES: readonly PythonCommand[] = [
  { program: 'python3', args: [] },
  { program: 'python', args: [] },
  {
    program: 'uv',
    args: ['run', '--quiet', '--isolated', '--no-project', '--with', PIP_FOR_UV, '--', 'python'],
  },
];

/** Checks a Python for the runner, whose first lines state the requirements. */
const PROBE = 'import sys, pip; sys.exit(0 if sys.version_info >= (3, 9) else 9)';

/**
 * Looks for it.
 *
 * @param cwd an empty directory: modules of the working directory would be in the place of Python's own
 * @throws LambdaZipError `dependencies` when there is none
 */
export async function findPython(cwd: string, env: Environment, { signal }: Ports): Promise<PythonCommand> {
  for (const command of CANDIDATES) {
    try {
      const { code } = await runProgram(command.program, [...command.args, '-c', PROBE], {
        cwd,
        env,
        signal,
      });
      if (code === 0) return command;
    } catch {
      throwIfCancelled(signal);
    }
  }
  throw new LambdaZipError('dependencies', 'requirements: this machine needs Python 3.9+ with pip, or uv', {
    hint: "Install one of them, or use engine 'container', which needs only Docker.",
  });
}
