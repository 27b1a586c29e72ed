import type { Readable } from 'node:stream';
import { build } from '../../build/build.js';
import { buildAll } from '../../build/many.js';
import type { BuildReport } from '../../build/report.js';
import { assertNoPackageSettings, parseFunctions, readConfig } from '../../settings/config-file/functions.js';
import { parseSettings } from '../../settings/settings.js';
import type { RawSettings } from '../../settings/table.js';
import { alternatives } from '../../settings/values.js';
import { LambdaZipError } from '../../util/errors.js';
import type { Ports } from '../../util/ports.js';
import { quoted } from '../../util/text.js';
import { commandLineContext } from '../context.js';
import { QUERY_CONFIG_KEYS, querySettings } from '../options.js';
import { print, terminalPorts } from '../terminal.js';

/** Even queries with long lists of patterns are far smaller. */
const MAX_QUERY_BYTES = 1024 * 1024;

/**
 * `lambda-zip terraform`: one build for an `external` data source of Terraform or OpenTofu. The query is on
 * standard input, the result on standard output, and nothing else is.
 *
 * @see https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external
 * @throws LambdaZipError `usage` for a query that is none, and whatever a build throws
 */
export async function runTerraform(signal: AbortSignal): Promise<number> {
  const query = parseQuery(await readQuery(process.stdin, signal));
  const report = await packageFor(query, terminalPorts(signal));
  await print(`${JSON.stringify(terraformResult(report))}\n`);
  return 0;
}

/** A parsed query. */
export interface Query {
  readonly settings: RawSettings;
  /** A config file, and the function of it that is wanted; undefined without one. */
  readonly config: { readonly file: string; readonly name: string } | undefined;
}

async function packageFor({ settings, config }: Query, ports: Ports): Promise<BuildReport> {
  const context = { ...commandLineContext(), workers: 'auto' } as const;
  if (config === undefined) return build(parseSettings(settings, context), ports);
  assertNoPackageSettings(settings);
  const functions = await readConfig(config.file, [config.name]);
  const jobs = parseFunctions(functions, settings, (own, kind) => ({
    request: parseSettings(own, context, kind),
  }));
  const [outcome] = await buildAll(jobs, ports, ({ request }, own, run) => build(request, own, run));
  if (outcome === undefined) throw new LambdaZipError('internal', 'nothing was built');
  if ('error' in outcome) throw outcome.error;
  return outcome.result;
}

/**
 * Reads a query: a JSON object of strings, named as the options of `build`.
 *
 * @throws LambdaZipError `usage` that names what is wrong with it
 */
export function parseQuery(text: string): Query {
  const known = [...querySettings(), ...QUERY_CONFIG_KEYS];
  const settings: RawSettings = {};
  const config: { [key in (typeof QUERY_CONFIG_KEYS)[number]]?: string } = {};
  for (const [key, value] of Object.entries(parseObject(text))) {
    const name = known.find((one) => one === key);
    if (name === undefined) {
      throw new LambdaZipError(
        'usage',
        `query: ${quoted(key)} is not a key of a query; use ${alternatives(known)}`,
      );
    }
    if (typeof value !== 'string') {
      throw new LambdaZipError('usage', `query: the value of ${name} is ${kindOf(value)}, not a string`, {
        hint: 'In HCL, tostring(…) makes one of a number or boolean, and join("\\n", …) of a list.',
      });
    }
    if (name === 'config' || name === 'function') config[name] = value;
    else settings[name] = value;
  }
  const { config: file = '', function: name = '' } = config;
  if (file === '' && name === '') return { settings, config: undefined };
  if (file !== '' && name !== '') return { settings, config: { file, name } };
  throw new LambdaZipError(
    'usage',
    "query: set both 'config' (a file) and 'function' (a name in it), or neither",
  );
}

function parseObject(text: string): object {
  let query: unknown;
  try {
    query = JSON.parse(text);
  } catch (error) {
    // The parser's message would quote the query, which may contain secrets.
    throw new LambdaZipError(
      'usage',
      `query: ${text.trim() === '' ? 'standard input is empty' : 'is not JSON'}`,
      {
        hint: 'Pass a JSON object of strings on stdin, such as {"source": "src"}.',
        cause: error,
      },
    );
  }
  if (typeof query === 'object' && query !== null && !Array.isArray(query)) return query;
  throw new LambdaZipError('usage', `query: is ${kindOf(query)}; pass a JSON object of strings`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** @throws LambdaZipError `usage` for what is too long or not UTF-8, `cancelled` once the job was aborted */
async function readQuery(input: Readable, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stop = (): void => void input.destroy(new LambdaZipError('cancelled', 'cancelled'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of input) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_QUERY_BYTES) {
        throw new LambdaZipError('usage', `query: is longer than ${MAX_QUERY_BYTES} bytes`);
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new LambdaZipError('usage', 'query: is not UTF-8 text', { cause: error });
  }
}

/**
 * A data source's `result`: names in the form of HCL, and strings only, because the protocol has no other values.
 * Nothing in it depends on the machine, so that plans of two machines agree.
 */
export function terraformResult(report: BuildReport): Record<string, string> {
  const { layer } = report;
  const { hex, base64 } = report.digest;
  return {
    // The path as given: an absolute one would differ from checkout to checkout.
    path: report.output,
    hex,
    base64,
    size: String(report.size),
    content_sha256: report.contentSha256,
    uncompressed_size: String(report.uncompressedSize),
    file_count: String(report.entries.length),
    ...(layer && {
      layer_path: layer.output,
      layer_hex: layer.digest.hex,
      layer_base64: layer.digest.base64,
      layer_size: String(layer.size),
    }),
  };
}
