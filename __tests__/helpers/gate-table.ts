/** The table of docs/gate.md: what it says is what the tests run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './paths.js';

export interface GateRow {
  readonly title: string;
  readonly baseline: string;
  readonly says: string;
  readonly built: string;
  readonly force: boolean;
  readonly changed: string;
  readonly reason: string;
}

/** Its rows; `either` makes two of one. */
export function gateTable(): GateRow[] {
  const text = readFileSync(join(REPOSITORY, 'docs', 'gate.md'), 'utf8');
  const table = text.split('\n## Changed or not\n')[1]?.split('\n## ')[0] ?? '';
  return [...table.matchAll(/^\|(?<cells>.+)\|$/gm)].slice(2).flatMap(({ groups }) => {
    const [baseline = '', says = '', built = '', force = '', changed = '', reason = ''] = (
      groups?.['cells'] ?? ''
    )
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''));
    const values = { yes: [true], no: [false], either: [false, true] }[force] ?? [];
    return values.map((value) => ({
      title: `${baseline} says ${says}; built is ${built}; force ${value}`,
      baseline,
      says,
      built,
      force: value,
      changed,
      reason,
    }));
  });
}
