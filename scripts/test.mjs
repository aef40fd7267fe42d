/**
 * `npm test`: installs missing packages and the browser, then checks style, templates, unused code, types, build and every
 * test, unless the build failed. The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 * Arguments are passed to vitest: `npm test -- --project node`.
 */
import { ensureBuilt } from './ensure-built.mjs';
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
  build: ensureBuilt,
};
const failedChecks = Object.entries(checks).flatMap(([name, check]) => {
  const ok = check();
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  return ok ? [] : [name];
});

// Many tests open the built files. If there were none, each of these tests would wait for its time limit.
const isBuilt = !failedChecks.includes('build');
if (!isBuilt) console.log('The tests do not run, because the build failed.');
const { passed, failed } = isBuilt ? runTests(process.argv.slice(2)) : { passed: 0, failed: 0 };
finish({
  passed: passed + Object.keys(checks).length - failedChecks.length,
  failed: failed + failedChecks.length,
});
