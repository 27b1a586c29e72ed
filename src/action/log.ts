import * as core from '@actions/core';
import type { Logger } from '../util/ports.js';
import { withoutCommands } from '../util/text.js';

/** A logger for the step's log: one group per phase, so that the log reads as the story of the run. */
export function actionLogger(): Logger & { end(): void } {
  let open = false;
  const end = (): void => {
    if (open) core.endGroup();
    open = false;
  };
  return {
    phase: (title) => {
      end();
      core.startGroup(withoutCommands(title));
      open = true;
    },
    info: (message) => core.info(withoutCommands(message)),
    // Annotations are escaped by @actions/core itself.
    warning: (message) => core.warning(message),
    progress: () => undefined,
    end,
  };
}
