/** From the config file to the settings of every function in it. */

import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { comparePaths } from '../../entries/tree.js';
import { isInsideAny } from '../../pipeline/links.js';
import { cannotBeRead, LambdaZipError, usage } from '../../util/errors.js';
import { readRegularFile } from '../../util/regular-file.js';
import { nonBlankLines, quoted } from '../../util/text.js';
import type { RawSettings, SettingName } from '../table.js';
import { choiceOf } from '../values.js';
import {
  type ConfigDocument,
  configError,
  type Declaration,
  type Place,
  parseConfig,
  type Value,
} from './document.js';
import { FUNCTION_SETTINGS, LAYER_KEYS, PACKAGE_SETTINGS, PATH_KEYS, SHARED } from './keys.js';

/** One function of a config file. */
export interface ConfiguredFunction {
  readonly name: string;
  /** Its directory, as the settings have it. */
  readonly source: string;
  /** Whether it is among those that were asked for. */
  readonly wanted: boolean;
  /** What the file says of it, with paths relative to the working directory. */
  readonly settings: RawSettings;
  /** An error about a setting, led by the place where the setting stands. */
  located(error: unknown): unknown;
}

/**
 * Reads a config file.
 *
 * @param only names of the functions wanted; empty for all
 * @returns all of them: what one writes is nothing that another packs. In the order of the file, those of a glob by their paths
 * @throws LambdaZipError `usage` with file, line and column
 */
export async function readConfig(file: string, only: readonly string[]): Promise<ConfiguredFunction[]> {
  const text = await readText(file);
  const functions = await expandFunctions(parseConfig(text, file));
  const names = new Set(functions.map(({ name }) => name));
  for (const name of only) {
    if (names.has(name)) continue;
    const known = [...names].slice(0, 10).map(quoted).join(', ');
    throw usage('functions', name, `is not in ${quoted(file)}; ${known}${names.size > 10 ? ', …' : ''} are`);
  }
  return functions.map((one) => ({ ...one, wanted: only.length === 0 || only.includes(one.name) }));
}

/** Larger ones are no config. */
const MAX_BYTES = 4 * 1024 * 1024;

/** The file of the repository: a message may quote a line of it, so it must not be just any file of the machine. */
async function readText(file: string): Promise<string> {
  const failed = (problem: string, cause?: unknown): LambdaZipError =>
    new LambdaZipError('usage', `config: ${quoted(file)} ${problem}`, {
      hint: "'lambda-zip init' writes one.",
      ...(cause !== undefined && { cause }),
    });
  let real: string;
  let folders: string[];
  try {
    real = await realpath(file);
    folders = await Promise.all([resolve('.'), dirname(file)].map((folder) => realpath(folder)));
  } catch (error) {
    throw failed(cannotBeRead(error), error);
  }
  if (!isInsideAny(folders, real)) throw failed('is a symbolic link that leads out of the workspace');
  return (await readRegularFile(real, MAX_BYTES, failed)).toString('utf8');
}

/** A declaration for one directory. */
interface Found {
  readonly declaration: Declaration;
  /** Relative to the config file. */
  readonly directory: string;
  readonly name: string;
  /** Whether others came of the same declaration. */
  readonly globbed: boolean;
}

/**
 * Parses the settings of every function.
 *
 * @param base settings of the run, which hold where the file says nothing
 * @throws LambdaZipError `usage`, led by the place in the file
 */
export function parseFunctions<T>(
  functions: readonly ConfiguredFunction[],
  base: RawSettings,
  parse: (settings: RawSettings) => T,
): (T & {
  readonly name: string;
  readonly wanted: boolean;
  readonly configured: ConfiguredFunction;
  readonly settings: RawSettings;
})[] {
  return functions.map((configured) => {
    const settings = { ...base, ...configured.settings };
    try {
      const { baseline } = settings;
      const comparesOtherwise = baseline && baseline !== 'lambda' && baseline !== 'cache';
      if (comparesOtherwise && choiceOf(settings, 'deploy') === 'false') {
        // Beside such a baseline they are for the matrix alone.
        for (const key of FUNCTION_SETTINGS) delete settings[key];
      }
      const { name, wanted } = configured;
      return { ...parse(settings), name, wanted, configured, settings };
    } catch (error) {
      throw configured.located(error);
    }
  });
}

/** @throws LambdaZipError `usage` for a setting of the run that would be the same for every package */
export function assertNoPackageSettings(settings: RawSettings): void {
  for (const name of PACKAGE_SETTINGS) {
    const value = settings[name];
    if (value)
      throw usage(name, value, 'cannot be combined with a config file; set it there, for each function');
  }
}

async function expandFunctions(config: ConfigDocument): Promise<ConfiguredFunction[]> {
  const base = relative(resolve('.'), resolve(dirname(config.file)));
  const root = resolve(dirname(config.file));
  const found: Found[] = [];
  for (const declaration of config.functions)
    found.push(...(await findDirectories(config, declaration, root)));
  const own = new Set(found.filter(({ globbed }) => !globbed).map(({ directory }) => normalize(directory)));
  // What has an entry of its own is not meant by a glob.
  const kept = found.filter(({ globbed, directory }) => !globbed || !own.has(normalize(directory)));
  const names = new Set<string>();
  for (const { name, declaration } of kept) {
    if (names.has(name)) {
      const place = declaration.values.get('name')?.place ?? declaration.place;
      throw configError(config.file, place, `a second function has the name ${quoted(name)}`, {
        hint: NAME_HINT,
      });
    }
    names.add(name);
  }
  return Promise.all(kept.map((one) => configure(config, one, base, root)));
}

const NAME_HINT =
  "Give one of them another 'name'; in an entry for several directories it may contain {name}.";

/** The directories a declaration is about, each with the name the function has. */
async function findDirectories(
  config: ConfigDocument,
  declaration: Declaration,
  root: string,
): Promise<Found[]> {
  const source = declaration.values.get('source');
  const template = declaration.values.get('name');
  if (source === undefined) {
    throw configError(
      config.file,
      declaration.place,
      "the function has no 'source'; add a directory, or a pattern such as 'lambdas/*'",
    );
  }
  const [first = '', ...more] = nonBlankLines(source.text);
  const pattern = directoryOf(first);
  if (!isDynamicPattern(pattern)) {
    const last = resolve(root, pattern).split(/[\\/]/).at(-1) || 'function';
    return [{ declaration, directory: pattern, name: template?.text ?? last, globbed: false }];
  }
  if (more.length > 0) {
    throw configError(
      config.file,
      source.place,
      "source: a pattern must stand alone; list more folders under 'shared'",
    );
  }
  if (template !== undefined && !template.text.includes('{name}')) {
    throw configError(
      config.file,
      template.place,
      `name: ${quoted(template.text)} would be the name of several functions; use one with {name}`,
    );
  }
  const tooMuch = wildcardProblem(pattern);
  if (tooMuch !== undefined) {
    throw configError(config.file, source.place, `source: the pattern ${quoted(pattern)} ${tooMuch}`);
  }
  const directories = await matchingDirectories(pattern, root);
  const unspeakable = directories.find((directory) => /[\r\n]|=>/.test(directory));
  if (unspeakable !== undefined) {
    throw configError(
      config.file,
      source.place,
      `source: ${quoted(pattern)} matches ${quoted(unspeakable)}, which would be read as other sources; rename the folder`,
    );
  }
  if (directories.length === 0) {
    throw configError(config.file, source.place, `source: no directory matches ${quoted(pattern)}`);
  }
  return directories.map((directory) => {
    const name = nameByPattern(pattern, directory);
    return { declaration, directory, name: template?.text.replaceAll('{name}', name) ?? name, globbed: true };
  });
}

/** In one component, and of components for any depth: each more multiplies the time that a name takes. */
const MAX_STARS = 3;

/** Why a pattern might take for ever, or undefined. */
function wildcardProblem(pattern: string): string | undefined {
  if (/[*+]\(/.test(pattern)) return "has a repeated group; use '{a,b}'";
  const components = pattern.split(/[\\/]/);
  const isAnyDepth = (component: string): boolean => component === '**';
  const crowded = components.some(
    (component) => !isAnyDepth(component) && (component.match(/\*+/g) ?? []).length > MAX_STARS,
  );
  if (crowded) return `has more than ${MAX_STARS} stars in one folder's name`;
  return components.filter(isAnyDepth).length > MAX_STARS
    ? `has '**' more than ${MAX_STARS} times`
    : undefined;
}

async function matchingDirectories(pattern: string, root: string): Promise<string[]> {
  const found = await glob([pattern.replaceAll('\\', '/')], {
    cwd: root,
    onlyDirectories: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/__pycache__/**'],
  });
  return found.map((path) => path.replace(/\/$/, '')).sort(comparePaths);
}

/** What the wildcards stood for, so that a folder `src` in each of many gives each its own name. */
function nameByPattern(pattern: string, directory: string): string {
  const wanted = pattern.replace(/^\.\/|\/$/g, '').split('/');
  const isLiteral = (component: string): boolean => !isDynamicPattern(component);
  const before = wanted.findIndex((component) => !isLiteral(component));
  const after = wanted.length - 1 - wanted.findLastIndex((component) => !isLiteral(component));
  const components = directory.split('/');
  return components.slice(before, components.length - after).join('-');
}

function directoryOf(source: string): string {
  return (source.split('=>')[0] ?? source).trim();
}

async function configure(
  config: ConfigDocument,
  found: Found,
  base: string,
  root: string,
): Promise<ConfiguredFunction> {
  const { declaration, directory, name, globbed } = found;
  const values = new Map([...(config.defaults?.values ?? []), ...declaration.values]);
  const settings: RawSettings = {};
  const filled = (text: string): string => text.replaceAll('{name}', name).replaceAll('{source}', directory);
  for (const [key, value] of values) {
    if (key === SHARED || key === 'name') continue;
    let lines = value.text.split('\n');
    if (key === 'source')
      lines = [lines[0]?.replace(directoryOf(lines[0]), () => directory) ?? '', ...lines.slice(1)];
    if (key === 'requirements' && globbed) lines = await existing(lines, filled, root);
    lines = lines.map(filled);
    if (PATH_KEYS.includes(key)) lines = lines.map((line) => below(base, line));
    settings[key as SettingName] = lines.join('\n');
  }
  // A layer is of what is installed; what is said for many holds where something is.
  const saidOfIt = !globbed && declaration.values.has('layer');
  if (!settings.requirements && !saidOfIt) {
    for (const key of LAYER_KEYS) delete settings[key];
  }
  const shared =
    values
      .get(SHARED)
      ?.text.split('\n')
      .map((line) => below(base, filled(line))) ?? [];
  settings.source = [settings.source ?? '', ...shared].join('\n');
  settings.name = name;
  settings.output ??= below(base, `${name}.zip`);
  const located = (error: unknown): unknown => errorAt(error, config, values, declaration.place, name);
  return { name, source: below(base, directory), wanted: true, settings, located };
}

/** Of many directories, not each has every file that is named by where the directory is. */
async function existing(lines: string[], filled: (text: string) => string, root: string): Promise<string[]> {
  const kept: string[] = [];
  for (const line of lines) {
    if (!line.includes('{source}') || (await exists(resolve(root, filled(line))))) kept.push(line);
  }
  return kept;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    // What is there and cannot be looked at must not be passed over.
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

/** A path of the config file, seen from the working directory. */
function below(base: string, path: string): string {
  return base === '' || isAbsolute(path.trim()) ? path : join(base, path);
}

function errorAt(
  error: unknown,
  { file }: ConfigDocument,
  values: ReadonlyMap<string, Value>,
  whole: Place,
  name: string,
): unknown {
  if (!(error instanceof LambdaZipError) || error.code !== 'usage') return error;
  const setting = /^(?<setting>[a-z0-9-]+): /.exec(error.message)?.groups?.['setting'] ?? '';
  const { hint, cause } = error;
  return configError(
    file,
    values.get(setting)?.place ?? whole,
    `function ${quoted(name)}: ${error.message}`,
    { hint, cause },
  );
}
