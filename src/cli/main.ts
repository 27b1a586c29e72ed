/** The command line: finds the command, runs it, and turns errors into messages and exit codes. */
import { rememberProxy } from '../aws/proxy.js';
import { LambdaZipError } from '../util/errors.js';
import { printable, withoutCommands } from '../util/text.js';
import { VERSION } from '../util/version.js';
import { parseCommandLine } from './args.js';
import { commandHelp, overviewHelp } from './help.js';
import { print } from './terminal.js';

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

/**
 * Runs one command.
 *
 * @param argv without the interpreter and the script
 * @returns the exit code: 0 success, 1 failure, 2 usage (`diff`: 0 same, 1 different, 2 trouble), 128 + signal number when a signal ended it
 */
export async function main(argv: readonly string[]): Promise<number> {
  // Writes to standard output are checked where they happen; a log that nobody reads changes nothing.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  rememberProxy(process.env);
  const cancel = new AbortController();
  let signalNumber = 0;
  for (const [signal, number] of SIGNALS) {
    process.once(signal, () => {
      signalNumber = number;
      cancel.abort();
    });
  }
  let failure = EXIT_FAILURE;
  let usageFailure = EXIT_USAGE;
  try {
    const invocation = parseCommandLine(argv);
    if (invocation.kind === 'version') {
      await print(`${VERSION}\n`);
      return 0;
    }
    const { command } = invocation;
    if (invocation.kind === 'help') {
      await print(command === undefined ? overviewHelp() : commandHelp(command));
      return 0;
    }
    failure = invocation.command.exitCodes?.failure ?? EXIT_FAILURE;
    usageFailure = invocation.command.exitCodes?.usage ?? EXIT_USAGE;
    return await invocation.command.run(invocation.input, cancel.signal);
  } catch (error) {
    if (signalNumber > 0) {
      const words =
        error instanceof LambdaZipError && error.hint !== undefined ? error.hint : 'nothing was written';
      process.stderr.write(`lambda-zip: cancelled, ${words}\n`);
      return 128 + signalNumber;
    }
    report(error);
    return error instanceof LambdaZipError && error.code === 'usage' ? usageFailure : failure;
  }
}

const SIGNALS: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
];

function report(error: unknown): void {
  if (error instanceof LambdaZipError) {
    const hint = error.hint === undefined ? '' : `\n  ${error.hint}`;
    process.stderr.write(`lambda-zip: ${withoutCommands(`${error.message}${hint}`)}\n`);
    return;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `lambda-zip: internal error, please report it:\n${text.split('\n').map(printable).join('\n')}\n`,
  );
}
