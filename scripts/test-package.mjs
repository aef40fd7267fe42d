/** Builds the package and runs tests of the built files. */
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

/** Installs missing packages and the browser, builds, and runs the tests of a configuration of vitest. Ends the process. */
export async function testPackage(config) {
  ensureInstalled();
  // This file imports an installed package.
  const { ensureChromium } = await import('./chromium.mjs');
  const env = { CHROMIUM: ensureChromium() };
  if (!ensureBuilt()) finish({ passed: 0, failed: 1 });
  finish(runTests(['--config', config, ...process.argv.slice(2)], env));
}
