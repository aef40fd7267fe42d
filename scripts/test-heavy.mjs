/**
 * `npm run test:heavy`: the tests of `npm test` that compare `evaluate` with the oracle, with 25 times as many random scenarios.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
finish(runTests(['--project', 'node', 'test/core/cost/evaluate.oracle.test.ts'], { ORACLE_RUNS: '100' }));
