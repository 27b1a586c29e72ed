/** Whether the packages that a `package.json` names are packed with it, and only those that run. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { contentSize } from '../entries/entry.js';
import { readBeginning } from '../util/files.js';
import { isInsideAny } from './links.js';
import type { SourceFiles } from './sources.js';

/** Remarks on one source. */
interface NodePackages {
  /** Named as dependencies and in the code, and not packed. */
  readonly missing: readonly string[];
  /** Named as development dependencies alone, and packed. */
  readonly development: readonly string[];
  /** Bytes of the packages that nothing needs to run. */
  readonly developmentBytes: number;
  /** The command that installs the right ones. */
  readonly command: string;
  /** A folder above the source in which those that are missing lie, as workspaces have them; relative to the source. */
  readonly above: string | undefined;
}

/** Lock files, and what installs packages without those of development. The first that is found counts. */
const INSTALLERS: readonly (readonly [string, string])[] = [
  ['pnpm-lock.yaml', 'pnpm install --prod --frozen-lockfile'],
  ['.yarnrc.yml', 'yarn workspaces focus --production'],
  ['yarn.lock', 'yarn install --production --frozen-lockfile'],
  ['bun.lock', 'bun install --production --frozen-lockfile'],
  ['package-lock.json', 'npm ci --omit=dev'],
  ['npm-shrinkwrap.json', 'npm ci --omit=dev'],
];

/** Every Node.js runtime of Lambda includes these. */
const OF_RUNTIME = /^@(?:aws-sdk|smithy)\//;
const CODE = /\.[cm]?[jt]sx?$/;
/** Bytes of a file of code that are looked at. */
const MAX_READ = 1024 * 1024;

/**
 * @param workspace lock files count up to here
 * @returns undefined where there is nothing to say
 */
export function nodePackages({ root, files }: SourceFiles, workspace: string): NodePackages | undefined {
  const manifest = readManifest(root);
  const isPacked = files.some(({ located }) => located === 'package.json');
  if (manifest === undefined || !isPacked) return undefined;
  // Yarn's Plug'n'Play keeps packages elsewhere.
  if (files.some(({ located }) => /^\.pnp\.c?js$/.test(located))) return undefined;
  const packed = new Set<string>();
  for (const { located } of files) {
    const name = TOP_PACKAGE.exec(located)?.groups?.['name'];
    if (name !== undefined) packed.add(name);
  }
  const dependencies = namesIn(manifest, 'dependencies');
  const absent = dependencies.filter((name) => !packed.has(name) && !OF_RUNTIME.test(name));
  const missing = absent.length === 0 ? [] : absent.filter((name) => isUsed(name, files));
  const suspects = namesIn(manifest, 'devDependencies').filter(
    (name) => packed.has(name) && !dependencies.includes(name),
  );
  const needed =
    suspects.length === 0
      ? packed
      : closure(root, [...dependencies, ...namesIn(manifest, 'optionalDependencies')]);
  const development = suspects.filter((name) => !needed.has(name));
  if (missing.length + development.length === 0) return undefined;
  const developmentBytes = development.length === 0 ? 0 : bytesBeside(files, needed);
  const command = installCommand(root, workspace);
  return { missing, development, developmentBytes, command, above: folderAbove(root, workspace, missing) };
}

/** The nearest folder above, within the workspace, that Node.js finds all of these packages in. */
function folderAbove(root: string, workspace: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  for (let folder = root; folder !== workspace && folder !== dirname(folder); ) {
    folder = dirname(folder);
    if (!isInsideAny([workspace], folder)) return undefined;
    if (names.every((name) => existsSync(join(folder, 'node_modules', ...name.split('/')))))
      return relative(root, folder).split(sep).join('/');
  }
  return undefined;
}

/** Whether a lock file pins the packages of a folder. */
export function hasNodeLock(root: string, workspace: string): boolean {
  return lockBeside(root, workspace) !== undefined;
}

function installCommand(root: string, workspace: string): string {
  return lockBeside(root, workspace) ?? 'npm install --omit=dev';
}

function lockBeside(root: string, workspace: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const found = INSTALLERS.find(([name]) => existsSync(join(folder, name)));
    if (found !== undefined) return found[1];
    if (folder === dirname(folder) || folder === workspace || !isInsideAny([workspace], folder))
      return undefined;
  }
}

/** A package that the code of the source finds: `node_modules/name` or `node_modules/@scope/name`. */
const TOP_PACKAGE = /^(?:nodejs\/)?node_modules\/(?<name>(?:@[^/]+\/)?[^/@.][^/]*)(?:\/|$)/;

type Manifest = Readonly<Record<string, unknown>>;

function readManifest(folder: string): Manifest | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return isManifest(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesIn(manifest: Manifest, key: string): string[] {
  const names = manifest[key];
  return isManifest(names) ? Object.keys(names) : [];
}

/** Whether code of the source names a package in quotes, as `require` and `import` have it. */
function isUsed(name: string, files: SourceFiles['files']): boolean {
  return files.some(({ entry: { content }, located }) => {
    if (content.kind !== 'file' || !CODE.test(located) || located.includes('node_modules/')) return false;
    const text = beginning(content.file, Math.min(content.size, MAX_READ));
    return ["'", '"', '`'].some(
      (quote) => text.includes(`${quote}${name}${quote}`) || text.includes(`${quote}${name}/`),
    );
  });
}

function beginning(file: string, most: number): string {
  try {
    return readBeginning(file, most).toString('utf8');
  } catch {
    return '';
  }
}

/** Names of all packages that those need, as far as they lie at the top. */
function closure(root: string, names: readonly string[]): Set<string> {
  const known = new Set(names);
  for (const name of known) {
    const manifest = readManifest(join(root, 'node_modules', ...name.split('/')));
    if (manifest === undefined) continue;
    for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
      for (const needed of namesIn(manifest, key)) known.add(needed);
    }
  }
  return known;
}

function bytesBeside(files: SourceFiles['files'], needed: ReadonlySet<string>): number {
  return files.reduce((sum, { entry, located }) => {
    const name = TOP_PACKAGE.exec(located)?.groups?.['name'];
    return name === undefined || needed.has(name) ? sum : sum + contentSize(entry.content);
  }, 0);
}
