/**
 * `npm run test:embeds`: installs the packed package in small apps of other frameworks and sites, and tests it there. The apps
 * are in `test/embeds/apps`, their installations in `.cache/embeds`.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const chromium = ensureChromium();
if (!run('node', ['scripts/build.mjs'])) finish({ passed: 0, failed: 1 });
finish(
  runTests(['--config', 'test/embeds/vitest.config.ts', ...process.argv.slice(2)], { CHROMIUM: chromium }),
);
