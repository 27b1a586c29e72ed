import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { REPOSITORY, TESTS_DIST } from './paths.js';
import { bundlePrograms } from './program-bundles.js';
import { removeDirectoriesOfRun } from './workspace.js';

/**
 * Tests run what tsc made of src/; say so plainly when it is not there. The unit lane starts none of its programs.
 *
 * @returns what ends the run
 */
export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync(`${REPOSITORY}/build/cli/index.js`)) {
    throw new Error("build/ is missing: run 'npm test', or 'npm run build' before vitest");
  }
  if (!TESTS_DIST && project.name !== 'unit') {
    await bundlePrograms();
    project.onTestsRerun(bundlePrograms);
  }
  return () => removeDirectoriesOfRun(process.pid);
}
