/** The steps between the code of a function and its package that init has no command for, and what it says about them. */
import { posix } from 'node:path';
import { handlerModule, mayBeProgram } from '../lambda/handlers.js';
import type { Runtime } from '../lambda/target.js';
import { listed, quoted } from '../util/text.js';
import { buildScript } from './build-plans.js';
import { isBelow, type Project } from './project.js';
import type { TemplateFunction } from './template-function.js';

/** Names of a list in a message. */
const MAX_NAMED = 20;

/** What there is only the source of. */
export const COMPILE = 'compile it first';

/** The build step that the folder still needs. */
export function before(project: Project, stated: TemplateFunction, directory: string): string | undefined {
  const { built, tool, runtime, handler } = stated;
  const module = posix.join(directory, handlerModule(handler));
  if (runtime?.startsWith('nodejs') && typescriptIn(project, directory, handler) !== undefined) {
    const compiled = ['js', 'mjs', 'cjs'].some((extension) => project.has(`${module}.${extension}`));
    if (!compiled) return `TypeScript: ${COMPILE}${built === undefined ? '' : ` as ${built} does`}`;
  }
  if (built !== undefined && !(tool?.kind === 'esbuild' && tool.onlyTypescript === true))
    return `built by ${built}`;
  if (isAbsent(project, stated, directory))
    return handlerModule(handler) === WSGI ? WSGI_ADDED : `${ABSENT} is not in ${where(directory)}`;
  const known = runtime ?? compiledRuntime(stated);
  if (known !== undefined && !/^(?:go|java|dotnet|provided)/.test(known)) return undefined;
  if (project.has(posix.join(directory, 'bootstrap'))) return undefined;
  const sources = project.paths.some(
    (path) =>
      isBelow(path, directory) &&
      /(?:\.go|\.rs|\.java|\.kt|\.cs|\.csproj|\.cpp|pom\.xml|build\.gradle(?:\.kts)?)$/.test(path),
  );
  return sources ? COMPILE : undefined;
}

/** The TypeScript of a handler, in the package's folder. */
export function typescriptIn(
  project: Project,
  directory: string,
  handler: string | undefined,
): string | undefined {
  const module = posix.join(directory, handlerModule(handler));
  return ['ts', 'tsx', 'mts', 'cts']
    .map((extension) => `${module}.${extension}`)
    .find((one) => project.has(one));
}

/** How the step begins of a function that lacks the file of its handler. */
export const ABSENT = "the handler's file";

/** The module that the plugin `serverless-wsgi` puts into a package, with what it needs. */
export const WSGI = 'wsgi_handler';
const WSGI_ADDED = `${ABSENT} is one that serverless-wsgi adds when it packs: copy wsgi_handler.py and serverless_wsgi.py of that plugin beside your code, with a file .serverless-wsgi that names your app, such as {"app": "app.app"}, and add werkzeug to the requirements`;

function where(directory: string): string {
  return directory === '.' ? 'the repository' : directory;
}

/** Whether nothing that the handler could mean is there, and no layer that could have it. */
function isAbsent(
  project: Project,
  { runtime, handler, layers, single }: TemplateFunction,
  directory: string,
): boolean {
  const module = handlerModule(handler);
  const isThere = (path: string): boolean => project.kindOf(posix.join(directory, path)) !== undefined;
  if (handler !== undefined && mayBeProgram(handler) && isThere(handler)) return false;
  const isPython = runtime?.startsWith('python') === true;
  if (!(isPython || runtime?.startsWith('nodejs')) || module === '' || single === true) return false;
  if (layers !== undefined || module.startsWith('/') || module.startsWith('node_modules')) return false;
  const path = isPython ? module.replaceAll('.', '/') : module;
  const endings = isPython
    ? ['.py', '/__init__.py', '.so', '.pyc']
    : ['.js', '.mjs', '.cjs', '.ts', '.mts', '/index.js'];
  return !endings.some((ending) => isThere(`${path}${ending}`));
}

/** What to do about a step that init has no command for. */
export async function withAdvice(project: Project, step: string, directory: string): Promise<string> {
  if (step.endsWith('build it first') || step.startsWith(ABSENT)) return step;
  const script = step.startsWith('TypeScript') ? await buildScript(project, directory) : undefined;
  const said =
    script === undefined ? '' : ` (the script 'build' of ${script.file} is ${quoted(script.text)})`;
  return `${step}${said}: write the command under 'build', and set 'source' to what it makes`;
}

/** Names by what is said of them, before and after: a sentence for each function would hide the others. */
export type Remarks = Map<string, { readonly start: string; readonly end: string; readonly names: string[] }>;

/** Adds a name to what is said of others. */
export function remark(remarks: Remarks, start: string, name: string, end: string): void {
  const key = JSON.stringify([start, end]);
  const known = remarks.get(key);
  if (known === undefined) remarks.set(key, { start, end, names: [name] });
  else known.names.push(name);
}

/** A sentence for each thing that is said, with all the names. */
export function sentences(remarks: Remarks): string[] {
  return [...remarks.values()].map(({ start, end, names }) => `${start}${listed(names, MAX_NAMED)}${end}`);
}

/** One sentence for each step, with all the functions that need it. */
export function stepNotes(
  functions: readonly { readonly name: string; readonly before?: string | undefined }[],
): string[] {
  const steps: Remarks = new Map();
  for (const { name, before: step } of functions)
    if (step !== undefined) remark(steps, '', name, `: ${step}.`);
  return sentences(steps);
}

/** The runtime of a handler that no script has: `Assembly::Type::method` of .NET, `Class::method` of Java. */
export function compiledRuntime(stated: TemplateFunction | undefined): Runtime | undefined {
  const parts = stated?.handler?.split('::').length ?? 1;
  return parts === 1 ? undefined : parts === 2 ? 'java21' : 'dotnet8';
}
