/** Turns settings back into a command line, so that people can repeat a build. */
import { nonBlankLines } from '../util/text.js';
import { FLAG } from './settings.js';
import { isList, type RawSettings, SETTINGS, type SettingName, settingsWhere } from './table.js';
import { parseBoolean } from './values.js';

/** Settings as options of the command line, `--name=value` each. */
function optionArguments(settings: RawSettings, names: readonly SettingName[]): string[] {
  return names.flatMap((name) => {
    const value = settings[name];
    if (value === undefined || value === '') return [];
    const setting = SETTINGS[name];
    if (setting.kind === 'boolean') return [parseBoolean(name, value) ? `--${name}` : `--no-${name}`];
    const values = isList(setting) ? value.split('\n').filter((line) => line !== '') : [value];
    return values.map((one) => `--${name}=${one}`);
  });
}

function hasDefault(name: SettingName, value: string): boolean {
  const { kind, default: standard } = SETTINGS[name];
  if (kind !== 'boolean' || value === '') return value === standard;
  return parseBoolean(name, value) === parseBoolean(name, standard);
}

const MAX_ON_A_LINE = 100;

/**
 * The command that builds the same archive, quoted for bash: in it every character is printable.
 *
 * @param config options that name a config file and its functions, in place of sources
 */
export function buildCommand(settings: RawSettings, config: readonly string[] = []): string {
  const names = settingsWhere(({ repeats, commands }) => repeats && commands.includes('build')).filter(
    (name) => !hasDefault(name, settings[name] ?? ''),
  );
  const sources = nonBlankLines(settings.source ?? '');
  const shown = { ...settings, 'container-options': withoutValues(settings['container-options'] ?? '') };
  const options = [...config, ...optionArguments(shown, names)];
  // A source that starts with a dash would be an option.
  const words = [...options, ...(sources.some((source) => source.startsWith('-')) ? ['--'] : []), ...sources];
  const quoted = ['lambda-zip build', ...words.map(shellQuoted)];
  const line = quoted.join(' ');
  return line.length <= MAX_ON_A_LINE ? line : quoted.join(' \\\n  ');
}

/**
 * Flags of `docker run` without the values of variables, which may be secrets: `--env NAME=VALUE` becomes `--env NAME`,
 * with which docker takes the value of whoever repeats the build.
 */
function withoutValues(flags: string): string {
  let isVariable = false;
  return flags.replace(FLAG, (word) => {
    const plain = word.replace(/["']/g, '');
    const named = (isVariable ? /^[^=]*/ : NAMED_VARIABLE).exec(plain)?.[0];
    isVariable = !isVariable && VARIABLE_FLAG.test(plain);
    return named !== undefined && named !== plain ? named : word;
  });
}

/** `-e`, alone or after flags without a value in one word, with the variable in the next. */
const VARIABLE_FLAG = /^(?:--env|-[ditPqT]*e)$/;
/** The same with the variable in the same word: `-ieNAME=VALUE`, `-e=NAME=VALUE`, `--env=NAME=VALUE`. */
const NAMED_VARIABLE = /^(?:--env=|-[ditPqT]*e=?)[^=]+/;

/** Quotes a word for bash. Invisible characters become escapes, so that people copy what they see. */
export function shellQuoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (!UNSEEN.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = word.replace(/['\\]/g, '\\$&').replace(new RegExp(UNSEEN, 'gu'), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code <= 0xffff
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`;
  });
  return `$'${escaped}'`;
}

/** Controls, format characters such as those that reorder text, separators other than a space, and what is unassigned. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
