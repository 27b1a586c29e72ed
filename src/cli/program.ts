import { avoidExitDeadlock } from '../util/exit-deadlock.js';
import { exitAfterGrace } from '../util/node-exit.js';
import { main } from './main.js';

/** Runs this process's command line, and ends the process. */
export async function runCommandLine(): Promise<void> {
  await avoidExitDeadlock(process.versions.node);
  process.exitCode = await main(process.argv.slice(2));
  exitAfterGrace(() => process.exit());
}
