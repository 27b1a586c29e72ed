import { existsSync } from 'node:fs';
import { REPOSITORY } from './paths.js';

/** Tests run what tsc made of src/; say so plainly when it is not there. */
export default function setup(): void {
  if (!existsSync(`${REPOSITORY}/build/cli/index.js`)) {
    throw new Error("build/ is missing: run 'npm test', or 'npm run build' before vitest");
  }
}
