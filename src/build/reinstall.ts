/** A copy of the project as a checkout has it, and what a command installs there. */
import { cp, mkdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { PipelinePlan } from '../pipeline/plan.js';
import { describeSystemError, LambdaZipError, systemErrorCode, usage } from '../util/errors.js';
import { git } from '../util/git.js';
import { type Ports, type ProgramPorts, throwIfCancelled } from '../util/ports.js';
import { runCommand } from '../util/processes.js';
import { quoted } from '../util/text.js';

/** Folders that installers make, for projects without git. */
const INSTALLED_FOLDERS = /(?:^|\/)(?:node_modules|vendor\/bundle|\.yarn\/(?:cache|unplugged)|\.venv|\.git)$/;

/** Lines of the command that an error quotes. */
const LAST_LINES = 5;

/**
 * Copies the working directory, without what git ignores or an installer made, and runs the command in the copy.
 *
 * @param command for the shell
 * @param folder where the copy goes
 * @returns the sources in the copy, in the order of the plan's
 * @throws LambdaZipError `usage` for a source outside of the working directory, `output` where the copy cannot be
 *   written, `dependencies` where the command fails or leaves no source, `cancelled`
 */
export async function reinstallSources(
  plan: PipelinePlan,
  command: string,
  folder: string,
  ports: Ports,
): Promise<string[]> {
  const { log } = ports;
  const sources = plan.sources.map(({ directory }) => insideOf(plan.workspace, directory));
  await copyProject(plan, folder, ports);
  const last: string[] = [];
  const { code } = await runCommand(
    command,
    { cwd: folder, signal: ports.signal, env: ports.environment },
    (line) => {
      log.info(line);
      last.push(line);
    },
  );
  if (code !== 0)
    throw new LambdaZipError(
      'dependencies',
      `--reinstall: ${quoted(command)} ${code === null ? 'was ended by a signal' : `ended with exit code ${code}`} in a copy of the project`,
      { hint: last.slice(-LAST_LINES).join('\n  ') || undefined },
    );
  const copies = sources.map((path) => join(folder, path));
  for (const [index, copy] of copies.entries()) {
    const found = await stat(copy).catch(() => undefined);
    if (found?.isDirectory() || found?.isFile()) continue;
    throw new LambdaZipError(
      'dependencies',
      `--reinstall: ${quoted(command)} does not create ${quoted(sources[index] ?? '')} in a copy of the project`,
      {
        hint: 'A copy contains the files that git tracks or does not ignore. Let the command create the rest; join its parts with &&.',
      },
    );
  }
  return copies;
}

function insideOf(workspace: string, directory: string): string {
  const path = relative(workspace, resolve(workspace, directory));
  if (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)) return path;
  throw usage('source', directory, 'is outside of the working directory, which --reinstall copies');
}

async function copyProject(
  { workspace, outputs }: PipelinePlan,
  folder: string,
  ports: ProgramPorts,
): Promise<void> {
  const copied = { verbatimSymlinks: true, recursive: true, force: true } as const;
  try {
    await mkdir(folder, { recursive: true });
    const listed = await git(
      workspace,
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      ports,
    );
    if (listed === undefined) {
      const wanted = (path: string): boolean =>
        !INSTALLED_FOLDERS.test(path.replaceAll(sep, '/')) && !outputs.includes(path);
      await cp(workspace, folder, { ...copied, filter: wanted });
      return;
    }
    for (const path of new Set(listed.split('\0'))) {
      throwIfCancelled(ports.signal);
      const from = join(workspace, path);
      if (path === '' || outputs.includes(from)) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await cp(from, join(folder, path), copied).catch(unlessGone);
    }
  } catch (error) {
    if (error instanceof LambdaZipError) throw error;
    throw new LambdaZipError(
      'output',
      `the project cannot be copied into ${quoted(folder)}: ${describeSystemError(error)}`,
      { cause: error, hint: 'Copies go to the temporary directory, which TMPDIR names.' },
    );
  }
}

/** Ignores missing files: git lists a removed file until the removal is committed. */
function unlessGone(error: unknown): void {
  if (systemErrorCode(error) !== 'ENOENT') throw error;
}
