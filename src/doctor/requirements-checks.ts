/** Checks the requirements by their files alone; nothing is installed. */
import { join } from 'node:path';
import { readRequirementsFile } from '../dependencies/dependencies.js';
import { REQUIREMENTS_FILES } from '../dependencies/locks/lock-files.js';
import { findAllowedFolders, readAllowed } from '../dependencies/requirements/allowed-folders.js';
import { pinning } from '../dependencies/requirements/pinning.js';
import { requirementNames } from '../dependencies/requirements/requirement.js';
import type { Requirements } from '../dependencies/requirements/requirements.js';
import { originOf } from '../entries/tree.js';
import { isPythonRuntime } from '../lambda/runtimes.js';
import { SDK_PACKAGES } from '../lambda/sdk-packages.js';
import { sourcePlace } from '../pipeline/source-roots.js';
import { LambdaZipError } from '../util/errors.js';
import { type Ports, throwIfCancelled } from '../util/ports.js';
import { formatBytes, quoted, withoutPasswords } from '../util/text.js';
import { type Finding, finding } from './checks.js';
import type { Subject } from './subject.js';

export async function checkRequirements(subject: Subject, ports: Ports): Promise<Finding[]> {
  const { dependencies } = subject.request;
  const { files } = dependencies;
  if (files.length === 0) return checkForgotten(subject);
  const findings: Finding[] = [];
  const unpinned: string[] = [];
  const unhashed: string[] = [];
  const ofRuntime: string[] = [];
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
    const asksForAny =
      requirements.text.split('\n').some((line) => line !== '' && !line.startsWith('-')) ||
      // Projects state dependencies of their own, whose versions are not checked here.
      requirements.projects.length > 0;
    const sdk = isPythonRuntime(subject.request.target.runtime) ? sdkPackages(requirements) : [];
    if (sdk.length > 0) ofRuntime.push(`${sdk.map(quoted).join(', ')} in ${quoted(file)} (${sizeText(sdk)})`);
    if (asksForAny && !found.hashed && found.unpinned.length === 0) unhashed.push(quoted(file));
  }
  if (unpinned.length > 0) findings.push(finding('unpinned-requirements', unpinned));
  if (unhashed.length > 0) findings.push(finding('requirements-without-hashes', unhashed));
  if (ofRuntime.length > 0) findings.push(finding('runtime-packages', ofRuntime));
  return findings;
}

/** Required packages that the Python runtime includes. */
function sdkPackages({ text }: Requirements): string[] {
  const names = requirementNames(text);
  return Object.keys(SDK_PACKAGES).filter((name) => names.includes(name));
}

/** The size of the largest, because the others need it, too, and share most of it. */
function sizeText(names: readonly string[]): string {
  return `about ${formatBytes(Math.max(...names.map((name) => SDK_PACKAGES[name] ?? 0)))} unpacked`;
}

/** A file of requirements in a source that no setting names, and no installed package beside it. */
async function checkForgotten({ request, files }: Subject): Promise<Finding[]> {
  if (files.some(({ entry }) => entry.path.includes('.dist-info/'))) return [];
  const found: string[] = [];
  const allowed = await findAllowedFolders(request.dependencies.places);
  for (const source of request.pipeline.sources) {
    // Those of a single file lie beside it.
    const { root, label } = sourcePlace(source);
    for (const name of REQUIREMENTS_FILES) {
      const bytes = await readAllowed(join(root, name), allowed).catch(() => undefined);
      if (asksForPackages(name, bytes?.toString('utf8') ?? '')) found.push(quoted(originOf(label, name)));
    }
  }
  return found.length === 0 ? [] : [finding('requirements-not-installed', found)];
}

/** Whether a file of requirements, or a lock file, asks for more than the runtime brings. */
function asksForPackages(name: string, text: string): boolean {
  if (name !== 'requirements.txt') return text.trim() !== '';
  return requirementNames(text).some((one) => !Object.hasOwn(SDK_PACKAGES, one));
}
