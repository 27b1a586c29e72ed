import { parseArgs } from 'node:util';
import { MOST_JOBS } from '../config/limits.js';
import { CONFIG_FILE, functionNames } from '../config/names.js';
import { LambdaZipError } from '../errors.js';
import { parseWholeNumber, type RawSettings, SETTINGS, type Setting, type SettingName } from '../settings.js';
import { printable, quoted } from '../text.js';
import type { DiffArguments } from './diff-command.js';
import type { InitArguments } from './init-command.js';

/** What `build` and `verify` are told. */
export interface BuildArguments {
  readonly settings: RawSettings;
  readonly json: boolean;
  readonly workers: number | 'auto';
}

/** What `verify` is told. */
export interface VerifyArguments extends BuildArguments {
  /** A command that installs packages; undefined compares copies of what is installed. */
  readonly reinstall: string | undefined;
}

/** What `build` is told of many functions. */
export interface BuildAllArguments extends BuildArguments, ConfigArguments {}

/** Which functions of which config file. */
export interface ConfigArguments {
  readonly config: string;
  /** Names; empty for all. */
  readonly functions: readonly string[];
}

export interface PlanArguments extends ConfigArguments {
  readonly shards: number;
}
/** What `doctor` is told. */
export interface DoctorArguments {
  readonly settings: RawSettings;
  readonly json: boolean;
  /** Whether warnings fail, too. */
  readonly strict: boolean;
}

/** The commands that take the settings of a build. */
export type BuildCommand = 'build' | 'verify' | 'doctor';

export type Command =
  | { readonly name: 'help'; readonly topic: string | undefined }
  | { readonly name: 'version' }
  | ({ readonly name: 'build' } & BuildArguments)
  | ({ readonly name: 'verify' } & VerifyArguments)
  | ({ readonly name: 'build-all' } & BuildAllArguments)
  | ({ readonly name: 'plan' } & PlanArguments)
  | ({ readonly name: 'doctor' } & DoctorArguments)
  | ({ readonly name: 'init' } & InitArguments)
  | { readonly name: 'manifest'; readonly file: string }
  | { readonly name: 'terraform' }
  | ({ readonly name: 'diff' } & DiffArguments);

/** Settings that are not options: sources are the arguments. */
const ARGUMENT_SETTINGS: readonly SettingName[] = ['source'];
/** Terraform itself compares and deploys. */
const GATE_AND_DEPLOY_SETTINGS: readonly SettingName[] = [
  'layer-name',
  'baseline',
  'force',
  'function-name',
  'qualifier',
  'aws-region',
  'deploy',
  's3-bucket',
  's3-prefix',
  'publish',
  'alias',
  'allow-target-change',
];
/** `verify` and `doctor` write nothing that lasts. */
const BUILD_ONLY_SETTINGS: readonly SettingName[] = [
  'output',
  'manifest',
  'layer-output',
  'cache',
  'cache-directory',
  ...GATE_AND_DEPLOY_SETTINGS,
];
/** Records of deploys are kept by GitHub's cache, which only jobs can reach. */
const ACTION_ONLY_SETTINGS: readonly SettingName[] = ['environment', 'record'];

/** The settings a command takes as options, in the order of the list. */
export function optionSettings(command: BuildCommand | 'terraform'): [SettingName, Setting][] {
  const left = [...ARGUMENT_SETTINGS, ...ACTION_ONLY_SETTINGS];
  if (command === 'verify' || command === 'doctor') left.push(...BUILD_ONLY_SETTINGS);
  if (command === 'terraform') left.push(...GATE_AND_DEPLOY_SETTINGS);
  return (Object.entries(SETTINGS) as [SettingName, Setting][]).filter(([name]) => !left.includes(name));
}

/** Short forms of options. */
export const SHORT_OPTIONS: Readonly<Partial<Record<SettingName, string>>> = {
  output: 'o',
  requirements: 'r',
};

const MAX_WORKERS = 64;

/**
 * Reads the command line.
 *
 * @throws LambdaZipError `usage` for an unknown command or option, a missing value or argument
 */
export function parseCommandLine(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  if (name === undefined) throw usage('a command is missing');
  if (name === '--version' || name === '-V') return { name: 'version' };
  if (name === '--help' || name === '-h' || name === 'help') return { name: 'help', topic: rest[0] };
  switch (name) {
    case 'build': {
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      const { values, ...build } = parseBuildArguments(name, rest, CONFIG_OPTIONS);
      const many = Object.keys(CONFIG_OPTIONS).some((option) => values[option] !== undefined);
      return many ? { name: 'build-all', ...build, ...configArguments(values) } : { name, ...build };
    }
    case 'verify': {
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      const { values, ...verify } = parseBuildArguments(name, rest, { reinstall: { type: 'string' } });
      const { reinstall } = values;
      if (typeof reinstall === 'string' && reinstall.trim() === '')
        throw usage("--reinstall has an empty value; a command such as 'npm ci --omit=dev' would be right");
      return { name, ...verify, reinstall: typeof reinstall === 'string' ? reinstall : undefined };
    }
    case 'plan': {
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      const { all: _, ...options } = CONFIG_OPTIONS;
      const { values, positionals } = parse(rest, { ...options, shards: { type: 'string' } });
      if (positionals.length > 0) throw usage('plan takes no arguments but options');
      const { shards } = values;
      return {
        name,
        ...configArguments(values),
        shards:
          typeof shards === 'string'
            ? parseWholeNumber('--shards', shards, { min: 1, max: MOST_JOBS })
            : MOST_JOBS,
      };
    }
    case 'doctor':
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      return { name, ...parseDoctorArguments(rest) };
    case 'init': {
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      const { values, positionals } = parse(rest, {
        force: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      });
      const [directory = '.', ...more] = positionals;
      if (directory === '' || more.length > 0) throw usage('init takes one directory, the repository');
      return { name, directory, force: values['force'] === true, dryRun: values['dry-run'] === true };
    }
    case 'manifest': {
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      const { positionals } = parse(rest, {});
      const [file, ...more] = positionals;
      if (file === undefined || more.length > 0) throw usage('manifest takes one archive');
      return { name, file };
    }
    case 'terraform': {
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      const { positionals } = parse(rest, {});
      if (positionals.length > 0) throw usage('terraform takes no arguments; its query is on standard input');
      return { name };
    }
    case 'diff': {
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      const { values, positionals } = parse(rest, { json: { type: 'boolean' }, brief: { type: 'boolean' } });
      const [before, after, ...more] = positionals;
      if (before === undefined || after === undefined || more.length > 0) {
        throw usage('diff takes two files, each an archive or a manifest');
      }
      return { name, before, after, json: values['json'] === true, brief: values['brief'] === true };
    }
    default:
      throw usage(
        `unknown command ${quoted(name)}; build, diff, doctor, init, manifest, plan, terraform or verify would be right`,
      );
  }
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv
    .slice(0, end < 0 ? undefined : end)
    .some((argument) => argument === '--help' || argument === '-h');
}

/** Options that make it a build of many. */
const CONFIG_OPTIONS: Options = {
  all: { type: 'boolean' },
  config: { type: 'string' },
  functions: { type: 'string', multiple: true },
};

function configArguments({ config, functions }: Values): ConfigArguments {
  if (config === '') throw usage('--config has an empty value');
  const names = Array.isArray(functions) ? functions.map(String) : [];
  return {
    config: typeof config === 'string' ? config : CONFIG_FILE,
    functions: functionNames(names.join('\n')),
  };
}

function parseDoctorArguments(argv: readonly string[]): DoctorArguments {
  const { values, ...doctor } = parseSettingOptions('doctor', argv, { strict: { type: 'boolean' } });
  return { ...doctor, strict: values['strict'] === true };
}

type Values = ReturnType<typeof parse>['values'];

type Options = Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>;

/** As {@link parseSettingOptions}, with the options that say how to compress. */
function parseBuildArguments(
  command: 'build' | 'verify',
  argv: readonly string[],
  more: Options,
): BuildArguments & { readonly values: Values } {
  const parsed = parseSettingOptions(command, argv, { ...more, workers: { type: 'string' } });
  const { workers } = parsed.values;
  return {
    ...parsed,
    workers:
      typeof workers === 'string'
        ? parseWholeNumber('--workers', workers, { min: 0, max: MAX_WORKERS })
        : 'auto',
  };
}

/** Settings as options and sources as arguments, beside options of the command's own. */
function parseSettingOptions(command: BuildCommand, argv: readonly string[], own: Options) {
  const options: Options = { ...own, json: { type: 'boolean' } };
  for (const [name, { kind }] of optionSettings(command)) {
    const short = SHORT_OPTIONS[name];
    if (kind === 'boolean') {
      options[name] = { type: 'boolean' };
      options[`no-${name}`] = { type: 'boolean' };
    } else {
      options[name] = {
        type: 'string',
        multiple: kind === 'lines',
        ...(short === undefined ? {} : { short }),
      };
    }
  }
  const { values, positionals } = parse(argv, options);
  const settings: RawSettings = { source: positionals.map(asOneLine).join('\n') };
  for (const [name, { kind }] of optionSettings(command)) {
    const value = values[name];
    if (kind === 'boolean') {
      if (values[`no-${name}`] === true) settings[name] = 'false';
      else if (value === true) settings[name] = 'true';
    } else if (Array.isArray(value)) {
      settings[name] = value.join('\n');
    } else if (typeof value === 'string') {
      // An empty value would count as a missing one; on a command line it is a script's unset variable.
      if (value === '') throw usage(`--${name} has an empty value`);
      settings[name] = value;
    }
  }
  return { values, settings, json: values['json'] === true };
}

function asOneLine(source: string): string {
  if (source.trim() === '') throw usage('a source is empty');
  if (source.includes('\n')) throw usage(`the source ${quoted(source)} contains a line break`);
  return source;
}

function parse(argv: readonly string[], options: Options) {
  try {
    return parseArgs({
      args: withNumbersJoined(argv, options),
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // What is wrong, without the advice on dashes that follows it.
    const message = error instanceof Error ? error.message : String(error);
    throw usage(printable(message.replace(/\.(?:\nDid you forget| To specify a positional)[\s\S]*$/, '')));
  }
}

/** Joins `--option -1` to `--option=-1`: to Node a value that starts with a dash is a forgotten one. */
function withNumbersJoined(argv: readonly string[], options: Options): string[] {
  const joined: string[] = [];
  for (const argument of argv) {
    const option = joined.at(-1) ?? '';
    if (
      /^-\d/.test(argument) &&
      options[option.replace(/^--/, '')]?.type === 'string' &&
      option.startsWith('--')
    ) {
      joined[joined.length - 1] = `${option}=${argument}`;
    } else {
      joined.push(argument);
    }
  }
  return joined;
}

function usage(problem: string): LambdaZipError {
  return new LambdaZipError('usage', problem, {
    hint: "'lambda-zip --help' lists the commands and options.",
  });
}
