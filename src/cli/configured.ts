/** The functions of a config file, for commands that take them. */
import type { PackageKind } from '../build/request.js';
import {
  assertNoPackageSettings,
  type Parsed,
  type ParsedFunction,
  parseFunctions,
  readConfig,
} from '../settings/config-file/functions.js';
import type { RawSettings } from '../settings/table.js';
import { configArguments, type Input } from './input.js';

/**
 * Reads the config file that the command names, and parses what it says of each function.
 *
 * @param parse makes a package of its settings
 * @returns all of them: what one writes is nothing that another packs
 * @throws LambdaZipError `usage` for sources or settings of one package beside a config file, and for what is wrong in it
 */
export async function configuredFunctions<T extends Parsed>(
  input: Input,
  parse: (settings: RawSettings, kind: PackageKind) => T,
): Promise<ParsedFunction<T>[]> {
  const { config, functions } = configArguments(input);
  assertNoPackageSettings(input.settings);
  return parseFunctions(await readConfig(config, functions), input.settings, parse);
}
