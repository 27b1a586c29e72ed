/** Settings as an object, to settings as text, which all faces have in common. */
import { isList, type RawSettings, type Setting } from '../settings/table.js';
import { alternatives } from '../settings/values.js';
import { LambdaZipError } from '../util/errors.js';
import { nearest } from '../util/nearest.js';
import { quoted } from '../util/text.js';
import { type SettingTaker, settingKeys } from './setting-keys.js';

/**
 * Checks that every value has its setting's type; what it says is for {@link parseSettings} to check.
 *
 * @throws LambdaZipError `usage` that names the key
 */
export function rawSettings(taker: SettingTaker, given: unknown): RawSettings {
  const known = settingKeys(taker);
  const values = entriesOf(given, `${taker}: the settings`, "pass an object such as { source: 'src' }");
  assertKnown(
    values.map(([key]) => key),
    known.map(({ key }) => key),
    `is not a setting of ${taker}`,
  );
  const raw: RawSettings = {};
  for (const { key, name, setting } of known) {
    const value = values.find(([one]) => one === key)?.[1];
    if (value !== undefined) raw[name] = textOf(key, value, setting);
  }
  return raw;
}

/** The keys and values of what should be an object. @throws LambdaZipError `usage` */
export function entriesOf(given: unknown, what: string, advice: string): [string, unknown][] {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return Object.entries(given);
  throw new LambdaZipError('usage', `${what} are ${kindOf(given)}; ${advice}`);
}

/** @throws LambdaZipError `usage` for a key that nobody reads: most likely it is mistyped */
export function assertKnown(keys: readonly string[], known: readonly string[], problem: string): void {
  for (const key of keys) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const advice = near === undefined ? `use ${alternatives(known)}` : `did you mean ${quoted(near)}?`;
    throw new LambdaZipError('usage', `${quoted(key)} ${problem}; ${advice}`);
  }
}

function textOf(key: string, value: unknown, setting: Setting): string {
  if (isList(setting)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item) => stringOf(key, item, 'pass a string or an array of strings')).join('\n');
  }
  const { kind, choices = [] } = setting;
  if (kind === 'number') {
    if (typeof value === 'number') return String(value);
    throw wrongType(key, value, 'pass a number');
  }
  const isSwitch = kind === 'boolean' || choices.includes('true');
  if (isSwitch && typeof value === 'boolean') return String(value);
  if (kind === 'boolean') throw wrongType(key, value, 'pass true or false');
  return stringOf(key, value, isSwitch ? 'pass a string or a boolean' : 'pass a string');
}

/** An empty value would count as a missing one, and most likely is somebody's unset variable. */
function stringOf(key: string, value: unknown, advice: string): string {
  if (typeof value !== 'string') throw wrongType(key, value, advice);
  if (value === '') throw new LambdaZipError('usage', `${key}: is an empty string; leave it out instead`);
  if (!/[\r\n]/.test(value)) return value;
  throw new LambdaZipError(
    'usage',
    `${key}: ${quoted(value)} contains a line break; pass each value as an element of its own`,
  );
}

function wrongType(key: string, value: unknown, advice: string): LambdaZipError {
  return new LambdaZipError('usage', `${key}: is ${kindOf(value)}; ${advice}`);
}

/** What a value is, for a message. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
