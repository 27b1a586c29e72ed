/** From a repository to the files that package it. */

import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { unmetConditions } from '../inspect/workflow-conditions.js';
import { CONFIG_FILE } from '../settings/config-file/names.js';
import { cannotBeRead, LambdaZipError, systemErrorCode } from '../util/errors.js';
import { readBeginning } from '../util/files.js';
import { git } from '../util/git.js';
import type { Ports, ProgramPorts } from '../util/ports.js';
import { printable, quoted } from '../util/text.js';
import { configText } from './config-text.js';
import { detectFunctions, type FoundFunction } from './detect.js';
import type { FoundLayer } from './found-layers.js';
import { defaultBranch, listFiles, withoutTests } from './listing.js';
import type { Project } from './project.js';
import { WORKFLOW_FILE, workflowText } from './workflow-text.js';
import type { TextFile } from './write-files.js';

/** The files that `init` would write, and its findings. */
interface Proposal {
  readonly functions: readonly FoundFunction[];
  readonly layers: readonly FoundLayer[];
  readonly files: readonly TextFile[];
  readonly notes: readonly string[];
}

/** Handlers and settings are in the first part of a file; no template is larger. */
const MAX_READ = 2 * 1024 * 1024;

/**
 * Looks for functions and makes the texts. Nothing is written.
 *
 * @throws LambdaZipError `source` when there is nothing that looks like a function, or a file cannot be read
 */
export async function propose(
  directory: string,
  signal?: AbortSignal,
  environment?: Ports['environment'],
): Promise<Proposal> {
  const all = await listFiles(directory, { signal, environment });
  const files = new Set(all);
  const detect = (paths: readonly string[]): ReturnType<typeof detectFunctions> =>
    detectFunctions(basename(resolve(directory)), projectOf(directory, paths, files));
  const paths = withoutTests(all);
  const usual = await detect(paths);
  const { functions, layers, managers, notes } =
    usual.functions.length === 0 && paths.length < all.length ? await detect(all) : usual;
  if (functions.length === 0) {
    throw new LambdaZipError('source', `nothing in ${quoted(directory)} looks like a Lambda function`, {
      hint:
        `${notes.map((note) => `${printable(note)}\n  `).join('')}Define functions in a SAM, CloudFormation or Serverless template, a CDK app or Terraform,\n` +
        "  or add a handler.py, lambda_function.py, app.py or main.py with 'def NAME(event, context)', a bootstrap,\n" +
        "  or an index.mjs or index.js that exports 'handler'. For others, write lambda-zip.yml by hand:\n" +
        '  functions:\n    - source: DIRECTORY',
    });
  }
  const branch = await defaultBranch(directory, { signal, environment });
  return {
    functions,
    layers,
    notes: [
      ...notes,
      ...(await ignoreNotes(directory, { signal, environment })),
      ...conditionNotes(directory),
    ],
    files: [
      {
        path: CONFIG_FILE,
        text: configText(functions, layers, (parent) => foldersIn(join(directory, parent))),
      },
      {
        path: WORKFLOW_FILE,
        text: workflowText({ functions, layers, managers }, branch),
      },
    ],
  };
}

/** The archives lie in `build/`, which should not be committed. */
async function ignoreNotes(directory: string, ports: ProgramPorts): Promise<string[]> {
  if ((await git(directory, ['rev-parse', '--git-dir'], ports)) === undefined) return [];
  const ignored = await git(directory, ['check-ignore', '--quiet', 'build/function.zip'], ports);
  return ignored === undefined ? ['Add build/ to .gitignore: the archives go there.'] : [];
}

/** Existing workflows that skip the deploy in a green job. */
function conditionNotes(directory: string): string[] {
  return unmetConditions(directory).map(
    (found) =>
      `an 'if:' reads a step, job or output that does not exist, so GitHub always skips that step or job: ${found}`,
  );
}

/**
 * @param paths those that are looked through
 * @param files all that there are: a template may name one that is not looked through, such as a test's own function
 */
function projectOf(directory: string, paths: readonly string[], files: ReadonlySet<string>): Project {
  const texts = new Map<string, Promise<string>>();
  return {
    paths,
    has: (path) => files.has(path),
    kindOf: (path) => kindOf(join(directory, path)),
    list: (folder) =>
      kindOf(join(directory, folder)) === 'folder'
        ? namesIn(join(directory, folder)).map(({ name }) => name)
        : [],
    read: (path) => {
      const text = texts.get(path) ?? beginningOf(directory, path);
      texts.set(path, text);
      return text;
    },
  };
}

function kindOf(path: string): 'folder' | 'file' | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

async function beginningOf(directory: string, path: string): Promise<string> {
  try {
    return readBeginning(join(directory, path), MAX_READ)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    // Removed since it was listed, or only named by a template.
    if (systemErrorCode(error) === 'ENOENT') return '';
    throw new LambdaZipError('source', `${quoted(path)} ${cannotBeRead(error)}`, {
      cause: error,
    });
  }
}

function namesIn(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    throw new LambdaZipError('source', `${quoted(directory)} ${cannotBeRead(error)}`, {
      cause: error,
    });
  }
}

function foldersIn(directory: string): string[] {
  return namesIn(directory)
    .filter((item) => !item.isFile() && !item.name.startsWith('.'))
    .map(({ name }) => name);
}
