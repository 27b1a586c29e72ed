/** Reads a command line by the table of commands and the table of settings. */
import { parseArgs } from 'node:util';
import { isList, type RawSettings, settingsWhere } from '../settings/table.js';
import { alternatives } from '../settings/values.js';
import { LambdaZipError } from '../util/errors.js';
import { nearest } from '../util/nearest.js';
import { printable, quoted } from '../util/text.js';
import { COMMANDS, type Command } from './commands.js';
import type { Input, Values } from './input.js';
import { optionSettings } from './options.js';

type Invocation =
  | { readonly kind: 'version' }
  /** Of a command, or the overview. */
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'run'; readonly command: Command; readonly input: Input };

type Options = Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>;

/**
 * Reads the command line.
 *
 * @param argv without the interpreter and the script
 * @throws LambdaZipError `usage` for an unknown command, topic or option, a missing value or argument
 */
export function parseCommandLine(argv: readonly string[]): Invocation {
  const [name, ...rest] = argv;
  if (name === undefined) throw usage('no command given');
  if (name === '--version' || name === '-V') return { kind: 'version' };
  if (name === '--help' || name === '-h' || name === 'help') {
    const [topic] = rest;
    return { kind: 'help', command: topic === undefined ? undefined : commandOf(topic, 'help topic') };
  }
  const command = commandOf(name, 'command');
  if (asksForHelp(rest)) return { kind: 'help', command };
  return { kind: 'run', command, input: parseInput(command, rest) };
}

function commandOf(name: string, what: string): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((one) => one.name);
  const near = nearest(name, names);
  throw usage(
    `unknown ${what} ${quoted(name)}; ${near === undefined ? `use ${alternatives(names)}` : `did you mean '${near}'?`}`,
  );
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv
    .slice(0, end < 0 ? undefined : end)
    .some((argument) => argument === '--help' || argument === '-h');
}

function parseInput(command: Command, argv: readonly string[]): Input {
  const { settings: taker, takes, flags } = command;
  const options: Options = {};
  for (const [name, { placeholder, multiple }] of Object.entries(flags)) {
    options[name] = { type: placeholder === undefined ? 'boolean' : 'string', multiple: multiple ?? false };
  }
  const settingOptions = taker === undefined ? [] : optionSettings(taker);
  for (const [name, setting] of settingOptions) {
    const { kind, short } = setting;
    if (kind === 'boolean') {
      options[name] = { type: 'boolean' };
      options[`no-${name}`] = { type: 'boolean' };
    } else {
      options[name] = {
        type: 'string',
        // Two of what is one would count as the last.
        multiple: isList(setting) || setting.listInConfig === true,
        ...(short === undefined ? {} : { short }),
      };
    }
  }
  const { values, positionals } = parse(argv, options);
  const listed = new Set<string>(settingsWhere(({ listInConfig }) => listInConfig === true));
  // White space may be a setting's value, but not that of another option.
  const empty = Object.keys(options).find((name) => {
    const given = values[name];
    const value = Array.isArray(given) && listed.has(name) ? given.join('\n') : given;
    return typeof value === 'string' && (name in flags ? value.trim() : value) === '';
  });
  // Settings treat an empty value as not given; on a command line it is most likely an unset variable of a script.
  if (empty !== undefined) throw usage(`--${empty} has an empty value`);
  if (taker === undefined) {
    if (takes !== undefined && (positionals.length < takes.min || positionals.length > takes.max)) {
      throw usage(`${command.name} takes ${takes.what}`);
    }
    return { values, positionals, settings: {} };
  }
  const settings: RawSettings = { source: positionals.map(asOneLine).join('\n') };
  for (const [name, { kind }] of settingOptions) {
    const value = values[name];
    if (kind === 'boolean') {
      if (values[`no-${name}`] === true) settings[name] = 'false';
      else if (value === true) settings[name] = 'true';
    } else if (Array.isArray(value)) {
      settings[name] = value.join('\n');
    } else if (typeof value === 'string') {
      settings[name] = value;
    }
  }
  return { values, positionals, settings };
}

function asOneLine(source: string): string {
  if (source.trim() === '') throw usage('a source is empty');
  if (source.includes('\n')) throw usage(`the source ${quoted(source)} contains a line break`);
  return source;
}

function parse(argv: readonly string[], options: Options): { values: Values; positionals: string[] } {
  try {
    return parseArgs({
      args: withValuesJoined(argv, options),
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // Node.js' own words, without the advice on dashes that follows them.
    const message = (error instanceof Error ? error.message : String(error)).replace(
      /\.(?:\nDid you forget| To specify a positional)[\s\S]*$/,
      '',
    );
    const unknown = /^Unknown option '--(?<name>[^']+)'/.exec(message)?.groups?.['name'];
    const near = unknown === undefined ? undefined : nearest(unknown, Object.keys(options));
    throw usage(printable(near === undefined ? message : `${message}; did you mean '--${near}'?`));
  }
}

/**
 * Joins `--option -1` to `--option=-1`: to Node.js a value that starts with a dash is a forgotten one. What is the name of an
 * option is left alone.
 *
 * @see https://nodejs.org/api/util.html#utilparseargsconfig
 */
function withValuesJoined(argv: readonly string[], options: Options): string[] {
  const joined: string[] = [];
  let isOver = false;
  for (const argument of argv) {
    const before = joined.at(-1) ?? '';
    const takesValue =
      !isOver && before.startsWith('--') && options[before.replace(/^--/, '')]?.type === 'string';
    if (argument === '--') isOver = true;
    else if (takesValue && argument.startsWith('-') && !isOption(argument, options)) {
      joined[joined.length - 1] = `${before}=${argument}`;
      continue;
    }
    joined.push(argument);
  }
  return joined;
}

function isOption(argument: string, options: Options): boolean {
  const long = /^--(?<name>[^=\s]+)/.exec(argument)?.groups?.['name'];
  if (long !== undefined) return long in options;
  return Object.values(options).some(({ short }) => short !== undefined && argument.startsWith(`-${short}`));
}

function usage(problem: string): LambdaZipError {
  return new LambdaZipError('usage', problem, {
    hint: "Run 'lambda-zip --help' to list commands and options.",
  });
}
