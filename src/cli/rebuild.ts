/** A build of copies by this program, as another process with another environment: for `verify`. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { BuildRequest } from '../build/request.js';
import type { Rebuild } from '../build/verify.js';
import { normalisePrefix } from '../pipeline/names.js';
import { optionArguments } from '../settings/arguments.js';
import { LAYER_ENTRY_KEYS } from '../settings/config-file/keys.js';
import { CONFIG_FILE } from '../settings/config-file/names.js';
import { isList, type RawSettings, SETTINGS, type SettingName, settingsWhere } from '../settings/table.js';
import { LambdaZipError } from '../util/errors.js';
import { nonBlankLines } from '../util/text.js';
import { originalsVariable } from './context.js';
import { optionSettings } from './options.js';

/** The package that is built again. */
interface Original {
  readonly settings: RawSettings;
  /** What the copies are of. */
  readonly sources: BuildRequest['pipeline']['sources'];
  /** A layer of a config file is nothing that the command line alone could describe. */
  readonly isLayer: boolean;
}

/**
 * Runs `build` on the copies.
 *
 * @throws LambdaZipError `not-reproducible` when the build fails
 */
export async function rebuild(
  { conditions, title, directories, output, layerOutput, workspace }: Rebuild,
  { settings, sources: originals, isLayer }: Original,
  signal: AbortSignal,
): Promise<void> {
  const sources = directories.map((directory, index) =>
    `${directory} => ${originals[index]?.prefix ?? ''}`.replace(/ => $/, ''),
  );
  // The prefix is part of the sources already; the copies run in another directory.
  const names = optionSettings('verify').flatMap(([name]) => (name === 'prefix' ? [] : [name]));
  const requirements = nonBlankLines(settings.requirements ?? '').map((file) => resolve(file.trim()));
  const complete = { ...settings, requirements: requirements.join('\n') };
  const script = process.argv[1] ?? '';
  const described = isLayer
    ? await layerArguments({ ...complete, output }, directories, originals, workspace)
    : [
        `--output=${output}`,
        ...(layerOutput === undefined ? [] : [`--layer-output=${layerOutput}`]),
        ...optionArguments(complete, names),
        '--',
        ...sources,
      ];
  const workers = `--workers=${conditions.workers}`;
  const previousUmask = process.umask(conditions.umask);
  let child: ReturnType<typeof spawn>;
  try {
    child = spawn(process.execPath, [script, 'build', '--no-cache', workers, ...described], {
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
    });
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

/** The options that build one layer: what a config file takes stands in one of its own, beside the copies. */
async function layerArguments(
  given: RawSettings,
  directories: readonly string[],
  originals: BuildRequest['pipeline']['sources'],
  workspace: string,
): Promise<string[]> {
  // The layer's own prefix is said once more; what a source has beside it stays with the source.
  const common = given.prefix ? normalisePrefix(given.prefix, 'prefix').length : 0;
  const source = directories.map((directory, index) =>
    `${directory} => ${originals[index]?.prefix.slice(common) ?? ''}`.replace(/ => $/, ''),
  );
  const settings = { ...given, source: source.join('\n') };
  const entry: Record<string, string | string[]> = {};
  for (const name of [...LAYER_ENTRY_KEYS, 'output']) {
    const value = settings[name as SettingName];
    if (!value) continue;
    const setting = SETTINGS[name as SettingName];
    entry[name] = isList(setting) ? value.split('\n').filter((line) => line !== '') : value;
  }
  const file = join(workspace, CONFIG_FILE);
  await mkdir(workspace, { recursive: true });
  // JSON is YAML.
  await writeFile(file, JSON.stringify({ layers: [entry] }));
  const ofRun = settingsWhere(({ config, commands }) => config === 'never' && commands.includes('verify'));
  return [`--config=${file}`, ...optionArguments(settings, ofRun)];
}
