/**
 * `npm run test:heavy`: repeats the random tests of `npm test` with 2 to 25 times as many cases. Each test states its number of
 * cases for both commands: `runs(few, many)`.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const files = [
  'test/core/cost/evaluate.oracle.test.ts',
  'test/tokenizers/encoding.exact.test.ts',
  'test/elements/verdict/suggestions.node.test.ts',
  'test/core/cost/evaluate.properties.test.ts',
  'test/core/evaluation/compare.coverage.test.ts',
  'test/core/explain/explain.test.ts',
  'test/core/explore/simulate.test.ts',
  'test/core/explore/solve.test.ts',
  'test/core/index.extremes.test.ts',
];
finish(runTests(['--project', 'node', ...files], { TEST_RUNS: 'many' }));
