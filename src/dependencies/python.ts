/** A Python of this machine that can find wheels: one with pip, or one that uv provides with it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { LambdaZipError } from '../util/errors.js';
import { type Ports, throwIfCancelled } from '../util/ports.js';
import { exitCode, runProgram } from '../util/processes.js';
import type { Environment } from './requirements/environment.js';

/** How Python is started: a program and the arguments before Python's own. */
interface PythonCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether it takes too long for a try. */
  readonly isSlow?: boolean;
}

interface Place {
  /** An empty directory: modules of the working directory would be in the place of Python's own. */
  readonly cwd: string;
  readonly env: Environment;
}

/** A script that was started. */
interface StartedScript {
  /** For messages. */
  readonly command: string;
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Its exit code, as of {@link exitCode}. */
  readonly ended: Promise<number | null>;
}

/** The pip that uv puts beside the Python it finds. */
const PIP_FOR_UV = 'pip==26.3';

const CANDIDATES: readonly PythonCommand[] = [
  { program: 'python3', args: [] },
  { program: 'python', args: [] },
  {
    program: 'uv',
    args: ['run', '--quiet', '--isolated', '--no-project', '--with', PIP_FOR_UV, '--', 'python'],
    isSlow: true,
  },
];

/** Checks a Python for the runner, whose first lines state the requirements. */
const PROBE = 'import sys, pip; sys.exit(0 if sys.version_info >= (3, 9) else 9)';

/**
 * Starts a script, which waits for its input, under the first Python that is able to.
 *
 * @throws LambdaZipError `dependencies` when there is none
 */
export async function startUnderPython(
  script: string,
  place: Place,
  { signal }: Ports,
): Promise<StartedScript> {
  for (const candidate of CANDIDATES) {
    // Most often it is the first. Both take as long, and one that is not to be is given nothing to do.
    const early = candidate.isSlow === true ? undefined : start(candidate, script, place);
    if (await isAble(candidate, place, signal)) return early ?? start(candidate, script, place);
    early?.child.kill('SIGKILL');
    throwIfCancelled(signal);
  }
  throw new LambdaZipError('dependencies', 'requirements: this machine needs Python 3.9+ with pip, or uv', {
    hint: "Install one of them, or use engine 'container', which needs only Docker.",
  });
}

async function isAble(
  { program, args }: PythonCommand,
  place: Place,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    return (await runProgram(program, [...args, '-c', PROBE], { ...place, signal })).code === 0;
  } catch {
    return false;
  }
}

function start({ program, args }: PythonCommand, script: string, place: Place): StartedScript {
  const child = spawn(program, [...args, script], { ...place, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = exitCode(child);
  // Whoever runs it hears of it; of one that is not to be nobody does.
  ended.catch(() => undefined);
  return { command: [program, ...args].join(' '), child, ended };
}
