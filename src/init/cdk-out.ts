/** The output of `cdk synth` in `cdk.out`, for functions that the app itself does not fully describe. */
import { posix } from 'node:path';
import type { Project } from './project.js';
import { mapOf, type TemplateFunction, textOf } from './template-function.js';

/** Functions that the CDK adds for its own purposes. */
const OWN =
  /Custom::|LogRetention|framework-on|AWS[0-9a-f]{8,}|BucketNotificationsHandler|Custom[A-Z]\w+Provider/;

/**
 * The functions of the apps with what was synthesised put in where they have a gap, and those that the apps name in no
 * way that can be read. Their code is the asset in `cdk.out`, which has to be made anew for each build.
 */
export async function withSynthesised(
  project: Project,
  functions: readonly TemplateFunction[],
): Promise<TemplateFunction[]> {
  const apps = project.paths.filter((path) => posix.basename(path) === 'cdk.json').map(posix.dirname);
  const synthesised: TemplateFunction[] = [];
  for (const app of apps) {
    const folder = posix.join(app, 'cdk.out');
    for (const name of project.list(folder).filter((one) => one.endsWith('.template.json'))) {
      synthesised.push(
        ...functionsIn(posix.join(folder, name), await project.read(posix.join(folder, name))),
      );
    }
  }
  const filled = functions.map((one) => {
    const same = synthesised.find(({ label }) => label === one.label && label !== '');
    if (same === undefined) return one;
    return {
      ...one,
      functionName: one.functionName ?? same.functionName,
      runtime: same.runtime ?? one.runtime,
      architecture: same.architecture ?? one.architecture,
      handler: one.handler ?? same.handler,
      code: one.code ?? same.code,
    };
  });
  return [...filled, ...synthesised.filter(({ label }) => !functions.some((one) => one.label === label))];
}

function functionsIn(file: string, text: string): TemplateFunction[] {
  let template: unknown;
  try {
    template = JSON.parse(text);
  } catch {
    return [];
  }
  return Object.values(mapOf(mapOf(template)['Resources'])).flatMap((value): TemplateFunction[] => {
    const resource = mapOf(value);
    const metadata = mapOf(resource['Metadata']);
    const asset = textOf(metadata['aws:asset:path']);
    const path = textOf(metadata['aws:cdk:path']) ?? '';
    if (resource['Type'] !== 'AWS::Lambda::Function' || asset === undefined || OWN.test(path)) return [];
    const properties = mapOf(resource['Properties']);
    const [architecture] = [properties['Architectures']].flat();
    return [
      {
        file,
        // `Stack/Construct/Resource`
        label: path.split('/').at(-2) ?? '',
        functionName: textOf(properties['FunctionName']),
        runtime: textOf(properties['Runtime']),
        architecture: textOf(architecture) ?? 'x86_64',
        handler: textOf(properties['Handler']),
        code: posix.join(posix.dirname(file), asset),
      },
    ];
  });
}
