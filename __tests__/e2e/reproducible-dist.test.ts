/**
 * dist/ is what the sources give, wherever and by whom they are built: two clones, packages installed anew in each. A sample has
 * one of them, and for the other this checkout with its own dist/.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { hasProgram, needs } from '../helpers/parts.js';
import { REPOSITORY } from '../helpers/paths.js';
import { run } from '../helpers/programs.js';
import { chosen, repeatable, WHOLE } from '../helpers/search.js';
import { temporaryDirectory } from '../helpers/workspace.js';

const possible =
  process.env['LAMBDA_ZIP_TEST_NETWORK'] === '1' &&
  hasProgram('git') &&
  hasProgram('npm') &&
  existsSync(join(REPOSITORY, '.git'));
const withNetwork = needs(possible, 'a git checkout, npm, and LAMBDA_ZIP_TEST_NETWORK=1');

/** Where the clones are, and what else they differ in. */
const SURROUNDINGS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a', { TZ: 'UTC', LC_ALL: 'C' }],
  [
    'deeper/and with a space/b',
    { TZ: 'Pacific/Auckland', LC_ALL: 'C.UTF-8', NODE_ENV: 'development', USER: 'someone-else' },
  ],
];

describe('dist/', () => {
  const clones: string[] = [];

  beforeAll(async () => {
    if (!possible) return;
    const root = temporaryDirectory();
    mkdirSync(join(root, 'deeper', 'and with a space'), { recursive: true });
    await repeatable(async (dice, at) => {
      for (const [folder, env] of chosen(SURROUNDINGS, 1, dice)) {
        at({ folder, env });
        const clone = join(root, folder);
        await succeed('git', ['clone', '--quiet', REPOSITORY, clone], root);
        await succeed('npm', ['ci', '--prefer-offline'], clone, env);
        await succeed('npm', ['run', 'bundle'], clone, env);
        clones.push(clone);
      }
    });
    if (!WHOLE) clones.push(REPOSITORY);
  }, 600_000);

  withNetwork('is the same bytes from two clones in different places', () => {
    const [first = '', second = ''] = clones;
    const digests = digestsOf(first);
    expect(Object.keys(digests)).toEqual(expect.arrayContaining(['action/index.js', 'cli/index.js']));
    expect(digestsOf(second)).toEqual(digests);
  });

  withNetwork('is what is committed', async () => {
    const [clone = ''] = clones;
    const changes = ['status', '--porcelain', '--', 'dist', 'lambda-zip.schema.json'];
    expect(await succeed('git', changes, clone), 'run "npm ci && npm run bundle" and commit dist/').toBe('');
  });
});

async function succeed(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, { cwd, env });
  expect(code, `${program} ${args.join(' ')} in ${cwd}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

/** SHA-256 and permission bits of every file in a clone's dist/, by path. */
function digestsOf(clone: string): Record<string, string> {
  const dist = join(clone, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => lstatSync(join(dist, path)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((path) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(dist, path)))
        .digest('hex');
      return [path, `${digest} ${(lstatSync(join(dist, path)).mode & 0o777).toString(8)}`];
    }),
  );
}
