import { fileBeside } from '../../program-files.js';

/** Where the side's program is. */
export const SIDE_FILE = fileBeside(import.meta.url, 'side.py');
