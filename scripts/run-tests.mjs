/** Runs vitest and counts its tests, for the commands whose last line is `N passed, N failed`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './run.mjs';

const report = resolve('.cache/test-report.json');

/** Runs vitest with arguments and environment variables, and names what failed. Returns the numbers of passed tests and of failures. */
export function runTests(args, env = {}) {
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/test-reporter.mjs'];
  const passedAll = run('vitest', ['run', ...reporters, ...args], { ...env, TEST_REPORT: report });
  try {
    const { passed, failures } = JSON.parse(readFileSync(report, 'utf8'));
    if (!passedAll && failures.length === 0) failures.push('✗ vitest: it ended with an error, see above');
    for (const line of failures) console.log(line);
    return { passed, failed: failures.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Prints the numbers as the last line and ends the process, with exit code 1 if anything failed. */
export function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
