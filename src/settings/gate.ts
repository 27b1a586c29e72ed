/** The settings of the gate, checked. */

import { basename, isAbsolute, relative, resolve } from 'node:path';
import { parseFunctionReference } from '../aws/function-reference.js';
import { parseLayerReference } from '../aws/layer-reference.js';
import type { BuildRequest } from '../build/request.js';
import { parseDigest } from '../gate/baselines/given.js';
import type { BaselineChoice, GateRequest } from '../gate/gate.js';
import type { PackageOrigin } from '../gate/records/subject.js';
import { pathForName } from '../pipeline/source-roots.js';
import { sha256Of } from '../util/digest.js';
import { LambdaZipError, usage } from '../util/errors.js';
import { nonBlankLines, quoted } from '../util/text.js';
import { isLayered } from './settings.js';
import type { RawSettings } from './table.js';
import { booleanOf, choiceOf } from './values.js';

/**
 * Checks the settings of the gate. Nothing is read or asked yet.
 *
 * @param raw values as text; an empty one is a missing one
 * @param request the package, parsed
 * @param where only a workflow can reach the cache that keeps records, and has it as its default
 * @throws LambdaZipError `usage` that names the setting, the value and what to use instead
 */
export function parseGateSettings(
  raw: RawSettings,
  request: PackageRequest,
  where: 'workflow' | 'terminal',
): GateRequest {
  const [first, second] = parseFunctionNames(raw['function-name'] ?? '');
  if (first !== undefined && second !== undefined) {
    throw new LambdaZipError(
      'usage',
      `function-name: ${quoted(first)} and ${quoted(second)} are two functions; list them in a config file, whose packages may go to several`,
      { hint: 'docs/many-functions.md has an example.' },
    );
  }
  const baseline =
    request.kind === 'layer' ? layerEntryBaseline(raw, request, where) : parseBaseline(raw, request, where);
  return {
    name: raw.name || defaultName(request),
    baseline,
    layer: isLayered(raw) ? layerBaseline(raw, baseline) : undefined,
    force: booleanOf(raw, 'force'),
    target: request.target,
  };
}

/**
 * The functions that a package goes to.
 *
 * @param text one per line
 */
export function parseFunctionNames(text: string): string[] {
  return nonBlankLines(text).map((line) => line.trim());
}

type PackageRequest = Pick<BuildRequest, 'kind' | 'name' | 'pipeline' | 'dependencies' | 'target'>;

/** The default name in records, made of the whole path, because many functions have a folder `src`. */
function defaultName({ name, pipeline: { sources, workspace } }: PackageRequest): string {
  const path = pathIn(workspace, pathForName(sources[0]?.directory ?? ''));
  return path === '' || isAbsolute(path) ? name : path.replaceAll('/', '-');
}

/** A path relative to the workspace, the same on every system; absolute where it is outside. */
function pathIn(workspace: string, directory: string): string {
  const path = relative(resolve(workspace), resolve(directory)).replaceAll('\\', '/');
  return path.startsWith('..') || isAbsolute(path) ? resolve(directory) : path;
}

const MAX_SOURCE_CHARACTERS = 500;

/** Where the package comes from and goes to, for records. */
function originOf(raw: RawSettings, request: PackageRequest): PackageOrigin {
  const { sources, workspace } = request.pipeline;
  const lines = sources.map(({ directory, prefix }) => {
    const path = pathIn(workspace, directory) || '.';
    // Paths outside of the workspace differ from runner to runner; keep the name only.
    const shown = isAbsolute(path) ? basename(path) : path;
    return prefix === '' ? shown : `${shown} => ${prefix}`;
  });
  // A layer without sources comes from its requirements.
  const text = (lines.length > 0 ? lines : request.dependencies.files).join('\n');
  const source =
    text.length <= MAX_SOURCE_CHARACTERS
      ? text
      : `${text.slice(0, MAX_SOURCE_CHARACTERS)}… (${sha256Of(text)})`;
  const region = raw['aws-region'] ?? '';
  // What a function of that name has deployed is no layer.
  return {
    source,
    functionName: request.kind === 'layer' ? 'a layer' : (raw['function-name'] ?? ''),
    region,
  };
}

function parseBaseline(
  raw: RawSettings,
  request: PackageRequest,
  where: 'workflow' | 'terminal',
): BaselineChoice {
  const functionName = raw['function-name'] || undefined;
  const standard = where === 'workflow' ? 'cache' : 'none';
  const value = raw.baseline || (functionName === undefined ? standard : 'lambda');
  const choice = choose(value, raw, request, where);
  if (choice.kind === 'lambda' || (choice.kind === 'cache' && choice.asked !== undefined)) return choice;
  // A deploy uses these settings itself.
  if (choiceOf(raw, 'deploy') !== 'false') return choice;
  const others = raw['layer-name'] ? [] : (['aws-region'] as const);
  for (const setting of ['function-name', 'qualifier', ...others] as const) {
    // A user who names a function expects it to be compared.
    if (raw[setting])
      throw usage(setting, raw[setting], `has no effect with the baseline '${choice.kind}'; use 'lambda'`);
  }
  return choice;
}

/** The baseline of an entry under `layers`: Lambda's latest version if `layer-name` is set, otherwise as for any package. */
function layerEntryBaseline(
  raw: RawSettings,
  request: PackageRequest,
  where: 'workflow' | 'terminal',
): BaselineChoice {
  const { baseline: given, 'layer-name': layerName } = raw;
  if (!layerName) {
    if (given !== 'lambda')
      return choose(given || (where === 'workflow' ? 'cache' : 'none'), raw, request, where);
    throw new LambdaZipError('usage', "baseline: 'lambda' needs 'layer-name'");
  }
  return layerChoice(layerName, raw, undefined);
}

/** @param user the function that has the layer; undefined for the latest version */
function layerChoice(
  layerName: string,
  raw: RawSettings,
  user: Extract<BaselineChoice, { readonly kind: 'lambda' }> | undefined,
): BaselineChoice {
  const region = raw['aws-region'] || undefined;
  // Errors have to appear before anything is built.
  parseLayerReference({ layerName, region });
  return { kind: 'layer', layerName, region, user };
}

/**
 * The baseline of a function's layer: Lambda if `layer-name` is set, otherwise that of the code if it can tell anything
 * about a layer.
 */
function layerBaseline(raw: RawSettings, code: BaselineChoice): BaselineChoice {
  const layerName = raw['layer-name'];
  if (layerName) {
    if (raw.baseline === 'none')
      throw usage('layer-name', layerName, "has no effect with the baseline 'none'; remove the baseline");
    // A published version may not be attached, so a known function's own version counts.
    return layerChoice(layerName, raw, code.kind === 'lambda' ? code : undefined);
  }
  switch (code.kind) {
    case 'lambda':
      return { kind: 'unknown', why: "the layer is compared with nothing; set 'layer-name'" };
    case 'given':
      return {
        kind: 'unknown',
        why: "the layer is compared with nothing: the baseline is of the code; set 'layer-name'",
      };
    default:
      return code;
  }
}

function choose(
  value: string,
  raw: RawSettings,
  request: PackageRequest,
  where: 'workflow' | 'terminal',
): BaselineChoice {
  switch (value) {
    case 'none':
      return { kind: 'none' };
    case 'cache':
      if (where === 'workflow')
        return {
          kind: 'cache',
          environment: parseEnvironment(raw.environment ?? ''),
          // A dry run does not deploy, either.
          readOnly: raw.record === 'read-only' || raw.deploy === 'dry-run',
          asked: raw['function-name'] ? functionOf(raw['function-name'], raw) : undefined,
          ...originOf(raw, request),
        };
      throw new LambdaZipError(
        'usage',
        "baseline: 'cache' works only in GitHub Actions, where the records are",
        { hint: "Use 'lambda' with a function-name, 'none', or a SHA-256." },
      );
    case 'lambda':
      if (!raw['function-name']) {
        throw new LambdaZipError('usage', "baseline: 'lambda' needs 'function-name'");
      }
      return lambdaChoice(raw['function-name'], raw);
    default: {
      const digest = parseDigest(value);
      if (digest !== undefined) return { kind: 'given', digest };
      throw usage(
        'baseline',
        value,
        `is invalid; use ${where === 'workflow' ? "'lambda', 'cache'" : "'lambda'"}, 'none' or a SHA-256 in hexadecimal or base64`,
      );
    }
  }
}

function lambdaChoice(functionName: string, raw: RawSettings): BaselineChoice {
  return { kind: 'lambda', ...functionOf(functionName, raw) };
}

function functionOf(functionName: string, raw: RawSettings) {
  // A deploy to an alias compares with the version that the alias points to.
  const qualifier = raw.qualifier || raw.alias || undefined;
  const region = raw['aws-region'] || undefined;
  // Errors have to appear before anything is built.
  parseFunctionReference({ functionName, qualifier, region });
  return { functionName, qualifier, region };
}

const MAX_ENVIRONMENT = 255;

/** @throws LambdaZipError `usage` unless the text can be the name of an environment */
export function parseEnvironment(environment: string): string {
  if (environment.length <= MAX_ENVIRONMENT && !/[\r\n\0]/.test(environment)) return environment;
  throw usage(
    'environment',
    environment,
    `is invalid; use one line of at most ${MAX_ENVIRONMENT} characters`,
  );
}
