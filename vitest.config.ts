import { defineConfig } from 'vitest/config';

const report = process.env['LAMBDA_ZIP_TEST_REPORT'];

export default defineConfig(({ mode }) => ({
  test: {
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
    include: ['__tests__/**/*.test.ts'],
    globalSetup: ['__tests__/helpers/global-setup.ts'],
    env: {
      // What samples are chosen by: another one each time, unless it is given.
      LAMBDA_ZIP_TEST_SEED: process.env['LAMBDA_ZIP_TEST_SEED'] ?? String(Date.now() % 1_000_000),
      ...(mode === 'whole' ? { LAMBDA_ZIP_TEST_WHOLE: '1' } : {}),
    },
    // A guard against what hangs, not a measure: suites share the machine, and some install packages several times.
    testTimeout: mode === 'whole' ? 1_800_000 : 180_000,
    hookTimeout: 120_000,
    // Suites start processes of their own; more of them at once than there are cores only makes them wait.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['build/**/*.js'], reporter: ['text-summary', 'html'] },
  },
}));
