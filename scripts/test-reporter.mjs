/**
 * A reporter of vitest that writes what `run-tests.mjs` counts to the file of `TEST_REPORT`: the number of passed tests, and a line for
 * each failed test, for each file that could not be loaded or did not run, and for each error outside of a test.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The line of a failure. `.ci/run` repeats it at its end. */
const failure = (name, error) => `✗ ${name}: ${String(error?.message ?? error).split('\n')[0]}`;

export default class {
  onTestRunEnd(files, errors) {
    const results = files.map(resultsOf);
    writeFileSync(
      process.env.TEST_REPORT,
      JSON.stringify({
        passed: results.reduce((sum, { passed }) => sum + passed, 0),
        // For example a browser that has ended, or a promise that nobody awaited.
        failures: [
          ...results.flatMap(({ failures }) => failures),
          ...errors.map((error) => failure('outside of a test', error)),
        ],
      }),
    );
  }
}

function resultsOf(file) {
  const tests = [...file.children.allTests()];
  const name = `${relative(process.cwd(), file.moduleId)}${file.project.name ? ` (${file.project.name})` : ''}`;
  const failures = [
    ...file.errors().map((error) => failure(name, error)),
    ...tests.flatMap((test) => {
      const { state, errors } = test.result();
      if (state === 'pending') return [failure(`${name} › ${test.fullName}`, 'It did not end.')];
      return state === 'failed' ? [failure(`${name} › ${test.fullName}`, errors?.[0])] : [];
    }),
  ];
  if (['pending', 'queued'].includes(file.state()) && failures.length === 0)
    failures.push(failure(name, 'The file did not run.'));
  return { passed: tests.filter((test) => test.result().state === 'passed').length, failures };
}
