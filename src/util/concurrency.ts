/**
 * Works on many items, several at a time, and waits for all work that was begun.
 *
 * @param most how many at a time
 * @returns how each ended, in the order of the items
 */
export async function mapSettled<I, T>(
  items: readonly I[],
  most: number,
  work: (item: I) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  const ends: PromiseSettledResult<T>[] = [];
  const waiting = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, item] = next;
      const [end] = await Promise.allSettled([work(item)]);
      ends[index] = end;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return ends;
}
