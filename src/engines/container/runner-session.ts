/** One run of the runner, in a container or under this machine's Python, from start to end. */
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { pipeline as connect } from 'node:stream/promises';
import type { Entry } from '../../entries/entry.js';
import type { SentMember, WheelSearch } from '../../pipeline/package-supply.js';
import { describeSystemError, LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import { eachLine } from '../../util/processes.js';
import { withoutPasswords } from '../../util/text.js';
import { type Job, parseReport, parseWheelsReport, protocolError, type RunnerReport } from './protocol.js';
import { jobStream, readAnswer } from './transport.js';

/** The runner, started, and a way to end it. */
export interface RunnerProcess {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Its exit code, as of {@link exitCode}, asked for when it was started. */
  readonly ended: Promise<number | null>;
  /** Ends it in whatever state it is, and resolves when it is gone. Never rejects. */
  readonly stop: () => Promise<void>;
}

export interface RunnerOptions {
  /** For messages, e.g. `the container of 'image'`. */
  readonly title: string;
  readonly start: () => Promise<RunnerProcess>;
  /** Seconds after which it is stopped; 0 never. */
  readonly timeout: number;
  /** Secret values: they appear in no message. */
  readonly confidential?: readonly string[];
}

/** 128 and the number of SIGKILL: what docker says when a container's limit of memory ends it. */
const KILLED = 137;

/** @param exit an exit status, null after a signal, or the error that kept it from starting */
function describeExit(exit: unknown): string {
  if (exit === null) return 'it was killed';
  return typeof exit === 'number' ? `exit status ${exit}` : describeSystemError(exit);
}

/** How many lines of the log an error quotes. */
const QUOTED_LINES = 5;

/** Runs one job. Whatever happens, nothing of it is left running. */
export class RunnerSession {
  readonly #options: RunnerOptions;
  readonly #ports: Ports;
  readonly #lastLines: string[] = [];
  #reportText: string | undefined;
  readonly #expiry = new AbortController();

  constructor(options: RunnerOptions, ports: Ports) {
    this.#options = options;
    this.#ports = ports;
  }

  /** The runner's report. @throws LambdaZipError its own error, or `container` without a report */
  report(): RunnerReport {
    if (this.#reportText === undefined) throw protocolError('it ended without a report');
    try {
      return parseReport(this.#reportText);
    } catch (error) {
      if (!(error instanceof LambdaZipError)) throw error;
      const hint = error.hint && this.#discreet(error.hint);
      throw new LambdaZipError(error.code, this.#discreet(error.message), { hint, cause: error.cause });
    }
  }

  /** A text of the runner, without what is not to be said. */
  #discreet(text: string): string {
    const { confidential = [] } = this.#options;
    return confidential.reduce((said, value) => said.replaceAll(value, '***'), withoutPasswords(text));
  }

  /**
   * The tree that comes out.
   *
   * @param wheelSearch what the job has it find ahead of the tree; its end is told when all of that came, and `take` is
   * of a runner on this machine alone
   * @param onReport told that no more is made of what is still being sent
   * @throws LambdaZipError `cancelled`; what reading a sent file throws; the runner's own error; `container`
   */
  async *entries(
    job: Job,
    members: Iterable<SentMember> | AsyncIterable<SentMember>,
    wheelSearch?: Pick<WheelSearch, 'receive' | 'finish'> & Partial<Pick<WheelSearch, 'take'>>,
    onReport?: () => void,
  ): AsyncGenerator<Entry> {
    const { log, signal } = this.#ports;
    const { child, ended, stop } = await this.#options.start();
    const onAbort = (): void => void stop();
    signal?.addEventListener('abort', onAbort);
    const timer = this.#startTimer(stop);
    // Each is checked later; until then a failure must not count as unhandled.
    const settled = Promise.allSettled([
      connect(jobStream(job, members), child.stdin),
      ended,
      eachLine(child.stderr, (line) => {
        const shown = this.#discreet(line);
        log.info(shown);
        this.#lastLines.push(shown);
        if (this.#lastLines.length > QUOTED_LINES) this.#lastLines.shift();
      }),
    ]);
    let complete = false;
    let problem: unknown;
    try {
      if (signal?.aborted) throw new LambdaZipError('cancelled', 'cancelled');
      yield* readAnswer(child.stdout, {
        onReport: (text) => {
          this.#reportText = text;
          onReport?.();
        },
        onWheel: wheelSearch?.receive,
        onWheelFile: wheelSearch?.take,
        onWheels:
          wheelSearch &&
          (async (text) => {
            await wheelSearch.finish(parseWheelsReport(text));
          }),
      });
      complete = true;
    } catch (error) {
      problem = error;
    } finally {
      // Also if the reader of the entries stopped early.
      if (!complete) {
        // First, because a process does not end while its output is unread, and stopping it would wait forever.
        child.stdout.destroy();
        await stop();
      }
      signal?.removeEventListener('abort', onAbort);
      clearTimeout(timer);
    }
    const [fed, exited] = await settled;
    const exit = exited.status === 'fulfilled' ? exited.value : exited.reason;
    if (complete && exit === 0) return;
    throw this.#failure(fed.status === 'rejected' ? fed.reason : undefined, exit, problem);
  }

  #startTimer(stop: () => Promise<void>): NodeJS.Timeout | undefined {
    if (this.#options.timeout === 0) return undefined;
    return setTimeout(() => {
      this.#expiry.abort();
      void stop();
    }, this.#options.timeout * 1000);
  }

  /** The error that says most: a cancel, the time, a file that could not be sent, the runner's own words, or how it ended. */
  #failure(sending: unknown, exit: unknown, reading: unknown): unknown {
    const { title, timeout } = this.#options;
    if (this.#ports.signal?.aborted) return new LambdaZipError('cancelled', 'cancelled');
    if (this.#expiry.signal.aborted) {
      return new LambdaZipError(
        'container',
        `${title} ran for more than ${timeout} seconds and was stopped`,
        {
          hint: `Set container-timeout higher, or to 0 for no limit. ${this.#lastWords()}`,
        },
      );
    }
    if (sending instanceof LambdaZipError) return sending;
    if (this.#reportText !== undefined) {
      try {
        this.report();
      } catch (reported) {
        return reported;
      }
    }
    if (reading instanceof LambdaZipError) return reading;
    const how = exit === KILLED ? `exit status ${exit}, most likely out of memory` : describeExit(exit);
    return new LambdaZipError('container', `${title} failed: ${how}`, {
      hint: this.#lastWords(),
      cause: reading,
    });
  }

  #lastWords(): string {
    return this.#lastLines.length === 0
      ? 'It printed nothing.'
      : `Its last output:\n  ${this.#lastLines.join('\n  ')}`;
  }
}
