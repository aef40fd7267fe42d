/** Runs vitest and counts its tests, for the commands whose last line is `N passed, N failed`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './run.mjs';

// A file for each process, because CI runs two suites at a time.
const report = resolve(`.cache/test-report-${process.pid}.json`);

/** Matches the error that vitest reports if a browser ends before all its test files have run. */
const browserEnd = /Failed to run the test|Browser connection was closed/;

/**
 * Runs vitest with arguments and environment variables, and prints a line for each failure. Returns the numbers of passed tests and of
 * failures. With `repeats`, test files that did not run to their end because their browser has ended are run once more.
 */
export function runTests(args, env = {}, { repeats = false } = {}) {
  // `outside` has the errors outside of tests.
  const firstRun = runOnce(args, env);
  const unfinished =
    repeats && firstRun.outside.some((line) => browserEnd.test(line))
      ? firstRun.files.filter(({ isUnfinished }) => isUnfinished)
      : [];
  const secondRun = unfinished.length > 0 ? repeat(unfinished, args, env) : null;
  const files = [...firstRun.files.filter((file) => !unfinished.includes(file)), ...(secondRun?.files ?? [])];
  const outside = [
    ...firstRun.outside.filter((line) => !secondRun || !browserEnd.test(line)),
    ...(secondRun?.outside ?? []),
  ];
  const failures = [...files.flatMap((file) => file.failures), ...outside];
  if (secondRun && secondRun.files.length < unfinished.length)
    failures.push('✗ vitest: it did not run every file again, see above');
  if (!(secondRun ?? firstRun).isPassed && failures.length === 0)
    failures.push('✗ vitest: it ended with an error, see above');
  for (const line of failures) console.log(line);
  return { passed: files.reduce((sum, { passed }) => sum + passed, 0), failed: failures.length };
}

/** Runs these test files again, with the same configuration. */
function repeat(unfinished, args, env) {
  console.log(`\nREPEATED: a browser has ended, and ${unfinished.length} files did not run to their end.`);
  const config = args.filter(
    (arg, index) => arg.startsWith('--config=') || [args[index - 1], arg].includes('--config'),
  );
  const projects = [...new Set(unfinished.map(({ project }) => `--project=${project}`))];
  const { files, ...rest } = runOnce(
    [...config, ...projects, ...new Set(unfinished.map(({ path }) => path))],
    env,
  );
  const wasUnfinished = (file) =>
    unfinished.some(({ path, project }) => path === file.path && project === file.project);
  return { ...rest, files: files.filter(wasUnfinished) };
}

/**
 * Runs vitest once. Returns the results of its test files, and the lines of errors outside of tests (`outside`). If vitest writes no
 * report, the whole run has failed.
 */
function runOnce(args, env) {
  mkdirSync('.cache', { recursive: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/test-reporter.mjs'];
  const isPassed = run('vitest', ['run', ...reporters, ...args], { ...env, TEST_REPORT: report });
  try {
    return { isPassed, ...JSON.parse(readFileSync(report, 'utf8')) };
  } catch {
    return { isPassed, files: [], outside: ['✗ vitest: it has written no report, see above'] };
  } finally {
    rmSync(report, { force: true });
  }
}

/** Prints the numbers as the last line and ends the process, with exit code 1 if anything failed. */
export function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
