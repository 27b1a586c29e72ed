/** Not a literal inside `new URL`: there the bundler would take it for an asset. The build puts it in place. */
const SIDE_MODULE = ['.', 'side.py'].join('/');

/** Where the side's program is. */
export const SIDE_FILE = new URL(SIDE_MODULE, import.meta.url);
