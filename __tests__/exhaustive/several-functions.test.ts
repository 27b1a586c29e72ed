/** One package of the config file for several functions: each has its own record. What Lambda is asked is in integration/. */
import { describe, expect, test } from 'vitest';
import { type CacheDouble, startCacheDouble } from '../helpers/cache-double.js';
import { runAction, runMarkDeployed, runPost } from '../helpers/programs.js';
import { config, rowsOf, type ToldRow, workspace } from '../helpers/several-functions.js';
import { temporaryDirectory, writeTree } from '../helpers/workspace.js';

describe('with records', () => {
  /** Jobs in one workspace, which talk to one cache. */
  function jobs(cache: CacheDouble, cwd: string) {
    const env = { GITHUB_WORKSPACE: cwd, RUNNER_TEMP: temporaryDirectory() };
    let run = 100;
    return {
      /** Builds a content for some functions, and tells the reason of each. */
      async build(content: string, names: readonly string[] | string, inputs: Record<string, string> = {}) {
        // Those before have come to their end.
        cache.over.push(String(run));
        run += 1;
        writeTree(cwd, {
          'src/handler.py': content,
          'lambda-zip.yml': config(names, { baseline: 'cache', 'aws-region': 'eu-central-1' }),
        });
        const own = { ...cache.env(), ...env, GITHUB_RUN_ID: String(run) };
        const outcome = await runAction(
          { config: 'lambda-zip.yml', engine: 'host', ...inputs },
          { cwd, env: own },
        );
        expect(outcome.code, outcome.stdout).toBe(0);
        return {
          reasons: rowsOf(outcome).map(({ name, reason }) => `${name}: ${reason}`),
          changed: JSON.parse(String(outcome.outputs['matrix'])).include as ToldRow[],
          succeed: async () => {
            const post = await runPost(outcome, { cwd, env: own });
            expect(post.code, post.stdout).toBe(0);
          },
          mark: async ({ name, sha256 }: ToldRow) => {
            const marked = await runMarkDeployed({ name, sha256 }, { cwd, env: own });
            expect(marked.code, marked.stdout).toBe(0);
          },
        };
      },
    };
  }

  test('each has its own: a deploy of one says nothing of the other', async () => {
    const cwd = workspace([]);
    const { build } = jobs(await startCacheDouble(), cwd);
    const first = await build('x = 1\n', ['read', 'write'], { record: 'never' });
    expect(first.reasons).toEqual(['read: first-build', 'write: first-build']);
    for (const row of first.changed) await first.mark(row);
    expect((await build('x = 1\n', ['read', 'write'])).reasons).toEqual([
      'read: unchanged',
      'write: unchanged',
    ]);

    const second = await build('x = 2\n', ['read', 'write'], { record: 'never' });
    expect(second.reasons).toEqual(['read: content', 'write: content']);
    await second.mark(second.changed[1] as ToldRow);
    const third = await build('x = 2\n', ['read', 'write']);
    expect(third.reasons).toEqual(['read: baseline-unavailable', 'write: unchanged']);
    await third.succeed();
    expect((await build('x = 2\n', ['read', 'write'])).reasons).toEqual([
      'read: unchanged',
      'write: unchanged',
    ]);
  });

  test('what was recorded before a package went to more, or fewer, is not believed after it', async () => {
    const cwd = workspace([]);
    const cache = await startCacheDouble();
    const { build } = jobs(cache, cwd);
    const cycle = async (content: string, names: readonly string[] | string): Promise<string[]> => {
      const { reasons, succeed } = await build(content, names);
      await succeed();
      return reasons;
    };
    expect(await cycle('A\n', 'read')).toEqual(['api: first-build']);
    expect(await cycle('B\n', ['read', 'write'])).toEqual(['read: first-build', 'write: first-build']);
    // A is not what 'read' has, whatever was recorded of 'api'.
    expect(await cycle('A\n', 'read')).toEqual(['api: baseline-unavailable']);
    // And B is not, whatever was recorded of 'read'; 'write' has not had a deploy since.
    expect(await cycle('B\n', ['read', 'write'])).toEqual(['read: baseline-unavailable', 'write: unchanged']);
    expect(await cycle('A\n', 'read')).toEqual(['api: baseline-unavailable']);
    const before = cache.creations;
    // What is withdrawn already is not withdrawn again and again.
    expect(await cycle('C\n', 'read')).toEqual(['api: content']);
    expect(cache.creations - before).toBe(2);
  });

  test('a function with the name of its package keeps its record', async () => {
    const { build } = jobs(await startCacheDouble(), workspace([]));
    const first = await build('A\n', ['api', 'worker']);
    await first.succeed();
    expect((await build('A\n', ['api', 'worker'])).reasons).toEqual(['api: unchanged', 'worker: unchanged']);
    const second = await build('B\n', ['api', 'worker']);
    await second.succeed();
    expect((await build('B\n', ['api', 'worker'])).reasons).toEqual(['api: unchanged', 'worker: unchanged']);
    expect((await build('B\n', 'api')).reasons).toEqual(['api: unchanged']);
  });
});
