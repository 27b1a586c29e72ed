/** The patterns that a source has: the defaults, its ignore file, and the settings. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { originOf } from '../entries/tree.js';
import { cannotBeRead, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { kindOf } from '../util/file-kind.js';
import { quoted } from '../util/text.js';
import { BYTECODE_EXCLUDES, DEFAULT_EXCLUDES } from './defaults.js';
import { compileRules, type Rule } from './gitignore.js';
import { isInsideAny } from './links.js';
import type { PipelinePlan } from './plan.js';
import type { SourcePlace } from './source-roots.js';

/** The file of patterns in a source's root. */
export const IGNORE_FILE = '.lambdaignore';

/** The rules of one source, in order of rising precedence. */
export function sourceRules(
  plan: PipelinePlan,
  { root, label, only }: SourcePlace,
  linkRoots: readonly string[],
): Rule[] {
  const place = quoted(originOf(label, IGNORE_FILE));
  // For a single file, the ignore file of its folder does not apply.
  const ignoreFile = only === undefined ? readIgnoreFile(join(root, IGNORE_FILE), place, linkRoots) : '';
  const defaultRules = compileRules(plan.defaultExcludes ? DEFAULT_EXCLUDES : [], 'default');
  return [
    ...defaultRules.map((rule) =>
      BYTECODE_EXCLUDES.includes(rule.pattern) ? { ...rule, besideSource: true } : rule,
    ),
    ...compileRules(ignoreFile.split('\n'), IGNORE_FILE, { place }),
    ...plan.exclude,
  ];
}

/** Bytes. Each pattern is asked for each file: with more of them a walk takes for ever. */
const MAX_IGNORED = 256 * 1024;

/** UTF-8, or UTF-16 by its byte order mark: older PowerShells write that with `>`. */
function decodeIgnoreFile(bytes: Buffer, place: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.byteLength % 2 === 0) {
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  }
  if (bytes.includes(0)) {
    throw new LambdaZipError('pattern', `${place} is not UTF-8 text: it has NUL bytes`, {
      hint: 'Save it as UTF-8.',
    });
  }
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** The text of an ignore file; empty when there is none. */
function readIgnoreFile(file: string, place: string, linkRoots: readonly string[]): string {
  try {
    const stats = statSync(file);
    // Reading a FIFO would wait for a writer forever.
    if (!stats.isFile() && !stats.isDirectory()) {
      throw new LambdaZipError('special-file', `${place} is ${kindOf(stats)}, but must be a text file`);
    }
    // Messages quote lines of it, so it must not be a file from outside of the workspace.
    if (!isInsideAny(linkRoots, realpathSync.native(file))) {
      throw new LambdaZipError('symlink', `${place} is a symbolic link that leads out of the workspace`);
    }
    if (stats.size > MAX_IGNORED) {
      throw new LambdaZipError('pattern', `${place} has ${stats.size} bytes, more than ${MAX_IGNORED}`, {
        hint: 'Name folders instead of the files in them.',
      });
    }
    return decodeIgnoreFile(readFileSync(file), place);
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    if (systemErrorCode(error) === 'ENOENT') return '';
    throw new LambdaZipError('read', `${place}: ${cannotBeRead(error)}`, {
      cause: error,
    });
  }
}
