/**
 * `npm run test:embeds`: packs the package, installs it in small apps of frameworks and sites, and tests it there. The apps are in
 * `test/embeds/apps`, and their installations in `.cache/embeds`.
 * The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { testPackage } from './test-package.mjs';

await testPackage('test/embeds/vitest.config.ts');
