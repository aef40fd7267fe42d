/**
 * `npm run test:built`: builds the package and tests its files as a page, a terminal or another bundler gets them. The tests are in
 * `test/built`. The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { testPackage } from './test-package.mjs';

await testPackage('test/built/vitest.config.ts');
