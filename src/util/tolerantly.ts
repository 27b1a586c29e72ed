/** The result of work; undefined where it fails, which others find out and tell. */
export function tolerantly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
