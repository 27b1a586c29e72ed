/** Functions in Terraform's files. No provider and no module of others is asked: what the files say is worked out. */
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { children, parseSyntax } from '../syntax/parse.js';
import { ancestorFolders, type Project, pathWithin } from './project.js';
import {
  codeIn,
  imageReading,
  mapOf,
  mergeReadings,
  placeOf,
  type Reading,
  type TemplateFunction,
  type TemplateLayer,
  textOf,
  textsOf,
} from './template-function.js';
import { Reference, type Scope, terraformValue } from './terraform-values.js';

/** A block with its labels. */
interface Block {
  readonly kind: string;
  readonly labels: readonly string[];
  readonly file: string;
  readonly attributes: ReadonlyMap<string, Node>;
  readonly blocks: readonly Block[];
}

/** The files of one folder, which Terraform takes for one. */
interface Module {
  readonly folder: string;
  readonly blocks: readonly Block[];
  /** Values of `terraform.tfvars` and `*.auto.tfvars`. */
  readonly given: ReadonlyMap<string, Node>;
}

/** Modules in modules deeper than this are a circle. */
const MAX_DEPTH = 8;

/** `terraform-aws-modules/lambda/aws`, from the registry or from where it is developed. */
const LAMBDA_MODULE = /terraform-aws-modules\/(?:terraform-aws-)?lambda\b/;

/** Reads every Terraform file of the repository. */
export async function readTerraform(project: Project): Promise<Reading> {
  const modules = await readModules(project);
  const called = new Set<string>();
  for (const module of modules.values()) {
    for (const block of module.blocks.filter(({ kind }) => kind === 'module')) {
      const folder = localSource(module, block);
      if (folder !== undefined && modules.has(folder)) called.add(folder);
    }
  }
  const roots = [...modules.values()].filter(({ folder }) => !called.has(folder));
  return mergeReadings(
    roots.map((module) => functionsOf({ modules, project, root: module.folder }, module, {}, 0)),
  );
}

async function readModules(project: Project): Promise<Map<string, Module>> {
  const files = project.paths.filter((path) => /\.tf$|(?:^|\/)terraform\.tfvars$|\.auto\.tfvars$/.test(path));
  const modules = new Map<string, Module>();
  const texts = await Promise.all(files.map((file) => project.read(file)));
  // Nothing else is worth the parser.
  if (
    !texts.some((text) =>
      /aws_lambda_(?:function|layer_version)"|terraform-aws-(?:modules\/)?lambda|modules\/lambda/.test(text),
    )
  ) {
    return modules;
  }
  for (const [index, file] of files.entries()) {
    const folder = posix.dirname(file);
    const module = modules.get(folder) ?? { folder, blocks: [], given: new Map<string, Node>() };
    const { blocks, attributes } = await parsed(texts[index] ?? '', file);
    modules.set(folder, {
      folder,
      blocks: [...module.blocks, ...blocks],
      given: file.endsWith('.tfvars') ? new Map([...module.given, ...attributes]) : module.given,
    });
  }
  return modules;
}

/** A block up to the brace that ends it, which `terraform fmt` puts at the beginning of a line. */
const BLOCK = /^[a-z]+\b[^\n{]*\{(?:[^\n]*\}[ \t]*$|[\s\S]*?^\})/gm;

/** A text with an error block by block, so that one costs no more than the block it is in. */
async function parsed(text: string, file: string): Promise<Pick<Block, 'attributes' | 'blocks'>> {
  const root = await parseSyntax('terraform', text);
  if (root === undefined) return { attributes: new Map(), blocks: [] };
  if (!root.hasError || file.endsWith('.tfvars')) return contentsOf(root, file);
  const blocks: Block[] = [];
  for (const [block] of text.replace(/\r\n/g, '\n').matchAll(BLOCK)) {
    const part = await parseSyntax('terraform', block);
    if (part !== undefined) blocks.push(...contentsOf(part, file).blocks);
  }
  return { attributes: new Map(), blocks };
}

function contentsOf(root: Node, file: string): Pick<Block, 'attributes' | 'blocks'> {
  const body = children(root).find(({ type }) => type === 'body');
  return body === undefined ? { attributes: new Map(), blocks: [] } : contents(body, file);
}

function contents(body: Node, file: string): Pick<Block, 'attributes' | 'blocks'> {
  const attributes = new Map<string, Node>();
  const blocks: Block[] = [];
  for (const node of children(body)) {
    const parts = children(node);
    const [name] = parts;
    if (name === undefined) continue;
    if (node.type === 'attribute') {
      const value = parts.find(({ type }) => type === 'expression');
      if (value !== undefined) attributes.set(name.text, value);
    } else if (node.type === 'block') {
      const inner = parts.find(({ type }) => type === 'body');
      const labels = parts
        .slice(1)
        .filter(({ type }) => type === 'string_lit' || type === 'identifier')
        .map(({ text }) => text.replaceAll('"', ''));
      const below = inner === undefined ? { attributes: new Map(), blocks: [] } : contents(inner, file);
      blocks.push({ kind: name.text, labels, file, ...below });
    }
  }
  return { attributes, blocks };
}

function localSource(module: Module, block: Block): string | undefined {
  const node = block.attributes.get('source');
  const source = node && textOf(terraformValue(node, () => undefined));
  return source?.startsWith('.') ? pathWithin(module.folder, source) : undefined;
}

interface Surroundings {
  readonly modules: ReadonlyMap<string, Module>;
  readonly project: Project;
  /** Where Terraform is run. */
  readonly root: string;
}

/** Prefix of a path that starts at the repository, to tell it from one that starts where Terraform runs. */
const REPOSITORY = '/repository';

/**
 * @param given what the module is called with
 * @param depth of modules around it
 */
function functionsOf(
  surroundings: Surroundings,
  module: Module,
  given: Readonly<Record<string, unknown>>,
  depth: number,
): Reading {
  const scope = scopeOf(surroundings, module, given);
  const readings: Reading[] = [];
  for (const block of module.blocks) {
    for (const inner of instances(block, scope)) {
      if (block.kind === 'resource' && block.labels[0] === 'aws_lambda_function') {
        readings.push(resourceFunction(surroundings, module, block, inner));
      } else if (block.kind === 'resource' && block.labels[0] === 'aws_lambda_layer_version') {
        readings.push(resourceLayer(surroundings, module, block, inner));
      } else if (block.kind === 'module') {
        const value = valueIn(block, inner);
        const source = textOf(value('source')) ?? '';
        const folder = localSource(module, block);
        const called = folder === undefined ? undefined : surroundings.modules.get(folder);
        if (LAMBDA_MODULE.test(source) && !/\/\/modules\//.test(source))
          readings.push(moduleFunction(surroundings, block, value));
        else if (called !== undefined && depth < MAX_DEPTH) {
          const passed = Object.fromEntries(
            [...block.attributes].map(([name, node]) => {
              const one = terraformValue(node, inner);
              // A reference means something here alone.
              return [
                name,
                one instanceof Reference
                  ? archiveOf(surroundings.root, module, { file: one, scope: inner })
                  : one,
              ];
            }),
          );
          readings.push(functionsOf(surroundings, called, passed, depth + 1));
        }
      }
    }
  }
  return mergeReadings(readings);
}

/** The scopes of a block's instances: one, or as many as `for_each` has keys. */
function instances(block: Block, scope: Scope): Scope[] {
  const node = block.attributes.get('for_each');
  if (node === undefined) return [scope];
  const each = terraformValue(node, scope);
  const entries: [string, unknown][] = Array.isArray(each)
    ? each.map((one) => [String(one), one])
    : Object.entries(mapOf(each instanceof Reference ? undefined : each));
  if (entries.length === 0) return [scope];
  return entries.map(
    ([key, value]) =>
      (root, name) =>
        root === 'each' ? (name === 'key' ? key : name === 'value' ? value : undefined) : scope(root, name),
  );
}

function scopeOf({ root }: Surroundings, module: Module, given: Readonly<Record<string, unknown>>): Scope {
  const locals = new Map<string, Node>();
  const defaults = new Map<string, Node>();
  for (const { kind, labels, attributes } of module.blocks) {
    if (kind === 'locals') for (const [name, node] of attributes) locals.set(name, node);
    const standard = attributes.get('default');
    if (kind === 'variable' && standard !== undefined) defaults.set(labels[0] ?? '', standard);
  }
  const working = new Set<string>();
  const scope: Scope = (kind, name) => {
    if (name === '') return undefined;
    if (kind === 'path') return `${REPOSITORY}/${name === 'module' ? module.folder : root}`;
    if (kind === 'var' && given[name] !== undefined && !(given[name] instanceof Reference))
      return given[name];
    const node =
      kind === 'var'
        ? (module.given.get(name) ?? defaults.get(name))
        : kind === 'local'
          ? locals.get(name)
          : undefined;
    const key = `${kind}.${name}`;
    if (node === undefined || working.has(key)) return undefined;
    working.add(key);
    const value = terraformValue(node, scope);
    working.delete(key);
    // What a caller gives is something, though nobody can tell what.
    return value === null && kind === 'var' && name in given && given[name] === undefined ? undefined : value;
  };
  return scope;
}

function valueIn(block: Block, scope: Scope): (name: string) => unknown {
  return (name) => {
    const node = block.attributes.get(name);
    return node === undefined ? undefined : (terraformValue(node, scope) ?? undefined);
  };
}

/** A path as Terraform has it, as one of the repository. */
function repositoryPath(root: string, path: string): string {
  if (path.startsWith(`${REPOSITORY}/`)) return posix.relative(REPOSITORY, path) || '.';
  return posix.isAbsolute(path) ? '..' : posix.join(root, path);
}

/** The code folder at a path from where Terraform runs: beside its files, or in a folder above them that has the path. */
function placedIn({ project, root }: Surroundings, path: string, where: string): ReturnType<typeof codeIn> {
  const below = posix.relative(root, path);
  // Files of Terraform that were moved up have one `..` too many.
  const others = path.startsWith('../')
    ? [path.replace(/^(?:\.\.\/)+/, '')]
    : below.startsWith('..')
      ? []
      : ancestorFolders(root).map((folder) => posix.join(folder, below));
  const place =
    project.kindOf(path) === undefined || path.startsWith('..')
      ? others.find((one) => project.kindOf(one) !== undefined)
      : undefined;
  return codeIn('.', place ?? path, where);
}

function resourceFunction(surroundings: Surroundings, module: Module, block: Block, scope: Scope): Reading {
  const value = valueIn(block, scope);
  const label = block.labels[1] ?? '';
  const where = `${block.file}: ${label}`;
  const type = value('package_type');
  const image = block.attributes.get('image_uri');
  // A module for both kinds has the one that is not meant as null.
  const hasImage = type !== 'Zip' && image !== undefined && terraformValue(image, scope) !== null;
  if (type === 'Image' || hasImage) return imageReading(where, label);
  const archive = packageOf(surroundings.root, module, value, scope);
  if (archive !== undefined && archive.path === undefined && archive.packed === undefined) {
    return { functions: [], notes: [`${where} has its code in Terraform: nothing to pack.`] };
  }
  const { notes, ...placed } = placeOf(
    archive?.path === undefined ? undefined : placedIn(surroundings, archive.path, where),
  );
  const [architecture] = [value('architectures')].flat();
  const reading = stated(block, label, value, {
    architecture: textOf(architecture) ?? 'x86_64',
    archive: archive?.packed,
    ...placed,
    single: archive?.single,
    built: undefined,
  });
  return { functions: [reading], notes };
}

function resourceLayer(surroundings: Surroundings, module: Module, block: Block, scope: Scope): Reading {
  const value = valueIn(block, scope);
  const archive = packageOf(surroundings.root, module, value, scope);
  const label = `aws_lambda_layer_version.${block.labels[1] ?? ''}`;
  return layerReading(surroundings, block, { label, path: archive?.path }, value);
}

function layerReading(
  surroundings: Surroundings,
  block: Block,
  {
    label,
    path,
    ...rest
  }: { readonly label: string; readonly path: string | undefined } & Partial<TemplateLayer>,
  value: (name: string) => unknown,
): Reading {
  const where = `${block.file}: the layer ${label}`;
  if (path === undefined) {
    return { functions: [], notes: [`${where}: its folder was not found; add it under 'layers' by hand.`] };
  }
  const placed = placedIn(surroundings, path, where);
  if ('note' in placed) return { functions: [], notes: [placed.note] };
  const [architecture] = textsOf(value('compatible_architectures'));
  const layer: TemplateLayer = {
    file: block.file,
    label,
    layerName: textOf(value('layer_name')),
    runtimes: textsOf(value('compatible_runtimes')),
    architecture,
    code: placed.code,
    ...rest,
  };
  return { functions: [], layers: [layer], notes: [] };
}

function stated(
  block: Block,
  label: string,
  value: (name: string) => unknown,
  rest: Pick<TemplateFunction, 'architecture' | 'archive' | 'code' | 'single' | 'built'>,
): TemplateFunction {
  return {
    file: block.file,
    label,
    functionName: textOf(value('function_name')),
    runtime: textOf(value('runtime')),
    handler: textOf(value('handler')),
    layers: layersOf(block, value('layers')),
    ...rest,
  };
}

/** What is not known before Terraform runs, by what makes it. */
function layersOf(block: Block, value: unknown): string[] | undefined {
  const node = block.attributes.get('layers');
  if (node === undefined) return undefined;
  if (!Array.isArray(value)) return [node.text.replace(/\s+/g, ' ')];
  const names = value.map((one) =>
    one instanceof Reference ? one.parts.join('.') : (textOf(one) ?? node.text.replace(/\s+/g, ' ')),
  );
  return names.length === 0 ? undefined : [...new Set(names)];
}

/** The source of an archive. */
class Archive {
  /** Relative to the repository; undefined where the content stands in Terraform, or where Terraform does not pack it. */
  readonly path: string | undefined;
  readonly single: boolean;
  /** The archive itself, if something other than Terraform makes it. */
  readonly packed: string | undefined;
  constructor(path: string | undefined, single: boolean, packed?: string) {
    this.path = path;
    this.single = single;
    this.packed = packed;
  }
}

/** What a function or a layer is made of: a file of its own, or one in a bucket. */
function packageOf(
  root: string,
  module: Module,
  value: (name: string) => unknown,
  scope: Scope,
): Archive | undefined {
  const file = value('filename');
  if (file !== undefined) return archiveOf(root, module, { file, scope });
  const key = value('s3_key');
  if (typeof key !== 'string') return archiveOf(root, module, { file: key, scope });
  // Some name the object as the archive that Terraform makes.
  return (
    madeAt(root, module, key, scope) ?? (key === '' ? undefined : new Archive(undefined, false, `s3:${key}`))
  );
}

/** The source of a function's package file: an archive by reference, or by its path. */
function archiveOf(
  root: string,
  module: Module,
  { file, scope }: { readonly file: unknown; readonly scope: Scope },
  depth = 0,
): Archive | undefined {
  if (file instanceof Archive) return file;
  if (typeof file === 'string') {
    const made = madeAt(root, module, file, scope);
    if (made !== undefined) return made;
    const path = repositoryPath(root, file);
    return /\.(?:zip|jar)$/i.test(path) ? new Archive(undefined, false, path) : new Archive(path, false);
  }
  if (!(file instanceof Reference) || depth > MAX_DEPTH) return undefined;
  const [type, label] = file.parts[0] === 'data' ? file.parts.slice(1) : file.parts;
  const target = module.blocks.find(({ labels }) => labels[0] === type && labels[1] === label);
  if (target === undefined) return undefined;
  if (type === 'archive_file') return madeOf(root, target, instanceScope(target, scope));
  return /^aws_s3_(?:bucket_)?object$/.test(type ?? '')
    ? archiveOf(root, module, { file: valueIn(target, scope)('source'), scope }, depth + 1)
    : undefined;
}

/** The archive that Terraform makes at a path. */
function madeAt(root: string, module: Module, file: string, scope: Scope): Archive | undefined {
  const path = repositoryPath(root, file);
  const archive = module.blocks.find((one) => {
    if (one.labels[0] !== 'archive_file') return false;
    const output = valueIn(one, scope)('output_path');
    return typeof output === 'string' && repositoryPath(root, output) === path;
  });
  return archive && madeOf(root, archive, scope);
}

function madeOf(root: string, archive: Block, scope: Scope): Archive | undefined {
  const value = valueIn(archive, scope);
  const folder = textOf(value('source_dir'));
  const path = folder ?? textOf(value('source_file'));
  if (path !== undefined) return new Archive(repositoryPath(root, path), folder === undefined);
  const sources = archive.blocks.filter(({ kind }) => kind === 'source');
  if (!archive.attributes.has('source_content') && sources.length === 0) return undefined;
  return new Archive(templated(sources, scope, root), true);
}

/** An archive that has as many instances as the function is taken for the function's own. */
function instanceScope(archive: Block, scope: Scope): Scope {
  const key = scope('each', 'key');
  return instances(archive, scope).find((one) => one('each', 'key') === key) ?? scope;
}

/** A `source` block with `file("…")` as its content is that file. */
function templated(sources: readonly Block[], scope: Scope, root: string): string | undefined {
  if (sources.length !== 1) return undefined;
  const content = sources[0]?.attributes.get('content');
  const call = content && /^(?:file|templatefile)\(/.test(content.text) ? content : undefined;
  const argument = call?.descendantsOfType('expression').find((node) => node !== null && node.id !== call.id);
  const path = argument ? textOf(terraformValue(argument, scope)) : undefined;
  return path === undefined ? undefined : repositoryPath(root, path);
}

/** @see https://registry.terraform.io/modules/terraform-aws-modules/lambda/aws */
function moduleFunction(surroundings: Surroundings, block: Block, value: (name: string) => unknown): Reading {
  const { root } = surroundings;
  const label = block.labels[0] ?? '';
  const where = `${block.file}: ${label}`;
  if (
    value('package_type') === 'Image' ||
    (value('create_package') === false && block.attributes.has('image_uri'))
  ) {
    return imageReading(where, label);
  }
  const [first] = [value('source_path')].flat();
  if (value('create_layer') === true) return moduleLayer(surroundings, block, first, value);
  const path = textOf(first) ?? textOf(mapOf(first)['path']) ?? textOf(value('local_existing_package'));
  const commands = mapOf(first)['commands'];
  const { notes, ...placed } = placeOf(
    path === undefined ? undefined : placedIn(surroundings, repositoryPath(root, path), where),
  );
  const [architecture] = [value('architectures')].flat();
  const one = stated(block, label, value, {
    architecture: textOf(architecture) ?? 'x86_64',
    ...placed,
    built: Array.isArray(commands) ? 'the commands of its source_path' : undefined,
  });
  return { functions: [one], notes };
}

/** The module installs the packages of a folder that it is given as a text, and otherwise those it is told to. */
function moduleLayer(
  surroundings: Surroundings,
  block: Block,
  source: unknown,
  value: (name: string) => unknown,
): Reading {
  const { path = source, prefix_in_zip: prefix, pip_requirements: listed, commands } = mapOf(source);
  const own = textOf(path);
  const { root } = surroundings;
  const folder = own && repositoryPath(root, own);
  const file = typeof listed === 'string' ? repositoryPath(root, listed) : undefined;
  return layerReading(
    surroundings,
    block,
    {
      label: `module.${block.labels[0] ?? ''}`,
      path: folder,
      prefix: textOf(prefix),
      requirements: file,
      method: listed === true || typeof source === 'string' ? 'pip' : undefined,
      built: Array.isArray(commands) ? 'the commands of its source_path' : undefined,
    },
    value,
  );
}
