/** The command line: finds the command, runs it, and turns errors into messages and exit codes. */
import { noteProxy } from '../aws/proxy.js';
import { LambdaZipError } from '../errors.js';
import { printable, withoutCommands } from '../text.js';
import { VERSION } from '../version.js';
import { type Command, parseCommandLine } from './args.js';
import { helpText } from './help.js';
import { print } from './terminal.js';

const EXIT_SUCCESS = 0;
const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;
/** As diff(1) has it: with 1 for "different", trouble is something else. */
const EXIT_DIFFERENT = 1;
const EXIT_DIFF_TROUBLE = 2;
/** A query is wrong the way a command line is, but whoever sent it knows one failure. */
const EXIT_TERRAFORM_FAILURE = 1;

/**
 * Runs one command.
 *
 * @param argv without the interpreter and the script
 * @returns the exit code: 0 success, 1 failure, 2 usage (`diff`: 0 same, 1 different, 2 trouble), 128 + signal number when a signal ended it
 */
export async function main(argv: readonly string[]): Promise<number> {
  // What is written to standard output is checked where it is written; that nobody reads the log changes nothing.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  noteProxy(process.env);
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
    const command = parseCommandLine(argv);
    if (command.name === 'diff') failure = EXIT_DIFF_TROUBLE;
    if (command.name === 'terraform') usageFailure = EXIT_TERRAFORM_FAILURE;
    return await run(command, cancel.signal);
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

async function run(command: Command, signal: AbortSignal): Promise<number> {
  // Commands are loaded when they are needed: `--version` should not wait for the compressor.
  switch (command.name) {
    case 'help':
      await print(helpText(command.topic));
      return EXIT_SUCCESS;
    case 'version':
      await print(`${VERSION}\n`);
      return EXIT_SUCCESS;
    case 'build': {
      const { runBuild } = await import(/* webpackMode: "eager" */ './build-command.js');
      await runBuild(command, signal);
      return EXIT_SUCCESS;
    }
    case 'build-all': {
      const { runBuildAll } = await import('./build-all-command.js');
      return (await runBuildAll(command, signal)) ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    case 'plan': {
      const { runPlan } = await import('./plan-command.js');
      await runPlan(command);
      return EXIT_SUCCESS;
    }
    case 'doctor': {
      const { runDoctor } = await import('./doctor-command.js');
      return (await runDoctor(command, signal)) ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    case 'init': {
      const { runInit } = await import('./init-command.js');
      await runInit(command, signal);
      return EXIT_SUCCESS;
    }
    case 'manifest': {
      const { runManifest } = await import('./manifest-command.js');
      await runManifest(command, signal);
      return EXIT_SUCCESS;
    }
    case 'terraform': {
      const { runTerraform } = await import('./terraform-command.js');
      await runTerraform(signal);
      return EXIT_SUCCESS;
    }
    case 'diff': {
      const { runDiff } = await import('./diff-command.js');
      return (await runDiff(command, signal)) ? EXIT_SUCCESS : EXIT_DIFFERENT;
    }
    case 'verify': {
      const { runVerify } = await import('./verify-command.js');
      return (await runVerify(command, signal)) ? EXIT_SUCCESS : EXIT_FAILURE;
    }
  }
}

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
