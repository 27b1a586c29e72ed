import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const report = process.env['LAMBDA_ZIP_TEST_REPORT'];

// Node.js reads them at each start, for longer than all else that a start takes. The processes that hold tests go
// without; npm, which a test may start, finds them in its environment again.
const certificates = process.env['NODE_EXTRA_CA_CERTS'];
delete process.env['NODE_EXTRA_CA_CERTS'];

const ALL = '__tests__/**/*.test.ts';
const UNIT = '__tests__/unit/**/*.test.ts';
// Each of them sets itself up: a lane prepares no more than it needs.
const SETUP = ['__tests__/helpers/global-setup.ts'];

export default defineConfig(({ mode }) => ({
  test: {
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
    setupFiles: ['__tests__/helpers/setup.ts'],
    // Loaded by Node.js itself: nothing is gained by looking into them, but for the watch, which has to see what a change concerns.
    ...(mode === 'watch' ? {} : { server: { deps: { external: [/\/build\//] } } }),
    projects: [
      // Units leave nothing behind in the modules they load, most of which are the same. Helpers of the other lane have a folder, or
      // a label for containers, for each file.
      { extends: true, test: { name: 'unit', include: [UNIT], isolate: false, globalSetup: SETUP } },
      { extends: true, test: { name: 'programs', include: [ALL], exclude: [UNIT], globalSetup: SETUP } },
    ],
    env: {
      // What samples are chosen by: another one each time, unless it is given.
      LAMBDA_ZIP_TEST_SEED: process.env['LAMBDA_ZIP_TEST_SEED'] ?? String(Date.now() % 1_000_000),
      ...(certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates }),
      ...(mode === 'whole' ? { LAMBDA_ZIP_TEST_WHOLE: '1' } : {}),
    },
    // A guard against what hangs, not a measure: suites share the machine, and some install packages several times.
    testTimeout: mode === 'whole' ? 1_800_000 : 180_000,
    hookTimeout: 120_000,
    // Suites wait for servers, clocks and programs of their own: one more than there are cores keeps the cores busy.
    maxWorkers: availableParallelism() + 1,
    coverage: { provider: 'v8', include: ['build/**/*.js'], reporter: ['text-summary', 'html'] },
  },
}));
