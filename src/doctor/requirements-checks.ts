/** Checks of what is to be installed. Nothing is: what the files say is enough. */
import { join } from 'node:path';
import { readRequirementsFile } from '../dependencies/dependencies.js';
import { REQUIREMENTS_FILES } from '../dependencies/locks/lock-files.js';
import { findAllowedFolders, readAllowed } from '../dependencies/requirements/allowed-folders.js';
import { pinning, type Requirements } from '../dependencies/requirements/requirements.js';
import { originOf } from '../entries/tree.js';
import { sourcePlace } from '../pipeline/source-roots.js';
import { LambdaZipError } from '../util/errors.js';
import { type Ports, throwIfCancelled } from '../util/ports.js';
import { quoted, withoutPasswords } from '../util/text.js';
import { type Finding, finding } from './checks.js';
import type { Subject } from './subject.js';

export async function checkRequirements(subject: Subject, ports: Ports): Promise<Finding[]> {
  const { dependencies } = subject.request;
  const { files } = dependencies;
  if (files.length === 0) return checkForgotten(subject);
  const findings: Finding[] = [];
  const unpinned: string[] = [];
  const unhashed: string[] = [];
  for (const file of files) {
    let requirements: Requirements;
    try {
      requirements = await readRequirementsFile(file, dependencies, ports);
    } catch (error) {
      throwIfCancelled(ports.signal);
      if (!(error instanceof LambdaZipError)) throw error;
      findings.push(finding('requirements-unreadable', [error.message], error.hint));
      continue;
    }
    const found = pinning(requirements);
    unpinned.push(...found.unpinned.map((line) => `${quoted(withoutPasswords(line))} in ${quoted(file)}`));
    const asksForAny = requirements.text.split('\n').some((line) => line !== '' && !line.startsWith('-'));
    if (asksForAny && !found.hashed && found.unpinned.length === 0) unhashed.push(quoted(file));
  }
  if (unpinned.length > 0) findings.push(finding('unpinned-requirements', unpinned));
  if (unhashed.length > 0) findings.push(finding('requirements-without-hashes', unhashed));
  return findings;
}

/** A file of requirements in a source that no setting names, and no installed package beside it. */
async function checkForgotten({ request, files }: Subject): Promise<Finding[]> {
  if (files.some(({ entry }) => entry.path.includes('.dist-info/'))) return [];
  const found: string[] = [];
  const allowed = await findAllowedFolders(request.dependencies.places);
  for (const source of request.pipeline.sources) {
    // Those of a single file lie beside it.
    const { root, label } = await sourcePlace(source);
    for (const name of REQUIREMENTS_FILES) {
      const bytes = await readAllowed(join(root, name), allowed).catch(() => undefined);
      const text = bytes?.toString('utf8') ?? '';
      if (/^[ \t]*[\w.-]/m.test(text.replace(/^[ \t]*-.*$/gm, ''))) found.push(quoted(originOf(label, name)));
    }
  }
  return found.length === 0 ? [] : [finding('requirements-not-installed', found)];
}
