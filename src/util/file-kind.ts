import type { Stats } from 'node:fs';

/** Names the kind of a directory member that is neither a file, a directory nor a link, for a message. */
export function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a FIFO';
  if (stats.isSocket()) return 'a socket';
  if (stats.isBlockDevice() || stats.isCharacterDevice()) return 'a device';
  return 'neither a file nor a directory';
}
