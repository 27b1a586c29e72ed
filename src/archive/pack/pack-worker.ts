/** The thread side of the packer: takes a batch of entries, gives them back as segments. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorCode, LambdaZipError } from '../../util/errors.js';
import type { Segment } from '../segment.js';
import { type Packing, packEntries, packTools } from './pack.js';
import { type EntryColumns, entriesOf, type SegmentColumns, segmentColumns } from './thread-messages.js';

/** Entries to begin with; the wish for the next segment of those before; or word that there is no more to do: the thread then ends. */
export type PackRequest = EntryColumns | 'more' | 'finish';

/** A request, and memory of an earlier segment that may be written over. */
export interface PackMessage {
  readonly request: PackRequest;
  readonly memory?: ArrayBuffer | undefined;
}

/** Settings of the thread. */
export interface PackDuty {
  readonly packing: Packing;
  /** Its draft for the store; undefined without a store. */
  readonly draft: string | undefined;
}

/** Errors cross threads as plain data: a class would lose its name and fields on the way. */
export type PackReply =
  | { readonly segment: SegmentColumns; readonly last: boolean }
  | {
      readonly error: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly hint: string | undefined;
      };
    };

const { packing, draft } = workerData as PackDuty;
const tools = packTools(packing, draft);
/** The segments of a batch that has more than those that were asked for. */
let unfinished: Iterator<Segment, Segment> | undefined;
/** What came in the meantime. */
const waiting: EntryColumns[] = [];

parentPort?.on('message', ({ request, memory }: PackMessage) => {
  if (memory !== undefined) tools.memory.giveBack(memory);
  if (request === 'finish') {
    tools.store?.finish();
    tools.contents.close();
    parentPort?.close();
    return;
  }
  if (request === 'more') answer(unfinished);
  else waiting.push(request);
  while (unfinished === undefined) {
    const next = waiting.shift();
    if (next === undefined) return;
    answer(packEntries(entriesOf(next), packing, tools));
  }
});

/** Sends the next segment. */
function answer(segments: Iterator<Segment, Segment> | undefined): void {
  unfinished = undefined;
  try {
    const next = segments?.next();
    if (next === undefined) return;
    const last = next.done === true;
    if (!last) unfinished = segments;
    const reply: PackReply = { segment: segmentColumns(next.value), last };
    parentPort?.postMessage(reply, [reply.segment.bytes.buffer]);
  } catch (error) {
    const known = error instanceof LambdaZipError;
    const message = error instanceof Error ? error.message : String(error);
    const reply: PackReply = {
      error: { code: known ? error.code : 'internal', message, hint: known ? error.hint : undefined },
    };
    parentPort?.postMessage(reply);
  }
}
