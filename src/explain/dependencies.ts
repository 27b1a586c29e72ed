/** Which entries belong to an installed Python package. */

/**
 * Tells entries of installed packages from the function's own, by the `NAME-VERSION.dist-info/` folders that
 * installers leave beside a package. A package whose modules are not named like itself is not recognised
 * but for that folder; its other entries count as the function's own.
 *
 * @param paths of both sides of a comparison, so that a package that is gone is still known
 */
export function dependencyPredicate(paths: Iterable<string>): (path: string) => boolean {
  /** Folder or file, as it stands in a path, to be followed by the path's end or a slash. */
  const roots = new Set<string>();
  for (const path of paths) {
    const match = /^(?<base>(?:.*\/)?)(?<info>(?<name>[^/]+?)-[^/-]+\.dist-info)\//.exec(path);
    if (match?.groups === undefined) continue;
    const { base = '', info = '', name = '' } = match.groups;
    const module = moduleName(name);
    roots.add(base + info);
    for (const root of [module, `${module}.py`, `${module}.libs`]) roots.add(base + root);
  }
  return (path) => {
    const components = path.split('/');
    return components.some((name, depth) => {
      const base = components.slice(0, depth).map((folder) => `${folder}/`);
      return roots.has(base.join('') + name) || roots.has(base.join('') + moduleName(name));
    });
  };
}

/** The import name a distribution's name suggests, for comparison: `Foo-Bar` and `foo_bar` are one. */
function moduleName(name: string): string {
  return name.toLowerCase().replace(/-/g, '_');
}
