/** Shared names of cache-process.ts and the program it starts, relative to the program's own folder. */

/** Holds the key of what was restored. */
export const MATCHED_FILE = 'matched-key';
export const PROGRAMS_FOLDER = 'programs';
/** Exit code of a client that came to its end, without success. */
export const NOT_DONE = 3;
