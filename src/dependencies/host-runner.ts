/** Runs the runner under this machine's Python. It finds wheels; no code of a package runs. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { PROTOCOL_VERSION, protocolError, type WheelsJob } from '../engines/container/protocol.js';
import { RUNNER_FILE } from '../engines/container/runner-file.js';
import { type RunnerProcess, RunnerSession } from '../engines/container/runner-session.js';
import type { Packages, WheelSearch } from '../pipeline/package-supply.js';
import type { Ports } from '../util/ports.js';
import { exitCode } from '../util/processes.js';
import { makeTemporaryDirectory } from '../util/temporary.js';
import { quoted } from '../util/text.js';
import { findPython } from './python.js';
import type { Environment } from './requirements/environment.js';

/** Time for Python to end after a signal. */
const TERMINATION_MS = 3_000;

/**
 * Searches for wheels under this machine's Python, in a temporary directory that is gone afterwards.
 *
 * @param timeout seconds; 0 for no limit
 * @throws LambdaZipError `dependencies` for what pip says; `container`; `cancelled`
 */
export async function runOnHost(
  wheelSearch: WheelSearch,
  environment: Environment,
  timeout: number,
  ports: Ports,
): Promise<Packages> {
  const temporary = await makeTemporaryDirectory(tmpdir(), 'wheels');
  try {
    const env = { ...withoutPythons(environment), TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const { program, args } = await findPython(temporary, env, ports);
    const runner = new RunnerSession(
      {
        title: `the search for wheels by ${quoted([program, ...args].join(' '))}`,
        timeout,
        confidential: wheelSearch.confidential,
        start: async () => {
          const child = spawn(program, [...args, RUNNER_FILE], {
            cwd: temporary,
            env,
            stdio: ['pipe', 'pipe', 'pipe'],
          });
          return { child, stop: stopper(child) };
        },
      },
      ports,
    );
    const job: WheelsJob = { protocol: PROTOCOL_VERSION, task: 'wheels', wheels: wheelSearch.request };
    let packages: Packages | undefined;
    const entries = runner.entries(job, wheelSearch.inputs, {
      receive: (name, size, body) => wheelSearch.receive(name, size, body),
      finish: async (report) => {
        packages = await wheelSearch.finish(report);
        return packages;
      },
    });
    for await (const { path } of entries) throw protocolError(`it sends ${quoted(path)} instead of wheels`);
    runner.report();
    if (packages === undefined) throw protocolError('it sent no wheels');
    return packages;
  } catch (error) {
    wheelSearch.fail(error);
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Removes variables that would make Python load modules other than its own and pip's. */
function withoutPythons(environment: Environment): Environment {
  const own = Object.entries(environment).filter(([name]) => !/^_?(PYTHON|PIP_RUNNING)/i.test(name));
  return { ...Object.fromEntries(own), PYTHONUTF8: '1' };
}

function stopper(child: RunnerProcess['child']): () => Promise<void> {
  const ended = exitCode(child).then(
    () => undefined,
    () => undefined,
  );
  return async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, delay(TERMINATION_MS, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await ended;
  };
}
