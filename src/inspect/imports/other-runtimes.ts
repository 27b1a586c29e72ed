/** Whether a handler is there for runtimes whose code is not followed: by the names of files alone. */
import type { Runtime } from '../../lambda/target.js';
import { quoted } from '../../util/text.js';
import type { HandlerFault } from './finding.js';
import { LAYER, type LambdaFiles, TASK } from './lambda-files.js';

/** @returns undefined where it is, or where nobody can tell */
export function checkOther(
  files: LambdaFiles,
  handler: string | undefined,
  runtime: Runtime,
): HandlerFault | undefined {
  if (runtime.startsWith('provided')) {
    if ([TASK, LAYER].some((root) => files.isFile(`${root}/bootstrap`))) return undefined;
    return missing('bootstrap', "Build the program as 'bootstrap' at the root of the package.");
  }
  if (handler === undefined) return undefined;
  if (runtime.startsWith('ruby')) return missingFile(files, `${handler.split('.')[0]}.rb`);
  if (runtime.startsWith('dotnet')) return missingFile(files, `${handler.split('::')[0]}.dll`);
  return runtime === 'go1.x' ? missingFile(files, handler) : undefined;
}

function missingFile(files: LambdaFiles, file: string): HandlerFault | undefined {
  if (files.isFile(`${TASK}/${file}`)) return undefined;
  return missing(file, 'Correct the handler, or pack the folder that has the file.');
}

function missing(file: string, fix: string): HandlerFault {
  return { kind: 'handler', problem: `needs ${quoted(file)}, which is not in the package`, fix };
}
