/** From the config file to the settings of every function in it. */

import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, resolve } from 'node:path';
import type { BuildRequest, PackageKind } from '../../build/request.js';
import { isInsideAny } from '../../pipeline/links.js';
import { cannotBeRead, LambdaZipError, usage } from '../../util/errors.js';
import { readRegularFile } from '../../util/regular-file.js';
import { nonBlankLines, quoted } from '../../util/text.js';
import type { RawSettings, SettingName } from '../table.js';
import { choiceOf } from '../values.js';
import { type ConfiguredCommand, commandLine, withCommand } from './command.js';
import { assertDistinct, type Destination, destinationsOf } from './destinations.js';
import { type ConfigDocument, configError, type Declaration, parseConfig, type Value } from './document.js';
import {
  BUILD,
  FUNCTION_SETTINGS,
  LAYER_DEFAULTS,
  LAYER_KEYS,
  OF_FUNCTIONS,
  PACKAGE_SETTINGS,
  PATH_KEYS,
  SHARED,
} from './keys.js';
import { type Found, findSources, pathOfSource } from './matching.js';

/** One function of a config file, or one layer. */
export interface ConfiguredFunction {
  readonly kind: PackageKind;
  readonly name: string;
  /** Its directory or file, as the settings have it; empty for a layer that has none. */
  readonly source: string;
  /** Whether it is among those that were asked for. */
  readonly wanted: boolean;
  /** What the file says of it, with paths relative to the working directory. */
  readonly settings: RawSettings;
  /** What makes its source, and where that runs; undefined where nothing does. */
  readonly build: ConfiguredCommand | undefined;
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
    throw usage(
      'functions',
      name,
      `is not in ${quoted(file)}, which has ${known}${names.size > 10 ? ', …' : ''}`,
    );
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

/** What settings are parsed to. */
export interface Parsed {
  readonly request: BuildRequest;
}

/** A function of the config file with its settings checked: one package, and where it goes. */
export interface ParsedFunction<T extends Parsed> {
  readonly name: string;
  readonly wanted: boolean;
  readonly configured: ConfiguredFunction;
  /** Of the package, by its own name. */
  readonly settings: RawSettings;
  /** Of the package, whatever it is compared with and deployed to. */
  readonly request: BuildRequest;
  /** At least one. */
  readonly destinations: readonly (T & Destination)[];
}

/**
 * Parses the settings of every function.
 *
 * @param base settings of the run, which hold where the file says nothing
 * @throws LambdaZipError `usage`, led by the place in the file
 */
export function parseFunctions<T extends Parsed>(
  functions: readonly ConfiguredFunction[],
  base: RawSettings,
  parse: (settings: RawSettings, kind: PackageKind) => T,
): ParsedFunction<T>[] {
  const packages = functions.map((configured) => {
    try {
      const { kind, name, wanted } = configured;
      const given = { ...base, ...configured.settings };
      const all = kind === 'layer' ? withoutSettings(given, OF_FUNCTIONS) : given;
      const [first, ...others] = destinationsOf(name, all).map((one) => {
        const settings = withoutIdle(one.settings, kind);
        const parsed = parse(settings, kind);
        return { ...parsed, ...one, settings, request: withCommand(parsed.request, configured) };
      });
      if (first === undefined) throw new LambdaZipError('internal', 'a package goes nowhere');
      const { request } = first;
      return { name, wanted, configured, settings: all, request, destinations: [first, ...others] };
    } catch (error) {
      throw configured.located(error);
    }
  });
  assertDistinct(packages);
  return packages;
}

/** Beside a baseline that asks nobody, names in Lambda are for the matrix alone. */
function withoutIdle(given: RawSettings, kind: PackageKind): RawSettings {
  const { baseline } = given;
  const comparesOtherwise = baseline && baseline !== 'lambda' && baseline !== 'cache';
  if (!comparesOtherwise) return given;
  if (kind === 'layer') return withoutSettings(given, ['layer-name', 'aws-region']);
  return choiceOf(given, 'deploy') === 'false' ? withoutSettings(given, FUNCTION_SETTINGS) : given;
}

function withoutSettings(given: RawSettings, names: readonly SettingName[]): RawSettings {
  const settings = { ...given };
  for (const name of names) delete settings[name];
  return settings;
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
  for (const declaration of [...config.functions, ...config.layers])
    found.push(...(await findSources(config, declaration, root)));
  const place = ({ declaration: { kind }, path }: Found): string => `${kind} ${normalize(path)}`;
  const own = new Set(found.filter(({ globbed }) => !globbed).map(place));
  // What has an entry of its own is not meant by a glob.
  const kept = found.filter((one) => !one.globbed || !own.has(place(one)));
  const names = new Set<string>();
  for (const { name, declaration } of kept) {
    if (names.has(name)) {
      const place = declaration.values.get('name')?.place ?? declaration.place;
      throw configError(config.file, place, `two entries have the name ${quoted(name)}`, {
        hint: NAME_HINT,
      });
    }
    names.add(name);
  }
  return Promise.all(kept.map((one) => configure(config, one, base, root)));
}

const NAME_HINT = "Give one of them another 'name'; in an entry for several sources it may contain {name}.";

async function configure(
  config: ConfigDocument,
  found: Found,
  base: string,
  root: string,
): Promise<ConfiguredFunction> {
  const { declaration, path, name, globbed } = found;
  const { kind } = declaration;
  const values = new Map([...defaultsFor(kind, config), ...declaration.values]);
  const settings: RawSettings = {};
  const filled = (text: string): string => text.replaceAll('{name}', name).replaceAll('{source}', path);
  for (const [key, value] of values) {
    if (key === SHARED || key === BUILD || key === 'name') continue;
    let lines = value.text.split('\n');
    if (key === 'source')
      lines = [lines[0]?.replace(pathOfSource(lines[0]), () => path) ?? '', ...lines.slice(1)];
    // What a command makes may come to be there.
    if (key === 'requirements' && globbed && !values.has(BUILD)) lines = await existing(lines, filled, root);
    lines = lines.map(filled);
    if (PATH_KEYS.includes(key)) lines = lines.map((line) => below(base, line));
    settings[key as SettingName] = lines.join('\n');
  }
  // A function's layer is of what is installed; what is said for many holds where something is.
  const saidOfIt = !globbed && declaration.values.has('layer');
  if (kind === 'function' && !settings.requirements && !saidOfIt) {
    for (const key of LAYER_KEYS) delete settings[key];
  }
  const shared =
    values
      .get(SHARED)
      ?.text.split('\n')
      .map((line) => below(base, filled(line))) ?? [];
  settings.source = [settings.source ?? '', ...shared].join('\n');
  if (kind === 'layer') assertLayerHasContent(settings, declaration, config.file);
  settings.name = name;
  settings.output ??= below(base, `${name}.zip`);
  const located = (error: unknown): unknown => errorAt(error, config.file, values, { ...declaration, name });
  const command = values.get(BUILD);
  const build = command && {
    line: commandLine(command, { name, source: path }, config.file),
    directory: root,
    sources: nonBlankLines(values.get('source')?.text ?? '').length,
  };
  const source = values.has('source') ? below(base, path) : '';
  return { kind, name, source, wanted: true, settings, build, located };
}

/** What holds for all entries of a kind: of a function, nothing but how it is built holds for a layer, too. */
function defaultsFor(kind: PackageKind, { defaults }: ConfigDocument): [string, Value][] {
  const values = [...(defaults?.values ?? [])];
  return kind === 'function' ? values : values.filter(([key]) => LAYER_DEFAULTS.some((name) => name === key));
}

function assertLayerHasContent(settings: RawSettings, { place, values }: Declaration, file: string): void {
  if (settings.source || settings.requirements) return;
  const name = values.get('name')?.text ?? '';
  throw configError(file, place, `the layer ${quoted(name)} has no 'source' and no 'requirements'; add one`);
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
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );
}

/** A path of the config file, seen from the working directory. */
function below(base: string, path: string): string {
  return base === '' || isAbsolute(path.trim()) ? path : join(base, path);
}

function errorAt(
  error: unknown,
  file: string,
  values: ReadonlyMap<string, Value>,
  { kind, place, name }: Pick<Declaration, 'kind' | 'place'> & { readonly name: string },
): unknown {
  if (!(error instanceof LambdaZipError) || error.code !== 'usage') return error;
  const setting = /^(?<setting>[a-z0-9-]+): /.exec(error.message)?.groups?.['setting'] ?? '';
  const { hint, cause } = error;
  return configError(file, values.get(setting)?.place ?? place, `${kind} ${quoted(name)}: ${error.message}`, {
    hint,
    cause,
  });
}
