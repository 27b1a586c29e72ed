/** Checks the handler and its imports as the build does, over the sources. */
import { MadeLayers } from '../build/made-layers.js';
import { checkImports } from '../inspect/imports/check.js';
import { type CodeFinding, sortFindings } from '../inspect/imports/finding.js';
import type { PackageFiles } from '../inspect/imports/lambda-files.js';
import { advice, findingText, layersSentence } from '../inspect/imports/report.js';
import { HANDLER_FILES, type Handler, handlerIn } from '../lambda/handlers.js';
import { isPythonRuntime } from '../lambda/runtimes.js';
import type { Runtime } from '../lambda/target.js';
import { type Finding, finding } from './checks.js';
import { isForLayer } from './lambda-checks.js';
import { packageOf, type Subject } from './subject.js';

/** @param madeLayers those of the run, for the functions that name them */
export async function checkCode(subject: Subject, madeLayers = new MadeLayers()): Promise<Finding[]> {
  const { request, files } = subject;
  const { imports, dependencies, target } = request;
  if (imports === 'off' || files.length === 0) return [];
  if (isForLayer(request) && request.handler === undefined) return [];
  const code = packageOf(subject);
  const likely = request.handler === undefined ? likelyHandler(code, target.runtime) : undefined;
  const handler = request.handler ?? likely?.setting;
  const runtime = runtimeFor(target.runtime, likely);
  const { made, unknown, lackPackages } = await madeLayers.of(request.otherLayers);
  const layers = made.map((layer) => layer());
  const found = await checkImports(code, layers, handler, runtime);
  const installs = isPythonRuntime(runtime) && (dependencies.files.length > 0 || lackPackages);
  const known = found.filter((one) => isTold(one, likely !== undefined, installs));
  const { told, perhaps } = sortFindings(known, unknown);
  const notes = perhaps.length === 0 ? [] : [finding('other-layers', [layersSentence(perhaps, unknown)])];
  if (told.length === 0) return notes;
  const fix = advice(told, { runtime, forgotten: [] }).join('\n');
  const one = finding('imports', told.map(findingText), fix);
  return [imports === 'error' ? { ...one, severity: 'error' } : one, ...notes];
}

/** @param guessed whether the handler is a guess @param installs whether the build installs packages, which are not here */
function isTold(one: CodeFinding, guessed: boolean, installs: boolean): boolean {
  if (one.kind === 'import') return !(installs && one.foreign);
  // A package may bring the handler itself, as those of monitoring do.
  return !guessed && !(installs && one.isAbsent === true);
}

/** The likely handler at the root. */
function likelyHandler(code: PackageFiles, runtime: Runtime): Handler | undefined {
  const paths = new Set(code.paths);
  // The default runtime is a Python, so only a Node.js runtime was certainly chosen.
  const names = runtime.startsWith('nodejs')
    ? HANDLER_FILES.filter((name) => !name.endsWith('.py'))
    : HANDLER_FILES;
  for (const name of names) {
    const handler = paths.has(name) ? handlerIn(name, code.textOf(name) ?? '') : undefined;
    if (handler !== undefined) return handler;
  }
  return undefined;
}

/** Without a stated runtime, the language of the handler decides. */
function runtimeFor(runtime: Runtime, likely: Handler | undefined): Runtime {
  if (likely?.language === 'nodejs' && !runtime.startsWith('nodejs')) return 'nodejs22.x';
  return runtime;
}
