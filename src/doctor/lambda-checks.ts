/** Checks of the whole: size, entry point, bootstrap. */
import { posix } from 'node:path';
import type { BuildRequest } from '../build/request.js';
import { contentSize, type SourceEntry } from '../entries/entry.js';
import { beginningOf } from '../entries/read-file.js';
import { HANDLER_FILES, handlerIn } from '../lambda/handlers.js';
import { LAMBDA_LIMITS, unzippedLimitError } from '../lambda/limits.js';
import { modeFromContent } from '../pipeline/modes.js';
import { groupThousands, quoted } from '../util/text.js';
import { type Finding, finding } from './checks.js';
import type { PackedFile, Subject } from './subject.js';

/** Share of the limit from which on the next dependency may not fit. */
const NEAR = 0.8;

export function checkSize({ files }: Subject): Finding[] {
  const sized = files.map(({ entry: { path, content } }) => ({ path, size: contentSize(content) }));
  const bytes = sized.reduce((sum, { size }) => sum + size, 0);
  const error = unzippedLimitError(bytes, sized);
  if (error !== undefined) return [finding('size-limit', [error.message], error.hint)];
  if (bytes <= NEAR * LAMBDA_LIMITS.unzipped) return [];
  return [
    finding('size-near-limit', [
      `${groupThousands(bytes)} of ${groupThousands(LAMBDA_LIMITS.unzipped)} bytes`,
    ]),
  ];
}

export function checkBootstrap({ files }: Subject): Finding[] {
  const file = files.find(({ entry }) => entry.path === 'bootstrap');
  if (file === undefined) return [];
  const { entry, origin } = file;
  if (entry.mode === 'symlink') return [];
  const isProgram = modeFromContent(firstBytes(entry, 4)) === '0755';
  if (!isProgram)
    return [finding('bootstrap', [`${quoted(origin)} is not an ELF program and does not start with '#!'`])];
  return entry.mode === '0644'
    ? [finding('bootstrap', [`${quoted(origin)} is packed without the execute bit`])]
    : [];
}

/** Names of files that the managed runtimes load. */
const LOADABLE = /\.(?:py|[cm]?js|so|rb|jar|dll|deps\.json|runtimeconfig\.json)$|^bootstrap$/;
/** Java looks for a class below the folders of its package. */
const CLASS = /\.class$/;

/** Source code that has to be compiled before a runtime can load it. */
const SOURCE_CODE = /\.(?:go|rs|java|kt|cs|fs)$/;

/** Whether a package is for a layer: shared sources of a function may have a prefix, too, but not all that it has. */
export function isForLayer({ kind, pipeline }: BuildRequest): boolean {
  return kind === 'layer' || pipeline.sources.every(({ prefix }) => prefix !== '');
}

/**
 * Whether there is an entry point at the root; a package for a layer has none. If the handler is named, the check of imports
 * says more, but for Java, whose code it does not follow.
 */
export function checkHandler(subject: Subject): Finding[] {
  const { files, request } = subject;
  if (request.handler !== undefined && !request.target.runtime.startsWith('java')) return [];
  if (isForLayer(request) || files.length === 0) return [];
  const script = uncompiled(subject);
  if (script !== undefined)
    return [finding('handler', [`${quoted(script.origin)} is TypeScript`], COMPILE_SCRIPTS)];
  const folders = /^(?:python|nodejs|lib|bin|java|ruby|extensions)\//;
  const isLoadable = ({ entry: { path } }: PackedFile): boolean =>
    (!path.includes('/') && LOADABLE.test(path)) ||
    CLASS.test(path) ||
    folders.test(path) ||
    /^[^/]+\/__init__\.py$/.test(path);
  if (files.some(isLoadable)) return [];
  const code = files.find(({ entry, installed }) => !installed && SOURCE_CODE.test(entry.path));
  if (code !== undefined)
    return [
      finding(
        'handler',
        [`${quoted(code.origin)} is source code`],
        'Compile first, and use the folder of the result as the source.',
      ),
    ];
  const nested = files.find(
    ({ entry }) => HANDLER_FILES.includes(posix.basename(entry.path)) && isHandler(entry),
  );
  return [
    finding('handler', [
      nested === undefined ? 'no module and no bootstrap' : `the handler is in ${quoted(nested.entry.path)}`,
    ]),
  ];
}

/** What to do about TypeScript that is packed as it is. */
export const COMPILE_SCRIPTS =
  'Compile first (tsc, esbuild), and use the folder of the result as the source.';

const SCRIPT = /(?<!\.d)\.[cm]?tsx?$/;

/** The TypeScript file of a handler that nothing compiled stands beside: no runtime of Lambda loads it. */
export function uncompiled({ files }: Pick<Subject, 'files'>): PackedFile | undefined {
  const own = files.filter(({ installed }) => !installed);
  const scripts = own.filter(({ entry }) => SCRIPT.test(entry.path) && isHandler(entry));
  if (scripts.length === 0) return undefined;
  const isCompiled = ({ entry: { path } }: PackedFile): boolean => /\.(?:[cm]?js|py)$/.test(path);
  const compiled = own.filter(isCompiled);
  if (compiled.some(({ entry }) => !entry.path.includes('/') && isHandler(entry))) return undefined;
  const stem = ({ entry: { path } }: PackedFile): string => posix.basename(path).replace(/\.\w+$/, '');
  const stems = new Set(compiled.map(stem));
  return scripts.find((script) => !stems.has(stem(script)));
}

/** Whether a file has a handler by its text. */
function isHandler(entry: SourceEntry): boolean {
  const text = Buffer.from(firstBytes(entry, 65_536)).toString('utf8');
  return handlerIn(posix.basename(entry.path), text) !== undefined;
}

/** The beginning of a content; empty where it cannot be read, which another check says. */
function firstBytes({ content }: SourceEntry, most: number): Uint8Array {
  try {
    return beginningOf(content, most);
  } catch {
    return new Uint8Array();
  }
}
