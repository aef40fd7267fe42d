/** Configures vitest for the tests with published vocabularies. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { vocabulary } from '../../scripts/vite-plugin-vocabulary.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [vocabulary()],
  test: { include: ['bench/vocabularies/*.test.ts'], testTimeout: 120_000 },
});
