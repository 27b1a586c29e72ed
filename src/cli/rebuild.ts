/** A build of copies by this program, as another process with another environment: for `verify`. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { BuildRequest } from '../build/request.js';
import type { Rebuild } from '../build/verify.js';
import { optionArguments } from '../settings/arguments.js';
import type { RawSettings } from '../settings/table.js';
import { LambdaZipError } from '../util/errors.js';
import { nonBlankLines } from '../util/text.js';
import { originalsVariable } from './context.js';
import { optionSettings } from './options.js';

/**
 * Runs `build` on the copies.
 *
 * @param settings of the package
 * @param originals the sources that the copies are of
 * @throws LambdaZipError `not-reproducible` when the build fails
 */
export async function rebuild(
  { conditions, title, directories, output, layerOutput, workspace }: Rebuild,
  settings: RawSettings,
  originals: BuildRequest['pipeline']['sources'],
  signal: AbortSignal,
): Promise<void> {
  const sources = directories.map((directory, index) =>
    `${directory} => ${originals[index]?.prefix ?? ''}`.replace(/ => $/, ''),
  );
  // The prefix is part of the sources already; the copies run in another directory.
  const names = optionSettings('verify').flatMap(([name]) => (name === 'prefix' ? [] : [name]));
  const requirements = nonBlankLines(settings.requirements ?? '').map((file) => resolve(file.trim()));
  const options = optionArguments({ ...settings, requirements: requirements.join('\n') }, names);
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
