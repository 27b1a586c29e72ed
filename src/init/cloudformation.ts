/** Functions in templates of AWS SAM and CloudFormation. */
import { posix } from 'node:path';
import { handlerModule } from '../lambda/handlers.js';
import { intrinsics, resolvedText } from './intrinsics.js';
import { type Project, pathWithin } from './project.js';
import {
  codeIn,
  imageNote,
  mapOf,
  mergeReadings,
  type Reading,
  type TemplateFunction,
  type TemplateLayer,
  type Tool,
  textOf,
  textsOf,
} from './template-function.js';
import { yamlValues } from './yaml-value.js';

const SAM = 'AWS::Serverless::Function';
const PLAIN = 'AWS::Lambda::Function';
const LAYERS = new Set(['AWS::Serverless::LayerVersion', 'AWS::Lambda::LayerVersion']);

/** Reads every template of the repository, whatever its name. */
export async function readTemplates(project: Project): Promise<Reading> {
  const readings: Reading[] = [];
  for (const path of project.paths) {
    // Templates that an app generated are read with the app.
    if (!/\.(?:ya?ml|json|template)$/i.test(path) || /(?:^|\/)cdk\.out\//.test(path)) continue;
    const text = await project.read(path);
    if (text.includes(SAM) || text.includes(PLAIN)) readings.push(readTemplate(path, text));
  }
  return mergeReadings(readings);
}

/** @param path of the template, relative to the repository: where its paths start */
function readTemplate(path: string, text: string): Reading {
  let values: unknown[];
  try {
    values = yamlValues(text);
  } catch (error) {
    return { functions: [], notes: [`${path} cannot be read as a template: ${(error as Error).message}.`] };
  }
  return mergeReadings(values.map((value) => functionsOf(path, mapOf(value))));
}

function functionsOf(path: string, template: Readonly<Record<string, unknown>>): Reading {
  const resolve = intrinsics(template);
  const globals = mapOf(mapOf(template['Globals'])['Function']);
  const functions: TemplateFunction[] = [];
  const layers: TemplateLayer[] = [];
  const notes: string[] = [];
  const images: string[] = [];
  for (const [label, value] of resources(template['Resources'], resolve)) {
    const resource = mapOf(value);
    const type = resource['Type'];
    const isSam = type === SAM;
    const own = mapOf(resource['Properties']);
    if (LAYERS.has(String(type))) {
      const reading = layerOf(path, label, resource, resolve);
      layers.push(...(reading.layers ?? []));
      notes.push(...reading.notes);
    }
    if (!isSam && type !== PLAIN) continue;
    const property = (name: string): unknown => resolve(own[name] ?? (isSam ? globals[name] : undefined));
    const metadata = mapOf(resource['Metadata']);
    const placed = codeOf(path, label, isSam, property);
    if ('note' in placed) notes.push(placed.note);
    if ('isImage' in placed) images.push(label);
    if ('note' in placed && placed.gone) continue;
    const [architecture] = [property('Architectures')].flat();
    functions.push({
      file: path,
      label,
      functionName: resolvedText(property('FunctionName')),
      runtime: resolvedText(property('Runtime')),
      architecture: resolvedText(architecture) ?? 'x86_64',
      handler: resolvedText(property('Handler')),
      code: 'code' in placed ? placed.code : undefined,
      archive: 'archive' in placed ? placed.archive : undefined,
      layers: layersOf([...listOf(isSam ? globals['Layers'] : undefined), ...listOf(own['Layers'])], resolve),
      built: builtBy(textOf(resolve(metadata['BuildMethod']))),
      tool: toolOf(label, resolve(metadata), {
        runtime: resolvedText(property('Runtime')),
        handler: resolvedText(property('Handler')),
        code: 'code' in placed ? placed.code : undefined,
      }),
    });
  }
  return { functions, layers, notes, images };
}

function layerOf(
  path: string,
  label: string,
  resource: Readonly<Record<string, unknown>>,
  resolve: (value: unknown) => unknown,
): Reading {
  const own = mapOf(resource['Properties']);
  const content = textOf(resolve(own['ContentUri'] ?? own['Content']));
  if (content === undefined) return { functions: [], notes: [] };
  const placed = codeIn(posix.dirname(path), content, `${path}: the layer ${label}`);
  if ('note' in placed) return { functions: [], notes: [placed.note] };
  const metadata = mapOf(resolve(resource['Metadata']));
  const method = textOf(metadata['BuildMethod']);
  const installer = method?.startsWith('python') ? 'pip' : method?.startsWith('nodejs') ? 'npm' : undefined;
  return {
    functions: [],
    layers: [
      {
        file: path,
        label,
        layerName: resolvedText(resolve(own['LayerName'])),
        runtimes: [
          ...(installer === undefined ? [] : [method ?? '']),
          ...textsOf(resolve(own['CompatibleRuntimes'])),
        ],
        architecture: textsOf(
          [metadata['BuildArchitecture'] ?? resolve(own['CompatibleArchitectures']) ?? []].flat(),
        )[0],
        code: placed.code,
        method: installer,
        tool: method === 'makefile' ? { kind: 'make', target: `build-${label}` } : undefined,
        built: installer === undefined ? builtBy(method) : undefined,
      },
    ],
    notes: [],
  };
}

/** What `sam build` runs for a function, as far as a command can say the same. */
function toolOf(
  label: string,
  metadata: unknown,
  { runtime, handler, code }: Pick<TemplateFunction, 'runtime' | 'handler' | 'code'>,
): Tool | undefined {
  const { BuildMethod: method, BuildProperties: said } = mapOf(metadata);
  switch (method ?? runtime) {
    case 'esbuild': {
      const properties = mapOf(said);
      const module = posix.basename(handlerModule(handler));
      const points = textsOf(properties['EntryPoints']);
      const point =
        points.find((one) => posix.basename(one).replace(/\.[cm]?[jt]sx?$/, '') === module) ?? points[0];
      return {
        kind: 'esbuild',
        entry: point && code && pathWithin(code, point),
        options: esbuildOptions(properties),
        extension: /^\.js=(?<extension>\.\w+)$/.exec(textsOf(properties['OutExtension'])[0] ?? '')?.groups?.[
          'extension'
        ],
      };
    }
    case 'go1.x':
      return { kind: 'go', flags: [] };
    case 'makefile':
      return { kind: 'make', target: `build-${label}` };
    case 'rust-cargolambda':
      return { kind: 'cargo', binary: textOf(mapOf(said)['Binary']) };
    default:
      return undefined;
  }
}

/** @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-using-build-typescript.html */
function esbuildOptions(properties: Readonly<Record<string, unknown>>): string[] {
  const isTrue = (name: string): boolean => String(properties[name]) === 'true';
  const listed = (name: string, option: string): string[] =>
    textsOf(properties[name]).map((one) => `--${option}:${one}`);
  const { MainFields: fields, SourcesContent: content } = properties;
  return [
    `--target=${textOf(properties['Target']) ?? 'es2020'}`,
    `--format=${textOf(properties['Format']) ?? 'cjs'}`,
    ...(String(properties['Minify'] ?? true) === 'true' ? ['--minify'] : []),
    ...(isTrue('Sourcemap') ? ['--sourcemap'] : []),
    ...(isTrue('KeepNames') ? ['--keep-names'] : []),
    ...(String(content) === 'false' ? ['--sources-content=false'] : []),
    ...(textOf(fields) === undefined ? [] : [`--main-fields=${String(fields)}`]),
    ...listed('External', 'external'),
    ...listed('Loader', 'loader'),
    ...listed('Banner', 'banner'),
  ];
}

/** The resources, those of `Fn::ForEach` one by one. */
function* resources(value: unknown, resolve: (value: unknown) => unknown): Generator<[string, unknown]> {
  for (const [label, one] of Object.entries(mapOf(value))) {
    if (!label.startsWith('Fn::ForEach::')) {
      yield [label, one];
      continue;
    }
    const [variable, items, body] = Array.isArray(one) ? one : [];
    const list = resolve(items);
    for (const item of Array.isArray(list) ? list : []) {
      const filled = JSON.stringify(body).replaceAll(`\${${variable}}`, String(item));
      yield* resources(JSON.parse(filled), resolve);
    }
  }
}

type Placed =
  | { readonly code: string }
  | { readonly note: string; readonly gone: boolean; readonly isImage?: boolean }
  | { readonly archive?: string | undefined };

function codeOf(path: string, label: string, isSam: boolean, property: (name: string) => unknown): Placed {
  const where = `${path}: ${label}`;
  if (property('PackageType') === 'Image' || property('ImageUri') !== undefined) {
    return { note: imageNote(where), gone: true, isImage: true };
  }
  const code = property(isSam ? 'CodeUri' : 'Code');
  const described = mapOf(code);
  if (textOf(property('InlineCode')) !== undefined || 'ZipFile' in described) {
    return { note: `${where} has its code in the template: nothing to pack.`, gone: true };
  }
  if ('ImageUri' in described) return { note: imageNote(where), gone: true, isImage: true };
  if ('S3Bucket' in described || 'Bucket' in described || 'S3Key' in described) {
    const key = textOf(described['S3Key'] ?? described['Key']);
    return { archive: key && `s3:${key}` };
  }
  // SAM takes the template's own folder where nothing is said.
  const text = textOf(code) ?? (isSam && (code === undefined || code === '') ? '.' : undefined);
  if (text === undefined) return {};
  const placed = codeIn(posix.dirname(path), text, where);
  if ('code' in placed) return placed;
  if (placed.archive !== undefined) return { archive: placed.archive };
  return { note: placed.note, gone: /\bs3:/.test(text) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** Each layer as the template has it; what an intrinsic function alone knows, by the name in it. */
export function layersOf(
  values: readonly unknown[],
  resolve: (value: unknown) => unknown = (value) => value,
): string[] | undefined {
  const names = values.flatMap((value) => {
    const known = textOf(resolve(value));
    if (known !== undefined) return [known];
    const [[name, operand] = ['', undefined]] = Object.entries(mapOf(value));
    if (name === 'Fn::If')
      return listOf(operand)
        .slice(1)
        .flatMap((one) => layersOf([one], resolve) ?? []);
    const [first] = [operand].flat();
    return first === 'AWS::NoValue' ? [] : [textOf(first) ?? name].filter((one) => one !== '');
  });
  return names.length === 0 ? undefined : [...new Set(names)];
}

/** `sam build` runs something of its own for these; for the others it installs packages beside the code. */
function builtBy(method: string | undefined): string | undefined {
  switch (method) {
    case undefined:
      return undefined;
    case 'makefile':
      return 'its Makefile';
    case 'esbuild':
      return 'esbuild';
    case 'rust-cargolambda':
      return 'cargo lambda build';
    default:
      return /^(?:python|nodejs)/.test(method) ? undefined : `sam build (${method})`;
  }
}
