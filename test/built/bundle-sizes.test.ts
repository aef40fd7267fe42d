/** Tests what a page loads before an entry of the package runs, in the files of four bundlers: see docs/performance.md. */
import { describe, expect, it } from 'vitest';
import type { Bundler } from '../../scripts/bundlers/bundle.mjs';
import { installBundlers } from '../../scripts/install-bundlers.mjs';

installBundlers();
// This module imports the bundlers, so it is imported after their installation.
const { bundledBytes, entries } = await import('../../scripts/bundlers/bundle.mjs');

describe.each<Bundler>(['esbuild', 'rollup', 'vite', 'webpack'])('%s', (bundler) => {
  it.each(Object.entries(entries))(
    'makes files of %s within the limit of this entry',
    async (_name, { code, limit }) => {
      const bytes = await bundledBytes(bundler, code);
      expect(bytes).toBeGreaterThan(limit / 2);
      expect(bytes).toBeLessThanOrEqual(limit);
    },
  );
});
