/** Runs vitest and counts its tests, for the commands whose last line is `N passed, N failed`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run.mjs';

const report = '.cache/test-report.json';

/** Runs vitest with arguments and environment variables. Returns the numbers of passed and failed tests. */
export function runTests(args, env = {}) {
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passedAll = run('vitest', ['run', ...reporters, ...args], env);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that could not be loaded counts as failed, although it has no failed test.
    const unloadedFiles = !passedAll && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0;
    return { passed: numPassedTests, failed: numFailedTests + unloadedFiles };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Prints the numbers as the last line and ends the process, with exit code 1 if anything failed. */
export function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
