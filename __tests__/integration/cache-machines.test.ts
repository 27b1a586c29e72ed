/** Records on machines that GitHub's cache client does not expect: BusyBox's tar, and a temporary folder with a space. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { startCacheDouble } from '../helpers/cache-double.js';
import { hasProgram, needs } from '../helpers/parts.js';
import { runAction, runPost } from '../helpers/programs.js';
import { temporaryDirectory, workspaceWith } from '../helpers/workspace.js';

/** Deploys once with records in the cache, and builds again. */
async function twice(env: Readonly<Record<string, string>>) {
  const cache = await startCacheDouble();
  const { workspace, source } = workspaceWith({ 'handler.py': 'x = 1\n' });
  const options = { cwd: workspace, env: { ...cache.env(), RUNNER_TEMP: temporaryDirectory(), ...env } };
  const step = () => runAction({ source, engine: 'host', baseline: 'cache' }, options);
  const first = await step();
  const post = await runPost(first, options);
  const second = await step();
  return { first, post, second, entries: cache.entries };
}

/** A folder of programs that are all BusyBox's, as in an image of Alpine. */
function busyBoxPath(): string {
  const folder = temporaryDirectory();
  const busybox = (process.env['PATH'] ?? '').split(delimiter).map((one) => join(one, 'busybox'));
  for (const program of ['sh', 'tar', 'gzip', 'gunzip', 'cat']) {
    const found = busybox.find((one) => hasProgram(one, ['--list']));
    symlinkSync(found ?? 'busybox', join(folder, program));
  }
  return folder;
}

needs(hasProgram('busybox', ['--list']), 'busybox')("records are kept with BusyBox's tar", async () => {
  const { first, post, second } = await twice({ PATH: busyBoxPath() });
  expect(first.outputs, first.stdout).toMatchObject({ changed: 'true', reason: 'first-build' });
  expect(first.stdout + post.stdout).not.toContain('::warning::');
  expect(post.stdout).toContain('is recorded as deployed');
  expect(second.outputs, second.stdout).toMatchObject({ changed: 'false', reason: 'unchanged' });
});

test('records are kept with a space in RUNNER_TEMP', async () => {
  const temporary = join(temporaryDirectory(), 'my -z temp');
  mkdirSync(temporary);
  const { first, post, second } = await twice({ RUNNER_TEMP: temporary });
  expect(first.outputs, first.stdout).toMatchObject({ changed: 'true', reason: 'first-build' });
  expect(post.stdout).toContain('is recorded as deployed');
  expect(second.outputs, second.stdout).toMatchObject({ changed: 'false', reason: 'unchanged' });
});

test('where every temporary folder has a space, the reason is said', async () => {
  const temporary = join(temporaryDirectory(), 'my temp');
  mkdirSync(temporary);
  const { first, second } = await twice({ RUNNER_TEMP: temporary, TMPDIR: temporary });
  for (const { outputs, stdout } of [first, second]) {
    expect(outputs, stdout).toMatchObject({ changed: 'true', reason: 'baseline-unavailable' });
    expect(stdout).toContain('my temp/lambda-zip-cache-');
    expect(stdout).toContain(
      'because of the space in its name; set RUNNER_TEMP or TMPDIR to a folder without one',
    );
  }
});
