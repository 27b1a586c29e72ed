/** Checks that read text files. Each looks at one file, and gives the value seen. */

import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { shortened } from '../util/text.js';
import type { CheckId } from './checks.js';
import type { PackedFile } from './subject.js';

/** Directories of this machine, absolute. */
export interface Places {
  readonly home: string;
  readonly workspace: string;
}

interface TextCheck {
  readonly check: CheckId;
  /** The value seen and the line it is in, counted from 1; undefined when the file is fine. */
  look(file: PackedFile, text: string, places: Places): { value: string; line: number } | undefined;
}

const VENV_INTERPRETER =
  /^#!\s*(?<value>\/\S*\/(?:\.?venv|env|virtualenvs?|\.pyenv|\.tox|\.nox|conda\w*)\/\S+)/;
const EDITABLE = /\.(?:pth|egg-link)$/;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const DATE = `(?:20\\d\\d[-/.]\\d\\d[-/.]\\d\\d|\\d{1,2}[ .-]${MONTH}[ .,-]+20\\d\\d|${MONTH} +\\d{1,2},? (?:\\d\\d:\\d\\d(?::\\d\\d)? (?:\\w+ )?)?20\\d\\d|1[6-9]\\d{8}(?:\\d{3})?\\b)`;
/** `Generated on 2026-01-31`, `built at …`, `"buildTime": "…"`, `BUILD_TIMESTAMP = …`: the words of tools, close to a date. */
const GENERATED = new RegExp(
  `\\b(?:(?:auto-?)?generated|built|compiled|exported|rendered|bundled)\\b[^\\n]{0,60}?\\b${DATE}|` +
    `\\b(?:build|built|generated|compiled)[ _-]?(?:date|time|timestamp|stamp|at|on)\\b["']?\\s*[:=]\\s*["']?[^\\n"']{0,10}?${DATE}`,
  'i',
);

/** A script whose first line ends in CRLF. */
export function hasBrokenFirstLine(text: string): boolean {
  return /^#![^\n]*\r\n/.test(text);
}

/** Folders whose files an install may compile, with the folder's path in them. */
const COMPILED_IN_PLACE = /(?:^|\/)(?:node_modules|vendor)\//;

export const TEXT_CHECKS: readonly TextCheck[] = [
  {
    check: 'script-line-endings',
    look: ({ installed }, text) =>
      hasBrokenFirstLine(text) && !installed
        ? { value: text.slice(0, text.indexOf('\n')), line: 1 }
        : undefined,
  },
  {
    check: 'machine-interpreter',
    look: (_, text, places) => interpreterOfMachine(text, places),
  },
  {
    check: 'editable-install',
    look: ({ entry: { path } }, text) => {
      const match = EDITABLE.test(path)
        ? (/^(?:\/|[A-Za-z]:[/\\])[^\n\r]*/m.exec(text) ?? /^import\s+__editable__[^\n\r]*/m.exec(text))
        : null;
      return match === null ? undefined : at(text, match.index, match[0]);
    },
  },
  {
    check: 'absolute-path',
    look: ({ entry: { path }, installed }, text, places) => {
      if ((installed && !COMPILED_IN_PLACE.test(path)) || EDITABLE.test(path)) return undefined;
      // The first line of such a script is named already.
      const start = interpreterOfMachine(text, places) === undefined ? 0 : Math.max(0, text.indexOf('\n'));
      return pathOfMachine(text, start, places);
    },
  },
  {
    check: 'build-date',
    look: ({ entry: { path }, installed }, text) => {
      // A changelog contains dates, but no build changes it.
      if (installed || /^(?:changelog|history|news|release)/i.test(posix.basename(path))) return undefined;
      const match = GENERATED.exec(text);
      return match === null ? undefined : at(text, match.index, match[0]);
    },
  },
];

function interpreterOfMachine(text: string, places: Places): { value: string; line: number } | undefined {
  if (!text.startsWith('#!')) return undefined;
  const [first = ''] = text.split(/\r?\n/, 1);
  const found = pathOfMachine(first, 0, places)?.value ?? VENV_INTERPRETER.exec(first)?.groups?.['value'];
  return found === undefined ? undefined : { value: first, line: 1 };
}

/** Longer values are cut: a line of a bundle has megabytes. */
const MAX_SHOWN = 80;

/** The first path in or below the home directory or the workspace, from an offset on. */
function pathOfMachine(text: string, start: number, { home, workspace }: Places) {
  let first: { index: number; value: string } | undefined;
  for (const place of new Set([home, workspace])) {
    for (const needle of spellings(place)) {
      for (let index = text.indexOf(needle, start); index >= 0; index = text.indexOf(needle, index + 1)) {
        const after = text.slice(index + needle.length, index + needle.length + MAX_SHOWN);
        // Neither the end of a longer path, nor the beginning of a longer name.
        if (/[\w.~/\\-]/.test(text[index - 1] ?? ' ') || !/^(?:[/\\]+[\w.~-]|["'\s:;,)\]]|$)/.test(after))
          continue;
        // `/root` and its like may mean anything, unless the rest of the path is here, too.
        if (needle.lastIndexOf('/') === 0 && !isHere(needle, after)) continue;
        if (first === undefined || index < first.index) {
          first = { index, value: needle + (/^[^\s"'<>|:;,)\]]*/.exec(after)?.[0] ?? '') };
        }
        break;
      }
    }
  }
  return first && at(text, first.index, first.value);
}

/** How many places of a binary that begin as a folder of this machine are looked at. */
const MAX_TRIED = 64;

/** The folder of this machine that a program or library was compiled in, where debug information tells it. */
export function compiledIn(bytes: Buffer, { home, workspace }: Places): string | undefined {
  for (const place of new Set([workspace, home])) {
    if (place.length < 4) continue;
    let start = bytes.indexOf(`${place}/`);
    for (let tried = 0; start >= 0 && tried < MAX_TRIED; tried += 1) {
      const end = bytes.indexOf(0, start);
      const value = bytes.subarray(start, end < 0 ? undefined : Math.min(end, start + MAX_PATH)).toString();
      // Another machine may have a home of the same name; only an existing path proves that it is this one.
      if (place === workspace || existsSync(value)) return shortened(value, MAX_SHOWN);
      start = bytes.indexOf(`${place}/`, start + 1);
    }
  }
  return undefined;
}

/** Bytes of a path, on Linux. */
const MAX_PATH = 4096;

function isHere(directory: string, after: string): boolean {
  const name = /^\/(?<name>[\w.~-]+)/.exec(after)?.groups?.['name'];
  return name !== undefined && existsSync(`${directory}/${name}`);
}

/** A path as it stands in texts: on Windows with backslashes, doubled in strings, or with slashes. */
function spellings(path: string): string[] {
  if (path.length < 4) return [];
  return path.includes('\\') ? [path, path.replaceAll('\\', '\\\\'), path.replaceAll('\\', '/')] : [path];
}

function at(text: string, index: number, value: string): { value: string; line: number } {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < index; next = text.indexOf('\n', next + 1))
    line += 1;
  return { value: shortened(value, MAX_SHOWN), line };
}
