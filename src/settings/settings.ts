/** Checks the settings of a package, and turns text into the request for a build. */
import { basename, join, resolve } from 'node:path';
import { type BuildRequest, LAYER_ROOT, type PackageKind } from '../build/request.js';
import type { Places } from '../dependencies/requirements/allowed-folders.js';
import type { RemoteCache } from '../dependencies/wheels/wheel-store.js';
import { isHandlerSetting } from '../lambda/handlers.js';
import { isPythonRuntime, runtimeImage, supportsRequirements } from '../lambda/runtimes.js';
import { ARCHITECTURES, DEFAULT_TARGET, RUNTIMES, type Target } from '../lambda/target.js';
import { compileRules } from '../pipeline/gitignore.js';
import { normalisePrefix } from '../pipeline/names.js';
import type { Source } from '../pipeline/plan.js';
import { pathForName } from '../pipeline/source-roots.js';
import { LambdaZipError, usage } from '../util/errors.js';
import { nonBlankLines, quoted } from '../util/text.js';
import type { RawSettings } from './table.js';
import { booleanOf, choiceOf, numberOf, parseChoice, textOf } from './values.js';

/** The surroundings that a face gives. */
export interface SettingsContext {
  /** The directory that links may lead into. */
  readonly workspace: string;
  /**
   * Where requirements and lock files may be read from, beside the workspace and the sources; what is missing follows from
   * those.
   */
  readonly places?: Partial<Places> | undefined;
  /** Compression threads. */
  readonly workers: number | 'auto';
  /** The environment of installers; empty by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where wheels and compressed files are kept when the settings name no place; nowhere by default. */
  readonly cacheDirectory?: string | undefined;
  readonly remoteCache?: RemoteCache | undefined;
}

/**
 * Checks the settings and makes the job of them. Of the disk it is only asked whether a source is a file, which names the package.
 *
 * @param raw values as text, to the letter: white space can belong to a name; an empty value is a missing one
 * @param kind a layer may be without a source, of requirements alone
 * @throws LambdaZipError `usage` that names the setting, the value and what to use instead
 */
export function parseSettings(
  raw: RawSettings,
  context: SettingsContext,
  kind: PackageKind = 'function',
): BuildRequest {
  const requirements = nonBlankLines(textOf(raw, 'requirements')).map((line) => line.trim());
  const prefix = normalisePrefix(textOf(raw, 'prefix'), 'prefix');
  // In a layer, modules go to where Lambda's Python looks for them, unless a source says otherwise.
  const isOfModules = kind === 'layer' && requirements.length > 0;
  const standard = isOfModules && prefix === '' ? LAYER_PREFIX : prefix;
  const sources = nonBlankLines(textOf(raw, 'source')).map((line) => parseSource(line, prefix, standard));
  const [first] = sources;
  if (first === undefined && !isOfModules) {
    throw new LambdaZipError('usage', "source: none given; name a directory such as 'src', or a file", {
      hint: "For the functions of a config file: '--all' on the command line, the input 'config' in a workflow.",
    });
  }
  const target = parseTarget(raw);
  const { runtime } = target;
  const path = first === undefined ? '' : basename(resolve(pathForName(first.directory)));
  const name = parseName(textOf(raw, 'name') || path || kind);
  const output = textOf(raw, 'output') || `${name}.zip`;
  if (requirements[0] !== undefined && !supportsRequirements(runtime)) {
    throw usage(
      'requirements',
      requirements[0],
      `cannot be installed for the runtime ${runtime}; use python3.8 to python3.14`,
    );
  }
  const bytecode = choiceOf(raw, 'bytecode');
  if (bytecode !== 'none' && !isPythonRuntime(runtime)) {
    throw usage(
      'bytecode',
      bytecode,
      `is not available for the runtime ${runtime}; use python3.9 to python3.14`,
    );
  }
  const layer = kind === 'layer' ? undefined : parseLayer(raw, output, requirements);
  const cacheDirectory = parseCache(raw, context);
  const timeout = numberOf(raw, 'container-timeout');
  return {
    name,
    kind,
    pipeline: {
      ...(kind === 'layer' && { root: LAYER_ROOT }),
      sources,
      exclude: compileRules((raw.exclude ?? '').split('\n'), 'exclude', { code: 'usage' }),
      executable: compileRules((raw.executable ?? '').split('\n'), 'executable', { code: 'usage' }),
      defaultExcludes: booleanOf(raw, 'default-excludes'),
      bytecodeFor: bytecode === 'none' ? undefined : runtime,
      modes: choiceOf(raw, 'modes'),
      symlinks: choiceOf(raw, 'symlinks'),
      workspace: context.workspace,
    },
    engine: choiceOf(raw, 'engine'),
    target,
    dependencies: {
      files: requirements,
      prefix: layer === undefined ? standard : LAYER_PREFIX,
      cacheDirectory,
      remoteCache: context.remoteCache,
      environment: context.environment ?? {},
      timeout,
      places: {
        workspace: context.workspace,
        sources: sources.map(({ directory }) => directory),
        wholeProject: false,
        ...context.places,
      },
    },
    container: {
      image: parseImage(textOf(raw, 'image')) || runtimeImage(runtime),
      flags: parseFlags(textOf(raw, 'container-options')),
      timeout,
      isImageGiven: textOf(raw, 'image') !== '',
    },
    output,
    layer,
    manifest: textOf(raw, 'manifest') || undefined,
    sbom: textOf(raw, 'sbom') || undefined,
    compressionLevel: numberOf(raw, 'compression-level'),
    binaryCheck: choiceOf(raw, 'binary-check'),
    secrets: choiceOf(raw, 'secrets'),
    handler: parseHandler(textOf(raw, 'handler')),
    imports: choiceOf(raw, 'imports'),
    otherLayers: textOf(raw, 'other-layers')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    directUpload: !raw['s3-bucket'],
    enforceLimits: booleanOf(raw, 'enforce-limits'),
    workers: context.workers,
    store: cacheDirectory && join(cacheDirectory, STORE_FOLDER),
  };
}

function parseTarget(raw: RawSettings): Target {
  return {
    runtime: parseChoice('runtime', raw.runtime || DEFAULT_TARGET.runtime, RUNTIMES),
    architecture: parseChoice('architecture', raw.architecture || DEFAULT_TARGET.architecture, ARCHITECTURES),
  };
}

/** Folder of compressed contents in the cache directory, beside that of wheels. */
const STORE_FOLDER = 'compressed';

/** The cache directory; undefined if nothing is kept. */
function parseCache(raw: RawSettings, context: SettingsContext): string | undefined {
  const kept = booleanOf(raw, 'cache');
  const named = raw['cache-directory'];
  if (named && !kept) {
    throw new LambdaZipError(
      'usage',
      `cache-directory: ${quoted(named)} has no effect with cache 'false'; remove one of the two`,
    );
  }
  if (!kept) return undefined;
  return named ? resolve(named) : context.cacheDirectory;
}

/**
 * Where Lambda's Python looks for the packages of a layer.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/python-layers.html
 */
const LAYER_PREFIX = 'python/';

function parseLayer(
  raw: RawSettings,
  output: string,
  requirements: readonly string[],
): BuildRequest['layer'] {
  if (!isLayered(raw)) {
    for (const setting of ['layer-output', 'layer-name'] as const) {
      if (raw[setting]) throw usage(setting, raw[setting], "has no effect without layer 'true'");
    }
    return undefined;
  }
  if (requirements.length === 0) {
    throw new LambdaZipError(
      'usage',
      "layer: 'true' needs 'requirements', the dependencies to put into the layer",
    );
  }
  // Named after the output, so that every function of a run has a layer of its own.
  return { output: raw['layer-output'] || `${output.replace(/\.zip$/i, '')}-layer.zip` };
}

/** Whether the packages go to an archive of their own. */
export function isLayered(raw: RawSettings): boolean {
  return booleanOf(raw, 'layer');
}

/** @param standard the prefix of a source that has none of its own */
function parseSource(line: string, prefix: string, standard: string): Source {
  if (!line.includes('=>')) return { directory: line, prefix: standard };
  const [directory = '', own = '', ...more] = line.split('=>').map((part) => part.trim());
  if (directory === '' || own === '' || more.length > 0) {
    throw usage('source', line, "is invalid; use 'PATH' or 'PATH => PREFIX/'");
  }
  return { directory, prefix: prefix + normalisePrefix(own, 'source') };
}

/** @throws LambdaZipError `usage` unless the name can be that of a file */
export function parseName(name: string): string {
  if (/[/\\\0]/.test(name) || name === '.' || name === '..') {
    throw usage('name', name, "is not a file name; use letters, digits, '-', '_' and '.'");
  }
  return name;
}

/** Checks what all handlers have in common; the right form depends on the runtime, which may be read from Lambda later. */
function parseHandler(handler: string): string | undefined {
  if (handler === '') return undefined;
  if (isHandlerSetting(handler)) return handler;
  throw usage(
    'handler',
    handler,
    "is not a handler; use one like 'app.lambda_handler', without spaces, of at most 128 characters",
  );
}

function parseImage(image: string): string {
  // A name that starts with a dash would be an option of docker.
  if (!/^-|\s/.test(image)) return image;
  throw usage(
    'image',
    image,
    "is not the name of an image; use one like 'public.ecr.aws/lambda/python:3.13'",
  );
}

/** A word of a command line; quotes, single or double, keep it together. */
export const FLAG = /(?:[^\s"']+|"[^"]*"|'[^']*')+/g;

/**
 * Splits a command line at white space; quotes, single or double, keep it together. The errors do not show it: it may
 * hold values of variables.
 */
function parseFlags(text: string): string[] {
  if (text.replace(FLAG, '').trim() !== '')
    throw new LambdaZipError('usage', 'container-options: a quote is not closed');
  const unquoted = [...text.matchAll(FLAG)].map(([one]) => one.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
  const [first] = unquoted;
  if (first !== undefined && !first.startsWith('-')) {
    throw new LambdaZipError('usage', "container-options: must start with a flag, such as '--memory 1g'");
  }
  return unquoted;
}
