/** One pass over the contents: every file is opened once, and of a text at most its beginning is read. */

import { Compressor } from '../archive/pack/compressor.js';
import { beginningOf, MAX_FILE_BYTES, readWholeFile } from '../entries/read-file.js';
import { type BinaryFinding, checkBinary } from '../inspect/binaries/check.js';
import { type BinaryFile, binaryError } from '../inspect/binaries/report.js';
import { findSecrets, MAX_SEARCHED, SECRET_KEYWORDS } from '../inspect/secrets/scan.js';
import { isElf } from '../pipeline/modes.js';
import { textReader } from '../pipeline/sources.js';
import { cannotBeRead, LambdaZipError } from '../util/errors.js';
import { git } from '../util/git.js';
import { throwIfCancelled } from '../util/ports.js';
import { quoted } from '../util/text.js';
import { CHECKS, type CheckId, type Finding, finding } from './checks.js';
import type { PackedFile, Subject } from './subject.js';
import { compiledIn, hasBrokenFirstLine, type Places, TEXT_CHECKS } from './text-checks.js';

/** Bytes of a text file that are looked at: enough for every check. */
const MAX_READ = MAX_SEARCHED;

interface ContentFindings {
  readonly findings: readonly Finding[];
  /** The files that could not be read. */
  readonly unreadable: readonly LambdaZipError[];
}

export async function checkContents(
  subject: Subject,
  places: Places,
  signal?: AbortSignal,
): Promise<ContentFindings> {
  const details = new Map<CheckId, string[]>();
  const unreadable: LambdaZipError[] = [];
  const binaries: BinaryFile[] = [];
  const secrets: string[] = [];
  const searcher = new Compressor(0, undefined, SECRET_KEYWORDS);
  const carriageReturns: PackedFile[] = [];
  for (const file of subject.files) {
    throwIfCancelled(signal);
    try {
      const bytes = firstBytes(file);
      // Debug information of a compiler is at the end.
      const program = isElf(bytes) ? wholeOf(file, bytes) : undefined;
      const binary = binaryIn(file, program ?? bytes, subject);
      if (binary !== undefined) binaries.push({ path: file.entry.path, ...binary });
      const found = secretsIn(file, bytes, subject, searcher);
      if (found.length > 0) secrets.push(`${quoted(file.origin)}: ${found.join(', ')}`);
      const compiled = program && compiledIn(program, places);
      if (compiled !== undefined) {
        const known = details.get('absolute-path') ?? [];
        details.set('absolute-path', [...known, `${quoted(file.origin)}: ${quoted(compiled)}`]);
      }
      // A file with a NUL is not text, as for git.
      if (file.entry.mode === 'symlink' || bytes.includes(0)) continue;
      const text = bytes.toString('utf8');
      for (const { check, look } of TEXT_CHECKS) {
        const seen = look(file, text, places);
        if (seen === undefined) continue;
        const known = details.get(check) ?? [];
        details.set(check, [...known, `${quoted(file.origin)}, line ${seen.line}: ${quoted(seen.value)}`]);
      }
      if (text.includes('\r\n') && !file.installed && !hasBrokenFirstLine(text)) carriageReturns.push(file);
    } catch (error) {
      if (!(error instanceof LambdaZipError)) throw error;
      unreadable.push(error);
    }
  }
  const findings = [...details].map(([check, files]) => finding(check, files));
  const unsettled = await withoutSettledEndings(carriageReturns, signal);
  if (unsettled.length > 0)
    findings.push(
      finding(
        'line-endings',
        unsettled.map(({ origin }) => quoted(origin)),
      ),
    );
  const others = [...binaryFinding(binaries, subject), ...secretFinding(secrets, subject)];
  return { findings: [...findings, ...others], unreadable };
}

/** @throws LambdaZipError `read` */
function firstBytes({ entry, origin }: PackedFile): Buffer {
  try {
    return beginningOf(entry.content, MAX_READ);
  } catch (error) {
    throw new LambdaZipError('read', `${quoted(origin)}: ${cannotBeRead(error)}`, {
      cause: error,
      hint: 'Give yourself the right to read it (chmod u+r), or exclude it.',
    });
  }
}

/** The largest program or library that can be packed. */
function wholeOf({ entry: { content }, origin }: PackedFile, start: Buffer): Buffer {
  if (content.kind !== 'file' || content.size <= MAX_READ || content.size > MAX_FILE_BYTES) return start;
  const bytes = readWholeFile(content, origin);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function binaryIn(
  { entry: { content, path } }: PackedFile,
  bytes: Buffer,
  { request }: Subject,
): BinaryFinding | undefined {
  if (request.binaryCheck === 'off' || content.kind !== 'file') return undefined;
  return checkBinary(path, bytes, request.target);
}

function binaryFinding(found: readonly BinaryFile[], { request, files }: Subject): Finding[] {
  const error = binaryError(
    found,
    files.map(({ entry }) => entry.path),
    request.target,
    textReader(() => files.map(({ entry }) => entry)),
  );
  if (error === undefined) return [];
  const [, ...lines] = error.message.split('\n');
  const one = finding(
    'binaries',
    lines.map((line) => line.trim()),
    `${CHECKS.binaries.fix}\n${(error.hint ?? '').replace(/^ {2}/gm, '')}`,
  );
  return [request.binaryCheck === 'warn' ? { ...one, severity: 'warning' } : one];
}

/** The same search as the build's. */
function secretsIn(
  { entry, installed }: PackedFile,
  start: Buffer,
  { request }: Subject,
  searcher: Compressor,
): readonly string[] {
  const unsearched = request.secrets === 'off' || installed || entry.mode === 'symlink';
  if (unsearched) return [];
  searcher.input(start.byteLength).set(start);
  return findSecrets(entry.path, start, searcher.search(start.byteLength));
}

function secretFinding(details: readonly string[], { request }: Subject): Finding[] {
  if (details.length === 0) return [];
  const found = finding('secrets', details);
  return [request.secrets === 'error' ? { ...found, severity: 'error' } : found];
}

/** Paths in one call of git: command lines have a maximum length. */
const BATCH = 200;

/** Files whose line endings git does not keep as they are on every machine (`-text`, `eol=crlf`). */
async function withoutSettledEndings(
  files: readonly PackedFile[],
  signal: AbortSignal | undefined,
): Promise<PackedFile[]> {
  const unsettled: PackedFile[] = [];
  for (const root of new Set(files.map((file) => file.root))) {
    const here = files.filter((file) => file.root === root);
    for (let start = 0; start < here.length; start += BATCH) {
      const batch = here.slice(start, start + BATCH);
      const paths = batch.map(({ located }) => located);
      const printed = await git(root, ['check-attr', '-z', 'text', 'eol', '--', ...paths], { signal });
      const settled = printed === undefined ? new Set<string>() : settledPaths(printed);
      unsettled.push(...batch.filter(({ located }) => !settled.has(located)));
    }
  }
  return unsettled;
}

/** From `path NUL attribute NUL value NUL …`. */
function settledPaths(printed: string): Set<string> {
  const fields = printed.split('\0');
  const settled = new Set<string>();
  for (let index = 0; index + 2 < fields.length; index += 3) {
    const [path = '', attribute, value] = fields.slice(index, index + 3);
    if ((attribute === 'text' && value === 'unset') || (attribute === 'eol' && value === 'crlf'))
      settled.add(path);
  }
  return settled;
}
