/** Runs vitest and counts its tests, for the commands whose last line is `N passed, N failed`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './run.mjs';

const report = resolve('.cache/test-report.json');

/**
 * Runs vitest with arguments and environment variables, and names what failed. Returns the numbers of passed tests and of failures. With
 * `repeats`, files that did not run to their end, because their browser has ended, are run once more.
 */
export function runTests(args, env = {}, { repeats = false } = {}) {
  const { isPassed, files, outside } = runOnce(args, env);
  const lost = repeats ? files.filter(({ isUnfinished }) => isUnfinished) : [];
  const kept = files.filter((file) => !lost.includes(file));
  const failures = kept.flatMap((file) => file.failures);
  let passed = kept.reduce((sum, file) => sum + file.passed, 0);
  if (lost.length > 0) {
    for (const line of outside) console.log(line.replace('✗', '!'));
    console.log(`\nREPEATED: a browser has ended, and ${lost.length} files did not run to their end.`);
    const flags = args.filter((arg, index) => arg.startsWith('--config') || args[index - 1] === '--config');
    const projects = [...new Set(lost.map(({ project }) => project))].map((name) => `--project=${name}`);
    const again = runOnce([...flags, ...projects, ...new Set(lost.map(({ path }) => path))], env);
    const repeated = again.files.filter((file) =>
      lost.some(({ path, project }) => path === file.path && project === file.project),
    );
    passed += repeated.reduce((sum, file) => sum + file.passed, 0);
    failures.push(...repeated.flatMap((file) => file.failures), ...again.outside);
    if (repeated.length < lost.length) failures.push('✗ vitest: it did not run every file again, see above');
  } else {
    failures.push(...outside);
    if (!isPassed && failures.length === 0) failures.push('✗ vitest: it ended with an error, see above');
  }
  for (const line of failures) console.log(line);
  return { passed, failed: failures.length };
}

/** One run of vitest. Without a report, it has failed as a whole. */
function runOnce(args, env) {
  mkdirSync('.cache', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/test-reporter.mjs'];
  const isPassed = run('vitest', ['run', ...reporters, ...args], { ...env, TEST_REPORT: report });
  try {
    return { isPassed, ...JSON.parse(readFileSync(report, 'utf8')) };
  } catch {
    return { isPassed, files: [], outside: ['✗ vitest: it has written no report, see above'] };
  }
}

/** Prints the numbers as the last line and ends the process, with exit code 1 if anything failed. */
export function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
