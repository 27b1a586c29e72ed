import * as core from '@actions/core';
import type { BuildRequest } from '../build.js';
import { parseBoolean, parseSettings, type RawSettings, SETTINGS, type SettingName } from '../settings.js';

/** Everything the step was told. */
export interface ActionInputs {
  readonly request: BuildRequest;
  /** Whether to write a job summary. */
  readonly summary: boolean;
}

/**
 * Reads every input of action.yml, once.
 *
 * @throws LambdaZipError `usage` that names the input, the value and what would be right
 */
export function readInputs(): ActionInputs {
  const settings: RawSettings = {};
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    settings[name] = core.getInput(name, { trimWhitespace: false });
  }
  return {
    request: parseSettings(settings, { workspace: process.cwd(), workers: 'auto' }),
    summary: parseBoolean('summary', core.getInput('summary') || 'true'),
  };
}
