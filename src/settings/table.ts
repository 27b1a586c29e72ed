/**
 * The one table of settings. The action's inputs, the CLI's options, the keys of the config file, the JSON Schema, the tables
 * of the README and the command that repeats a build derive from it: `npm run settings` writes the files.
 */
import { COMPRESSION_LEVELS } from '../archive/level.js';
import { ENGINES } from '../engines/choice.js';
import { BINARY_CHECKS } from '../inspect/binaries/check.js';
import { IMPORT_POLICIES } from '../inspect/imports/policy.js';
import { SECRET_POLICIES } from '../inspect/secrets/scan.js';
import { ARCHITECTURES, DEFAULT_TARGET, RUNTIMES } from '../lambda/target.js';
import { SYMLINK_POLICIES } from '../pipeline/links.js';
import { MODE_POLICIES } from '../pipeline/modes.js';
import { BYTECODE_POLICIES } from '../pipeline/plan.js';

/** Who records a deploy: the build step after the job, `mark-deployed`, or nobody because the job deploys nothing. */
export const RECORD_POLICIES = ['on-success', 'never', 'read-only'] as const;

/** Whether the package is deployed. */
const DEPLOY_CHOICES = ['false', 'true', 'dry-run'] as const;

/** GitHub ends a job on a self-hosted runner after five days, so no wait needs to be longer. */
const CONTAINER_SECONDS = { min: 0, max: 432_000 };

/**
 * How a setting is written. `lines` and `patterns` take one value per line (action, config) or are repeated (CLI); in `patterns`
 * white space belongs to the value.
 */
export type SettingKind = 'text' | 'lines' | 'patterns' | 'boolean' | 'choice' | 'number';

/** Groups of settings in the README. */
type SettingGroup = 'files' | 'dependencies' | 'build' | 'gate' | 'deploy' | 'report';

/** The commands that take settings as options, or as keys of a query. */
export type SettingCommand = 'build' | 'verify' | 'doctor' | 'terraform';

/**
 * Where the config file takes a setting. `function`: an entry alone, for it tells one package from another; `each`: also among the
 * defaults; `shared`: also from the options of the run, for all functions; `never`: it belongs to the run, and a laptop has
 * others than CI.
 */
type ConfigUse = 'function' | 'each' | 'shared' | 'never';

/** An input of the action, whether or not it is a setting of a package. */
interface Input {
  readonly kind: SettingKind;
  /** Empty means unset. */
  readonly default: string;
  /** The default in words, if the setting is unset. */
  readonly unset?: string;
  /** For `--help`, action.yml, the JSON Schema and the README: what it does, with code in 'quotes'. */
  readonly help: string;
  /** For the README: the page that tells more. */
  readonly page?: string;
  readonly group: SettingGroup;
  /** For `choice`. */
  readonly choices?: readonly string[];
  /** Whether it stands among the ten most used in the README. */
  readonly common?: true;
}

export interface Setting extends Input {
  /** The action's default, if it differs from the CLI's: runners have Docker, and pull images fast. */
  readonly actionDefault?: string;
  readonly actionUnset?: string;
  /** The same in the library, if it differs from the CLI. */
  readonly libraryUnset?: string;
  /** Name of the value in `--help`, if the kind alone is not enough. */
  readonly placeholder?: string;
  /** For `number`: the smallest and the largest. */
  readonly range?: { readonly min: number; readonly max: number };
  /** The short form of the option. */
  readonly short?: string;
  /** Whether a command that repeats the build has to state it. */
  readonly repeats: boolean;
  /** Whether its values are files and folders, relative to the config file that has it. */
  readonly isPath?: true;
  /** Whether the config file takes a list of it, where a step or a command takes one. */
  readonly listInConfig?: true;
  readonly commands: readonly SettingCommand[];
  readonly config: ConfigUse;
}

const EVERY: readonly SettingCommand[] = ['build', 'verify', 'doctor', 'terraform'];
/** `verify` and `doctor` write nothing that lasts. */
const WRITING: readonly SettingCommand[] = ['build', 'terraform'];
/** Terraform itself compares and deploys. */
const GATE: readonly SettingCommand[] = ['build'];
/** Records of deploys are kept by GitHub's cache, which only jobs can reach. */
const WORKFLOW: readonly SettingCommand[] = [];

export const SETTINGS = {
  source: {
    kind: 'lines',
    default: '',
    help: "Directory or file to pack; 'PATH => PREFIX/' puts it into a folder of the archive.",
    group: 'files',
    common: true,
    repeats: true,
    isPath: true,
    // The arguments of a command; a query has it as a key.
    commands: [],
    config: 'function',
  },
  output: {
    kind: 'text',
    placeholder: 'FILE',
    default: '',
    unset: 'NAME.zip in the working directory',
    help: 'File to write.',
    group: 'files',
    common: true,
    short: 'o',
    repeats: true,
    isPath: true,
    commands: WRITING,
    config: 'each',
  },
  name: {
    kind: 'text',
    placeholder: 'NAME',
    default: '',
    unset: 'the name of the first source',
    help: 'Name of the package.',
    group: 'files',
    common: true,
    repeats: true,
    commands: EVERY,
    config: 'function',
  },
  prefix: {
    kind: 'text',
    placeholder: 'FOLDER/',
    default: '',
    help: "Folder of the archive to put everything into, such as 'python/' for a layer.",
    group: 'files',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  exclude: {
    kind: 'patterns',
    default: '',
    help: "Pattern to leave out, in .gitignore syntax; '!' re-includes.",
    group: 'files',
    common: true,
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  'default-excludes': {
    kind: 'boolean',
    default: 'true',
    help: 'Leave out byte-code, caches, version control, environments, secrets and install residue.',
    page: 'docs/what-is-packed.md#what-is-left-out',
    group: 'files',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  executable: {
    kind: 'patterns',
    default: '',
    help: 'Pattern of files to mark executable whatever their content, in .gitignore syntax.',
    group: 'files',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  modes: {
    kind: 'choice',
    default: 'content',
    choices: MODE_POLICIES,
    help: "'content': executable if a file starts with '#!' or is an ELF binary; 'filesystem': by the owner's x bit.",
    group: 'files',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  symlinks: {
    kind: 'choice',
    default: 'auto',
    choices: SYMLINK_POLICIES,
    help: "'auto' keeps links to packed files and follows the others; 'follow', 'preserve' or 'error' treats all alike.",
    page: 'docs/what-is-packed.md#links',
    group: 'files',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  'compression-level': {
    kind: 'number',
    default: String(COMPRESSION_LEVELS.default),
    range: COMPRESSION_LEVELS,
    help: '0 stores, 1 is fastest, 12 is smallest.',
    group: 'build',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  engine: {
    kind: 'choice',
    // A newcomer's first command must not wait for an image.
    default: 'host',
    actionDefault: 'auto',
    choices: ENGINES,
    help: "'host': this machine; 'container': an image of the runtime; 'auto': a container if Docker is available. Identical bytes.",
    page: 'docs/engines.md',
    group: 'build',
    repeats: true,
    commands: EVERY,
    config: 'never',
  },
  runtime: {
    kind: 'choice',
    default: '',
    unset: `read from Lambda with a function-name, otherwise ${DEFAULT_TARGET.runtime}`,
    choices: RUNTIMES,
    placeholder: 'NAME',
    help: "Lambda runtime, such as 'python3.13', 'nodejs22.x' or 'provided.al2023'; selects wheels, checks and the container image.",
    page: 'docs/deploy.md#runtime-and-architecture',
    group: 'build',
    common: true,
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  architecture: {
    kind: 'choice',
    default: '',
    unset: `read from Lambda with a function-name, otherwise ${DEFAULT_TARGET.architecture}`,
    choices: ARCHITECTURES,
    help: "Instruction set of the function, by Lambda's name.",
    page: 'docs/deploy.md#runtime-and-architecture',
    group: 'build',
    common: true,
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  handler: {
    kind: 'text',
    placeholder: 'MODULE.FUNCTION',
    default: '',
    help: "Handler of the function, such as 'app.lambda_handler'; checked to exist and to import.",
    page: 'docs/imports.md',
    group: 'build',
    repeats: false,
    commands: EVERY,
    config: 'each',
  },
  imports: {
    kind: 'choice',
    default: 'warn',
    choices: IMPORT_POLICIES,
    help: 'What to do about a missing handler, or an import that the package lacks.',
    page: 'docs/imports.md',
    group: 'build',
    repeats: false,
    commands: EVERY,
    config: 'shared',
  },
  'other-layers': {
    kind: 'lines',
    placeholder: 'ARN',
    default: '',
    help: 'Layer of the function that this build does not make; it may bring what an import lacks.',
    page: 'docs/imports.md#layers-of-others',
    group: 'build',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  'binary-check': {
    kind: 'choice',
    default: 'error',
    choices: BINARY_CHECKS,
    help: 'What to do about binaries that cannot run on the target.',
    page: 'docs/what-is-packed.md#binary-check',
    group: 'build',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  secrets: {
    kind: 'choice',
    default: 'warn',
    choices: SECRET_POLICIES,
    help: 'What to do about files that may contain secrets.',
    page: 'docs/secrets.md',
    group: 'build',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  image: {
    kind: 'text',
    placeholder: 'IMAGE',
    default: '',
    unset: "AWS's image for the runtime",
    help: 'Container image, best pinned by digest.',
    group: 'build',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  'container-options': {
    kind: 'text',
    placeholder: 'FLAGS',
    default: '',
    help: "Extra flags for 'docker run', as on a command line.",
    group: 'build',
    repeats: true,
    commands: EVERY,
    config: 'never',
  },
  'container-timeout': {
    kind: 'number',
    default: '1800',
    range: CONTAINER_SECONDS,
    help: "Stop a container, a search for wheels on the host or a command of 'build' after this many seconds; 0 for no limit.",
    group: 'build',
    repeats: false,
    commands: EVERY,
    config: 'never',
  },
  requirements: {
    kind: 'lines',
    placeholder: 'FILE',
    short: 'r',
    default: '',
    help: "Python dependencies to install: 'requirements.txt', 'pylock.toml', 'uv.lock', 'poetry.lock', 'Pipfile.lock', or a 'pyproject.toml' with a lock file.",
    page: 'docs/python-dependencies.md',
    group: 'dependencies',
    common: true,
    repeats: true,
    isPath: true,
    commands: EVERY,
    config: 'each',
  },
  layer: {
    kind: 'boolean',
    default: 'false',
    help: 'Put the dependencies into an archive of their own, for a Lambda layer.',
    page: 'docs/layers.md',
    group: 'dependencies',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  'layer-output': {
    kind: 'text',
    placeholder: 'FILE',
    default: '',
    unset: 'NAME-layer.zip beside the output',
    help: 'File to write the layer to.',
    group: 'dependencies',
    repeats: true,
    isPath: true,
    commands: WRITING,
    config: 'each',
  },
  'layer-name': {
    kind: 'text',
    placeholder: 'NAME',
    default: '',
    help: 'Lambda layer to compare the layer with: name or ARN.',
    page: 'docs/layers.md',
    group: 'gate',
    repeats: false,
    commands: GATE,
    config: 'each',
  },
  bytecode: {
    kind: 'choice',
    default: 'none',
    choices: BYTECODE_POLICIES,
    help: "'unchecked-hash' packs byte-code, compiled by the runtime's Python in a container, for faster cold starts.",
    page: 'docs/python-dependencies.md#byte-code',
    group: 'dependencies',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  cache: {
    kind: 'boolean',
    default: 'true',
    help: 'Keep wheels and compressed files for the next build.',
    page: 'docs/speed.md#what-is-kept',
    group: 'dependencies',
    repeats: false,
    commands: WRITING,
    config: 'never',
  },
  'cache-directory': {
    kind: 'text',
    placeholder: 'DIRECTORY',
    default: '',
    unset: "'lambda-zip' in the user's cache directory",
    actionUnset: "the runner's temporary folder, which ends with the job",
    libraryUnset: 'nothing is kept',
    help: 'Directory to keep them in.',
    group: 'dependencies',
    repeats: false,
    commands: WRITING,
    config: 'never',
  },
  manifest: {
    kind: 'text',
    placeholder: 'FILE',
    default: '',
    unset: 'none',
    help: 'File to write the manifest to: path, mode, size and SHA-256 of every entry, as JSON.',
    group: 'report',
    repeats: false,
    isPath: true,
    commands: WRITING,
    config: 'each',
  },
  sbom: {
    kind: 'text',
    placeholder: 'FILE',
    default: '',
    unset: 'none',
    help: 'File to write a bill of materials to: every package in the archives, as CycloneDX JSON.',
    page: 'docs/sbom.md',
    group: 'report',
    repeats: false,
    isPath: true,
    commands: WRITING,
    config: 'each',
  },
  'enforce-limits': {
    kind: 'boolean',
    default: 'true',
    help: "Fail if the package exceeds Lambda's size limits; 'false' warns.",
    page: 'docs/limits.md',
    group: 'build',
    repeats: true,
    commands: EVERY,
    config: 'shared',
  },
  baseline: {
    kind: 'text',
    default: '',
    unset: "'lambda' with a function-name, otherwise 'none'",
    actionUnset: "'lambda' with a function-name, otherwise 'cache'",
    help: "What to compare with: 'lambda', 'cache' (in workflows), 'none' or a SHA-256.",
    page: 'docs/gate.md',
    group: 'gate',
    repeats: false,
    commands: GATE,
    config: 'shared',
  },
  force: {
    kind: 'boolean',
    default: 'false',
    help: "Report 'changed' even if nothing changed.",
    group: 'gate',
    repeats: false,
    commands: GATE,
    config: 'never',
  },
  'function-name': {
    kind: 'text',
    placeholder: 'NAME',
    default: '',
    help: 'Lambda function to compare with or deploy to: name or ARN.',
    page: 'docs/gate.md',
    group: 'gate',
    common: true,
    repeats: false,
    listInConfig: true,
    commands: GATE,
    config: 'each',
  },
  qualifier: {
    kind: 'text',
    placeholder: 'VERSION|ALIAS',
    default: '',
    unset: '$LATEST',
    help: 'Version or alias of the function to compare with.',
    group: 'gate',
    repeats: false,
    commands: GATE,
    config: 'each',
  },
  'aws-region': {
    kind: 'text',
    placeholder: 'REGION',
    default: '',
    unset: 'from the AWS settings in use',
    help: 'Region of the function.',
    group: 'gate',
    repeats: false,
    commands: GATE,
    config: 'shared',
  },
  environment: {
    kind: 'text',
    default: '',
    help: "Where the package is deployed, such as 'production'; each environment has its own record in the cache.",
    group: 'gate',
    repeats: false,
    commands: WORKFLOW,
    config: 'never',
  },
  record: {
    kind: 'choice',
    default: 'on-success',
    choices: RECORD_POLICIES,
    help: "'on-success' records the deploy when the job succeeds, 'never' leaves that to mark-deployed, 'read-only' is for jobs that deploy nothing.",
    group: 'gate',
    repeats: false,
    commands: WORKFLOW,
    config: 'never',
  },
  deploy: {
    kind: 'choice',
    default: 'false',
    choices: DEPLOY_CHOICES,
    help: "'true' updates the function and verifies the result; 'dry-run' asks Lambda whether it would accept the package.",
    page: 'docs/deploy.md',
    group: 'deploy',
    common: true,
    repeats: false,
    commands: GATE,
    config: 'never',
  },
  's3-bucket': {
    kind: 'text',
    placeholder: 'BUCKET',
    default: '',
    unset: 'none; packages up to 50 MiB go with the request',
    help: 'Bucket to upload packages to.',
    group: 'deploy',
    repeats: false,
    commands: GATE,
    config: 'shared',
  },
  's3-prefix': {
    kind: 'text',
    placeholder: 'PREFIX',
    default: '',
    help: "Key prefix, such as 'lambda/'; the SHA-256 is appended.",
    group: 'deploy',
    repeats: false,
    commands: GATE,
    config: 'shared',
  },
  publish: {
    kind: 'boolean',
    default: 'false',
    help: 'Publish a version after the update.',
    group: 'deploy',
    repeats: false,
    commands: GATE,
    config: 'shared',
  },
  alias: {
    kind: 'text',
    placeholder: 'NAME',
    default: '',
    help: 'Existing alias to move to the new version.',
    group: 'deploy',
    repeats: false,
    commands: GATE,
    config: 'each',
  },
  'allow-target-change': {
    kind: 'boolean',
    default: 'false',
    help: 'Deploy a package for another runtime or architecture than the function has; the architecture changes with it.',
    page: 'docs/deploy.md#runtime-and-architecture',
    group: 'deploy',
    repeats: false,
    commands: GATE,
    config: 'shared',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** The settings as text, as both faces collect them; a missing one has its default. */
export type RawSettings = Partial<Record<SettingName, string>>;

/** Every setting with its name, in the order of the table. */
export const SETTING_ENTRIES = Object.entries(SETTINGS) as readonly (readonly [SettingName, Setting])[];

/** The names of the settings that satisfy a condition, in the order of the table. */
export function settingsWhere(holds: (setting: Setting) => boolean): SettingName[] {
  return SETTING_ENTRIES.filter(([, setting]) => holds(setting)).map(([name]) => name);
}

/** Whether a setting can have several values, one per line. */
export function isList({ kind }: Pick<Input, 'kind'>): boolean {
  return kind === 'lines' || kind === 'patterns';
}

/** The action's inputs that are no settings of a package. */
export const STEP_INPUTS = {
  config: {
    kind: 'text',
    default: '',
    help: "Config file of many functions, such as 'lambda-zip.yml', instead of 'source'. Other inputs apply where the file says nothing.",
    page: 'docs/many-functions.md',
    group: 'files',
    common: true,
  },
  functions: {
    kind: 'lines',
    default: '',
    unset: 'all',
    help: "Functions and layers of 'config' to build.",
    group: 'files',
  },
  summary: { kind: 'boolean', default: 'true', help: 'Write a job summary.', group: 'report' },
  comment: {
    kind: 'boolean',
    default: 'false',
    help: "Comment on the pull request: one comment per package and environment, kept up to date. Needs 'pull-requests: write'.",
    group: 'report',
  },
  'github-token': {
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: '${{ github.token }}',
    help: "Token for GitHub's API. The baseline 'cache' needs 'actions: read', to notice deploys from other branches.",
    group: 'report',
  },
  matrix: {
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    default: '${{ toJSON(matrix) }}',
    help: 'Leave as it is: it tells apart the records of matrix jobs that deploy under one name.',
    group: 'report',
  },
} as const satisfies Record<string, Input>;
