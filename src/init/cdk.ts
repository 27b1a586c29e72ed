/** Functions in AWS CDK apps of TypeScript, JavaScript and Python. The app is not run. */
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { children, type Grammar, nodesOf, parseSyntax } from '../syntax/parse.js';
import {
  type AppFile,
  Calls,
  calledInstances,
  classAround,
  isSuper,
  loopInstances,
  parentOf,
} from './cdk-instances.js';
import { lenientJson } from './lenient-json.js';
import { nodeVersion, providedPackages } from './node-bundles.js';
import { Programs } from './program-imports.js';
import { Call, Name, Program } from './program-values.js';
import { ancestorFolders, isCompiled, type Project, pathWithin } from './project.js';
import {
  codeIn,
  imageReading,
  mapOf,
  mergeReadings,
  placeOf,
  type Reading,
  type TemplateFunction,
  type TemplateLayer,
  type Tool,
  textOf,
  textsOf,
} from './template-function.js';

type Kind = 'plain' | 'nodejs' | 'python' | 'go' | 'rust' | 'image' | 'layer' | 'python-layer';

/** The constructs that make a function or a layer, and what is theirs alone. */
const CONSTRUCTS: Readonly<Record<string, Kind>> = {
  Function: 'plain',
  SingletonFunction: 'plain',
  EdgeFunction: 'plain',
  NodejsFunction: 'nodejs',
  PythonFunction: 'python',
  GoFunction: 'go',
  RustFunction: 'rust',
  DockerImageFunction: 'image',
  LayerVersion: 'layer',
  PythonLayerVersion: 'python-layer',
};

/** A file of an app, with what it says. */
interface CdkFile extends AppFile {
  readonly file: string;
  readonly app: string;
  readonly hasConstructs: boolean;
}

/** Reads every file that uses the CDK. */
export async function readCdk(project: Project): Promise<Reading> {
  const files: CdkFile[] = [];
  const programs = new Programs(project);
  for (const file of project.paths) {
    const grammar = grammarOf(file);
    // Editors keep copies of a file under a name with a dot in front.
    if (grammar === undefined || posix.basename(file).startsWith('.') || isCompiled(project, file)) continue;
    const text = await project.read(file);
    if (!/aws-cdk|aws_cdk/.test(text)) continue;
    const hasConstructs = /Function\b|LayerVersion\b/.test(text);
    const root = await parseSyntax(grammar, text);
    if (root === undefined) continue;
    const app = appFolder(project, file);
    const imported = await programs.importedBy({ file, root, grammar }, app);
    files.push({ root, program: new Program(root, file, app, imported), file, app, hasConstructs });
  }
  const calls = new Calls(files);
  return mergeReadings([
    ...files.filter(({ hasConstructs }) => hasConstructs).map((one) => readProgram(project, one, calls)),
    { functions: [], notes: await otherLanguages(project) },
  ]);
}

/** Apps in languages that are compiled, whose functions only `cdk synth` can tell. */
async function otherLanguages(project: Project): Promise<string[]> {
  const notes: string[] = [];
  for (const file of project.paths.filter((path) => posix.basename(path) === 'cdk.json')) {
    const app = textOf(mapOf(lenientJson(await project.read(file)))['app']) ?? '';
    const isOther = /\b(?:mvnw?|gradlew?|java|jbang|dotnet)\b|\bgo (?:mod|run|build)\b/.test(app);
    const hasOutput = project.kindOf(posix.join(posix.dirname(file), 'cdk.out')) === 'folder';
    if (isOther && !hasOutput)
      notes.push(
        `${file}: its app is run by '${app}', and init reads apps in TypeScript, JavaScript and Python; run 'cdk synth' first, or add its functions by hand.`,
      );
  }
  return notes;
}

function grammarOf(path: string): Grammar | undefined {
  if (path.endsWith('.py')) return 'python';
  return /(?<!\.d)\.(?:[cm]?ts|[cm]?js)$/.test(path) ? 'typescript' : undefined;
}

function readProgram(project: Project, one: CdkFile, calls: Calls): Reading {
  const readings: Reading[] = [];
  const aliases = aliasesIn(one.root);
  for (const node of nodesOf(one.root, 'new_expression', 'call', 'call_expression')) {
    const name = constructName(node) ?? '';
    const kind = CONSTRUCTS[aliases.get(name) ?? name];
    if (kind === undefined) continue;
    const read = (program: Program): Reading => readConstruct(project, { ...one, program }, node, kind);
    for (const program of loopInstances(node, one.program)) {
      const reading = read(program);
      const whole = isComplete(reading) && !hasParameters(node, program);
      const called = whole ? [] : calledInstances(node, program, calls).map(read);
      readings.push(...(called.length > 0 ? called : [reading]));
    }
  }
  return mergeReadings(readings);
}

/** What the file has imported under another name. */
function aliasesIn(root: Node): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const node of nodesOf(root, 'import_specifier', 'aliased_import')) {
    const [name, alias] = [node.childForFieldName('name')?.text, node.childForFieldName('alias')?.text];
    if (name !== undefined && alias !== undefined) aliases.set(alias, name);
  }
  return aliases;
}

/** The class that an expression makes one of: by `new`, by its name in Python, and by `super` in a class that extends it. */
function constructName(node: Node): string | undefined {
  if (isSuper(node)) {
    const own = classAround(node);
    return own && parentOf(own);
  }
  const callee = node.childForFieldName('constructor') ?? node.childForFieldName('function');
  const text = callee?.text.replace(/\s/g, '') ?? '';
  return node.type === 'call_expression' ? undefined : /\w+$/.exec(text)?.[0];
}

function isComplete({ functions, layers = [] }: Reading): boolean {
  return (
    functions.every(({ code, handler }) => code !== undefined && handler !== undefined) &&
    layers.every(({ code }) => code !== undefined)
  );
}

/** What the place and the handler of a function are made of. */
const PLACE = /^(?:code|entry|handler|index|manifest_?[pP]ath|module_?[dD]ir)$/;

/** Whether parameters of the function around a construct say where its code is, or may. */
function hasParameters(node: Node, program: Program): boolean {
  const unknown = (value: unknown): boolean => value instanceof Name && value.parts.length === 1;
  const spreads = nodesOf(node, 'spread_element', 'dictionary_splat');
  if (spreads.some((one) => unknown(program.value(children(one)[0])))) return true;
  return nodesOf(node, 'pair', 'keyword_argument').some((one) => {
    const key = one.childForFieldName('key') ?? one.childForFieldName('name');
    return PLACE.test(key?.text ?? '') && program.value(one.childForFieldName('value')) instanceof Name;
  });
}

function readConstruct(project: Project, { file, app, program }: CdkFile, node: Node, kind: Kind): Reading {
  const { args, named } = program.argumentsOf(node);
  // In Python both may stand by their names.
  if (args.length < 2 && !('id' in named)) return { functions: [], notes: [] };
  const properties = { ...plain(args[2]), ...named };
  const property = (name: string): unknown => properties[name] ?? properties[underscored(name)];
  const id = textOf(args[1] ?? named['id']);
  const label = id ?? textOf(property('functionName')) ?? '';
  const isLayer = kind === 'layer' || kind === 'python-layer';
  const what = isLayer ? 'layer' : 'function';
  const where = `${file}: ${label === '' ? `the ${what} of line ${node.startPosition.row + 1}` : label}`;
  const construct = { project, file, app, kind, label, where, property };
  return isLayer ? layerOf(construct) : functionOf(construct);
}

function plain(value: unknown): Readonly<Record<string, unknown>> {
  return value instanceof Name || value instanceof Call ? {} : mapOf(value);
}

/** `functionName` as Python has it. */
function underscored(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Where the app runs: beside its `cdk.json`, or else the repository. */
function appFolder(project: Project, file: string): string {
  return (
    ancestorFolders(posix.dirname(file)).find((folder) => project.has(posix.join(folder, 'cdk.json'))) ?? '.'
  );
}

interface Construct {
  readonly project: Project;
  readonly file: string;
  readonly app: string;
  readonly kind: Kind;
  /** Empty where the app works it out. */
  readonly label: string;
  /** Its name in messages. */
  readonly where: string;
  readonly property: (name: string) => unknown;
}

function functionOf(construct: Construct): Reading {
  const { file, kind, label, where, property } = construct;
  if (kind === 'image') return imageReading(where, label);
  const packaged = kind === 'plain' ? plainCode(construct) : bundled(construct);
  if ('notes' in packaged) return packaged;
  const { notes, ...placed } = placeOf(
    packaged.path === undefined ? undefined : codeIn('.', packaged.path, where),
  );
  const one: TemplateFunction = {
    file,
    label,
    functionName: textOf(property('functionName')),
    runtime: runtimeOf(property('runtime')) ?? packaged.runtime,
    architecture: architectureOf(property('architecture')),
    handler: packaged.handler,
    ...placed,
    layers: layersOf(property('layers')),
    built: packaged.built,
    tool: packaged.tool,
  };
  return { functions: [one], notes };
}

/** `LayerVersion` with an asset, or the folder of a `PythonLayerVersion`. */
function layerOf(construct: Construct): Reading {
  const { file, kind, label, where, property } = construct;
  const code = property('code');
  const asset = kind === 'layer' && isAsset(code) ? code : undefined;
  if (kind === 'layer' && code instanceof Call && asset === undefined) return { functions: [], notes: [] };
  const given = asset === undefined ? property('entry') : (asset.args[0] ?? asset.named['path']);
  const path = assetPath(construct, given);
  const bundling = plain({ ...plain(asset?.args[1]), ...asset?.named }['bundling']);
  const installs = /pip3? install|uv pip/.test(textsOf(bundling['command']).join(' '));
  const placed = path === undefined ? undefined : codeIn('.', path, `${where} (a layer)`);
  if (placed !== undefined && 'note' in placed) return { functions: [], notes: [placed.note] };
  const layer: TemplateLayer = {
    file,
    label,
    layerName: textOf(property('layerVersionName')),
    runtimes: [property('compatibleRuntimes') ?? []].flat().flatMap((one) => runtimeOf(one) ?? []),
    architecture: [property('compatibleArchitectures') ?? []].flat().map(architectureOf)[0],
    code: placed?.code,
    method: kind === 'python-layer' || installs ? 'pip' : undefined,
    built: 'command' in bundling && !installs ? "the asset's bundling" : undefined,
  };
  return { functions: [], layers: [layer], notes: [] };
}

function isAsset(code: unknown): code is Call {
  return code instanceof Call && /^(?:from_?asset|asset|AssetCode)$/i.test(code.callee.at(-1) ?? '');
}

/** Each by its ARN or its id, or else by the name that the app has for it. */
function layersOf(value: unknown): string[] | undefined {
  if (value === undefined) return undefined;
  const names = [value].flat().map((one) => {
    if (one instanceof Name) return one.parts.join('.');
    if (!(one instanceof Call)) return textOf(one) ?? 'a layer of the app';
    const texts = [...one.args, ...Object.values(one.named)].flatMap((each) => textOf(each) ?? []);
    return texts.find((text) => text.startsWith('arn:')) ?? texts[0] ?? one.callee.join('.');
  });
  return names.length === 0 ? undefined : [...new Set(names)];
}

interface Packaged {
  readonly path: string | undefined;
  readonly handler: string | undefined;
  readonly runtime?: string | undefined;
  readonly built?: string | undefined;
  readonly tool?: Tool | undefined;
}

/** `Function`: code from an asset, and a handler in it; or the reading of one that has no folder. */
function plainCode(construct: Construct): Packaged | Reading {
  const { property, where } = construct;
  const unpacked = (why: string): Reading => ({ functions: [], notes: [`${where} ${why}`] });
  const handler = textOf(property('handler'));
  const code = property('code');
  if (!(code instanceof Call)) return { path: undefined, handler };
  const made = code.callee.at(-1) ?? '';
  if (/inline/i.test(made)) return unpacked('has its code in the app: nothing to pack.');
  if (/bucket/i.test(made)) return unpacked('is deployed from a bucket: no folder to pack.');
  if (/image|ecr/i.test(made)) return imageReading(where, construct.label);
  if (!isAsset(code)) return ownAsset(construct, code, handler);
  const options = { ...plain(code.args[1]), ...code.named };
  return {
    path: assetPath(construct, code.args[0] ?? code.named['path']),
    handler,
    built:
      'bundling' in options && !/^python/.test(runtimeOf(property('runtime')) ?? '')
        ? "the asset's bundling"
        : undefined,
  };
}

/** Code by a class of the app itself, which is given a folder, or the file that a bundler starts from. */
function ownAsset(construct: Construct, code: Call, handler: string | undefined): Packaged {
  const path = assetPath(construct, code.args[0] ?? code.named['path']);
  const kind = path === undefined ? undefined : construct.project.kindOf(path);
  if (path === undefined || kind === undefined) return { path: undefined, handler };
  return {
    path: kind === 'file' ? posix.dirname(path) : path,
    handler,
    built: code.callee.join('.'),
  };
}

/** A function that a bundler of the CDK packs, from an entry file or folder. */
function bundled(construct: Construct): Packaged {
  const { file, kind, label, property, project } = construct;
  const given = property('entry') ?? property('manifestPath') ?? property('moduleDir');
  const handler = textOf(property('handler'));
  const entry = assetPath(construct, given);
  if (kind === 'python') {
    // Properties that cannot be read may say all of it.
    if (entry === undefined && property('index') === undefined)
      return { path: undefined, handler: undefined };
    const index = textOf(property('index')) ?? 'index.py';
    const module = index.replace(/\.py$/, '').replaceAll('/', '.');
    return { path: entry, handler: `${module}.${handler ?? 'handler'}` };
  }
  const bundling = plain(property('bundling'));
  if (kind === 'go' || kind === 'rust') {
    const folder = entry !== undefined && project.kindOf(entry) === 'file' ? posix.dirname(entry) : entry;
    const tool: Tool =
      kind === 'go'
        ? { kind, flags: textsOf(bundling['goBuildFlags'] ?? bundling['go_build_flags'] ?? []) }
        : { kind: 'cargo', binary: textOf(property('binaryName')) };
    return { path: folder, handler: 'bootstrap', runtime: 'provided.al2023', built: 'its compiler', tool };
  }
  const stem = file.replace(/\.[cm]?[jt]s$/, '');
  const path =
    entry ??
    (given === undefined
      ? ['ts', 'tsx', 'js', 'mjs', 'mts', 'cjs', 'cts']
          .map((extension) => `${stem}.${label}.${extension}`)
          .find((one) => project.has(one))
      : undefined);
  if (path === undefined) return { path: undefined, handler, built: 'esbuild' };
  const exported = handler ?? 'handler';
  const runtime = runtimeOf(property('runtime')) ?? 'nodejs22.x';
  return {
    path: posix.dirname(path),
    // The bundle is always `index.js`.
    handler: exported.includes('.') ? exported : `index.${exported}`,
    runtime,
    built: 'esbuild',
    tool: { kind: 'esbuild', entry: path, ...bundleOptions(bundling, runtime) },
  };
}

/** @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda_nodejs.BundlingOptions.html */
function bundleOptions(
  bundling: Readonly<Record<string, unknown>>,
  runtime: string,
): { readonly options: string[]; readonly extension?: string } {
  const property = (name: string): unknown => bundling[name] ?? bundling[underscored(name)];
  const isTrue = (name: string): boolean => property(name) === true;
  const external = property('externalModules');
  const fields = textsOf(property('mainFields'));
  const isModule = property('format') instanceof Name && (property('format') as Name).parts.at(-1) === 'ESM';
  return {
    options: [
      `--target=${textOf(property('target')) ?? `node${nodeVersion(runtime)}`}`,
      ...(isModule ? ['--format=esm'] : []),
      ...(isTrue('minify') ? ['--minify'] : []),
      ...(isTrue('sourceMap') ? ['--sourcemap'] : []),
      ...(isTrue('keepNames') ? ['--keep-names'] : []),
      ...textsOf(external ?? providedPackages(runtime)).map((one) => `--external:${one}`),
      ...(fields.length === 0 ? [] : [`--main-fields=${fields.join(',')}`]),
    ],
    ...(isModule && { extension: '.mjs' }),
  };
}

/** A path as the app has it: from where it runs, or else, as many have it, from the file. */
function assetPath({ app, file, project }: Construct, value: unknown): string | undefined {
  const path = textOf(value);
  if (path === undefined) return undefined;
  if (posix.isAbsolute(path)) return pathWithin('.', `.${path}`);
  const here = pathWithin(app, path) ?? '..';
  if (project.kindOf(here) !== undefined) return here;
  const beside = pathWithin(posix.dirname(file), path);
  return beside !== undefined && project.kindOf(beside) !== undefined ? beside : here;
}

/** `Runtime.PYTHON_3_12` as `python3.12`. */
function runtimeOf(value: unknown): string | undefined {
  if (value instanceof Call) return value.callee.at(-1) === 'Runtime' ? textOf(value.args[0]) : undefined;
  if (!(value instanceof Name) || value.parts.at(-2) !== 'Runtime') return undefined;
  const name = (value.parts.at(-1) ?? '').toLowerCase();
  const numbers = /^(?<language>[a-z]+?)_?(?<version>\d[\d_]*)(?<rest>_x|_corretto|_al2)?$/.exec(
    name,
  )?.groups;
  if (name === 'nodejs_latest') return 'nodejs22.x';
  if (name.startsWith('provided')) return name.replace('_', '.');
  if (numbers === undefined) return undefined;
  const version = (numbers['version'] ?? '').replace(/_$/, '').replaceAll('_', '.');
  switch (numbers['language']) {
    case 'nodejs':
      return /^\d+\.\d+$/.test(version) ? `nodejs${version}` : `nodejs${version}.x`;
    case 'java':
      return `java${version}${numbers['rest'] === '_corretto' && version === '8' ? '.al2' : ''}`;
    case 'dotnet':
      return `dotnet${version}`;
    case 'go':
      return 'go1.x';
    default:
      return `${numbers['language']}${version}`;
  }
}

function architectureOf(value: unknown): string {
  return value instanceof Name && /^arm_?64$/i.test(value.parts.at(-1) ?? '') ? 'arm64' : 'x86_64';
}
