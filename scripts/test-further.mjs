/**
 * `npm run test:further`: runs the browser tests that `npm test` leaves out: every test file of an element except its main one, and
 * every story with an accessibility test. Arguments are passed to vitest. `STORY_COLORS` is `light` (default), `dark` or `forced-colors`: the
 * colours of the page with the stories. In CI, the day (`CI_DAY`) decides it.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
process.env.CHROMIUM = ensureChromium();
const colors = ['light', 'dark', 'forced-colors'];
const { CI_DAY: day } = process.env;
process.env.STORY_COLORS ??= colors[day ? Number(day) % colors.length : 0];
console.log(`Colours of the stories: ${process.env.STORY_COLORS}.`);
finish(runTests(['--project=further', '--project=stories', ...process.argv.slice(2)]));
