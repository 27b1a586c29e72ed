/**
 * A program of its own around GitHub's cache client, started by cache-process.ts. The client retries for half a
 * minute, goes by the working directory, and says on standard output only what went wrong: as a process it can be
 * stopped at any time, and its words can be read.
 *
 * Arguments: the program's own folder, `save` or `restore`, the path in the working directory, the key, and for
 * `restore` a prefix that will do as well. Exit code 0: done; 3: nothing there, or the client said why not.
 */
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { restoreCache, saveCache } from '@actions/cache';
import { avoidExitDeadlock } from '../../util/exit-deadlock.js';
import { MATCHED_FILE, NOT_DONE, PROGRAMS_FOLDER } from './cache-files.js';

await avoidExitDeadlock(process.versions.node);

const [own = '', operation, path = '', key = '', prefix] = process.argv.slice(2);

// Stand-ins for zstd and tar come first in the path, see cache-process.ts.
process.env['PATH'] = `${join(own, PROGRAMS_FOLDER)}${delimiter}${process.env['PATH'] ?? ''}`;

// The path is part of what the service compares; it has to be the same on every system.
let done: boolean;
if (operation === 'save') {
  done = (await saveCache([path], key, undefined, true)) >= 0;
} else {
  const matched = await restoreCache([path], key, prefix === undefined ? [] : [prefix], undefined, true);
  done = matched !== undefined;
  if (matched !== undefined) writeFileSync(join(own, MATCHED_FILE), matched);
}
if (!done) process.exitCode = NOT_DONE;
