/** Packages in memory, for the check of imports. */
import { checkImports } from '../../build/inspect/imports/check.js';
import type { CodeFinding } from '../../build/inspect/imports/finding.js';
import { type PackageFiles, packageFiles } from '../../build/inspect/imports/lambda-files.js';

/** Contents by path; a link is written `-> TARGET`, a library that needs others `\x7fELF needs NAME NAME`. */
export type Tree = Readonly<Record<string, string>>;

function packageOf(tree: Tree, installed: RegExp): PackageFiles {
  const paths = Object.keys(tree);
  const links = new Set(paths.filter((path) => tree[path]?.startsWith('-> ')));
  return packageFiles(paths, links, {
    read: (path) => tree[path]?.replace(/^-> /, ''),
    isInstalled: (path) => installed.test(path),
    needsOf: (path) => /^\x7fELF needs (.*)$/.exec(tree[path] ?? '')?.[1]?.split(' ') ?? [],
  });
}

export interface CheckedPackage {
  readonly handler?: string | undefined;
  readonly runtime?: Parameters<typeof checkImports>[3];
  readonly layer?: Tree;
  /** Paths that an installer wrote. */
  readonly installed?: RegExp;
}

export function checkTree(
  tree: Tree,
  {
    handler = 'app.handler',
    runtime = 'python3.13',
    layer,
    installed = /^(?:deps|node_modules|python|nodejs)\//,
  }: CheckedPackage = {},
): Promise<readonly CodeFinding[]> {
  return checkImports(
    packageOf(tree, installed),
    layer ? [packageOf(layer, installed)] : [],
    handler,
    runtime,
  );
}

/** Each finding in short: `FILE:LINE NAME`, and why; of the handler, what is wrong. */
export async function foundIn(tree: Tree, options?: CheckedPackage): Promise<string[]> {
  const found = await checkTree(tree, options);
  return found.map((one) =>
    one.kind === 'handler'
      ? `handler ${one.problem}`
      : `${one.file}:${one.line} ${one.name}${one.why === undefined ? '' : ` ${one.why}`}`,
  );
}
