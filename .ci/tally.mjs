// Sums up Vitest's reports, in JSON: what did not pass, which files took longest, and the counts. Fails unless all passed.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const MAX_FILES = 10;

const counts = { passed: 0, failed: 0, skipped: 0 };
const files = [];
for (const path of process.argv.slice(2)) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
  for (const { name, startTime, endTime, status, message, assertionResults } of report.testResults) {
    files.push({ name: relative('.', name), seconds: (endTime - startTime) / 1000 });
    for (const test of assertionResults)
      if (test.status !== 'passed') console.log(`${test.status}: ${test.fullName}`);
    // A file that cannot be loaded has no tests that failed.
    if (status !== 'passed' && assertionResults.every((test) => test.status === 'passed')) {
      counts.failed += 1;
      console.log(`failed: ${name}: ${message}`);
    }
  }
}
console.log('The files that took longest:');
for (const { name, seconds } of files.sort((a, b) => b.seconds - a.seconds).slice(0, MAX_FILES))
  console.log(`${seconds.toFixed(0).padStart(4)} s  ${name}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
if (counts.failed + counts.skipped > 0 || counts.passed === 0) process.exitCode = 1;
