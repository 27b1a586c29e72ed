/** Resolves variables of the Serverless Framework, as far as the files determine them. */
import { type Project, pathWithin } from './project.js';
import { mapOf, textOf } from './template-function.js';
import { yamlValues } from './yaml-value.js';

const MAX_DEPTH = 20;

/** A variable without another in it. */
const VARIABLE = /\$\{(?<body>[^${}]*)\}/;
/** Stands for an unresolved variable, so that it is not matched again. */
const UNKNOWN = '\u0000';

/**
 * @param folder of the service, relative to the repository
 * @param service the file as plain values
 * @param stage where nothing names one
 * @returns gives for a value what it comes to; undefined where that is known only when it is deployed
 */
export async function variables(
  project: Project,
  folder: string,
  service: Readonly<Record<string, unknown>>,
  stage: string,
): Promise<(value: unknown) => Promise<unknown>> {
  const files = new Map<string, unknown>();

  const fileValue = async (name: string): Promise<unknown> => {
    const path = pathWithin(folder, name);
    if (path === undefined || !/\.(?:ya?ml|json)$/.test(path)) return undefined;
    if (!files.has(path)) {
      try {
        files.set(path, yamlValues(await project.read(path))[0]);
      } catch {
        files.set(path, undefined);
      }
    }
    return files.get(path);
  };

  const source = async (text: string, depth: number): Promise<unknown> => {
    const literal = /^(?:'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<word>true|false|\d+))$/.exec(text)?.groups;
    if (literal !== undefined) return literal['single'] ?? literal['double'] ?? literal['word'];
    const file = /^file\((?<name>[^)]*)\)(?::(?<path>.+))?$/.exec(text)?.groups;
    if (file !== undefined) {
      const whole = await fileValue((file['name'] ?? '').trim());
      return resolve(at(whole, file['path']), depth + 1);
    }
    const [kind = '', ...rest] = text.split(':');
    const path = rest.join(':');
    switch (kind) {
      case 'self':
        return resolve(at(service, path), depth + 1);
      case 'sls':
        return path === 'stage'
          ? resolve(mapOf(service['provider'])['stage'] ?? stage, depth + 1)
          : undefined;
      case 'param':
        return resolve(mapOf(mapOf(service['params'])['default'])[path], depth + 1);
      default:
        return undefined;
    }
  };

  const inText = async (text: string, depth: number): Promise<unknown> => {
    let left = text;
    for (let match = VARIABLE.exec(left); match !== null; match = VARIABLE.exec(left)) {
      const body = match.groups?.['body'] ?? '';
      let value: unknown;
      for (const one of alternatives(body)) {
        value = one.includes(UNKNOWN) ? undefined : await source(one, depth);
        if (value !== undefined && value !== null) break;
      }
      if (match[0] === left) return value ?? undefined;
      const plain = typeof value === 'number' || typeof value === 'boolean' ? String(value) : textOf(value);
      left = left.slice(0, match.index) + (plain ?? UNKNOWN) + left.slice(match.index + match[0].length);
    }
    return left.includes(UNKNOWN) ? undefined : left;
  };

  const resolve = async (value: unknown, depth = 0): Promise<unknown> => {
    if (depth > MAX_DEPTH) return undefined;
    if (typeof value === 'string') return value.includes('${') ? inText(value, depth) : value;
    if (Array.isArray(value)) return Promise.all(value.map((one) => resolve(one, depth + 1)));
    if (typeof value !== 'object' || value === null) return value;
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, one]) => [key, await resolve(one, depth + 1)] as const),
    );
    return Object.fromEntries(entries);
  };
  return (value) => resolve(value);
}

/** `opt:stage, self:custom.stage, 'dev'`, with commas inside of quotes left alone. */
function alternatives(body: string): string[] {
  return [...body.matchAll(/(?:'[^']*'|"[^"]*"|\([^)]*\)|[^,'"(])+/g)].map(([one]) => one.trim());
}

/** The value at a path of keys separated by dots. */
function at(value: unknown, path: string | undefined): unknown {
  if (path === undefined || path === '') return value;
  return path
    .split('.')
    .reduce<unknown>((found, key) => (Array.isArray(found) ? found[Number(key)] : mapOf(found)[key]), value);
}
