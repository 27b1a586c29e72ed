/** The build step: inputs, packages, outputs, summary. */
import { ownAccess } from './github/api.js';
import { cacheOffered } from './github/cache-process.js';
import { cacheStore } from './github/record-store.js';
import { runContext } from './github/run-context.js';
import { readInputs } from './inputs.js';
import { announcePost } from './post.js';
import { runStep } from './step.js';

/** Runs the step. Never rejects: whatever goes wrong fails the step with one message. */
export async function run(): Promise<void> {
  await runStep(async (ports) => {
    announcePost();
    const inputs = readInputs();
    const context = runContext();
    const access = ownAccess();
    const store = cacheOffered() ? cacheStore(ports, access) : undefined;
    const records = store && { store, facts: context.facts };
    const scope = { context, records, access };
    if (inputs.config === undefined) {
      const { runOne } = await import('./one.js');
      await runOne(inputs, scope, ports);
    } else {
      const { runMany } = await import('./many.js');
      await runMany(inputs, inputs.config, scope, ports);
    }
  });
}
