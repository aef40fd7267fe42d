/** Runs vitest and counts its tests, for the commands whose last line is `N passed, N failed`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { run } from './run.mjs';

const report = '.cache/test-report.json';

/** Runs vitest with arguments and environment variables, and names what failed. Returns the numbers of passed and failed tests. */
export function runTests(args, env = {}) {
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passedAll = run('vitest', ['run', ...reporters, ...args], env);
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = failures(testResults);
    // An error outside of a test, for example a promise that nobody awaited.
    if (!passedAll && failed.length === 0) failed.push(failure('outside of a test', 'see above'));
    for (const line of failed) console.log(line);
    return { passed: numPassedTests, failed: failed.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A line for each failed test, and for each file that could not be loaded. `.ci/run` repeats these lines at its end. */
function failures(files) {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [failure(file, message)];
    return failed.map((test) => failure(`${file} › ${test.fullName}`, test.failureMessages[0] ?? ''));
  });
}

const failure = (name, message) => `✗ ${name}: ${message.split('\n')[0]}`;

/** Prints the numbers as the last line and ends the process, with exit code 1 if anything failed. */
export function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
