/** The post step, which runs once all steps of the job have succeeded: the same program as the build step. */
import * as core from '@actions/core';
import { ownAccess } from './github/api.js';
import { cacheStore } from './github/record-store.js';
import { saveState } from './github/runner-files.js';
import { recordSuccess } from './record.js';
import { runStep } from './step.js';

const POST = 'post';

/** Tells this program's next run, in the same step, that it is the post step. */
export function announcePost(): void {
  saveState(POST, 'true');
}

export function isPost(): boolean {
  return core.getState(POST) === 'true';
}

export async function runPost(): Promise<void> {
  await runStep((ports) => recordSuccess(cacheStore(ports, ownAccess()), ports));
}
