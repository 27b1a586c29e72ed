import { verify } from '../../build/verify.js';
import { parseSettings } from '../../settings/settings.js';
import { quoted } from '../../util/text.js';
import { commandLineContext } from '../context.js';
import { type Input, workersOf } from '../input.js';
import { print, terminalLogger } from '../terminal.js';

/** A difference in one entry tends to move the header offsets of many; more than this helps nobody. */
const MAX_SHOWN = 20;

/**
 * `lambda-zip verify`: whether the sources give the same bytes under other conditions.
 *
 * @returns 0 if they do
 */
export async function runVerify(input: Input, signal: AbortSignal): Promise<number> {
  const { settings, values } = input;
  const { reinstall } = values;
  const request = parseSettings(settings, { ...commandLineContext(), workers: workersOf(input) });
  const log = terminalLogger(process.stderr);
  const { sha256, layerSha256, builds, differences } = await verify(
    request,
    { log, signal },
    typeof reinstall === 'string' ? reinstall : undefined,
  );
  const reproducible = differences.length === 0;
  if (!reproducible) {
    log.phase('Differences');
    for (const { path, field, first, second, conditions } of differences.slice(0, MAX_SHOWN)) {
      log.info(
        `${path === undefined ? 'the archive' : quoted(path)}: ${field}: ${first} / ${second} (${conditions})`,
      );
    }
    if (differences.length > MAX_SHOWN) log.info(`and ${differences.length - MAX_SHOWN} more`);
  }
  if (values['json'] === true)
    await print(
      `${JSON.stringify({ reproducible, sha256, 'layer-sha256': layerSha256 ?? '', builds, differences })}\n`,
    );
  else if (reproducible)
    await print(
      `${builds} builds, same bytes: ${sha256}${layerSha256 === undefined ? '' : ` and ${layerSha256} (layer)`}\n`,
    );
  return reproducible ? 0 : 1;
}
