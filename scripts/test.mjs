/**
 * `npm test`: installs missing packages and the browser, then checks style, templates, unused code, types, build and every
 * test. The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 * Arguments are passed to vitest: `npm test -- --project node`.
 */
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
process.env.CHROMIUM = ensureChromium();

const checks = {
  'style (biome)': () => run('biome', ['check', '.']),
  'templates (eslint-plugin-lit)': () => run('eslint', ['src', 'stories']),
  'no unused file, export or dependency (knip)': () => run('knip', ['--no-progress']),
  types: () => run('tsc', ['-p', 'tsconfig.json']),
  'types of core without the DOM': () => run('tsc', ['-p', 'tsconfig.core.json']),
  build: () => run('node', ['scripts/build.mjs']),
};
let failedChecks = 0;
for (const [name, check] of Object.entries(checks)) {
  const ok = check();
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) failedChecks += 1;
}

const { passed, failed } = runTests(process.argv.slice(2));
finish({ passed: passed + Object.keys(checks).length - failedChecks, failed: failed + failedChecks });
