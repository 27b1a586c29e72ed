import { defineConfig } from 'vitest/config';

const report = process.env['LAMBDA_ZIP_TEST_REPORT'];

export default defineConfig({
  test: {
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
    include: ['__tests__/**/*.test.ts'],
    globalSetup: ['__tests__/helpers/global-setup.ts'],
    // A guard against what hangs, not a measure: suites share the machine, and some install packages several times.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // Suites start processes of their own; more of them at once than there are cores only makes them wait.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['build/**/*.js'], reporter: ['text-summary', 'html'] },
  },
});
