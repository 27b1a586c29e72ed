import type { Stats } from 'node:fs';

/** What a directory member is that is neither a file, a directory nor a link, in words for a message. */
export function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a FIFO';
  if (stats.isSocket()) return 'a socket';
  if (stats.isBlockDevice() || stats.isCharacterDevice()) return 'a device';
  return 'neither a file nor a directory';
}
