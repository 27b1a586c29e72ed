/** Runs the runner under this machine's Python. It finds wheels; no code of a package runs. */
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { PROTOCOL_VERSION, protocolError, type WheelsJob } from '../engines/container/protocol.js';
import { RUNNER_FILE } from '../engines/container/runner-file.js';
import type { RunnerProcess } from '../engines/container/runner-session.js';
import type { Packages, WheelSearch } from '../pipeline/package-supply.js';
import type { Ports } from '../util/ports.js';
import { makeTemporaryDirectory } from '../util/temporary.js';
import { quoted } from '../util/text.js';
import { startUnderPython } from './python.js';
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
  const { folder, request, inputs, confidential } = wheelSearch;
  // Beside the wheels: there, what pip has fetched becomes one of them without being copied.
  const temporary = await makeTemporaryDirectory(folder, 'wheels');
  try {
    const env = { ...withoutPythons(environment), TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const [{ command, child, ended }, { RunnerSession }] = await Promise.all([
      startUnderPython(RUNNER_FILE, { cwd: temporary, env }, ports),
      // On demand, for the streams that it writes take longer to load than the rest (decision 0020).
      import('../engines/container/runner-session.js'),
    ]);
    const runner = new RunnerSession(
      {
        title: `the search for wheels by ${quoted(command)}`,
        timeout,
        confidential,
        start: async () => ({ child, ended, stop: stopper(child, ended) }),
      },
      ports,
    );
    const job: WheelsJob = { protocol: PROTOCOL_VERSION, task: 'wheels', folder, wheels: request };
    let packages: Packages | undefined;
    const entries = runner.entries(job, inputs, {
      receive: wheelSearch.receive,
      take: wheelSearch.take,
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

function stopper(child: RunnerProcess['child'], ended: RunnerProcess['ended']): () => Promise<void> {
  const gone = ended.then(
    () => undefined,
    () => undefined,
  );
  return async () => {
    child.kill('SIGTERM');
    await Promise.race([gone, delay(TERMINATION_MS, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await gone;
  };
}
