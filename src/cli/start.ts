import { loadProgram } from '../util/code-cache.js';
import { avoidExitDeadlock } from '../util/exit-deadlock.js';
import { fileBeside } from '../util/program-files.js';
import { codeDirectory } from './context.js';
import type * as program from './program.js';

/** The command that most runs are, and that does what the others do, too. */
const USUAL = 'build';

/** Runs this process's command line by the released bundle. */
export async function start(): Promise<void> {
  // V8 takes no code that was compiled under other flags.
  await avoidExitDeadlock(process.versions.node);
  const { exports, keep } = loadProgram(fileBeside(import.meta.url, 'bundle.cjs'), codeDirectory(process));
  await (exports as typeof program).runCommandLine();
  if (process.exitCode === 0 && process.argv[2] === USUAL) keep();
}
