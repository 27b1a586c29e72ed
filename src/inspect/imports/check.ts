/** Whether Lambda finds the handler of a package, and all that it loads when it starts. */
import { mayBeProgram } from '../../lambda/handlers.js';
import type { Runtime } from '../../lambda/target.js';
import type { CodeFinding, HandlerFault, MissingImport } from './finding.js';
import { LambdaFiles, type PackageFiles, TASK } from './lambda-files.js';
import { checkOther } from './other-runtimes.js';

/**
 * @param handler as Lambda's setting has it; undefined where nobody says it
 * @param layers those of the function whose files are known; of two files with one path Lambda has the later layer's
 */
export async function checkImports(
  code: PackageFiles,
  layers: readonly PackageFiles[],
  handler: string | undefined,
  runtime: Runtime,
): Promise<readonly CodeFinding[]> {
  const found = await faultsIn(new LambdaFiles(code, layers), handler, runtime);
  return found.map((one) => (one.kind === 'handler' ? { ...one, handler: handler ?? runtime } : one));
}

async function faultsIn(
  files: LambdaFiles,
  handler: string | undefined,
  runtime: Runtime,
): Promise<readonly (MissingImport | HandlerFault)[]> {
  const { language, version } = /^(?<language>[a-z]+)(?<version>[\d.]*)/.exec(runtime)?.groups ?? {};
  if (language === 'python' && version !== '2.7') {
    if (handler === undefined || isProgram(files, handler)) return [];
    const { checkPython } = await import('./python-check.js');
    return checkPython(files, handler, Number(version?.split('.')[1]));
  }
  if (language === 'nodejs') {
    if (handler === undefined || isProgram(files, handler)) return [];
    const { checkNode } = await import('./node-check.js');
    return checkNode(files, handler, Number.parseInt(version ?? '', 10));
  }
  const problem = checkOther(files, handler, runtime);
  return problem === undefined ? [] : [problem];
}

/** What a program does is not followed. */
function isProgram(files: LambdaFiles, handler: string): boolean {
  return mayBeProgram(handler) && files.isFile(`${TASK}/${handler}`);
}
