import type { VolumeIndex, VolumeRecord } from './store-volume.js';

/** Slots for each record: fewer make longer searches. */
const SLOTS_PER_RECORD = 2;

/**
 * Finds records in many volumes by the content's SHA-256: a table with open addressing, made in a moment, which a map
 * of strings would not be.
 */
export class StoreLookup {
  readonly #indexes: readonly VolumeIndex[];
  /** Where in the numbering of all records each volume begins. */
  readonly #starts: readonly number[];
  /** A record's number and one more; 0 for none. */
  readonly #slots: Uint32Array;

  constructor(indexes: readonly VolumeIndex[]) {
    this.#indexes = indexes;
    const starts: number[] = [];
    let records = 0;
    for (const { length } of indexes) {
      starts.push(records);
      records += length;
    }
    this.#starts = starts;
    this.#slots = new Uint32Array(records * SLOTS_PER_RECORD + 1);
    for (const [volume, index] of indexes.entries()) {
      for (let record = 0; record < index.length; record += 1) {
        let slot = index.prefix(record) % this.#slots.length;
        while (this.#slots[slot] !== 0) slot = (slot + 1) % this.#slots.length;
        this.#slots[slot] = (starts[volume] ?? 0) + record + 1;
      }
    }
  }

  /**
   * Every record of a content, as runs that went on at the same time may have put several.
   *
   * @param content its SHA-256, 32 bytes
   * @returns the volume, by its place among the indexes, and the record
   */
  *find(content: Buffer): Generator<{ volume: number; record: VolumeRecord }> {
    let slot = content.readUInt32LE(0) % this.#slots.length;
    for (let number = this.#slots[slot] ?? 0; number !== 0; number = this.#slots[slot] ?? 0) {
      const volume = this.#volumeOf(number - 1);
      const record = this.#indexes[volume]?.record(number - 1 - (this.#starts[volume] ?? 0), content);
      if (record !== undefined) yield { volume, record };
      slot = (slot + 1) % this.#slots.length;
    }
  }

  #volumeOf(number: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= number) low = middle;
      else high = middle;
    }
    return low;
  }
}
