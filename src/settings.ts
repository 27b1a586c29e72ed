/**
 * The settings of a build: the one list behind the action's inputs, the command line's options and
 * the tables of the README, and the one place that checks their values.
 */
import { basename, join, resolve } from 'node:path';
import { COMPRESSION_LEVELS } from './archive/level.js';
import { BINARY_CHECKS } from './binary/check.js';
import type { BuildRequest } from './build.js';
import type { Places } from './dependencies/grounds.js';
import type { RemoteCache } from './dependencies/wheel-store.js';
import { LambdaZipError, usage } from './errors.js';
import { compileRules } from './pipeline/gitignore.js';
import { SYMLINK_POLICIES } from './pipeline/links.js';
import { MODE_POLICIES } from './pipeline/modes.js';
import { normalisePrefix } from './pipeline/names.js';
import {
  ARCHITECTURES,
  BYTECODE_POLICIES,
  DEFAULT_TARGET,
  ENGINES,
  RUNTIMES,
  type Source,
  type Target,
} from './pipeline/plan.js';
import { isPythonRuntime, runtimeImage, takesRequirements } from './pipeline/runtimes.js';
import { SECRET_POLICIES } from './secrets/scan.js';
import { nonBlankLines, quoted } from './text.js';

/** Who records a deploy: the build step, once the job has succeeded; somebody else; or nobody, for nothing is deployed. */
export const RECORD_POLICIES = ['on-success', 'never', 'read-only'] as const;

/** How a setting is written. `lines` takes one value per line (action) or may be repeated (command line). */
export type SettingKind = 'text' | 'lines' | 'boolean' | 'choice' | 'level';

export interface Setting {
  readonly kind: SettingKind;
  /** Empty means unset. */
  readonly default: string;
  /** As it stands in action.yml, where a workflow has another one than a command line. */
  readonly actionDefault?: string;
  /** One sentence, for `--help`. */
  readonly help: string;
  /** What a value is, for `--help`, where the kind does not say enough or the choices are too many. */
  readonly of?: string;
  /** For `choice`. */
  readonly choices?: readonly string[];
}

/** Whether the package is brought to the function. */
export const DEPLOY_CHOICES = ['false', 'true', 'dry-run'] as const;

export const SETTINGS = {
  source: {
    kind: 'lines',
    default: '',
    help: "Directory to pack; or 'DIRECTORY => PREFIX/' to put it into a folder of the archive.",
  },
  output: { kind: 'text', default: '', help: 'File to write. Default: NAME.zip in the working directory.' },
  name: { kind: 'text', default: '', help: "Name of the package. Default: the first source's own name." },
  prefix: {
    kind: 'text',
    default: '',
    help: "Folder of the archive that everything goes to, e.g. 'python/' for a layer.",
  },
  exclude: {
    kind: 'lines',
    default: '',
    help: "Pattern to leave out, in .gitignore's grammar; '!' re-includes.",
  },
  'default-excludes': {
    kind: 'boolean',
    default: 'true',
    help: 'Leave out byte-code, caches, version control, environments, secrets and install residue.',
  },
  executable: {
    kind: 'lines',
    default: '',
    help: "Pattern of files to mark executable whatever their content, in .gitignore's grammar.",
  },
  modes: {
    kind: 'choice',
    default: 'content',
    choices: MODE_POLICIES,
    help: "'content': executable if it starts with '#!' or is an ELF file; 'filesystem': by the owner's x bit.",
  },
  symlinks: {
    kind: 'choice',
    default: 'auto',
    choices: SYMLINK_POLICIES,
    help: "'auto' keeps links to what is packed and follows others; 'follow', 'preserve' or 'error' for all.",
  },
  'compression-level': {
    kind: 'level',
    default: String(COMPRESSION_LEVELS.default),
    help: '0 stores; 1 is fastest, 12 smallest.',
  },
  engine: {
    kind: 'choice',
    // A newcomer's first command must not wait for an image; a runner has Docker, and its images close by.
    default: 'host',
    actionDefault: 'auto',
    choices: ENGINES,
    help: "Where wheels are found and files selected: 'host' is here, 'auto' in a container where Docker is. Same bytes.",
  },
  runtime: {
    kind: 'choice',
    default: '',
    choices: RUNTIMES,
    of: 'NAME',
    help: `The function's runtime by Lambda's name, such as python3.13 or nodejs22.x: packages and checks are for it. Default: read from Lambda with a function-name, else ${DEFAULT_TARGET.runtime}.`,
  },
  architecture: {
    kind: 'choice',
    default: '',
    choices: ARCHITECTURES,
    help: `The function's processor, as Lambda names it. Default: read from Lambda with a function-name, else ${DEFAULT_TARGET.architecture}.`,
  },
  'binary-check': {
    kind: 'choice',
    default: 'error',
    choices: BINARY_CHECKS,
    help: 'What a program or library does that cannot run on runtime and architecture.',
  },
  secrets: {
    kind: 'choice',
    default: 'warn',
    choices: SECRET_POLICIES,
    help: 'What a file does that looks as if it held a private key, a token or another secret.',
  },
  image: {
    kind: 'text',
    default: '',
    help: "The container's image, best with a digest. Default: AWS's image for the runtime.",
  },
  'container-options': {
    kind: 'text',
    default: '',
    help: "Further flags of 'docker run', as on a command line.",
  },
  'container-timeout': {
    kind: 'level',
    default: '1800',
    help: 'Seconds after which a container, or a search for wheels here, is stopped; 0 for no limit.',
  },
  requirements: {
    kind: 'lines',
    of: 'FILE',
    default: '',
    help: 'File of Python packages to install into the archive: requirements.txt, uv.lock, poetry.lock, Pipfile.lock, pylock.toml, or a pyproject.toml with a lock file.',
  },
  layer: {
    kind: 'boolean',
    default: 'false',
    help: "Put the packages of 'requirements' into an archive of their own, for a Lambda layer.",
  },
  'layer-output': {
    kind: 'text',
    default: '',
    help: "File to write the layer's archive to. Default: beside the output, NAME-layer.zip.",
  },
  'layer-name': {
    kind: 'text',
    default: '',
    help: "The Lambda layer to compare the layer's archive with: its name or ARN.",
  },
  bytecode: {
    kind: 'choice',
    default: 'none',
    choices: BYTECODE_POLICIES,
    help: "'unchecked-hash' packs byte-code that the runtime's Python compiles, in a container; it saves time at a cold start.",
  },
  cache: {
    kind: 'boolean',
    default: 'true',
    help: 'Keep wheels and compressed files for the next build.',
  },
  'cache-directory': {
    kind: 'text',
    default: '',
    help: "Directory to keep them in. Default: 'lambda-zip' in the user's cache directory.",
  },
  manifest: { kind: 'text', default: '', help: 'File to write the manifest to (JSON). Default: none.' },
  'enforce-limits': {
    kind: 'boolean',
    default: 'true',
    help: "Fail on a package over Lambda's size limits instead of warning.",
  },
  baseline: {
    kind: 'text',
    default: '',
    help: "What to compare with: 'lambda', 'none', or a SHA-256. Default: 'lambda' with a function-name, else 'none'.",
  },
  force: { kind: 'boolean', default: 'false', help: 'Count as changed even when nothing changed.' },
  'function-name': {
    kind: 'text',
    default: '',
    help: "The function to compare with, for the baseline 'lambda': its name or ARN.",
  },
  qualifier: { kind: 'text', default: '', help: "The function's version or alias. Default: $LATEST." },
  'aws-region': {
    kind: 'text',
    default: '',
    help: "The function's region. Default: that of the AWS settings in use.",
  },
  environment: {
    kind: 'text',
    default: '',
    help: "Where the package is deployed to, e.g. 'production'; each has a record of its own.",
  },
  record: {
    kind: 'choice',
    default: 'on-success',
    choices: RECORD_POLICIES,
    help: "'on-success' records a deploy when the job succeeds, 'never' leaves that to mark-deployed, 'read-only' is for jobs that deploy nothing.",
  },
  deploy: {
    kind: 'choice',
    default: 'false',
    choices: DEPLOY_CHOICES,
    help: "'true' brings the package to the function, 'dry-run' asks Lambda whether it would take it.",
  },
  's3-bucket': {
    kind: 'text',
    default: '',
    help: 'Bucket that a deploy uploads packages to. Default: none, they go with the request, up to 50 MiB.',
  },
  's3-prefix': { kind: 'text', default: '', help: "What keys in the bucket begin with, e.g. 'lambda/'." },
  publish: { kind: 'boolean', default: 'false', help: 'Publish a version of what was deployed.' },
  alias: { kind: 'text', default: '', help: 'Alias to lead to the new version; it has to exist.' },
  'allow-target-change': {
    kind: 'boolean',
    default: 'false',
    help: 'Deploy a package for another runtime or architecture than the function has; the architecture is changed with it.',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** The settings as text, as both faces collect them; a missing one has its default. */
export type RawSettings = Partial<Record<SettingName, string>>;

/** Where the faces are. */
export interface SettingsContext {
  /** The directory links may lead into. */
  readonly workspace: string;
  /**
   * Where requirements and lock files may be read from, beside the workspace and the sources; what is missing follows from
   * those.
   */
  readonly places?: Partial<Places> | undefined;
  /** Compression threads. */
  readonly workers: number | 'auto';
  /** What installers are to see; nothing by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where wheels and compressed files are kept when the settings name no place; nowhere by default. */
  readonly cacheDirectory?: string | undefined;
  readonly remoteCache?: RemoteCache | undefined;
}

/**
 * Checks the settings and makes the job of them. Nothing is read from the disk.
 *
 * @param raw values as text, to the letter: white space can belong to a name; an empty value is a missing one
 * @throws LambdaZipError `usage` that names the setting, the value and what would be right
 */
export function parseSettings(raw: RawSettings, context: SettingsContext): BuildRequest {
  const text = (name: SettingName): string => raw[name] || SETTINGS[name].default;
  const prefix = normalisePrefix(text('prefix'), 'prefix');
  const sources = nonBlankLines(text('source')).map((line) => parseSource(line, prefix));
  const [first] = sources;
  if (first === undefined) {
    throw new LambdaZipError('usage', "source: is missing; a directory such as 'src' would be right", {
      hint: "Or a 'config' with many functions.",
    });
  }
  const target = parseTarget(raw);
  const { runtime } = target;
  const name = parseName(text('name') || basename(resolve(first.directory)) || 'function');
  const output = text('output') || `${name}.zip`;
  const requirements = nonBlankLines(text('requirements')).map((line) => line.trim());
  if (requirements[0] !== undefined && !takesRequirements(runtime)) {
    throw usage(
      'requirements',
      requirements[0],
      `cannot be installed for the runtime ${runtime}; python3.8 to python3.14 would be right`,
    );
  }
  const bytecode = parseChoice('bytecode', text('bytecode'), BYTECODE_POLICIES);
  if (bytecode !== 'none' && !isPythonRuntime(runtime)) {
    throw usage('bytecode', bytecode, `is not for the runtime ${runtime}; python3.9 to python3.14 have it`);
  }
  const layer = parseLayer(raw, output, requirements);
  const cacheDirectory = parseCache(raw, context);
  const timeout = parseWholeNumber('container-timeout', text('container-timeout'), CONTAINER_SECONDS);
  return {
    name,
    pipeline: {
      sources,
      exclude: compileRules((raw.exclude ?? '').split('\n'), 'exclude', { code: 'usage' }),
      executable: compileRules((raw.executable ?? '').split('\n'), 'executable', { code: 'usage' }),
      defaultExcludes: parseBoolean('default-excludes', text('default-excludes')),
      bytecodeFor: bytecode === 'none' ? undefined : runtime,
      modes: parseChoice('modes', text('modes'), MODE_POLICIES),
      symlinks: parseChoice('symlinks', text('symlinks'), SYMLINK_POLICIES),
      workspace: context.workspace,
    },
    engine: parseChoice('engine', text('engine'), ENGINES),
    target,
    dependencies: {
      files: requirements,
      prefix: layer === undefined ? prefix : LAYER_PREFIX,
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
      image: parseImage(text('image')) || runtimeImage(runtime),
      flags: parseFlags(text('container-options')),
      timeout,
      isImageGiven: text('image') !== '',
    },
    output,
    layer,
    manifest: text('manifest') || undefined,
    compressionLevel: parseWholeNumber('compression-level', text('compression-level'), COMPRESSION_LEVELS),
    binaryCheck: parseChoice('binary-check', text('binary-check'), BINARY_CHECKS),
    secrets: parseChoice('secrets', text('secrets'), SECRET_POLICIES),
    directUpload: !raw['s3-bucket'],
    enforceLimits: parseBoolean('enforce-limits', text('enforce-limits')),
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

/** Of compressed contents, beside wheels. */
const STORE_FOLDER = 'compressed';

/** Where things are kept, if at all. */
function parseCache(raw: RawSettings, context: SettingsContext): string | undefined {
  const kept = parseBoolean('cache', raw.cache || SETTINGS.cache.default);
  const named = raw['cache-directory'];
  if (named && !kept) {
    throw new LambdaZipError(
      'usage',
      `cache-directory: ${quoted(named)} is given, but 'cache' is false; without cache-directory, or with cache true, would be right`,
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
      if (raw[setting]) throw usage(setting, raw[setting], "has no use without layer 'true'");
    }
    return undefined;
  }
  if (requirements.length === 0) {
    throw new LambdaZipError(
      'usage',
      "layer: 'true' needs the setting requirements, which the layer is made of",
    );
  }
  // Named after the output, so that every function of a run has a layer of its own.
  return { output: raw['layer-output'] || `${output.replace(/\.zip$/i, '')}-layer.zip` };
}

/** Whether the packages go to an archive of their own. */
export function isLayered(raw: RawSettings): boolean {
  return parseBoolean('layer', raw.layer || SETTINGS.layer.default);
}

/** Nothing of GitHub's runs for longer than this: a job on a machine of one's own, five days. */
const CONTAINER_SECONDS = { min: 0, max: 432_000 };

/** @throws LambdaZipError `usage` unless the value is one of the choices, to the letter; booleans as {@link parseBoolean} */
export function parseChoice<T extends string>(setting: string, value: string, choices: readonly T[]): T {
  const meant = TRUE.test(value) ? 'true' : FALSE.test(value) ? 'false' : value;
  const choice = choices.find((candidate) => candidate === meant);
  if (choice !== undefined) return choice;
  throw usage(setting, value, `is not known; ${choices.map((one) => `'${one}'`).join(', ')} would be right`);
}

const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;

/** What the setting `deploy` asks for. */
export function parseDeployChoice(raw: RawSettings): (typeof DEPLOY_CHOICES)[number] {
  return parseChoice('deploy', raw.deploy || SETTINGS.deploy.default, DEPLOY_CHOICES);
}

/** As YAML 1.2's core schema has it, and @actions/core: true, True, TRUE, false, False, FALSE. */
export function parseBoolean(setting: string, value: string): boolean {
  if (TRUE.test(value)) return true;
  if (FALSE.test(value)) return false;
  throw usage(setting, value, "is not a boolean; 'true' or 'false' would be right");
}

/** @throws LambdaZipError `usage` unless the value is a whole number from min to max */
export function parseWholeNumber(
  setting: string,
  value: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw usage(setting, value, `is not a whole number from ${min} to ${max}`);
}

function parseSource(line: string, prefix: string): Source {
  if (!line.includes('=>')) return { directory: line, prefix };
  const [directory = '', own = '', ...more] = line.split('=>').map((part) => part.trim());
  if (directory === '' || own === '' || more.length > 0) {
    throw usage('source', line, "is not understood; 'DIRECTORY' or 'DIRECTORY => PREFIX/' would be right");
  }
  return { directory, prefix: prefix + normalisePrefix(own, 'source') };
}

/** @throws LambdaZipError `usage` unless the name can be that of a file */
export function parseName(name: string): string {
  if (/[/\\\0]/.test(name) || name === '.' || name === '..') {
    throw usage('name', name, "is not a file name; letters, digits, '-', '_' and '.' would be right");
  }
  return name;
}

function parseImage(image: string): string {
  // What starts with a dash would be an option to docker.
  if (!/^-|\s/.test(image)) return image;
  throw usage(
    'image',
    image,
    "is not the name of an image; 'public.ecr.aws/lambda/python:3.13' would be right",
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
    throw new LambdaZipError('usage', 'container-options: has a quote that does not end');
  const unquoted = [...text.matchAll(FLAG)].map(([one]) => one.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
  const [first] = unquoted;
  if (first !== undefined && !first.startsWith('-')) {
    throw new LambdaZipError(
      'usage',
      "container-options: does not start with a flag; '--memory 1g' would be right",
    );
  }
  return unquoted;
}
