/**
 * `npm test`: installs missing packages and the browser, then checks style, templates, unused code, types and build. Unless the build
 * failed, it runs all tests in Node, and in the browser the tests of shared parts and the main test file of each element;
 * `npm run test:further` runs the other browser tests. The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 * Arguments select other tests, and are passed to vitest: `npm test -- --project node`.
 */
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './install.mjs';
import { start } from './run.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
process.env.CHROMIUM = ensureChromium();

/** The checks that need no built files. They run at the same time as the build, because each mostly uses only one processor core. */
const checks = {
  'style (biome)': ['biome', 'check', '.'],
  'templates (eslint-plugin-lit)': ['eslint', 'src', 'stories'],
  'no unused file, export or dependency (knip)': ['knip', '--no-progress'],
  types: ['tsc', '-p', 'tsconfig.json'],
  'types of core without the DOM': ['tsc', '-p', 'tsconfig.core.json'],
};
const started = Object.entries(checks).map(([name, [command, ...args]]) => [name, start(command, args)]);
const isBuilt = ensureBuilt();
const results = [['build', isBuilt]];
for (const [name, check] of started) {
  const { succeeded, output } = await check;
  process.stdout.write(output);
  results.push([name, succeeded]);
}
for (const [name, succeeded] of results) console.log(`${succeeded ? '✓' : '✗'} ${name}`);

const givenArgs = process.argv.slice(2);
// `vite.config.ts` defines these projects.
const args =
  givenArgs.length > 0 ? givenArgs : ['node', 'browser', 'alone'].map((name) => `--project=${name}`);
// Many tests open the built files. If there were none, each of these tests would wait for its time limit.
if (!isBuilt) console.log('The tests do not run, because the build failed.');
const { passed, failed } = isBuilt ? runTests(args) : { passed: 0, failed: 0 };
const succeededChecks = results.filter(([, succeeded]) => succeeded).length;
finish({
  passed: passed + succeededChecks,
  failed: failed + results.length - succeededChecks,
});
