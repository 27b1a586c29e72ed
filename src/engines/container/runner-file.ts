import { fileBeside } from '../../util/program-files.js';

/** Where the runner's program is. */
export const RUNNER_FILE = fileBeside(import.meta.url, 'runner.py');
