/** The action `mark-deployed`: records a deploy that another job than the build's has done, or announces it. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import * as core from '@actions/core';
import { readArchive } from '../archive/reader.js';
import { MAX_MANIFEST_BYTES, type ManifestEntry, manifestText, parseManifest } from '../compare/manifest.js';
import { announceMarked, markRecord } from '../gate/baselines/cache.js';
import { parseDigest } from '../gate/baselines/given.js';
import { type Marking, type RunFacts, UNASKED } from '../gate/records/decision.js';
import { packageOfSubject } from '../gate/records/subject.js';
import { parseEnvironment } from '../settings/gate.js';
import { parseName } from '../settings/settings.js';
import { parseBoolean } from '../settings/values.js';
import { digestOf } from '../util/digest.js';
import { cannotBeRead, LambdaZipError, usage } from '../util/errors.js';
import type { Logger, Ports } from '../util/ports.js';
import { quoted } from '../util/text.js';
import { ownAccess } from './github/api.js';
import { cacheOffered } from './github/cache-process.js';
import { cacheStore } from './github/record-store.js';
import { runContext } from './github/run-context.js';
import { setOutput } from './github/runner-files.js';
import { runStep } from './step.js';

/** Runs the step. A record that cannot be written fails it: an older one would be believed by later builds. */
export async function markDeployed(): Promise<void> {
  await runStep(async (ports) => {
    const name = core.getInput('name');
    if (name === '') throw new LambdaZipError('usage', 'name: none given; use the name of the build');
    parseName(packageOfSubject(name));
    const subject = { name, environment: parseEnvironment(core.getInput('environment')) };
    const { facts } = runContext();
    const found = await readPackage(ports);
    if (!cacheOffered()) {
      throw new LambdaZipError('baseline', 'this runner has no cache service: nothing can be recorded', {
        hint: "Leave this step out; compare with the function itself: baseline 'lambda' with 'function-name'.",
      });
    }
    const records = { store: cacheStore(ports, ownAccess()), facts };
    const marked = { ...found, time: new Date().toISOString() };
    if (parseBoolean('announce', core.getInput('announce') || 'false')) {
      await announceMarked(records, subject, marked);
      ports.log.info(
        `${quoted(name)}: a deploy of ${found.sha256} may begin; until its end is recorded, builds count as changed`,
      );
      return;
    }
    const marking = await markRecord(records, subject, marked);
    tellMarking(marking, { name, sha256: found.sha256 }, facts, ports.log);
  });
}

/** @throws LambdaZipError `usage` when nothing could be recorded through a mistake in the workflow */
function tellMarking(
  marking: Marking,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
  { proposal }: RunFacts,
  log: Logger,
): void {
  switch (marking) {
    case 'record':
    case 'recorded already':
      setOutput('sha256', sha256);
      log.info(
        `${quoted(name)}: ${sha256} is ${marking === 'record' ? 'recorded' : 'recorded already'} as deployed`,
      );
      return;
    case 'unasked':
      log.warning(`${quoted(name)}: nothing is recorded, and the next build counts as changed: ${UNASKED}`);
      return;
    case 'unknown':
      throw new LambdaZipError(
        'usage',
        `name: no deploy of ${quoted(name)} was announced, so nothing is recorded; use the name and environment of the build`,
        { hint: "The build needs the baseline 'cache', and its verdict must be 'changed'." },
      );
    case 'withdraw':
      if (proposal !== 'no') {
        throw new LambdaZipError(
          'usage',
          'the content of a pull request is never recorded as deployed; the last record is withdrawn',
          { hint: 'Run mark-deployed in a workflow of a branch or a tag.' },
        );
      }
      log.warning(
        `${quoted(name)}: ${sha256} is not recorded as deployed: it is not the package announced last, or another deploy was under way; the next build counts as changed`,
      );
  }
}

interface Package {
  readonly sha256: string;
  readonly size: number | undefined;
  readonly manifest: string | undefined;
}

/** The deployed package by the inputs; if they state it twice, they must agree. */
async function readPackage(ports: Ports): Promise<Package> {
  const given = core.getInput('sha256');
  const zip = core.getInput('zip');
  const manifestFile = core.getInput('manifest');
  const digest = parseDigest(given);
  if (given !== '' && digest === undefined) {
    throw usage('sha256', given, 'is not a SHA-256; use 64 hexadecimal digits, or base64');
  }
  const manifest = manifestFile === '' ? undefined : await readManifest(manifestFile);
  if (zip === '') {
    if (digest === undefined) {
      throw new LambdaZipError('usage', 'sha256: none given; set sha256 or zip to the deployed package');
    }
    return { sha256: digest.hex, size: undefined, manifest };
  }
  const found = await readZip(zip, ports);
  if (digest !== undefined && digest.hex !== found.sha256) {
    throw new LambdaZipError(
      'baseline',
      `sha256: ${digest.hex} is not the digest of ${quoted(zip)}, which is ${found.sha256}; nothing is recorded`,
    );
  }
  if (manifest !== undefined && manifest !== found.manifest) {
    throw new LambdaZipError(
      'baseline',
      `manifest: ${quoted(manifestFile)} does not describe ${quoted(zip)}; nothing is recorded`,
    );
  }
  return found;
}

async function readZip(file: string, { signal }: Ports): Promise<Package> {
  const entries: ManifestEntry[] = [];
  // First, since it says in plain words what is wrong with a file that is no archive.
  for await (const entry of readArchive(file, signal)) entries.push(entry);
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    const sha256 = digestOf(hash.read()).hex;
    return { sha256, size: (await stat(file)).size, manifest: manifestOf(entries, file) };
  } catch (error) {
    throw unreadable('zip', file, error);
  }
}

/** Another tool's archive may have names or an order of its own; its entries are then left unknown. */
function manifestOf(entries: readonly ManifestEntry[], file: string): string | undefined {
  const manifest = manifestText(entries);
  try {
    parseManifest(manifest, file);
    return manifest;
  } catch {
    return undefined;
  }
}

async function readManifest(file: string): Promise<string> {
  let text: string;
  try {
    if ((await stat(file)).size > MAX_MANIFEST_BYTES) throw new Error('it is too large');
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable('manifest', file, error);
  }
  // Another manifest's white space may be another; the record's is ours.
  return manifestText(parseManifest(text, file));
}

function unreadable(input: string, file: string, error: unknown): LambdaZipError {
  return new LambdaZipError('baseline', `${input}: ${quoted(file)} ${cannotBeRead(error)}`, {
    cause: error,
  });
}
