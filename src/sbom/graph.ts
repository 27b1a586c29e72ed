/** Which package of a bill of materials needs which. */
import { posix } from 'node:path';
import { mayHold } from '../dependencies/requirements/marker-values.js';
import { comparePaths } from '../entries/tree.js';
import type { Component } from './components.js';

/** A component, and the name that the document has for it. */
export interface Node {
  readonly ref: string;
  readonly archive: string;
  readonly component: Component;
}

/** A package, and those that it needs: of the document, each by its reference. */
interface Dependency {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

/** What resolves the needs of one document. */
interface Surroundings {
  /** Links of an archive, each with the path that it leads to. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of the platform, by the variables of Python's markers. */
  readonly markers: Readonly<Record<string, string>>;
}

/**
 * The graph. A package of which nothing is known stays out, which is how CycloneDX has it. Each archive comes first: its
 * code may use every package in it, so that it needs those that no other one needs.
 *
 * @param archives their names, in the order in which Lambda looks into them
 * @param root the reference of the package itself
 */
export function dependenciesOf(
  root: string,
  archives: readonly string[],
  nodes: readonly Node[],
  surroundings: Surroundings,
): Dependency[] {
  const find = finder(archives, nodes, surroundings);
  const edges = new Map<string, string[]>();
  for (const node of nodes) {
    const { needs } = node.component;
    if (needs === undefined) continue;
    const found = needs
      .filter(({ marker }) => mayHold(marker, surroundings.markers))
      .flatMap(({ name }) => find(node, name)?.ref ?? [])
      .filter((ref) => ref !== node.ref);
    edges.set(node.ref, [...new Set(found)].sort(comparePaths));
  }
  const tops = topsOf(
    nodes.map(({ ref }) => ref),
    edges,
  );
  return [
    dependency(root, archives),
    ...archives.map((archive) => {
      const own = nodes.filter((node) => node.archive === archive && tops.has(node.ref));
      return dependency(
        archive,
        own.map(({ ref }) => ref),
      );
    }),
    ...[...edges].map(([ref, dependsOn]) => dependency(ref, dependsOn)),
  ];
}

function dependency(ref: string, dependsOn: readonly string[]): Dependency {
  return dependsOn.length === 0 ? { ref } : { ref, dependsOn };
}

/** What nothing else needs; of packages that need each other in a circle, the first. */
function topsOf(refs: readonly string[], edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const needed = new Set([...edges.values()].flat());
  const tops = new Set(refs.filter((ref) => !needed.has(ref)));
  const reached = new Set<string>();
  const reach = (from: string): void => {
    for (const open = [from]; open.length > 0; ) {
      const ref = open.pop() ?? '';
      if (reached.has(ref)) continue;
      reached.add(ref);
      open.push(...(edges.get(ref) ?? []));
    }
  };
  for (const ref of tops) reach(ref);
  for (const ref of refs) {
    if (!reached.has(ref)) tops.add(ref);
    reach(ref);
  }
  return tops;
}

type Find = (from: Node, name: string) => Node | undefined;

function finder(archives: readonly string[], nodes: readonly Node[], { links }: Surroundings): Find {
  const byFolder = new Map(nodes.map((node) => [`${node.archive}\0${node.component.folder}`, node]));
  const byName = new Map<string, Node>();
  const keyOf = (archive: string, type: string, scope: string, name: string): string =>
    [archive, type, scope, name.toLowerCase()].join('\0');
  for (const node of nodes) {
    const { type, scope, name } = node.component;
    const key = keyOf(node.archive, type, scope, name);
    if (!byName.has(key)) byName.set(key, node);
  }
  const inFolder = (archive: string, parent: string, name: string): Node | undefined => {
    const path = `${parent}node_modules/${name}`;
    return byFolder.get(`${archive}\0${links.get(archive)?.get(path) ?? path}/`);
  };
  return ({ archive, component: { type, scope } }, name) => {
    // Its own archive, as it lies there; then where Lambda looks for modules in all archives.
    if (type === 'npm') {
      for (const parent of parentsOf(scope)) {
        const found = inFolder(archive, parent, name);
        if (found !== undefined) return found;
      }
      for (const other of archives)
        for (const parent of NODE_ROOTS) {
          const found = inFolder(other, parent, name);
          if (found !== undefined) return found;
        }
      return undefined;
    }
    const own = byName.get(keyOf(archive, type, scope, name));
    if (own !== undefined || type !== 'pypi') return own;
    const places = archives.flatMap((other) => PYTHON_ROOTS.map((root) => keyOf(other, type, root, name)));
    return places.map((key) => byName.get(key)).find((node) => node !== undefined);
  };
}

/** Where Lambda has Node.js and Python look, in a function and in a layer. */
const NODE_ROOTS = ['', 'nodejs/'];
const PYTHON_ROOTS = ['', 'python/'];

/**
 * The folders that Node.js looks for `node_modules` in, from a module on upwards.
 *
 * @see https://nodejs.org/api/modules.html#loading-from-node_modules-folders
 */
function* parentsOf(folder: string): Generator<string> {
  for (let path = folder.replace(/\/$/, ''); path !== '.'; path = posix.dirname(path))
    if (posix.basename(path) !== 'node_modules') yield `${path}/`;
  yield '';
}
