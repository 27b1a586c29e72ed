/** A file of requirements that is packed and that nothing installs: the step that newcomers forget. */
import { isPythonRuntime } from '../lambda/runtimes.js';
import { SDK_PACKAGES } from '../lambda/sdk-packages.js';
import type { PipelineRun } from '../pipeline/run.js';
import { quoted } from '../util/text.js';
import type { BuildRequest } from './request.js';

/**
 * A warning about `requirements.txt` at the top of a source, when the build installs nothing, nobody has installed packages
 * beside it, and it names more than the runtime brings. With a handler, the check of its imports knows better.
 */
export async function forgottenRequirements(
  { target, handler, imports, dependencies, pipeline }: BuildRequest,
  { forecast: { files }, textOf }: Pick<PipelineRun, 'forecast' | 'textOf'>,
): Promise<string | undefined> {
  if (dependencies.files.length > 0 || imports === 'off' || handler !== undefined) return undefined;
  if (!isPythonRuntime(target.runtime)) return undefined;
  const candidates = new Set(pipeline.sources.map(({ prefix }) => `${prefix}requirements.txt`));
  const found = files.filter(({ path }) => candidates.has(path));
  if (found.length === 0 || files.some(({ path }) => path.includes('.dist-info/'))) return undefined;
  // Most packages have no such file.
  const { requirementNames } = await import('../dependencies/requirements/requirement.js');
  const missing = found.find(({ path }) =>
    requirementNames(textOf(path) ?? '').some((name) => !Object.hasOwn(SDK_PACKAGES, name)),
  );
  return (
    missing &&
    `requirements: nothing installs ${quoted(missing.origin)}, which is packed as a file. ` +
      'Name it with requirements, or exclude it if a layer brings those packages.'
  );
}
