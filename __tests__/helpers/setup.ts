/** Runs for every test file, also where files share their modules. */
import { afterAll, afterEach, expect, vi } from 'vitest';
import { forgetSeed, sayHowToRepeat } from './search.js';
import { removeTemporaryDirectories } from './workspace.js';

afterEach(({ task }) => {
  sayHowToRepeat(task.result?.errors ?? []);
  // A hook that fails later is not of this test.
  expect.setState({ currentTestName: '' });
});
afterAll(() => {
  removeTemporaryDirectories();
  forgetSeed();
  // The next file has this process, its clock and its environment.
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
