import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { BuildRequest } from '../build.js';
import { parseBoolean, parseSettings, type RawSettings, SETTINGS, type SettingName } from '../settings.js';
import { dependencyCache } from './dependency-cache.js';

/** Everything the step was told. */
export interface ActionInputs {
  readonly request: BuildRequest;
  /** Whether to write a job summary. */
  readonly summary: boolean;
}

const PATTERNS: readonly SettingName[] = ['exclude', 'executable'];

/**
 * Reads every input of action.yml, once.
 *
 * @throws LambdaZipError `usage` that names the input, the value and what would be right
 */
export function readInputs(): ActionInputs {
  const settings: RawSettings = {};
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    // White space around a value is YAML's, not the user's; in patterns it is for their grammar to say.
    const value = core.getInput(name, { trimWhitespace: !PATTERNS.includes(name) });
    settings[name] = name === 'source' ? value.replace(/[^\S\n]*\n[^\S\n]*/g, '\n') : value;
  }
  return {
    request: parseSettings(settings, {
      workspace: process.cwd(),
      workers: 'auto',
      environment: process.env,
      cacheDirectory: join(process.env['RUNNER_TEMP'] || tmpdir(), 'lambda-zip'),
      remoteCache: dependencyCache(),
    }),
    summary: parseBoolean('summary', core.getInput('summary') || 'true'),
  };
}
