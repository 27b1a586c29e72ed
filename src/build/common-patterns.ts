/** Patterns that several packages of a run share. Such a pattern need not match something in each package. */
import type { UnusedPatterns } from '../pipeline/package-supply.js';
import type { BuildRequest } from './request.js';

const SETTINGS = ['exclude', 'executable'] as const satisfies readonly (keyof UnusedPatterns)[];

export class CommonPatterns {
  /** For each shared pattern, the number of packages in which it has not matched yet. */
  readonly #waiting = new Map<string, number>();

  /** @param requests those of the whole config: what others have is not told where they are not made */
  constructor(requests: readonly Pick<BuildRequest, 'pipeline'>[]) {
    const owners = new Map<string, number>();
    for (const { pipeline } of requests) {
      const keys = SETTINGS.flatMap((setting) =>
        pipeline[setting].map(({ pattern }) => key(setting, pattern)),
      );
      for (const one of new Set(keys)) owners.set(one, (owners.get(one) ?? 0) + 1);
    }
    for (const [one, times] of owners) if (times > 1) this.#waiting.set(one, times);
  }

  /** Of the patterns that match nothing in a package, those that are its own; the others are remembered. */
  own(unused: UnusedPatterns): UnusedPatterns {
    const ownOf = (setting: keyof UnusedPatterns): string[] =>
      unused[setting].filter((pattern) => {
        const left = this.#waiting.get(key(setting, pattern));
        if (left !== undefined) this.#waiting.set(key(setting, pattern), left - 1);
        return left === undefined;
      });
    return { exclude: ownOf('exclude'), executable: ownOf('executable') };
  }

  /** The shared patterns that matched nothing in any package; valid once all are built. */
  idle(): UnusedPatterns {
    const idle = [...this.#waiting].filter(([, left]) => left === 0).map(([one]) => one);
    const idleOf = (setting: keyof UnusedPatterns): string[] =>
      idle.filter((one) => one.startsWith(key(setting, ''))).map((one) => one.slice(key(setting, '').length));
    return { exclude: idleOf('exclude'), executable: idleOf('executable') };
  }
}

function key(setting: keyof UnusedPatterns, pattern: string): string {
  return `${setting}: ${pattern}`;
}
