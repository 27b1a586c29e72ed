import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Rebuild, verify } from '../../build/verify.js';
import type { Source } from '../../pipeline/plan.js';
import { optionArguments } from '../../settings/arguments.js';
import { parseSettings } from '../../settings/settings.js';
import type { RawSettings } from '../../settings/table.js';
import { LambdaZipError } from '../../util/errors.js';
import { quoted } from '../../util/text.js';
import { commandLineContext, originalsVariable } from '../context.js';
import { type Input, workersOf } from '../input.js';
import { optionSettings } from '../options.js';
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
  const workers = workersOf(input);
  const { reinstall } = values;
  const request = parseSettings({ ...settings, cache: 'false' }, { ...commandLineContext(), workers });
  const log = terminalLogger(process.stderr);
  const { sources } = request.pipeline;
  const rebuild = (job: Rebuild): Promise<void> => runBuildProcess(job, settings, sources, signal);
  const { sha256, layerSha256, builds, differences } = await verify(
    request,
    rebuild,
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

/** Runs this program's `build` on the copies, as another process with another environment. */
async function runBuildProcess(
  { conditions, title, directories, output, layerOutput, workspace }: Rebuild,
  settings: RawSettings,
  originals: readonly Source[],
  signal: AbortSignal,
): Promise<void> {
  const sources = directories.map((directory, index) =>
    `${directory} => ${originals[index]?.prefix ?? ''}`.replace(/ => $/, ''),
  );
  // The prefix is part of the sources already; the copies run in another directory.
  const names = optionSettings('verify').flatMap(([name]) => (name === 'prefix' ? [] : [name]));
  const requirements = settings.requirements
    ?.split('\n')
    .map((file) => resolve(file.trim()))
    .join('\n');
  const options = optionArguments({ ...settings, ...(requirements && { requirements }) }, names);
  const script = process.argv[1] ?? '';
  const outputs = [
    `--output=${output}`,
    ...(layerOutput === undefined ? [] : [`--layer-output=${layerOutput}`]),
  ];
  const workers = `--workers=${conditions.workers}`;
  const previousUmask = process.umask(conditions.umask);
  let child: ReturnType<typeof spawn>;
  try {
    child = spawn(
      process.execPath,
      [script, 'build', '--no-cache', workers, ...outputs, ...options, '--', ...sources],
      {
        cwd: workspace,
        env: {
          ...process.env,
          ...originalsVariable(originals.map(({ directory }) => directory)),
          TZ: conditions.timeZone,
          LC_ALL: conditions.locale,
          LANG: conditions.locale,
        },
        stdio: ['ignore', 'ignore', 'pipe'],
        signal,
      },
    );
  } finally {
    process.umask(previousUmask);
  }
  const [code, log] = await Promise.all([
    new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)),
    child.stderr === null ? '' : text(child.stderr),
  ]);
  if (code !== 0) {
    throw new LambdaZipError('not-reproducible', `the build fails on a copy of the sources (${title})`, {
      hint: log.trim().split('\n').slice(-3).join('\n  '),
    });
  }
}
