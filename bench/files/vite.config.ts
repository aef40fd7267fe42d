/** Builds `entry.js`, the measured functions of the benchmark of training files, for Node and for the page. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { vocabulary } from '../../scripts/vite-plugin-vocabulary.ts';
import { workerText } from '../../scripts/vite-plugin-worker-text.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root: here,
  base: './',
  logLevel: 'warn',
  plugins: [vocabulary(), workerText()],
  worker: { format: 'es', plugins: () => [vocabulary()] },
  build: {
    target: 'es2022',
    outDir: `${root}node_modules/.cache/ft-breakeven/bench/files`,
    emptyOutDir: true,
    minify: false,
    modulePreload: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: `${here}entry.js`,
      preserveEntrySignatures: 'strict' as const,
      output: { entryFileNames: 'entry.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
