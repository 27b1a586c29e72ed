/**
 * Where the files of a wheel go.
 *
 * @see packaging.python.org, "Binary distribution format"
 */
import { wheelError } from '../../entries/wheel-file.js';
import { nameProblem } from '../../pipeline/names.js';
import { quoted } from '../../util/text.js';

/** The place of a member: a path of the tree, or none if it is left out. */
type Placement =
  | {
      /** From the folder that packages are imported from, in NFC. */
      readonly path: string;
      /** Whether it is one of the wheel's scripts, whose first line may stand for the interpreter. */
      readonly isScript: boolean;
    }
  | 'left-out';

/** The folders below `NAME-VERSION.data/` whose files are packed, and where they go; an empty place is the root. */
const SCHEMES: Readonly<Record<string, string>> = { purelib: '', platlib: '', data: '', scripts: 'bin/' };

/** Only compilers read these, and each installer puts them elsewhere. */
const HEADERS = 'headers';

/**
 * Files that each installer writes in its own way, and signatures of the RECORD that is rewritten. In the wheel's own
 * folder only.
 */
const RESIDUE = ['INSTALLER', 'REQUESTED', 'direct_url.json', 'RECORD.jws', 'RECORD.p7s'];

/**
 * Where a member goes.
 *
 * @param wheel the wheel's file name, for messages
 * @param distInfo the folder of its metadata
 * @throws LambdaZipError `dependencies` for a name that no installer should follow
 */
export function placementOf(wheel: string, member: string, distInfo: string): Placement {
  const parts = member.split('/');
  if (!PLAIN.test(member)) for (const part of parts) assertComponent(wheel, member, part);
  const [top = '', scheme = '', ...rest] = parts;
  let path = member;
  if (top.endsWith('.data')) {
    const place = SCHEMES[scheme];
    if (rest.length > 0 && scheme === HEADERS) return 'left-out';
    if (rest.length === 0 || place === undefined || !Object.hasOwn(SCHEMES, scheme)) {
      throw wheelError(wheel, `has ${quoted(member)}, which is in no scheme that installers know`);
    }
    path = `${place}${rest.join('/')}`;
  }
  path = path.normalize('NFC');
  if (RESIDUE.some((name) => path === `${distInfo}/${name}`)) return 'left-out';
  return { path, isScript: top.endsWith('.data') && scheme === 'scripts' };
}

/** Nearly every name; such names need no further check. */
const PLAIN = /^[\w+-][\w+.-]*(?:\/[\w+-][\w+.-]*)*$/;

function assertComponent(wheel: string, member: string, part: string): void {
  const fail = (problem: string): never => {
    throw wheelError(wheel, `contains a file called ${quoted(member)}, ${problem}`);
  };
  if (part === '') fail('which is absolute or has an empty folder name');
  if (part === '.' || part === '..') fail(`which has the folder '${part}' in it`);
  if (part.includes('\0')) fail('which has a NUL in it');
  const problem = nameProblem(part);
  if (problem === 'backslash') fail('which has a backslash in it');
  if (problem === 'not-unicode') fail('which is not valid Unicode text');
}

/** A member's path that is byte-code, and the source it was compiled from: undefined for anything else. */
export function sourceOfBytecode(path: string): string | undefined {
  // PEP 3147; and byte-code beside its source, which Python ignores as long as the source exists.
  const cached = /^(?<folder>(?:.*\/)?)__pycache__\/(?<name>[^/]+?)\.[^/]*?py[co]$/s.exec(path)?.groups;
  if (cached !== undefined) return `${cached['folder']}${cached['name']}.py`;
  return /\.py[co]$/.test(path) ? path.slice(0, -1) : undefined;
}

/** An interpreter by its path, which exists only where the wheel was built. */
const PYTHON_BY_PATH = /^#!.*[/\\]pythonw?[0-9.]*(?:\.exe)?\s*$/;

/**
 * A script as it is packed: `#!python`, which stands for whatever interpreter it is installed for, and an interpreter by
 * its path become the one that is found in Lambda.
 *
 * @returns undefined where nothing is to be changed
 */
export function scriptOf(content: Uint8Array): Buffer | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = bytes.indexOf('\n');
  const first = bytes.subarray(0, end < 0 ? bytes.length : end + 1).toString('latin1');
  if (!first.startsWith('#!python') && !PYTHON_BY_PATH.test(first)) return undefined;
  return Buffer.concat([Buffer.from('#!/usr/bin/env python3\n'), bytes.subarray(first.length)]);
}
