/** The text of `lambda-zip.yml` for functions that were found. */
import { posix } from 'node:path';
import { REQUIREMENTS_FILES } from '../dependencies/locks/lock-files.js';
import { isHandlerSetting } from '../lambda/handlers.js';
import { supportsRequirements } from '../lambda/runtimes.js';
import type { Architecture, Runtime } from '../lambda/target.js';
import { USUAL_IN_FUNCTIONS, USUAL_IN_REPOSITORIES } from '../pipeline/usual-patterns.js';
import { CONFIG_FILE } from '../settings/config-file/names.js';
import { printable } from '../util/text.js';
import type { BuildPlan } from './build-plans.js';
import type { FoundFunction } from './detect.js';
import type { FoundLayer } from './found-layers.js';

/** Where the configuration's schema is published; editors check and complete by it. */
const SCHEMA = 'https://raw.githubusercontent.com/OWNER/reproducible-lambda-zip/v1/lambda-zip.schema.json';

/** Functions that one entry of the config can name together. */
interface Glob {
  readonly parent: string;
  readonly members: readonly FoundFunction[];
  /** One of them, for the settings they have in common. */
  readonly like: FoundFunction;
}

/**
 * @param functions at least one
 * @param layers those that the same templates make
 * @param foldersOf the folders on the disk that lie directly in one; a glob would take them all for functions
 */
export function configText(
  functions: readonly FoundFunction[],
  layers: readonly FoundLayer[],
  foldersOf: (parent: string) => readonly string[],
): string {
  const runtime = mostFrequent(functions.map((one) => one.runtime));
  const architecture = mostFrequent(functions.map((one) => one.architecture));
  const all = [...functions, ...layers];
  const globs = findGlobs(functions, foldersOf);
  const taken = new Set(globs.flatMap(({ members }) => members));
  const single = functions.filter((one) => !taken.has(one));
  const own = (one: FoundFunction): string[] => [
    ...(one.runtime === runtime && one.otherRuntime === undefined
      ? []
      : [
          `    runtime: ${one.runtime}${one.otherRuntime === undefined ? '' : ` # in place of ${comment(one.otherRuntime)}`}`,
        ]),
    ...(one.architecture === architecture ? [] : [`    architecture: ${one.architecture}`]),
    ...(one.layers ?? []).flatMap((layer, index) => [
      ...(index === 0 ? ['    other-layers:'] : []),
      `      - ${scalar(comment(layer))}`,
    ]),
    ...ownExcludes(one, functions, all).flatMap((pattern, index) => [
      ...(index === 0 ? ['    exclude:'] : []),
      `      - ${scalar(pattern)}`,
    ]),
  ];
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    '#',
    '# The functions of this repository. On your machine:',
    '#   lambda-zip build --all                     builds them all',
    '#   lambda-zip build --all --functions NAME    builds one',
    '# Each function has the keys of defaults unless it sets its own. Paths are relative to this file.',
    '',
    'defaults:',
    '  # Binaries are checked against runtime and architecture, and Python packages are installed for them.',
    `  runtime: ${runtime}`,
    `  architecture: ${architecture} # x86_64 or arm64`,
    '  # Patterns as in .gitignore. Byte-code, caches, .git, environments and .env are left out by default.',
    '  exclude:',
    ...(atTop(functions) ? [...excludes(all), ...REPOSITORY_FILES] : excludes(all)).map(
      (pattern) => `    - ${scalar(pattern)}`,
    ),
    '  output: build/{name}.zip',
    '',
    'functions:',
    ...globs.flatMap((glob) => [
      "  # Every folder here is a function with the folder's name; a new folder needs no line.",
      `  - source: ${scalar(posix.join(glob.parent, '*'))}`,
      ...requirementsLines(globRequirements(glob.members)),
      ...globHandler(glob.members),
      ...own(glob.like),
    ]),
    ...single.flatMap((one) => [
      ...(one.before === undefined ? [] : [`  # ${comment(one.before)}`]),
      ...togetherLines(one, single),
      `  - name: ${scalar(one.name)}${one.handler.setting === undefined ? ' # runs bootstrap' : ''}`,
      `    source: ${one.sources === undefined ? scalar(one.build?.source ?? one.file ?? one.directory) : listText(one.sources)}`,
      ...(one.build?.beside === undefined ? [] : [`    shared: [${scalar(one.build.beside)}]`]),
      ...buildLines(one.build),
      ...handlerLines(one.handler.setting),
      ...ownRequirements(one),
      ...own(one),
    ]),
    ...(layers.length === 0
      ? []
      : [
          '',
          '# The layers that templates make of folders of this repository. Functions name them in other-layers.',
          'layers:',
          ...layers.flatMap((one) => layerLines(one, runtime, architecture)),
        ]),
    '',
    '# More keys of a function:',
    '#   shared: [libs/common]           more folders to pack beside it',
    "#   exclude: ['*.md', fixtures/]    instead of the patterns in defaults",
    '#   function-name: NAME-IN-AWS      if the function has another name in AWS',
    '',
  ].join('\n');
}

function layerLines(one: FoundLayer, runtime: Runtime, architecture: Architecture): string[] {
  return [
    `  - name: ${scalar(one.name)}`,
    ...(one.sources.length === 0 ? [] : [`    source: ${listText(one.sources)}`]),
    ...buildLines(one.build),
    ...requirementsLines(one.requirements),
    ...(one.prefix === undefined ? [] : [`    prefix: ${scalar(one.prefix)}`]),
    ...(one.runtime === undefined || one.runtime === runtime ? [] : [`    runtime: ${one.runtime}`]),
    ...(one.architecture === undefined || one.architecture === architecture
      ? []
      : [`    architecture: ${one.architecture}`]),
    ...(one.exclude ?? []).flatMap((pattern, index) => [
      ...(index === 0 ? ['    exclude:'] : []),
      `      - ${scalar(pattern)}`,
    ]),
  ];
}

/** Values in one line. */
function listText(values: readonly string[]): string {
  const [first = '', ...others] = values.map(scalar);
  return others.length === 0 ? first : `[${[first, ...others].join(', ')}]`;
}

/** The command, in words if it needs no shell. */
function buildLines(plan: BuildPlan | undefined): string[] {
  if (plan === undefined) return [];
  const { command } = plan;
  return [
    `    build: ${typeof command === 'string' ? scalar(command) : `[${command.map(word).join(', ')}]`}`,
  ];
}

/** A word of a command: options need no quotes. */
function word(text: string): string {
  return /^--?[A-Za-z][\w./=-]*$/.test(text) ? text : scalar(text);
}

/**
 * How one entry could name all functions with the same package, down to the handler. It is not written as such: whoever names
 * functions has the build compare with Lambda, which takes a region and credentials.
 */
function togetherLines(one: FoundFunction, all: readonly FoundFunction[]): string[] {
  const key = ({ name: _name, origin: _origin, ...same }: FoundFunction): string => JSON.stringify(same);
  const alike = all.filter((other) => key(other) === key(one));
  if (alike.length < 2 || alike[0] !== one) return [];
  const names = alike.map(({ name }) => scalar(name)).join(', ');
  return [
    '  # One entry can make one archive for these, and compare it with Lambda:',
    `  #   function-name: [${names}]`,
  ];
}

/** Siblings with the same settings, where their folder holds nothing but functions. */
function findGlobs(
  functions: readonly FoundFunction[],
  foldersOf: (parent: string) => readonly string[],
): Glob[] {
  const parents = [...new Set(functions.map(({ directory }) => posix.dirname(directory)))]
    .sort()
    // At the top lies what is no function, too: the archives go to a folder there, and tools have theirs.
    .filter((parent) => parent !== '.');
  return parents.flatMap((parent) => {
    const siblings = functions.filter(
      (one) =>
        one.directory !== '.' &&
        posix.dirname(one.directory) === parent &&
        // A setting of one entry cannot apply to all of them.
        [one.file, one.exclude, one.before, one.build, one.otherRuntime].every((own) => own === undefined) &&
        !functions.some((other) => other !== one && other.directory === one.directory),
    );
    if (siblings.length < 2) return [];
    const folders = foldersOf(parent);
    if (
      !folders.every((folder) => siblings.some(({ directory }) => directory === posix.join(parent, folder)))
    ) {
      return [];
    }
    const key = (one: FoundFunction): string =>
      JSON.stringify([one.runtime, one.architecture, requirementsKind(one), one.layers]);
    const usual = mostFrequent(siblings.map(key));
    const members = siblings.filter(
      (one) =>
        one.name === posix.basename(one.directory) &&
        // Without requirements it fits any that has them beside it.
        (key(one) === usual || key({ ...one, requirements: requirementsBeside(usual, one) }) === usual),
    );
    const [like] = members;
    return like === undefined || members.length < 2 ? [] : [{ parent, members, like }];
  });
}

/** A member without a file of its own, as if it had the one that is usual. */
function requirementsBeside(usual: string, one: FoundFunction): string | undefined {
  if (one.requirements !== undefined) return one.requirements;
  const file = REQUIREMENTS_FILES.find((name) => usual.includes(JSON.stringify(`{source}/${name}`)));
  return file && posix.join(one.directory, file);
}

/** The file with the function's own folder as a placeholder. */
function requirementsKind({ directory, requirements }: FoundFunction): string | undefined {
  if (requirements === undefined) return undefined;
  return posix.dirname(requirements) === directory
    ? `{source}/${posix.basename(requirements)}`
    : requirements;
}

function globRequirements(members: readonly FoundFunction[]): string | undefined {
  return members.map(requirementsKind).find((kind) => kind !== undefined);
}

function requirementsLines(requirements: string | undefined): string[] {
  return requirements === undefined ? [] : [`    requirements: ${scalar(requirements)}`];
}

/** Of functions that one entry names: the handler, where all have the same. */
function globHandler(members: readonly FoundFunction[]): string[] {
  const settings = new Set(members.map(({ handler }) => handler.setting));
  const [setting] = settings;
  return settings.size === 1 ? handlerLines(setting) : [];
}

/** A template may have what Lambda would not take, such as a variable with a space. */
function handlerLines(setting: string | undefined): string[] {
  if (setting === undefined) return [];
  return isHandlerSetting(setting)
    ? [`    handler: ${scalar(setting)}`]
    : [`    # handler: ${comment(setting)}`];
}

/** In one line, whatever a template has. */
function comment(text: string): string {
  return printable(text);
}

/** No packages can be installed for what Lambda ended long ago. */
function ownRequirements({ requirements, runtime }: FoundFunction): string[] {
  return supportsRequirements(runtime)
    ? requirementsLines(requirements)
    : requirementsLines(requirements).map(
        (line) => `    # ${runtime} is too old to install packages for:${line.slice(3)}`,
      );
}

/** Files of a function's folder that are for people and tools; packages themselves are installed. */
function excludes(
  packages: readonly Pick<FoundFunction, 'directory' | 'requirements' | 'sources'>[],
): string[] {
  const files = packages
    // One above the folder is not packed, and neither is one that is not among the paths packed alone.
    .flatMap(({ directory, requirements, sources }) =>
      requirements !== undefined &&
      posix.dirname(requirements) === directory &&
      (sources ?? [directory]).some((one) => one === directory || one === requirements)
        ? [requirements]
        : [],
    )
    .map((file) => `/${posix.basename(file)}`)
    .sort();
  return [...USUAL_IN_FUNCTIONS, ...new Set(files)];
}

/** Files at the top of a repository that are not for deploying. */
const REPOSITORY_FILES: readonly string[] = [`/${CONFIG_FILE}`, ...USUAL_IN_REPOSITORIES];

/** Whether the repository is what is packed. */
function isWhole({ directory, file, build }: FoundFunction): boolean {
  return (build?.source ?? file ?? directory) === '.';
}

/** Whether the repository is the package of every function. */
function atTop(functions: readonly FoundFunction[]): boolean {
  return functions.every((one) => isWhole(one));
}

/** In place of the defaults: with the template's own patterns, and those for a whole repository. */
function ownExcludes(
  one: FoundFunction,
  functions: readonly FoundFunction[],
  all: readonly (FoundFunction | FoundLayer)[],
): string[] {
  // What a command makes has nothing to leave out.
  if (one.build !== undefined && one.build.source !== one.directory) return [];
  if (one.sources !== undefined && one.exclude?.length === 0) return [];
  const whole = isWhole(one) && one.sources === undefined && one.exclude?.[0] !== '/*';
  if (one.exclude === undefined && (!whole || atTop(functions))) return [];
  const origin =
    one.origin !== undefined && posix.dirname(one.origin) === one.directory
      ? [`/${posix.basename(one.origin)}`]
      : [];
  const rest = whole ? [...REPOSITORY_FILES, ...origin] : [];
  return [...new Set([...excludes(all), ...rest, ...(one.exclude ?? [])])];
}

/** A YAML scalar: plain if no character has a special meaning, otherwise in single quotes. */
export function scalar(value: string): string {
  const plain =
    /^[A-Za-z_/.][\w./-]*(?:\/\*)?$/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n|\.(?:inf|nan))$/i.test(value);
  return plain ? value : `'${value.replaceAll("'", "''")}'`;
}

function mostFrequent<T extends string>(values: readonly T[]): T {
  const [first] = [...new Set(values)]
    .map((value) => ({ value, times: values.filter((one) => one === value).length }))
    .sort((left, right) => right.times - left.times);
  if (first === undefined) throw new RangeError('nothing to choose from');
  return first.value;
}
