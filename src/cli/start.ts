import type { serveRebuilds } from '../build/rebuild-service.js';
import { loadProgram } from '../util/code-cache.js';
import { avoidExitDeadlock } from '../util/exit-deadlock.js';
import { fileBeside } from '../util/program-files.js';
import { codeDirectory } from './context.js';
import type { runCommandLine } from './program.js';

/** The command that most runs are, and that does what the others do, too. */
const USUAL = 'build';

/** Runs this process's command line by the released bundle. */
export async function start(): Promise<void> {
  const { exports, keep } = await load();
  await exports.runCommandLine();
  if (process.exitCode === 0 && process.argv[2] === USUAL) keep();
}

/** Serves the process that started this one by the released bundle. */
export async function serve(): Promise<void> {
  const { exports } = await load();
  exports.serveRebuilds();
}

/** What the bundle has for programs. */
interface Bundle {
  readonly runCommandLine: typeof runCommandLine;
  readonly serveRebuilds: typeof serveRebuilds;
}

async function load(): Promise<{ readonly exports: Bundle; readonly keep: () => void }> {
  // V8 takes no code that was compiled under other flags.
  await avoidExitDeadlock(process.versions.node);
  const { exports, keep } = loadProgram(fileBeside(import.meta.url, 'bundle.cjs'), codeDirectory(process));
  return { exports: exports as Bundle, keep };
}
