import { readConfig } from '../config/functions.js';
import { shardMatrix } from '../config/shards.js';
import type { PlanArguments } from './args.js';
import { print } from './terminal.js';

/** `lambda-zip plan`: the functions of a config file shared out over jobs, as a matrix on standard output. */
export async function runPlan({ config, functions, shards }: PlanArguments): Promise<void> {
  await print(`${JSON.stringify(shardMatrix(await readConfig(config, functions), shards))}\n`);
}
