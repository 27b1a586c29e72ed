/** How a module gets through its own imports: which run, and whether a failure gets out of it. */
import type { Occasion, PythonImport } from '../../syntax/python-imports.js';

/** Where an import stands in the course of its module. */
type Place =
  /** It runs, and its failure is the module's. */
  'certain' | 'unknown' | Extract<Occasion, { readonly kind: 'tried' | 'branch' }>;

/** Of one module. Imports are asked about in the order of the text. */
export class Course {
  /** Statements `try` whose body fails. */
  readonly #failed = new Set<number>();
  /** The branches of each `if` that fail. */
  readonly #branches = new Map<number, Set<number>>();

  placeOf({ occasions }: PythonImport): Place {
    if (occasions === undefined) return 'unknown';
    let place: Place = 'certain';
    for (const one of occasions) {
      if (one.kind === 'fallback') {
        if (!this.#failed.has(one.statement)) return 'unknown';
      } else if (place === 'certain') place = one;
      // A branch that something else catches, or that holds what is caught, is too much to follow.
      else if (one.kind === 'branch' || place.kind === 'branch') return 'unknown';
    }
    return place;
  }

  /** An import fails that is caught, or in one branch. @returns whether the module fails for that */
  fails(place: Exclude<Place, string>): boolean {
    if (place.kind === 'tried') {
      this.#failed.add(place.statement);
      return false;
    }
    const failed = this.#branches.get(place.statement) ?? new Set();
    this.#branches.set(place.statement, failed.add(place.branch));
    return failed.size === place.of;
  }
}
