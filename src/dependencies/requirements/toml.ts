/** Reads TOML files of a project, whose content appears in no message, and gives values from them. */
import { parse, type TomlTable, type TomlValue } from 'smol-toml';
import { LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { type AllowedFolders, readAllowed } from './allowed-folders.js';

export type Table = TomlTable;

/**
 * Reads a TOML file inside the allowed folders.
 *
 * @param file as the user knows it
 * @throws LambdaZipError `dependencies` when it cannot be read or is no TOML
 */
export async function readToml(file: string, allowed: AllowedFolders): Promise<Table> {
  const bytes = await readAllowed(file, allowed);
  try {
    return parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    // The parser's message quotes lines of the file.
    const line = error instanceof Error && 'line' in error ? `, line ${error.line}` : '';
    throw new LambdaZipError('dependencies', `requirements: ${quoted(file)}${line}: this is not valid TOML`, {
      hint: 'The file is not shown: it might contain secrets.',
    });
  }
}

/** The value at a path of keys; undefined if there is none. */
export function valueAt(table: Table, ...keys: readonly string[]): TomlValue | undefined {
  let value: TomlValue | undefined = table;
  for (const key of keys) {
    if (!isTable(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

export function isTable(value: TomlValue | undefined): value is Table {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

/** The table there; empty where there is none. */
export function tableAt(table: Table, ...keys: readonly string[]): Table {
  const value = valueAt(table, ...keys);
  return isTable(value) ? value : {};
}

/** The text there; undefined where there is none. */
export function textAt(table: Table, ...keys: readonly string[]): string | undefined {
  const value = valueAt(table, ...keys);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of the list there; undefined where there is no list of texts. */
export function textsAt(table: Table, ...keys: readonly string[]): string[] | undefined {
  const value = valueAt(table, ...keys);
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}

/** The tables of the list there; empty where there are none. */
export function tablesAt(table: Table, ...keys: readonly string[]): Table[] {
  const value = valueAt(table, ...keys);
  return Array.isArray(value) ? value.filter(isTable) : [];
}
