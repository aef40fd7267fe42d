/**
 * `npm run test:heavy`: runs the tests of `npm test` that compare `evaluate` with the oracle, with 25 times as many random scenarios,
 * and those that compare tokens with tiktoken, with 10 times as many random strings.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const files = ['test/core/cost/evaluate.oracle.test.ts', 'test/tokenizers/encoding.exact.test.ts'];
finish(runTests(['--project', 'node', ...files], { ORACLE_RUNS: '100', RANDOM_STRINGS: '200000' }));
