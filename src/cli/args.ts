import { parseArgs } from 'node:util';
import { LambdaZipError } from '../errors.js';
import { parseWholeNumber, type RawSettings, SETTINGS, type Setting, type SettingName } from '../settings.js';
import { printable, quoted } from '../text.js';
import type { DiffArguments } from './diff-command.js';

/** What `build` and `verify` are told. */
export interface BuildArguments {
  readonly settings: RawSettings;
  readonly json: boolean;
  readonly workers: number | 'auto';
}

export type Command =
  | { readonly name: 'help'; readonly topic: string | undefined }
  | { readonly name: 'version' }
  | ({ readonly name: 'build' | 'verify' } & BuildArguments)
  | { readonly name: 'manifest'; readonly file: string }
  | { readonly name: 'terraform' }
  | ({ readonly name: 'diff' } & DiffArguments);

/** Settings that are not options: sources are the arguments. */
const ARGUMENT_SETTINGS: readonly SettingName[] = ['source'];
/** Terraform itself compares and deploys. */
const GATE_AND_DEPLOY_SETTINGS: readonly SettingName[] = [
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
];
/** `verify` writes nothing that lasts. */
const BUILD_ONLY_SETTINGS: readonly SettingName[] = [
  'output',
  'manifest',
  'cache',
  ...GATE_AND_DEPLOY_SETTINGS,
];
/** Records of deploys are kept by GitHub's cache, which only jobs can reach. */
const ACTION_ONLY_SETTINGS: readonly SettingName[] = ['environment', 'record'];

/** The settings a command takes as options, in the order of the list. */
export function optionSettings(command: 'build' | 'verify' | 'terraform'): [SettingName, Setting][] {
  const left = [...ARGUMENT_SETTINGS, ...ACTION_ONLY_SETTINGS];
  if (command === 'verify') left.push(...BUILD_ONLY_SETTINGS);
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
    case 'build':
    case 'verify':
      if (asksForHelp(rest)) return { name: 'help', topic: name };
      return { name, ...parseBuildArguments(name, rest) };
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
        `unknown command ${quoted(name)}; build, diff, manifest, terraform or verify would be right`,
      );
  }
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv
    .slice(0, end < 0 ? undefined : end)
    .some((argument) => argument === '--help' || argument === '-h');
}

type Options = Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>;

function parseBuildArguments(command: 'build' | 'verify', argv: readonly string[]): BuildArguments {
  const options: Options = { json: { type: 'boolean' }, workers: { type: 'string' } };
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
  const { workers } = values;
  return {
    settings,
    json: values['json'] === true,
    workers:
      typeof workers === 'string'
        ? parseWholeNumber('--workers', workers, { min: 0, max: MAX_WORKERS })
        : 'auto',
  };
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
