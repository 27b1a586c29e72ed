/** The post step, which runs once all steps of the job have succeeded: the same program as the build step. */
import * as core from '@actions/core';
import { cacheStore } from './cache-store.js';
import { ownAccess } from './github.js';
import { recordSuccess } from './record.js';
import { saveState } from './runner-files.js';
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
