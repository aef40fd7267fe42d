/**
 * `npm run test:site`: builds the package and the documentation site, and tests the site in Chromium as a static host serves it. The
 * tests are in `test/site`. The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { testPackage } from './test-package.mjs';

await testPackage('test/site/vitest.config.ts');
