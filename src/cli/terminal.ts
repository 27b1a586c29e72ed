import { describeSystemError, LambdaZipError, systemErrorCode } from '../util/errors.js';
import type { Logger, Ports } from '../util/ports.js';
import { formatBytes, withoutCommands } from '../util/text.js';

const BAR_WIDTH = 30;
/** Often enough to look smooth, and cheap. */
const REDRAW_MS = 80;

/** The services that the core gets from the terminal. */
export function terminalPorts(signal: AbortSignal): Ports {
  return { log: terminalLogger(process.stderr), signal, environment: process.env };
}

/** A logger for people: phases and lines on a stream, and a progress bar where it is a terminal. */
export function terminalLogger(stream: NodeJS.WriteStream): Logger {
  let drawnAt = 0;
  let barShown = false;
  const clearBar = (): void => {
    if (barShown) stream.write('\r\u001b[K');
    barShown = false;
  };
  const line = (text: string): void => {
    clearBar();
    // In a workflow, the runner reads this output and would obey commands in it.
    stream.write(`${withoutCommands(text)}\n`);
  };
  return {
    phase: (title) => line(title),
    info: (message) => line(`  ${message}`),
    warning: (message) => line(`  warning: ${message}`),
    progress: (done, total) => {
      const now = Date.now();
      if (!stream.isTTY || now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      barShown = true;
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const full = Math.round(share * BAR_WIDTH);
      const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
      stream.write(
        `\r\u001b[K  ${bar} ${Math.floor(share * 100)} %  ${formatBytes(done)} of ${formatBytes(total)}`,
      );
    },
  };
}

/**
 * Writes text to standard output and waits until it is there. A reader that went away (`| head`) is no
 * error: it has what it wanted.
 *
 * @throws LambdaZipError `output` when it cannot be written
 */
export async function print(text: string): Promise<void> {
  const error = await new Promise<Error | null | undefined>((resolve) => process.stdout.write(text, resolve));
  if (error && systemErrorCode(error) !== 'EPIPE') {
    throw new LambdaZipError('output', `standard output cannot be written: ${describeSystemError(error)}`, {
      cause: error,
    });
  }
}

/** Like {@link print}, for text that a runner reads, too: no line of it is a command to the runner. */
export function printText(text: string): Promise<void> {
  return print(withoutCommands(text));
}

/**
 * One line as GNU sha256sum prints it, without the line break. A name with a line break or a
 * backslash is escaped and the line starts with a backslash, which `sha256sum --check` undoes.
 */
export function sha256sumLine(hex: string, file: string): string {
  const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === file ? '' : '\\'}${hex}  ${escaped}`;
}
