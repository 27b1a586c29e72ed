/** One value of a setting: read with its default, checked by its kind. */
import { usage } from '../util/errors.js';
import { type RawSettings, SETTINGS, type SettingName } from './table.js';

type NameOf<Kind> = {
  [N in SettingName]: (typeof SETTINGS)[N]['kind'] extends Kind ? N : never;
}[SettingName];
type ChoiceName = NameOf<'choice'>;
type Choice<N extends ChoiceName> = (typeof SETTINGS)[N]['choices'][number];

/** The text of a setting, or its default; an empty value is a missing one. */
export function textOf(raw: RawSettings, name: SettingName): string {
  return raw[name] || SETTINGS[name].default;
}

/** @throws LambdaZipError `usage` as {@link parseBoolean} */
export function booleanOf(raw: RawSettings, name: NameOf<'boolean'>): boolean {
  return parseBoolean(name, textOf(raw, name));
}

/**
 * The choice of a setting that has a default.
 *
 * @throws LambdaZipError `usage` as {@link parseChoice}
 */
export function choiceOf<N extends ChoiceName>(raw: RawSettings, name: N): Choice<N> {
  return parseChoice<Choice<N>>(name, textOf(raw, name), SETTINGS[name].choices);
}

/** @throws LambdaZipError `usage` as {@link parseWholeNumber} */
export function numberOf(raw: RawSettings, name: NameOf<'number'>): number {
  return parseWholeNumber(name, textOf(raw, name), SETTINGS[name].range);
}

/** @throws LambdaZipError `usage` unless the value is one of the choices, to the letter; booleans as {@link parseBoolean} */
export function parseChoice<T extends string>(setting: string, value: string, choices: readonly T[]): T {
  const meant = TRUE.test(value) ? 'true' : FALSE.test(value) ? 'false' : value;
  const choice = choices.find((candidate) => candidate === meant);
  if (choice !== undefined) return choice;
  throw usage(setting, value, `is invalid; use ${alternatives(choices.map((one) => `'${one}'`))}`);
}

const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;

/** The booleans of YAML 1.2's core schema and of @actions/core: true, True, TRUE, false, False, FALSE. */
export function parseBoolean(setting: string, value: string): boolean {
  if (TRUE.test(value)) return true;
  if (FALSE.test(value)) return false;
  throw usage(setting, value, "is not a boolean; use 'true' or 'false'");
}

/** @throws LambdaZipError `usage` unless the value is a whole number from min to max */
export function parseWholeNumber(
  setting: string,
  value: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw usage(setting, value, `is invalid; use a whole number from ${min} to ${max}`);
}

/** Compression threads that may be asked for. */
export const WORKERS_RANGE = { min: 0, max: 64 };

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
