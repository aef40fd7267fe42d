/**
 * `npm run test:heavy`: runs the tests of `npm test` that compare `evaluate` with the oracle, with 25 times as many random scenarios,
 * those that compare tokens with tiktoken, with 10 times as many random strings, and those of suggestions, with 4 times as many
 * further values.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const files = [
  'test/core/cost/evaluate.oracle.test.ts',
  'test/tokenizers/encoding.exact.test.ts',
  'test/elements/verdict/suggestions.node.test.ts',
];
const counts = { ORACLE_RUNS: '100', RANDOM_STRINGS: '200000', FURTHER_VALUES: '400' };
finish(runTests(['--project', 'node', ...files], counts));
