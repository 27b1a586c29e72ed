/** Shares the result of work between callers that ask for the same. */
export class Memo<T> {
  readonly #results = new Map<string, Promise<T>>();

  /**
   * The result under a key; the first to ask has it made, and all get the same, also when making it fails.
   *
   * @param key everything that the result depends on
   */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const result = make();
    this.#results.set(key, result);
    return result;
  }

  /** All that came to be. Never rejects. */
  async settled(): Promise<T[]> {
    const results = await Promise.allSettled(this.#results.values());
    return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }
}
