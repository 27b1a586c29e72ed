/** Requirements in the workspace: folders with a project, and wheels. */

import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { MAX_FILE_BYTES } from '../../entries/read-file.js';
import { sha256Of } from '../../util/digest.js';
import { LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { type AllowedFolders, isAllowed, outside, pathExists, readAllowed } from './allowed-folders.js';

/** A Python project in a folder of the workspace, to be made a wheel of. */
export interface LocalProject {
  readonly kind: 'project';
  /** Real path of its folder. */
  readonly directory: string;
  readonly extras: readonly string[];
  /** When it applies, as environment markers say it; undefined for always. */
  readonly marker: string | undefined;
  /** The folder as the user knows it, for messages. */
  readonly label: string;
}

/** A wheel in the workspace. */
export interface LocalWheel {
  readonly kind: 'wheel';
  /** Real path. */
  readonly file: string;
  /** `NAME-VERSION-PYTHON-ABI-PLATFORM.whl`. */
  readonly name: string;
  /** Hex, of the file as it was read. */
  readonly sha256: string;
  readonly extras: readonly string[];
  readonly marker: string | undefined;
  readonly label: string;
}

/** A path in a line of requirements. */
export interface LocalReference {
  readonly path: string;
  readonly extras: readonly string[];
  readonly marker: string | undefined;
  /** `ALGORITHM:DIGEST`; one of them has to fit, if there are any. */
  readonly hashes: readonly string[];
}

/**
 * Finds what a path in a requirements file means: below the folder of that file, as `-r` does, or below the workspace, as
 * pip does.
 *
 * @param folder the folder of the file
 * @param place the file and line, for messages
 * @throws LambdaZipError `dependencies` when nothing is there, or it lies elsewhere, or is neither a project nor a wheel
 */
export async function findLocal(
  reference: LocalReference,
  folder: string,
  place: string,
  allowed: AllowedFolders,
): Promise<LocalProject | LocalWheel> {
  const { path, extras, marker } = reference;
  const bases = isAbsolute(path) ? ['/'] : [folder, allowed.workspace];
  let found: string | undefined;
  for (const base of bases) {
    const candidate = resolve(base, path);
    if (!(await pathExists(candidate))) continue;
    found ??= candidate;
    if (!(await isProject(candidate)) && !candidate.endsWith('.whl')) continue;
    found = candidate;
    break;
  }
  if (found === undefined) throw missing(path, place);
  const real = await realpath(found);
  if (!isAllowed(real, allowed)) throw outside(found);
  const label = relative(allowed.workspace, found) || '.';
  if ((await stat(real)).isDirectory()) {
    if (!(await isProject(real))) throw noProject(label, place);
    return { kind: 'project', directory: real, extras, marker, label };
  }
  const name = basename(found);
  if (!/^[^-]+-[^-]+(?:-\d[^-]*)?(?:-[^-]+){3}\.whl$/.test(name)) throw noWheel(label, place);
  const bytes = await readAllowed(found, allowed, MAX_FILE_BYTES);
  assertHash(bytes, reference.hashes, label, place);
  const sha256 = sha256Of(bytes);
  return { kind: 'wheel', file: real, name, sha256, extras, marker, label };
}

async function isProject(folder: string): Promise<boolean> {
  return (await pathExists(join(folder, 'pyproject.toml'))) || (await pathExists(join(folder, 'setup.py')));
}

function assertHash(bytes: Buffer, hashes: readonly string[], label: string, place: string): void {
  const fits = hashes.some((hash) => {
    const [algorithm = '', digest = ''] = hash.split(':');
    return createHash(algorithm).update(bytes).digest('hex') === digest.toLowerCase();
  });
  if (fits || hashes.length === 0) return;
  throw new LambdaZipError(
    'dependencies',
    `requirements: ${place}: ${quoted(label)} does not match the given hash`,
    { hint: 'The file changed, or the hash is out of date. Check which, then update the hash.' },
  );
}

/** A text that names no file may be a secret, so the message shows it only if it looks like a path. */
function missing(path: string, place: string): LambdaZipError {
  const shown = /^\.{0,2}[\w./@+-]{1,200}$/.test(path)
    ? `${quoted(path)} does not exist`
    : 'is not a requirement';
  return new LambdaZipError('dependencies', `requirements: ${place}: ${shown}`, {
    hint: "Paths are relative to the file that names them, or to the working directory. Name a package as in 'six==1.17.0'.",
  });
}

function noProject(label: string, place: string): LambdaZipError {
  return new LambdaZipError(
    'dependencies',
    `requirements: ${place}: ${quoted(label)} has neither a pyproject.toml nor a setup.py`,
    { hint: 'Give it a pyproject.toml, or pack it as another source.' },
  );
}

function noWheel(label: string, place: string): LambdaZipError {
  return new LambdaZipError(
    'dependencies',
    `requirements: ${place}: ${quoted(label)} is neither a wheel nor the folder of a project`,
    { hint: "Unpack it into a folder and name that, or make a wheel of it with 'pip wheel --no-deps'." },
  );
}
