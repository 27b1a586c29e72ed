/** Functions in the files of the Serverless Framework. */
import { posix } from 'node:path';
import { handlerModule } from '../lambda/handlers.js';
import { nodesOf, parseSyntax } from '../syntax/parse.js';
import { WSGI } from './build-steps.js';
import { layersOf } from './cloudformation.js';
import { Programs } from './program-imports.js';
import { Program } from './program-values.js';
import { ancestorFolders, isCompiled, type Project, pathWithin } from './project.js';
import { variables } from './serverless-variables.js';
import { bundledInPlace, standIn } from './stand-in.js';
import {
  codeIn,
  imageNote,
  mapOf,
  mergeReadings,
  placeOf,
  type Reading,
  type Selection,
  type TemplateFunction,
  type TemplateLayer,
  type Tool,
  textOf,
  textsOf,
} from './template-function.js';
import { yamlValues } from './yaml-value.js';

/** Where a function is set to run when nothing says so, as in the framework. */
const STAGE = 'dev';

/** Reads every service of the repository. */
export async function readServices(project: Project): Promise<Reading> {
  const readings: Reading[] = [];
  for (const path of project.paths) {
    const name = posix.basename(path);
    if (/^serverless[\w.-]*\.(?:ya?ml|json)$/.test(name)) {
      const text = await project.read(path);
      if (!/^\s*["']?(?:functions|layers|constructs)\b/m.test(text)) continue;
      try {
        readings.push(await readService(project, path, mapOf(yamlValues(text)[0])));
      } catch (error) {
        readings.push({ functions: [], notes: [`${path} cannot be read: ${(error as Error).message}.`] });
      }
    } else if (/^serverless\.(?:[cm]?ts|[cm]?js)$/.test(name) && !isCompiled(project, path)) {
      const note = `${path} is a program, and init does not run it: check what was read from it.`;
      readings.push({ functions: [], notes: [note] });
      const service = await literalService(project, path);
      if (service !== undefined) readings.push(await readService(project, path, service));
    }
  }
  return mergeReadings(readings);
}

/** The object of a program that has the keys of a service. */
async function literalService(
  project: Project,
  path: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const grammar = 'typescript';
  const root = await parseSyntax(grammar, await project.read(path));
  if (root === undefined) return undefined;
  const folder = posix.dirname(path);
  const imported = await new Programs(project).importedBy({ file: path, root, grammar }, folder);
  const program = new Program(root, path, folder, imported);
  return nodesOf(root, 'object')
    .map((node) => mapOf(program.value(node)))
    .find((value) => 'provider' in value && 'functions' in value);
}

/** @param path of the service's file, relative to the repository */
async function readService(
  project: Project,
  path: string,
  service: Readonly<Record<string, unknown>>,
): Promise<Reading> {
  const home = homeOf(project, path, service);
  const resolve = await variables(project, home, service, STAGE);
  const provider = mapOf(await resolve(service['provider']));
  if (textOf(provider['name']) !== undefined && provider['name'] !== 'aws')
    return { functions: [], notes: [] };
  const stage = textOf(provider['stage']) ?? STAGE;
  const named = await resolve(service['service']);
  const title = textOf(named) ?? textOf(mapOf(named)['name']);
  const whole = mapOf(await resolve(service['package']));
  const custom = mapOf(mapOf(await resolve(mapOf(service['custom'])['pythonRequirements'])));
  const functions: TemplateFunction[] = [];
  const bundler = await bundlerOf(service, resolve);
  const builders = bundler === undefined ? await buildersOf(service, resolve) : [];
  const instead = await standIn(project, home, builders, mapOf(await resolve(service['custom'])));
  const wsgi = await wsgiOf(service, resolve);
  const { layers, notes } = layersIn(path, home, mapOf(await resolve(service['layers'])), custom);
  const images: string[] = [];
  for (const [label, value] of [
    ...(await functionEntries(service['functions'], resolve)),
    ...(await workers(service['constructs'], resolve)),
  ]) {
    const own = mapOf(value);
    const where = `${path}: ${label}`;
    if (own['image'] !== undefined) {
      images.push(label);
      notes.push(imageNote(where));
      continue;
    }
    const handler = textOf(own['handler']);
    if (handler === undefined) {
      notes.push(`${where}: cannot read the handler; add it by hand.`);
      continue;
    }
    const folder = textOf(own['module']) ?? '.';
    const runtime = textOf(own['runtime']) ?? textOf(provider['runtime']);
    const isNode = runtime === undefined || runtime.startsWith('nodejs');
    const packed = mapOf(own['package']);
    const artifact = textOf(packed['artifact']) ?? textOf(whole['artifact']);
    const { notes: unplaced, ...placed } = placeOf(codeIn(home, artifact ?? folder, where));
    notes.push(...unplaced);
    const fileName = textOf(custom['fileName']);
    const patterns = [...patternsOf(whole), ...patternsOf(packed)];
    functions.push({
      file: path,
      label,
      functionName: textOf(own['name']) ?? (title === undefined ? undefined : `${title}-${stage}-${label}`),
      runtime,
      architecture: textOf(own['architecture']) ?? textOf(provider['architecture']) ?? 'x86_64',
      handler: withoutFolder(handler, folder),
      ...placed,
      exclude: excluded(patterns),
      only: selected(patterns),
      layers: layersOf([own['layers'] ?? provider['layers'] ?? []].flat()),
      requirements: fileName && pathWithin(home, posix.join(folder, fileName)),
      withoutPackages: layers.some(({ code }) => code === undefined),
      built: isNode ? (builders[0] ?? (bundler && 'esbuild')) : undefined,
      tool: isNode
        ? (bundler ?? (instead && bundledInPlace(instead, runtime)))
        : handlerModule(handler) === WSGI
          ? wsgi
          : undefined,
    });
  }
  return { functions, layers, notes, images };
}

/**
 * The folder that a service's paths start from: that of its file, or the one above in which `serverless --config` is run,
 * where its handlers lead from there back to it.
 */
function homeOf(project: Project, path: string, service: Readonly<Record<string, unknown>>): string {
  const handlers = [service['functions'] ?? []]
    .flat()
    .flatMap((group) => Object.values(mapOf(group)))
    .flatMap((own) => textOf(mapOf(own)['handler']) ?? [])
    .map((handler) => handlerModule(handler));
  const folder = posix.dirname(path);
  const leadsHere = (module: string, above: string): boolean =>
    module.startsWith(`${posix.relative(above, folder)}/`) &&
    ['py', 'js', 'mjs', 'cjs', 'ts'].some((end) => project.has(posix.join(above, `${module}.${end}`)));
  const [, ...others] = ancestorFolders(folder);
  return others.find((above) => handlers.some((module) => leadsHere(module, above))) ?? folder;
}

/** What CloudFormation calls a layer of the service. */
function layerId(label: string): string {
  return `${label.slice(0, 1).toUpperCase()}${label.slice(1)}LambdaLayer`.replaceAll('-', 'Dash');
}

/** The layers of a service, and the one that `serverless-python-requirements` makes. */
function layersIn(
  path: string,
  folder: string,
  layers: Readonly<Record<string, unknown>>,
  requirements: Readonly<Record<string, unknown>>,
): { layers: TemplateLayer[]; notes: string[] } {
  const found: TemplateLayer[] = [];
  const notes: string[] = [];
  const installed = requirements['layer'];
  if (installed !== undefined && installed !== false) {
    const own = mapOf(installed);
    found.push({
      file: path,
      label: 'PythonRequirementsLambdaLayer',
      layerName: textOf(own['name']),
      runtimes: textsOf(own['compatibleRuntimes']),
      requirements: pathWithin(folder, textOf(requirements['fileName']) ?? 'requirements.txt'),
    });
  }
  for (const [label, value] of Object.entries(layers)) {
    const own = mapOf(value);
    const packed = mapOf(own['package']);
    const content = textOf(packed['artifact']) ?? textOf(own['path']);
    if (content === undefined) continue;
    const placed = codeIn(folder, content, `${path}: the layer ${label}`);
    if ('note' in placed) notes.push(placed.note);
    else
      found.push({
        file: path,
        label: layerId(label),
        layerName: textOf(own['name']) ?? label,
        runtimes: textsOf(own['compatibleRuntimes']),
        architecture: textsOf(own['compatibleArchitectures'])[0],
        code: placed.code,
        exclude: excluded(patternsOf(packed)),
      });
  }
  return { layers: found, notes };
}

/** esbuild, where the plugin `serverless-esbuild` runs it, or the framework itself, as from version 4 on. */
async function bundlerOf(
  service: Readonly<Record<string, unknown>>,
  resolve: (value: unknown) => Promise<unknown>,
): Promise<Tool | undefined> {
  const plugins = await pluginsOf(service, resolve);
  const isPlugin = plugins.includes('serverless-esbuild');
  const own = mapOf(await resolve(service['build']))['esbuild'];
  const isBuiltIn = own !== false && (own !== undefined || /^\D*4/.test(String(service['frameworkVersion'])));
  const others = plugins.some((one) => BUILDER.test(one));
  if (!isPlugin && (!isBuiltIn || others)) return undefined;
  const said = mapOf(isPlugin ? mapOf(await resolve(service['custom']))['esbuild'] : own);
  const isTrue = (name: string): boolean => said[name] === true;
  return {
    kind: 'esbuild',
    onlyTypescript: !isPlugin && own === undefined,
    options: [
      ...(textOf(said['target']) === undefined ? [] : [`--target=${String(said['target'])}`]),
      ...(textOf(said['format']) === undefined ? [] : [`--format=${String(said['format'])}`]),
      ...(isTrue('minify') ? ['--minify'] : []),
      ...(isTrue('sourcemap') ? ['--sourcemap'] : []),
      ...(isTrue('keepNames') ? ['--keep-names'] : []),
      ...textsOf([said['external'] ?? [], said['exclude'] ?? []].flat()).map((one) => `--external:${one}`),
    ],
    extension: textOf(mapOf(said['outExtension'])['.js']),
  };
}

/** What the plugin `serverless-wsgi` starts, and how. */
async function wsgiOf(
  service: Readonly<Record<string, unknown>>,
  resolve: (value: unknown) => Promise<unknown>,
): Promise<Tool | undefined> {
  const { app, textMimeTypes } = mapOf(await resolve(mapOf(service['custom'])['wsgi']));
  if (!(await pluginsOf(service, resolve)).includes('serverless-wsgi') || textOf(app) === undefined)
    return undefined;
  const settings = { app, ...(Array.isArray(textMimeTypes) && { text_mime_types: textMimeTypes }) };
  return { kind: 'wsgi', settings };
}

/** Plugins that make a package's code. */
const BUILDER = /webpack|bundle|typescript|rspack|rollup|babel/;

/** The plugins that make the code of the service's functions, or change what another one makes. */
async function buildersOf(
  service: Readonly<Record<string, unknown>>,
  resolve: (value: unknown) => Promise<unknown>,
): Promise<string[]> {
  return (await pluginsOf(service, resolve)).filter((one) => BUILDER.test(one));
}

async function pluginsOf(
  service: Readonly<Record<string, unknown>>,
  resolve: (value: unknown) => Promise<unknown>,
): Promise<string[]> {
  return textsOf(mapOf(service['plugins'])['modules'] ?? (await resolve(service['plugins'])));
}

/** Plain, as a list of mappings, or from other files. */
async function functionEntries(
  value: unknown,
  resolve: (value: unknown) => Promise<unknown>,
): Promise<[string, unknown][]> {
  const resolved = await resolve(value);
  return (Array.isArray(resolved) ? resolved : [resolved]).flatMap((one) => Object.entries(mapOf(one)));
}

/** The functions that constructs of the plugin `serverless-lift` make: a queue has a worker. */
async function workers(
  value: unknown,
  resolve: (value: unknown) => Promise<unknown>,
): Promise<[string, unknown][]> {
  return Object.entries(mapOf(await resolve(value))).flatMap(([name, construct]): [string, unknown][] => {
    const { worker } = mapOf(construct);
    return worker === undefined ? [] : [[`${name}Worker`, worker]];
  });
}

function withoutFolder(handler: string, folder: string): string {
  const plain = posix.normalize(handler);
  const start = `${posix.normalize(folder).replace(/\/$/, '')}/`;
  return plain.startsWith(start) ? plain.slice(start.length) : plain;
}

/** `package.patterns`, and the older `exclude` and `include`. */
function patternsOf(packed: Readonly<Record<string, unknown>>): string[] {
  const list = (key: string): string[] =>
    (Array.isArray(packed[key]) ? packed[key] : []).filter((one) => typeof one === 'string');
  return [...list('exclude').map((one) => `!${one}`), ...list('include'), ...list('patterns')];
}

/** Everything: `**`, `./**` and the like. */
const EVERYTHING = /^(?:\.\/)?\*\*?(?:\/\*\*?)?$/;

/** The paths that are left where the patterns take out everything first, and name what they take back in. */
function selected([first = '', ...patterns]: readonly string[]): Selection | undefined {
  if (!first.startsWith('!') || !EVERYTHING.test(first.slice(1))) return undefined;
  const paths = new Set<string>();
  const exclude: string[] = [];
  for (const pattern of patterns) {
    const path = pattern.replace(/^!/, '').replace(/^\.\//, '');
    const plain = path.replace(/\/\*\*(?:\/\*)?$/, '/');
    if (!pattern.startsWith('!')) {
      if (/[*?[\]{}()!+|]/.test(plain)) return undefined;
      paths.add(plain);
    } else if (path.startsWith('**/')) exclude.push(path);
    else {
      const folder = [...paths].find((one) => one.endsWith('/') && path.startsWith(one));
      if (folder !== undefined) exclude.push(`/${plain.slice(folder.length)}`);
    }
  }
  return paths.size === 0 ? undefined : { paths: [...paths], exclude };
}

/**
 * The patterns of the framework as those of `.gitignore`: there `!` takes out, here it takes back in, and nothing can be
 * taken back from a folder that is out as a whole, so that every folder on the way to it is opened.
 */
function excluded(patterns: readonly string[]): string[] | undefined {
  const rules: string[] = [];
  const add = (rule: string): void => {
    if (!rules.includes(rule)) rules.push(rule);
  };
  for (const pattern of patterns) {
    const path = pattern.replace(/^!/, '').replace(/^\.\//, '');
    const anchored = path.startsWith('**/') ? path : `/${path}`;
    if (pattern.startsWith('!')) {
      if (EVERYTHING.test(path)) add('/*');
      else add(anchored.replace(/\/\*\*(?:\/\*)?$/, '/'));
      continue;
    }
    if (!rules.includes('/*')) continue;
    const parts = path.replace(/(?:\/\*\*?)+$/, '/').split('/');
    const names = parts.filter((part) => part !== '');
    for (const [index] of names.entries()) {
      const here = `/${names.slice(0, index + 1).join('/')}`;
      const last = index === names.length - 1;
      rules.push(`!${here}${last && !path.endsWith('*') ? '' : '/'}`);
      if (!last) rules.push(`${here}/*`);
    }
  }
  return rules.length === 0 ? undefined : rules;
}
