import * as zlib from 'node:zlib';
import crc from 'crc-32';

/**
 * CRC-32 (APPNOTE 4.4.7) of the bytes, unsigned. Node's own came with 20.15 and 22.2; before that
 * a library does it.
 */
export const crc32: (bytes: Uint8Array) => number = zlib.crc32 ?? ((bytes) => crc.buf(bytes) >>> 0);
