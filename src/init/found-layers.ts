/** From the layers of templates to those of a config. */
import { posix } from 'node:path';
import { REQUIREMENTS_FILES } from '../dependencies/locks/lock-files.js';
import { supportsRequirements } from '../lambda/runtimes.js';
import { ARCHITECTURES, type Architecture, RUNTIMES, type Runtime } from '../lambda/target.js';
import { type BuildPlan, scriptPlan, toolPlan } from './build-plans.js';
import { safeName } from './names.js';
import type { Repository } from './package-managers.js';
import type { Project } from './project.js';
import { STANDARD_RUNTIMES } from './python-version.js';
import type { TemplateLayer } from './template-function.js';

/** A layer that the config gets. */
export interface FoundLayer {
  readonly name: string;
  /** Folders and files, each with its place in the archive where it is another one; none if it is packages alone. */
  readonly sources: readonly string[];
  /** The folder that these are in; where its packages are installed. */
  readonly directory: string;
  readonly prefix?: string | undefined;
  /** The file of its Python packages, relative to the repository. */
  readonly requirements: string | undefined;
  readonly runtime: Runtime | undefined;
  readonly architecture: Architecture | undefined;
  /** Whether its Node.js packages have to be installed before it is packed. */
  readonly npm: boolean;
  readonly exclude?: readonly string[] | undefined;
  readonly build?: BuildPlan | undefined;
  readonly origin: string;
}

/** What is known of the functions that have a layer. */
interface LayerUser {
  readonly origin?: string | undefined;
  readonly layers?: readonly string[] | undefined;
  readonly runtime: Runtime;
  readonly architecture: Architecture;
}

/** Files of a layer's folder that say how it is made. */
const RECIPES =
  /^(?:requirements[\w.-]*\.txt|makefile|readme[\w.]*|[\w.-]+\.(?:sh|md|ps1)|package-lock\.json|\..*)$/i;

/**
 * The layers, each once, with the references that functions have to it.
 *
 * @param taken names of functions, which no layer may have
 */
export async function findLayers(
  repository: Repository,
  stated: readonly TemplateLayer[],
  users: readonly LayerUser[],
  taken: readonly string[],
): Promise<{
  readonly layers: readonly FoundLayer[];
  /** The layer's name for each reference of a template. */
  readonly nameOf: (origin: string | undefined, reference: string) => string | undefined;
  readonly notes: readonly string[];
}> {
  const layers: FoundLayer[] = [];
  const notes: string[] = [];
  const names = new Map<TemplateLayer, string>();
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (const one of stated) {
    const twin = [...names].find(([other]) => isSame(other, one));
    if (twin !== undefined) {
      names.set(one, twin[1]);
      continue;
    }
    const name = unusedName(one, used);
    const own = users.filter((user) => refers(user, one));
    const made = withPython(one, await layerOf(repository, one, name, own), own, users);
    if (typeof made === 'string') notes.push(made);
    else {
      used.add(name.toLowerCase());
      names.set(one, name);
      layers.push(made);
    }
  }
  const nameOf = (origin: string | undefined, reference: string): string | undefined => {
    const alike = [...names].filter(([{ label }]) => label === plainReference(reference));
    const near = alike.filter(([{ file }]) => posix.dirname(file) === posix.dirname(origin ?? ''));
    return (near[0] ?? alike[0])?.[1];
  };
  return { layers, nameOf, notes };
}

/** With a runtime that packages can be installed for, if it has some; or a note on why it has none. */
function withPython(
  { file, label, runtimes }: TemplateLayer,
  made: FoundLayer | string,
  users: readonly LayerUser[],
  others: readonly LayerUser[],
): FoundLayer | string {
  if (typeof made === 'string' || made.requirements === undefined) return made;
  const isPython = (one: string): boolean => one.startsWith('python');
  const own = [...users.map(({ runtime }) => runtime), ...runtimes].filter(isPython);
  const named =
    own.length > 0
      ? own
      : [...others.map(({ runtime }) => runtime).filter(isPython), STANDARD_RUNTIMES.python];
  const runtime = RUNTIMES.find((one) => one === named.find((other) => isKnown(other)));
  return runtime !== undefined && supportsRequirements(runtime)
    ? { ...made, runtime }
    : `${file}: the layer ${label} is left out: ${named[0]} is too old to install packages for.`;
}

function isSame(left: TemplateLayer, right: TemplateLayer): boolean {
  return left.code === right.code && left.label === right.label && left.requirements === right.requirements;
}

/** Without the attribute that an address ends in: `aws_lambda_layer_version.common` of `….common.arn`. */
function plainReference(reference: string): string {
  return reference.replace(/\[[^\]]*\]/g, '').replace(/\.(?:arn|layer_arn|lambda_layer_arn)$/, '');
}

function refers({ layers }: LayerUser, { label }: TemplateLayer): boolean {
  return (layers ?? []).some((one) => plainReference(one) === label);
}

function unusedName({ layerName, label, code }: TemplateLayer, used: ReadonlySet<string>): string {
  const plain = label.replace(/^(?:aws_lambda_layer_version|module)\./, '');
  const choices = [layerName, plain, code === undefined ? undefined : posix.basename(code)].flatMap((one) =>
    one === undefined ? [] : (safeName(one) ?? []),
  );
  const all = [...choices, ...choices.map((one) => `${one}-layer`), 'layer'];
  for (let times = 1; ; times += 1)
    for (const one of all) {
      const name = times === 1 ? one : `${one}-${times}`;
      if (!used.has(name.toLowerCase())) return name;
    }
}

/** The layer, or a note on why it has to be written by hand. */
async function layerOf(
  repository: Repository,
  stated: TemplateLayer,
  name: string,
  users: readonly LayerUser[],
): Promise<FoundLayer | string> {
  const { project } = repository;
  const { file, label, code, tool, built } = stated;
  const where = `${file}: the layer ${label}`;
  const runtimes = [...users.map(({ runtime }) => runtime), ...stated.runtimes];
  const runtime = RUNTIMES.find((one) => one === runtimes.find(isKnown));
  const architecture = ARCHITECTURES.find((one) => one === (stated.architecture ?? users[0]?.architecture));
  const plan = tool && code && (await toolPlan(project, tool, builtOf(name, code, runtime, architecture)));
  const common = { name, runtime, architecture, exclude: stated.exclude, origin: file, npm: false };
  if (plan)
    return { ...common, directory: code, sources: [plan.source], requirements: undefined, build: plan };
  if (tool !== undefined || built !== undefined)
    return `${where} is built by ${built ?? 'its Makefile'}: add it under 'layers', with a 'build' command.`;
  if (code === undefined) {
    const listed = stated.requirements;
    return listed !== undefined && project.has(listed)
      ? { ...common, directory: posix.dirname(listed), sources: [], requirements: listed }
      : `${where}: its folder was not found; add it under 'layers' by hand.`;
  }
  const kind = project.kindOf(code);
  const script = kind === undefined ? await scriptPlan(repository, code, true) : undefined;
  if (script !== undefined)
    return { ...common, directory: code, sources: [code], requirements: undefined, build: script };
  if (kind === undefined) return `${where}: ${code} does not exist yet; add it under 'layers' once it does.`;
  if (kind === 'file')
    return { ...common, directory: posix.dirname(code), sources: [code], requirements: undefined };
  return folderLayer(project, stated, code, common) ?? `${where}: nothing to pack in ${code}.`;
}

function isKnown(runtime: string): boolean {
  return RUNTIMES.some((one) => one === runtime);
}

function builtOf(
  name: string,
  directory: string,
  runtime: string | undefined,
  architecture: string | undefined,
): Parameters<typeof toolPlan>[2] {
  return { name, directory, handler: undefined, runtime, architecture };
}

type Common = Pick<FoundLayer, 'name' | 'runtime' | 'architecture' | 'exclude' | 'origin' | 'npm'>;

function folderLayer(
  project: Project,
  { method, prefix, requirements: named }: TemplateLayer,
  code: string,
  common: Common,
): FoundLayer | undefined {
  const listedIn = (folder: string): string | undefined =>
    REQUIREMENTS_FILES.map((one) => posix.join(folder, one)).find((one) => project.has(one));
  const names = project.list(code).filter((one) => !RECIPES.test(one) && !isPackageFile(one));
  const own = named ?? listedIn(code);
  const isEmpty = names.length === 0;
  const node = project.has(posix.join(code, 'package.json'));
  if (method === 'npm') {
    if (isEmpty) return undefined;
    return {
      ...common,
      directory: code,
      sources: [`${code} => nodejs/`],
      requirements: undefined,
      npm: node,
    };
  }
  if (method === 'pip' && own !== undefined) {
    // Packages and files beside each other, in `python/` unless the template has another place.
    const sources = isEmpty ? [] : [code];
    return { ...common, directory: code, sources, requirements: own, prefix };
  }
  if (isEmpty && own === undefined) return undefined;
  if (method === 'pip')
    return {
      ...common,
      directory: code,
      sources: [code],
      requirements: undefined,
      prefix: prefix ?? 'python/',
    };
  const below = listedIn(posix.join(code, 'python'));
  const inside = own ?? below;
  if (inside === undefined || prefix !== undefined) {
    const npm = project.has(posix.join(code, 'nodejs', 'package.json'));
    const directory = npm ? posix.join(code, 'nodejs') : code;
    return { ...common, directory, sources: [code], requirements: undefined, prefix, npm };
  }
  // A script is to install the packages into the folder: its files keep their places.
  const sources = names
    .filter((one) => project.kindOf(posix.join(code, one)) === 'folder')
    .filter((one) => one !== 'python' || hasMore(project, posix.join(code, one)))
    .map((one) => (one === 'python' ? posix.join(code, one) : `${posix.join(code, one)} => ${one}/`));
  return { ...common, directory: code, sources, requirements: inside };
}

function isPackageFile(name: string): boolean {
  return REQUIREMENTS_FILES.some((one) => one === name) || /^(?:pyproject\.toml|Pipfile)$/.test(name);
}

function hasMore(project: Project, folder: string): boolean {
  return project.list(folder).some((one) => !RECIPES.test(one) && !isPackageFile(one));
}
