/** The thread side of the packer: takes a batch of entries, gives them back packed. */
import { parentPort } from 'node:worker_threads';
import { type ErrorCode, LambdaZipError } from '../errors.js';
import type { Entry } from '../pipeline/entry.js';
import { type PackedEntry, type Packing, packEntry } from './pack.js';

export interface PackRequest {
  readonly entries: readonly Entry[];
  readonly packing: Packing;
}

/** Errors cross threads as plain data: a class would lose its name and fields on the way. */
export type PackReply =
  | { readonly packed: PackedEntry[] }
  | {
      readonly error: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly hint: string | undefined;
      };
    };

parentPort?.on('message', (request: PackRequest) => {
  try {
    const packed = request.entries.map((entry) => packEntry(entry, request.packing));
    const reply: PackReply = { packed };
    // Small contents may share one buffer, and a buffer can be handed over once only.
    parentPort?.postMessage(reply, [...new Set(packed.map(({ data }) => data.buffer as ArrayBuffer))]);
  } catch (error) {
    const known = error instanceof LambdaZipError;
    const message = error instanceof Error ? error.message : String(error);
    const reply: PackReply = {
      error: { code: known ? error.code : 'internal', message, hint: known ? error.hint : undefined },
    };
    parentPort?.postMessage(reply);
  }
});
