// What this packer is to reach, as ratios of medians of one run.
import { median, peak } from './statistics.mjs';

/** `noLarger`: the archive must not be larger, either. `most` is a ratio, `bytes` a limit on memory. */
export const TARGETS = [
  { corpus: 'M', ours: 'ours', against: 'zip-6', most: 0.45 },
  { corpus: 'M', ours: 'ours', against: 'zip-9', most: 0.15 },
  { corpus: 'L', ours: 'ours', against: 'zip-6', most: 0.35 },
  { corpus: 'L', ours: 'ours', against: 'zip-9', most: 0.12 },
  { corpus: 'N', ours: 'ours', against: 'zip-6', most: 0.58 },
  { corpus: 'M', ours: 'ours', against: 'libdeflate', most: 1.15 },
  { corpus: 'N', ours: 'ours', against: 'libdeflate', most: 1.3 },
  { corpus: 'L', ours: 'ours', against: 'libdeflate', most: 0.85 },
  { corpus: 'M', ours: 'ours', against: '7z-mx1', most: 0.85, noLarger: true },
  { corpus: 'M', ours: 'ours-0', against: 'zip-0', most: 1.4 },
  { corpus: 'S', ours: 'ours', against: 'node', most: 2.2 },
  { corpus: 'L', ours: 'ours-warm', against: 'ours', most: 0.25 },
  { corpus: 'L', ours: 'ours', bytes: 220_000_000 },
  { corpus: 'P', ours: 'ours-container', against: 'article', most: 0.55 },
  { corpus: 'P', ours: 'ours-host', against: 'uv-zip', most: 0.35 },
  { corpus: 'P', ours: 'ours-host', against: 'pip-zip', most: 0.16 },
  { corpus: 'P', ours: 'ours-host-kept', against: 'ours-host', most: 0.25 },
  { corpus: 'P', ours: 'ours-container-kept', against: 'ours-container', most: 0.25 },
  { corpus: 'P', ours: 'ours-host-kept', against: 'uv-zip-warm', most: 0.15 },
  { corpus: 'Q', ours: 'ours-host', bytes: 320_000_000 },
  { corpus: 'V1000', ours: 'verify', against: 'ours', most: 2 },
  { corpus: 'V10000', ours: 'verify', against: 'ours', most: 2 },
  { corpus: 'V100000', ours: 'verify', against: 'ours', most: 2 },
  { corpus: 'L', ours: 'doctor', against: 'ours', most: 1 },
];

/**
 * @param {import('./rounds.mjs').Result[]} results
 * @returns {object[]} the targets with what was measured; those that were not measured are left out
 */
export function judgeTargets(results) {
  return TARGETS.flatMap((target) => {
    const find = (id) =>
      results.find(({ corpus, contestant }) => corpus === target.corpus && contestant === id);
    const mine = find(target.ours);
    if (mine === undefined) return [];
    if (target.bytes !== undefined) {
      const memory = peak(mine.memory);
      return memory === null ? [] : [{ ...target, memory, met: memory <= target.bytes }];
    }
    const other = find(target.against);
    if (other === undefined) return [];
    const ratio = median(mine.wall) / median(other.wall);
    const each = mine.wall.map((wall, round) => wall / other.wall[round]);
    const larger = target.noLarger ? mine.output - other.output : undefined;
    return [
      {
        ...target,
        ratio,
        lowest: Math.min(...each),
        highest: Math.max(...each),
        ...(larger !== undefined && { larger }),
        met: ratio <= target.most && (larger ?? 0) <= 0,
      },
    ];
  });
}
