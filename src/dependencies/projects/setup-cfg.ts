/** setup.cfg, as Python's configparser reads it, and the values that setuptools expects in it. */

/** Sections by name, and what stands in them. */
export type ConfigSections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the sections; undefined for what configparser refuses. */
export function parseConfig(text: string): ConfigSections | undefined {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  let key: string | undefined;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    if (/^\s*(?:[#;]|$)/.test(line)) continue;
    const header = /^\[(?<name>[^\]]+)\]/.exec(line)?.groups?.['name'];
    if (header !== undefined) {
      section = sections.get(header) ?? new Map<string, string>();
      sections.set(header, section);
      key = undefined;
      continue;
    }
    if (section === undefined) return undefined;
    if (/^\s/.test(line) && key !== undefined) {
      section.set(key, `${section.get(key) ?? ''}\n${line.trim()}`);
      continue;
    }
    const separator = line.search(/[=:]/);
    if (separator <= 0) return undefined;
    key = line.slice(0, separator).trim().toLowerCase();
    section.set(key, line.slice(separator + 1).trim());
  }
  return sections;
}

/** A list: by lines, or where there is but one, by commas. */
export function listValue(text: string | undefined): string[] {
  if (text === undefined) return [];
  const parts = text.includes('\n') ? text.split('\n') : text.split(',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A list of requirements, whose commas are their own. */
export function linesValue(text: string | undefined): string[] {
  const parts = (text ?? '').split(text?.includes('\n') ? '\n' : ';');
  return parts.map((part) => part.trim()).filter((part) => part !== '' && !part.startsWith('#'));
}

/** `key = value` by lines or commas. */
export function tableValue(text: string | undefined): Record<string, string> {
  const pairs = listValue(text).map((one) => {
    const separator = one.indexOf('=');
    return separator < 0
      ? undefined
      : ([one.slice(0, separator).trim(), one.slice(separator + 1).trim()] as const);
  });
  return Object.fromEntries(pairs.filter((pair) => pair !== undefined));
}
