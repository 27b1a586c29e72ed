/** Settings and options of the library as it takes them, and its page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as library from '../../build/library/index.js';
import { rawSettings } from '../../build/library/raw-settings.js';
import { settingKeys } from '../../build/library/setting-keys.js';
import { libraryWords } from '../../build/library/words.js';
import { SETTING_ENTRIES } from '../../build/settings/table.js';
import { libraryDeclarations } from '../../scripts/declarations.mjs';
import { libraryPage } from '../../scripts/library-page.mjs';
import { REPOSITORY } from '../helpers/paths.js';

test.each([
  ['container-timeout: x', 'containerTimeout: x'],
  [
    "Set 's3-bucket' to a bucket in the function's region.",
    "Set 's3Bucket' to a bucket in the function's region.",
  ],
  ["set enforce-limits to 'false'", "set enforceLimits to 'false'"],
  [
    "source: 'cache-directory' is the layer's function-name",
    "source: 'cache-directory' is the layer's functionName",
  ],
  ["binary-check: 1 file:\n  'a/binary-check'", "binaryCheck: 1 file:\n  'a/binary-check'"],
  ['aws lambda --function-name x, /s3-bucket, s3-bucket/x, my-s3-bucket', undefined],
  ["name: 'x'", undefined],
])('%j in the words of the library', (message, expected) => {
  expect(libraryWords(message)).toBe(expected ?? message);
});

describe('settings', () => {
  test('are the options of the command, in camelCase', () => {
    const names = SETTING_ENTRIES.filter(([, { commands }]) => commands.includes('build')).map(
      ([name]) => name,
    );
    expect(settingKeys('build').map(({ name }) => name)).toEqual(['source', ...names]);
    const keys = new Map(settingKeys('build').map(({ name, key }) => [name, key]));
    expect([keys.get('s3-bucket'), keys.get('default-excludes'), keys.get('force')]).toEqual([
      's3Bucket',
      'defaultExcludes',
      'force',
    ]);
    expect(settingKeys('verify').map(({ key }) => key)).not.toContain('output');
  });

  test('become text as all faces have it', () => {
    const settings = {
      source: ['src', 'lib => lib/'],
      exclude: [' spaced ', '!kept'],
      executable: 'bin/*',
      defaultExcludes: false,
      layer: true,
      compressionLevel: 0,
      deploy: true,
      modes: 'filesystem',
      output: 'a b.zip',
      name: undefined,
    };
    expect(rawSettings('build', settings)).toEqual({
      source: 'src\nlib => lib/',
      exclude: ' spaced \n!kept',
      executable: 'bin/*',
      'default-excludes': 'false',
      layer: 'true',
      'compression-level': '0',
      deploy: 'true',
      modes: 'filesystem',
      output: 'a b.zip',
    });
    expect(rawSettings('build', { source: 'src', deploy: 'dry-run' })).toMatchObject({ deploy: 'dry-run' });
  });

  test.each([
    [undefined, "build: the settings are undefined; pass an object such as { source: 'src' }"],
    [['src'], "build: the settings are an array; pass an object such as { source: 'src' }"],
    [{ source: 'src', ouput: 'x.zip' }, "'ouput' is not a setting of build; did you mean 'output'?"],
    [
      { source: 'src', 'compression-level': 3 },
      /^'compression-level' is not a setting of build; did you mean/,
    ],
    [{ source: 1 }, 'source: is a number; pass a string or an array of strings'],
    [{ source: ['src', null] }, 'source: is null; pass a string or an array of strings'],
    [{ source: [] }, "source: none given; name a directory such as 'src', or a file"],
    [
      { source: 'src', exclude: ['a\nb'] },
      String.raw`exclude: 'a\nb' contains a line break; pass each value as an element of its own`,
    ],
    [{ source: 'src', output: '' }, 'output: is an empty string; leave it out instead'],
    [{ source: 'src', layer: 'true' }, 'layer: is a string; pass true or false'],
    [{ source: 'src', compressionLevel: '9' }, 'compressionLevel: is a string; pass a number'],
    [
      { source: 'src', compressionLevel: 0.5 },
      "compressionLevel: '0.5' is invalid; use a whole number from 0 to 12",
    ],
    [{ source: 'src', deploy: true }, "deploy: 'true' needs 'functionName'"],
    [{ source: 'src', s3Bucket: 'b' }, /^s3Bucket: 'b' has no effect/],
    [
      { source: 'src', functionName: 'binary-check/x function-name' },
      /^functionName: 'binary-check\/x function-name' is not the name or ARN of a function/,
    ],
    [{ source: 'src', containerOptions: '--label "x' }, 'containerOptions: a quote is not closed'],
    [{ source: 'src', modes: true }, 'modes: is a boolean; pass a string'],
    [{ source: 'src', modes: 'octal' }, "modes: 'octal' is invalid; use 'content' or 'filesystem'"],
    [{ source: 'src', environment: 'production' }, /^'environment' is not a setting of build/],
  ])('refuse %j', async (settings, message) => {
    const error: unknown = await library.build(settings as never).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(library.LambdaZipError);
    expect(error).toMatchObject({ code: 'usage' });
    expect(error).toHaveProperty(
      'message',
      message instanceof RegExp ? expect.stringMatching(message) : message,
    );
  });
});

test.each([
  [null, 'the options are null; pass an object such as { signal }'],
  [{ loger: 1 }, "'loger' is no option; did you mean 'log'?"],
  [{ verbose: true }, /^'verbose' is no option; use signal, log, progress, /],
  [{ log: 'stderr' }, 'log: is a string; pass a function'],
  [{ environment: null }, 'environment: is null; pass an object'],
  [{ workers: 65 }, "workers: '65' is invalid; use a whole number from 0 to 64"],
])('options: refuse %j', async (options, message) => {
  const error: unknown = await library
    .build({ source: 'src' }, options as never)
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: 'usage',
    message: message instanceof RegExp ? expect.stringMatching(message) : message,
  });
});

test('files that are none are named by the parameter', async () => {
  await expect(library.manifest(1 as never)).rejects.toThrow('file: is a number; pass the path of a file');
  await expect(library.diff('', 'b')).rejects.toThrow('before: is an empty string; pass the path of a file');
});

test('an error that is none of ours is one of ours in the end, with its cause', async () => {
  const cause = new RangeError('of a callback');
  const options = {
    log: () => {
      throw cause;
    },
  };
  const error: unknown = await library
    .build({ source: REPOSITORY }, options)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(library.LambdaZipError);
  expect(error).toMatchObject({ code: 'internal', message: 'of a callback', cause });
});

/** Unions of words, told where they are used. */
const INLINE = new Set(['ErrorCode', 'Reason']);

describe('what users read', () => {
  const page = readFileSync(join(REPOSITORY, 'docs', 'library.md'), 'utf8');

  test('has the doc comments as they are', () => {
    expect(page, 'run "node scripts/library-page.mjs"').toBe(libraryPage());
  });

  test('has every function, every type and every setting', () => {
    const source = readFileSync(join(REPOSITORY, 'src', 'library', 'index.ts'), 'utf8');
    const lists = [...source.matchAll(/^export (?:type )?\{(?<names>[^}]+)\}/gm)];
    const names = lists.flatMap(({ groups }) => (groups?.['names'] ?? '').match(/\w+(?=,|\s*$)/g) ?? []);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(library), 'BuildResult', 'LogEntry']));
    for (const name of names.filter((one) => !INLINE.has(one))) expect(page).toContain(`\n### ${name}\n`);
    for (const { key } of settingKeys('build')) expect(page).toContain(`\n| \`${key}\` |`);
  });

  test('the types need nothing that is not shipped', () => {
    expect(libraryDeclarations()).toEqual([
      'gate/reason.d.ts',
      'library/build.d.ts',
      'library/diff.d.ts',
      'library/index.d.ts',
      'library/manifest.d.ts',
      'library/options.d.ts',
      'library/results.d.ts',
      'library/settings.d.ts',
      'library/verify.d.ts',
      'util/errors.d.ts',
    ]);
  });
});
