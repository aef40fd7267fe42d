/**
 * `npm test`: installs missing packages and the browser, then checks style, templates, unused code, types, build and every
 * test. The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 * Arguments are passed to vitest: `npm test -- --project node`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

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
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const ok = check();
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) failed += 1;
}

const report = '.cache/test-report.json';
mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });
const passedAll = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
let passed = Object.keys(checks).length - failed;
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that could not be loaded counts as failed, although it has no failed test.
  if (!passedAll && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
} catch {
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
