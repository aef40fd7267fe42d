/**
 * `npm run test:engines`: builds the package, and runs the tests that touch layout, editing, the clipboard, workers, the selection
 * and colours in Firefox and WebKitGTK. An engine that is missing and cannot be installed is skipped, and named before the last line.
 * If a browser ends before all its test files have run to their end, the unfinished files are run once more.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { ensureEngines } from './engines.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './install.mjs';
import { finish, runTests } from './run-tests.mjs';

ensureInstalled();
if (!ensureBuilt()) finish({ passed: 0, failed: 1 });
const { found, missing } = ensureEngines();
const args = ['--config', 'test/engines/vitest.config.mjs', ...process.argv.slice(2)];
const result =
  Object.keys(found).length > 0 ? runTests(args, found, { repeats: true }) : { passed: 0, failed: 0 };
for (const name of missing)
  console.log(
    `\nSKIPPED: ${name} is not on this machine and cannot be installed. None of its tests has run.`,
  );
finish(result);
