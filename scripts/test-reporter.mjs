/**
 * A reporter of vitest that writes its results for `run-tests.mjs` to the file that `TEST_REPORT` names. For each test file it writes the
 * number of passed tests, a line for each failed test and each error of loading, and whether the file did not run to its end. It also
 * writes a line for each error outside of a test.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The line of a failure. `.ci/run` repeats it at its end. */
const failure = (name, error) => `✗ ${name}: ${String(error?.message ?? error).split('\n')[0]}`;

export default class {
  onTestRunEnd(files, errors) {
    // For example, a browser has ended, or a promise that is not awaited was rejected.
    const outside = errors.map((error) => failure('outside of a test', error));
    writeFileSync(process.env.TEST_REPORT, JSON.stringify({ files: files.map(resultsOf), outside }));
  }
}

/** The results of a test file, as `run-tests.mjs` reads them. */
function resultsOf(file) {
  const tests = [...file.children.allTests()];
  const path = relative(process.cwd(), file.moduleId);
  const project = file.project.name;
  const name = project ? `${path} (${project})` : path;
  // The errors of a suite come from its beforeAll and afterAll.
  const suiteErrors = [file, ...file.children.allSuites()].flatMap((suite) => suite.errors());
  const failures = [
    ...suiteErrors.map((error) => failure(name, error)),
    ...tests.flatMap((test) => {
      const { state, errors } = test.result();
      if (state === 'pending') return [failure(`${name} › ${test.fullName}`, 'It did not end.')];
      return state === 'failed' ? [failure(`${name} › ${test.fullName}`, errors?.[0])] : [];
    }),
  ];
  const isUnfinished =
    ['pending', 'queued'].includes(file.state()) || tests.some((test) => test.result().state === 'pending');
  if (failures.length === 0 && isUnfinished) failures.push(failure(name, 'The file did not run.'));
  if (failures.length === 0 && file.state() === 'failed') failures.push(failure(name, 'The file failed.'));
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  return { path, project, isUnfinished, passed, failures };
}
