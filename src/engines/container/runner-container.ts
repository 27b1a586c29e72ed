/** The runner in a container. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Ports } from '../../util/ports.js';
import { exitCode } from '../../util/processes.js';
import { quoted } from '../../util/text.js';
import { type ContainerGrants, removeContainer, startContainer } from './docker.js';
import { RUNNER_FILE } from './runner-file.js';
import type { RunnerOptions, RunnerProcess } from './runner-session.js';
import type { ContainerSettings } from './settings.js';

/** The client has this long to end by itself once its container is gone. */
const STOP_STEP_MS = 250;
const MAX_STOP_STEPS = 120;

/**
 * A container of its own for one run of the runner.
 *
 * @param environment what the client finds in its environment; undefined is what this process has
 * @param grants what it may use beyond its standard streams; nothing by default
 */
export function runnerInContainer(
  settings: ContainerSettings,
  environment: Ports['environment'],
  grants?: ContainerGrants,
): RunnerOptions {
  return {
    title: `the container of ${quoted(settings.image)}`,
    timeout: settings.timeout,
    start: async () => {
      const program = await readFile(RUNNER_FILE, 'utf8');
      const name = `lambda-zip-${randomBytes(8).toString('hex')}`;
      const child = startContainer({ ...settings, program, name, environment, ...(grants && { grants }) });
      const ended = exitCode(child);
      return { child, ended, stop: stopper(name, { child, ended }, environment) };
    },
  };
}

/**
 * Ends a container through its client. Between the client's start and the container's there is nothing to remove yet, so
 * it is removed until the client has seen its end.
 */
function stopper(
  name: string,
  { child, ended }: Pick<RunnerProcess, 'child' | 'ended'>,
  environment: Ports['environment'],
): () => Promise<void> {
  const gone = ended.then(
    () => true,
    () => true,
  );
  return async () => {
    for (let step = 0; step < MAX_STOP_STEPS; step += 1) {
      await removeContainer(name, environment);
      if (await Promise.race([gone, delay(STOP_STEP_MS, false, { ref: false })])) return;
    }
    child.kill('SIGKILL');
  };
}
