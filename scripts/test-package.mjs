/** Builds the package and runs tests of what was built. */
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { finish, runTests } from './run-tests.mjs';

/** Installs missing packages and the browser, builds, and runs the tests of a configuration of vitest. Ends the process. */
export async function testPackage(config) {
  ensureInstalled();
  // Needs an installed package.
  const { ensureChromium } = await import('./chromium.mjs');
  const env = { CHROMIUM: ensureChromium() };
  if (!run('node', ['scripts/build.mjs'])) finish({ passed: 0, failed: 1 });
  finish(runTests(['--config', config, ...process.argv.slice(2)], env));
}
