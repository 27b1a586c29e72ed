import { join } from 'node:path';
import * as core from '@actions/core';
import type { BuildRequest } from '../build.js';
import type { DeployOptions } from '../deploy/options.js';
import { parseDeploySettings } from '../deploy-settings.js';
import type { GateRequest } from '../gate.js';
import { parseEnvironment, parseGateSettings } from '../gate-settings.js';
import type { Ports } from '../ports.js';
import {
  parseBoolean,
  parseChoice,
  parseSettings,
  type RawSettings,
  RECORD_POLICIES,
  SETTINGS,
  type SettingName,
} from '../settings.js';
import { temporaryFolder } from './cache-process.js';
import { dependencyCache } from './dependency-cache.js';

/** Everything the step was told. */
export interface ActionInputs {
  /** As they were given. */
  readonly settings: RawSettings;
  readonly request: BuildRequest;
  /** Undefined when nothing is to be deployed. */
  readonly deploy: DeployOptions | undefined;
  readonly gate: GateRequest;
  /** Empty when there is one only. */
  readonly environment: string;
  readonly recordPolicy: (typeof RECORD_POLICIES)[number];
  /** Empty when the workflow gives none. */
  readonly githubToken: string;
  /** Whether to comment on the pull request. */
  readonly comment: boolean;
  /** Whether to write a job summary. */
  readonly summary: boolean;
}

const PATTERNS: readonly SettingName[] = ['exclude', 'executable'];

/**
 * Reads every input of action.yml, once.
 *
 * @throws LambdaZipError `usage` that names the input, the value and what would be right
 */
export function readInputs(ports: Ports): ActionInputs {
  const settings: RawSettings = {};
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    // White space around a value is YAML's, not the user's; in patterns it is for their grammar to say.
    const value = core.getInput(name, { trimWhitespace: !PATTERNS.includes(name) });
    settings[name] = name === 'source' ? value.replace(/[^\S\n]*\n[^\S\n]*/g, '\n') : value;
  }
  const request = parseSettings(settings, {
    workspace: process.cwd(),
    workers: 'auto',
    environment: process.env,
    cacheDirectory: join(temporaryFolder(), 'lambda-zip'),
    remoteCache: dependencyCache(ports),
  });
  return {
    settings,
    request,
    gate: parseGateSettings(settings, request.name, 'workflow'),
    deploy: parseDeploySettings(settings, request.target),
    environment: parseEnvironment(settings.environment ?? ''),
    recordPolicy: parseChoice('record', settings.record || SETTINGS.record.default, RECORD_POLICIES),
    githubToken: core.getInput('github-token'),
    comment: parseBoolean('comment', core.getInput('comment') || 'false'),
    summary: parseBoolean('summary', core.getInput('summary') || 'true'),
  };
}
