import type { Entry } from '../entries/entry.js';
import { modeFromPermissions } from './modes.js';
import type { PipelinePlan } from './plan.js';
import { decidingRule } from './select.js';

/** How the mode of an entry is chosen here, by its path and the permissions that its file has, on the disk or in a wheel. */
export function modeChooser({
  executable,
  modes,
}: Pick<PipelinePlan, 'executable' | 'modes'>): (
  path: string,
  permissions: { readonly mode: number },
) => Entry['mode'] {
  return (path, permissions) => {
    const rule = decidingRule(executable, path, false);
    if (rule !== undefined && !rule.negated) return '0755';
    return modes === 'filesystem' ? modeFromPermissions(permissions.mode) : 'from-content';
  };
}
