/** What the commands of a config need before they run. */
import { posix } from 'node:path';
import { shellQuoted } from '../settings/arguments.js';
import { listed, quoted } from '../util/text.js';
import type { BuildPlan } from './build-plans.js';
import type { FoundLayer } from './found-layers.js';
import type { Project } from './project.js';

/** Names of a list in a message. */
const MAX_NAMED = 20;

/** One sentence for each kind of need. */
export function needsOf(
  project: Pick<Project, 'has'>,
  functions: readonly { readonly build?: BuildPlan | undefined }[],
  layers: readonly FoundLayer[],
): string[] {
  const plans = [...functions, ...layers].flatMap(({ build }) => build ?? []);
  const folders = [...new Set(plans.flatMap(({ packages }) => packages))];
  const missing = [...new Set(plans.flatMap(({ missing: one }) => one ?? []))];
  const installs = folders.map((folder) => quoted(installCommand(project, folder)));
  return [
    ...layers
      .filter(({ npm }) => npm)
      .map(
        ({ name, directory }) =>
          `The layer ${name} needs its Node.js packages: run ${quoted(installCommand(project, directory, true))} first.`,
      ),
    ...(installs.length === 0
      ? []
      : [`'build' commands need Node.js packages: run ${listed(installs, MAX_NAMED)} first.`]),
    ...missing.map((one) => `'build' commands run ${one}, which no package.json lists: install it first.`),
    ...(plans.some(({ tool }) => tool === 'cargo') ? ["'build' commands need cargo-lambda."] : []),
  ];
}

/**
 * How the Node.js packages of a folder are installed: exactly the locked ones, where there is a lock file.
 *
 * @param omitted whether those for development are left out, which a build command may need
 */
export function installCommand(project: Pick<Project, 'has'>, folder: string, omitted = false): string {
  const locked = ['package-lock.json', 'npm-shrinkwrap.json'].some((name) =>
    project.has(posix.join(folder, name)),
  );
  return [
    `npm ${locked ? 'ci' : 'install --no-save'}`,
    ...(omitted ? ['--omit=dev'] : []),
    '--ignore-scripts',
    ...(folder === '.' ? [] : [`--prefix ${shellQuoted(folder)}`]),
  ].join(' ');
}
