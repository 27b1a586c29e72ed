/** Shared steps of the tools of lock files. */
import { describeSystemError, LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import type { Outcome } from '../../util/processes.js';
import { quoted } from '../../util/text.js';
import { parseRequirements, type ReadingContext, type Requirements } from '../requirements/requirements.js';
import { PrivateCopy } from './private-copy.js';

interface LockExport {
  readonly tool: string;
  /** What the user named. */
  readonly file: string;
  /** Real paths of the folders that files are copied from; the first is the lock file's own. */
  readonly folders: readonly [string, ...string[]];
  readonly context: ReadingContext;
}

/**
 * Requirements as a tool exports them from copies.
 *
 * @param exported gives the tool's text
 * @throws LambdaZipError `dependencies`, `cancelled`
 */
export async function exportWith(
  { tool, file, folders, context }: LockExport,
  { log }: Ports,
  exported: (copy: PrivateCopy) => Promise<string>,
): Promise<Requirements> {
  log.info(`${quoted(file)}: exported by ${tool}`);
  const text = await PrivateCopy.use(folders, async (copy) => copy.withOriginals(await exported(copy)));
  const place = `${quoted(file)}, exported by ${tool}`;
  // pip drops the marker of an editable; here its files are packed anyway, editable or not.
  const plain = text.replace(/^-e (?=\S+ *;)/gm, '');
  const requirements = await parseRequirements(plain, place, folders[0], context);
  assertNoRepositories(requirements, file);
  return requirements;
}

/** Requirements of a lock file: all packages that are needed, with the Python that it states, if it does. */
export function locked(requirements: Requirements, file: string, constraint?: string): Requirements {
  const pythons = constraint === undefined ? [] : [{ file, constraint }];
  return { ...requirements, isComplete: true, pythons };
}

/** The error for a lock file without its description (pyproject.toml or Pipfile). */
export function aloneError(tool: string, file: string, description: string): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: ${quoted(file)} has no ${description} beside it`, {
    hint: `${tool} reads it together with the lock file: commit both.`,
  });
}

/**
 * Runs a tool, and explains it if the tool cannot be started.
 *
 * @throws LambdaZipError `dependencies` that names the tool and what to do without it
 */
export async function startTool(
  program: string,
  file: string,
  advice: string,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    throw new LambdaZipError(
      'dependencies',
      `requirements: ${quoted(file)} needs ${program}, which cannot be started: ${describeSystemError(error)}`,
      { hint: advice, cause: error },
    );
  }
}

/** The error for a tool that fails. Its output may quote lines of the files, so it is not shown. */
export function cannotExport(program: string, file: string, command: string): LambdaZipError {
  return new LambdaZipError('dependencies', `requirements: ${program} cannot export ${quoted(file)}`, {
    hint: `Run '${command}' in its folder to see why; its output is not repeated here, because it may quote the file.`,
  });
}

/** The error for a lock file that does not match its description. */
export function outOfDate(lock: string, description: string, command: string): LambdaZipError {
  return new LambdaZipError(
    'dependencies',
    `requirements: ${quoted(lock)} is out of date: it does not match ${quoted(description)}`,
    { hint: `Run '${command}', and commit the lock file.` },
  );
}

/**
 * Refuses repositories: pip cannot hold one to a hash, as all others in a lock file are, and the images of Lambda have no
 * git.
 *
 * @throws LambdaZipError `dependencies` that says what works
 */
export function assertNoRepositories({ text }: Pick<Requirements, 'text'>, file: string): void {
  for (const line of text.split('\n')) {
    const found = /^(?:(?<name>[\w.-]+)(?:\[[^\]]*\])?\s*@\s*)?(?:git|hg|svn|bzr)\+(?<url>[^\s;#]+)/.exec(
      line,
    )?.groups;
    if (found === undefined) continue;
    const { name = 'a package', url = '' } = found;
    const [, owner, repository, commit] =
      /^(?:https|ssh):\/\/(?:[^/@]*@)?github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?@([\da-f]{7,40})$/.exec(
        url,
      ) ?? [];
    const address =
      owner === undefined
        ? 'https://…/COMMIT.zip'
        : `https://github.com/${owner}/${repository}/archive/${commit}.zip`;
    throw new LambdaZipError(
      'dependencies',
      `requirements: ${quoted(file)}: ${quoted(name)} comes from a repository, and cannot be pinned by a hash`,
      {
        hint: `Depend on the archive of that commit ('${name} @ ${address}') and lock again, or put its folder into the workspace and depend on the path.`,
      },
    );
  }
}
