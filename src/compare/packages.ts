/** Recognises installed Python packages by their `NAME-VERSION.dist-info` folders. */

/** An installed package: where its folders lie, its name as PEP 503 normalises it, and its version. */
interface Installed {
  /** The folder that holds the `dist-info`, ending in `/`, or empty. */
  readonly parent: string;
  readonly name: string;
  readonly version: string;
}

/**
 * The versions of the packages that are installed among the paths, by normalised name. A package that is there
 * more than once (a vendored copy) has all its versions, joined by commas.
 */
export function packageVersions(paths: Iterable<string>): Map<string, string> {
  const versions = new Map<string, Set<string>>();
  for (const path of paths) {
    const installed = distInfoOf(path);
    if (installed === undefined) continue;
    const known = versions.get(installed.name) ?? new Set();
    versions.set(installed.name, known.add(installed.version));
  }
  return new Map([...versions].map(([name, known]) => [name, [...known].sort().join(', ')]));
}

/**
 * Tells which installed package a path belongs to, by normalised name: what lies in its `dist-info` or `.data`
 * folder, and in the module or folder beside that which has the package's name. A package whose
 * modules have another name (PyYAML's `yaml`) cannot be told by names alone: those are nobody's.
 *
 * @param paths of everything that is packed, changed or not, on both sides of a comparison
 */
export function packageOwners(paths: Iterable<string>): (path: string) => string | undefined {
  const installed = new Set<string>();
  for (const path of paths) {
    const found = distInfoOf(path);
    if (found !== undefined) installed.add(found.parent + found.name);
  }
  return (path) => {
    // The outermost folder counts: packages that a package vendors belong to it.
    for (let start = 0, depth = 0; depth < MAX_DEPTH; depth += 1) {
      const slash = path.indexOf('/', start);
      const component = path.slice(start, slash < 0 ? undefined : slash);
      const name =
        component.length > MAX_NAME ? '' : normalisedPackageName(component.replace(PACKAGE_SUFFIX, ''));
      if (installed.has(path.slice(0, start) + name)) return name;
      if (slash < 0) return undefined;
      start = slash + 1;
    }
    return undefined;
  };
}

/** Packages lie near the root; a path may have thousands of folders. */
const MAX_DEPTH = 16;
/** Longest file name of most file systems. */
const MAX_NAME = 255;

/** The text after a package's name in `six.py`, `x.cpython-313-x86_64-linux-gnu.so`, `x.libs/`, `x-1.0.dist-info/`. */
const PACKAGE_SUFFIX = /(?:\.(?:pyi?|libs|abi3\.so|so)|\.cpython-[\w-]*\.so|-[^-]+\.(?:data|dist-info))$/;

/** The `dist-info` folder that a path lies in: the first one, should there be several. */
function distInfoOf(path: string): Installed | undefined {
  // Written without the hyphens a version cannot have (PEP 427): the last hyphen parts name and version.
  const match = /^(?<parent>(?:[^/]+\/)*?)(?<name>[^/]+)-(?<version>[^/-]+)\.dist-info\//.exec(path);
  if (match?.groups === undefined) return undefined;
  const { parent = '', name = '', version = '' } = match.groups;
  return { parent, name: normalisedPackageName(name), version };
}

/** PEP 503. */
export function normalisedPackageName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}
