/**
 * `npm run test:heavy`: repeats the random tests of `npm test` with 2 to 80 times as many cases. Each test states its number of
 * cases for both commands: `runs(few, many)`.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
// A test that states two numbers of cases imports `runs`.
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`)
  .filter((file) => readFileSync(file, 'utf8').includes("harness/runs.ts'"));
finish(runTests(['--project', 'node', ...files], { TEST_RUNS: 'many' }));
