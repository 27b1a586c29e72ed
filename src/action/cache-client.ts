/**
 * A program of its own around GitHub's cache client, started by cache-store.ts in a folder that holds nothing else.
 * The client retries for half a minute, goes by the working directory, and says on standard output only what went
 * wrong: as a process it can be stopped at any time, and its words can be read.
 *
 * Arguments: `save KEY`, or `restore KEY PREFIX`. Exit code 0: done; 3: nothing there, or the client said why not.
 */
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { restoreCache, saveCache } from '@actions/cache';
import { MATCHED_FILE, NOT_DONE, PROGRAMS_FOLDER, RECORD_FILE } from './cache-files.js';

// A stand-in for zstd comes first in the path, see cache-store.ts.
process.env['PATH'] = `${join(process.cwd(), PROGRAMS_FOLDER)}${delimiter}${process.env['PATH'] ?? ''}`;

const [operation, key = '', prefix = ''] = process.argv.slice(2);
// The path is part of what the service compares; it has to be this one on every system.
const paths = [RECORD_FILE];
let done: boolean;
if (operation === 'save') {
  done = (await saveCache(paths, key, undefined, true)) >= 0;
} else {
  const matched = await restoreCache(paths, key, [prefix], undefined, true);
  done = matched !== undefined;
  if (matched !== undefined) writeFileSync(MATCHED_FILE, matched);
}
if (!done) process.exitCode = NOT_DONE;
