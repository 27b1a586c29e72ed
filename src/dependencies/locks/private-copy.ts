/**
 * Runs the tools of lock files where nothing of the repository can run: on copies of descriptions and lock alone, in a
 * directory of their own, without the job's variables and without network.
 */

import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { LambdaZipError } from '../../util/errors.js';
import { makeFolders } from '../../util/files.js';
import { type Ports, throwIfCancelled } from '../../util/ports.js';
import { type Outcome, runProgram } from '../../util/processes.js';
import { makeTemporaryDirectory } from '../../util/temporary.js';
import type { Environment } from '../requirements/environment.js';

/** Variables that a program needs to be found and to start; none is a secret or decides what is installed. */
const HANDED_ON =
  /^(?:PATH|PATHEXT|HOME|USER|LOGNAME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PROGRAM\w+|LANG|LC_\w+|TZ|LD_LIBRARY_PATH|PYENV_\w+|ASDF_\w+|MISE_\w+|PIPX_\w+|PYTHONUSERBASE|POETRY_HOME|XDG_\w+|UV_PYTHON|UV_PYTHON_INSTALL_DIR)$/i;

/** An export takes a second or two. */
const TIMEOUT_MS = 120_000;

interface ToolRun {
  readonly program: string;
  readonly args: readonly string[];
  /** The folder in whose copy it runs. */
  readonly original: string;
  /** The job's variables; only a few are passed on. */
  readonly environment: Environment;
  /** Variables of the tool. */
  readonly own: Environment;
}

/** A directory with copies, each at the same place from the others as its original. */
export class PrivateCopy {
  readonly #folder: string;
  /** The folder above all originals, a real path. */
  readonly #base: string;

  private constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  /**
   * Makes one, and lets it be used; it is gone afterwards.
   *
   * @param originals real paths of all folders that files are copied from
   */
  static async use<T>(originals: readonly string[], work: (copy: PrivateCopy) => Promise<T>): Promise<T> {
    const folder = await makeTemporaryDirectory(tmpdir(), 'lock');
    try {
      return await work(new PrivateCopy(folder, commonFolder(originals)));
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** Where the copy of a folder is. */
  folderOf(original: string): string {
    return join(this.#folder, 'project', relative(this.#base, original));
  }

  async put(original: string, name: string, content: string | Uint8Array): Promise<void> {
    const folder = this.folderOf(original);
    await makeFolders(folder);
    await writeFile(join(folder, name), content);
  }

  /** A tool's output with the paths of originals instead of copies. */
  withOriginals(text: string): string {
    const copied = join(this.#folder, 'project');
    return text.replaceAll(copied, this.#base === sep ? '' : this.#base);
  }

  /**
   * Runs a tool in the copy of a folder.
   *
   * @returns rejects with the system's error when it cannot be started
   * @throws LambdaZipError `cancelled`, or `dependencies` when it takes too long
   */
  async run({ program, args, original, environment, own }: ToolRun, { signal }: Ports): Promise<Outcome> {
    const handedOn = Object.entries(environment).filter(([name]) => HANDED_ON.test(name));
    const temporary = join(this.#folder, 'temporary');
    await makeFolders(temporary);
    const env = {
      ...Object.fromEntries(handedOn),
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      PYTHONUTF8: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      NO_COLOR: '1',
      ...withFolder(own, temporary),
    };
    const outcome = await runProgram(program, args, {
      cwd: this.folderOf(original),
      env,
      timeout: TIMEOUT_MS,
      ...(signal && { signal }),
    });
    throwIfCancelled(signal);
    if (outcome.code === null) {
      throw new LambdaZipError(
        'dependencies',
        `requirements: ${program} was stopped: it took longer than ${TIMEOUT_MS / 1000} s, or a signal ended it`,
      );
    }
    return outcome;
  }
}

/** `{temporary}` in a value stands for a folder of this run. */
function withFolder(variables: Environment, temporary: string): Environment {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value?.replace('{temporary}', () => temporary)]),
  );
}

function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...rest] = folders;
  let common = first;
  for (const folder of rest) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      common = dirname(common);
    }
  }
  return common;
}
