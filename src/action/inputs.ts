import { join } from 'node:path';
import * as core from '@actions/core';
import type { PackageKind } from '../build/request.js';
import { type PackageRequest, parsePackage as parsePackageSettings } from '../jobs/package.js';
import { functionNames } from '../settings/config-file/names.js';
import { parseEnvironment } from '../settings/gate.js';
import { type RawSettings, type RECORD_POLICIES, SETTING_ENTRIES } from '../settings/table.js';
import { choiceOf, parseBoolean } from '../settings/values.js';
import { usage } from '../util/errors.js';
import type { Ports } from '../util/ports.js';
import { temporaryFolder } from './github/cache-process.js';
import { dependencyCache } from './github/wheel-cache.js';

/** The inputs of one package. */
export interface PackageInputs extends PackageRequest {
  readonly recordPolicy: (typeof RECORD_POLICIES)[number];
}

/** All inputs of the step that are not about one package. */
export interface StepInputs {
  /** The settings as given, not yet checked. */
  readonly settings: RawSettings;
  /** The config file and the names of the functions wanted; undefined for a step of one package. */
  readonly config: { readonly file: string; readonly functions: readonly string[] } | undefined;
  /** Empty when there is one only. */
  readonly environment: string;
  /** Whether to comment on the pull request. */
  readonly comment: boolean;
  /** Whether to write a job summary. */
  readonly summary: boolean;
}

/**
 * Reads every input of action.yml, once.
 *
 * @throws LambdaZipError `usage` that names the input, the value and what to use instead
 */
export function readInputs(): StepInputs {
  const settings: RawSettings = {};
  for (const [name, { kind }] of SETTING_ENTRIES) {
    // White space around a value comes from YAML; only in patterns it may have a meaning.
    const value = core.getInput(name, { trimWhitespace: kind !== 'patterns' });
    settings[name] = name === 'source' ? value.replace(/[^\S\n]*\n[^\S\n]*/g, '\n') : value;
  }
  const file = core.getInput('config');
  const functions = functionNames(core.getInput('functions'));
  if (file === '' && functions.length > 0) {
    throw usage(
      'functions',
      functions.join(', '),
      "has no effect without 'config', the file that lists them",
    );
  }
  return {
    settings,
    config: file === '' ? undefined : { file, functions },
    environment: parseEnvironment(settings.environment ?? ''),
    comment: parseBoolean('comment', core.getInput('comment') || 'false'),
    summary: parseBoolean('summary', core.getInput('summary') || 'true'),
  };
}

/** Variables of this step alone: its inputs and state, the files for its outputs, and the token of its cache client. */
const OF_STEP =
  /^(?:INPUT_|STATE_)|^(?:GITHUB_OUTPUT|GITHUB_STATE|ACTIONS_RUNTIME_TOKEN|ACTIONS_RUNTIME_URL|ACTIONS_RESULTS_URL|ACTIONS_CACHE_URL)$/;

/** The variables that a `run:` step of the same job has; commands of the config get them. */
function environmentOfSteps(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_STEP.test(name)));
}

/**
 * Checks the settings of one package.
 *
 * @throws LambdaZipError `usage` that names the input, the value and what to use instead
 */
export function parsePackage(
  settings: RawSettings,
  ports: Ports,
  kind: PackageKind = 'function',
): PackageInputs {
  const context = {
    workspace: process.cwd(),
    workers: 'auto' as const,
    environment: environmentOfSteps(),
    cacheDirectory: join(temporaryFolder(), 'lambda-zip'),
    remoteCache: dependencyCache(ports),
  };
  return {
    ...parsePackageSettings(settings, context, 'workflow', kind),
    recordPolicy: choiceOf(settings, 'record'),
  };
}
