/**
 * pylock.toml, the lock file of all tools: as requirements with hashes, so that every pip reads it.
 *
 * @see https://packaging.python.org/en/latest/specifications/pylock-toml/
 */
import { dirname } from 'node:path';
import { LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { indexLines, USUAL_INDEX } from '../requirements/index-lines.js';
import { type Marker, markerText, parseMarker, simplified } from '../requirements/markers.js';
import { normalisedName, parseRequirement } from '../requirements/requirement.js';
import { parseRequirements, type ReadingContext, type Requirements } from '../requirements/requirements.js';
import { withoutEndingSlashes } from '../requirements/slashes.js';
import { isTable, readToml, type Table, tableAt, tablesAt, textAt, textsAt } from '../requirements/toml.js';
import { assertNoRepositories, locked } from './lock-tool.js';

/** Whether a file has the name of one: `pylock.toml`, `pylock.NAME.toml`. */
export function isPylockName(name: string): boolean {
  return /^pylock\.(?:[^.]+\.)?toml$/.test(name);
}

/**
 * Reads one: its packages for the groups that are locked by default, without extras.
 *
 * @throws LambdaZipError `dependencies`
 */
export async function readPylock(file: string, context: ReadingContext): Promise<Requirements> {
  const lock = await readToml(file, context.allowed);
  const version = textAt(lock, 'lock-version') ?? '';
  if (!/^1\.\d+$/.test(version)) {
    throw problem(file, `its lock-version is ${quoted(version)}; only 1.0 is supported`);
  }
  const groups = new Set((textsAt(lock, 'default-groups') ?? []).map(normalisedName));
  const lines: string[] = [];
  const indexes: string[] = [];
  for (const one of tablesAt(lock, 'packages')) {
    const marker = applicable(one, groups, file);
    if (marker === false) continue;
    const { line, index } = packageLine(one, marker, file);
    lines.push(line);
    if (index !== undefined) indexes.push(withoutEndingSlashes(index));
  }
  const requirements = await parseRequirements(
    [...indexLines(indexes), ...lines].join('\n'),
    quoted(file),
    dirname(file),
    context,
  );
  assertNoRepositories(requirements, file);
  return locked(requirements, file, textAt(lock, 'requires-python'));
}

/** When a package applies: true for always, false where only groups or extras ask for it that are not packed. */
function applicable(one: Table, groups: ReadonlySet<string>, file: string): Marker | boolean {
  const text = textAt(one, 'marker');
  if (text === undefined) return true;
  const marker = parseMarker(text);
  if (marker === undefined) throw problem(file, `the marker of ${nameOf(one)} is not understood`);
  return simplified(marker, ({ left, operator, right }) => {
    const variable = [left, right].find(({ kind }) => kind === 'variable')?.value;
    const value = [left, right].find(({ kind }) => kind === 'text')?.value ?? '';
    if (variable !== 'extras' && variable !== 'dependency_groups') return undefined;
    const isIn = variable === 'dependency_groups' && groups.has(normalisedName(value));
    return operator === 'not in' ? !isIn : isIn;
  });
}

interface PackageLine {
  readonly line: string;
  /** Where it comes from; undefined for another place than an index. */
  readonly index: string | undefined;
}

function packageLine(one: Table, marker: Marker | true, file: string): PackageLine {
  const name = nameOf(one);
  const condition = marker === true ? '' : ` ; ${markerText(marker)}`;
  const files = [...tablesAt(one, 'wheels'), ...(isTable(one['sdist']) ? [one['sdist']] : [])];
  const other = ['directory', 'archive', 'vcs'].find((key) => isTable(one[key]));
  if (other !== undefined) {
    const table = tableAt(one, other);
    const hashes = hashOptions([table]);
    return { line: `${referenceOf(name, other, table)}${condition}${hashes}`, index: undefined };
  }
  const version = textAt(one, 'version');
  if (version === undefined || files.length === 0)
    throw problem(file, `${quoted(name)} has no version, or no files`);
  const index = textAt(one, 'index') ?? USUAL_INDEX;
  const [only] = files;
  const path = only && (textAt(only, 'path') ?? pathOfUrl(textAt(only, 'url')));
  if (path !== undefined && files.length === 1) {
    return { line: `${name} @ ${encodeURI(path)}${condition}${hashOptions(files)}`, index: undefined };
  }
  const hashes = hashOptions(files);
  if (hashes === '') throw problem(file, `${quoted(name)} has no hashes`);
  return { line: `${name}==${version}${condition}${hashes}`, index };
}

function pathOfUrl(url: string | undefined): string | undefined {
  return url?.startsWith('file:') ? url : undefined;
}

function referenceOf(name: string, kind: string, table: Table): string {
  const subdirectory = textAt(table, 'subdirectory');
  const path = textAt(table, 'path');
  if (kind === 'vcs') {
    const target = textAt(table, 'url') ?? path ?? '';
    return `${name} @ ${textAt(table, 'type') ?? 'git'}+${target}@${textAt(table, 'commit-id') ?? ''}`;
  }
  const where =
    path === undefined ? (textAt(table, 'url') ?? '') : encodeURI(path.startsWith('/') ? path : `./${path}`);
  if (kind === 'directory')
    return `${name} @ ${subdirectory === undefined ? where : `${where}/${subdirectory}`}`;
  return `${name} @ ${where}${subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`}`;
}

/** Hashes that pip takes. */
function hashOptions(files: readonly Table[]): string {
  const hashes = files.flatMap((one) => {
    const table = tableAt(one, 'hashes');
    const algorithm = ['sha256', 'sha384', 'sha512'].find((key) =>
      /^[\da-f]+$/i.test(textAt(table, key) ?? ''),
    );
    return algorithm === undefined ? [] : [`${algorithm}:${textAt(table, algorithm)}`];
  });
  return [...new Set(hashes)].map((hash) => ` --hash=${hash}`).join('');
}

function nameOf(one: Table): string {
  const name = textAt(one, 'name') ?? '';
  return parseRequirement(name)?.name === name ? name : 'a package';
}

function problem(file: string, text: string): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: ${quoted(file)}: ${text}`, {
    hint: "Write it again with its tool, 'uv export --format pylock.toml' or 'pip lock'.",
  });
}
