/** How a module gets through its own imports: which run, and whether a failure gets out of it. */
import type { Occasion, PythonImport } from '../../syntax/python-imports.js';

/** Where an import stands in the course of its module. */
type Place =
  /** It runs, and its failure is the module's. */
  'certain' | 'unknown' | Occasion;

/** Of one module. Imports are asked about in the order of the text. What they load is the asker's. */
export class Course<Loaded> {
  /** What each way through a statement loads. */
  readonly #ways = new Map<number, Map<number, Set<string>>>();
  /** Statements `try` whose body fails. */
  readonly #failed = new Set<number>();
  /** What the body of each `try` loads. */
  readonly #tried = new Map<number, readonly Loaded[]>();
  /** The branches of each `if` that fail. */
  readonly #branches = new Map<number, Set<number>>();

  placeOf({ occasions }: PythonImport): Place {
    if (occasions === undefined) return 'unknown';
    let place: Place = 'certain';
    for (const one of occasions) {
      if (one.kind === 'fallback') {
        // The body may work out, so that only one of the two runs.
        if (!this.#failed.has(one.statement)) return occasions.length === 1 ? one : 'unknown';
      } else if (place === 'certain') place = one;
      // A branch that something else catches, or that holds what is caught, is too much to follow.
      else if (one.kind === 'branch' || place.kind === 'branch') return 'unknown';
    }
    return place;
  }

  /** An import in the body of a `try` loads modules. */
  tries(place: Place, loads: readonly Loaded[]): void {
    if (typeof place === 'string' || place.kind !== 'tried') return;
    this.#tried.set(place.statement, [...(this.#tried.get(place.statement) ?? []), ...loads]);
  }

  /** What loads before a failure leads to an import; nothing where it is no fallback, or that is known to fail. */
  triedBefore(place: Place): readonly Loaded[] {
    if (typeof place === 'string' || place.kind !== 'fallback' || this.#failed.has(place.statement))
      return [];
    return this.#tried.get(place.statement) ?? [];
  }

  /** The body of a `try` fails, so that what it leads to runs for certain. */
  fallsBack(place: Place): 'certain' {
    if (typeof place !== 'string') this.#failed.add(place.statement);
    return 'certain';
  }

  /**
   * An import loads modules in one way through a statement: the body of a `try` or what its failure leads to, one of the branches
   * of an `if`.
   *
   * @returns those of them that the statement loads in any way
   */
  shared({ occasions = [] }: PythonImport, loads: readonly string[]): ReadonlySet<string> {
    const [place, ...further] = occasions;
    if (place === undefined || further.length > 0) return new Set();
    const [way, of] =
      place.kind === 'branch' ? [place.branch, place.of] : [Number(place.kind === 'fallback'), 2];
    const ways = this.#ways.get(place.statement) ?? new Map<number, Set<string>>();
    this.#ways.set(place.statement, ways);
    ways.set(way, new Set([...(ways.get(way) ?? []), ...loads]));
    if (ways.size < of) return new Set();
    return new Set(loads.filter((one) => [...ways.values()].every((names) => names.has(one))));
  }

  /** An import fails that is caught, or in one branch. @returns whether the module fails for that */
  fails(place: Occasion): boolean {
    if (place.kind === 'fallback') return false;
    if (place.kind === 'tried') {
      this.#failed.add(place.statement);
      return false;
    }
    const failed = this.#branches.get(place.statement) ?? new Set();
    this.#branches.set(place.statement, failed.add(place.branch));
    return failed.size === place.of;
  }
}
