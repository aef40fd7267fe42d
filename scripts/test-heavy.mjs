/**
 * `npm run test:heavy`: repeats the random tests of `npm test` with more cases, mostly 2 to 80 times as many. Each test states its number of
 * cases for both commands: `runs(few, many)`. In CI, `CI_DAY` is the number of the day: each file is then tested on one day in four.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const { CI_DAY: day } = process.env;
const daysPerFile = 4;
// A test that states two numbers of cases imports `runs`.
const allFiles = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`)
  .filter((file) => readFileSync(file, 'utf8').includes("harness/runs.ts'"))
  .sort();
const files = day
  ? allFiles.filter((_, index) => index % daysPerFile === Number(day) % daysPerFile)
  : allFiles;
if (day) console.log(`${files.length} of ${allFiles.length} files are tested today.`);
finish(runTests(['--project', 'node', ...files], { TEST_RUNS: 'many' }));
