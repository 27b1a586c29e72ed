/** Requirements files, read as pip reads them: one text of them all, and what can be told of it without an index. */
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { describeSystemError, LambdaZipError } from '../errors.js';
import { quoted, withoutPasswords } from '../text.js';

/** What is to be installed. */
export interface Requirements {
  /** In pip's own format, with the files they include put in their place. */
  readonly text: string;
  /** The constraints files they name, likewise; empty when there are none. */
  readonly constraints: string;
}

/**
 * Reads requirements files and all they include, so that the text alone says what is installed.
 *
 * @see https://pip.pypa.io/en/stable/reference/requirements-file-format/
 * @throws LambdaZipError `dependencies` for a file that cannot be read, and for what is on this machine only
 */
export async function readRequirements(files: readonly string[]): Promise<Requirements> {
  const reader = new Reader();
  for (const file of files) await reader.read(file, 'requirements');
  const { requirements, constraints } = reader.lines;
  return { text: joined(requirements), constraints: joined(constraints) };
}

/** As {@link readRequirements}, of a text that a tool has made. */
export function parseRequirements(text: string, origin: string): Requirements {
  const lines = logicalLines(text).map((line) => line.text);
  for (const line of lines) assertPortable(line, origin);
  return { text: joined(lines), constraints: '' };
}

/** All of them as one. */
export function mergeRequirements(parts: readonly Requirements[]): Requirements {
  return {
    text: parts.map(({ text }) => text).join(''),
    constraints: parts.map(({ constraints }) => constraints).join(''),
  };
}

/** Whether every requirement carries a hash, and those that may become another version when the index changes. */
export function pinning({ text }: Requirements): { readonly hashed: boolean; readonly unpinned: string[] } {
  const requirements = text.split('\n').filter((line) => line !== '' && !line.startsWith('-'));
  const hashed = requirements.length > 0 && requirements.every((line) => HASH.test(line));
  const isPinned = (line: string): boolean => PINNED.test(withoutOptions(line).replace(/\s+/g, ' '));
  const unpinned = requirements.filter((line) => !HASH.test(line) && !isPinned(line));
  return { hashed, unpinned: unpinned.map(withoutOptions) };
}

/** Names of variables that a text has pip fill in, such as a token in the address of an index. */
export function variablesOf({ text, constraints }: Requirements): string[] {
  const found = `${text}\n${constraints}`.matchAll(/\$\{(?<name>[A-Z0-9_]+)\}/g);
  return [...new Set(Array.from(found, (match) => match.groups?.['name'] ?? ''))];
}

const HASH = /\s--hash[= ]/;
/** `name[extra]==1.2.3`, with no wildcard and nothing beside it, and one space where there is white space. */
const PINNED = /^[A-Za-z0-9._-]+ ?(\[[^\]]*\] ?)?(\( ?)?===? ?[^\s,*<>=!~]+ ?\)?$/;

/** A requirement alone: without hashes, and without the marker that says where it applies. */
function withoutOptions(line: string): string {
  // Not `\s*` before the semicolon: tried at every space of a long run of them, it takes the square of its length.
  return line
    .replace(/\s--\w[\s\S]*$/, '')
    .replace(/;[\s\S]*$/, '')
    .trimEnd();
}

/**
 * Refuses what could only be built from source: options of the file win over those of the command line.
 *
 * @throws LambdaZipError `dependencies` that names the line
 */
export function assertNoSources({ text, constraints }: Requirements): void {
  for (const line of `${text}${constraints}`.split('\n')) {
    // The address in any other option is that of an index, and may have an `@` of its own.
    const isSource = line.startsWith('-') ? /^--no-binary\b/.test(line) : isAddressOfSource(line);
    if (!isSource) continue;
    throw new LambdaZipError(
      'dependencies',
      `requirements: ${quoted(withoutPasswords(line))} is built from source, and here only wheels can be installed`,
      { hint: "Use engine 'container' with the function's own architecture, or name a wheel." },
    );
  }
}

/** Whether a requirement is an address, with a name before it or bare, and not that of a wheel. */
function isAddressOfSource(requirement: string): boolean {
  const address = /^[^@;]*@\s*(?<url>\S+)|^(?<bare>\w[\w+.-]*:\/\/\S+)/.exec(requirement)?.groups;
  const target = (address?.['url'] ?? address?.['bare'])?.replace(/[?#].*$/, '');
  return target !== undefined && !target.endsWith('.whl');
}

type Kind = 'requirements' | 'constraints';

class Reader {
  readonly lines: Record<Kind, string[]> = { requirements: [], constraints: [] };
  readonly #seen = new Set<string>();

  async read(file: string, kind: Kind): Promise<void> {
    if (this.#seen.has(`${kind}\0${file}`)) return;
    this.#seen.add(`${kind}\0${file}`);
    for (const { text, number } of logicalLines(await readText(file))) {
      const place = `${quoted(file)}, line ${number}`;
      const include =
        /^(?:-(?<short>[rc])\s*|--(?<long>requirement|constraint)(?:\s+|\s*=\s*))(?<target>\S.*)$/.exec(text);
      if (include?.groups === undefined) {
        assertPortable(text, place);
        this.lines[kind].push(text);
        continue;
      }
      const { short, long, target = '' } = include.groups;
      const unquoted = target.replace(/^(['"])(.*)\1$/, '$2');
      if (/^\w{2,}:/.test(target)) {
        throw unsupported(place, `${quoted(target)} is an address; a file of this project would be right`);
      }
      const included = short === 'c' || long === 'constraint' ? 'constraints' : kind;
      await this.read(isAbsolute(unquoted) ? unquoted : join(dirname(file), unquoted), included);
    }
  }
}

/** Lines that end in a backslash go on; `#` begins a comment at the start of a line or after white space. */
function logicalLines(text: string): { readonly text: string; readonly number: number }[] {
  const lines: { text: string; number: number }[] = [];
  let pending: { text: string; number: number } | undefined;
  const physical = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
  for (const [index, line] of physical.entries()) {
    const isComment = /^\s*#/.test(line);
    const begun: { text: string; number: number } = pending ?? { text: '', number: index + 1 };
    // A comment ends even a line that was to go on.
    const goesOn = line.endsWith('\\') && !isComment;
    // As pip does it: a comment stays apart from what it follows.
    begun.text += goesOn ? line.slice(0, -1) : isComment ? ` ${line}` : line;
    pending = goesOn ? begun : undefined;
    if (!goesOn) lines.push(begun);
  }
  if (pending !== undefined) lines.push(pending);
  return lines
    .map(({ text: line, number }) => ({ text: line.replace(/(^|\s)#.*$/, '').trim(), number }))
    .filter(({ text: line }) => line !== '');
}

/** What lies on this machine would be another thing on the next, and is not there in a container. */
function assertPortable(line: string, place: string): void {
  const shown = quoted(withoutPasswords(line));
  if (/^(-e|--editable)\b/.test(line)) {
    throw unsupported(
      place,
      `${shown} is an editable install; pack its directory as a further source instead`,
    );
  }
  const links = /^(?:-f\s*|--find-links(?:\s+|\s*=\s*))(?<target>\S+)/.exec(line)?.groups?.['target'];
  if (links !== undefined && !/^https?:/.test(links)) {
    throw unsupported(
      place,
      `${shown} names a folder of this machine; the address of an index would be right`,
    );
  }
  if (line.startsWith('-')) return;
  const path =
    /^(?:\.{1,2}[/\\]|[/\\~]|[A-Za-z]:[/\\]|file:)|^\.$|@\s*(?:file:|\.{0,2}[/\\])|^[^\s@:]+\.(?:whl|zip|tar\.gz)(?:\s|$)/;
  if (path.test(line)) {
    throw unsupported(place, `${shown} is a path of this machine; pack it as a further source instead`);
  }
}

async function readText(file: string): Promise<string> {
  try {
    return decoded(await readFile(file));
  } catch (error) {
    throw new LambdaZipError(
      'dependencies',
      `requirements: ${quoted(file)} cannot be read: ${describeSystemError(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** As pip does it, by the byte order mark: older shells of Windows write UTF-16. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  return bytes.toString('utf8');
}

function unsupported(place: string, problem: string): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: ${place}: ${problem}`);
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
