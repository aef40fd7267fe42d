/**
 * `npm run test:further`: runs the browser tests that `npm test` leaves out: every test file of an element except its main one, and
 * every story with an accessibility test. Arguments are passed to vitest.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
process.env.CHROMIUM = ensureChromium();
finish(runTests(['--project=further', '--project=stories', ...process.argv.slice(2)]));
