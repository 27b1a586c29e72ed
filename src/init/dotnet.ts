/** Functions as the .NET command line for Lambda has them: `aws-lambda-tools-defaults.json` beside each project. */
import { posix } from 'node:path';
import type { Project } from './project.js';
import { mapOf, type Reading, type TemplateFunction, textOf } from './template-function.js';

/**
 * @param known functions of templates, which say the same of a project that both have
 * @see https://github.com/aws/aws-extensions-for-dotnet-cli "Default configuration file"
 */
export async function readDotnet(project: Project, known: readonly TemplateFunction[]): Promise<Reading> {
  const functions: TemplateFunction[] = [];
  const notes: string[] = [];
  for (const file of project.paths) {
    if (posix.basename(file) !== 'aws-lambda-tools-defaults.json') continue;
    const code = posix.dirname(file);
    let defaults: Readonly<Record<string, unknown>>;
    try {
      defaults = mapOf(JSON.parse(await project.read(file)));
    } catch {
      notes.push(`${file} is not JSON; add its function by hand.`);
      continue;
    }
    const handler = textOf(defaults['function-handler']);
    // One that deploys by a template has no handler of its own.
    if (handler === undefined || known.some((one) => one.code === code)) continue;
    functions.push({
      file,
      label: posix.basename(code),
      functionName: textOf(defaults['function-name']),
      runtime: textOf(defaults['function-runtime']) ?? runtimeOf(textOf(defaults['framework'])),
      architecture: textOf(defaults['function-architecture']) ?? 'x86_64',
      handler,
      code,
      built: "'dotnet lambda package'",
    });
  }
  return { functions, notes };
}

/** `net8.0` as `dotnet8`. */
function runtimeOf(framework: string | undefined): string | undefined {
  const version = /^net(?<version>\d+)\.0$/.exec(framework ?? '')?.groups?.['version'];
  return version && `dotnet${version}`;
}
