/**
 * One requirement, taken apart.
 *
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */
import { parseMarker } from './markers.js';

interface Requirement {
  /** The name as written. */
  readonly name: string;
  readonly extras: readonly string[];
  /** The version that it requires, empty for any. */
  readonly versions: readonly string[];
  /** Its address, after an `@`. */
  readonly url: string | undefined;
  /** When it applies; undefined for always. */
  readonly marker: string | undefined;
}

const NAME =
  /[ \t]*(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)[ \t]*(?:\[(?<extras>[^\]]*)\])?[ \t]*/y;
const EXTRA = /^[ \t]*[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?[ \t]*$/;
const VERSION = /^[ \t]*(?:===[ \t]*[^\s;,()]+|(?:==|~=|!=|<=|>=|<|>)[ \t]*[A-Za-z0-9._*+!-]+)[ \t]*$/;

/** Parses a requirement; undefined if it is invalid. */
export function parseRequirement(text: string): Requirement | undefined {
  const semicolon = text.indexOf(';');
  const marker = semicolon < 0 ? undefined : text.slice(semicolon + 1).trim();
  if (marker !== undefined && marker !== '' && parseMarker(marker) === undefined) return undefined;
  const body = semicolon < 0 ? text : text.slice(0, semicolon);
  NAME.lastIndex = 0;
  const groups = NAME.exec(body)?.groups;
  const name = groups?.['name'];
  if (name === undefined) return undefined;
  const extras = parseExtras(groups?.['extras'] ?? '');
  if (extras === undefined) return undefined;
  const rest = body.slice(NAME.lastIndex).trim();
  const common = { name, extras, marker: marker || undefined };
  if (rest.startsWith('@')) {
    const url = rest.slice(1).trim();
    return url === '' || /\s/.test(url) ? undefined : { ...common, versions: [], url };
  }
  const inner = rest.startsWith('(') && rest.endsWith(')') ? rest.slice(1, -1) : rest;
  // One comma at the end is allowed.
  const versions = inner.trim() === '' ? [] : inner.replace(/,[ \t]*$/, '').split(',');
  if (!versions.every((one) => VERSION.test(one))) return undefined;
  return { ...common, versions: versions.map((one) => one.replace(/[ \t]+/g, '')), url: undefined };
}

function parseExtras(text: string): string[] | undefined {
  if (text.trim() === '') return [];
  const extras = text.split(',');
  return extras.every((one) => EXTRA.test(one)) ? extras.map((one) => one.trim()) : undefined;
}

/**
 * A name as indexes and wheels compare them.
 *
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
export function normalisedName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** The normalised names in a file of requirements, by its text alone: options and whatever is no requirement have none. */
export function requirementNames(text: string): string[] {
  const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
  return lines.flatMap((line) => {
    const [specifier = ''] = line.replace(/(?:^|\s)#.*$/, '').split(/\s--/, 1);
    const requirement = parseRequirement(specifier.trim());
    return requirement === undefined ? [] : [normalisedName(requirement.name)];
  });
}
