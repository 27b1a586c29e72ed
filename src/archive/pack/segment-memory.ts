/** Memory that segments are built in. */

/** Room for a batch of content and its headers; what needs more gets memory of its own. */
const USUAL_BYTES = 1.25 * 1024 * 1024;

/**
 * Gives out memory and takes it back: fresh memory costs a page fault for every page that is written to, and counts
 * against the garbage collector's patience.
 */
export class SegmentMemory {
  readonly #most: number;
  readonly #spare: ArrayBuffer[] = [];

  /** @param most pieces to hold; what is given back beyond them goes */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns memory with any content, of that many bytes or more */
  take(bytes: number): Uint8Array<ArrayBuffer> {
    // Not from Buffer's shared pool: the memory is handed from thread to thread.
    if (bytes > USUAL_BYTES) return Buffer.allocUnsafeSlow(bytes);
    return new Uint8Array(this.takeSpare() ?? Buffer.allocUnsafeSlow(USUAL_BYTES).buffer);
  }

  /** Memory that was given back, for another thread to have. */
  takeSpare(): ArrayBuffer | undefined {
    return this.#spare.pop();
  }

  /** @param memory of a segment that nobody reads any more */
  giveBack(memory: ArrayBuffer): void {
    if (memory.byteLength === USUAL_BYTES && this.#spare.length < this.#most) this.#spare.push(memory);
  }
}
