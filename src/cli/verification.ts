/** The result of `verify` for one package, as text and as JSON. */
import type { Verification } from '../build/verify.js';
import type { Logger } from '../util/ports.js';
import { quoted } from '../util/text.js';

/** One different entry moves the offsets of many others; more lines than this do not help. */
const MAX_SHOWN = 20;

export function isReproducible({ differences }: Verification): boolean {
  return differences.length === 0;
}

/** The object that `--json` prints. */
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

/** The line for builds with the same bytes. */
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
