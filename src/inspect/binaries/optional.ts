/** Whether code runs without the native module of a package: what is missing for the function is no fault then. */
import { packageOf } from './platform-names.js';

/** Text of a packed file; undefined where there is none, or it cannot be read. */
export type ReadText = (path: string) => string | undefined;

/** `try { … require('./bindings') … } catch`: the package has something else to load. */
const FALLBACK = /\btry\s*\{[^{}]*\b(?:require|import)\s*\([^{}]*\}\s*catch\b/;

/**
 * Whether a package can do without its native module, as far as its files say: its main module catches what fails to
 * load, or every package that names it has it as optional.
 *
 * @param folder of the package
 * @param paths of all files of the archive
 */
export function goesWithout(folder: string, paths: Iterable<string>, read: ReadText): boolean {
  const found = packageOf(`${folder}/package.json`);
  if (found?.kind !== 'node' || found.folder !== folder) return false;
  return FALLBACK.test(mainOf(folder, read) ?? '') || isOptional(found.name, paths, read);
}

function mainOf(folder: string, read: ReadText): string | undefined {
  const { main } = manifestIn(folder, read);
  const named = typeof main === 'string' ? main.replace(/^\.\//, '').replace(/\/$/, '') : 'index.js';
  for (const file of [named, `${named}.js`, `${named}/index.js`, 'index.js']) {
    const text = read(`${folder}/${file}`);
    if (text !== undefined) return text;
  }
  return undefined;
}

function isOptional(name: string, paths: Iterable<string>, read: ReadText): boolean {
  let isNamed = false;
  for (const path of paths) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue;
    // Of packages, only their own: tests and templates in them have others.
    const user = packageOf(path);
    if (user?.kind === 'node' && path !== `${user.folder}/package.json`) continue;
    const manifest = manifestIn(path.slice(0, -'/package.json'.length), read);
    const has = (key: string): boolean => name in recordOf(manifest[key]);
    const isPeer =
      has('peerDependencies') &&
      recordOf(recordOf(manifest['peerDependenciesMeta'])[name])['optional'] === true;
    if (has('optionalDependencies') || isPeer) isNamed = true;
    else if (has('dependencies') || has('peerDependencies')) return false;
  }
  return isNamed;
}

function manifestIn(folder: string, read: ReadText): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(read(folder === '' ? 'package.json' : `${folder}/package.json`) ?? ''));
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
