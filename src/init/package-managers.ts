/** Which program installs the Node.js packages of a folder: the one whose lock file is there, or in the workspace around it. */
import { posix } from 'node:path';
import { shellQuoted } from '../settings/arguments.js';
import { lenientJson } from './lenient-json.js';
import { ancestorFolders, type Project } from './project.js';
import { mapOf, textOf } from './template-function.js';

type Kind = 'npm' | 'yarn' | 'berry' | 'pnpm' | 'bun';

const LOCKS: Readonly<Record<string, Kind>> = {
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
};

/** A folder with a lock file. */
interface Locked {
  readonly kind: Kind;
  /** Whether it is locked for the packages below it, too. */
  readonly isWorkspace: boolean;
}

/** What each kind runs, in a folder: to install all that is locked, without the packages for development, and a script. */
const COMMANDS: Readonly<Record<Kind, { in: string; install: string; production: string; tool?: string }>> = {
  npm: { in: '--prefix', install: 'npm ci', production: 'npm ci --omit=dev' },
  yarn: {
    in: '--cwd',
    install: 'yarn install --frozen-lockfile',
    production: 'yarn install --frozen-lockfile --production',
  },
  berry: {
    in: '--cwd',
    install: 'yarn install --immutable',
    production: 'yarn workspaces focus --production',
    tool: 'corepack enable yarn',
  },
  pnpm: {
    in: '--dir',
    install: 'pnpm install --frozen-lockfile',
    production: 'pnpm install --frozen-lockfile --prod',
    tool: 'npm install --global pnpm@12.21.0',
  },
  bun: {
    in: '--cwd',
    install: 'bun install --frozen-lockfile',
    production: 'bun install --frozen-lockfile --production',
    tool: 'npm install --global bun@1.4.5',
  },
};

/** A repository, with what installs the Node.js packages of its folders. */
export interface Repository {
  readonly project: Project;
  readonly managers: PackageManagers;
}

/** The package managers of a repository's folders. */
export class PackageManagers {
  readonly #locked: ReadonlyMap<string, Locked>;

  private constructor(locked: ReadonlyMap<string, Locked>) {
    this.#locked = locked;
  }

  /** Looks for lock files. */
  static async of(project: Project): Promise<PackageManagers> {
    const locked = new Map<string, Locked>();
    for (const path of project.paths) {
      const [folder, kind] = [posix.dirname(path), LOCKS[posix.basename(path)]];
      if (kind === undefined || locked.has(folder)) continue;
      const beside = (name: string): string => posix.join(folder, name);
      const about = mapOf(lenientJson(await project.read(beside('package.json'))));
      const isBerry =
        kind === 'yarn' &&
        (project.has(beside('.yarnrc.yml')) ||
          /^yarn@(?!1\.)/.test(textOf(about['packageManager']) ?? '') ||
          (await project.read(path)).includes('__metadata:'));
      locked.set(folder, {
        kind: isBerry ? 'berry' : kind,
        isWorkspace: about['workspaces'] !== undefined || project.has(beside('pnpm-workspace.yaml')),
      });
    }
    return new PackageManagers(locked);
  }

  /** Whether the folder's own packages are to be installed: those of its lock file, or those that its `package.json` lists. */
  async installs(project: Project, folder: string): Promise<boolean> {
    return this.#locked.has(folder) || (await listsPackages(project, folder));
  }

  /**
   * How the packages of a folder are installed: exactly the locked ones, where there is a lock file.
   *
   * @param omitted whether those for development are left out, which a build command may need
   */
  install(folder: string, omitted = false): string {
    const home = this.#home(folder);
    if (home === undefined) {
      const words = ['npm install --no-save', ...(omitted ? ['--omit=dev'] : []), '--ignore-scripts'];
      return [...words, ...inside('--prefix', folder)].join(' ');
    }
    const { kind } = home;
    const { in: option, install, production } = COMMANDS[kind];
    const words = omitted ? production : install;
    // An option of the program, and not of what it runs.
    if (kind === 'berry') {
      const quiet = omitted ? [] : ['--mode=skip-build'];
      return [words.replace('yarn', ['yarn', ...inside(option, home.folder)].join(' ')), ...quiet].join(' ');
    }
    return [words, '--ignore-scripts', ...inside(option, home.folder)].join(' ');
  }

  /** The words that run a script of a folder's `package.json`. */
  run(folder: string, script: string): string[] {
    const kind = this.#home(folder)?.kind ?? 'npm';
    const [program = 'npm'] = COMMANDS[kind].install.split(' ');
    const option = folder === '.' ? [] : [COMMANDS[kind].in, folder];
    // Of all, bun alone wants its options after the command.
    return kind === 'bun' ? [program, 'run', ...option, script] : [program, ...option, 'run', script];
  }

  /** The command that installs the manager of a folder, where a runner of GitHub does not have it. */
  tool(folder: string): string | undefined {
    const home = this.#home(folder);
    return home && COMMANDS[home.kind].tool;
  }

  #home(folder: string): (Locked & { readonly folder: string }) | undefined {
    for (const one of ancestorFolders(folder)) {
      const locked = this.#locked.get(one);
      if (locked !== undefined && (one === folder || locked.isWorkspace)) return { ...locked, folder: one };
    }
    return undefined;
  }
}

/** Whether the `package.json` of a folder lists packages to run, but for those that the runtime brings. */
export async function listsPackages(project: Project, folder: string): Promise<boolean> {
  const file = posix.join(folder, 'package.json');
  if (!project.has(file)) return false;
  const { dependencies } = mapOf(lenientJson(await project.read(file)));
  return Object.keys(mapOf(dependencies)).some((name) => !/^(?:aws-sdk$|@aws-sdk\/|@smithy\/)/.test(name));
}

function inside(option: string, folder: string): string[] {
  return folder === '.' ? [] : [`${option} ${shellQuoted(folder)}`];
}
