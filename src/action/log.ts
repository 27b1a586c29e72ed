import * as core from '@actions/core';
import type { Logger } from '../ports.js';

/**
 * Makes a line harmless to the runner, which reads commands from whatever a step prints: `::name::`
 * at the start of a line, and the older `##[name]` anywhere in it.
 */
export function withoutCommands(line: string): string {
  return line.replace(/^([^\S\n]*):(?=:)/gm, '$1\\x3a').replaceAll('##[', '#\\x23[');
}

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
