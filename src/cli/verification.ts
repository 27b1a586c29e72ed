/** What `verify` found of a package, for people and for programs. */
import type { Verification } from '../build/verify.js';
import type { Logger } from '../util/ports.js';
import { quoted } from '../util/text.js';

/** A difference in one entry tends to move the header offsets of many; more than this helps nobody. */
const MAX_SHOWN = 20;

export function isReproducible({ differences }: Verification): boolean {
  return differences.length === 0;
}

/** As `--json` has it. */
export function verificationJson(found: Verification): object {
  const { sha256, layerSha256, builds, differences } = found;
  return {
    reproducible: isReproducible(found),
    sha256,
    'layer-sha256': layerSha256 ?? '',
    builds,
    differences,
  };
}

/** Of builds that gave the same bytes, in a line. */
export function sameBytesText({ sha256, layerSha256, builds }: Verification): string {
  const layer = layerSha256 === undefined ? '' : ` and ${layerSha256} (layer)`;
  return `${builds} builds, same bytes: ${sha256}${layer}`;
}

/** Names what differs, if anything does. */
export function tellDifferences({ differences }: Verification, log: Logger): void {
  if (differences.length === 0) return;
  log.phase('Differences');
  for (const { path, field, first, second, conditions } of differences.slice(0, MAX_SHOWN)) {
    const where = path === undefined ? 'the archive' : quoted(path);
    log.info(`${where}: ${field}: ${first} / ${second} (${conditions})`);
  }
  if (differences.length > MAX_SHOWN) log.info(`and ${differences.length - MAX_SHOWN} more`);
}
