/** What the commands of a config need before they run. */
import { listed, quoted } from '../util/text.js';
import type { BuildPlan } from './build-plans.js';
import type { FoundLayer } from './found-layers.js';
import type { PackageManagers } from './package-managers.js';

/** Names of a list in a message. */
const MAX_NAMED = 20;

/** One sentence for each kind of need. */
export function needsOf(
  managers: PackageManagers,
  functions: readonly { readonly build?: BuildPlan | undefined }[],
  layers: readonly FoundLayer[],
): string[] {
  const plans = [...functions, ...layers].flatMap(({ build }) => build ?? []);
  const folders = [...new Set(plans.flatMap(({ packages }) => packages))];
  const installs = [...new Set(folders.map((folder) => quoted(managers.install(folder))))];
  return [
    ...layers
      .filter(({ npm }) => npm)
      .map(
        ({ name, directory }) =>
          `The layer ${name} needs its Node.js packages: run ${quoted(managers.install(directory, true))} first.`,
      ),
    ...(installs.length === 0
      ? []
      : [`'build' commands need Node.js packages: run ${listed(installs, MAX_NAMED)} first.`]),
    ...(plans.some(({ tool }) => tool === 'cargo') ? ["'build' commands need cargo-lambda."] : []),
  ];
}
