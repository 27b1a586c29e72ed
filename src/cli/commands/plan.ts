import { readConfig } from '../../settings/config-file/functions.js';
import { MAX_JOBS } from '../../settings/config-file/limits.js';
import { shardMatrix } from '../../settings/config-file/shards.js';
import { parseWholeNumber } from '../../settings/values.js';
import { configArguments, type Input } from '../input.js';
import { print } from '../terminal.js';

/** `lambda-zip plan`: the functions of a config file shared out over jobs, as a matrix on standard output. */
export async function runPlan(input: Input): Promise<number> {
  const { config, functions } = configArguments(input);
  const { shards: given } = input.values;
  const shards =
    typeof given === 'string' ? parseWholeNumber('--shards', given, { min: 1, max: MAX_JOBS }) : MAX_JOBS;
  await print(`${JSON.stringify(shardMatrix(await readConfig(config, functions), shards))}\n`);
  return 0;
}
