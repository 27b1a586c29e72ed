import { REQUIREMENTS_FILES } from '../../build/dependencies/locks/lock-files.js';
import type { FoundFunction } from '../../build/init/detect.js';
import { PackageManagers } from '../../build/init/package-managers.js';
import { workflowText } from '../../build/init/workflow-text.js';

/** The workflow of `init` that has everything in it. */
export const initWorkflow = workflowText(
  {
    functions: REQUIREMENTS_FILES.map(
      (requirements): FoundFunction => ({
        directory: requirements,
        name: requirements,
        handler: { language: 'python', setting: 'handler.handler' },
        requirements,
        runtime: 'python3.13',
        architecture: 'x86_64',
        npm: true,
      }),
    ),
    layers: [],
    managers: await PackageManagers.of({
      paths: REQUIREMENTS_FILES.map((folder) => `${folder}/package-lock.json`),
      has: () => false,
      kindOf: () => undefined,
      list: () => [],
      read: async () => '',
    }),
  },
  'main',
);
