/** Help texts, made from the table of commands and the table of settings. */
import { isList, type Setting } from '../settings/table.js';
import { COMMANDS, type Command, type Flag } from './commands.js';
import { optionSettings, QUERY_CONFIG_KEYS, querySettings } from './options.js';

/** The help text of a command. */
export function commandHelp(command: Command): string {
  const [first = '', ...others] = command.usage.map((one) => `lambda-zip ${one}`);
  const usage = [`Usage: ${first}`, ...others.map((one) => `       ${one}`)];
  const keys =
    command.name === 'terraform'
      ? [`Keys of the query:${wrapped([...querySettings(), ...QUERY_CONFIG_KEYS])}`]
      : [];
  const options = `Options:\n${optionRows(command)
    .map(([flag, text]) => `  ${flag}\n        ${text}\n`)
    .join('')}`.trimEnd();
  const parts = [usage.join('\n'), command.about, ...keys, options, command.notes];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

/** The overview of all commands. */
export function overviewHelp(): string {
  const rows = COMMANDS.flatMap(({ usage, summary }): [string, string][] => {
    const [call = ''] = usage;
    return [[call.replace(/ \[.*/, ''), summary]];
  });
  const width = Math.max(...rows.map(([call]) => call.length)) + 3;
  return `Usage: lambda-zip COMMAND [options]

Reproducible ZIP packages for AWS Lambda: same content, same bytes.

Commands:
${rows.map(([call, summary]) => `  ${call.padEnd(width)}${summary}\n`).join('')}  ${'help COMMAND'.padEnd(width)}explain a command

Options:
  -h, --help      print this text
  -V, --version   print the version

Exit codes: 0 success, 1 failure, 2 wrong usage; of diff: 0 same, 1 different, 2 trouble.
`;
}

function optionRows(command: Command): [string, string][] {
  const { settings, flags } = command;
  const rows = (settings === undefined ? [] : optionSettings(settings)).map(
    ([name, setting]): [string, string] => {
      const flag = setting.kind === 'boolean' ? `--[no-]${name}` : `--${name} ${placeholder(setting)}`;
      return [setting.short === undefined ? flag : `-${setting.short}, ${flag}`, description(setting)];
    },
  );
  const own = Object.entries(flags).map(([name, flag]): [string, string] => [flagUse(name, flag), flag.help]);
  return [...rows, ...own, ['-h, --help', 'Print this text.']];
}

function flagUse(name: string, { placeholder: value }: Flag): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** Names in lines that fit a terminal. */
function wrapped(names: readonly string[]): string {
  return names.join(', ').replace(/(.{1,76})(?: |$)/g, '\n  $1');
}

function placeholder({ kind, choices, placeholder: own }: Setting): string {
  if (own !== undefined) return own;
  if (kind === 'choice') return (choices ?? []).join('|');
  if (kind === 'number') return 'N';
  return kind === 'patterns' ? 'PATTERN' : 'TEXT';
}

function description(setting: Setting): string {
  const repeat = isList(setting) ? ' Repeatable.' : '';
  const standard = setting.unset ?? setting.default;
  return `${setting.help}${repeat}${standard === '' ? '' : ` Default: ${standard}.`}`;
}
