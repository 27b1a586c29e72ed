/** Runs for every test file, also where files share their modules. */
import { afterAll } from 'vitest';
import { removeTemporaryDirectories } from './workspace.js';

afterAll(removeTemporaryDirectories);
