import { LambdaZipError } from './errors.js';

/**
 * The services that the core gets from the face that runs it. The core never prints, never reads
 * `process.env` and never looks at signals itself.
 */
export interface Logger {
  /** Opens the next phase of the job; the previous one ends. */
  phase(title: string): void;
  info(message: string): void;
  warning(message: string): void;
  /** Work done so far, in bytes of content; called often, so a face may drop most calls. */
  progress(done: number, total: number): void;
}

/** Everything that the core gets from outside. */
export interface Ports {
  readonly log: Logger;
  /** Aborts the job; what was begun is removed and the error has code `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Environment of programs that are started; undefined passes on that of this process. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The ports that starting a program needs. */
export type ProgramPorts = Pick<Ports, 'signal' | 'environment'>;

/** @throws LambdaZipError `cancelled` once the job has been aborted */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LambdaZipError('cancelled', 'cancelled');
}

/** Lets signals and timers run, which synchronous work would delay. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** For one of several that a job is about, such as the archive of the layer: its phases are told from those of the others. */
export function portsOf(subject: string, ports: Ports): Ports {
  const { log } = ports;
  return {
    ...ports,
    log: {
      phase: (title) => log.phase(`${subject}: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`),
      info: (message) => log.info(message),
      warning: (message) => log.warning(message),
      progress: (done, total) => log.progress(done, total),
    },
  };
}

/** A logger that says nothing: for rebuilds nobody watches. */
export const SILENT_LOGGER: Logger = {
  phase: () => undefined,
  info: () => undefined,
  warning: () => undefined,
  progress: () => undefined,
};
